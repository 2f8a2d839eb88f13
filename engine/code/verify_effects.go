// This file is the part of the type checker that knows single instructions: what they require of registers and what they leave in them.

package code

import "fmt"

// kindName is what messages call a single kind, "" if they have no word for it.
func kindName(k kinds) string {
	switch k {
	case kindList:
		return "a list"
	case kindSet:
		return "a set"
	case kindDict:
		return "a dict"
	case kindTuple:
		return "a tuple"
	case kindStr:
		return "a str"
	case kindExc:
		return "an exception"
	case kindCell:
		return "a cell"
	case kindInt:
		return "an int"
	case kindBool:
		return "a bool"
	}
	return ""
}

// need requires a register to hold only certain kinds.
func need(s []kinds, r int, want kinds) error {
	if s[r].within(want) {
		return nil
	}
	name := kindName(want &^ kindNull)
	if want&kindTuple != 0 {
		name = "a tuple"
	}
	if name == "" {
		name = "a value"
	}
	return fmt.Errorf("register %d may not be %s", r, name)
}

const (
	kindValue  = kindMask &^ kindNull
	kindTuples = kindTuple | kindClosure
)

// check tests the registers that an instruction reads.
func (t *typeChecker) check(in Instr, s []kinds) error {
	a, b, c := int(in.A()), int(in.B()), in.C()
	switch in.Op() {
	case OpMove, OpCheckBound, OpMakeCell:
		return nil
	case OpGetCell:
		return need(s, b, kindCell)
	case OpDelCell:
		return need(s, a, kindCell)
	case OpSetCell:
		return first(need(s, a, kindCell), need(s, b, kindValue))
	case OpGetDictOrCell:
		return first(need(s, b, kindValue), need(s, c&MaxReg, kindCell))
	case OpListAppend, OpListExtend:
		return first(need(s, a, kindList), need(s, b, kindValue))
	case OpListToTuple:
		return need(s, b, kindList)
	case OpSetAdd:
		if s[a].within(kindOther) { // __conditional_annotations__
			return need(s, b, kindValue)
		}
		return first(need(s, a, kindSet), need(s, b, kindValue))
	case OpSetUpdate:
		return first(need(s, a, kindSet), need(s, b, kindValue))
	case OpMapAdd:
		return first(need(s, a, kindDict), need(s, b, kindValue), need(s, c&MaxReg, kindValue))
	case OpDictUpdate:
		return first(need(s, a, kindDict), need(s, b, kindValue))
	case OpDictMerge:
		return first(need(s, a, kindDict), need(s, b, kindValue), need(s, c&MaxReg, kindValue))
	case OpFormatValue:
		if c&4 == 0 {
			return need(s, b, kindValue)
		}
		return first(need(s, b, kindValue), need(s, b+1, kindStr))
	case OpBuildString:
		return needAll(s, b, c, kindStr)
	case OpBuildInterp:
		return first(need(s, b, kindValue), need(s, b+1, kindStr), need(s, b+2, kindStr))
	case OpBuildTemplate:
		return needAll(s, b, 2, kindTuples)
	case OpCallMethod, OpCallMethodKw:
		return first(need(s, a, kindValue), needAll(s, a+2, b, kindValue))
	case OpCallEx:
		args := kindTuples
		if b == 1 {
			args = kindValue
		}
		return first(need(s, a, kindValue), need(s, a+1, args), need(s, a+2, kindDict|kindNull))
	case OpMakeFunction:
		return t.checkFunction(in, s)
	case OpIntrinsic:
		return t.checkIntrinsic(in, s)
	case OpMatchKeys:
		return first(need(s, b, kindValue), need(s, c&MaxReg, kindTuples))
	case OpMatchClass:
		return first(needAll(s, b, 2, kindValue), need(s, b+2, kindTuples))
	case OpImportName:
		return first(need(s, b, kindValue), need(s, b+1, kindInt))
	}
	return t.checkException(in, s)
}

// checkException tests the instructions that deal with exceptions, and hands on to the general rule.
func (t *typeChecker) checkException(in Instr, s []kinds) error {
	a, b, c := int(in.A()), int(in.B()), in.C()
	switch in.Op() {
	case OpPushExc, OpExcTriple:
		return need(s, b, kindExc)
	case OpPopExc:
		return need(s, a, kindExc|kindNull)
	case OpReraise, OpEndAsyncFor:
		return need(s, a, kindExc)
	case OpJumpNotMatch:
		return first(need(s, a, kindExc), need(s, b, kindValue))
	case OpGroupMatch:
		return first(need(s, b, kindExc), need(s, c&MaxReg, kindValue))
	case OpGroupReraise:
		return first(need(s, b, kindExc), need(s, c&MaxReg, kindList))
	}
	info := &opTable[in.Op()]
	return first(t.checkOperand(info.a, a, in, s), t.checkOperand(info.b, b, in, s), t.checkOperand(info.c, c, in, s))
}

