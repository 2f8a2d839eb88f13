// This file implements TypedDict: dicts whose keys and types are known.

package typing

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const keyMessage = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"

// typedDictMeta makes the metaclass of TypedDicts. What they make are plain dicts.
func typedDictMeta(r *run, st *state) *class {
	refuse := func(*thread, value, value) (value, *exception) {
		return value{}, object.TypeErrorf("TypedDict does not support instance and class checks")
	}
	meta, exc := object.NewClass(r.Th, object.ClassSpec{Module: "typing", Name: "_TypedDictMeta", Bases: []*class{object.TypeType}, Methods: []object.Method{
		{Name: "__new__", Kind: object.StaticMethod, Sig: "(cls, name, bases, ns, total=True)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			a, _, _, exc := native.BindPython(typedDictParams, 0, false, args, kw)
			if exc != nil {
				return value{}, exc
			}
			if a[4].IsNull() {
				a[4] = object.True
			}
			r := native.Begin(th)
			return r.Done(typedDictClass(r, st, a[1], a[2], a[3], a[4]))
		}},
		{Name: "__init__", Sig: "($self, *args, **kwargs)", FK: func(*thread, value, []value, []*object.Str) (value, *exception) { return object.None, nil }},
		{Name: "__call__", Sig: "($self, /, *args, **kwargs)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			return object.Call(th, object.DictType.Value(), args, kw)
		}},
		{Name: "__subclasscheck__", Sig: "($self, other)", F1: refuse},
		{Name: "__instancecheck__", Sig: "($self, instance)", F1: refuse},
	}})
	r.Fail(exc)
	return meta
}

var typedDictParams = object.ParseParams("_TypedDictMeta.__new__", "(cls, name, bases, ns, total=True)")

// keys are the sets of a TypedDict: by name of the attribute that shows each.
type keys struct{ required, optional, readOnly, mutable *object.Dict }

func typedDictClass(r *run, st *state, name, basesValue, namespace, total value) value {
	generic := object.GenericType.Value()
	bases := r.Items(basesValue)
	real := []value{object.DictType.Value()}
	for _, b := range bases {
		if b.Type() != st.typedDictMeta && !b.Is(generic) {
			r.Raise(object.TypeErrorType, "cannot inherit from both a TypedDict type and a non-TypedDict base class")
		} else if len(real) == 1 && b.Type().Has(object.FlagType) && b.AsType().IsSubtype(object.GenericType) {
			real = []value{generic, real[0]}
		}
	}
	if !r.OK() || !namespace.Type().Has(object.FlagDict) {
		return object.None
	}
	ns := namespace.AsDict().Copy()
	inner, types := ownAnnotations(r, ns.Value())
	ns.DelStr(object.Intern("__annotations__"))
	cls := r.Call(r.Attr(object.TypeType.Value(), "__new__"), st.typedDictMeta.Value(), name, object.TupleOf(real...), ns.Value())
	if r.Find(cls, "__orig_bases__").IsNull() {
		r.Set(cls, "__orig_bases__", basesValue)
	}
	module := r.Find(cls, "__module__")
	own := checkedAnnotations(r, types, module, keyMessage)
	k := keys{object.NewDict(), object.NewDict(), object.NewDict(), object.NewDict()}
	for _, b := range bases {
		k.inherit(r, b)
	}
	for i := 0; r.OK(); {
		key, t, next, ok := own.Next(i)
		if !ok {
			break
		}
		i = next
		k.add(r, key, t, r.Truth(total))
	}
	if !r.OK() {
		return object.None
	}
	frozen := func(d *object.Dict) value { return object.NewFrozenSetOf(r.Items(d.Value())) }
	r.Set(cls, "__annotate__", annotator(inner, func(r *run, v value) value { return checkedAnnotations(r, v, module, keyMessage).Value() }))
	if f := r.Attr(cls, "__annotate__"); r.OK() {
		r.Set(cls, "__annotate__", mergedAnnotator(bases, f))
	}
	r.Set(cls, "__required_keys__", frozen(k.required))
	r.Set(cls, "__optional_keys__", frozen(k.optional))
	r.Set(cls, "__readonly_keys__", frozen(k.readOnly))
	r.Set(cls, "__mutable_keys__", frozen(k.mutable))
	r.Set(cls, "__total__", total)
	return cls
}

