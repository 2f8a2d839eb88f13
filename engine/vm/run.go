// This file is the run loop: fetch, decode, and the fast path of every instruction. See the package comment.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// outcome says how run came back.
type outcome uint8

const (
	returned outcome = iota
	yielded
	raised
)

// run executes frame f, the top frame, and the frames pushed above it, until f returns, yields or raises. A non-nil exc
// is raised at f's current instruction first.
func (m *Machine) run(f *Frame, exc *object.Exception) (object.Value, outcome, *object.Exception) {
	var (
		th     = m.th
		c      = f.code
		ip     = c.ip
		kpool  = c.kpool
		regs   = f.regs
		pc     = f.pc
		ins    code.Instr
		result object.Value
		again  bool // exc is raised once more: no new traceback entry
		callee *Frame
		x, y   *object.Value
	)
	if exc != nil {
		m.inContext(exc)
		if f, exc = m.unwind(f, exc, false); exc != nil {
			return result, raised, exc
		}
		c = f.code
		ip, kpool, regs, pc = c.ip, c.kpool, f.regs, f.pc
	}
	for {
		ins = fetch(ip, pc)
		pc++
		switch ins.Op() {
		case code.OpNop:
			continue
		case code.OpMove:
			*regs.at(ins.A()) = *regs.at(ins.B())
			continue
		case code.OpLoadK:
			*regs.at(ins.A()) = *kpool.at(ins.CR())
			continue
		case code.OpLoadInt:
			regs.at(ins.A()).SetInt64(ins.CI())
			continue
		case code.OpLoadNull:
			*regs.at(ins.A()) = object.Value{}
			continue
		case code.OpCheckBound:
			if !regs.at(ins.A()).IsNull() {
				continue
			}
			exc = m.unboundLocal(c, int(ins.A()))
		case code.OpMakeCell:
			x = regs.at(ins.A())
			*x = object.NewCell(*x).Value()
			continue
		case code.OpCopyFree:
			copy(regs.slice(ins.A(), ins.C()), f.fn.closure.Items)
			continue
		case code.OpGetCell:
			result = object.Cast[object.Cell](*regs.at(ins.B())).V
			if !result.IsNull() {
				*regs.at(ins.A()) = result
				continue
			}
			exc = m.unboundCell(c, int(ins.B()))
		case code.OpSetCell:
			object.Cast[object.Cell](*regs.at(ins.A())).V = *regs.at(ins.B())
			continue

		case code.OpGetGlobal:
			{
				s := siteAt(c.sites, ins.C())
				e := s.entry.Load()
				if g := f.fn.globals; e.version == g.CachedVersion() {
					if e.dict2 == nil {
						*regs.at(ins.A()) = g.ValueAt(int(e.index))
						continue
					}
					if e.version2 == e.dict2.CachedVersion() {
						*regs.at(ins.A()) = e.dict2.ValueAt(int(e.index))
						continue
					}
				}
				f.pc = pc
				if exc = m.finishGetGlobal(f, s, regs.at(ins.A())); exc == nil {
					continue
				}
			}
		case code.OpGetName:
			{
				s := siteAt(c.sites, ins.C())
				e := s.entry.Load()
				if g := f.fn.globals; e.version == g.CachedVersion() && e.dict2 == nil && f.locals.Head() == &g.Head {
					*regs.at(ins.A()) = g.ValueAt(int(e.index))
					continue
				}
				f.pc = pc
				if exc = m.finishGetName(f, s, regs.at(ins.A())); exc == nil {
					continue
				}
			}
		case code.OpSetName:
			{
				s := siteAt(c.sites, ins.C())
				e := s.entry.Load()
				if g := f.fn.globals; e.version == g.CachedVersion() && e.dict2 == nil && f.locals.Head() == &g.Head {
					g.SetValueAt(int(e.index), *regs.at(ins.A()))
					continue
				}
				f.pc = pc
				if exc = m.finishSetName(f, s, *regs.at(ins.A())); exc == nil {
					continue
				}
			}

		case code.OpAdd:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) {
				if s := x.AsInt64() + y.AsInt64(); (s^x.AsInt64())&(s^y.AsInt64()) >= 0 {
					regs.at(ins.A()).SetInt64(s)
					continue
				}
			} else if object.BothFloat(x, y) {
				regs.at(ins.A()).SetFloat(x.AsFloat() + y.AsFloat())
				continue
			}
			goto arith
		case code.OpAddK:
			x, y = regs.at(ins.B()), kpool.at(ins.CR())
			if object.BothInt64(x, y) {
				if s := x.AsInt64() + y.AsInt64(); (s^x.AsInt64())&(s^y.AsInt64()) >= 0 {
					regs.at(ins.A()).SetInt64(s)
					continue
				}
			}
			goto arith
		case code.OpIAdd:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) {
				if s := x.AsInt64() + y.AsInt64(); (s^x.AsInt64())&(s^y.AsInt64()) >= 0 {
					regs.at(ins.A()).SetInt64(s)
					continue
				}
			} else if object.BothFloat(x, y) {
				regs.at(ins.A()).SetFloat(x.AsFloat() + y.AsFloat())
				continue
			}
			goto arith
		case code.OpIAddK:
			x, y = regs.at(ins.B()), kpool.at(ins.CR())
			if object.BothInt64(x, y) {
				if s := x.AsInt64() + y.AsInt64(); (s^x.AsInt64())&(s^y.AsInt64()) >= 0 {
					regs.at(ins.A()).SetInt64(s)
					continue
				}
			}
			goto arith
		case code.OpSub, code.OpISub:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) {
				if s := x.AsInt64() - y.AsInt64(); (x.AsInt64()^y.AsInt64())&(s^x.AsInt64()) >= 0 {
					regs.at(ins.A()).SetInt64(s)
					continue
				}
			} else if object.BothFloat(x, y) {
				regs.at(ins.A()).SetFloat(x.AsFloat() - y.AsFloat())
				continue
			}
			goto arith
		case code.OpSubK, code.OpISubK:
			x, y = regs.at(ins.B()), kpool.at(ins.CR())
			if object.BothInt64(x, y) {
				if s := x.AsInt64() - y.AsInt64(); (x.AsInt64()^y.AsInt64())&(s^x.AsInt64()) >= 0 {
					regs.at(ins.A()).SetInt64(s)
					continue
				}
			}
			goto arith
		case code.OpMul, code.OpIMul:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothFloat(x, y) {
				regs.at(ins.A()).SetFloat(x.AsFloat() * y.AsFloat())
				continue
			}
			if object.BothInt64(x, y) {
				if p, ok := mulInt64(x.AsInt64(), y.AsInt64()); ok {
					regs.at(ins.A()).SetInt64(p)
					continue
				}
			}
			goto arith
		case code.OpMulK:
			x, y = regs.at(ins.B()), kpool.at(ins.CR())
			if object.BothInt64(x, y) {
				if p, ok := mulInt64(x.AsInt64(), y.AsInt64()); ok {
					regs.at(ins.A()).SetInt64(p)
					continue
				}
			}
			goto arith
		case code.OpMod:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) && y.AsInt64() > 0 {
				regs.at(ins.A()).SetInt64(floorMod(x.AsInt64(), y.AsInt64()))
				continue
			}
			goto arith
		case code.OpModK:
			x, y = regs.at(ins.B()), kpool.at(ins.CR())
			if object.BothInt64(x, y) && y.AsInt64() > 0 {
				regs.at(ins.A()).SetInt64(floorMod(x.AsInt64(), y.AsInt64()))
				continue
			}
			goto arith
		case code.OpFloorDiv:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) && y.AsInt64() > 0 {
				regs.at(ins.A()).SetInt64(floorDiv(x.AsInt64(), y.AsInt64()))
				continue
			}
			goto arith
		case code.OpFloorDivK:
			x, y = regs.at(ins.B()), kpool.at(ins.CR())
			if object.BothInt64(x, y) && y.AsInt64() > 0 {
				regs.at(ins.A()).SetInt64(floorDiv(x.AsInt64(), y.AsInt64()))
				continue
			}
			goto arith
		case code.OpTrueDiv:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothFloat(x, y) && y.AsFloat() != 0 {
				regs.at(ins.A()).SetFloat(x.AsFloat() / y.AsFloat())
				continue
			}
			goto arith
		case code.OpAnd:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) {
				regs.at(ins.A()).SetInt64(x.AsInt64() & y.AsInt64())
				continue
			}
			goto arith
		case code.OpAndK:
			x, y = regs.at(ins.B()), kpool.at(ins.CR())
			if object.BothInt64(x, y) {
				regs.at(ins.A()).SetInt64(x.AsInt64() & y.AsInt64())
				continue
			}
			goto arith
		case code.OpOr:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) {
				regs.at(ins.A()).SetInt64(x.AsInt64() | y.AsInt64())
				continue
			}
			goto arith
		case code.OpXor:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if object.BothInt64(x, y) {
				regs.at(ins.A()).SetInt64(x.AsInt64() ^ y.AsInt64())
				continue
			}
			goto arith
		case code.OpLShift, code.OpRShift, code.OpTrueDivK, code.OpRShiftK, code.OpLShiftK, code.OpBinary, code.OpInPlace:
			goto arith
		case code.OpNeg:
			x = regs.at(ins.B())
			if x.IsInt64() && x.AsInt64() > -1<<63 {
				regs.at(ins.A()).SetInt64(-x.AsInt64())
				continue
			}
			f.pc = pc
			if exc = m.finishUnary(ins, regs); exc == nil {
				continue
			}
		case code.OpPos, code.OpInvert:
			f.pc = pc
			if exc = m.finishUnary(ins, regs); exc == nil {
				continue
			}
		case code.OpNot:
			x = regs.at(ins.B())
			if x.IsBool() {
				regs.at(ins.A()).SetBool(!x.AsBool())
				continue
			}
			f.pc = pc
			if exc = m.finishUnary(ins, regs); exc == nil {
				continue
			}

		case code.OpLt, code.OpLe, code.OpEq, code.OpNe, code.OpGt, code.OpGe:
			f.pc = pc
			if exc = m.finishCompare(ins, regs); exc == nil {
				continue
			}
		case code.OpIs:
			regs.at(ins.A()).SetBool(regs.at(ins.B()).Is(*regs.at(ins.CR())))
			continue
		case code.OpIsNot:
			regs.at(ins.A()).SetBool(!regs.at(ins.B()).Is(*regs.at(ins.CR())))
			continue
		case code.OpIn, code.OpNotIn:
			f.pc = pc
			if exc = m.finishIn(ins, regs); exc == nil {
				continue
			}

		case code.OpJump:
			pc = ins.C()
			if th.Interrupt.Load() != 0 {
				goto poll
			}
			continue
		case code.OpJumpTrue:
			x = regs.at(ins.A())
			if x.IsBool() {
				if x.AsBool() {
					goto jump
				}
				continue
			}
			goto jumpTruth
		case code.OpJumpFalse:
			x = regs.at(ins.A())
			if x.IsBool() {
				if !x.AsBool() {
					goto jump
				}
				continue
			}
			goto jumpTruth
		case code.OpJumpNone:
			if regs.at(ins.A()).IsNone() {
				goto jump
			}
			continue
		case code.OpJumpNotNone:
			if !regs.at(ins.A()).IsNone() {
				goto jump
			}
			continue
		case code.OpJumpLt:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() < y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpLe:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() <= y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpGt:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() > y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpGe:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() >= y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpNotLt:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() >= y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpNotLe:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() > y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpNotGt:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() <= y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpNotGe:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() < y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpLtK:
			x, y = regs.at(ins.A()), kpool.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() < y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpNotLtK:
			x, y = regs.at(ins.A()), kpool.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() >= y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpEqK:
			x, y = regs.at(ins.A()), kpool.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() == y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpNotEqK:
			x, y = regs.at(ins.A()), kpool.at(ins.B())
			if object.BothInt64(x, y) {
				if x.AsInt64() != y.AsInt64() {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpEq, code.OpJumpNe, code.OpJumpNotEq, code.OpJumpNotNe:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if object.BothInt64(x, y) {
				if (x.AsInt64() == y.AsInt64()) == (ins.Op() == code.OpJumpEq || ins.Op() == code.OpJumpNotNe) {
					goto jump
				}
				continue
			}
			goto compareJump
		case code.OpJumpLeK, code.OpJumpNeK, code.OpJumpGtK, code.OpJumpGeK, code.OpJumpNotLeK, code.OpJumpNotNeK, code.OpJumpNotGtK, code.OpJumpNotGeK:
			x, y = regs.at(ins.A()), kpool.at(ins.B())
			goto compareJump

		case code.OpGetIter:
			f.pc = pc
			if exc = m.finishGetIter(ins, regs); exc == nil {
				continue
			}
		case code.OpForLoop:
			x = regs.at(ins.A())
			if x.Type() == object.RangeIteratorType {
				if r := object.Cast[object.RangeIterator](*x); r.Left > 0 {
					r.Left--
					regs.at(ins.B()).SetInt64(r.Next)
					r.Next += r.Step
					goto jump
				}
				*x = object.Value{}
				continue
			}
			f.pc = pc
			if x.Type() == GeneratorType {
				if callee = m.resumeFor(f, object.Cast[Generator](*x)); callee != nil {
					f = callee
					goto enter
				}
			}
			{
				var target int
				if target, exc = m.nextFor(f, ins, x); exc == nil {
					pc = target
					if th.Interrupt.Load() != 0 {
						goto poll
					}
					continue
				}
			}
		case code.OpUnpack:
			x = regs.at(ins.B())
			if x.Type() == object.TupleType && len(x.AsTuple().Items) == ins.C() {
				copy(regs.slice(ins.A(), ins.C()), x.AsTuple().Items)
				continue
			}
			f.pc = pc
			if exc = m.finishUnpack(ins, regs); exc == nil {
				continue
			}

		case code.OpGetAttr:
			{
				s := siteAt(c.sites, ins.C())
				e := s.entry.Load()
				x = regs.at(ins.B())
				if e.kind == cacheInstance && e.version == x.Type().Version() {
					if a := x.PlainAttrs(); a.Shape() == e.shape {
						if result = a.At(int(e.index)); !result.IsNull() {
							*regs.at(ins.A()) = result
							continue
						}
					}
				}
				f.pc = pc
				if callee = m.pushProperty(f, e, *x, ins.A()); callee != nil {
					f = callee
					goto enter
				}
				if exc = m.finishGetAttr(f, s, *x, regs.at(ins.A())); exc == nil {
					continue
				}
			}
		case code.OpSetAttr:
			{
				s := siteAt(c.sites, ins.C())
				e := s.entry.Load()
				x = regs.at(ins.A())
				if e.version == x.Type().Version() && e.kind <= cacheAdd {
					if a := x.PlainAttrs(); a.Shape() == e.shape {
						if e.kind == cacheInstance {
							a.SetAt(int(e.index), *regs.at(ins.B()))
						} else {
							a.Grow(e.next, *regs.at(ins.B()))
						}
						continue
					}
				}
				f.pc = pc
				if exc = m.finishSetAttr(s, *x, *regs.at(ins.B())); exc == nil {
					continue
				}
			}
		case code.OpGetMethod:
			{
				s := siteAt(c.sites, ins.C())
				e := s.entry.Load()
				x = regs.at(ins.B())
				if e.version == x.Type().Version() {
					if e.kind == cacheClassMethod || e.kind == cacheMethod && x.PlainAttrs().Shape() == e.shape {
						result = *x
						y = regs.at(ins.A())
						*y = e.value
						*regs.at(ins.A() + 1) = result
						continue
					}
				}
				f.pc = pc
				if exc = m.finishGetMethod(f, s, *x, regs.slice(ins.A(), 2)); exc == nil {
					continue
				}
			}
		case code.OpGetItem:
			x, y = regs.at(ins.B()), regs.at(ins.CR())
			if x.Type() == object.ListType && y.IsInt64() {
				if items, i := x.AsList().Items, y.AsInt64(); uint64(i) < uint64(len(items)) {
					*regs.at(ins.A()) = items[i]
					continue
				}
			}
			f.pc = pc
			if result, exc = m.finishGetItem(x, y); exc == nil {
				*regs.at(ins.A()) = result
				continue
			}
		case code.OpGetItemK:
			f.pc = pc
			if result, exc = m.finishGetItem(regs.at(ins.B()), kpool.at(ins.CR())); exc == nil {
				*regs.at(ins.A()) = result
				continue
			}
		case code.OpSetItem:
			x, y = regs.at(ins.A()), regs.at(ins.B())
			if x.Type() == object.ListType && y.IsInt64() {
				if items, i := x.AsList().Items, y.AsInt64(); uint64(i) < uint64(len(items)) {
					items[i] = *regs.at(ins.CR())
					continue
				}
			}
			f.pc = pc
			if exc = m.finishSetItem(x, y, regs.at(ins.CR())); exc == nil {
				continue
			}

		case code.OpListAppend:
			if l := regs.at(ins.A()).AsList(); len(l.Items) < cap(l.Items) {
				l.Append(*regs.at(ins.B()))
				continue
			}
			f.pc = pc
			if exc = m.finishListAppend(regs.at(ins.A()).AsList(), *regs.at(ins.B())); exc == nil {
				continue
			}

		case code.OpCall:
			x = regs.at(ins.A())
			f.pc = pc
			if x.Type() == FunctionType {
				if callee = m.push(f, object.Cast[Function](*x), ins.A()+1, int(ins.B())); callee != nil {
					f = callee
					goto enter
				}
			}
			// What the result held last is not to be kept alive by a call that lasts.
			result = object.Value{}
			if callee, exc = m.finishCall(f, ins.A(), ins.A()+1, int(ins.B()), nil); exc == nil {
				if callee == nil {
					continue
				}
				f = callee
				goto enter
			}
		case code.OpCallMethod:
			x = regs.at(ins.A())
			f.pc = pc
			y = regs.at(ins.A() + 1)
			if x.Type() == FunctionType && !y.IsNull() {
				if callee = m.push(f, object.Cast[Function](*x), ins.A()+1, int(ins.B())+1); callee != nil {
					f = callee
					goto enter
				}
			}
			result = object.Value{}
			if callee, exc = m.finishCallMethod(f, ins.A(), int(ins.B())); exc == nil {
				if callee == nil {
					continue
				}
				f = callee
				goto enter
			}
		case code.OpCallKw, code.OpCallMethodKw, code.OpCallEx:
			f.pc = pc
			result = object.Value{}
			if callee, exc = m.finishCallGeneral(f, ins); exc == nil {
				if callee == nil {
					continue
				}
				f = callee
				goto enter
			}
		case code.OpReturn:
			result = *regs.at(ins.A())
			goto ret
		case code.OpReturnK:
			result = *kpool.at(ins.CR())
			goto ret
		case code.OpYield, code.OpYieldDelegated:
			f.pc = pc
			result, callee, exc = m.yield(f, ins)
			if exc != nil {
				break
			}
			if callee == nil {
				return result, yielded, nil
			}
			f = callee
			goto enter
		case code.OpSend:
			f.pc = pc
			callee, exc = m.finishSend(f, ins)
			if exc != nil {
				break
			}
			if callee != f {
				f = callee
				goto enter
			}
			pc = f.pc
			continue
		case code.OpReraise:
			exc = regs.at(ins.A()).AsException()
			again = true
		default:
			f.pc = pc
			var target int
			if target, exc = m.runRare(f, ins); exc == nil {
				if target >= 0 {
					pc = target
				}
				continue
			}
			again = ins.Op() == code.OpEndAsyncFor || ins.Op() == code.OpRaiseAgain && exc == th.Handling()
		}
		// Only an exception leaves the switch this way.
		goto raise

	arith:
		f.pc = pc
		if result, exc = m.finishArith(ins, x, y, regs); exc == nil {
			*regs.at(ins.A()) = result
			continue
		}
		goto raise
	compareJump:
		f.pc = pc
		{
			var taken bool
			if taken, exc = m.finishCompareJump(ins, x, y); exc != nil {
				goto raise
			}
			if !taken {
				continue
			}
		}
	jump:
		pc = ins.C()
		if th.Interrupt.Load() != 0 {
			goto poll
		}
		continue
	jumpTruth:
		f.pc = pc
		{
			var truth bool
			if truth, exc = object.Truth(th, *x); exc != nil {
				goto raise
			}
			if truth == (ins.Op() == code.OpJumpTrue) {
				goto jump
			}
			continue
		}
	poll:
		f.pc = pc
		if exc = m.betweenInstructions(); exc == nil {
			continue
		}
		// What the script may handle is raised by the instruction that the jump leads to, so that a loop inside of try is interrupted inside of it;
		// what is to stop the script, before it.
		if !exc.Is(InterruptedType) {
			pc++
		}
		goto raise
	ret:
		if f.kind == frameCall {
			ins = code.Instr(f.ret)
			m.pop(f)
			f = m.frame
			c = f.code
			ip, kpool, regs, pc = c.ip, c.kpool, f.regs, f.pc
			*regs.at(uint16(ins)) = result
			continue
		}
		f.pc = pc
		if callee, exc = m.finishReturn(f, result); callee == nil {
			if exc != nil {
				goto raise
			}
			return result, returned, nil
		}
		f = callee
		if exc != nil {
			pc = f.pc
			goto raise
		}
	enter:
		c = f.code
		ip, kpool, regs, pc = c.ip, c.kpool, f.regs, f.pc
		continue

	raise:
		f.pc = pc
		if f, exc = m.unwind(f, exc, again); exc != nil {
			return result, raised, exc
		}
		again = false
		c = f.code
		ip, kpool, regs, pc = c.ip, c.kpool, f.regs, f.pc
	}
}
