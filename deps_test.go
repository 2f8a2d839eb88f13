// This file tests the import direction of the repository: imports point one way, and what is forbidden is written down.

package py_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

const modulePath = "dappco.re/go/py"

// depsPolicy says which packages of this repository may import which. In `a, b < c, d` the packages c and d may import
// a and b and everything that those may import; what is not implied is forbidden. "." is package py, NONE is nothing,
// and a name with a `*` stands for every package that matches it and has no rule of its own.
const depsPolicy = `
# What is made at first use: any package may want that.
NONE < engine/ondemand < engine/token, engine/code, engine/internal/unicodedata;

# Syntax tower: no values.
NONE < engine/token < engine/ast < engine/scanner < engine/parser < engine/symtable;

# Bytecode: plain data that both towers know.
NONE < engine/code;
engine/symtable, engine/code < engine/compile;

# Value tower: never sees syntax, code or the compiler.
NONE < engine/internal/longint < engine/internal/squareroot < engine/internal/*;
NONE < engine/internal/unicodedata < engine/internal/*;
engine/internal/unicodedata < engine/parser;
engine/internal/* < engine/object;

# The towers meet at the code.
engine/object, engine/code < engine/vm;
engine/compile, engine/vm < engine/source;
engine/source < engine/imports, engine/traceback;

# Native modules. One without a rule of its own sees values only.
engine/object < engine/stdlib/structseq < engine/stdlib/io < engine/stdlib/native < engine/stdlib/*;
engine/stdlib/native < engine/stdlib/binascii < engine/stdlib/base64;
engine/stdlib/native < engine/stdlib/datetime < engine/stdlib/zoneinfo < engine/stdlib/all;
engine/vm, engine/stdlib/native < engine/stdlib/coroutine, engine/stdlib/generator;
engine/stdlib/generator < engine/stdlib/calendar, engine/stdlib/codecs, engine/stdlib/collections, engine/stdlib/difflib, engine/stdlib/dis, engine/stdlib/enum, engine/stdlib/glob, engine/stdlib/heapq, engine/stdlib/ipaddress, engine/stdlib/json, engine/stdlib/os, engine/stdlib/pathlib, engine/stdlib/pkgutil, engine/stdlib/tempfile, engine/stdlib/traceback, engine/stdlib/typing, engine/stdlib/weakref < engine/stdlib/all;
engine/stdlib/generator < engine/stdlib/ast, engine/stdlib/tokenize;
engine/stdlib/native < engine/stdlib/abc;
engine/stdlib/abc < engine/stdlib/configparser < engine/stdlib/all;
engine/stdlib/abc, engine/stdlib/coroutine < engine/stdlib/collections < engine/stdlib/all;
engine/vm, engine/stdlib/* < engine/stdlib/types < engine/stdlib/templatelib, engine/stdlib/time;
engine/stdlib/abc, engine/stdlib/coroutine < engine/stdlib/contextlib < engine/stdlib/all;
engine/stdlib/abc < engine/stdlib/ioabc < engine/stdlib/all;
engine/stdlib/abc < engine/stdlib/tempfile;
engine/stdlib/abc < engine/stdlib/os;
engine/imports, engine/stdlib/* < engine/stdlib/importlib;
engine/stdlib/abc < engine/stdlib/importlib;
engine/traceback, engine/stdlib/* < engine/stdlib/warnings, engine/stdlib/traceback, engine/stdlib/linecache < engine/stdlib/inspect;
engine/imports, engine/traceback, engine/stdlib/types < engine/stdlib/sys < engine/stdlib/atexit;
engine/stdlib/abc, engine/stdlib/sys < engine/stdlib/weakref < engine/stdlib/gc < engine/stdlib/all;
engine/stdlib/inspect, engine/stdlib/traceback, engine/stdlib/importlib, engine/stdlib/base64, engine/stdlib/atexit, engine/stdlib/warnings, engine/stdlib/templatelib, engine/stdlib/time < engine/stdlib/all;
engine/source, engine/stdlib/native < engine/stdlib/script;
engine/stdlib/types, engine/stdlib/script < engine/stdlib/enum < engine/stdlib/all;
engine/source, engine/stdlib/types < engine/stdlib/dataclasses < engine/stdlib/all;
NONE < engine/stdlib/ast/gen;
engine/vm, engine/stdlib/* < engine/stdlib/dis < engine/stdlib/all;
engine/source, engine/stdlib/* < engine/stdlib/symtable < engine/stdlib/all;
engine/imports, engine/stdlib/* < engine/stdlib/runpy < engine/stdlib/all;
engine/source, engine/token, engine/stdlib/native < engine/stdlib/ast < engine/builtins, engine/stdlib/all;
engine/scanner, engine/stdlib/* < engine/stdlib/tokenize < engine/stdlib/all;
engine/source, engine/stdlib/native < engine/stdlib/annotationlib < engine/stdlib/typing < engine/stdlib/all;
engine/stdlib/abc < engine/stdlib/typing;
engine/vm, engine/stdlib/native < engine/stdlib/logging < engine/stdlib/all;
engine/source, engine/stdlib/native < engine/stdlib/unittest < engine/stdlib/all;

engine/stdlib/native < engine/stdlib/posix < engine/stdlib/posixsubprocess, engine/stdlib/select, engine/stdlib/fcntl, engine/stdlib/termios, engine/stdlib/resource < engine/stdlib/all;
engine/stdlib/script < engine/stdlib/os, engine/stdlib/ospath, engine/stdlib/subprocess, engine/stdlib/tempfile, engine/stdlib/shutil, engine/stdlib/glob, engine/stdlib/pathlib, engine/stdlib/platform, engine/stdlib/getpass, engine/stdlib/frozen < engine/stdlib/all;
engine/imports, engine/stdlib/importlib < engine/stdlib/frozen < engine/stdlib/all;
engine/stdlib/posix, engine/stdlib/script < engine/stdlib/signal, engine/stdlib/socket < engine/stdlib/all;
engine/vm, engine/stdlib/native < engine/stdlib/thread < engine/stdlib/all;
engine/stdlib/script < engine/stdlib/html, engine/stdlib/csv, engine/stdlib/difflib, engine/stdlib/pprint, engine/stdlib/gettext, engine/stdlib/locale < engine/stdlib/all;

engine/stdlib/native < engine/stdlib/contextvars < engine/stdlib/decimal;
engine/stdlib/abc < engine/stdlib/numbers < engine/stdlib/fractions, engine/stdlib/decimal < engine/stdlib/statistics < engine/stdlib/all;

engine/source, engine/stdlib/io < engine/builtins;
engine/stdlib/all, engine/builtins < engine;

# The border with Go.
NONE < typemap/ordered, typemap/matrix;
engine/object < typemap/numeric;
engine/object, engine/stdlib/datetime, engine/stdlib/contextvars, typemap/ordered, typemap/matrix, typemap/numeric < typemap < reflectbind; # times of Go are datetimes, callbacks keep their context
engine/object < hostos;
engine, reflectbind, hostos < .;
NONE < reflectbind/spelling, reflectbind/interfaces;
reflectbind/spelling, reflectbind/interfaces < reflectbind;
reflectbind < reflectbind/gpython, reflectbind/bindtest;

# The core.* modules are Go packages of their own; one that keeps the order of keys, or takes matrices, shares a type with typemap.
typemap/ordered, typemap/matrix < modules/*;
NONE < modules/math/argument, modules/math/poindexter;
modules/math/argument, typemap/matrix < modules/math/signal < modules/math;
modules/math/argument, typemap/matrix < modules/math/kdtree < modules/math/knn;
modules/*, modules/math, modules/math/knn, modules/math/poindexter, reflectbind < modules;

# The generator of Exports sees the bound packages only.
reflectbind/spelling < reflectbind/gen/bind < reflectbind/gen/*, cmd/corepy-bind;

# Programs. The prompt colours keywords, which package token lists.
NONE < cmd/corepy/mainstack;
., modules, engine/token, cmd/corepy/mainstack < cmd/corepy;
., modules, reflectbind < examples/*;
NONE < examples/*/* < examples/plugins, examples/httpserver, examples/datajob;
., modules, reflectbind < examples/plugins, examples/httpserver, examples/datajob;

# Nothing imports what tests and measures.
NONE < conformance/cmd/*;
NONE < conformance < conformance/oracle < conformance/oracle/cmd/*;
., modules, conformance/oracle < benchmarks < benchmarks/*;

# Generators run alone.
NONE < engine/code/gen;
NONE < engine/*/gen;
`

