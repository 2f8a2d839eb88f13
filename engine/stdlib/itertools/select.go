// This file implements the iterators that leave elements out: compress, dropwhile, filterfalse, islice and takewhile.

package itertools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type compress struct {
	object.Head
	data, selectors value
}

var compressType = typ("compress", "(data, selectors)", "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.", compressDef{})

type compressDef struct{}

// Define implements object.Definition.
func (compressDef) Define(t *object.Type) {
	native.Iterator[compress](t, compressNew, compressNext, nil)
}

var compressParams = object.ParseParams("compress", "(data, selectors)")

func compressNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	room, exc := native.Bind(compressParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	data, exc := object.Iter(th, room[0])
	if exc != nil {
		return value{}, exc
	}
	selectors, exc := object.Iter(th, room[1])
	if exc != nil {
		return value{}, exc
	}
	v, c, exc := made[compress](th, cls)
	if exc == nil {
		c.data, c.selectors = data, selectors
	}
	return v, exc
}

func compressNext(th *thread, v value) (value, *exception) {
	c := object.Cast[compress](v)
	for {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		x, exc := object.NextInner(th, c.data)
		if exc != nil || x.IsNull() {
			return value{}, exc
		}
		s, exc := object.NextInner(th, c.selectors)
		if exc != nil || s.IsNull() {
			return value{}, exc
		}
		if keep, exc := object.Truth(th, s); exc != nil {
			return value{}, exc
		} else if keep {
			return x, nil
		}
	}
}

// tested is the layout of iterators of a predicate and an iterator; done says that the predicate has been false once.
type tested struct {
	object.Head
	fn, it value
	done   bool
}

// testedNew makes the New slot of one of them.
func testedNew(named string) native.NewFunc {
	return func(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
		args, exc := native.Positional(cls, named, args, kw, 2, 2)
		if exc != nil {
			return value{}, exc
		}
		it, exc := object.Iter(th, args[1])
		if exc != nil {
			return value{}, exc
		}
		v, f, exc := made[tested](th, cls)
		if exc == nil {
			f.fn, f.it = args[0], it
		}
		return v, exc
	}
}

// holds is the truth of fn(x).
func (f *tested) holds(th *thread, x value) (bool, *exception) {
	r, exc := object.Call1(th, f.fn, x)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, r)
}

var (
	dropType        = typ("dropwhile", "(predicate, iterable, /)", "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.", dropDef{})
	takeType        = typ("takewhile", "(predicate, iterable, /)", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.", takeDef{})
	filterFalseType = typ("filterfalse", "(function, iterable, /)", "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.", filterFalseDef{})
)

type dropDef struct{}

// Define implements object.Definition.
func (dropDef) Define(t *object.Type) {
	native.Iterator[tested](t, testedNew("dropwhile"), dropNext, nil)
}

type takeDef struct{}

// Define implements object.Definition.
func (takeDef) Define(t *object.Type) {
	native.Iterator[tested](t, testedNew("takewhile"), takeNext, nil)
}

type filterFalseDef struct{}

// Define implements object.Definition.
func (filterFalseDef) Define(t *object.Type) {
	native.Iterator[tested](t, testedNew("filterfalse"), filterFalseNext, nil)
}

func dropNext(th *thread, v value) (value, *exception) {
	f := object.Cast[tested](v)
	for {
		x, exc := object.NextInner(th, f.it)
		if exc != nil || x.IsNull() || f.done {
			return x, exc
		}
		drop, exc := f.holds(th, x)
		if exc != nil {
			return value{}, exc
		}
		if !drop {
			f.done = true
			return x, nil
		}
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
}

func takeNext(th *thread, v value) (value, *exception) {
	f := object.Cast[tested](v)
	if f.done {
		return value{}, nil
	}
	x, exc := object.NextInner(th, f.it)
	if exc != nil || x.IsNull() {
		return value{}, exc
	}
	take, exc := f.holds(th, x)
	if exc != nil {
		return value{}, exc
	}
	if !take {
		f.done = true
		return value{}, nil
	}
	return x, nil
}

func filterFalseNext(th *thread, v value) (value, *exception) {
	f := object.Cast[tested](v)
	plain := f.fn.IsNone() || f.fn.Is(object.BoolType.Value())
	for {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		x, exc := object.NextInner(th, f.it)
		if exc != nil || x.IsNull() {
			return value{}, exc
		}
		var out bool
		if plain {
			out, exc = object.Truth(th, x)
		} else {
			out, exc = f.holds(th, x)
		}
		if exc != nil {
			return value{}, exc
		}
		if !out {
			return x, nil
		}
	}
}

// slice has read count elements of it and gives the one at position next; stop is -1 where there is none. it is null when all is given.
type slice struct {
	object.Head
	it                      value
	count, next, stop, step int
}

var sliceType = typ("islice", "", "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.", sliceDef{})

type sliceDef struct{}

// Define implements object.Definition.
func (sliceDef) Define(t *object.Type) {
	native.Iterator[slice](t,
		sliceNew, sliceNext, nil)
}

// position is a bound of islice: absent stands for None, and -2 for what is no bound.
func position(th *thread, v value, absent int) int {
	if v.IsNone() {
		return absent
	}
	if !object.HasIndex(v) {
		return -2
	}
	n, exc := object.ToIndexInt(th, v, object.OverflowErrorType)
	if exc != nil || n < 0 {
		return -2
	}
	return n
}

func sliceNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	args, exc := native.Positional(cls, "islice", args, kw, 2, 4)
	if exc != nil {
		return value{}, exc
	}
	start, stop, step := 0, 0, 1
	if len(args) == 2 {
		if stop = position(th, args[1], -1); stop == -2 {
			return value{}, object.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
	} else {
		start = position(th, args[1], 0)
		if stop = position(th, args[2], -1); stop == -2 {
			return value{}, object.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
		if start == -2 {
			return value{}, object.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
		if len(args) == 4 {
			if step = position(th, args[3], 1); step < 1 {
				return value{}, object.ValueErrorf("Step for islice() must be a positive integer or None.")
			}
		}
	}
	it, exc := object.Iter(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	v, s, exc := made[slice](th, cls)
	if exc == nil {
		s.it, s.next, s.stop, s.step = it, start, stop, step
	}
	return v, exc
}

func sliceNext(th *thread, v value) (value, *exception) {
	s := object.Cast[slice](v)
	if s.it.IsNull() {
		return value{}, nil
	}
	it := s.it
	for s.count < s.next {
		x, exc := object.NextInner(th, it)
		if exc == nil && !x.IsNull() {
			s.count++
			exc = th.Poll()
		}
		if exc != nil || x.IsNull() {
			s.it = value{}
			return value{}, exc
		}
	}
	if s.stop != -1 && s.count >= s.stop {
		s.it = value{}
		return value{}, nil
	}
	x, exc := object.NextInner(th, it)
	if exc != nil || x.IsNull() {
		s.it = value{}
		return value{}, exc
	}
	s.count++
	before := s.next
	s.next += s.step
	if s.next < before || s.stop != -1 && s.next > s.stop {
		s.next = s.stop
	}
	return x, nil
}
