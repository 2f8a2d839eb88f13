// This file implements weak references.

package weakref

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// reference is a weak reference, or a proxy. The hash is that of the object, once somebody asked for it while it was alive.
type reference struct {
	object.Head
	target   target
	callback value // null: none
	hash     int64
	hashed   bool
}

// behindReference is the object of v, null if v is no reference or the object is gone.
func behindReference(v value) value {
	if !object.IsInstance(v, refType) {
		return value{}
	}
	return asReference(v).get()
}

func asReference(v value) *reference { return object.Cast[reference](v) }

// get is the object, null if it is gone.
func (r *reference) get() value { return valueOf(r.target) }

var refType = &class{Name: "ReferenceType", Module: "weakref", Sig: "(object, callback=None, /)", Doc: "A reference to an object that does not keep it alive.\n\nCalled, it returns the object, or None once that is gone. The callback is then called\nwith the reference.", Def: refDef{}}

type refDef struct{}

// Define implements object.Definition.
func (refDef) Define(t *object.Type) {
	native.Class[reference](t, object.ObjectType, func(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
		return newReference(th, cls, args, kw)
	}, func(t *class) {
		t.Init = func(_ *thread, self value, args []value, kw []*object.Str) *exception {
			if self.Type() == refType && len(kw) > 0 {
				return object.TypeErrorf("ref() takes no keyword arguments")
			}
			if n := len(args) - len(kw); n < 1 || n > 2 {
				return native.Arity("__init__", n, 1, 2)
			}
			return nil
		}
		t.Call = func(_ *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			if len(kw) > 0 {
				return value{}, object.TypeErrorf("weakref() takes no keyword arguments")
			}
			if len(args) > 0 {
				return value{}, native.Arity("weakref", len(args), 0, 0)
			}
			if v := asReference(self).get(); !v.IsNull() {
				return v, nil
			}
			return object.None, nil
		}
		t.Repr, t.Compare = referenceRepr, referenceCompare
		t.Hash = referenceHash
		t.AddMethods([]object.Method{object.ClassGetItem()})
		t.AddMembers([]object.GetSet{{Name: "__callback__", Get: func(_ *thread, self value) (value, *exception) {
			if f := asReference(self).callback; !f.IsNull() {
				return f, nil
			}
			return object.None, nil
		}}})
	})
}

// newReference takes the arguments of a call: the object and the callback. A plain reference without a callback is shared.
func newReference(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
	if cls == refType && len(kw) > 0 {
		return value{}, object.TypeErrorf("ref() takes no keyword arguments")
	}
	args = args[:len(args)-len(kw)]
	if n := len(args); n < 1 || n > 2 {
		return value{}, native.Arity("__new__", n, 1, 2)
	}
	callback := value{}
	if len(args) == 2 && !args[1].IsNone() {
		callback = args[1]
	}
	return makeReference(th, cls, args[0], callback)
}

// makeReference is a reference of class cls to v.
func makeReference(th *thread, cls *class, v, callback value) (value, *exception) {
	if !v.Type().HasWeakref {
		return value{}, object.TypeErrorf("cannot create weak reference to '%s' object", v.Type().MessageName())
	}
	r := registryOf(th)
	if callback.IsNull() && !cls.IsHeap() {
		for _, ref := range r.live(v) {
			if ref.Type() == cls && ref.callback.IsNull() {
				return ref.Value(), nil
			}
		}
	}
	made, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	ref := asReference(made)
	ref.target, ref.callback = targetOf(v), callback
	r.add(th, v, ref)
	return made, nil
}

func referenceHash(th *thread, self value) (int64, *exception) {
	r := asReference(self)
	if !r.hashed {
		v := r.get()
		if v.IsNull() {
			return 0, object.TypeErrorf("weak object has gone away")
		}
		h, exc := object.Hash(th, v)
		if exc != nil {
			return 0, exc
		}
		r.hash, r.hashed = h, true
	}
	return r.hash, nil
}

// referenceCompare compares the objects while both are alive, else the references.
func referenceCompare(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if op != object.EQ && op != object.NE || !object.IsInstance(a, refType) || !object.IsInstance(b, refType) {
		return object.NotImplemented, nil
	}
	x, y := asReference(a).get(), asReference(b).get()
	if x.IsNull() || y.IsNull() {
		return object.Bool(a.Is(b) == (op == object.EQ)), nil
	}
	return object.Compare(th, x, y, op)
}

func referenceRepr(th *thread, self value) (value, *exception) {
	v := asReference(self).get()
	if v.IsNull() {
		return object.StrOf("<weakref at " + object.HexAddress(self) + "; dead>"), nil
	}
	text := "<weakref at " + object.HexAddress(self) + "; to '" + v.Type().MessageName() + "' at " + object.HexAddress(v)
	name, ok, exc := object.FindAttr(th, v, object.Intern("__name__"))
	if exc != nil {
		return value{}, exc
	}
	if ok && name.Type().Has(object.FlagStr) {
		text += " (" + name.AsStr().String() + ")"
	}
	return object.StrOf(text + ">"), nil
}

// keyedReference is a reference that knows the key of a dictionary under which it is.
type keyedReference struct {
	reference
	key value
}

var keyedType = &class{Name: "KeyedRef", Module: "weakref", Sig: "(ob, callback, key)", Doc: "A weak reference that includes a key, which WeakValueDictionary removes.", Def: keyedDef{}}

var keyedParams = object.ParseParams("KeyedRef.__new__", "(ob, callback, key)")

type keyedDef struct{}

// Define implements object.Definition.
func (keyedDef) Define(t *object.Type) {
	native.Class[keyedReference](t, refType, func(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
		given, _, _, exc := native.BindPython(keyedParams, 1, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		callback := given[1]
		if callback.IsNone() {
			callback = value{}
		}
		return newKeyed(th, cls, given[0], callback, given[2])
	}, func(t *class) {
		t.Init = func(*thread, value, []value, []*object.Str) *exception { return nil }
		t.AddMembers([]object.GetSet{{Name: "key", Get: func(_ *thread, self value) (value, *exception) { return object.Cast[keyedReference](self).key, nil },
			Set: func(_ *thread, self, v value) *exception {
				object.Cast[keyedReference](self).key = v
				return nil
			}}})
	})
}

func newKeyed(th *thread, cls *class, v, callback, key value) (value, *exception) {
	if callback.IsNull() {
		callback = object.None
	}
	made, exc := makeReference(th, cls, v, callback)
	if exc != nil {
		return value{}, exc
	}
	k := object.Cast[keyedReference](made)
	k.key = key
	if k.callback.IsNone() {
		k.callback = value{}
	}
	return made, nil
}
