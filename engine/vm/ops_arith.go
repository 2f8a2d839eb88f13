// This file has the slow halves of arithmetic.

package vm

import (
	"math/bits"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// mulInt64 multiplies; ok is false on overflow.
func mulInt64(x, y int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	// The signed high half is the unsigned one less the operands' sign corrections.
	h := int64(hi) - (x>>63)&y - (y>>63)&x
	return int64(lo), h == int64(lo)>>63
}

// floorMod is x % y for y > 0.
func floorMod(x, y int64) int64 {
	r := x % y
	return r + (r>>63)&y
}

// floorDiv is x // y for y > 0.
func floorDiv(x, y int64) int64 {
	q := x / y
	if x%y < 0 {
		q--
	}
	return q
}

// opcodeOperator maps the arithmetic opcodes, from OpAdd on, to operators.
var opcodeOperator = [...]object.BinaryOp{
	code.OpAdd: object.Add, code.OpSub: object.Sub, code.OpMul: object.Mul, code.OpTrueDiv: object.TrueDiv, code.OpFloorDiv: object.FloorDiv,
	code.OpMod: object.Mod, code.OpAnd: object.And, code.OpOr: object.Or, code.OpXor: object.Xor, code.OpLShift: object.LShift, code.OpRShift: object.RShift,
	code.OpAddK: object.Add, code.OpSubK: object.Sub, code.OpMulK: object.Mul, code.OpTrueDivK: object.TrueDiv, code.OpFloorDivK: object.FloorDiv,
	code.OpModK: object.Mod, code.OpAndK: object.And, code.OpRShiftK: object.RShift, code.OpLShiftK: object.LShift,
	code.OpIAdd: object.Add, code.OpISub: object.Sub, code.OpIMul: object.Mul, code.OpIAddK: object.Add, code.OpISubK: object.Sub,
}

// finishArith is the general case of every arithmetic instruction. x and y are the operands where run has found them already.
func (m *Machine) finishArith(ins code.Instr, x, y *object.Value, regs window) (object.Value, *object.Exception) {
	op := ins.Op()
	switch op {
	case code.OpInPlace:
		return object.InPlace(m.th, object.BinaryOp(ins.COp()), *regs.at(ins.B()), *regs.at(ins.CR()))
	case code.OpBinary:
		return binary(m.th, object.BinaryOp(ins.COp()), *regs.at(ins.B()), *regs.at(ins.CR()))
	case code.OpLShift, code.OpRShift:
		x, y = regs.at(ins.B()), regs.at(ins.CR())
	case code.OpTrueDivK, code.OpRShiftK, code.OpLShiftK:
		x, y = m.frame.regs.at(ins.B()), m.frame.code.kpool.at(ins.CR())
	case code.OpIAdd, code.OpISub, code.OpIMul, code.OpIAddK, code.OpISubK:
		return object.InPlace(m.th, opcodeOperator[op], *x, *y)
	}
	return binary(m.th, opcodeOperator[op], *x, *y)
}

// binary has the mixed and shift cases of numbers that are common but not in run, before the general protocol.
func binary(th *object.Thread, op object.BinaryOp, x, y object.Value) (object.Value, *object.Exception) {
	if a, b, ok := floatPair(x, y); ok {
		switch op {
		case object.Add:
			return object.Float(a + b), nil
		case object.Sub:
			return object.Float(a - b), nil
		case object.Mul:
			return object.Float(a * b), nil
		case object.TrueDiv:
			if b != 0 {
				return object.Float(a / b), nil
			}
		}
	} else if x.IsInt64() && y.IsInt64() {
		a, b := x.AsInt64(), y.AsInt64()
		switch op {
		case object.RShift:
			if b >= 0 {
				return object.Int64(a >> uint64(min(b, 63))), nil
			}
		case object.LShift:
			if b >= 0 && b < 63 {
				if s := a << uint64(b); s>>uint64(b) == a {
					return object.Int64(s), nil
				}
			}
		case object.TrueDiv:
			const exact = 1 << 53
			if b != 0 && a < exact && a > -exact && b < exact && b > -exact {
				return object.Float(float64(a) / float64(b)), nil
			}
		}
	}
	return object.Binary(th, op, x, y)
}

// floatPair is x and y as floats when one is a float and the other a float or an int that floats represent exactly.
func floatPair(x, y object.Value) (a, b float64, ok bool) {
	const exact = 1 << 53
	switch {
	case x.IsFloat() && y.IsFloat():
		return x.AsFloat(), y.AsFloat(), true
	case x.IsFloat() && y.IsInt64():
		if i := y.AsInt64(); i < exact && i > -exact {
			return x.AsFloat(), float64(i), true
		}
	case x.IsInt64() && y.IsFloat():
		if i := x.AsInt64(); i < exact && i > -exact {
			return float64(i), y.AsFloat(), true
		}
	}
	return 0, 0, false
}

// finishUnary is the general case of the unary instructions.
func (m *Machine) finishUnary(ins code.Instr, regs window) *object.Exception {
	v := *regs.at(ins.B())
	var r object.Value
	var exc *object.Exception
	switch ins.Op() {
	case code.OpNeg:
		if v.IsFloat() {
			r = object.Float(-v.AsFloat())
		} else {
			r, exc = object.Negative(m.th, v)
		}
	case code.OpPos:
		r, exc = object.Positive(m.th, v)
	case code.OpInvert:
		r, exc = object.Invert(m.th, v)
	case code.OpNot:
		var truth bool
		truth, exc = object.Truth(m.th, v)
		r = object.Bool(!truth)
	}
	if exc == nil {
		*regs.at(ins.A()) = r
	}
	return exc
}
