// This file implements tee: several iterators over what one iterator gives.

package itertools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const blockSize = 57

// source is the iterator that tees share.
type source struct {
	it      value
	running bool
}

// block is a part of what was read of the source: n elements, and when it is full the next block. What no tee can reach any more is garbage.
type block struct {
	items [blockSize]value
	n     int
	next  *block
}

// teeIterator reads at position at of b.
type teeIterator struct {
	object.Head
	from *source
	b    *block
	at   int
}

var teeType = typ("_tee", "(iterable, /)", "Iterator wrapped to make it copyable.", teeDef{})

type teeDef struct{}

// Define implements object.Definition.
func (teeDef) Define(t *object.Type) {
	native.Iterator[teeIterator](t, teeNew, teeNext, func(t *class) {
		t.AddMethods([]object.Method{{Name: "__copy__", Doc: "Returns an independent iterator.", F0: func(_ *thread, v value) (value, *exception) {
			return object.Cast[teeIterator](v).copy(), nil
		}}})
	})
}

func (t *teeIterator) copy() value {
	c := &teeIterator{Head: object.NewHead(teeType), from: t.from, b: t.b, at: t.at}
	return c.Value()
}

func teeNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	args, exc := native.Positional(cls, "_tee", args, kw, 1, 1)
	if exc != nil {
		return value{}, exc
	}
	return teeOf(th, cls, args[0])
}

// teeOf is a tee over iterable, a copy where that is a tee.
func teeOf(th *thread, cls *class, iterable value) (value, *exception) {
	it, exc := object.Iter(th, iterable)
	if exc != nil {
		return value{}, exc
	}
	if it.Type() == cls && !cls.IsHeap() {
		return object.Cast[teeIterator](it).copy(), nil
	}
	v, t, exc := made[teeIterator](th, cls)
	if exc == nil {
		t.from, t.b = &source{it: it}, &block{}
	}
	return v, exc
}

func teeNext(th *thread, v value) (value, *exception) {
	t := object.Cast[teeIterator](v)
	if t.at == blockSize {
		if t.b.next == nil {
			t.b.next = &block{}
		}
		t.b, t.at = t.b.next, 0
	}
	if t.at == t.b.n {
		if t.from.running {
			return value{}, object.Errorf(object.RuntimeErrorType, "cannot re-enter the tee iterator")
		}
		t.from.running = true
		x, exc := object.NextInner(th, t.from.it)
		t.from.running = false
		if exc != nil || x.IsNull() {
			return value{}, exc
		}
		t.b.items[t.b.n] = x
		t.b.n++
	}
	t.at++
	return t.b.items[t.at-1], nil
}

func tee(th *thread, _ value, args []value) (value, *exception) {
	n := 2
	if len(args) > 1 {
		var exc *exception
		if n, exc = object.ToIndexInt(th, args[1], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	if n < 0 {
		return value{}, object.ValueErrorf("n must be >= 0")
	}
	if exc := th.CheckAlloc(n, 64); exc != nil {
		return value{}, exc
	}
	result := object.NewTuple(n)
	if n == 0 {
		return result.Value(), nil
	}
	it, exc := object.Iter(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	first, exc := teeOf(th, teeType, it)
	if exc != nil {
		return value{}, exc
	}
	result.Items[0] = first
	for i := 1; i < n; i++ {
		result.Items[i] = object.Cast[teeIterator](first).copy()
	}
	return result.Value(), nil
}