// forbidden are imports that nothing may bring back. In names of packages and imports a trailing "/..." stands for everything below as well.
var forbidden = []struct {
	packages, imports []string
	except            map[string]string // file -> reason
}{
	{packages: []string{"engine/object", "engine/vm", "engine/compile", "engine/parser", "engine/scanner", "engine/symtable", "engine/builtins", "engine/imports", "engine/traceback", "typemap"},
		imports: []string{"os/...", "net/...", "syscall", "log"}, except: map[string]string{
			"engine/object/exc_os.go": "the error numbers that choose the class of an OSError",
		}},
	{packages: []string{"engine/..."}, imports: []string{"reflect", "net/...", "plugin"}},
	{packages: []string{"engine/..."}, imports: []string{"os/..."}, except: map[string]string{
		"engine/stdlib/io/open.go":      "names the flags of package os; files are opened by the host's object.Files",
		"engine/code/gen/main.go":       "a generator: it writes files",
		"engine/stdlib/ast/gen/main.go": "a generator: it writes files",
	}},
	{packages: []string{"modules/..."}, imports: []string{modulePath + "/engine/..."}},
	{packages: []string{"modules/..."}, imports: []string{"reflect"}, except: map[string]string{
		"modules/json/encode.go": "tells structs from scalars for its message about values that are not JSON",
	}},
	{packages: []string{".", "modules", "cmd/...", "examples/..."}, imports: []string{"reflect"}},
	{packages: []string{"..."}, imports: []string{"C", "runtime/cgo"}},
	{packages: []string{"..."}, imports: []string{"unsafe"}, except: map[string]string{
		"engine/object/value.go":               "the layout of Value",
		"engine/object/layout.go":              "sizes of objects for sys.getsizeof and the memory limit",
		"engine/object/offsets.go":             "casts of a head to the object that it begins",
		"engine/object/func_identity.go":       "tells Go functions apart",
		"engine/object/str_alloc.go":           "a str and its bytes in one allocation",
		"engine/object/str_append.go":          "spare room behind a str's bytes",
		"engine/object/str_unsafe.go":          "bytes as a string without a copy",
		"engine/stdlib/io/unsafe.go":           "bytes as a string without a copy",
		"engine/stdlib/fcntl/fcntl_linux.go":   "memory that the system reads and writes",
		"engine/stdlib/posix/siginfo_linux.go": "fields of a union of the system",
		"engine/vm/window.go":                  "registers without bounds checks, in code that the verifier has proved",
		"typemap/memory.go":                    "addresses of Go variables in conversion plans",
		"typemap/numeric/memory.go":            "numbers in memory whose type a table has",
	}},
	{packages: []string{"..."}, imports: []string{"github.com/go-python/gpython/..."}, except: map[string]string{
		"reflectbind/gpython/": "the border with gpython, a module of its own",
		"conformance/oracle/":  "runs the common suite on gpython, a module of its own",
		"benchmarks/":          "a peer, in a module of its own",
	}},
	{packages: []string{"engine/...", "hostos", "typemap/...", "reflectbind", ".", "modules/..."}, imports: []string{"github.com/...", "gopkg.in/..."}, except: map[string]string{
		"modules/math/": "core.math offers the functions and the tree of Poindexter",
	}},
}

