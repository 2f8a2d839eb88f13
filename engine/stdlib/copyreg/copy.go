// This file implements module copy: shallow copies, and what copies of any kind are made of.

package copyreg

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var copyFunctions = []object.Method{
	{Name: "copy", Sig: "(x)", Doc: "Shallow copy operation on arbitrary Python objects.\n\nThe copy is a new object with the same items or attributes.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) { return Copy(th, args[0]) }},
	{Name: "deepcopy", Sig: "(x, memo=None, _nil=[])", Doc: "Deep copy operation on arbitrary Python objects.\n\nItems and attributes are copied as well; memo has the copies made so far by the id of\nwhat they are copies of.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		memo := args[1]
		if memo.IsNull() || memo.IsNone() {
			memo = object.NewDict().Value()
		}
		return DeepCopy(th, args[0], memo)
	}},
	{Name: "replace", Sig: "(obj, /, **changes)", Doc: "Return a new object of the same type with some fields replaced.\n\nThe class has to have a method __replace__.", FK: replace},
}

// NewCopy makes module copy.
func NewCopy(th *thread) (*object.Module, *exception) {
	m := native.Module("copy", "Generic (shallow and deep) copying operations.\n\ncopy(x) copies x alone; deepcopy(x) copies what it holds too. A class says by __copy__,\n__deepcopy__ or __reduce_ex__ how its instances are copied.\n", copyFunctions)
	if _, exc := native.Import(th, "copyreg"); exc != nil {
		return nil, exc
	}
	st := stateOf(th)
	t, exc := object.NewClass(th, object.ClassSpec{Module: "copy", Name: "Error", Bases: []*class{object.ExceptionType}})
	if exc != nil {
		return nil, exc
	}
	st.copyError = t
	m.Dict.SetName("Error", t.Value())
	m.Dict.SetName("error", t.Value())
	m.Dict.SetName("dispatch_table", st.dispatch.Value())
	m.Dict.SetName("_deepcopy_dispatch", st.copiers.Value())
	m.Dict.SetName("__all__", native.Strings("Error", "copy", "deepcopy", "replace"))
	return m, nil
}

// isAtomic reports that values of type t, however deep a copy is, are their own copies.
func isAtomic(t *class) bool {
	switch t {
	case object.NoneType, object.IntType, object.FloatType, object.BoolType, object.ComplexType, object.StrType, object.BytesType, object.TypeType,
		object.RangeType, object.PropertyType, object.NativeType, object.EllipsisType, object.NotImplementedType:
		return true
	}
	if t.IsHeap() {
		return false
	}
	switch t.Name {
	case "function", "code", "ReferenceType":
		return true
	}
	return false
}

// Copy is copy.copy(x).
func Copy(th *thread, x value) (value, *exception) {
	switch t := x.Type(); {
	case isAtomic(t) || t == object.TupleType || t == object.FrozenSetType || t == object.SliceType || t == object.SuperType:
		return x, nil
	case t == object.ListType || t == object.DictType || t == object.SetType || t == object.ByteArrayType:
		return object.CallMethod(th, x, object.Intern("copy"))
	case t.Has(object.FlagType):
		return x, nil
	}
	if f, ok, exc := object.FindAttr(th, x.Type().Value(), object.Intern("__copy__")); exc != nil {
		return value{}, exc
	} else if ok && !f.IsNone() {
		return object.Call1(th, f, x)
	}
	parts, exc := reduced(th, x, "un(shallow)copyable object of type %s")
	if exc != nil || parts.Type().Has(object.FlagStr) {
		return x, exc
	}
	return rebuilt(th, x, parts, value{})
}

// reduced is what x is made of: what the dispatch table, __reduce_ex__ or __reduce__ say.
func reduced(th *thread, x value, refusal string) (value, *exception) {
	st := stateOf(th)
	if f, ok, exc := st.dispatch.Get(th, x.Type().Value()); exc != nil {
		return value{}, exc
	} else if ok {
		return object.Call1(th, f, x)
	}
	for _, name := range []string{"__reduce_ex__", "__reduce__"} {
		f, ok, exc := object.FindAttr(th, x, object.Intern(name))
		if exc != nil {
			return value{}, exc
		}
		switch {
		case !ok || f.IsNone():
		case name == "__reduce_ex__":
			return object.Call1(th, f, object.Int64(4))
		default:
			return object.Call0(th, f)
		}
	}
	shown, exc := object.ToStr(th, x.Type().Value())
	if exc != nil {
		return value{}, exc
	}
	if st.copyError == nil {
		return value{}, object.TypeErrorf(refusal, shown)
	}
	return value{}, object.Errorf(st.copyError, refusal, shown)
}

