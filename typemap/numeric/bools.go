// This file computes with elements that are bools: they are what comparisons give.

package numeric

import "dappco.re/go/py/engine/object"

type boolOps struct{}

func (boolOps) alloc(n int) Ptr { return addressOf(make([]bool, n)) }

// load reads a byte, because memory of others may have one that is neither 0 nor 1.
func (boolOps) load(p Ptr) value { return object.Bool(*at[uint8](p, 0) != 0) }

func (boolOps) store(_ *thread, v value, p Ptr) *exception {
	if !v.IsBool() {
		return expected("bool", v)
	}
	*at[bool](p, 0) = v.AsBool()
	return nil
}

func (boolOps) fill(Ptr, []value) int { return 0 }

func (boolOps) arith(op object.BinaryOp, out, a, b span) int {
	for i := range out.n {
		x, y := *at[uint8](a.p, i*a.step) != 0, *at[uint8](b.p, i*b.step) != 0
		r := false
		switch op {
		case object.And:
			r = x && y
		case object.Or:
			r = x || y
		case object.Xor:
			r = x != y
		default:
			return 0
		}
		*at[bool](out.p, i*out.step) = r
	}
	return out.n
}

func (boolOps) compare(op object.CompareOp, out, a, b span) bool {
	for i := range out.n {
		x, y := *at[uint8](a.p, i*a.step) != 0, *at[uint8](b.p, i*b.step) != 0
		order := 0
		switch {
		case x && !y:
			order = 1
		case y && !x:
			order = -1
		}
		*at[bool](out.p, i*out.step) = op.Holds(order)
	}
	return true
}

func (boolOps) sort(_ *thread, p Ptr, n int) *exception {
	all := sliceOf[uint8](p, n)
	count := 0
	for _, b := range all {
		if b != 0 {
			count++
		}
	}
	for i := range all {
		all[i] = 0
		if i >= n-count {
			all[i] = 1
		}
	}
	return nil
}

func (boolOps) sum(t *total, s span) int {
	for i := range s.n {
		if *at[uint8](s.p, i*s.step) != 0 {
			t.whole++
		}
	}
	return s.n
}

func (boolOps) dot(t *total, a, b span) int {
	for i := range a.n {
		if *at[uint8](a.p, i*a.step) != 0 && *at[uint8](b.p, i*b.step) != 0 {
			t.whole++
		}
	}
	return a.n
}

func (boolOps) least(s span, best Ptr, greatest bool) int {
	if (*at[uint8](best, 0) != 0) == greatest {
		return -1
	}
	for i := range s.n {
		if (*at[uint8](s.p, i*s.step) != 0) == greatest {
			return i
		}
	}
	return -1
}
