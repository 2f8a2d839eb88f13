// This file computes with elements that are integers: no result wraps around.

package numeric

import (
	"math"
	"math/big"
	"strconv"

	"dappco.re/go/py/engine/object"
)

type signed interface {
	int8 | int16 | int32 | int64
}

type unsigned interface {
	uint8 | uint16 | uint32 | uint64
}

type signedOps[T signed] struct{}

func (signedOps[T]) alloc(n int) Ptr { return addressOf(make([]T, n)) }

func (signedOps[T]) load(p Ptr) value { return object.Int64(int64(*at[T](p, 0))) }

func (signedOps[T]) store(th *thread, v value, p Ptr) *exception {
	v, exc := toInt(th, v)
	if exc != nil {
		return exc
	}
	i, ok := object.IntValue(v)
	if n := T(i); ok && int64(n) == i {
		*at[T](p, 0) = n
		return nil
	}
	return doesNotFit(v, nameOf[T]())
}

func (signedOps[T]) fill(p Ptr, items []value) int {
	to := sliceOf[T](p, len(items))
	for i := range to {
		x := items[i].AsInt64()
		if !items[i].IsInt64() || int64(T(x)) != x {
			return i
		}
		to[i] = T(x)
	}
	return len(items)
}

func (signedOps[T]) arith(op object.BinaryOp, out, a, b span) int {
	switch op {
	case object.Add:
		for i := range out.n {
			x, y := *at[T](a.p, i*a.step), *at[T](b.p, i*b.step)
			r := x + y
			if (r < x) != (y < 0) {
				return i
			}
			*at[T](out.p, i*out.step) = r
		}
	case object.Sub:
		for i := range out.n {
			x, y := *at[T](a.p, i*a.step), *at[T](b.p, i*b.step)
			r := x - y
			if (r > x) != (y < 0) {
				return i
			}
			*at[T](out.p, i*out.step) = r
		}
	case object.Mul:
		for i := range out.n {
			x, y := *at[T](a.p, i*a.step), *at[T](b.p, i*b.step)
			r := x * y
			if !(isHalf(int64(x)) && isHalf(int64(y)) && int64(r) == int64(x)*int64(y)) && (x != 0 && (r/x != y || x == -1 && r == y && y != 0)) {
				return i
			}
			*at[T](out.p, i*out.step) = r
		}
	default:
		return 0
	}
	return out.n
}

// isHalf reports that products with another such number fit an int64.
func isHalf(x int64) bool { return x == int64(int32(x)) }

func (signedOps[T]) compare(op object.CompareOp, out, a, b span) bool {
	compareAll[T](op, out, a, b)
	return true
}

func (signedOps[T]) sort(th *thread, p Ptr, n int) *exception { return sortAll(th, sliceOf[T](p, n)) }

func (signedOps[T]) sum(t *total, s span) int {
	for i := range s.n {
		x := int64(*at[T](s.p, i*s.step))
		r := t.whole + x
		if (r < t.whole) != (x < 0) {
			return i
		}
		t.whole = r
	}
	return s.n
}

func (signedOps[T]) dot(t *total, a, b span) int {
	for i := range a.n {
		x, y := int64(*at[T](a.p, i*a.step)), int64(*at[T](b.p, i*b.step))
		if !isHalf(x) || !isHalf(y) {
			return i
		}
		r := t.whole + x*y
		if (r < t.whole) != (x*y < 0) {
			return i
		}
		t.whole = r
	}
	return a.n
}

func (signedOps[T]) least(s span, best Ptr, greatest bool) int { return leastOf[T](s, best, greatest) }

type unsignedOps[T unsigned] struct{}

func (unsignedOps[T]) alloc(n int) Ptr { return addressOf(make([]T, n)) }

func (unsignedOps[T]) load(p Ptr) value {
	u := uint64(*at[T](p, 0))
	if u <= math.MaxInt64 {
		return object.Int64(int64(u))
	}
	return object.NormInt(new(big.Int).SetUint64(u))
}

