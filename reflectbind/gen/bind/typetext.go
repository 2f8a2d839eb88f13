// This file spells types in the generated file and tells those that it can name, and those that Python can have.

package bind

import (
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// imports are the packages that the generated file refers to.
type imports struct {
	pkg   *Package
	home  bool
	names map[string]string // import path -> name in the file
	used  map[string]bool
	taken map[string]bool
}

func newImports(p *Package, home bool) *imports {
	im := &imports{pkg: p, home: home, names: map[string]string{}, used: map[string]bool{}, taken: map[string]bool{"in": true, "out": true, "x": true, "r": true}}
	if home {
		for _, name := range p.types.Scope().Names() {
			im.taken[name] = true
		}
	}
	return im
}

// name is how the file calls the package, which it then imports.
func (im *imports) name(p *types.Package) string {
	if im.home && p.Path() == im.pkg.Path {
		return ""
	}
	im.used[p.Path()] = true
	if name, ok := im.names[p.Path()]; ok {
		return name
	}
	name := p.Name()
	for n := 2; im.taken[name] || types.Universe.Lookup(name) != nil; n++ {
		name = p.Name() + strconv.Itoa(n)
	}
	im.names[p.Path()], im.taken[name] = name, true
	return name
}

// qualified is a name of the bound package.
func (im *imports) qualified(name string) string {
	if q := im.name(im.pkg.types); q != "" {
		return q + "." + name
	}
	return name
}

// text is the type as the file spells it.
func (im *imports) text(t types.Type) string { return types.TypeString(t, im.name) }

// nameable reports that the file can spell the type.
func (im *imports) nameable(t types.Type) bool {
	switch t := t.(type) {
	case *types.Basic:
		return t.Kind() != types.Invalid
	case *types.Alias:
		return im.visible(t.Obj()) && im.nameableArgs(t.TypeArgs())
	case *types.Named:
		return im.visible(t.Obj()) && im.nameableArgs(t.TypeArgs())
	case *types.Pointer:
		return im.nameable(t.Elem())
	case *types.Slice:
		return im.nameable(t.Elem())
	case *types.Array:
		return im.nameable(t.Elem())
	case *types.Chan:
		return im.nameable(t.Elem())
	case *types.Map:
		return im.nameable(t.Key()) && im.nameable(t.Elem())
	case *types.Signature:
		return im.nameableTuple(t.Params()) && im.nameableTuple(t.Results())
	case *types.Struct:
		for f := range t.Fields() {
			if !f.Exported() || !im.nameable(f.Type()) {
				return false
			}
		}
		return true
	case *types.Interface:
		for m := range t.Methods() {
			if !m.Exported() || !im.nameable(m.Signature()) {
				return false
			}
		}
		return t.IsMethodSet()
	}
	return false
}

func (im *imports) nameableTuple(t *types.Tuple) bool {
	for v := range t.Variables() {
		if !im.nameable(v.Type()) {
			return false
		}
	}
	return true
}

func (im *imports) nameableArgs(args *types.TypeList) bool {
	for t := range args.Types() {
		if !im.nameable(t) {
			return false
		}
	}
	return true
}

// visible reports that the file may refer to the object.
func (im *imports) visible(obj types.Object) bool {
	p := obj.Pkg()
	switch {
	case p == nil:
		return true // error, any
	case p.Path() == im.pkg.Path:
		return obj.Exported() || im.home && obj.Parent() == p.Scope()
	case !obj.Exported() || obj.Parent() != nil && obj.Parent() != p.Scope():
		return false
	case !isInternal(p.Path()):
		return true
	}
	return im.home && slices.ContainsFunc(im.pkg.types.Imports(), func(q *types.Package) bool { return q.Path() == p.Path() })
}

func isInternal(path string) bool {
	parts := strings.Split(path, "/")
	return slices.Contains(parts, "internal") || parts[0] == "vendor"
}

// unbindable says why Python cannot have values of type t, "" if it can.
func unbindable(t types.Type) string {
	switch t := t.(type) {
	case *types.Basic:
		if t.Kind() == types.UnsafePointer {
			return "unsafe.Pointer has no form in Python"
		}
		if t.Kind() == types.Invalid {
			return "its type could not be read"
		}
	case *types.Alias:
		return unbindable(types.Unalias(t))
	case *types.TypeParam:
		return "generic"
	case *types.Named:
		switch t.Underlying().(type) {
		case *types.Struct, *types.Interface, *types.Signature:
			return "" // classes, whatever is in them
		}
		return unbindableUnderlying(t)
	case *types.Pointer:
		return unbindable(t.Elem())
	case *types.Slice:
		return unbindable(t.Elem())
	case *types.Array:
		return unbindable(t.Elem())
	case *types.Chan:
		return unbindable(t.Elem())
	case *types.Map:
		if reason := unbindable(t.Key()); reason != "" {
			return reason
		}
		return unbindable(t.Elem())
	case *types.Signature:
		if reason := unbindable(t.Params()); reason != "" {
			return reason
		}
		return unbindable(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			if reason := unbindable(v.Type()); reason != "" {
				return reason
			}
		}
	}
	return ""
}

// unbindableUnderlying is unbindable for what a named type is made of. Named types may contain themselves: only one level of names is looked through.
func unbindableUnderlying(t *types.Named) string {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return unbindable(u)
	case *types.Pointer:
		if b, ok := u.Elem().(*types.Basic); ok {
			return unbindable(b)
		}
	}
	return ""
}

// constraintOnly reports that t is an interface that only type parameters can have.
func constraintOnly(t *types.Named) bool {
	iface, ok := t.Underlying().(*types.Interface)
	return ok && !iface.IsMethodSet()
}

func isGenericAlias(t types.Type) bool {
	a, ok := t.(*types.Alias)
	return ok && a.TypeParams() != nil && a.TypeArgs() == nil
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

func implementsError(t types.Type) bool {
	iface := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	return types.Implements(t, iface)
}

// isNamed reports that t is the type name of the package path.
func isNamed(t types.Type, path, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path
}
