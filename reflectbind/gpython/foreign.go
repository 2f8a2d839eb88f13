// This file defines foreign, an object of gpython as Python code here sees it.

package gpython

import (
	"dappco.re/go/py/engine/object"
	"github.com/go-python/gpython/py"
)

// foreign is an object of gpython here. What it can do, gpython does.
type foreign struct {
	object.Head
	b *bridge
	o py.Object
}

var foreignType = &object.Type{Name: "object", Qualname: "object", Module: "gpython", Doc: "An object of gpython."}

var _ = readyForeign()

func readyForeign() bool {
	object.ReadyType(foreignType, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Call = foreignCall
		t.GetAttr = func(th *object.Thread, self object.Value, name *object.Str) (object.Value, *object.Exception) {
			if name.String() == "__instancecheck__" || name.String() == "__class__" {
				return object.GenericGetAttr(th, self, name)
			}
			f := of(self)
			o, err := py.GetAttrString(f.o, name.String())
			return f.result(th, o, err)
		}
		t.SetAttr = func(th *object.Thread, self object.Value, name *object.Str, v object.Value) *object.Exception {
			f := of(self)
			var err error
			if v.IsNull() {
				err = py.DeleteAttrString(f.o, name.String())
			} else {
				var o py.Object
				if o, err = f.b.out(th, v); err == nil {
					_, err = py.SetAttrString(f.o, name.String(), o)
				}
			}
			if err != nil {
				return f.b.exception(err)
			}
			return nil
		}
		t.Repr = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			f := of(self)
			o, err := py.Repr(f.o)
			return f.result(th, o, err)
		}
		t.Str = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			f := of(self)
			o, err := py.Str(f.o)
			return f.result(th, o, err)
		}
		t.Truth = func(_ *object.Thread, self object.Value) (bool, *object.Exception) {
			f := of(self)
			o, err := py.MakeBool(f.o)
			if err != nil {
				return false, f.b.exception(err)
			}
			return o == py.Object(py.True), nil
		}
		t.Compare = foreignCompare
		t.Hash = object.ObjectType.Hash
		fillForeignContainer(t)
		t.Number = foreignNumber()
		t.AddMethods([]object.Method{{Name: "__instancecheck__", Sig: "($self, instance, /)", F1: func(th *object.Thread, self, x object.Value) (object.Value, *object.Exception) {
			f := of(self)
			gt, ok := f.o.(*py.Type)
			if !ok {
				return object.Value{}, object.TypeErrorf("isinstance() arg 2 must be a type, a tuple of types, or a union")
			}
			o, err := f.b.out(th, x)
			if err != nil {
				return object.Value{}, f.b.exception(err)
			}
			return object.Bool(isInstanceHere(o, gt)), nil
		}}})
	})
	return true
}

func of(v object.Value) *foreign { return object.Cast[foreign](v) }

func newForeign(b *bridge, o py.Object) object.Value {
	f := &foreign{Head: object.NewHead(foreignType), b: b, o: o}
	return f.Value()
}

// result converts what gpython gave.
func (f *foreign) result(th *object.Thread, o py.Object, err error) (object.Value, *object.Exception) {
	if err != nil {
		return object.Value{}, f.b.exception(err)
	}
	return f.b.in(th, o)
}

func foreignCall(th *object.Thread, callee object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	f := of(callee)
	all, err := f.b.outAll(th, args)
	if err != nil {
		return object.Value{}, f.b.exception(err)
	}
	npos := len(args) - len(kw)
	var kwargs py.StringDict
	if len(kw) > 0 {
		kwargs = py.NewStringDict()
	}
	for i, name := range kw {
		kwargs[name.String()] = all[npos+i]
	}
	self := py.Object(py.None)
	var o py.Object
	if m, ok := f.o.(*py.Method); ok {
		if m.Module != nil {
			self = m.Module
		}
		o, err = m.CallWithKeywords(self, all[:npos], kwargs)
	} else {
		o, err = py.Call(f.o, all[:npos], kwargs)
	}
	return f.result(th, o, err)
}

