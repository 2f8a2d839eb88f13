// Package bind writes what a Go package offers to Python: the function Exports, with the names, documentation and call thunks that reflection does not
// know. See Generate.
package bind

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
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
	ImportPath, Name, Dir string
	GoFiles, CgoFiles     []string
	IgnoredGoFiles        []string
	ImportMap             map[string]string
	DepOnly               bool
	Error                 *struct{ Err string }
}

// Load reads the packages that the patterns name, as the go command understands them in folder dir.
func Load(dir string, patterns ...string) ([]*Package, error) {
	args := append([]string{"list", "-e", "-deps", "-json=ImportPath,Name,Dir,GoFiles,CgoFiles,IgnoredGoFiles,ImportMap,DepOnly,Error", "--"}, patterns...)
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

// loader type-checks packages, and the declarations of what they import: nothing has to be compiled, and reading what the compiler writes would bring much
// into the program that runs at its start.
type loader struct {
	fset     *token.FileSet
	all      map[string]*listed
	imported map[string]*types.Package // nil while a package is read
}

func newLoader(all map[string]*listed) *loader {
	return &loader{token.NewFileSet(), all, map[string]*types.Package{}}
}

// config is how the package l is type-checked: with 64 bits to an int, because what is written has to compile on all machines.
func (ld *loader) config(l *listed, failed func(error)) *types.Config {
	return &types.Config{Importer: mapped{ld, l.ImportMap}, IgnoreFuncBodies: true, FakeImportC: true, Error: failed}
}

// dependency is a package that another one imports, with what can be read of it.
func (ld *loader) dependency(path string) (*types.Package, error) {
	p, seen := ld.imported[path]
	l := ld.all[path]
	switch {
	case p != nil:
		return p, nil
	case seen:
		return nil, fmt.Errorf("package %s imports itself", path)
	case l == nil || len(l.GoFiles)+len(l.CgoFiles) == 0:
		return nil, fmt.Errorf("there is no package %s", path)
	}
	ld.imported[path] = nil
	var files []*ast.File
	for _, name := range slices.Concat(l.GoFiles, l.CgoFiles) {
		if f, _ := parser.ParseFile(ld.fset, filepath.Join(l.Dir, name), nil, parser.SkipObjectResolution); f != nil {
			files = append(files, f)
		}
	}
	p, _ = ld.config(l, func(error) {}).Check(path, ld.fset, files, nil)
	ld.imported[path] = p
	return p, nil
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
	conf := ld.config(l, func(err error) {
		if first == nil {
			first = err
		}
	})
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
	return m.ld.dependency(path)
}
