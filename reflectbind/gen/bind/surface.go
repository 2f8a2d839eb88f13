// This file decides what of a package Python gets, and says why it does not get the rest.

package bind

import (
	"go/constant"
	"go/types"
	"path"
	"slices"
	"strings"
)

// Options adjust what is generated.
type Options struct {
	// Package is the name of the package that the file belongs to; the bound package itself when it is empty.
	Package string
	// Only and Hide are patterns of Go names, as path.Match has them. Without Only, everything exported is bound.
	Only, Hide []string
	// Instantiate lists instances of generic types and functions, such as "Map[string,int]", beside those of directives.
	Instantiate []string
	// Plain leaves out the call thunks: calls go through reflection, and the file is smaller.
	Plain bool
	// Portable leaves out what does not exist on every platform; without it the file gets a build constraint.
	Portable bool
}

// Unbound is an exported symbol that Python does not get, or keywords that a function does not have.
type Unbound struct {
	Name, Reason string
}

// Surface is what a package offers to Python.
type Surface struct {
	// Bound counts the exported symbols and methods that are bound.
	Bound int
	// Unbound lists the others, sorted by name.
	Unbound []Unbound

	pkg      *Package
	opts     Options
	home     bool // the file is part of the bound package
	imports  *imports
	symbols  map[string]string   // Go name -> expression
	docs     map[string]string   // Go name, or Type.Member
	params   map[string][]string // the same
	results  map[string][]string
	names    map[string]string   // Go name -> Python name, where it is not the usual one
	enums    map[string][]string // type -> constants
	ok       map[string]string   // functions whose bool Python does not get, and what it gets instead
	returns  map[string]string   // annotations of results
	kwargs   []string            // functions whose last parameter takes keywords
	hidden   []string            // methods that Python does not get
	thunks   map[string]string   // Go name, or Type.Method -> function literal
	adapters map[string]*adapter // by the name of the struct
}

// Surface collects what p offers.
func (p *Package) Surface(opts Options) *Surface {
	s := &Surface{pkg: p, opts: opts, home: opts.Package == "", symbols: map[string]string{}, docs: map[string]string{}, params: map[string][]string{},
		results: map[string][]string{}, names: map[string]string{}, enums: map[string][]string{}, ok: map[string]string{}, returns: map[string]string{}, thunks: map[string]string{}, adapters: map[string]*adapter{}}
	s.imports = newImports(p, s.home)
	s.docs[""] = p.note("").doc
	scope := p.types.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() && !(s.home && name == "Exports") {
			s.add(obj)
		}
	}
	s.instances()
	s.settleNames()
	slices.SortFunc(s.Unbound, func(a, b Unbound) int { return strings.Compare(a.Name, b.Name) })
	return s
}

func (s *Surface) unbound(name, reason string) { s.Unbound = append(s.Unbound, Unbound{name, reason}) }

// shown reports that the options and the directives let a name through.
func (s *Surface) shown(name string) bool {
	matches := func(patterns []string) bool {
		return slices.ContainsFunc(patterns, func(p string) bool { ok, _ := path.Match(p, name); return ok })
	}
	return !s.pkg.note(name).hidden && !matches(s.opts.Hide) && (len(s.opts.Only) == 0 || matches(s.opts.Only))
}

// bind notes that Python gets the symbol.
func (s *Surface) bind(name, expression string) {
	s.Bound++
	s.symbols[name] = expression
	s.docs[name] = s.pkg.note(name).doc
	if as := s.pkg.note(name).name; as != "" {
		s.names[name] = as
	}
}

// add binds one object of the package's scope.
func (s *Surface) add(obj types.Object) {
	name := obj.Name()
	if !s.shown(name) {
		s.unbound(name, "hidden")
		return
	}
	if s.opts.Portable && !s.pkg.everywhere(name) {
		s.unbound(name, "not on every platform")
		return
	}
	switch obj := obj.(type) {
	case *types.Const:
		s.addConst(obj)
	case *types.Var:
		if reason := unbindable(obj.Type()); reason != "" {
			s.unbound(name, reason)
			return
		}
		if implementsError(obj.Type()) && (isError(obj.Type()) || strings.HasPrefix(name, "Err")) {
			s.bind(name, s.imports.qualified(name))
			return
		}
		s.bind(name, "&"+s.imports.qualified(name))
	case *types.Func:
		s.addFunc(obj)
	case *types.TypeName:
		s.addType(obj)
	default:
		s.unbound(name, "the compiler's own")
	}
}

