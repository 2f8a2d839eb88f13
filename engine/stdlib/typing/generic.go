// This file has the rules of Generic: subscription of generic classes, and the type parameters of their subclasses.

package typing

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// genericGetItem is cls[args] of a generic class.
func genericGetItem(th *thread, _ value, a []value) (value, *exception) {
	return cached(th, a[0], a[1], false, func() (value, *exception) { return genericItem(th, a[0], a[1]) })
}

func genericItem(th *thread, cls, item value) (value, *exception) {
	r := native.Begin(th)
	args := convertAll(r, subscript(item))
	if !r.OK() {
		return value{}, r.Exc
	}
	if cls.Is(object.GenericType.Value()) || isProtocol(th, cls) {
		return r.Done(genericBase(r, cls, args))
	}
	attr := r.Attr(cls, "__parameters__")
	params := r.Items(attr)
	if !r.OK() {
		return value{}, r.Exc
	}
	if len(params) == 0 {
		return value{}, object.TypeErrorf("%s is not a generic class", r.Repr(cls))
	}
	args = prepare(r, cls, params, args)
	if n, want := len(args), len(params); r.OK() && n != want {
		return value{}, object.TypeErrorf("Too %s arguments for %s; actual %d, expected %d", manyOrFew(n > want), r.Repr(cls), n, want)
	}
	var out []value
	for i, v := range args {
		if params[i].Type() == object.TypeVarTupleType && v.Type() == object.TupleType {
			out = append(out, v.AsTuple().Items...)
		} else {
			out = append(out, v)
		}
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	return r.Done(plainAlias(r, cls, out...))
}

// genericBase is Generic[args] or Protocol[args], whose arguments are type parameters.
func genericBase(r *run, cls value, args []value) value {
	name := r.Str(r.Attr(cls, "__name__"))
	if len(args) == 0 {
		r.Raise(object.TypeErrorType, "Parameter list to %s[...] cannot be empty", name)
	}
	for i, v := range args {
		if t := v.Type(); t != object.TypeVarType && t != object.ParamSpecType && !isUnpackedTuple(v) {
			r.Raise(object.TypeErrorType, "Parameters to %s[...] must all be type variables or parameter specification variables.", name)
			break
		}
		if slices.ContainsFunc(args[:i], func(w value) bool { return r.Equal(v, w) }) {
			r.Raise(object.TypeErrorType, "Parameters to %s[...] must all be unique", name)
		}
	}
	if !r.OK() {
		return object.None
	}
	return plainAlias(r, cls, args...)
}

// genericInitSubclass sets the __parameters__ of a new subclass of Generic.
func genericInitSubclass(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(args) == len(kw) {
		return value{}, object.TypeErrorf("__init_subclass__() missing 1 required positional argument: 'cls'")
	}
	cls := args[0]
	t, exc := object.TypeFrom(cls, "cls")
	if exc != nil {
		return value{}, exc
	}
	r := native.Begin(th)
	r.Super(object.GenericType, cls, "__init_subclass__", args[1:], kw)
	if !r.OK() {
		return value{}, r.Exc
	}
	generic := object.GenericType.Value()
	orig, has := t.Namespace().GetName("__orig_bases__")
	var bases []value
	plain := false
	if has {
		bases = r.Items(orig)
		plain = contains(bases, generic)
	} else {
		plain = slices.Contains(t.Bases, object.GenericType) && t.Name != "Protocol" && cls.Type() != stateOf(th).typedDictMeta
	}
	if plain {
		return value{}, object.TypeErrorf("Cannot inherit from plain Generic")
	}
	params := collectParams(r, bases, true)
	var listed []value
	found := false
	for _, b := range bases {
		if !isAlias(b) || !asAlias(b).origin.Is(generic) {
			continue
		}
		if found {
			return value{}, object.TypeErrorf("Cannot inherit from Generic[...] multiple times.")
		}
		found, listed = true, asAlias(b).params.Items
	}
	if found {
		var missing []string
		for _, p := range params {
			if !contains(listed, p) {
				missing = append(missing, r.Str(p))
			}
		}
		if len(missing) > 0 {
			names := make([]string, len(listed))
			for i, p := range listed {
				names[i] = r.Str(p)
			}
			r.Raise(object.TypeErrorType, "Some type variables (%s) are not listed in Generic[%s]", strings.Join(missing, ", "), strings.Join(names, ", "))
		}
		params = listed
	}
	r.Set(cls, "__parameters__", object.TupleOf(params...))
	return r.Done(object.None)
}

// anyClass makes Any, a class that is compatible with everything.
func anyClass(th *thread) (*class, *exception) {
	var any *class
	meta, exc := object.NewClass(th, object.ClassSpec{Module: "typing", Name: "_AnyMeta", Bases: []*class{object.TypeType}, Methods: []object.Method{
		{Name: "__instancecheck__", Sig: "($self, obj)", F1: func(th *thread, self, obj value) (value, *exception) {
			if self.AsType() == any {
				return value{}, object.TypeErrorf("typing.Any cannot be used with isinstance()")
			}
			r := native.Begin(th)
			return r.Done(r.Method(object.TypeType.Value(), "__instancecheck__", self, obj))
		}},
		{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
			if self.AsType() == any {
				return object.StrOf("typing.Any"), nil
			}
			return object.TypeType.Repr(th, self)
		}},
	}})
	if exc != nil {
		return nil, exc
	}
	any, exc = object.NewClass(th, object.ClassSpec{Module: "typing", Name: "Any", Meta: meta,
		Doc: "Any is compatible with every type, and every type with it.\n\nA class may have it as a base: type checkers then allow anything of its\ninstances.",
		Methods: []object.Method{{Name: "__new__", Kind: object.StaticMethod, Sig: "(cls, *args, **kwargs)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			if len(args) == len(kw) || !args[0].Type().Has(object.FlagType) {
				return value{}, object.TypeErrorf("Any.__new__() missing 1 required positional argument: 'cls'")
			}
			cls := args[0].AsType()
			if cls == any {
				return value{}, object.TypeErrorf("Any cannot be instantiated")
			}
			r := native.Begin(th)
			f := r.Attr(r.Keep(object.NewSuper(th, any, args[0])), "__new__")
			if next := object.ObjectType.LookupName("__new__"); f.Is(next) || f.Type() == object.NativeType {
				return r.Done(r.Call(f, args[0]))
			}
			if !r.OK() {
				return value{}, r.Exc
			}
			return object.Call(th, f, args, kw)
		}}}})
	return any, exc
}
