// yield, await and async for.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

func (u *unit) yield(e *ast.Yield, dst int) {
	if !u.inFunction(e.Span, "'yield' outside function") {
		return
	}
	v := -1
	if e.Value == nil {
		v = u.scratchFor(dst)
		u.load(nil, v)
	} else {
		v = u.operandIn(e.Value, dst)
	}
	u.emit(code.OpYield, dst, v, 0)
}

// scratchFor is dst if that is a temporary, else a new one.
func (u *unit) scratchFor(dst int) int {
	if u.isTemp(dst) {
		return dst
	}
	return u.alloc()
}

func (u *unit) inFunction(at ast.Span, msg string) bool {
	if !u.frame.IsFunctionLike() {
		u.c.fail(at, msg)
		return false
	}
	return true
}

func (u *unit) yieldFrom(e *ast.YieldFrom, dst int) {
	if !u.inFunction(e.Span, "'yield from' outside function") {
		return
	}
	if u.frame.Coroutine {
		u.c.fail(e.Span, "'yield from' inside async function")
		return
	}
	b := u.alloc()
	u.expr(e.Value, b)
	u.emit(code.OpGetYieldIter, b, b, 0)
	u.awaitLoop(b, b)
	u.emit(code.OpMove, dst, b, 0)
}

func (u *unit) await(e *ast.Await, dst int) {
	if !u.checkAwait(e.Span) {
		return
	}
	b := u.alloc()
	u.expr(e.Value, b)
	u.awaitValue(b, b, 0)
	u.emit(code.OpMove, dst, b, 0)
}

func (u *unit) checkAwait(at ast.Span) bool {
	switch {
	case u.frame.Kind == symtable.Module && u.c.opt.TopLevelAwait:
		u.code.Flags |= code.Coroutine
	case !u.frame.IsFunctionLike():
		u.c.failEarly(at, "'await' outside function")
		return false
	case !u.frame.Coroutine && u.frame.Kind != symtable.Comprehension && u.scope.Kind != symtable.Comprehension:
		u.c.failEarly(at, "'await' outside async function")
		return false
	}
	return true
}

// checkAsync rejects async with and async for outside of async functions.
func (u *unit) checkAsync(at ast.Span, msg string) bool {
	if u.frame.Kind == symtable.Module && u.c.opt.TopLevelAwait {
		u.code.Flags |= code.Coroutine
		return true
	}
	if u.frame.Kind != symtable.Function || !u.frame.Coroutine {
		u.c.failEarly(at, msg)
		return false
	}
	return true
}

// awaitValue awaits the value of register src into dst. how is GetAwaitable's C.
func (u *unit) awaitValue(src, dst, how int) {
	top := u.top
	it := u.alloc()
	u.emit(code.OpGetAwaitable, it, src, how)
	u.awaitLoop(it, dst)
	u.top = top
}

// awaitLoop delegates to the iterator in register it until it returns, and leaves its result in dst.
func (u *unit) awaitLoop(it, dst int) {
	top := u.top
	v := u.alloc()
	u.load(nil, v)
	again, done := newLabel(), newLabel()
	u.place(again)
	u.jump(code.OpSend, it, v, done)
	u.emit(code.OpYieldDelegated, it, v, 0)
	u.jump(code.OpJump, 0, 0, again)
	u.place(done)
	if v != dst {
		u.emit(code.OpMove, dst, v, 0)
	}
	u.top = top
}

func (u *unit) asyncFor(s *ast.AsyncFor) {
	if !u.checkAsync(s.Span, "'async for' outside async function") {
		return
	}
	it := u.alloc()
	u.emitAt(s.Iter.Pos(), code.OpGetAIter, it, u.operandIn(s.Iter, it), 0)
	u.asyncLoop(it, s.Target, s.Span, func(b *block) {
		u.push(b)
		u.stmts(s.Body)
		u.pop()
	}, func() { u.stmts(s.OrElse) })
}

// asyncLoop compiles a loop over the asynchronous iterator in register it.
func (u *unit) asyncLoop(it int, target ast.Expr, loc ast.Span, body func(*block), orElse func()) {
	saved := u.loc
	next, end := newLabel(), newLabel()
	if !u.dead {
		u.placeWith(next, u.stable())
	}
	exc := u.alloc()
	u.loc = loc
	r := u.protect(exc)
	v := u.alloc()
	u.emit(code.OpGetANext, v, it, 0)
	u.awaitLoop(v, v)
	r.end(u)
	u.loc = saved
	u.store(target, v)
	u.top = exc
	body(&block{kind: blockLoop, brk: end, cont: next})
	u.loc = loc
	u.jump(code.OpJump, 0, 0, next)
	u.placeHandler(r)
	u.emit(code.OpEndAsyncFor, exc, 0, 0)
	u.loc = saved
	if orElse != nil {
		orElse()
	}
	u.place(end)
}
