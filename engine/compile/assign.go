// Assignment: targets, unpacking, deletion.

package compile

import (
	"slices"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

func (u *unit) assign(s *ast.Assign) {
	if len(s.Targets) == 1 {
		target := s.Targets[0]
		if n, ok := target.(*ast.Name); ok {
			u.assignName(n, s.Value)
			return
		}
		if u.parallelAssign(target, s.Value) {
			return
		}
	}
	v := u.operand(s.Value)
	if v < u.named && len(s.Targets) > 1 {
		t := u.alloc()
		u.emit(code.OpMove, t, v, 0)
		v = t
	}
	for _, t := range s.Targets {
		top := u.top
		u.store(t, v)
		u.top = top
	}
}

// assignName computes a value in the variable's own register if it has one.
func (u *unit) assignName(n *ast.Name, value ast.Expr) {
	if r, ok := u.localOf(n); ok {
		u.expr(value, r)
		u.setBound(r)
		return
	}
	u.emitAtName(n, u.operand(value))
}

// store assigns the value of a register to a target.
func (u *unit) store(target ast.Expr, v int) {
	saved := u.loc
	u.loc = target.Pos()
	switch t := target.(type) {
	case *ast.Name:
		u.storeName(t.ID, v)
	case *ast.Attribute:
		obj := u.operand(t.Value)
		u.loc = t.Span
		u.emitSite(code.OpSetAttr, obj, v, u.mangle(t.Attr))
	case *ast.Subscript:
		u.storeItem(t, v)
	case *ast.Tuple:
		u.unpack(t.Elts, v)
	case *ast.List:
		u.unpack(t.Elts, v)
	case *ast.Starred:
		u.c.fail(t.Span, "starred assignment target must be in a list or tuple")
	default:
		u.c.fail(target.Pos(), "cannot assign to this expression")
	}
	u.loc = saved
}

func (u *unit) storeItem(t *ast.Subscript, v int) {
	obj := u.operandBefore(t.Value, t.Slice)
	if s, ok := t.Slice.(*ast.Slice); ok && s.Step == nil {
		b := u.sliceBounds(s)
		u.emit(code.OpSetSlice, obj, v, b)
		return
	}
	i := u.operand(t.Slice)
	u.emit(code.OpSetItem, obj, i, v)
}

// unpack assigns the elements of a register's value to targets.
func (u *unit) unpack(elts []ast.Expr, v int) {
	star := -1
	for i, x := range elts {
		if _, ok := x.(*ast.Starred); ok {
			if star >= 0 {
				u.c.fail(u.loc, "multiple starred expressions in assignment")
				return
			}
			star = i
		}
	}
	if star >= 0 && (star > 255 || len(elts)-star-1 > 4095) {
		u.c.fail(u.loc, "too many expressions in star-unpacking assignment")
		return
	}
	if r, ok := u.consecutiveLocals(elts); ok && star < 0 {
		u.emit(code.OpUnpack, r, v, len(elts))
		for i := range elts {
			u.setBound(r + i)
		}
		return
	}
	b := u.allocN(max(len(elts), 1))
	if star < 0 {
		u.emit(code.OpUnpack, b, v, len(elts))
	} else {
		u.emit(code.OpUnpackEx, b, v, star|(len(elts)-star-1)<<12)
	}
	for i, x := range elts {
		if s, ok := x.(*ast.Starred); ok {
			x = s.Value
		}
		top := u.top
		u.store(x, b+i)
		u.top = top
	}
}

// consecutiveLocals returns the first register if the targets are local variables in consecutive registers.
func (u *unit) consecutiveLocals(elts []ast.Expr) (int, bool) {
	if len(elts) == 0 {
		return 0, false
	}
	first := 0
	for i, x := range elts {
		r, ok := u.localOf(x)
		if !ok || i > 0 && r != first+i {
			return 0, false
		}
		if i == 0 {
			first = r
		}
	}
	return first, true
}

func targetElts(e ast.Expr) ([]ast.Expr, bool) {
	switch e := e.(type) {
	case *ast.Tuple:
		return e.Elts, true
	case *ast.List:
		return e.Elts, true
	}
	return nil, false
}

// parallelAssign compiles a, b = x, y without making a tuple.
func (u *unit) parallelAssign(target, value ast.Expr) bool {
	targets, ok := targetElts(target)
	values, isTuple := value.(*ast.Tuple)
	if !ok || !isTuple || len(targets) != len(values.Elts) || len(targets) < 2 || len(targets) > 32 || hasStar(targets) || hasStar(values.Elts) {
		return false
	}
	dsts, allLocal := u.localTargets(targets)
	srcs := make([]int, len(targets))
	for i, x := range values.Elts {
		if _, isConst := u.constant(x); isConst && allLocal {
			srcs[i] = -1
			continue
		}
		srcs[i] = u.operandBefore(x, values.Elts[i+1:]...)
	}
	if allLocal {
		u.parallelMove(dsts, srcs)
		for i, d := range dsts {
			if srcs[i] < 0 {
				u.expr(values.Elts[i], d)
			}
			u.setBound(d)
		}
		return true
	}
	for i, s := range srcs {
		if u.isTemp(s) {
			continue
		}
		for _, t := range targets[:i] {
			if r, ok := u.localOf(t); !ok || r == s {
				c := u.alloc()
				u.emit(code.OpMove, c, s, 0)
				srcs[i] = c
				break
			}
		}
	}
	for i, t := range targets {
		top := u.top
		u.store(t, srcs[i])
		u.top = top
	}
	return true
}

// localTargets returns the registers of the targets if they are distinct local variables.
func (u *unit) localTargets(targets []ast.Expr) ([]int, bool) {
	regs := make([]int, len(targets))
	for i, t := range targets {
		r, ok := u.localOf(t)
		if !ok || slices.Contains(regs[:i], r) {
			return nil, false
		}
		regs[i] = r
	}
	return regs, true
}

// parallelMove moves srcs to dsts as if at once. A negative source is left out.
func (u *unit) parallelMove(dsts, srcs []int) {
	n := len(dsts)
	done := make([]bool, n)
	left := n
	for i, s := range srcs {
		if s < 0 {
			done[i] = true
			left--
		}
	}
	for left > 0 {
		progress := false
		for i := range n {
			if done[i] {
				continue
			}
			blocked := false
			for j := range n {
				if j != i && !done[j] && srcs[j] == dsts[i] {
					blocked = true
				}
			}
			if blocked {
				continue
			}
			if dsts[i] != srcs[i] {
				u.emit(code.OpMove, dsts[i], srcs[i], 0)
			}
			done[i] = true
			left--
			progress = true
		}
		if !progress {
			i := slices.Index(done, false)
			t := u.alloc()
			u.emit(code.OpMove, t, srcs[i], 0)
			srcs[i] = t
		}
	}
}

// operators is how many binary operators there are.
const operators = ast.FloorDiv + 1

// The opcodes of the operators that have one for themselves, here and in expr.go; OpNop stands for none.
var (
	inPlaceOpcode  = [operators]code.Opcode{ast.Add: code.OpIAdd, ast.Sub: code.OpISub, ast.Mult: code.OpIMul}
	inPlaceOpcodeK = [operators]code.Opcode{ast.Add: code.OpIAddK, ast.Sub: code.OpISubK}
)

// inPlace emits dst := left op= right.
func (u *unit) inPlace(op ast.Operator, dst, left int, right ast.Expr) {
	if k, ok := u.constant(right); ok {
		if opcode := inPlaceOpcodeK[op]; opcode != code.OpNop {
			u.emit(opcode, dst, left, u.konstLive(k))
			return
		}
	}
	r := u.operand(right)
	if opcode := inPlaceOpcode[op]; opcode != code.OpNop {
		u.emit(opcode, dst, left, r)
		return
	}
	u.emit(code.OpInPlace, dst, left, code.OperandB(r, binaryNumber[op]))
}

func (u *unit) augAssign(s *ast.AugAssign) {
	switch t := s.Target.(type) {
	case *ast.Name:
		if r, ok := u.localOf(t); ok {
			left := r
			u.emitCheck(t, r)
			if u.rebinds(r, s.Value) {
				left = u.alloc()
				u.emit(code.OpMove, left, r, 0)
			}
			u.inPlace(s.Op, r, left, s.Value)
			return
		}
		v := u.alloc()
		u.expr(&ast.Name{Span: t.Span, ID: t.ID, Ctx: ast.Load}, v)
		u.inPlace(s.Op, v, v, s.Value)
		u.emitAtName(t, v)
	case *ast.Attribute:
		obj := u.operandBefore(t.Value, s.Value)
		v := u.alloc()
		u.emitAttr(t, code.OpGetAttr, v, obj)
		u.inPlace(s.Op, v, v, s.Value)
		u.emitAttr(t, code.OpSetAttr, obj, v)
	case *ast.Subscript:
		u.augItem(s, t)
	default:
		u.c.fail(s.Target.Pos(), "illegal expression for augmented assignment")
	}
}

func (u *unit) emitCheck(n *ast.Name, r int) {
	saved := u.loc
	u.loc = n.Span
	u.checkBound(r)
	u.loc = saved
}

func (u *unit) emitAttr(t *ast.Attribute, op code.Opcode, a, b int) {
	saved := u.loc
	u.loc = methodLoc(t, t.Span)
	u.emitSite(op, a, b, u.mangle(t.Attr))
	u.loc = saved
}

func (u *unit) augItem(s *ast.AugAssign, t *ast.Subscript) {
	obj := u.operandBefore(t.Value, t.Slice, s.Value)
	if sl, ok := t.Slice.(*ast.Slice); ok && sl.Step == nil {
		b := u.sliceBounds(sl)
		v := u.alloc()
		u.emitAt(t.Span, code.OpGetSlice, v, obj, b)
		u.inPlace(s.Op, v, v, s.Value)
		u.emitAt(t.Span, code.OpSetSlice, obj, v, b)
		return
	}
	i := u.operandBefore(t.Slice, s.Value)
	v := u.alloc()
	u.emitAt(t.Span, code.OpGetItem, v, obj, i)
	u.inPlace(s.Op, v, v, s.Value)
	u.emitAt(t.Span, code.OpSetItem, obj, i, v)
}

func (u *unit) annAssign(s *ast.AnnAssign) {
	if s.Value != nil {
		if n, ok := s.Target.(*ast.Name); ok {
			u.assignName(n, s.Value)
		} else {
			v := u.operand(s.Value)
			u.store(s.Target, v)
		}
	}
	switch t := s.Target.(type) {
	case *ast.Name:
		if s.Simple && (u.frame.Kind == symtable.Module || u.frame.Kind == symtable.Class) {
			u.recordAnnotation(s, t)
		}
	case *ast.Attribute:
		if s.Value == nil {
			u.discard(t.Value)
		}
	case *ast.Subscript:
		if s.Value == nil {
			u.discard(t.Value)
			u.discardIndex(t.Slice)
		}
	}
}

func (u *unit) discardIndex(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Slice:
		for _, x := range []ast.Expr{e.Lower, e.Upper, e.Step} {
			if x != nil {
				u.discard(x)
			}
		}
	case *ast.Tuple:
		for _, x := range e.Elts {
			u.discardIndex(x)
		}
	default:
		u.discard(e)
	}
}

// del compiles one target of del.
func (u *unit) del(target ast.Expr) {
	top := u.top
	saved := u.loc
	u.loc = target.Pos()
	switch t := target.(type) {
	case *ast.Name:
		u.deleteName(t.ID)
	case *ast.Attribute:
		obj := u.operand(t.Value)
		u.emitSite(code.OpDelAttr, obj, 0, u.mangle(t.Attr))
	case *ast.Subscript:
		obj := u.operandBefore(t.Value, t.Slice)
		i := u.operand(t.Slice)
		u.emit(code.OpDelItem, obj, i, 0)
	case *ast.Tuple:
		for _, x := range t.Elts {
			u.del(x)
		}
	case *ast.List:
		for _, x := range t.Elts {
			u.del(x)
		}
	}
	u.loc = saved
	u.top = top
}
