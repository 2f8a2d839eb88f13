// This file implements WeakSet, of module _weakrefset.

package weakref

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

// weakSet is the class of an interpreter. The attribute data of an instance is a set of references.
type weakSet struct{ class *class }

// setData is the set of an instance.
func setData(th *thread, self value) (*object.Set, *exception) {
	d, exc := object.GetAttrName(th, self, "data")
	if exc != nil {
		return nil, exc
	}
	if d.Type() != object.SetType {
		return nil, object.TypeErrorf("data must be a set, not %s", d.Type().MessageName())
	}
	return object.Cast[object.Set](d), nil
}

// members is what is in the set and alive.
func (w *weakSet) members(th *thread, self value) ([]value, *exception) {
	s, exc := setData(th, self)
	if exc != nil {
		return nil, exc
	}
	refs, exc := object.Collect(th, s.Value())
	if exc != nil {
		return nil, exc
	}
	var list []value
	for _, ref := range refs {
		if v := behindReference(ref); !v.IsNull() {
			list = append(list, v)
		}
	}
	return list, nil
}

func (w *weakSet) add(th *thread, self, v value) *exception {
	s, exc := setData(th, self)
	if exc != nil {
		return exc
	}
	gone, exc := remover(th, self, func(th *thread, self, ref value) *exception {
		s, exc := setData(th, self)
		if exc == nil {
			_, exc = call(th, s.Value(), "discard", ref)
		}
		return exc
	})
	if exc != nil {
		return exc
	}
	ref, exc := makeReference(th, refType, v, gone)
	if exc != nil {
		return exc
	}
	return s.Add(th, ref)
}

func (w *weakSet) has(th *thread, self, v value) (bool, *exception) {
	if !v.Type().HasWeakref {
		return false, nil
	}
	s, exc := setData(th, self)
	if exc != nil {
		return false, exc
	}
	ref, exc := makeReference(th, refType, v, value{})
	if exc != nil {
		return false, exc
	}
	return object.Contains(th, s.Value(), ref)
}

// remove takes v out of the set by the method name of sets.
func (w *weakSet) remove(name string) object.Method {
	return method("WeakSet."+name, "($self, item)", "", func(th *thread, self value, args []value) (value, *exception) {
		s, exc := setData(th, self)
		if exc != nil {
			return value{}, exc
		}
		ref, exc := makeReference(th, refType, args[0], value{})
		if exc != nil {
			return value{}, exc
		}
		_, exc = call(th, s.Value(), name, ref)
		return object.None, exc
	})
}

// plain is a set of the members of v, which is a WeakSet or any iterable.
func (w *weakSet) plain(th *thread, v value) (value, *exception) {
	set := object.NewSet()
	if object.IsInstance(v, w.class) {
		list, exc := w.members(th, v)
		for _, x := range list {
			if exc == nil {
				exc = set.Add(th, x)
			}
		}
		return set.Value(), exc
	}
	return set.Value(), object.Each(th, v, func(x value) *exception { return set.Add(th, x) })
}

// combined is a method that does what the method name of sets does with the members: the result is made a WeakSet, replaces the members, or stays as it is.
func (w *weakSet) combined(name, of string, result string) object.Method {
	return method("WeakSet."+name, "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
		other := args[0]
		if name == "__eq__" && !object.IsInstance(other, self.Type()) {
			return object.NotImplemented, nil
		}
		a, exc := w.plain(th, self)
		if exc != nil {
			return value{}, exc
		}
		b, exc := w.plain(th, other)
		if exc != nil {
			return value{}, exc
		}
		v, exc := call(th, a, of, b)
		if exc != nil || result == "plain" {
			return v, exc
		}
		if result == "new" {
			return object.Call1(th, self.Type().Value(), v)
		}
		if exc := w.replace(th, self, v); exc != nil {
			return value{}, exc
		}
		if name[0] == '_' {
			return self, nil
		}
		return object.None, nil
	})
}

// replace makes the members of self those of the set v.
func (w *weakSet) replace(th *thread, self, v value) *exception {
	list, exc := w.members(th, self)
	if exc != nil {
		return exc
	}
	for _, x := range list {
		if has, exc := object.Contains(th, v, x); exc != nil {
			return exc
		} else if !has {
			if _, exc := call(th, self, "discard", x); exc != nil {
				return exc
			}
		}
	}
	return object.Each(th, v, func(x value) *exception { return w.add(th, self, x) })
}

