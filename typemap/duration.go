// This file defines go.Duration, what a time.Duration is in Python: a timedelta that keeps its nanoseconds.

package typemap

import (
	"math"
	"math/big"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/datetime"
)

// duration is a time.Duration as a Python object: a timedelta in whole microseconds, and the exact span.
type duration struct {
	datetime.Delta
	d time.Duration
}

// DurationType is the class of durations.
var DurationType = &object.Type{Name: "Duration", Qualname: "Duration", Module: "go",
	Doc: "A timedelta in nanoseconds, made of seconds, of text such as '1m30s', or of nanoseconds.", Sig: "(value=0, /, *, nanoseconds=0)", Def: durationDef{}}

var durationParams = object.ParseParams("Duration", "(value=0, /, *, nanoseconds=0)")

// NewDuration is d as a Python object.
func NewDuration(d time.Duration) object.Value {
	o := &duration{d: d}
	datetime.SetDelta(&o.Delta, DurationType, d)
	return o.Value()
}

// durationOf is the time.Duration in v, if v is one.
func durationOf(v object.Value) (time.Duration, bool) {
	if v.Type() != DurationType {
		return 0, false
	}
	return object.Cast[duration](v).d, true
}

// spanOf is v, a duration or a timedelta that fits one, as a time.Duration.
func spanOf(v object.Value) (time.Duration, bool) {
	if d, ok := durationOf(v); ok {
		return d, true
	}
	if datetime.IsDelta(v) {
		return datetime.DeltaSpan(v)
	}
	return 0, false
}

type durationDef struct{}

