// Expressions: dispatch, operators, attributes and subscripts.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

// expr compiles e so that its value ends in register dst. If dst is a local variable, the last instruction writes it.
func (u *unit) expr(e ast.Expr, dst int) {
	if !u.c.down(e.Pos()) {
		return
	}
	saved, top := u.loc, u.top
	u.loc = e.Pos()
	if v, ok := u.constant(e); ok {
		u.load(v, dst)
	} else {
		u.exprNode(e, dst)
	}
	u.loc, u.top = saved, top
	u.c.depth--
}

func (u *unit) exprNode(e ast.Expr, dst int) {
	switch e := e.(type) {
	case *ast.Name:
		u.loadName(e.ID, dst)
	case *ast.BinOp:
		u.binOp(e, dst)
	case *ast.UnaryOp:
		u.unaryOp(e, dst)
	case *ast.BoolOp:
		u.viaTemp(dst, func(t int) { u.boolOp(e, t) })
	case *ast.Compare:
		u.compare(e, dst)
	case *ast.Call:
		u.call(e, dst)
	case *ast.Attribute:
		u.attribute(e, dst)
	case *ast.Subscript:
		u.subscript(e, dst)
	case *ast.IfExp:
		u.ifExp(e, dst)
	case *ast.NamedExpr:
		u.namedExpr(e, dst)
	case *ast.Lambda:
		u.lambda(e, dst)
	case *ast.Tuple:
		u.tuple(e.Elts, dst)
	case *ast.List:
		u.list(e.Elts, dst)
	case *ast.Set:
		u.set(e.Elts, dst)
	case *ast.Dict:
		u.dict(e, dst)
	case *ast.ListComp, *ast.SetComp, *ast.DictComp:
		u.viaTemp(dst, func(t int) { u.comprehension(e, t) })
	case *ast.GeneratorExp:
		u.nestedComprehension(e, dst)
	case *ast.JoinedStr:
		u.joinedStr(e, dst)
	case *ast.FormattedValue:
		u.formattedValue(e, dst)
	case *ast.TemplateStr:
		u.templateStr(e, dst)
	case *ast.Interpolation:
		u.interpolation(e, dst)
	case *ast.Await:
		u.await(e, dst)
	case *ast.Yield:
		u.yield(e, dst)
	case *ast.YieldFrom:
		u.yieldFrom(e, dst)
	case *ast.Slice:
		u.slice(e, dst)
	case *ast.Starred:
		u.c.fail(e.Span, "can't use starred expression here")
	default:
		u.c.fail(e.Pos(), "this expression is not supported")
	}
}

// viaTemp runs f with dst if that is a temporary, else with a new temporary that is moved to dst.
func (u *unit) viaTemp(dst int, f func(t int)) {
	if u.isTemp(dst) {
		f(dst)
		return
	}
	t := u.alloc()
	f(t)
	u.emit(code.OpMove, dst, t, 0)
}

// operand compiles e to any register: the variable's own if it is a local, else a new temporary.
func (u *unit) operand(e ast.Expr) int {
	if r, ok := u.localOf(e); ok {
		saved := u.loc
		u.loc = e.Pos()
		u.checkBound(r)
		u.loc = saved
		return r
	}
	t := u.alloc()
	u.expr(e, t)
	return t
}

// operandIn is operand, but uses scratch instead of a new temporary. If evaluating later can rebind the variable, its value is copied.
func (u *unit) operandIn(e ast.Expr, scratch int, later ...ast.Expr) int {
	if r, ok := u.localOf(e); ok && !u.rebinds(r, later...) {
		saved := u.loc
		u.loc = e.Pos()
		u.checkBound(r)
		u.loc = saved
		return r
	}
	if !u.isTemp(scratch) {
		scratch = u.alloc()
	}
	u.expr(e, scratch)
	return scratch
}

// operandBefore is operand for a value that must not change while later is evaluated.
func (u *unit) operandBefore(e ast.Expr, later ...ast.Expr) int {
	if r, ok := u.localOf(e); ok && u.rebinds(r, later...) {
		t := u.alloc()
		u.expr(e, t)
		return t
	}
	return u.operand(e)
}

// discard evaluates e for its effects.
func (u *unit) discard(e ast.Expr) {
	if _, ok := u.constant(e); ok {
		return
	}
	if r, ok := u.localOf(e); ok {
		saved := u.loc
		u.loc = e.Pos()
		u.checkBound(r)
		u.loc = saved
		return
	}
	t := u.alloc()
	u.expr(e, t)
	u.top = t
}

var binaryNumber = [...]int{
	ast.Add: code.OperatorAdd, ast.Sub: code.OperatorSub, ast.Mult: code.OperatorMul, ast.MatMult: code.OperatorMatMul,
	ast.Div: code.OperatorTrueDiv, ast.Modulo: code.OperatorMod, ast.Pow: code.OperatorPow, ast.LShift: code.OperatorLShift,
	ast.RShift: code.OperatorRShift, ast.BitOr: code.OperatorOr, ast.BitXor: code.OperatorXor, ast.BitAnd: code.OperatorAnd,
	ast.FloorDiv: code.OperatorFloorDiv,
}

var binaryOpcode = [operators]code.Opcode{
	ast.Add: code.OpAdd, ast.Sub: code.OpSub, ast.Mult: code.OpMul, ast.Div: code.OpTrueDiv, ast.FloorDiv: code.OpFloorDiv,
	ast.Modulo: code.OpMod, ast.BitAnd: code.OpAnd, ast.BitOr: code.OpOr, ast.BitXor: code.OpXor, ast.LShift: code.OpLShift, ast.RShift: code.OpRShift,
}