// mergedAnnotator is an __annotate__ function for the annotations of the bases, and those that own makes.
func mergedAnnotator(bases []value, own value) value {
	return object.NewNative(&object.Method{Name: "__annotate__", Sig: "(format)", FN: func(th *thread, _ value, a []value) (value, *exception) {
		r, all := native.Begin(th), object.NewDict()
		lib := r.Import("annotationlib")
		for _, b := range bases {
			if f := r.Find(b, "__annotate__"); !f.IsNull() && !f.IsNone() {
				if v := r.Method(lib, "call_annotate_function", f, a[0]); r.OK() {
					r.Fail(all.Update(th, v))
				}
			}
		}
		if v := r.Call(own, a[0]); r.OK() {
			r.Fail(all.Update(th, v))
		}
		return r.Done(all.Value())
	}, Min: 1, Max: 1}, value{}).Value()
}

func (k *keys) inherit(r *run, base value) {
	for _, s := range []struct {
		attr     string
		into, to *object.Dict
	}{{"__required_keys__", k.required, k.optional}, {"__optional_keys__", k.optional, k.required}, {"__readonly_keys__", k.readOnly, k.mutable}, {"__mutable_keys__", k.mutable, k.readOnly}} {
		set := r.Find(base, s.attr)
		if set.IsNull() {
			continue
		}
		for _, key := range r.Items(set) {
			if s.attr == "__readonly_keys__" && r.Contains(s.to.Value(), key) {
				continue
			}
			move(r, key, s.to, s.into)
		}
	}
}

func move(r *run, key value, from, to *object.Dict) {
	_, _, exc := from.Delete(r.Th, key)
	r.Fail(exc)
	r.Fail(to.Set(r.Th, key, object.None))
}

// add notes a key of the class itself.
func (k *keys) add(r *run, key, t value, total bool) {
	marks := qualifiers(t)
	required := total
	if slices.ContainsFunc(marks, requiredForm.Get().Is) {
		required = true
	} else if slices.ContainsFunc(marks, notRequiredForm.Get().Is) {
		required = false
	}
	if required {
		move(r, key, k.optional, k.required)
	} else {
		move(r, key, k.required, k.optional)
	}
	if slices.ContainsFunc(marks, readOnlyForm.Get().Is) {
		if r.Contains(k.mutable.Value(), key) {
			r.Raise(object.TypeErrorType, "Cannot override mutable key %s with read-only key", r.Repr(key))
		}
		r.Fail(k.readOnly.Set(r.Th, key, object.None))
		return
	}
	move(r, key, k.readOnly, k.mutable)
}

// qualifiers are the forms around a type: Required, NotRequired, ReadOnly.
func qualifiers(t value) []value {
	var marks []value
	for n := 0; n < 100 && isAlias(t); n++ {
		a := asAlias(t)
		switch {
		case a.Type() == annotatedAliasType:
			t = a.origin
		case a.origin.Is(requiredForm.Get()) || a.origin.Is(notRequiredForm.Get()) || a.origin.Is(readOnlyForm.Get()):
			marks = append(marks, a.origin)
			t = a.args.Items[0]
		default:
			return marks
		}
	}
	return marks
}

// typedDict is what TypedDict(typename, fields, total=total) makes: fields is null if it was not given.
func typedDict(r *run, st *state, name, fields, total, module value) value {
	if fields.IsNull() || fields.IsNone() {
		what := "Passing `None` as the 'fields' parameter"
		if fields.IsNull() {
			what = "Failing to pass a value for the 'fields' parameter"
		}
		deprecate(r, what+" is deprecated and will be disallowed in Python 3.15. To create a TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. `"+
			r.Str(name)+" = TypedDict("+r.Repr(name)+", {})`.")
		fields = object.NewDict().Value()
	}
	ns := object.NewDict()
	ns.SetName("__annotations__", r.Call(object.DictType.Value(), fields))
	if !module.IsNone() {
		ns.SetName("__module__", module)
	}
	cls := r.CallNamed(st.typedDictMeta.Value(), []value{name, object.TupleOf(), ns.Value(), total}, "total")
	r.Set(cls, "__orig_bases__", object.TupleOf(st.typedDict))
	return cls
}
