// This file implements chain, starmap and accumulate.

package itertools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// chain reads active, then the next iterable of source; both are null when all is read.
type chain struct {
	object.Head
	source, active value
}

var chainType = typ("chain", "(*iterables)", "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.", chainDef{})

type chainDef struct{}

// Define implements object.Definition.
func (chainDef) Define(t *object.Type) {
	native.Iterator[chain](t,
		chainNew, chainNext, func(t *class) {
			t.AddMethods([]object.Method{object.ClassGetItem(),
				{Name: "from_iterable", Sig: "($type, iterable, /)", Doc: "Alternative chain() constructor taking a single iterable argument that evaluates lazily.", Kind: object.ClassMethod, F1: func(th *thread, cls, iterable value) (value, *exception) {
					return chainOf(th, cls.AsType(), iterable)
				}}})
		})
}

func chainNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	args, exc := native.NoKeywords(cls, "chain", args, kw)
	if exc != nil {
		return value{}, exc
	}
	return chainOf(th, cls, object.TupleOf(append([]value(nil), args...)...))
}

func chainOf(th *thread, cls *class, iterables value) (value, *exception) {
	source, exc := object.Iter(th, iterables)
	if exc != nil {
		return value{}, exc
	}
	v, c, exc := made[chain](th, cls)
	if exc == nil {
		c.source = source
	}
	return v, exc
}

func chainNext(th *thread, v value) (value, *exception) {
	c := object.Cast[chain](v)
	for !c.source.IsNull() {
		if c.active.IsNull() {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
			iterable, exc := object.NextInner(th, c.source)
			if exc == nil && !iterable.IsNull() {
				c.active, exc = object.Iter(th, iterable)
			}
			if exc != nil || iterable.IsNull() {
				c.source, c.active = value{}, value{}
				return value{}, exc
			}
		}
		x, exc := object.NextInner(th, c.active)
		if exc != nil || !x.IsNull() {
			return x, exc
		}
		c.active = value{}
	}
	return value{}, nil
}

type starMap struct {
	object.Head
	fn, it value
}

var starMapType = typ("starmap", "(function, iterable, /)", "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.", starMapDef{})

type starMapDef struct{}

// Define implements object.Definition.
func (starMapDef) Define(t *object.Type) { native.Iterator[starMap](t, starMapNew, starMapNext, nil) }

func starMapNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	args, exc := native.Positional(cls, "starmap", args, kw, 2, 2)
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	v, s, exc := made[starMap](th, cls)
	if exc == nil {
		s.fn, s.it = args[0], it
	}
	return v, exc
}

func starMapNext(th *thread, v value) (value, *exception) {
	s := object.Cast[starMap](v)
	args, exc := object.NextInner(th, s.it)
	if exc != nil || args.IsNull() {
		return value{}, exc
	}
	if t := args.Type(); t == object.TupleType {
		return object.Call(th, s.fn, args.AsTuple().Items, nil)
	}
	items, exc := object.Collect(th, args)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, s.fn, items, nil)
}

// accumulate has the sum so far in total, null before the first; initial is what to give first, null where there is none left to give.
type accumulate struct {
	object.Head
	it, fn, total, initial value
}

var accumulateType = typ("accumulate", "(iterable, func=None, *, initial=None)", "Return series of accumulated sums (or other binary function results).", accumulateDef{})

type accumulateDef struct{}

// Define implements object.Definition.
func (accumulateDef) Define(t *object.Type) {
	native.Iterator[accumulate](t, accumulateNew, accumulateNext, nil)
}

var accumulateParams = object.ParseParams("accumulate", "(iterable, func=None, *, initial=None)")

func accumulateNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	room, exc := native.Bind(accumulateParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, room[0])
	if exc != nil {
		return value{}, exc
	}
	v, a, exc := made[accumulate](th, cls)
	if exc != nil {
		return value{}, exc
	}
	a.it = it
	if !room[1].IsNull() && !room[1].IsNone() {
		a.fn = room[1]
	}
	if !room[2].IsNull() && !room[2].IsNone() {
		a.initial = room[2]
	}
	return v, nil
}

func accumulateNext(th *thread, v value) (value, *exception) {
	a := object.Cast[accumulate](v)
	if !a.initial.IsNull() {
		a.total, a.initial = a.initial, value{}
		return a.total, nil
	}
	x, exc := object.NextInner(th, a.it)
	if exc != nil || x.IsNull() {
		return value{}, exc
	}
	if !a.total.IsNull() {
		if a.fn.IsNull() {
			x, exc = object.Binary(th, object.Add, a.total, x)
		} else {
			x, exc = object.Call2(th, a.fn, a.total, x)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	a.total = x
	return x, nil
}
