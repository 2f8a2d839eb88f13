// This file implements get_type_hints and the evaluation of forward references in types.

package typing

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/annotationlib"
	"dappco.re/go/py/engine/stdlib/native"
)

// scope is where the forward references in a type are evaluated.
type scope struct {
	globals, locals, params, owner value
	format                         int
	seen                           []string // references that are being evaluated
}

// evaluate is t with its forward references replaced.
func (s *scope) evaluate(r *run, t value) value {
	if !r.OK() {
		return object.None
	}
	if exc := r.Th.Enter(" while evaluating a type"); exc != nil {
		r.Fail(exc)
		return object.None
	}
	defer r.Th.Leave()
	switch {
	case t.Type() == annotationlib.ForwardRefType:
		return s.reference(r, t)
	case isAlias(t):
		a := asAlias(t)
		args, changed := s.all(r, a.args.Items, false)
		if !changed || !r.OK() {
			return t
		}
		return a.with(r, args)
	case t.Type().IsSubtype(object.GenericAliasType):
		g := object.Cast[object.GenericAlias](t)
		args, changed := s.all(r, g.Args.Items, true)
		if !r.OK() || !changed && !g.Unpacked {
			return t
		}
		v := r.Keep(object.NewGenericAlias(r.Th, g.Origin, object.TupleOf(args...)))
		return unpacked(r, v, g.Unpacked)
	case t.Type() == object.UnionType:
		args, changed := s.all(r, object.Cast[object.Union](t).Args.Items, false)
		if !changed || !r.OK() {
			return t
		}
		return unite(r, args)
	}
	return t
}

// unpacked is Unpack[v] if v had a star.
func unpacked(r *run, v value, star bool) value {
	if !star || !r.OK() {
		return v
	}
	return newAlias(r, unpackAliasType, unpackForm.Get(), []value{v}, "", true)
}

func unite(r *run, args []value) value {
	v := args[0]
	for _, w := range args[1:] {
		if r.OK() {
			v = r.Keep(object.Binary(r.Th, object.Or, v, w))
		}
	}
	return v
}

// all is items evaluated, and whether that changed anything. Strings in list["X"] are references.
func (s *scope) all(r *run, items []value, strings bool) ([]value, bool) {
	out, changed := make([]value, len(items)), false
	for i, v := range items {
		if strings && v.Type().Has(object.FlagStr) {
			v = forwardRef(r, v, value{}, true, false)
		}
		if v.Type() == object.TupleType || v.Type() == object.ListType {
			inner, c := s.all(r, object.SequenceItems(v), strings)
			if c {
				v = object.TupleOf(inner...)
				if items[i].Type() == object.ListType {
					v = object.ListOf(inner...)
				}
			}
		}
		out[i] = s.evaluate(r, v)
		changed = changed || !out[i].Is(items[i])
	}
	return out, changed
}

// reference is what a forward reference means.
func (s *scope) reference(r *run, ref value) value {
	text := r.Str(r.Attr(ref, "__forward_arg__"))
	if s.format == formatString {
		return object.StrOf(text)
	}
	if slices.Contains(s.seen, text) {
		return ref
	}
	globals, locals := s.globals, s.locals
	if module := r.Find(ref, "__forward_module__"); !module.IsNull() && !module.IsNone() {
		if m, ok, exc := r.Th.Interp.Modules.Get(r.Th, module); exc == nil && ok && m.Type() == object.ModuleType {
			globals = object.Cast[object.Module](m).Dict.Value()
		}
	}
	v, exc := annotationlib.Evaluate(r.Th, ref, globals, locals, s.params, s.owner)
	if exc != nil {
		if s.format == formatForward && exc.Is(object.NameErrorType) {
			return ref
		}
		r.Fail(exc)
		return object.None
	}
	if v.Type().Has(object.FlagStr) {
		v = forwardRef(r, v, value{}, true, false)
	}
	inner := *s
	inner.seen = append(slices.Clone(s.seen), text)
	return inner.evaluate(r, v)
}

// evaluateForwardRef is the function of that name.
func evaluateForwardRef(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	s := &scope{owner: orNone(a[1]), globals: orNone(a[2]), locals: orNone(a[3]), params: orNone(a[4]), format: formatOf(r, a[5])}
	if !r.OK() {
		return value{}, r.Exc
	}
	if a[0].Type() != annotationlib.ForwardRefType {
		return value{}, object.AttributeErrorf("'%s' object has no attribute '__forward_arg__'", a[0].Type().MessageName())
	}
	return r.Done(s.reference(r, a[0]))
}

