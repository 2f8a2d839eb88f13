// Loops. The condition stands at the bottom: one jump per iteration.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

func (u *unit) whileStmt(s *ast.While) {
	if k, ok := u.constant(s.Test); ok {
		u.constantWhile(s, truth(k))
		return
	}
	body, cond, end := newLabel(), newLabel(), newLabel()
	entry, reachable := u.stable(), !u.dead
	u.jump(code.OpJump, 0, 0, cond)
	state := entry.clone()
	u.alwaysBinds(s.Test, state)
	u.dead = true
	if reachable {
		u.placeWith(body, state)
	}
	u.push(&block{kind: blockLoop, brk: end, cont: cond})
	u.stmts(s.Body)
	u.pop()
	u.place(cond)
	if reachable {
		u.bound.copyFrom(entry)
	}
	u.loc = s.Span
	u.cond(s.Test, body, true)
	u.stmts(s.OrElse)
	u.place(end)
}

// constantWhile compiles a loop whose test is known.
func (u *unit) constantWhile(s *ast.While, forever bool) {
	end := newLabel()
	if !forever {
		u.inDeadCode(func() {
			u.push(&block{kind: blockLoop, brk: end, cont: newLabel()})
			u.stmts(s.Body)
			u.pop()
		})
		u.stmts(s.OrElse)
		u.place(end)
		return
	}
	body := newLabel()
	if !u.dead {
		u.placeWith(body, u.stable())
	}
	u.push(&block{kind: blockLoop, brk: end, cont: body})
	u.stmts(s.Body)
	u.pop()
	u.loc = s.Span
	u.jump(code.OpJump, 0, 0, body)
	u.dead = true
	u.stmts(s.OrElse)
	u.place(end)
}

// inDeadCode compiles for the errors only.
func (u *unit) inDeadCode(f func()) {
	dead, state := u.dead, u.bound.clone()
	u.dead = true
	f()
	u.dead = dead
	u.bound.copyFrom(state)
}

func (u *unit) forStmt(s *ast.For) {
	it := u.alloc()
	u.iterable(s.Iter, it)
	u.forLoop(it, s.Target, s.Iter.Pos(), func(l *block) {
		u.push(l)
		u.stmts(s.Body)
		u.pop()
	}, func() { u.stmts(s.OrElse) })
}

// iterable evaluates an iterable and puts its iterator into a register.
func (u *unit) iterable(e ast.Expr, it int) {
	saved := u.loc
	u.loc = e.Pos()
	if k, ok := u.constantContainer(e, true); ok {
		if t, isTuple := k.(code.Tuple); isTuple {
			u.emit(code.OpLoadK, it, 0, u.konstLive(t))
			u.emit(code.OpGetIter, it, it, 0)
			u.loc = saved
			return
		}
	}
	u.emit(code.OpGetIter, it, u.operandIn(e, it), 0)
	u.loc = saved
}

// forLoop compiles a loop over the iterator in register it. body gets the loop's block and compiles what is repeated.
func (u *unit) forLoop(it int, target ast.Expr, loc ast.Span, body func(*block), orElse func()) {
	top, next, end := newLabel(), newLabel(), newLabel()
	entry, reachable := u.stable(), !u.dead
	u.emitJumpAt(loc, code.OpJump, 0, 0, next)
	v, isLocal := u.localOf(target)
	base := u.top
	if !isLocal {
		v = u.alloc()
	}
	state := entry.clone()
	if isLocal {
		state.set(v)
	}
	u.dead = true
	if reachable {
		u.placeWith(top, state)
	}
	if !isLocal {
		u.store(target, v)
	}
	u.top = base
	body(&block{kind: blockLoop, brk: end, cont: next})
	u.place(next)
	if reachable {
		u.bound.copyFrom(entry)
	}
	if !u.dead {
		saved := u.bound
		u.bound = state
		u.emitJumpAt(loc, code.OpForLoop, it, v, top)
		u.bound = saved
	}
	if orElse != nil {
		orElse()
	}
	u.place(end)
}

func (u *unit) emitJumpAt(at ast.Span, op code.Opcode, a, b int, l *label) {
	saved := u.loc
	u.loc = at
	u.jump(op, a, b, l)
	u.loc = saved
}
