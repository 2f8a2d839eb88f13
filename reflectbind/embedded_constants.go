// This file finds the groups of typed constants in embedded source, and tells which files of it belong to this platform.

package reflectbind

import (
	"go/ast"
	"go/build/constraint"
	"go/constant"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"
)

// readConstants registers the types of the module that have two or more exported constants as enumerations. Constants that need imported packages are left out: only
// this package's source is there.
func (d *Descriptor) readConstants(files []*ast.File) {
	found := d.namedScalars()
	if len(found) == 0 {
		return
	}
	pkg := files[0].Name.Name
	all := newConstants(files, func(name string) reflect.Type { return found[pkg+"."+name] })
	type group struct {
		names  []string
		values []reflect.Value
	}
	groups := map[reflect.Type]*group{}
	for _, name := range all.names {
		c := all.evaluate(name)
		t := found[pkg+"."+c.typ]
		if t == nil || !ast.IsExported(name) || !d.options.shows(name) {
			continue
		}
		if v, ok := constantValue(t, c.value); ok {
			g := groups[t]
			if g == nil {
				g = &group{}
				groups[t] = g
			}
			g.names, g.values = append(g.names, name), append(g.values, v)
		}
	}
	for t, g := range groups {
		if len(g.names) > 1 {
			d.setEnum(t, g.names, g.values)
		}
	}
}

// namedScalars are the named integer and string types that symbols of the module mention, by Go's spelling.
func (d *Descriptor) namedScalars() map[string]reflect.Type {
	found := map[string]reflect.Type{}
	add := func(t reflect.Type) {
		if canBeEnum(t) {
			found[t.String()] = t
		}
	}
	for _, it := range d.items {
		switch {
		case it.typ != nil:
			add(it.typ)
			for i := 0; it.typ.Kind() == reflect.Struct && i < it.typ.NumField(); i++ {
				add(it.typ.Field(i).Type)
			}
		case it.kind == itemFunc:
			for i := range it.value.Type().NumIn() {
				add(it.value.Type().In(i))
			}
			for i := range it.value.Type().NumOut() {
				add(it.value.Type().Out(i))
			}
		case it.value.IsValid():
			add(it.value.Type())
		}
	}
	return found
}

// constantValue is a constant as a value of t.
func constantValue(t reflect.Type, c constant.Value) (reflect.Value, bool) {
	v := reflect.New(t).Elem()
	switch {
	case c == nil:
	case c.Kind() == constant.String && t.Kind() == reflect.String:
		v.SetString(constant.StringVal(c))
		return v, true
	case c.Kind() == constant.Int && v.CanInt():
		i, exact := constant.Int64Val(c)
		if exact {
			v.SetInt(i)
		}
		return v, exact
	case c.Kind() == constant.Int && v.CanUint():
		u, exact := constant.Uint64Val(c)
		if exact {
			v.SetUint(u)
		}
		return v, exact
	}
	return v, false
}

// The systems and architectures that names of files may end with.
var (
	systems = []string{"aix", "android", "darwin", "dragonfly", "freebsd", "illumos", "ios", "js", "linux", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows"}
	archs   = []string{"386", "amd64", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64", "ppc64le", "riscv64", "s390x", "wasm"}
)

// belongsHere reports that a file is part of the package on this platform, by its name and its //go:build line.
func belongsHere(name string, f *ast.File) bool {
	if parts := strings.Split(strings.TrimSuffix(path.Base(name), ".go"), "_"); len(parts) > 1 {
		for _, part := range parts[max(1, len(parts)-2):] {
			if (slices.Contains(systems, part) || slices.Contains(archs, part)) && !tagHolds(part) {
				return false
			}
		}
	}
	for _, group := range f.Comments {
		if group.Pos() > f.Package {
			break
		}
		for _, c := range group.List {
			if expr, err := constraint.Parse(c.Text); err == nil && constraint.IsGoBuild(c.Text) && !expr.Eval(tagHolds) {
				return false
			}
		}
	}
	return true
}

// tagHolds reports that a build tag is set: the platform's names, and releases of Go up to any that a source may ask for.
func tagHolds(tag string) bool {
	unix := []string{"aix", "android", "darwin", "dragonfly", "freebsd", "illumos", "ios", "linux", "netbsd", "openbsd", "solaris"}
	return tag == runtime.GOOS || tag == runtime.GOARCH || tag == runtime.Compiler || strings.HasPrefix(tag, "go1.") || tag == "unix" && slices.Contains(unix, runtime.GOOS)
}
