// This file implements the iterators over deques.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// iterator gives left more elements of a deque that has not changed since.
type iterator struct {
	object.Head
	of      value
	left    int
	changes uint64
}

var (
	iteratorType        = &class{Name: "_deque_iterator", Module: "collections", Def: iteratorDef{}}
	reverseIteratorType = &class{Name: "_deque_reverse_iterator", Module: "collections", Def: reverseIteratorDef{}}
)

type iteratorDef struct{}

// Define implements object.Definition.
func (iteratorDef) Define(t *object.Type) {
	native.Iterator[iterator](t, iteratorNew, func(_ *thread, v value) (value, *exception) { return object.Cast[iterator](v).next(false) }, fillIterator)
}

type reverseIteratorDef struct{}

// Define implements object.Definition.
func (reverseIteratorDef) Define(t *object.Type) {
	native.Iterator[iterator](t, iteratorNew, func(_ *thread, v value) (value, *exception) { return object.Cast[iterator](v).next(true) }, fillIterator)
}

func fillIterator(t *class) {
	t.Flags &^= object.FlagBasetype
	t.AddMethods(iteratorTable())
}

func iteratorTable() []object.Method {
	return []object.Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: "Private method returning an estimate of len(list(it)).", F0: func(_ *thread, v value) (value, *exception) {
			return object.Int64(int64(object.Cast[iterator](v).left)), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "Return state information for pickling.", F0: func(_ *thread, v value) (value, *exception) {
			it := object.Cast[iterator](v)
			return object.TupleOf(v.Type().Value(), object.TupleOf(it.of, object.Int64(int64(asDeque(it.of).n-it.left)))), nil
		}},
	}
}

// newIterator is an iterator that goes on after the first given elements.
func newIterator(t *class, of value, given int) value {
	d := asDeque(of)
	it := &iterator{Head: object.NewHead(t), of: of, left: d.n - given, changes: d.changes}
	return it.Value()
}

func (it *iterator) next(backward bool) (value, *exception) {
	d := asDeque(it.of)
	if d.changes != it.changes {
		it.left = 0
		return value{}, mutated()
	}
	if it.left == 0 {
		return value{}, nil
	}
	it.left--
	if backward {
		return d.at(it.left), nil
	}
	return d.at(d.n - it.left - 1), nil
}

func iteratorNew(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
	args, exc := native.Positional(cls, cls.Name, args, kw, 1, 2)
	if exc != nil {
		return value{}, exc
	}
	if !isDeque(args[0]) {
		return value{}, object.TypeErrorf("argument 1 must be collections.deque, not %s", args[0].Type().MessageName())
	}
	given := 0
	if len(args) > 1 {
		if given, exc = object.ToIndexInt(th, args[1], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	given = min(max(given, 0), asDeque(args[0]).n)
	return newIterator(cls, args[0], given), nil
}