// graph is depsPolicy as edges from an importer to what it may import.
type graph map[string][]string

func parsePolicy(t *testing.T, text string) graph {
	t.Helper()
	g := graph{}
	var lines []string
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		lines = append(lines, line)
	}
	for rule := range strings.SplitSeq(strings.Join(lines, ""), ";") {
		if rule = strings.TrimSpace(rule); rule == "" {
			continue
		}
		sides := strings.Split(rule, "<")
		if len(sides) < 2 {
			t.Fatalf("no < in the rule %q", rule)
		}
		for i := 1; i < len(sides); i++ {
			for _, importer := range names(sides[i]) {
				for _, imported := range names(sides[i-1]) {
					if imported == "NONE" {
						g[importer] = slices.Clip(g[importer])
						continue
					}
					if _, ok := g[imported]; !ok {
						t.Errorf("the rule %q mentions %s before it is declared", rule, imported)
					}
					g[importer] = append(g[importer], imported)
				}
				if _, ok := g[importer]; !ok {
					g[importer] = nil
				}
			}
		}
	}
	return g
}

func names(list string) []string {
	var all []string
	for name := range strings.SplitSeq(list, ",") {
		all = append(all, strings.TrimSpace(name))
	}
	return all
}

// node is the rule for a package: its own or the most specific one with a `*` that matches.
func (g graph) node(pkg string) (string, bool) {
	if _, ok := g[pkg]; ok {
		return pkg, true
	}
	best := ""
	for name := range g {
		if ok, _ := path.Match(name, pkg); ok && len(name) > len(best) {
			best = name
		}
	}
	return best, best != ""
}

// allows reports that a package with rule from may import one with rule to.
func (g graph) allows(from, to string) bool {
	for _, next := range g[from] {
		if next == to || g.allows(next, to) {
			return true
		}
	}
	return false
}

// goFile is a parsed Go file of the repository.
type goFile struct {
	name   string // relative to the root, with slashes
	pkg    string // its folder, "." for the root
	test   bool
	text   []byte
	syntax *ast.File
	fset   *token.FileSet
}

func (f *goFile) imports() []string {
	var all []string
	for _, spec := range f.syntax.Imports {
		all = append(all, strings.Trim(spec.Path.Value, `"`))
	}
	return all
}

