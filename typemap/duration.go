// This file defines go.Duration, what a time.Duration is in Python: an immutable span of time that keeps its nanoseconds.

package typemap

import (
	"math"
	"time"

	"dappco.re/go/py/engine/object"
)

// duration is a time.Duration as a Python object.
type duration struct {
	object.Head
	d time.Duration
}

// DurationType is the class of durations.
var DurationType = &object.Type{Name: "Duration", Qualname: "Duration", Module: "go",
	Doc: "A span of time in nanoseconds, made of seconds, of text such as '1m30s', or of nanoseconds.", Sig: "(value=0, /, *, nanoseconds=0)"}

var _ = readyDuration()

var durationParams = object.ParseParams("Duration", "(value=0, /, *, nanoseconds=0)")

// NewDuration is d as a Python object.
func NewDuration(d time.Duration) object.Value {
	o := &duration{Head: object.NewHead(DurationType), d: d}
	return o.Value()
}

// durationOf is the time.Duration in v, if v is one.
func durationOf(v object.Value) (time.Duration, bool) {
	if v.Type() != DurationType {
		return 0, false
	}
	return object.Cast[duration](v).d, true
}

func readyDuration() bool {
	object.ReadyType(DurationType, object.ObjectType, func(t *object.Type) {
		t.New = newDuration
		t.Str = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return Text(object.Cast[duration](v).d.String()), nil
		}
		t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return Text("go.Duration('" + object.Cast[duration](v).d.String() + "')"), nil
		}
		t.Hash = func(th *object.Thread, v object.Value) (int64, *object.Exception) {
			return object.Hash(th, object.Int64(int64(object.Cast[duration](v).d)))
		}
		t.Truth = func(_ *object.Thread, v object.Value) (bool, *object.Exception) {
			return object.Cast[duration](v).d != 0, nil
		}
		t.Compare = compareDurations
		t.Number = durationNumber()
		t.AddGetSets([]object.GetSet{{Name: "nanoseconds", Doc: "The whole span in nanoseconds.",
			Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
				return object.Int64(int64(object.Cast[duration](v).d)), nil
			}}})
		t.AddMethods([]object.Method{
			{Name: "total_seconds", Sig: "($self, /)", Doc: "The whole span in seconds, as a float.", F0: durationSeconds},
			{Name: "__reduce__", Sig: "($self, /)", Doc: "What copy and pickle make it of.",
				F0: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
					return object.TupleOf(DurationType.Value(), object.TupleOf(Text(object.Cast[duration](v).d.String()))), nil
				}},
		})
	})
	return true
}

func durationSeconds(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
	return object.Float(object.Cast[duration](v).d.Seconds()), nil
}

// newDuration is Duration(value, nanoseconds=n): the sum of both.
func newDuration(th *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	var room [2]object.Value
	if exc := durationParams.Bind(args, kw, room[:]); exc != nil {
		return object.Value{}, exc
	}
	var d time.Duration
	var n int64
	if !room[0].IsNull() {
		if f := storeDuration(th, room[0], Ptr(&d)); f != nil {
			return object.Value{}, f.Exception("value")
		}
	}
	if !room[1].IsNull() {
		i, f := toInt(th, room[1])
		if f != nil {
			return object.Value{}, f.Exception("nanoseconds")
		}
		var ok bool
		if n, ok = object.IntValue(i); !ok {
			return object.Value{}, durationOverflow()
		}
	}
	return addDurations(int64(d), n)
}

func compareDurations(_ *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	x, ok := durationOf(a)
	y, ok2 := durationOf(b)
	if !ok || !ok2 {
		return object.NotImplemented, nil
	}
	switch {
	case x < y:
		return object.Bool(op.Holds(-1)), nil
	case x > y:
		return object.Bool(op.Holds(1)), nil
	}
	return object.Bool(op.Holds(0)), nil
}

func durationOverflow() *object.Exception {
	return object.OverflowErrorf("the result does not fit time.Duration")
}

// addDurations is the sum of two counts of nanoseconds.
func addDurations(x, y int64) (object.Value, *object.Exception) {
	sum := x + y
	if (sum > x) != (y > 0) {
		return object.Value{}, durationOverflow()
	}
	return NewDuration(time.Duration(sum)), nil
}

// durationNumber is the arithmetic: sums, differences, multiples by int, and the ratio of two durations.
func durationNumber() *object.NumberSlots {
	n := &object.NumberSlots{Float: durationSeconds}
	n.Pos = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
	n.Neg = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return multiplyDuration(object.Cast[duration](v).d, -1)
	}
	n.Abs = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		if object.Cast[duration](v).d < 0 {
			return n.Neg(th, v)
		}
		return v, nil
	}
	n.Binary[object.Add] = ofDurations(func(x, y time.Duration) (object.Value, *object.Exception) { return addDurations(int64(x), int64(y)) })
	n.Binary[object.Sub] = ofDurations(func(x, y time.Duration) (object.Value, *object.Exception) {
		if diff := x - y; (diff < x) == (y > 0) {
			return NewDuration(diff), nil
		}
		return object.Value{}, durationOverflow()
	})
	n.Binary[object.TrueDiv] = ofDurations(func(x, y time.Duration) (object.Value, *object.Exception) {
		if y == 0 {
			return object.Value{}, object.Errorf(object.ZeroDivisionErrorType, "division by zero")
		}
		return object.Float(float64(x) / float64(y)), nil
	})
	n.Binary[object.Mul] = func(_ *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
		d, ok := durationOf(a)
		if !ok {
			d, _ = durationOf(b)
			b = a
		}
		if !b.Type().Has(object.FlagInt) {
			return object.NotImplemented, nil
		}
		i, ok := object.IntValue(b)
		if !ok && d != 0 {
			return object.Value{}, durationOverflow()
		}
		return multiplyDuration(d, i)
	}
	return n
}

func ofDurations(f func(x, y time.Duration) (object.Value, *object.Exception)) object.BinaryFunc {
	return func(_ *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
		x, ok := durationOf(a)
		y, ok2 := durationOf(b)
		if !ok || !ok2 {
			return object.NotImplemented, nil
		}
		return f(x, y)
	}
}

func multiplyDuration(d time.Duration, i int64) (object.Value, *object.Exception) {
	if d == 0 || i == 0 {
		return NewDuration(0), nil
	}
	r := int64(d) * i
	if r/i != int64(d) || i == -1 && d == math.MinInt64 {
		return object.Value{}, durationOverflow()
	}
	return NewDuration(time.Duration(r)), nil
}
