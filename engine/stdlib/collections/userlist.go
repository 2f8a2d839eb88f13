// This file implements UserList.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var userListClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "collections", Name: "UserList", Doc: "A more or less complete user-defined wrapper around list objects.",
		Attrs: []object.ClassAttr{{Name: "__hash__", V: object.None}},
		Methods: []object.Method{
			method("UserList.__init__", "($self, initlist=None)", userListInit),
			onData("UserList.__repr__", "($self)", dataRepr),
			listCompare("__lt__", object.LT), listCompare("__le__", object.LE), listCompare("__eq__", object.EQ),
			listCompare("__gt__", object.GT), listCompare("__ge__", object.GE),
			onData("UserList.__contains__", "($self, item)", dataContains),
			onData("UserList.__len__", "($self)", func(th *thread, data value, _ []value) (value, *exception) {
				n, exc := object.Len(th, data)
				return object.Int64(int64(n)), exc
			}),
			method("UserList.__getitem__", "($self, i)", func(th *thread, self value, args []value) (value, *exception) {
				data, exc := get(th, self, "data")
				if exc != nil {
					return value{}, exc
				}
				v, exc := object.GetItem(th, data, args[0])
				if exc != nil || args[0].Type() != object.SliceType {
					return v, exc
				}
				return object.Call1(th, self.Type().Value(), v)
			}),
			onData("UserList.__setitem__", "($self, i, item)", func(th *thread, data value, args []value) (value, *exception) {
				return object.None, object.SetItem(th, data, args[0], args[1])
			}),
			onData("UserList.__delitem__", "($self, i)", func(th *thread, data value, args []value) (value, *exception) {
				return object.None, object.DelItem(th, data, args[0])
			}),
			method("UserList.__add__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				return userListAdd(th, self, args[0], false)
			}),
			method("UserList.__radd__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				return userListAdd(th, self, args[0], true)
			}),
			method("UserList.__iadd__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				other, exc := listOr(th, args[0])
				if exc != nil {
					return value{}, exc
				}
				return self, changeData(th, self, object.Add, other)
			}),
			method("UserList.__imul__", "($self, n)", func(th *thread, self value, args []value) (value, *exception) {
				return self, changeData(th, self, object.Mul, args[0])
			}),
			userMul("UserList.__mul__"), userMul("UserList.__rmul__"),
			method("UserList.__copy__", "($self)", copyWithData(func(th *thread, data value) (value, *exception) {
				return object.GetItem(th, data, object.NewSlice(object.None, object.None, object.None))
			})),
			toList("append", "($self, item)"), toList("insert", "($self, i, item)"), toList("pop", "($self, i=-1)"), toList("remove", "($self, item)"),
			toList("clear", "($self)"), toList("count", "($self, item)"), toList("reverse", "($self)"),
			{Name: "index", Sig: "($self, item, *args)", Min: 1, Max: -1, FN: func(th *thread, self value, args []value) (value, *exception) {
				data, exc := get(th, self, "data")
				if exc != nil {
					return value{}, exc
				}
				return call(th, data, "index", args...)
			}},
			{Name: "sort", Sig: "($self, /, *args, **kwds)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
				return callData(th, self, "sort", args, kw)
			}},
			method("UserList.copy", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
				return object.Call1(th, self.Type().Value(), self)
			}),
			onData("UserList.extend", "($self, other)", func(th *thread, data value, args []value) (value, *exception) {
				other, exc := dataOr(th, args[0], "UserList")
				if exc == nil {
					_, exc = call(th, data, "extend", other)
				}
				return object.None, exc
			}),
		}}
}}

func userListInit(th *thread, self value, args []value) (value, *exception) {
	list := object.ListOf()
	if init := args[0]; !init.IsNull() && !init.IsNone() {
		from, exc := dataOr(th, init, "UserList")
		if exc != nil {
			return value{}, exc
		}
		items, exc := object.Collect(th, from)
		if exc != nil {
			return value{}, exc
		}
		list = object.ListOf(append([]value(nil), items...)...)
	}
	return object.None, set(th, self, "data", list)
}

// callData calls a method of the data of self.
func callData(th *thread, self value, name string, args []value, kw []*object.Str) (value, *exception) {
	data, exc := get(th, self, "data")
	if exc != nil {
		return value{}, exc
	}
	f, exc := get(th, data, name)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, args, kw)
}

// toList is a method that the list has as well.
func toList(name, sig string) object.Method {
	return native.Python("UserList."+name, sig, "", func(th *thread, self value, args []value) (value, *exception) {
		if len(args) > 0 && args[len(args)-1].IsNull() {
			args = args[:len(args)-1]
		}
		return callData(th, self, name, args, nil)
	})
}

func listCompare(name string, op object.CompareOp) object.Method {
	return onData("UserList."+name, "($self, other)", func(th *thread, data value, args []value) (value, *exception) {
		other, exc := dataOr(th, args[0], "UserList")
		if exc != nil {
			return value{}, exc
		}
		return object.Compare(th, data, other, op)
	})
}

// listOr is v as a list.
func listOr(th *thread, v value) (value, *exception) {
	v, exc := dataOr(th, v, "UserList")
	if exc != nil || v.Type().Has(object.FlagList) {
		return v, exc
	}
	items, exc := object.Collect(th, v)
	return object.ListOf(append([]value(nil), items...)...), exc
}

func userListAdd(th *thread, self, other value, reflected bool) (value, *exception) {
	a, exc := get(th, self, "data")
	if exc != nil {
		return value{}, exc
	}
	b, exc := listOr(th, other)
	if exc != nil {
		return value{}, exc
	}
	if reflected {
		a, b = b, a
	}
	list, exc := object.Binary(th, object.Add, a, b)
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, self.Type().Value(), list)
}

// changeData makes the data of self what the operator, in place, makes of it and v.
func changeData(th *thread, self value, op object.BinaryOp, v value) *exception {
	data, exc := get(th, self, "data")
	if exc != nil {
		return exc
	}
	if data, exc = object.InPlace(th, op, data, v); exc != nil {
		return exc
	}
	return set(th, self, "data", data)
}

// userMul is a method that repeats the data.
func userMul(name string) object.Method {
	return native.Python(name, "($self, n)", "", func(th *thread, self value, args []value) (value, *exception) {
		data, exc := get(th, self, "data")
		if exc != nil {
			return value{}, exc
		}
		if data, exc = object.Binary(th, object.Mul, data, args[0]); exc != nil {
			return value{}, exc
		}
		return object.Call1(th, self.Type().Value(), data)
	})
}