// parsedFiles is every Go file of the repository, those of its nested modules too.
var parsedFiles = sync.OnceValues(func() (files []*goFile, err error) {
	err = walkRepository(func(name string, data []byte) error {
		fset := token.NewFileSet()
		syntax, err := parser.ParseFile(fset, name, data, parser.ParseComments|parser.SkipObjectResolution)
		files = append(files, &goFile{name: name, pkg: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), text: data, syntax: syntax, fset: fset})
		return err
	})
	return files, err
})

func goFiles(t *testing.T) []*goFile {
	t.Helper()
	files, err := parsedFiles()
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 100 {
		t.Fatalf("only %d Go files are found", len(files))
	}
	return files
}

// walkRepository calls f with every Go file outside testdata.
func walkRepository(f func(name string, data []byte) error) error {
	return filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); base == "testdata" || base != "." && base[0] == '.' {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return f(filepath.ToSlash(name), data)
	})
}

func TestDependencies(t *testing.T) {
	g := parsePolicy(t, depsPolicy)
	for _, f := range goFiles(t) {
		if f.test {
			continue
		}
		from, ok := g.node(f.pkg)
		if !ok {
			t.Errorf("%s: package %s has no rule in depsPolicy", f.name, f.pkg)
			continue
		}
		for _, imp := range f.imports() {
			rest, own := strings.CutPrefix(imp, modulePath)
			if !own {
				continue
			}
			pkg := strings.TrimPrefix(rest, "/")
			if pkg == "" {
				pkg = "."
			}
			if to, ok := g.node(pkg); !ok || !g.allows(from, to) {
				t.Errorf("%s: %s may not import %s", f.name, f.pkg, pkg)
			}
		}
	}
}

func TestForbiddenImports(t *testing.T) {
	used := map[string]bool{}
	for _, f := range goFiles(t) {
		if f.test {
			continue
		}
		for _, rule := range forbidden {
			if !anyBelow(rule.packages, f.pkg) {
				continue
			}
			for _, imp := range f.imports() {
				if !anyBelow(rule.imports, imp) {
					continue
				}
				reason := exemption(rule.except, f.name)
				if reason == "" {
					t.Errorf("%s: %s may not be imported here", f.name, imp)
				}
				used[reason] = true
			}
		}
	}
	for _, rule := range forbidden {
		for file, reason := range rule.except {
			if !used[reason] {
				t.Errorf("the exemption of %s (%s) is not needed", file, reason)
			}
		}
	}
}

// exemption is the reason for a file, or for the folder that it is in.
func exemption(reasons map[string]string, file string) string {
	for name, reason := range reasons {
		if name == file || strings.HasSuffix(name, "/") && strings.HasPrefix(file, name) {
			return reason
		}
	}
	return ""
}

// anyBelow reports that name is one of patterns, or below one that ends in "/...".
func anyBelow(patterns []string, name string) bool {
	for _, p := range patterns {
		root, tree := strings.CutSuffix(p, "/...")
		if p == "..." || name == root || tree && strings.HasPrefix(name, root+"/") {
			return true
		}
	}
	return false
}

// A type or function of package py must not let one embedder change what others see: its exported variables are errors.
func TestExportedVariables(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.test || f.pkg != "." {
			continue
		}
		for _, decl := range f.syntax.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if name.IsExported() && !strings.HasPrefix(name.Name, "Err") {
						t.Errorf("%s: exported variable %s", f.name, name.Name)
					}
				}
			}
		}
	}
}

// Without this check a policy that allows everything would pass.
func TestPolicy_Bad(t *testing.T) {
	g := parsePolicy(t, depsPolicy)
	for _, c := range [][2]string{
		{"engine/object", "engine/vm"}, {"engine/object", "engine/code"}, {"engine/object", "engine/token"}, {"engine/vm", "engine/compile"}, {"engine/compile", "engine/object"},
		{"engine/parser", "engine/object"}, {"engine/stdlib/errno", "engine/vm"}, {"engine/stdlib/errno", "engine/stdlib/abc"}, {"typemap", "engine/vm"}, {"typemap", "reflectbind"},
		{"reflectbind", "engine/vm"}, {"engine", "reflectbind"}, {"modules/fs", "engine/object"}, {"modules/fs", "reflectbind"}, {"modules/fs", "typemap"},
		{"modules/fs", "modules/json"}, {".", "modules"}, {".", "conformance"}, {"engine/builtins", "."},
	} {
		from, ok1 := g.node(c[0])
		to, ok2 := g.node(c[1])
		if !ok1 || !ok2 || g.allows(from, to) {
			t.Errorf("the policy allows %s to import %s", c[0], c[1])
		}
	}
}
