// This file implements UserDict.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var userDictClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "collections", Name: "UserDict", Methods: []object.Method{
		{Name: "__init__", Sig: "($self, dict=None, /, **kwargs)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			if exc := atMostOne("UserDict.__init__", args, kw); exc != nil {
				return value{}, exc
			}
			if exc := set(th, self, "data", object.NewDict().Value()); exc != nil {
				return value{}, exc
			}
			npos := len(args) - len(kw)
			if npos == 1 && !args[0].IsNone() {
				if _, exc := call(th, self, "update", args[0]); exc != nil {
					return value{}, exc
				}
			}
			if len(kw) == 0 {
				return object.None, nil
			}
			named := object.Keywords(args, kw)
			_, exc := call(th, self, "update", named.Value())
			return object.None, exc
		}},
		onData("UserDict.__len__", "($self)", func(th *thread, data value, _ []value) (value, *exception) {
			n, exc := object.Len(th, data)
			return object.Int64(int64(n)), exc
		}),
		method("UserDict.__getitem__", "($self, key)", userDictGet),
		onData("UserDict.__setitem__", "($self, key, item)", func(th *thread, data value, args []value) (value, *exception) {
			return object.None, object.SetItem(th, data, args[0], args[1])
		}),
		onData("UserDict.__delitem__", "($self, key)", func(th *thread, data value, args []value) (value, *exception) {
			return object.None, object.DelItem(th, data, args[0])
		}),
		onData("UserDict.__iter__", "($self)", func(th *thread, data value, _ []value) (value, *exception) { return object.Iter(th, data) }),
		onData("UserDict.__contains__", "($self, key)", dataContains),
		method("UserDict.get", "($self, key, default=None)", func(th *thread, self value, args []value) (value, *exception) {
			has, exc := object.Contains(th, self, args[0])
			if exc != nil || !has {
				return orNone(args[1]), exc
			}
			return object.GetItem(th, self, args[0])
		}),
		onData("UserDict.__repr__", "($self)", dataRepr),
		method("UserDict.__or__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
			return userDictOr(th, self, args[0], false)
		}),
		method("UserDict.__ror__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
			return userDictOr(th, self, args[0], true)
		}),
		method("UserDict.__ior__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
			data, exc := get(th, self, "data")
			if exc != nil {
				return value{}, exc
			}
			other, exc := dataOr(th, args[0], "UserDict")
			if exc != nil {
				return value{}, exc
			}
			if data, exc = object.InPlace(th, object.Or, data, other); exc != nil {
				return value{}, exc
			}
			return self, set(th, self, "data", data)
		}),
		method("UserDict.__copy__", "($self)", copyWithData(func(th *thread, data value) (value, *exception) { return call(th, data, "copy") })),
		method("UserDict.copy", "($self)", userDictCopy),
		method("UserDict.fromkeys", "($cls, iterable, value=None)", func(th *thread, cls value, args []value) (value, *exception) {
			d, exc := object.Call0(th, cls)
			if exc != nil {
				return value{}, exc
			}
			v := orNone(args[1])
			return d, object.Each(th, args[0], func(k value) *exception { return object.SetItem(th, d, k, v) })
		}),
	}}
}}

// onData is a method that needs nothing of an instance but its attribute data.
func onData(name, sig string, f func(th *thread, data value, args []value) (value, *exception)) object.Method {
	return native.Python(name, sig, "", func(th *thread, self value, args []value) (value, *exception) {
		data, exc := get(th, self, "data")
		if exc != nil {
			return value{}, exc
		}
		return f(th, data, args)
	})
}

func dataContains(th *thread, data value, args []value) (value, *exception) {
	has, exc := object.Contains(th, data, args[0])
	return object.Bool(has), exc
}

func dataRepr(th *thread, data value, _ []value) (value, *exception) {
	text, exc := object.Repr(th, data)
	if exc != nil {
		return value{}, exc
	}
	return text.Value(), nil
}

// dataOr is v, or its data if it is an instance of the class name of this module.
func dataOr(th *thread, v value, name string) (value, *exception) {
	if isOwn(th, v, name) {
		return get(th, v, "data")
	}
	return v, nil
}

// copyWithData is the __copy__ method of a class: the attributes are the same, but for data, which duplicate copies.
func copyWithData(duplicate func(th *thread, data value) (value, *exception)) func(*thread, value, []value) (value, *exception) {
	return func(th *thread, self value, _ []value) (value, *exception) {
		made, exc := call(th, self.Type().Value(), "__new__", self.Type().Value())
		if exc != nil {
			return value{}, exc
		}
		into, exc := get(th, made, "__dict__")
		if exc != nil {
			return value{}, exc
		}
		from, exc := get(th, self, "__dict__")
		if exc != nil {
			return value{}, exc
		}
		if _, exc := call(th, into, "update", from); exc != nil {
			return value{}, exc
		}
		name := object.Intern("data").Value()
		data, exc := object.GetItem(th, from, name)
		if exc == nil {
			data, exc = duplicate(th, data)
		}
		if exc != nil {
			return value{}, exc
		}
		return made, object.SetItem(th, into, name, data)
	}
}

func userDictGet(th *thread, self value, args []value) (value, *exception) {
	data, exc := get(th, self, "data")
	if exc != nil {
		return value{}, exc
	}
	has, exc := object.Contains(th, data, args[0])
	if exc != nil {
		return value{}, exc
	}
	if has {
		return object.GetItem(th, data, args[0])
	}
	missing, ok, exc := object.FindAttr(th, self.Type().Value(), object.Intern("__missing__"))
	if exc != nil {
		return value{}, exc
	}
	if ok {
		return object.Call2(th, missing, self, args[0])
	}
	return value{}, object.NewException(object.KeyErrorType, args[0])
}

func userDictOr(th *thread, self, other value, reflected bool) (value, *exception) {
	if !isOwn(th, other, "UserDict") && !other.Type().Has(object.FlagDict) {
		return object.NotImplemented, nil
	}
	a, exc := get(th, self, "data")
	if exc != nil {
		return value{}, exc
	}
	b, exc := dataOr(th, other, "UserDict")
	if exc != nil {
		return value{}, exc
	}
	if reflected {
		a, b = b, a
	}
	d, exc := object.Binary(th, object.Or, a, b)
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, self.Type().Value(), d)
}

// userDictCopy copies an instance of a subclass without its data, and updates the copy with it, so that its __setitem__ sees the items.
func userDictCopy(th *thread, self value, _ []value) (value, *exception) {
	data, exc := get(th, self, "data")
	if exc != nil {
		return value{}, exc
	}
	if base := ownOf(th).by["UserDict"]; self.Type() == base {
		d, exc := call(th, data, "copy")
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, base.Value(), d)
	}
	copy, exc := native.FromModule(th, "copy", "copy")
	if exc != nil {
		return value{}, exc
	}
	if exc := set(th, self, "data", object.NewDict().Value()); exc != nil {
		return value{}, exc
	}
	made, failed := object.Call1(th, copy, self)
	if exc := set(th, self, "data", data); exc != nil {
		return value{}, exc
	}
	if failed != nil {
		return value{}, failed
	}
	_, exc = call(th, made, "update", self)
	return made, exc
}
