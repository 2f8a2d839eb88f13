// This file implements count, cycle and repeat.

package itertools

import (
	"math"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// count counts in fast as long as big is null: steps of 1 in the range of int64. Then big is the next value.
type count struct {
	object.Head
	fast      int64
	big, step value
}

var countType = typ("count", "(start=0, step=1)", "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step", countDef{})

type countDef struct{}

// Define implements object.Definition.
func (countDef) Define(t *object.Type) {
	native.Iterator[count](t,
		countNew, countNext, func(t *class) { t.Repr = countRepr })
}

var countParams = object.ParseParams("count", "(start=0, step=1)")

func isNumber(v value) bool {
	n := v.Type().Number
	return n != nil && (n.Index != nil || n.Int != nil || n.Float != nil) || v.Type().Has(object.FlagComplex)
}

func countNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	room, exc := native.Bind(countParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	start, step := room[0], room[1]
	if !start.IsNull() && !isNumber(start) || !step.IsNull() && !isNumber(step) {
		return value{}, object.TypeErrorf("a number is required")
	}
	v, c, exc := made[count](th, cls)
	if exc != nil {
		return value{}, exc
	}
	if start.IsNull() {
		start = object.Int64(0)
	}
	if step.IsNull() {
		step = object.Int64(1)
	}
	c.step = step
	if n, ok := object.IntValue(step); ok && n == 1 {
		c.step = object.Int64(1)
	}
	if start.IsInt64() && c.step.IsInt64() && c.step.AsInt64() == 1 {
		c.fast = start.AsInt64()
	} else {
		c.big = start
	}
	return v, nil
}

func countNext(th *thread, v value) (value, *exception) {
	c := object.Cast[count](v)
	if c.big.IsNull() {
		if c.fast != math.MaxInt64 {
			c.fast++
			return object.Int64(c.fast - 1), nil
		}
		c.big = object.Int64(c.fast)
	}
	x := c.big
	next, exc := object.Binary(th, object.Add, x, c.step)
	if exc != nil {
		return value{}, exc
	}
	c.big = next
	return x, nil
}

func countRepr(th *thread, v value) (value, *exception) {
	c := object.Cast[count](v)
	at := c.big
	if at.IsNull() {
		at = object.Int64(c.fast)
	}
	s, exc := object.Repr(th, at)
	if exc != nil {
		return value{}, exc
	}
	if c.step.IsInt64() && c.step.AsInt64() == 1 {
		return object.StrOf(v.Type().Name + "(" + s.String() + ")"), nil
	}
	step, exc := object.Repr(th, c.step)
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(v.Type().Name + "(" + s.String() + ", " + step.String() + ")"), nil
}

// cycle reads it and saves what it reads; when it is exhausted (null), it goes round saved.
type cycle struct {
	object.Head
	it    value
	saved []value
	at    int
}

var cycleType = typ("cycle", "(iterable, /)", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.", cycleDef{})

type cycleDef struct{}

// Define implements object.Definition.
func (cycleDef) Define(t *object.Type) { native.Iterator[cycle](t, cycleNew, cycleNext, nil) }

func cycleNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	args, exc := native.Positional(cls, "cycle", args, kw, 1, 1)
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	v, c, exc := made[cycle](th, cls)
	if exc == nil {
		c.it = it
	}
	return v, exc
}

func cycleNext(th *thread, v value) (value, *exception) {
	c := object.Cast[cycle](v)
	if !c.it.IsNull() {
		x, exc := object.NextInner(th, c.it)
		if exc != nil {
			return value{}, exc
		}
		if !x.IsNull() {
			c.saved = append(c.saved, x)
			return x, nil
		}
		c.it = value{}
	}
	if len(c.saved) == 0 {
		return value{}, nil
	}
	if c.at >= len(c.saved) {
		c.at = 0
	}
	c.at++
	return c.saved[c.at-1], nil
}

// repeat gives elem left more times, for ever where left is negative.
type repeat struct {
	object.Head
	elem value
	left int
}

var repeatType = typ("repeat", "", "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.", repeatDef{})

type repeatDef struct{}

// Define implements object.Definition.
func (repeatDef) Define(t *object.Type) {
	native.Iterator[repeat](t,
		repeatNew, repeatNext, func(t *class) {
			t.Repr = repeatRepr
			t.AddMethods([]object.Method{{Name: "__length_hint__", Doc: "Private method returning an estimate of len(list(it)).", F0: func(_ *thread, v value) (value, *exception) {
				r := object.Cast[repeat](v)
				if r.left < 0 {
					return value{}, object.TypeErrorf("len() of unsized object")
				}
				return object.Int64(int64(r.left)), nil
			}}})
		})
}

var repeatParams = object.ParseParams("repeat", "(object, times=0)")

func repeatNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	room, exc := native.Bind(repeatParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	times := -1
	if !room[1].IsNull() {
		if times, exc = object.ToIndexInt(th, room[1], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
		times = max(times, 0)
	}
	v, r, exc := made[repeat](th, cls)
	if exc == nil {
		r.elem, r.left = room[0], times
	}
	return v, exc
}

func repeatNext(_ *thread, v value) (value, *exception) {
	r := object.Cast[repeat](v)
	if r.left == 0 {
		return value{}, nil
	}
	if r.left > 0 {
		r.left--
	}
	return r.elem, nil
}

func repeatRepr(th *thread, v value) (value, *exception) {
	r := object.Cast[repeat](v)
	s, exc := object.Repr(th, r.elem)
	if exc != nil {
		return value{}, exc
	}
	if r.left < 0 {
		return object.StrOf(v.Type().Name + "(" + s.String() + ")"), nil
	}
	n, _ := object.Repr(th, object.Int64(int64(r.left)))
	return object.StrOf(v.Type().Name + "(" + s.String() + ", " + n.String() + ")"), nil
}