// Define implements object.Definition.
func (durationDef) Define(t *object.Type) {
	object.ReadyType(t, datetime.DeltaType, func(t *object.Type) {
		t.New = newDuration
		t.Solid = t
		t.Str = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return Text(object.Cast[duration](v).d.String()), nil
		}
		t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return Text("go.Duration('" + object.Cast[duration](v).d.String() + "')"), nil
		}
		t.Hash = datetime.DeltaType.Hash
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

// compareDurations compares exactly. A timedelta that no duration can be is longer than any.
func compareDurations(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	x, ok := spanOf(a)
	y, ok2 := spanOf(b)
	switch {
	case !ok || !ok2:
		return datetime.DeltaType.Compare(th, a, b, op)
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

// durationNumber is the arithmetic: that of timedelta, to the nanosecond. Where a timedelta takes part, a result that is too large for a duration is a timedelta.
func durationNumber() *object.NumberSlots {
	n := *datetime.DeltaType.Number
	n.Float = durationSeconds
	n.Pos = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
	n.Neg = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return wholeDuration(new(big.Int).Neg(big.NewInt(int64(object.Cast[duration](v).d))))
	}
	n.Abs = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		if object.Cast[duration](v).d < 0 {
			return n.Neg(th, v)
		}
		return v, nil
	}
	n.Binary[object.Add] = ofDurations(object.Add, func(x, y *big.Int) (object.Value, *object.Exception) { return wholeDuration(x.Add(x, y)) })
	n.Binary[object.Sub] = ofDurations(object.Sub, func(x, y *big.Int) (object.Value, *object.Exception) { return wholeDuration(x.Sub(x, y)) })
	n.Binary[object.TrueDiv] = divided(object.TrueDiv, func(x, y *big.Int) (object.Value, *object.Exception) {
		return object.Float(float64(x.Int64()) / float64(y.Int64())), nil
	})
	n.Binary[object.FloorDiv] = divided(object.FloorDiv, func(x, y *big.Int) (object.Value, *object.Exception) {
		q, _ := floorDivide(x, y)
		return object.NormInt(q), nil
	})
	n.Binary[object.Mod] = divided(object.Mod, func(x, y *big.Int) (object.Value, *object.Exception) {
		_, r := floorDivide(x, y)
		return wholeDuration(r)
	})
	n.Binary[object.DivMod] = divided(object.DivMod, func(x, y *big.Int) (object.Value, *object.Exception) {
		q, r := floorDivide(x, y)
		rest, exc := wholeDuration(r)
		return object.TupleOf(object.NormInt(q), rest), exc
	})
	n.Binary[object.Mul] = scaleDuration
	return &n
}

// floorDivide rounds down, as Python's integers do.
func floorDivide(x, y *big.Int) (q, r *big.Int) {
	q, r = new(big.Int).QuoRem(x, y, new(big.Int))
	if r.Sign() != 0 && r.Sign() != y.Sign() {
		q.Sub(q, big.NewInt(1))
		r.Add(r, y)
	}
	return q, r
}

// wholeDuration is a count of nanoseconds.
func wholeDuration(n *big.Int) (object.Value, *object.Exception) {
	if !n.IsInt64() {
		return object.Value{}, durationOverflow()
	}
	return NewDuration(time.Duration(n.Int64())), nil
}

// ofDurations computes with two durations; operands or results that are none are the business of timedelta.
func ofDurations(op object.BinaryOp, f func(x, y *big.Int) (object.Value, *object.Exception)) object.BinaryFunc {
	return func(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
		x, ok := spanOf(a)
		y, ok2 := spanOf(b)
		general := datetime.DeltaType.Number.Binary[op]
		if !ok || !ok2 {
			return general(th, a, b)
		}
		r, exc := f(big.NewInt(int64(x)), big.NewInt(int64(y)))
		if exc != nil && (a.Type() != DurationType || b.Type() != DurationType) {
			return general(th, a, b)
		}
		return r, exc
	}
}

// divided is ofDurations for the divisions; a duration is divided by a number too.
func divided(op object.BinaryOp, f func(x, y *big.Int) (object.Value, *object.Exception)) object.BinaryFunc {
	durations := ofDurations(op, f)
	return func(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
		x, ok := durationOf(a)
		number := b.Type().Has(object.FlagInt) || b.Type().Has(object.FlagFloat)
		switch {
		case ok && number && (op == object.TrueDiv || op == object.FloorDiv && b.Type().Has(object.FlagInt)):
			return quotient(x, b, op == object.FloorDiv)
		case datetime.IsDelta(b):
			if y, ok := spanOf(b); ok && y == 0 {
				return object.Value{}, object.Errorf(object.ZeroDivisionErrorType, "division by zero")
			}
		}
		return durations(th, a, b)
	}
}

// ratio is an int or a finite float as a fraction.
func ratio(v object.Value) (*big.Rat, *object.Exception) {
	if v.Type().Has(object.FlagInt) {
		return new(big.Rat).SetInt(object.ToBig(v)), nil
	}
	r := new(big.Rat)
	switch f := object.FloatValue(v); {
	case math.IsNaN(f):
		return nil, object.ValueErrorf("cannot convert NaN to integer ratio")
	case r.SetFloat64(f) == nil:
		return nil, object.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	return r, nil
}

// quotient is d divided by a number: rounded to the nearest nanosecond, or down.
func quotient(d time.Duration, by object.Value, down bool) (object.Value, *object.Exception) {
	r, exc := ratio(by)
	if exc != nil {
		return object.Value{}, exc
	}
	if r.Sign() == 0 {
		return object.Value{}, object.Errorf(object.ZeroDivisionErrorType, "division by zero")
	}
	r.Quo(new(big.Rat).SetInt64(int64(d)), r)
	if down {
		q, _ := floorDivide(r.Num(), r.Denom())
		return wholeDuration(q)
	}
	return wholeDuration(nearest(r))
}

// nearest is r rounded to the nearest whole number, ties to even.
func nearest(r *big.Rat) *big.Int {
	q, rest := floorDivide(r.Num(), r.Denom())
	switch twice := rest.Lsh(rest, 1).Cmp(r.Denom()); {
	case twice > 0, twice == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return q
}

// scaleDuration is the product of a duration and a number.
func scaleDuration(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
	d, ok := durationOf(a)
	if !ok {
		d, ok = durationOf(b)
		b = a
	}
	if !ok || !b.Type().Has(object.FlagInt) && !b.Type().Has(object.FlagFloat) {
		return object.NotImplemented, nil
	}
	r, exc := ratio(b)
	if exc != nil {
		return object.Value{}, exc
	}
	return wholeDuration(nearest(r.Mul(r, new(big.Rat).SetInt64(int64(d)))))
}