// methods is what the class has beyond what sets have too.
func (w *weakSet) methods() []object.Method {
	copying := func(th *thread, self value, _ []value) (value, *exception) {
		return object.Call1(th, self.Type().Value(), self)
	}
	return []object.Method{
		method("WeakSet.__init__", "($self, data=None)", "", func(th *thread, self value, args []value) (value, *exception) {
			if exc := object.SetAttr(th, self, object.Intern("data"), object.NewSet().Value()); exc != nil {
				return value{}, exc
			}
			if args[0].IsNull() || args[0].IsNone() {
				return object.None, nil
			}
			return object.None, object.Each(th, args[0], func(v value) *exception { return w.add(th, self, v) })
		}),
		method("WeakSet.__iter__", "($self)", "", generator.Late("WeakSet.__iter__", func(th *thread, self value, _ []value) (value, *exception) {
			list, exc := w.members(th, self)
			if exc != nil {
				return value{}, exc
			}
			return object.ListOf(list...), nil
		})),
		method("WeakSet.__len__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			list, exc := w.members(th, self)
			return object.Int64(int64(len(list))), exc
		}),
		method("WeakSet.__contains__", "($self, item)", "", func(th *thread, self value, args []value) (value, *exception) {
			has, exc := w.has(th, self, args[0])
			return object.Bool(has), exc
		}),
		method("WeakSet.__repr__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := setData(th, self)
			if exc != nil {
				return value{}, exc
			}
			text, exc := object.Repr(th, s.Value())
			if exc != nil {
				return value{}, exc
			}
			return text.Value(), nil
		}),
		method("WeakSet.__reduce__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			list, exc := w.members(th, self)
			if exc != nil {
				return value{}, exc
			}
			state, exc := call(th, self, "__getstate__")
			return object.TupleOf(self.Type().Value(), object.TupleOf(object.ListOf(list...)), state), exc
		}),
		method("WeakSet.add", "($self, item)", "", func(th *thread, self value, args []value) (value, *exception) {
			return object.None, w.add(th, self, args[0])
		}),
		method("WeakSet.clear", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := setData(th, self)
			if exc == nil {
				_, exc = call(th, s.Value(), "clear")
			}
			return object.None, exc
		}),
		method("WeakSet.pop", "($self)", "", popSet),
		method("WeakSet.copy", "($self)", "", copying),
		method("WeakSet.update", "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
			return object.None, object.Each(th, args[0], func(v value) *exception { return w.add(th, self, v) })
		}),
		method("WeakSet.__ior__", "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
			_, exc := call(th, self, "update", args[0])
			return self, exc
		}),
		w.remove("remove"), w.remove("discard"), object.GenericClass(),
	}
}

// popSet removes a member.
func popSet(th *thread, self value, _ []value) (value, *exception) {
	for {
		s, exc := setData(th, self)
		if exc != nil {
			return value{}, exc
		}
		if s.Len() == 0 {
			return value{}, object.Errorf(object.KeyErrorType, "pop from empty WeakSet")
		}
		ref, exc := call(th, s.Value(), "pop")
		if exc != nil {
			return value{}, exc
		}
		if v := behindReference(ref); !v.IsNull() {
			return v, nil
		}
	}
}

// setClass makes WeakSet.
func setClass(th *thread) (*class, *exception) {
	w := &weakSet{}
	methods := w.methods()
	for _, m := range [][3]string{
		{"difference", "difference", "new"}, {"__sub__", "difference", "new"}, {"difference_update", "difference", "replace"}, {"__isub__", "difference", "replace"},
		{"intersection", "intersection", "new"}, {"__and__", "intersection", "new"}, {"intersection_update", "intersection", "replace"}, {"__iand__", "intersection", "replace"},
		{"symmetric_difference", "symmetric_difference", "new"}, {"__xor__", "symmetric_difference", "new"}, {"symmetric_difference_update", "symmetric_difference", "replace"},
		{"__ixor__", "symmetric_difference", "replace"}, {"union", "union", "new"}, {"__or__", "union", "new"},
		{"issubset", "issubset", "plain"}, {"__le__", "issubset", "plain"}, {"__lt__", "__lt__", "plain"}, {"issuperset", "issuperset", "plain"}, {"__ge__", "issuperset", "plain"}, {"__gt__", "__gt__", "plain"},
		{"isdisjoint", "isdisjoint", "plain"}, {"__eq__", "__eq__", "plain"},
	} {
		methods = append(methods, w.combined(m[0], m[1], m[2]))
	}
	t, exc := object.NewClass(th, object.ClassSpec{Module: "_weakrefset", Name: "WeakSet", Methods: methods, Attrs: []object.ClassAttr{{Name: "__doc__", V: object.None}, {Name: "__hash__", V: object.None}}})
	if exc != nil {
		return nil, exc
	}
	w.class = t
	base, exc := native.ClassFromModule(th, "_collections_abc", "MutableSet")
	if exc != nil {
		return nil, exc
	}
	return t, abc.Register(th, base, t)
}