func formatOf(r *run, v value) int {
	if v.IsNull() || v.IsNone() {
		return formatValue
	}
	n, exc := object.ToIndexInt(r.Th, v, object.OverflowErrorType)
	r.Fail(exc)
	return n
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// typeHints is get_type_hints.
func typeHints(th *thread, _ value, a []value) (value, *exception) {
	r, obj := native.Begin(th), a[0]
	globals, locals, extras := orNone(a[1]), orNone(a[2]), r.Truth(a[3])
	if r.Truth(r.Find(obj, "__no_type_check__")) {
		return r.Done(object.NewDict().Value())
	}
	format := formatOf(r, a[4])
	hints := object.NewDict()
	if obj.Type().Has(object.FlagType) {
		mro := obj.AsType().MRO
		for i := len(mro) - 1; i >= 0 && r.OK(); i-- {
			classHints(r, mro[i], obj, globals, locals, format, hints)
		}
	} else {
		objectHints(r, obj, globals, locals, format, hints)
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	if !extras && format != formatString {
		for i := 0; r.OK(); {
			_, v, next, ok := hints.Next(i)
			if !ok {
				break
			}
			hints.SetValueAt(next-1, strip(r, v))
			i = next
		}
	}
	return r.Done(hints.Value())
}

func annotations(r *run, obj value, format int) *object.Dict {
	d, exc := annotationlib.Get(r.Th, obj, format)
	if exc != nil {
		r.Fail(exc)
		return object.NewDict()
	}
	return d
}

// classHints adds the hints of one class of the MRO of owner.
func classHints(r *run, base *class, owner, globals, locals value, format int, hints *object.Dict) {
	if !base.IsHeap() {
		return
	}
	d := annotations(r, base.Value(), format)
	if format == formatString {
		r.Fail(hints.Update(r.Th, d.Value()))
		return
	}
	s := &scope{globals: globals, locals: locals, params: object.None, owner: owner, format: format}
	if s.globals.IsNone() {
		s.globals = object.NewDict().Value()
		if m, ok := r.Th.Interp.Modules.GetName(base.ModuleName()); ok && m.Type() == object.ModuleType {
			s.globals = object.Cast[object.Module](m).Dict.Value()
		}
	}
	if s.locals.IsNone() {
		s.locals = base.Namespace().Copy().Value()
		if globals.IsNone() {
			// Names of the module come first: those of the class are often shadowed by its own attributes.
			merged := base.Namespace().Copy()
			r.Fail(merged.Update(r.Th, s.globals))
			s.locals = merged.Value()
		}
	}
	if params, ok := base.Namespace().GetName("__type_params__"); ok {
		s.params = params
		if globals.IsNone() && locals.IsNone() {
			s.locals = withParams(r, s.locals, params, base.Namespace())
		}
	}
	s.addHints(r, d, true, false, hints)
}

// addHints evaluates annotations d into hints.
func (s *scope) addHints(r *run, d *object.Dict, isClass, isArgument bool, hints *object.Dict) {
	for i := 0; r.OK(); {
		k, v, next, ok := d.Next(i)
		if !ok {
			return
		}
		i = next
		if v.IsNone() {
			v = object.NoneType.Value()
		}
		if v.Type().Has(object.FlagStr) {
			v = forwardRef(r, v, value{}, isArgument, isClass)
		}
		if v = s.evaluate(r, v); v.IsNone() {
			v = object.NoneType.Value()
		}
		if r.OK() {
			r.Fail(hints.Set(r.Th, k, v))
		}
	}
}

// objectHints adds the hints of a module or a callable.
func objectHints(r *run, obj, globals, locals value, format int, hints *object.Dict) {
	isModule := obj.Type() == object.ModuleType
	d := annotations(r, obj, format)
	if format == formatString {
		r.Fail(hints.Update(r.Th, d.Value()))
		return
	}
	if globals.IsNone() {
		globals = object.NewDict().Value()
		if isModule {
			globals = object.Cast[object.Module](obj).Dict.Value()
		} else {
			inner := obj
			for n := 0; n < 1000; n++ {
				w := r.Find(inner, "__wrapped__")
				if w.IsNull() {
					break
				}
				inner = w
			}
			if g := r.Find(inner, "__globals__"); !g.IsNull() {
				globals = g
			}
		}
	}
	if locals.IsNone() {
		locals = globals
	}
	s := &scope{globals: globals, locals: locals, params: object.None, owner: obj, format: format}
	if params := r.Find(obj, "__type_params__"); !params.IsNull() {
		s.params = params
		s.locals = withParams(r, locals, params, nil)
	}
	s.addHints(r, d, false, !isModule, hints)
}

// withParams is locals and the type parameters by name, but for those that own, which may be nil, has something else for.
func withParams(r *run, locals, params value, own *object.Dict) value {
	items := r.Items(params)
	if len(items) == 0 {
		return locals
	}
	d := object.NewDict()
	r.Fail(d.Update(r.Th, locals))
	for _, p := range items {
		if name := r.Attr(p, "__name__"); own == nil || !r.Contains(own.Value(), name) {
			r.SetItem(d.Value(), name, p)
		}
	}
	return d.Value()
}

// strip is t without Annotated, Required, NotRequired and ReadOnly.
func strip(r *run, t value) value {
	if exc := r.Th.Enter(" while reading a type"); exc != nil {
		r.Fail(exc)
		return t
	}
	defer r.Th.Leave()
	inside := func(items []value) ([]value, bool) {
		out, changed := make([]value, len(items)), false
		for i, v := range items {
			out[i] = strip(r, v)
			changed = changed || !out[i].Is(v)
		}
		return out, changed
	}
	switch {
	case isAlias(t):
		a := asAlias(t)
		if a.Type() == annotatedAliasType {
			return strip(r, a.origin)
		}
		if a.origin.Is(requiredForm.Get()) || a.origin.Is(notRequiredForm.Get()) || a.origin.Is(readOnlyForm.Get()) {
			return strip(r, a.args.Items[0])
		}
		if args, changed := inside(a.args.Items); changed {
			return a.with(r, args)
		}
	case t.Type().IsSubtype(object.GenericAliasType):
		g := object.Cast[object.GenericAlias](t)
		if args, changed := inside(g.Args.Items); changed {
			return r.Keep(object.NewGenericAlias(r.Th, g.Origin, object.TupleOf(args...)))
		}
	case t.Type() == object.UnionType:
		if args, changed := inside(object.Cast[object.Union](t).Args.Items); changed {
			return unite(r, args)
		}
	}
	return t
}
