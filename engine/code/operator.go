// This file numbers the operators of Binary and InPlace: the order of object.BinaryOp.

package code

// The operator numbers.
const (
	OperatorAdd = iota
	OperatorSub
	OperatorMul
	OperatorMatMul
	OperatorTrueDiv
	OperatorFloorDiv
	OperatorMod
	OperatorPow
	OperatorLShift
	OperatorRShift
	OperatorAnd
	OperatorOr
	OperatorXor
	NumOperators
)

// OperandB packs a register and an operator number into operand C of Binary and InPlace.
func OperandB(reg, op int) int { return reg | op<<16 }
