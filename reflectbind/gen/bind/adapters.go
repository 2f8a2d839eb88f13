// This file writes adapters: struct types that implement an interface by calling functions, which the binder takes from a Python object.

package bind

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// adapter is an interface with the struct that implements it.
type adapter struct {
	iface string // the interface as the file spells it
	code  string // the declarations of the struct
}

// adaptParams writes adapters for the interfaces among the parameters.
func (s *Surface) adaptParams(sig *types.Signature) {
	for v := range sig.Params().Variables() {
		s.adaptType(v.Type(), 0)
	}
}

// maxAdapterDepth bounds how deep in a type an interface is looked for.
const maxAdapterDepth = 4

// adaptType writes adapters for the interfaces that a value of type t may be made of.
func (s *Surface) adaptType(t types.Type, depth int) {
	if depth > maxAdapterDepth {
		return
	}
	switch t := types.Unalias(t).(type) {
	case *types.Slice:
		s.adaptType(t.Elem(), depth+1)
	case *types.Array:
		s.adaptType(t.Elem(), depth+1)
	case *types.Pointer:
		s.adaptType(t.Elem(), depth+1)
	case *types.Map:
		s.adaptType(t.Elem(), depth+1)
	case *types.Chan:
		s.adaptType(t.Elem(), depth+1)
	case *types.Signature:
		for v := range t.Results().Variables() {
			s.adaptType(v.Type(), depth+1)
		}
	case *types.Named:
		if iface, ok := t.Underlying().(*types.Interface); ok {
			s.adapt(t, iface)
		}
	}
}

// builtIn are the packages whose interfaces the binder itself knows how to implement.
var builtIn = []string{"io", "context"}

// adapt writes the adapter of one interface, once.
func (s *Surface) adapt(named *types.Named, iface *types.Interface) {
	pkg := named.Obj().Pkg()
	if pkg == nil || iface.NumMethods() == 0 || !iface.IsMethodSet() || !s.imports.nameable(named) || named.TypeParams() != nil && named.TypeArgs() == nil {
		return
	}
	if slices.Contains(builtIn, pkg.Path()) && s.pkg.Path != pkg.Path() {
		return
	}
	name := s.adapterName(named)
	if s.adapters[name] != nil {
		return
	}
	for m := range iface.Methods() {
		if !m.Exported() || m.Name() == "Python" || !s.imports.nameable(m.Signature()) || unbindable(m.Signature()) != "" {
			return
		}
	}
	a := &adapter{iface: s.imports.text(named)}
	s.adapters[name] = a
	var fields, methods strings.Builder
	for m := range iface.Methods() {
		s.adapterMethod(&fields, &methods, name, m)
	}
	a.code = fmt.Sprintf("// %s is a %s whose methods are those of a Python object.\ntype %s struct {\n\tPython any\n%s}\n\n%s", name, a.iface, name, fields.String(), methods.String())
	for m := range iface.Methods() {
		for v := range m.Signature().Results().Variables() {
			s.adaptType(v.Type(), 1)
		}
	}
}

// adapterName is the name of an adapter: pyStore, or pyHTTPHandler for an interface of another package.
func (s *Surface) adapterName(named *types.Named) string {
	pkg := named.Obj().Pkg()
	prefix := ""
	if pkg.Path() != s.pkg.Path {
		prefix = strings.ToUpper(pkg.Name()[:1]) + pkg.Name()[1:]
		if pkg.Name() != s.imports.names[pkg.Path()] && s.imports.names[pkg.Path()] != "" {
			prefix = strings.ToUpper(prefix[:1]) + s.imports.names[pkg.Path()][1:]
		}
	}
	name := "py" + prefix + named.Obj().Name()
	for t := range named.TypeArgs().Types() {
		for _, c := range types.TypeString(t, (*types.Package).Name) {
			if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
				name += string(c)
			} else {
				name += "_"
			}
		}
	}
	if s.home && s.pkg.types.Scope().Lookup(name) != nil {
		name += "Adapter"
	}
	return name
}

// adapterMethod writes a field with a function, and the method that calls it.
func (s *Surface) adapterMethod(fields, methods *strings.Builder, owner string, m *types.Func) {
	sig := m.Signature()
	var declared, passed, results []string
	for v := range sig.Params().Variables() {
		i := len(declared)
		text := s.imports.text(v.Type())
		pass := fmt.Sprintf("a%d", i)
		if sig.Variadic() && i == sig.Params().Len()-1 {
			text = "..." + strings.TrimPrefix(text, "[]")
			pass += "..."
		}
		declared = append(declared, fmt.Sprintf("a%d %s", i, text))
		passed = append(passed, pass)
	}
	for v := range sig.Results().Variables() {
		results = append(results, s.imports.text(v.Type()))
	}
	out := ""
	switch len(results) {
	case 0:
	case 1:
		out = " " + results[0]
	default:
		out = " (" + strings.Join(results, ", ") + ")"
	}
	signature := "(" + strings.Join(declared, ", ") + ")" + out
	fmt.Fprintf(fields, "\t%s_ func%s\n", m.Name(), signature)
	ret := "return "
	if out == "" {
		ret = ""
	}
	fmt.Fprintf(methods, "func (x *%s) %s%s { %sx.%s_(%s) }\n", owner, m.Name(), signature, ret, m.Name(), strings.Join(passed, ", "))
}
