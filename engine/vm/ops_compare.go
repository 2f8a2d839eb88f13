// This file has the slow halves of comparison, membership and compare-and-jump.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// compareFast decides comparisons of numbers and of equality of strs; ok is false for everything else.
func compareFast(x, y *object.Value, op object.CompareOp) (result, ok bool) {
	if a, b, isFloat := floatPair(*x, *y); isFloat {
		switch op {
		case object.LT:
			return a < b, true
		case object.LE:
			return a <= b, true
		case object.EQ:
			return a == b, true
		case object.NE:
			return a != b, true
		case object.GT:
			return a > b, true
		default:
			return a >= b, true
		}
	}
	if object.BothInt64(x, y) {
		switch a, b := x.AsInt64(), y.AsInt64(); {
		case a < b:
			return op.Holds(-1), true
		case a > b:
			return op.Holds(1), true
		}
		return op.Holds(0), true
	}
	if x.Type() == object.StrType && y.Type() == object.StrType && (op == object.EQ || op == object.NE) {
		return (x.Is(*y) || x.AsStr().String() == y.AsStr().String()) == (op == object.EQ), true
	}
	return false, false
}

// finishCompare is the comparisons that make a value.
func (m *Machine) finishCompare(ins code.Instr, regs window) *object.Exception {
	op := object.CompareOp(ins.Op() - code.OpLt)
	x, y := regs.at(ins.B()), regs.at(ins.CR())
	if r, ok := compareFast(x, y, op); ok {
		regs.at(ins.A()).SetBool(r)
		return nil
	}
	v, exc := object.Compare(m.th, *x, *y, op)
	if exc == nil {
		*regs.at(ins.A()) = v
	}
	return exc
}

// finishCompareJump decides a compare-and-jump. The 24 opcodes lie in four runs of six: as is, negated, with constant, negated with constant.
func (m *Machine) finishCompareJump(ins code.Instr, x, y *object.Value) (taken bool, exc *object.Exception) {
	n := ins.Op() - code.OpJumpLt
	op, negated := object.CompareOp(n%6), n/6%2 == 1
	if r, ok := compareFast(x, y, op); ok {
		return r != negated, nil
	}
	v, exc := object.Compare(m.th, *x, *y, op)
	if exc != nil {
		return false, exc
	}
	r, exc := object.Truth(m.th, v)
	return r != negated, exc
}

// finishIn is in and not in.
func (m *Machine) finishIn(ins code.Instr, regs window) *object.Exception {
	found, exc := object.Contains(m.th, *regs.at(ins.CR()), *regs.at(ins.B()))
	if exc == nil {
		regs.at(ins.A()).SetBool(found == (ins.Op() == code.OpIn))
	}
	return exc
}