var binaryOpcodeK = [operators]code.Opcode{
	ast.Add: code.OpAddK, ast.Sub: code.OpSubK, ast.Mult: code.OpMulK, ast.Div: code.OpTrueDivK, ast.FloorDiv: code.OpFloorDivK,
	ast.Modulo: code.OpModK, ast.BitAnd: code.OpAndK, ast.LShift: code.OpLShiftK, ast.RShift: code.OpRShiftK,
}

func (u *unit) binOp(e *ast.BinOp, dst int) {
	if f, ok := percentFormat(e); ok {
		u.joinedStr(f, dst)
		return
	}
	l := u.operandIn(e.Left, dst, e.Right)
	if k, ok := u.constant(e.Right); ok {
		if op := binaryOpcodeK[e.Op]; op != code.OpNop {
			u.emit(op, dst, l, u.konstLive(k))
			return
		}
	}
	scratch := dst
	if l == dst {
		scratch = -1
	}
	r := u.operandIn(e.Right, scratch)
	if op := binaryOpcode[e.Op]; op != code.OpNop {
		u.emit(op, dst, l, r)
		return
	}
	u.emit(code.OpBinary, dst, l, code.OperandB(r, binaryNumber[e.Op]))
}

// konstLive is konst, without adding constants for unreachable code.
func (u *unit) konstLive(v any) int {
	if u.dead {
		return 0
	}
	return u.konst(v)
}

func (u *unit) unaryOp(e *ast.UnaryOp, dst int) {
	op := map[ast.UnaryOperator]code.Opcode{ast.Invert: code.OpInvert, ast.Not: code.OpNot, ast.UAdd: code.OpPos, ast.USub: code.OpNeg}[e.Op]
	if cmp, ok := e.Operand.(*ast.Compare); ok && e.Op == ast.Not && len(cmp.Ops) == 1 {
		inverse := map[ast.CmpOperator]ast.CmpOperator{ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}
		if inv, ok := inverse[cmp.Ops[0]]; ok {
			flipped := *cmp
			flipped.Ops = []ast.CmpOperator{inv}
			u.expr(&flipped, dst)
			return
		}
	}
	u.emit(op, dst, u.operandIn(e.Operand, dst), 0)
}

// boolOp leaves the operand that decides in the temporary t.
func (u *unit) boolOp(e *ast.BoolOp, t int) {
	end := newLabel()
	op := code.OpJumpFalse
	if e.Op == ast.Or {
		op = code.OpJumpTrue
	}
	for i, v := range e.Values {
		u.expr(v, t)
		if i < len(e.Values)-1 {
			u.jump(op, t, 0, end)
		}
	}
	u.place(end)
}

func (u *unit) ifExp(e *ast.IfExp, dst int) {
	orElse, end := newLabel(), newLabel()
	u.cond(e.Test, orElse, false)
	u.expr(e.Body, dst)
	u.jump(code.OpJump, 0, 0, end)
	u.place(orElse)
	u.expr(e.OrElse, dst)
	u.place(end)
}

func (u *unit) namedExpr(e *ast.NamedExpr, dst int) {
	target := e.Target.(*ast.Name)
	if r, ok := u.localOf(target); ok {
		u.expr(e.Value, r)
		u.setBound(r)
		if r != dst {
			u.emit(code.OpMove, dst, r, 0)
		}
		return
	}
	u.viaTemp(dst, func(t int) {
		u.expr(e.Value, t)
		u.emitAtName(target, t)
	})
}

func (u *unit) emitAtName(n *ast.Name, src int) {
	saved := u.loc
	u.loc = n.Span
	u.storeName(n.ID, src)
	u.loc = saved
}

func (u *unit) attribute(e *ast.Attribute, dst int) {
	if u.superAttribute(e, code.OpGetSuperAttr, dst) {
		return
	}
	obj := u.operandIn(e.Value, dst)
	u.loc = methodLoc(e, e.Span)
	u.emitSite(code.OpGetAttr, dst, obj, u.mangle(e.Attr))
}

func (u *unit) subscript(e *ast.Subscript, dst int) {
	u.checkSubscripter(e)
	u.checkIndex(e)
	obj := u.operandIn(e.Value, dst, e.Slice)
	if s, ok := e.Slice.(*ast.Slice); ok && s.Step == nil {
		if _, isConst := u.constant(e.Slice); !isConst {
			b := u.sliceBounds(s)
			u.emit(code.OpGetSlice, dst, obj, b)
			return
		}
	}
	if k, ok := u.constant(e.Slice); ok {
		u.emit(code.OpGetItemK, dst, obj, u.konstLive(k))
		return
	}
	scratch := dst
	if obj == dst {
		scratch = -1
	}
	u.emit(code.OpGetItem, dst, obj, u.operandIn(e.Slice, scratch))
}

// sliceBounds puts the bounds of a slice into two registers and returns the first.
func (u *unit) sliceBounds(s *ast.Slice) int {
	b := u.allocN(2)
	u.optionalExpr(s.Lower, b)
	u.optionalExpr(s.Upper, b+1)
	return b
}

// optionalExpr compiles e, or None.
func (u *unit) optionalExpr(e ast.Expr, dst int) {
	if e == nil {
		u.load(nil, dst)
		return
	}
	u.expr(e, dst)
}

func (u *unit) slice(s *ast.Slice, dst int) {
	b := u.allocN(3)
	u.optionalExpr(s.Lower, b)
	u.optionalExpr(s.Upper, b+1)
	u.optionalExpr(s.Step, b+2)
	u.emit(code.OpBuildSlice, dst, b, 0)
}