// checkOperand requires the registers of an operand that is read to hold values.
func (t *typeChecker) checkOperand(spec string, v int, in Instr, s []kinds) error {
	switch spec[0] {
	case 'r', 'm':
		n, _ := registerCount(spec, in)
		return needAll(s, v&MaxReg, n, kindValue)
	case 'b':
		return need(s, v&MaxReg, kindValue)
	}
	return nil
}

func (t *typeChecker) checkFunction(in Instr, s []kinds) error {
	b := int(in.B())
	k := t.c.Consts[in.C()].(*Code)
	closure := s[b+3]
	if k.NumFree == 0 && closure.within(kindNull) || closure == kindClosure|kinds(k.NumFree)<<closureShift {
		return nil // the defaults may come from the parameters of a generic definition: the machine looks at them
	}
	return fmt.Errorf("the closure is not a tuple of %d cells", k.NumFree)
}

func (t *typeChecker) checkIntrinsic(in Instr, s []kinds) error {
	b := int(in.B())
	switch in.C() {
	case IntrinsicPrintExpr:
		return need(s, b, kindValue)
	case IntrinsicTypeVar:
		return first(need(s, b, kindStr), need(s, b+2, kindBool))
	case IntrinsicParamSpec, IntrinsicTypeVarTuple:
		return need(s, b, kindStr)
	case IntrinsicTypeAlias:
		return first(need(s, b, kindStr), need(s, b+1, kindTuples|kindNull), need(s, b+2, kindValue))
	case IntrinsicSubscriptGeneric:
		return need(s, b, kindTuples)
	}
	return needAll(s, b, 2, kindValue)
}

func needAll(s []kinds, r, n int, want kinds) error {
	for i := range n {
		if err := need(s, r+i, want); err != nil {
			return err
		}
	}
	return nil
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// apply is the effect of an instruction on the path that falls through. It returns the range of registers that may have changed.
func (t *typeChecker) apply(in Instr, s []kinds) (lo, hi int) {
	a, b, c := int(in.A()), int(in.B()), in.C()
	switch in.Op() {
	case OpCall, OpCallKw, OpCallMethod, OpCallMethodKw, OpCallEx:
		s[a] = kindOther
		for r := max(a+1, len(t.c.Locals)); r < len(s); r++ {
			s[r] = kindAnything
		}
		return a, len(s)
	case OpForLoop:
		s[a] = kindNull
		return a, a + 1
	case OpSend, OpYieldDelegated:
		s[b] = kindOther
		return b, b + 1
	case OpJumpNone:
		s[a] &^= kindNone
		return a, a + 1
	case OpJumpNotNone:
		s[a] = kindNone
		return a, a + 1
	case OpCheckBound:
		s[a] &^= kindNull
		return a, a + 1
	case OpMakeCell:
		s[a] = kindCell
		return a, a + 1
	}
	spec := opTable[in.Op()].a
	if spec[0] != 'w' {
		return 0, 0
	}
	n, _ := registerCount(spec, in)
	k := t.result(in, s)
	for i := range n {
		s[a+i] = k
	}
	switch in.Op() {
	case OpGetMethod, OpGetSuperMethod, OpLoadSpecial:
		s[a+1] = kindAnything
	case OpMove:
		s[a] = s[b]
	case OpBuildTuple:
		s[a] = tupleKind(s[b : b+c])
	}
	return a, a + n
}

// tupleKind is the kind of a tuple of registers: a closure if all are cells.
func tupleKind(parts []kinds) kinds {
	for _, k := range parts {
		if k != kindCell {
			return kindTuple
		}
	}
	if len(parts) == 0 {
		return kindTuple
	}
	return kindClosure | kinds(len(parts))<<closureShift
}

// result is the kind of what an instruction writes.
func (t *typeChecker) result(in Instr, s []kinds) kinds {
	switch in.Op() {
	case OpLoadK:
		return constKind(t.c.Consts[in.C()])
	case OpLoadInt:
		return kindInt
	case OpLoadNull:
		return kindNull
	case OpCopyFree:
		return kindCell
	case OpBuildList:
		return kindList
	case OpBuildSet:
		return kindSet
	case OpBuildMap, OpCopyDict:
		return kindDict
	case OpListToTuple:
		return kindTuple
	case OpBuildString, OpFormatValue:
		return kindStr
	case OpMatchKeys, OpMatchClass:
		return kindTuple | kindNone
	case OpPushExc:
		return kindExc | kindNull
	case OpGroupMatch, OpGroupReraise:
		return kindExc | kindNone
	}
	return kindOther
}

func constKind(k any) kinds {
	switch k.(type) {
	case nil:
		return kindNone
	case bool:
		return kindBool
	case int64:
		return kindInt
	case string:
		return kindStr
	case Tuple:
		return kindTuple
	}
	return kindOther
}
