// This file implements proxies: objects that do what the object behind them does, without keeping it alive.

package weakref

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	proxyType         = &class{Name: "ProxyType", Module: "weakref", Def: proxyDef{}}
	callableProxyType = &class{Name: "CallableProxyType", Module: "weakref", Def: callableProxyDef{}}
)

type proxyDef struct{}

// Define implements object.Definition.
func (proxyDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		fillProxy(t)
		t.AddMethods([]object.Method{
			{Name: "__bytes__", F0: func(th *thread, self value) (value, *exception) {
				v, exc := behind(self)
				if exc != nil {
					return value{}, exc
				}
				return object.CallMethod(th, v, object.Intern("__bytes__"))
			}},
			{Name: "__reversed__", F0: func(th *thread, self value) (value, *exception) {
				v, exc := behind(self)
				if exc != nil {
					return value{}, exc
				}
				return object.CallMethod(th, v, object.Intern("__reversed__"))
			}},
		})
	})
}

type callableProxyDef struct{}

// Define implements object.Definition.
func (callableProxyDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		fillProxy(t)
		t.Call = func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			v, exc := behind(self)
			if exc != nil {
				return value{}, exc
			}
			return object.Call(th, v, args, kw)
		}
	})
}

// newProxy is weakref.proxy.
func newProxy(th *thread, _ value, args []value) (value, *exception) {
	callback := value{}
	if len(args) > 1 && !args[1].IsNone() {
		callback = args[1]
	}
	t := proxyType
	if args[0].Type().Call != nil {
		t = callableProxyType
	}
	return makeReference(th, t, args[0], callback)
}

// behind is the object of a proxy, and any other object itself.
func behind(v value) (value, *exception) {
	if t := v.Type(); t != proxyType && t != callableProxyType {
		return v, nil
	}
	x := asReference(v).get()
	if x.IsNull() {
		return value{}, object.Errorf(object.ReferenceErrorType, "weakly-referenced object no longer exists")
	}
	return x, nil
}

// unary makes f a slot of proxies.
func unary(f func(th *thread, v value) (value, *exception)) object.UnaryFunc {
	return func(th *thread, v value) (value, *exception) {
		x, exc := behind(v)
		if exc != nil {
			return value{}, exc
		}
		return f(th, x)
	}
}

// binary makes f a slot of proxies, either operand of which may be one.
func binary(f func(th *thread, a, b value) (value, *exception)) object.BinaryFunc {
	return func(th *thread, a, b value) (value, *exception) {
		x, exc := behind(a)
		if exc != nil {
			return value{}, exc
		}
		y, exc := behind(b)
		if exc != nil {
			return value{}, exc
		}
		return f(th, x, y)
	}
}

func fillProxy(t *class) {
	t.Flags |= object.FlagDisallowNew
	t.Alloc = object.AllocOf[reference]
	t.GetAttr = func(th *thread, self value, name *object.Str) (value, *exception) {
		v, exc := behind(self)
		if exc != nil {
			return value{}, exc
		}
		return object.GetAttr(th, v, name)
	}
	t.SetAttr = func(th *thread, self value, name *object.Str, x value) *exception {
		v, exc := behind(self)
		if exc != nil {
			return exc
		}
		return object.SetAttr(th, v, name, x)
	}
	t.Repr = func(_ *thread, self value) (value, *exception) {
		v := asReference(self).get()
		if v.IsNull() {
			return object.StrOf("<weakproxy at " + object.HexAddress(self) + "; dead>"), nil
		}
		return object.StrOf("<weakproxy at " + object.HexAddress(self) + "; to '" + v.Type().MessageName() + "' at " + object.HexAddress(v) + ">"), nil
	}
	t.Str = unary(func(th *thread, v value) (value, *exception) {
		s, exc := object.ToStr(th, v)
		if exc != nil {
			return value{}, exc
		}
		return s.Value(), nil
	})
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, *exception) {
		return binary(func(th *thread, a, b value) (value, *exception) { return object.Compare(th, a, b, op) })(th, a, b)
	}
	t.Truth = func(th *thread, self value) (bool, *exception) {
		v, exc := behind(self)
		if exc != nil {
			return false, exc
		}
		return object.Truth(th, v)
	}
	t.Iter = unary(object.Iter)
	t.Next = unary(func(th *thread, v value) (value, *exception) {
		if v.Type().Next == nil {
			return value{}, object.TypeErrorf("Weakref proxy referenced a non-iterator '%s' object", v.Type().MessageName())
		}
		return object.Next(th, v)
	})
	fillProxyItems(t)
	fillProxyNumber(t)
}

func fillProxyItems(t *class) {
	t.Len = func(th *thread, self value) (int, *exception) {
		v, exc := behind(self)
		if exc != nil {
			return 0, exc
		}
		return object.Len(th, v)
	}
	t.GetItem = func(th *thread, self, key value) (value, *exception) {
		v, exc := behind(self)
		if exc != nil {
			return value{}, exc
		}
		return object.GetItem(th, v, key)
	}
	t.SetItem = func(th *thread, self, key, x value) *exception {
		v, exc := behind(self)
		switch {
		case exc != nil:
			return exc
		case x.IsNull():
			return object.DelItem(th, v, key)
		}
		return object.SetItem(th, v, key, x)
	}
	t.Contains = func(th *thread, self, x value) (bool, *exception) {
		v, exc := behind(self)
		if exc != nil {
			return false, exc
		}
		return object.Contains(th, v, x)
	}
}

func fillProxyNumber(t *class) {
	n := &object.NumberSlots{}
	for op := object.Add; op < object.NumBinaryOps; op++ {
		n.Binary[op] = binary(func(th *thread, a, b value) (value, *exception) { return object.Binary(th, op, a, b) })
		if op != object.DivMod {
			n.InPlace[op] = binary(func(th *thread, a, b value) (value, *exception) { return object.InPlace(th, op, a, b) })
		}
	}
	n.Pow3 = func(th *thread, a, b, mod value) (value, *exception) {
		m, exc := behind(mod)
		if exc != nil {
			return value{}, exc
		}
		return binary(func(th *thread, a, b value) (value, *exception) { return object.PowMod(th, a, b, m) })(th, a, b)
	}
	n.Neg, n.Pos, n.Abs, n.Invert = unary(object.Negative), unary(object.Positive), unary(object.Absolute), unary(object.Invert)
	n.Int = unary(func(th *thread, v value) (value, *exception) { return object.Call1(th, object.IntType.Value(), v) })
	n.Float = unary(func(th *thread, v value) (value, *exception) { return object.Call1(th, object.FloatType.Value(), v) })
	n.Index = unary(object.Index)
	t.Number = n
}