func (unsignedOps[T]) store(th *thread, v value, p Ptr) *exception {
	v, exc := toInt(th, v)
	if exc != nil {
		return exc
	}
	if i, ok := object.IntValue(v); ok {
		if n := T(i); i >= 0 && uint64(n) == uint64(i) {
			*at[T](p, 0) = n
			return nil
		}
	} else if b := object.ToBig(v); b.IsUint64() {
		if n := T(b.Uint64()); uint64(n) == b.Uint64() {
			*at[T](p, 0) = n
			return nil
		}
	}
	return doesNotFit(v, nameOf[T]())
}

func (unsignedOps[T]) fill(p Ptr, items []value) int {
	to := sliceOf[T](p, len(items))
	for i := range to {
		x := items[i].AsInt64()
		if !items[i].IsInt64() || x < 0 || uint64(T(x)) != uint64(x) {
			return i
		}
		to[i] = T(x)
	}
	return len(items)
}

func (unsignedOps[T]) arith(op object.BinaryOp, out, a, b span) int {
	switch op {
	case object.Add:
		for i := range out.n {
			x, y := *at[T](a.p, i*a.step), *at[T](b.p, i*b.step)
			if x+y < x {
				return i
			}
			*at[T](out.p, i*out.step) = x + y
		}
	case object.Sub:
		for i := range out.n {
			x, y := *at[T](a.p, i*a.step), *at[T](b.p, i*b.step)
			if y > x {
				return i
			}
			*at[T](out.p, i*out.step) = x - y
		}
	case object.Mul:
		for i := range out.n {
			x, y := *at[T](a.p, i*a.step), *at[T](b.p, i*b.step)
			r := x * y
			if x != 0 && r/x != y {
				return i
			}
			*at[T](out.p, i*out.step) = r
		}
	default:
		return 0
	}
	return out.n
}

func (unsignedOps[T]) compare(op object.CompareOp, out, a, b span) bool {
	compareAll[T](op, out, a, b)
	return true
}

func (unsignedOps[T]) sort(th *thread, p Ptr, n int) *exception { return sortAll(th, sliceOf[T](p, n)) }

func (unsignedOps[T]) sum(t *total, s span) int {
	for i := range s.n {
		x := uint64(*at[T](s.p, i*s.step))
		r := t.whole + int64(x)
		if x > math.MaxInt64 || r < t.whole {
			return i
		}
		t.whole = r
	}
	return s.n
}

func (unsignedOps[T]) dot(t *total, a, b span) int {
	for i := range a.n {
		x, y := uint64(*at[T](a.p, i*a.step)), uint64(*at[T](b.p, i*b.step))
		if x > math.MaxInt32 || y > math.MaxInt32 {
			return i
		}
		r := t.whole + int64(x*y)
		if r < t.whole {
			return i
		}
		t.whole = r
	}
	return a.n
}

func (unsignedOps[T]) least(s span, best Ptr, greatest bool) int {
	return leastOf[T](s, best, greatest)
}

// nameOf is the name of T in messages.
func nameOf[T signed | unsigned]() string {
	var x T
	switch any(x).(type) {
	case int8:
		return "int8"
	case int16:
		return "int16"
	case int32:
		return "int32"
	case int64:
		return "int64"
	case uint8:
		return "uint8"
	case uint16:
		return "uint16"
	case uint32:
		return "uint32"
	}
	return "uint64"
}

// toInt is v as an int object, by __index__.
func toInt(th *thread, v value) (value, *exception) {
	if v.IsInt64() || v.Type().Has(object.FlagInt) {
		return v, nil
	}
	if !object.HasIndex(v) {
		return v, expected("int", v)
	}
	return object.Index(th, v)
}

func expected(what string, v value) *exception {
	name := v.Type().Name
	if v.IsNone() {
		name = "None"
	}
	return object.TypeErrorf("expected %s, got %s", what, name)
}

// shownDigits bounds how much of a number a message shows.
const shownDigits = 60

func doesNotFit(v value, name string) *exception {
	b := object.ToBig(v)
	digits := "an int of " + strconv.Itoa(b.BitLen()) + " bits"
	if b.BitLen() <= 3*shownDigits {
		digits = b.String()
	}
	return object.OverflowErrorf("%s does not fit %s", digits, name)
}
