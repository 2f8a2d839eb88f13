// This file finds on which platforms the symbols of a package exist, and writes the build constraint of a generated file that does not fit all of them.

package bind

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
)

// platform is a system and an architecture.
type platform struct{ os, arch string }

// platforms are those that a generated file without a constraint has to compile on.
var platforms = []platform{
	{"darwin", "amd64"}, {"darwin", "arm64"}, {"freebsd", "amd64"}, {"freebsd", "arm64"}, {"js", "wasm"}, {"linux", "386"}, {"linux", "amd64"}, {"linux", "arm64"},
	{"netbsd", "amd64"}, {"netbsd", "arm64"}, {"openbsd", "amd64"}, {"openbsd", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"},
}

// The names that end the names of files: go/build knows more of them than platforms has.
var (
	systems = []string{"aix", "android", "darwin", "dragonfly", "freebsd", "illumos", "ios", "js", "linux", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows"}
	archs   = []string{"386", "amd64", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64", "ppc64le", "riscv64", "s390x", "wasm"}
)

// place is one declaration of a symbol: where it holds, and the type of a function.
type place struct {
	on   []platform
	text string
}

// holds reports that a build tag is set on the platform.
func (pl platform) holds(tag string) bool {
	switch tag {
	case pl.os, pl.arch, "gc":
		return true
	case "unix":
		return pl.os != "windows" && pl.os != "js"
	}
	return strings.HasPrefix(tag, "go1.")
}

// fits reports that the file is part of its package on the platform.
func (pl platform) fits(name string, f *ast.File) bool {
	if parts := strings.Split(strings.TrimSuffix(filepath.Base(name), ".go"), "_"); len(parts) > 1 {
		for _, part := range parts[max(1, len(parts)-2):] {
			if (slices.Contains(systems, part) || slices.Contains(archs, part)) && !pl.holds(part) {
				return false
			}
		}
	}
	for _, group := range f.Comments {
		if group.Pos() > f.Package {
			break
		}
		for _, c := range group.List {
			if expr, err := constraint.Parse(c.Text); err == nil && constraint.IsGoBuild(c.Text) && !expr.Eval(pl.holds) {
				return false
			}
		}
	}
	return true
}

// readPlaces notes where the exported symbols of a file are declared. Those of files that are part of the package everywhere are not noted.
func (p *Package) readPlaces(name string, f *ast.File) {
	var on []platform
	for _, pl := range platforms {
		if pl.fits(name, f) {
			on = append(on, pl)
		}
	}
	if len(on) == len(platforms) {
		return
	}
	add := func(key, text string) { p.places[key] = append(p.places[key], place{on, text}) }
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			key := d.Name.Name
			if d.Recv != nil {
				key = receiverName(d.Recv.List[0].Type) + "." + key
			}
			add(key, types.ExprString(d.Type))
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.ValueSpec:
					for _, id := range s.Names {
						add(id.Name, "")
					}
				case *ast.TypeSpec:
					add(s.Name.Name, "")
				}
			}
		}
	}
}

// readIgnored notes the declarations in the files that are not part of the package here.
func (p *Package) readIgnored(ld *loader, names []string) {
	for _, name := range names {
		f, err := parser.ParseFile(ld.fset, filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err == nil && f.Name.Name == p.Name && !isGenerated(f) {
			p.readPlaces(name, f)
		}
	}
}

// isGenerated reports that the file was written by this package.
func isGenerated(f *ast.File) bool {
	return len(f.Comments) > 0 && strings.HasPrefix(f.Comments[0].List[0].Text, generatedLine)
}

// on is where the symbol exists.
func (p *Package) on(key string) []platform {
	places, ok := p.places[key]
	if !ok {
		return platforms
	}
	var all []platform
	for _, pl := range platforms {
		if slices.ContainsFunc(places, func(at place) bool { return slices.Contains(at.on, pl) }) {
			all = append(all, pl)
		}
	}
	return all
}

// everywhere reports that the symbol exists on all platforms.
func (p *Package) everywhere(key string) bool { return len(p.on(key)) == len(platforms) }

// sameElsewhere reports that a function or method has the same type in all files that declare it, and that a method is there on every platform: what is
// written about it holds wherever the file compiles.
func (p *Package) sameElsewhere(key string) bool {
	places := p.places[key]
	if strings.Contains(key, ".") && !p.everywhere(key) {
		return false
	}
	return !slices.ContainsFunc(places, func(at place) bool { return at.text != places[0].text })
}

// Constraint is the build constraint of the generated file, "" where it compiles on every platform: the symbols in it exist on these.
func (s *Surface) Constraint() string {
	on := slices.Clone(platforms)
	for name := range s.symbols {
		base, _, _ := strings.Cut(name, "[")
		at := s.pkg.on(base)
		on = slices.DeleteFunc(on, func(pl platform) bool { return !slices.Contains(at, pl) })
	}
	if len(on) == len(platforms) {
		return ""
	}
	var terms []string
	for i, pl := range on {
		whole := slices.ContainsFunc(platforms, func(other platform) bool { return other.os == pl.os && !slices.Contains(on, other) })
		switch {
		case whole:
			terms = append(terms, pl.os+" && "+pl.arch)
		case i == 0 || on[i-1].os != pl.os:
			terms = append(terms, pl.os)
		}
	}
	if len(terms) == 0 {
		return "" // symbols that exclude one another: the constraint would exclude the platform at hand
	}
	return strings.Join(terms, " || ")
}
