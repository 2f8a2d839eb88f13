// This file has the methods that the abstract sets give their subclasses.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// isABC reports that v is an instance of the abstract base class name.
func isABC(th *thread, v value, name string) (bool, *exception) {
	return object.IsInstanceOf(th, v, abcsOf(th).by[name].Value())
}

// like is a set of the class of self, made of items.
func like(th *thread, self value, items []value) (value, *exception) {
	return call(th, self, "_from_iterable", object.ListOf(items...))
}

// filter is what is in a but, if keep is false, not in b; if keep is true, what is in both.
func filter(th *thread, a, b value, keep bool) ([]value, *exception) {
	var items []value
	exc := object.Each(th, a, func(v value) *exception {
		in, exc := object.Contains(th, b, v)
		if exc == nil && in == keep {
			items = append(items, v)
		}
		return exc
	})
	return items, exc
}

// setOp is a method that takes a set, or if any is set an iterable, and makes a set of the items of f.
func setOp(name, accepts string, f func(th *thread, self, other value) ([]value, *exception)) object.Method {
	return method("Set."+name, "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
		other := args[0]
		is, exc := isABC(th, other, "Set")
		if exc != nil {
			return value{}, exc
		}
		if !is {
			if ok, exc := isABC(th, other, "Iterable"); exc != nil || !ok {
				return object.NotImplemented, exc
			}
			if accepts == "Set" {
				if other, exc = call(th, self, "_from_iterable", other); exc != nil {
					return value{}, exc
				}
			}
		}
		items, exc := f(th, self, other)
		if exc != nil {
			return value{}, exc
		}
		return like(th, self, items)
	})
}

func both(th *thread, self, other value) ([]value, *exception) { return filter(th, other, self, true) }

func either(th *thread, self, other value) ([]value, *exception) {
	a, exc := object.Collect(th, self)
	if exc != nil {
		return nil, exc
	}
	b, exc := object.Collect(th, other)
	return append(a[:len(a):len(a)], b...), exc
}

func minus(th *thread, self, other value) ([]value, *exception) {
	return filter(th, self, other, false)
}

func minusReversed(th *thread, self, other value) ([]value, *exception) {
	return filter(th, other, self, false)
}

func oneOf(th *thread, self, other value) ([]value, *exception) {
	a, exc := filter(th, self, other, false)
	if exc != nil {
		return nil, exc
	}
	b, exc := filter(th, other, self, false)
	return append(a, b...), exc
}

// setCompare is a comparison: holds says which sizes can be, swap that all of other must be in self, not the other way round.
func setCompare(name string, holds func(a, b int) bool, swap bool) object.Method {
	return method("Set."+name, "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
		if is, exc := isABC(th, args[0], "Set"); exc != nil || !is {
			return object.NotImplemented, exc
		}
		a, exc := object.Len(th, self)
		if exc != nil {
			return value{}, exc
		}
		b, exc := object.Len(th, args[0])
		if exc != nil || !holds(a, b) {
			return object.False, exc
		}
		small, big := self, args[0]
		if swap {
			small, big = big, small
		}
		missing, exc := filter(th, small, big, false)
		return object.Bool(len(missing) == 0), exc
	})
}

var setMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		setCompare("__le__", func(a, b int) bool { return a <= b }, false),
		setCompare("__lt__", func(a, b int) bool { return a < b }, false),
		setCompare("__ge__", func(a, b int) bool { return a >= b }, true),
		setCompare("__gt__", func(a, b int) bool { return a > b }, true),
		setCompare("__eq__", func(a, b int) bool { return a == b }, false),
		setOp("__and__", "", both), setOp("__rand__", "", both),
		setOp("__or__", "", either), setOp("__ror__", "", either),
		setOp("__sub__", "Set", minus), setOp("__rsub__", "Set", minusReversed),
		setOp("__xor__", "Set", oneOf), setOp("__rxor__", "Set", oneOf),
		method("Set.isdisjoint", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
			items, exc := filter(th, args[0], self, true)
			return object.Bool(len(items) == 0), exc
		}),
		method("Set._from_iterable", "($cls, it)", func(th *thread, cls value, args []value) (value, *exception) {
			return object.Call1(th, cls, args[0])
		}),
		method("Set._hash", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
			items, exc := object.Collect(th, self)
			if exc != nil {
				return value{}, exc
			}
			h, exc := object.Hash(th, object.NewFrozenSetOf(items))
			return object.Int64(h), exc
		}),
	}
}}

// each calls the method name of self with every item of items.
func each(th *thread, self value, name string, items []value) *exception {
	for _, v := range items {
		if _, exc := call(th, self, name, v); exc != nil {
			return exc
		}
	}
	return nil
}

func updating(name, how string, f func(th *thread, self, other value) ([]value, *exception)) object.Method {
	return method("MutableSet."+name, "($self, it)", func(th *thread, self value, args []value) (value, *exception) {
		items, exc := f(th, self, args[0])
		if exc != nil {
			return value{}, exc
		}
		return self, each(th, self, how, items)
	})
}

var mutableSetMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		method("MutableSet.remove", "($self, value)", func(th *thread, self value, args []value) (value, *exception) {
			in, exc := object.Contains(th, self, args[0])
			if exc != nil {
				return value{}, exc
			}
			if !in {
				return value{}, object.NewException(object.KeyErrorType, args[0])
			}
			_, exc = call(th, self, "discard", args[0])
			return object.None, exc
		}),
		method("MutableSet.pop", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
			it, exc := object.Iter(th, self)
			if exc != nil {
				return value{}, exc
			}
			v, exc := object.Next(th, it)
			if exc != nil {
				return value{}, exc
			}
			if v.IsNull() {
				return value{}, object.NewException(object.KeyErrorType)
			}
			_, exc = call(th, self, "discard", v)
			return v, exc
		}),
		method("MutableSet.clear", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
			items, exc := object.Collect(th, self)
			if exc != nil {
				return value{}, exc
			}
			return object.None, each(th, self, "discard", items)
		}),
		updating("__ior__", "add", func(th *thread, _, other value) ([]value, *exception) { return object.Collect(th, other) }),
		updating("__iand__", "discard", minus),
		updating("__isub__", "discard", func(th *thread, self, other value) ([]value, *exception) { return object.Collect(th, other) }),
		method("MutableSet.__ixor__", "($self, it)", func(th *thread, self value, args []value) (value, *exception) {
			items, exc := object.Collect(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			for _, v := range items {
				in, exc := object.Contains(th, self, v)
				if exc != nil {
					return value{}, exc
				}
				how := "add"
				if in {
					how = "discard"
				}
				if _, exc := call(th, self, how, v); exc != nil {
					return value{}, exc
				}
			}
			return self, nil
		}),
	}
}}
