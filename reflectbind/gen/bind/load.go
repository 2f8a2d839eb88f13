// Package bind writes what a Go package offers to Python: the function Exports, with the names, documentation and call thunks that reflection does not
// know. See Generate.
package bind

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Output is the name of the file that is written.
const Output = "exports_gen.go"

// Package is a Go package with its types and its documentation.
type Package struct {
	Path  string
	Name  string
	Dir   string
	files []*ast.File
	types *types.Package
	notes map[string]*note // by Go name, or Type.Member
	// places are the declarations in files that are not part of the package everywhere, by Go name or Type.Method.
	places map[string][]place
	// Broken is what is wrong with the package, nil if it could be read.
	Broken error
}

// listed is what `go list -json` says about a package.
type listed struct {
	ImportPath, Name, Dir, Export string
	GoFiles, CgoFiles             []string
	IgnoredGoFiles                []string
	ImportMap                     map[string]string
	DepOnly                       bool
	Error                         *struct{ Err string }
}

// Load reads the packages that the patterns name, as the go command understands them in folder dir.
func Load(dir string, patterns ...string) ([]*Package, error) {
	args := append([]string{"list", "-e", "-export", "-deps", "-json=ImportPath,Name,Dir,Export,GoFiles,CgoFiles,IgnoredGoFiles,ImportMap,DepOnly,Error", "--"}, patterns...)
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w: %s", err, strings.TrimSpace(stderr.String()))
	}
	all := map[string]*listed{}
	var roots []*listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		l := new(listed)
		if err := dec.Decode(l); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		all[l.ImportPath] = l
		if !l.DepOnly {
			roots = append(roots, l)
		}
	}
	ld := newLoader(all)
	var pkgs []*Package
	for _, l := range roots {
		pkgs = append(pkgs, ld.load(l))
	}
	return pkgs, nil
}

// loader type-checks packages with the compiled forms of what they import.
type loader struct {
	fset     *token.FileSet
	all      map[string]*listed
	compiled types.Importer
}

func newLoader(all map[string]*listed) *loader {
	ld := &loader{fset: token.NewFileSet(), all: all}
	ld.compiled = importer.ForCompiler(ld.fset, "gc", func(path string) (io.ReadCloser, error) {
		l := all[path]
		if l == nil || l.Export == "" {
			return nil, fmt.Errorf("package %s does not compile", path)
		}
		return os.Open(l.Export)
	})
	return ld
}

// load reads one package from its source. A package that does not type-check completely offers what does.
func (ld *loader) load(l *listed) *Package {
	p := &Package{Path: l.ImportPath, Name: l.Name, Dir: l.Dir, notes: map[string]*note{}, places: map[string][]place{}}
	if l.Error != nil && len(l.GoFiles)+len(l.CgoFiles) == 0 {
		p.Broken = errors.New(strings.TrimSpace(l.Error.Err))
		return p
	}
	for _, name := range slices.Concat(l.GoFiles, l.CgoFiles) {
		f, err := parser.ParseFile(ld.fset, filepath.Join(l.Dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			p.Broken = err
			return p
		}
		if name == Output || isGenerated(f) {
			continue
		}
		p.files = append(p.files, f)
		p.readPlaces(name, f)
	}
	p.readIgnored(ld, l.IgnoredGoFiles)
	var first error
	conf := types.Config{
		Importer:         mapped{ld, l.ImportMap},
		IgnoreFuncBodies: true,
		FakeImportC:      true,
		Error: func(err error) {
			if first == nil {
				first = err
			}
		},
	}
	if l.ImportPath == "unsafe" {
		p.types = types.Unsafe
		return p
	}
	p.types, _ = conf.Check(l.ImportPath, ld.fset, p.files, nil)
	if first != nil && len(p.types.Scope().Names()) == 0 {
		p.Broken = first
	}
	for _, f := range p.files {
		p.readNotes(f)
	}
	return p
}

// mapped imports for one package: its import paths may mean vendored packages.
type mapped struct {
	ld    *loader
	paths map[string]string
}

// Import implements types.Importer.
func (m mapped) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if to := m.paths[path]; to != "" {
		path = to
	}
	return m.ld.compiled.Import(path)
}