func foreignCompare(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	if a.Type() != foreignType {
		return object.NotImplemented, nil
	}
	f := of(a)
	o, err := f.b.out(th, b)
	if err != nil {
		return object.Value{}, f.b.exception(err)
	}
	var r py.Object
	switch op {
	case object.EQ:
		r, err = py.Eq(f.o, o)
	case object.NE:
		r, err = py.Ne(f.o, o)
	case object.LT:
		r, err = py.Lt(f.o, o)
	case object.LE:
		r, err = py.Le(f.o, o)
	case object.GT:
		r, err = py.Gt(f.o, o)
	default:
		r, err = py.Ge(f.o, o)
	}
	return f.result(th, r, err)
}

// fillForeignContainer sets subscripts, length and iteration.
func fillForeignContainer(t *object.Type) {
	t.Len = func(_ *object.Thread, self object.Value) (int, *object.Exception) {
		f := of(self)
		o, err := py.Len(f.o)
		if err != nil {
			return 0, f.b.exception(err)
		}
		n, _ := o.(py.Int)
		return int(n), nil
	}
	t.GetItem = func(th *object.Thread, self, key object.Value) (object.Value, *object.Exception) {
		f := of(self)
		k, err := f.b.out(th, key)
		if err != nil {
			return object.Value{}, f.b.exception(err)
		}
		o, err := py.GetItem(f.o, k)
		return f.result(th, o, err)
	}
	t.SetItem = func(th *object.Thread, self, key, v object.Value) *object.Exception {
		f := of(self)
		k, err := f.b.out(th, key)
		switch {
		case err != nil:
		case v.IsNull():
			_, err = py.DelItem(f.o, k)
		default:
			var o py.Object
			if o, err = f.b.out(th, v); err == nil {
				_, err = py.SetItem(f.o, k, o)
			}
		}
		if err != nil {
			return f.b.exception(err)
		}
		return nil
	}
	t.Contains = func(th *object.Thread, self, x object.Value) (bool, *object.Exception) {
		f := of(self)
		o, err := f.b.out(th, x)
		if err != nil {
			return false, f.b.exception(err)
		}
		found, err := py.SequenceContains(f.o, o)
		if err != nil {
			return false, f.b.exception(err)
		}
		return found, nil
	}
	t.Iter = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		f := of(self)
		o, err := py.Iter(f.o)
		if err != nil {
			return object.Value{}, f.b.exception(err)
		}
		return newForeign(f.b, o), nil
	}
	t.Next = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		f := of(self)
		if err := th.Poll(); err != nil {
			return object.Value{}, err
		}
		o, err := py.Next(f.o)
		if err != nil && py.IsException(py.StopIteration, err) {
			return object.Value{}, nil
		}
		return f.result(th, o, err)
	}
}

// foreignNumber is the arithmetic, which gpython does with the object on either side.
func foreignNumber() *object.NumberSlots {
	n := &object.NumberSlots{}
	for op, f := range map[object.BinaryOp]func(a, b py.Object) (py.Object, error){
		object.Add: py.Add, object.Sub: py.Sub, object.Mul: py.Mul, object.TrueDiv: py.TrueDiv, object.FloorDiv: py.FloorDiv, object.Mod: py.Mod,
		object.And: py.And, object.Or: py.Or, object.Xor: py.Xor, object.LShift: py.Lshift, object.RShift: py.Rshift,
	} {
		n.Binary[op] = func(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
			side := a
			if a.Type() != foreignType {
				side = b
			}
			br := of(side).b
			pair, err := br.outAll(th, []object.Value{a, b})
			if err != nil {
				return object.Value{}, br.exception(err)
			}
			o, err := f(pair[0], pair[1])
			return of(side).result(th, o, err)
		}
	}
	return n
}
