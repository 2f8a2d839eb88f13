// Comparisons and conditions: tests become jumps.

package compile

import (
	"math/big"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

var compareOpcode = [...]code.Opcode{ast.Eq: code.OpEq, ast.NotEq: code.OpNe, ast.Lt: code.OpLt, ast.LtE: code.OpLe, ast.Gt: code.OpGt, ast.GtE: code.OpGe,
	ast.Is: code.OpIs, ast.IsNot: code.OpIsNot, ast.In: code.OpIn, ast.NotIn: code.OpNotIn}

// jumpOpcodes of a comparison: jump if true, if false, and the same for a constant on the right. Is, IsNot, In and NotIn, which come behind the others, have none.
type jumpOpcodes struct{ yes, no, yesK, noK code.Opcode }

var compareJump = [...]jumpOpcodes{
	ast.Eq:    {code.OpJumpEq, code.OpJumpNotEq, code.OpJumpEqK, code.OpJumpNotEqK},
	ast.NotEq: {code.OpJumpNe, code.OpJumpNotNe, code.OpJumpNeK, code.OpJumpNotNeK},
	ast.Lt:    {code.OpJumpLt, code.OpJumpNotLt, code.OpJumpLtK, code.OpJumpNotLtK},
	ast.LtE:   {code.OpJumpLe, code.OpJumpNotLe, code.OpJumpLeK, code.OpJumpNotLeK},
	ast.Gt:    {code.OpJumpGt, code.OpJumpNotGt, code.OpJumpGtK, code.OpJumpNotGtK},
	ast.GtE:   {code.OpJumpGe, code.OpJumpNotGe, code.OpJumpGeK, code.OpJumpNotGeK},
}

// compare leaves the value of a comparison in dst.
func (u *unit) compare(e *ast.Compare, dst int) {
	u.checkIs(e)
	if len(e.Ops) == 1 {
		l := u.operandIn(e.Left, dst, e.Comparators[0])
		scratch := dst
		if l == dst {
			scratch = -1
		}
		r := u.rightOperand(e.Ops[0], e.Comparators[0], scratch)
		u.emit(compareOpcode[e.Ops[0]], dst, l, r)
		return
	}
	u.viaTemp(dst, func(t int) {
		end := newLabel()
		c := u.newChain(e)
		l := c.first()
		for i, op := range e.Ops {
			r := c.operand(i)
			u.emit(compareOpcode[op], t, l, r)
			if i < len(e.Ops)-1 {
				u.jump(code.OpJumpFalse, t, 0, end)
			}
			l = r
		}
		u.place(end)
	})
}

// chain compiles the operands of a chained comparison. If some operand has an assignment expression, variables are copied.
type chain struct {
	u    *unit
	e    *ast.Compare
	copy bool
}

func (u *unit) newChain(e *ast.Compare) chain {
	c := chain{u: u, e: e}
	if u.frame.HasWalrus {
		for _, x := range e.Comparators {
			c.copy = c.copy || u.hasWalrus(x, -1)
		}
	}
	return c
}

func (c chain) first() int {
	if c.copy {
		return c.temp(c.e.Left)
	}
	return c.u.operand(c.e.Left)
}

func (c chain) temp(x ast.Expr) int {
	t := c.u.alloc()
	c.u.expr(x, t)
	return t
}

// operand compiles the operand on the right of comparison i.
func (c chain) operand(i int) int {
	x := c.e.Comparators[i]
	if _, local := c.u.localOf(x); local && c.copy {
		return c.temp(x)
	}
	if i < len(c.e.Ops)-1 {
		return c.u.operand(x)
	}
	return c.u.rightOperand(c.e.Ops[i], x, -1)
}

// rightOperand compiles the right side of a comparison; displays of constants behind in are constants themselves.
func (u *unit) rightOperand(op ast.CmpOperator, e ast.Expr, scratch int) int {
	if op == ast.In || op == ast.NotIn {
		if k, ok := u.constantContainer(e, true); ok {
			if scratch < 0 || !u.isTemp(scratch) {
				scratch = u.alloc()
			}
			u.emit(code.OpLoadK, scratch, 0, u.konstLive(k))
			return scratch
		}
	}
	return u.operandIn(e, scratch)
}

// constantContainer is the tuple or frozenset that stands for a list or set display of constants that is only searched or iterated over.
func (u *unit) constantContainer(e ast.Expr, search bool) (any, bool) {
	var elts []ast.Expr
	isSet := false
	switch e := e.(type) {
	case *ast.List:
		elts = e.Elts
	case *ast.Set:
		elts, isSet = e.Elts, true
	default:
		return nil, false
	}
	items := make([]any, 0, len(elts))
	for _, x := range elts {
		k, ok := u.constant(x)
		if !ok {
			return nil, false
		}
		items = append(items, k)
	}
	if isSet {
		return code.FrozenSet(items), true
	}
	return code.Tuple(items), true
}

// cond jumps to l if the truth of e is want, and falls through otherwise.
func (u *unit) cond(e ast.Expr, l *label, want bool) {
	if !u.c.down(e.Pos()) {
		return
	}
	saved, top := u.loc, u.top
	u.loc = e.Pos()
	u.condNode(e, l, want)
	u.loc, u.top = saved, top
	u.c.depth--
}

func (u *unit) condNode(e ast.Expr, l *label, want bool) {
	if k, ok := u.constant(e); ok {
		if truth(k) == want {
			u.jump(code.OpJump, 0, 0, l)
		}
		return
	}
	switch e := e.(type) {
	case *ast.UnaryOp:
		if e.Op == ast.Not {
			u.cond(e.Operand, l, !want)
			return
		}
	case *ast.BoolOp:
		u.condBoolOp(e, l, want)
		return
	case *ast.Compare:
		u.condCompare(e, l, want)
		return
	case *ast.IfExp:
		orElse, end := newLabel(), newLabel()
		u.cond(e.Test, orElse, false)
		u.cond(e.Body, l, want)
		u.jump(code.OpJump, 0, 0, end)
		u.place(orElse)
		u.cond(e.OrElse, l, want)
		u.place(end)
		return
	}
	u.jumpTruth(u.operand(e), l, want)
}

func (u *unit) jumpTruth(r int, l *label, want bool) {
	if want {
		u.jump(code.OpJumpTrue, r, 0, l)
	} else {
		u.jump(code.OpJumpFalse, r, 0, l)
	}
}

func (u *unit) condBoolOp(e *ast.BoolOp, l *label, want bool) {
	deciding := e.Op == ast.Or // the truth of an operand that ends the evaluation
	if deciding == want {
		for _, v := range e.Values {
			u.cond(v, l, want)
		}
		return
	}
	skip := newLabel()
	last := len(e.Values) - 1
	for _, v := range e.Values[:last] {
		u.cond(v, skip, deciding)
	}
	u.cond(e.Values[last], l, want)
	u.place(skip)
}

func (u *unit) condCompare(e *ast.Compare, l *label, want bool) {
	u.checkIs(e)
	if len(e.Ops) == 1 {
		left := u.operandBefore(e.Left, e.Comparators[0])
		u.condPair(e.Ops[0], left, e.Comparators[0], l, want)
		return
	}
	skip := newLabel()
	no := skip
	if !want {
		no = l
	}
	c := u.newChain(e)
	left := c.first()
	last := len(e.Ops) - 1
	for i, op := range e.Ops[:last] {
		right := c.operand(i)
		u.jumpCompare(op, left, right, no, false)
		left = right
	}
	u.condPair(e.Ops[last], left, e.Comparators[last], l, want)
	u.place(skip)
}

// condPair compares a register with an expression and jumps.
func (u *unit) condPair(op ast.CmpOperator, left int, right ast.Expr, l *label, want bool) {
	k, isConst := u.constant(right)
	if isConst && k == nil && (op == ast.Is || op == ast.IsNot) {
		if (op == ast.Is) == want {
			u.jump(code.OpJumpNone, left, 0, l)
		} else {
			u.jump(code.OpJumpNotNone, left, 0, l)
		}
		return
	}
	if op <= ast.GtE && isConst && comparable(k) && !u.dead {
		j := &compareJump[op]
		if i := u.konst(k); i <= code.MaxReg {
			opcode := j.noK
			if want {
				opcode = j.yesK
			}
			u.jump(opcode, left, i, l)
			return
		}
	}
	u.jumpCompare(op, left, u.rightOperand(op, right, -1), l, want)
}

// comparable reports that a constant suits the comparing jumps with a constant.
func comparable(k any) bool {
	switch k.(type) {
	case int64, *big.Int, float64, string:
		return true
	}
	return false
}

func (u *unit) jumpCompare(op ast.CmpOperator, left, right int, l *label, want bool) {
	if op <= ast.GtE {
		j := &compareJump[op]
		opcode := j.no
		if want {
			opcode = j.yes
		}
		u.jump(opcode, left, right, l)
		return
	}
	t := u.alloc()
	u.emit(compareOpcode[op], t, left, right)
	u.jumpTruth(t, l, want)
}
