// This file implements the binary, in-place and unary operator protocol.
//
// a op b asks b first when b's type is a proper subclass of a's and has another slot; then a; then b. Sequences come last: concatenation and
// repetition apply when no numeric slot answered. In-place operators try the in-place slot and fall back to the plain operator.

package object

// Binary is a op b.
func Binary(th *Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	v, exc := binarySlots(th, op, a, b)
	if exc != nil || !v.IsNotImplemented() {
		return v, exc
	}
	switch op {
	case Add:
		if s := a.Type().Sequence; s != nil && s.Concat != nil {
			return s.Concat(th, a, b)
		}
	case Mul:
		if s := a.Type().Sequence; s != nil && s.Repeat != nil {
			return sequenceRepeat(th, s.Repeat, a, b)
		}
		if s := b.Type().Sequence; s != nil && s.Repeat != nil {
			return sequenceRepeat(th, s.Repeat, b, a)
		}
	}
	return Value{}, unsupportedOperands(op.Symbol(), a, b)
}

func unsupportedOperands(symbol string, a, b Value) *Exception {
	if symbol == ">>" && a.Type() == NativeType && Cast[Native](a).Method.Name == "print" {
		return TypeErrorf("unsupported operand type(s) for >>: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?",
			a.Type().MessageName(), b.Type().MessageName())
	}
	return TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", symbol, a.Type().MessageName(), b.Type().MessageName())
}

func sequenceRepeat(th *Thread, repeat func(*Thread, Value, Value) (Value, *Exception), seq, n Value) (Value, *Exception) {
	if !HasIndex(n) {
		return Value{}, TypeErrorf("can't multiply sequence by non-int of type '%s'", n.Type().MessageName())
	}
	return repeat(th, seq, n)
}

func binarySlots(th *Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	ta, tb := a.Type(), b.Type()
	var fa, fb BinaryFunc
	if ta.Number != nil {
		fa = ta.Number.Binary[op]
	}
	if tb != ta && tb.Number != nil {
		fb = tb.Number.Binary[op]
		if fb != nil && tb.IsSubtype(ta) && !sameSlot(ta, tb, op) {
			if v, exc := fb(th, a, b); exc != nil || !v.IsNotImplemented() {
				return v, exc
			}
			fb = nil
		}
	}
	if fa != nil {
		if v, exc := fa(th, a, b); exc != nil || !v.IsNotImplemented() {
			return v, exc
		}
		if fb != nil && sameSlot(ta, tb, op) {
			fb = nil
		}
	}
	if fb != nil {
		return fb(th, a, b)
	}
	return NotImplemented, nil
}

// sameSlot reports that the types share the slot function for op: both inherit it from a built-in, or both have special
// methods written in Python, whose one slot function asks both operands.
func sameSlot(ta, tb *Type, op BinaryOp) bool {
	return ta.Number == tb.Number || ta.Number != nil && ta.Number.special&tb.Number.special&(1<<op) != 0
}

// InPlace is a op= b.
func InPlace(th *Thread, op BinaryOp, a, b Value) (Value, *Exception) {
	t := a.Type()
	if t.Number != nil && t.Number.InPlace[op] != nil {
		if v, exc := t.Number.InPlace[op](th, a, b); exc != nil || !v.IsNotImplemented() {
			return v, exc
		}
	}
	v, exc := binarySlots(th, op, a, b)
	if exc != nil || !v.IsNotImplemented() {
		return v, exc
	}
	switch s := t.Sequence; op {
	case Add:
		if s != nil && s.InPlaceConcat != nil {
			return s.InPlaceConcat(th, a, b)
		}
		if s != nil && s.Concat != nil {
			return s.Concat(th, a, b)
		}
	case Mul:
		if s != nil && s.InPlaceRepeat != nil {
			return sequenceRepeat(th, s.InPlaceRepeat, a, b)
		}
		if s != nil && s.Repeat != nil {
			return sequenceRepeat(th, s.Repeat, a, b)
		}
		if s := b.Type().Sequence; s != nil && s.Repeat != nil {
			return sequenceRepeat(th, s.Repeat, b, a)
		}
	}
	symbol := op.Symbol() + "="
	if op == Pow {
		symbol = "**="
	}
	return Value{}, unsupportedOperands(symbol, a, b)
}

// PowMod is pow(a, b, mod); a None mod is a ** b.
func PowMod(th *Thread, a, b, mod Value) (Value, *Exception) {
	if mod.IsNone() {
		return Binary(th, Pow, a, b)
	}
	ta, tb, tm := a.Type(), b.Type(), mod.Type()
	order := [3]*Type{ta, tb, tm}
	if tb != ta && tb.IsSubtype(ta) {
		order = [3]*Type{tb, ta, tm}
	}
	for i, t := range order {
		if i > 0 && t == order[0] || i > 1 && t == order[1] || t.Number == nil || t.Number.Pow3 == nil {
			continue
		}
		if r, exc := t.Number.Pow3(th, a, b, mod); exc != nil || !r.IsNotImplemented() {
			return r, exc
		}
	}
	return Value{}, TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", ta.MessageName(), tb.MessageName(), tm.MessageName())
}

// Negative, Positive, Invert and Absolute are -v, +v, ~v and abs(v).
func Negative(th *Thread, v Value) (Value, *Exception) {
	if n := v.Type().Number; n != nil && n.Neg != nil {
		return n.Neg(th, v)
	}
	return Value{}, TypeErrorf("bad operand type for unary -: '%s'", v.Type().MessageName())
}

func Positive(th *Thread, v Value) (Value, *Exception) {
	if n := v.Type().Number; n != nil && n.Pos != nil {
		return n.Pos(th, v)
	}
	return Value{}, TypeErrorf("bad operand type for unary +: '%s'", v.Type().MessageName())
}

func Invert(th *Thread, v Value) (Value, *Exception) {
	if n := v.Type().Number; n != nil && n.Invert != nil {
		return n.Invert(th, v)
	}
	return Value{}, TypeErrorf("bad operand type for unary ~: '%s'", v.Type().MessageName())
}

func Absolute(th *Thread, v Value) (Value, *Exception) {
	if n := v.Type().Number; n != nil && n.Abs != nil {
		return n.Abs(th, v)
	}
	return Value{}, TypeErrorf("bad operand type for abs(): '%s'", v.Type().MessageName())
}

var nameRound = Intern("__round__")

// Round is round(v, ndigits); a null or None ndigits rounds to an integer.
func Round(th *Thread, v, ndigits Value) (Value, *Exception) {
	if ndigits.IsNull() || ndigits.IsNone() {
		if v.IsInt64() {
			return v, nil
		}
		r, ok, exc := CallSpecial(th, v, nameRound)
		return r, noRound(v, ok, exc)
	}
	r, ok, exc := CallSpecial(th, v, nameRound, ndigits)
	return r, noRound(v, ok, exc)
}

func noRound(v Value, ok bool, exc *Exception) *Exception {
	if exc == nil && !ok {
		return TypeErrorf("type %s doesn't define __round__ method", v.Type().MessageName())
	}
	return exc
}