// addConst binds a constant. An untyped one gets the type that holds it.
func (s *Surface) addConst(c *types.Const) {
	name, expr := c.Name(), s.imports.qualified(c.Name())
	if basic, ok := c.Type().(*types.Basic); ok && basic.Info()&types.IsUntyped != 0 {
		switch v := c.Val(); basic.Kind() {
		case types.UntypedInt:
			if i, exact := constant.Int64Val(v); exact {
				if int64(int32(i)) != i {
					expr = "int64(" + expr + ")"
				}
			} else if _, exact := constant.Uint64Val(v); exact {
				expr = "uint64(" + expr + ")"
			} else {
				s.unbound(name, "the number fits no integer type of Go")
				return
			}
		case types.UntypedFloat:
			if f, _ := constant.Float64Val(v); f > 1.7976931348623157e308 {
				s.unbound(name, "the number fits no floating-point type of Go")
				return
			}
		}
	}
	s.bind(name, expr)
	if named, ok := c.Type().(*types.Named); ok && named.Obj().Pkg() == s.pkg.types && named.Obj().Exported() {
		if b, ok := named.Underlying().(*types.Basic); ok && b.Info()&(types.IsInteger|types.IsString) != 0 {
			s.enums[named.Obj().Name()] = append(s.enums[named.Obj().Name()], name)
		}
	}
}

// addFunc binds a function.
func (s *Surface) addFunc(f *types.Func) {
	sig := f.Signature()
	if sig.TypeParams() != nil {
		s.unbound(f.Name(), genericReason(f.Name()))
		return
	}
	if reason := unbindable(sig); reason != "" {
		s.unbound(f.Name(), reason)
		return
	}
	s.bind(f.Name(), s.imports.qualified(f.Name()))
	s.describe(f.Name(), sig, s.pkg.note(f.Name()))
	s.thunk(f.Name(), s.imports.qualified(f.Name()), nil, sig)
	s.adaptParams(sig)
}

func genericReason(name string) string {
	return "generic: say which instance with //py:instantiate " + name + "[...] or -instantiate"
}

// addType binds a type with its methods.
func (s *Surface) addType(t *types.TypeName) {
	name := t.Name()
	typ := types.Unalias(t.Type())
	named, ok := typ.(*types.Named)
	switch {
	case !ok && t.IsAlias():
		s.unbound(name, "another name for "+types.TypeString(typ, (*types.Package).Name))
		return
	case !ok:
		s.unbound(name, "no type of its own")
		return
	case named.TypeParams() != nil && named.TypeArgs() == nil, isGenericAlias(t.Type()):
		s.unbound(name, genericReason(name))
		return
	case constraintOnly(named):
		s.unbound(name, "a constraint: it has no values")
		return
	case !s.imports.nameable(t.Type()):
		s.unbound(name, "its type cannot be named here")
		return
	}
	if reason := unbindableUnderlying(named); reason != "" {
		s.unbound(name, reason)
		return
	}
	s.bind(name, "(*"+s.imports.qualified(name)+")(nil)")
	s.methods(name, named, s.imports.qualified(name))
	s.fieldNotes(name)
	if iface, ok := named.Underlying().(*types.Interface); ok {
		s.adapt(named, iface)
	}
	if st, ok := named.Underlying().(*types.Struct); ok {
		for f := range st.Fields() {
			if f.Exported() {
				s.adaptType(f.Type(), 0)
			}
		}
	}
	if sig, ok := named.Underlying().(*types.Signature); ok {
		s.adaptParams(sig)
	}
}

// methods describes the methods of a type whose name in Exports is key and whose expression is expr.
func (s *Surface) methods(key string, named *types.Named, expr string) {
	var typ types.Type = named
	if !types.IsInterface(named) {
		typ = types.NewPointer(named)
	}
	for sel := range types.NewMethodSet(typ).Methods() {
		f := sel.Obj().(*types.Func)
		if !f.Exported() {
			continue
		}
		name := key + "." + f.Name()
		sig := sel.Type().(*types.Signature)
		if reason := unbindable(sig); reason != "" {
			s.unbound(name, reason)
			continue
		}
		n := s.methodNote(named, f)
		if n.hidden {
			s.unbound(name, "hidden")
			s.hidden = append(s.hidden, name)
			continue
		}
		s.Bound++
		if n.name != "" {
			s.names[name] = n.name
		}
		s.docs[name] = n.doc
		s.describe(name, sig, n)
		s.thunk(name, f.Name(), &receiver{expr, types.IsInterface(named)}, sig)
		s.adaptParams(sig)
	}
}

// methodNote is the comment of a method, promoted ones included if they are the package's own.
func (s *Surface) methodNote(owner *types.Named, f *types.Func) *note {
	if f.Pkg() != s.pkg.types {
		return &note{}
	}
	name := owner.Obj().Name()
	if n := s.pkg.notes[name+"."+f.Name()]; n != nil {
		return n
	}
	if recv := f.Signature().Recv(); recv != nil {
		t := recv.Type()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem()
		}
		if named, ok := types.Unalias(t).(*types.Named); ok {
			return s.pkg.note(named.Obj().Name() + "." + f.Name())
		}
	}
	return &note{}
}

// fieldNotes takes over the documentation of fields.
func (s *Surface) fieldNotes(name string) {
	for key, n := range s.pkg.notes {
		if owner, _, ok := strings.Cut(key, "."); ok && owner == name && n.doc != "" && s.docs[key] == "" {
			s.docs[key] = n.doc
		}
	}
}