// rebuilt puts together again what x was reduced to; if there is a memo, of copies of the parts.
func rebuilt(th *thread, x, parts, memo value) (value, *exception) {
	p, exc := object.Collect(th, parts)
	if exc != nil {
		return value{}, object.TypeErrorf("Value after * must be an iterable, not %s", parts.Type().MessageName())
	}
	switch n := len(p); {
	case n == 0:
		return value{}, object.TypeErrorf("_reconstruct() missing 2 required positional arguments: 'func' and 'args'")
	case n == 1:
		return value{}, object.TypeErrorf("_reconstruct() missing 1 required positional argument: 'args'")
	case n > 5:
		return value{}, object.TypeErrorf("_reconstruct() takes from 4 to 7 positional arguments but %d were given", n+2)
	}
	part := func(i int) value {
		if i < len(p) {
			return p[i]
		}
		return object.None
	}
	inner := func(v value) (value, *exception) {
		if memo.IsNull() {
			return v, nil
		}
		return DeepCopy(th, v, memo)
	}
	given, exc := object.Collect(th, p[1])
	if exc != nil {
		return value{}, exc
	}
	args := make([]value, len(given))
	for i, v := range given {
		if args[i], exc = inner(v); exc != nil {
			return value{}, exc
		}
	}
	y, exc := object.Call(th, p[0], args, nil)
	if exc != nil {
		return value{}, exc
	}
	if !memo.IsNull() {
		if exc := object.SetItem(th, memo, idOf(x), y); exc != nil {
			return value{}, exc
		}
	}
	if s := part(2); !s.IsNone() {
		if s, exc = inner(s); exc == nil {
			exc = setState(th, y, s)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	if it := part(3); !it.IsNone() {
		exc := object.Each(th, it, func(v value) *exception {
			v, exc := inner(v)
			if exc == nil {
				_, exc = object.CallMethod(th, y, object.Intern("append"), v)
			}
			return exc
		})
		if exc != nil {
			return value{}, exc
		}
	}
	if it := part(4); !it.IsNone() {
		return y, eachPair(th, it, func(k, v value) *exception {
			if k, exc = inner(k); exc == nil {
				v, exc = inner(v)
			}
			if exc != nil {
				return exc
			}
			return object.SetItem(th, y, k, v)
		})
	}
	return y, nil
}

func eachPair(th *thread, iterable value, f func(k, v value) *exception) *exception {
	return object.Each(th, iterable, func(pair value) *exception {
		items, exc := object.Collect(th, pair)
		switch {
		case exc != nil:
			return exc
		case len(items) < 2:
			return object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
		case len(items) > 2:
			return object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
		}
		return f(items[0], items[1])
	})
}

// setState gives y the state that __getstate__ of the original had.
func setState(th *thread, y, from value) *exception {
	f, ok, exc := object.FindAttr(th, y, object.Intern("__setstate__"))
	if exc != nil {
		return exc
	}
	if ok {
		_, exc := object.Call1(th, f, from)
		return exc
	}
	slots := object.None
	if from.Type().Has(object.FlagTuple) && len(from.AsTuple().Items) == 2 {
		from, slots = from.AsTuple().Items[0], from.AsTuple().Items[1]
	}
	if !from.IsNone() {
		d, exc := object.GetAttrName(th, y, "__dict__")
		if exc != nil {
			return exc
		}
		if _, exc := object.CallMethod(th, d, object.Intern("update"), from); exc != nil {
			return exc
		}
	}
	if slots.IsNone() {
		return nil
	}
	items, exc := object.CallMethod(th, slots, object.Intern("items"))
	if exc != nil {
		return exc
	}
	return eachPair(th, items, func(k, v value) *exception {
		if !k.Type().Has(object.FlagStr) {
			return object.TypeErrorf("attribute name must be string, not '%s'", k.Type().MessageName())
		}
		return object.SetAttr(th, y, k.AsStr(), v)
	})
}

func replace(th *thread, _ value, args []value, kw []*str) (value, *exception) {
	switch npos := len(args) - len(kw); {
	case npos == 0:
		return value{}, object.TypeErrorf("replace() missing 1 required positional argument: 'obj'")
	case npos > 1:
		return value{}, object.TypeErrorf("replace() takes 1 positional argument but %d were given", npos)
	}
	cls := args[0].Type()
	f, ok, exc := object.FindAttr(th, cls.Value(), object.Intern("__replace__"))
	if exc != nil {
		return value{}, exc
	}
	if !ok || f.IsNone() {
		return value{}, object.TypeErrorf("replace() does not support %s objects", cls.Name)
	}
	return object.Call(th, f, args, kw)
}
