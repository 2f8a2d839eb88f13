// try statements.
//
// A handler gets the exception in register e, and PushExc saves the exception that was being handled before in old. Every way out of the clause
// passes a PopExc. An exception raised in the clause goes to a clean-up handler that pops and re-raises.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

func (u *unit) try(s *ast.Try) {
	if len(s.FinalBody) == 0 {
		u.tryExcept(s.Body, s.Handlers, s.OrElse)
		return
	}
	u.tryFinally(func() {
		if len(s.Handlers) > 0 {
			u.tryExcept(s.Body, s.Handlers, s.OrElse)
		} else {
			u.stmts(s.Body)
		}
	}, s.FinalBody)
}

func (u *unit) tryFinally(body func(), final []ast.Stmt) {
	u.checkFinally(final)
	exc := u.alloc()
	r := u.protect(exc)
	end := newLabel()
	u.push(&block{kind: blockFinally, region: r, final: final})
	body()
	u.pop()
	r.end(u)
	u.top = exc + 1
	u.finalBody(final)
	u.jump(code.OpJump, 0, 0, end)
	u.placeHandler(r)
	u.exceptionalFinally(exc, final)
	u.dead = true
	u.place(end)
}

// finalBody compiles one copy of a finally clause.
func (u *unit) finalBody(final []ast.Stmt) {
	if u.c.finally++; u.c.finally > maxFinally {
		u.c.fail(final[0].Pos(), "too many nested finally clauses")
	}
	u.stmts(final)
}

// exceptionalFinally compiles the finally clause for the exception in exc, and its re-raising.
func (u *unit) exceptionalFinally(exc int, final []ast.Stmt) {
	old := u.alloc()
	u.emit(code.OpPushExc, old, exc, 0)
	r := u.protect(exc)
	u.push(&block{kind: blockHandler, region: r, old: old})
	u.finalBody(final)
	u.pop()
	r.end(u)
	u.emit(code.OpPopExc, old, 0, 0)
	u.emit(code.OpReraise, exc, 0, 0)
	u.cleanup(r, old, exc, nil)
}

// cleanup compiles the handler of exceptions raised in an except or finally clause.
func (u *unit) cleanup(r *region, old, exc int, h *ast.ExceptHandler) {
	u.placeHandler(r)
	saved := u.loc
	defer func() { u.loc = saved }()
	u.loc = ast.Span{} // no line of its own
	if h != nil {
		u.unbindHandlerName(h)
	}
	u.emit(code.OpPopExc, old, 0, 0)
	u.emit(code.OpReraise, exc, 0, 0)
}

func (u *unit) tryExcept(body []ast.Stmt, handlers []*ast.ExceptHandler, orElse []ast.Stmt) {
	exc := u.alloc()
	end := newLabel()
	r := u.protect(exc)
	u.push(&block{kind: blockTry, region: r})
	u.stmts(body)
	u.pop()
	r.end(u)
	u.top = exc + 1
	u.stmts(orElse)
	u.jump(code.OpJump, 0, 0, end)
	u.placeHandler(r)
	old := u.alloc()
	u.loc = handlers[0].Span
	u.emit(code.OpPushExc, old, exc, 0)
	rest := u.protect(exc)
	guard := &block{kind: blockHandler, region: rest, old: old}
	u.push(guard)
	for i, h := range handlers {
		next := newLabel()
		u.loc = h.Span
		if h.Type != nil {
			t := u.operand(h.Type)
			u.jump(code.OpJumpNotMatch, exc, t, next)
			u.top = old + 1
		} else if i < len(handlers)-1 {
			u.c.fail(h.Span, "default 'except:' must be last")
		}
		u.loc = h.Span
		u.handlerBody(h, guard, exc, old, end)
		u.place(next)
		if h.Type == nil {
			u.dead = true
		}
	}
	u.pop()
	rest.end(u)
	u.emit(code.OpPopExc, old, 0, 0)
	u.emit(code.OpReraise, exc, 0, 0)
	u.cleanup(rest, old, exc, nil)
	u.dead = true
	u.place(end)
}

// handlerBody compiles the body of an except clause, including the way out.
func (u *unit) handlerBody(h *ast.ExceptHandler, guard *block, exc, old int, end *label) {
	if h.Name == "" {
		u.stmts(h.Body)
		u.loc = h.Span
		guard.region.suspend(u)
		u.emit(code.OpPopExc, old, 0, 0)
		u.jump(code.OpJump, 0, 0, end)
		u.dead = true
		guard.region.start = u.here()
		return
	}
	guard.region.suspend(u)
	named := u.protect(exc)
	u.storeName(h.Name, exc)
	u.pop()
	u.push(&block{kind: blockHandler, region: named, old: old, name: h})
	u.stmts(h.Body)
	u.pop()
	u.push(guard)
	named.end(u)
	u.loc = h.Span
	u.unbindHandlerName(h)
	u.emit(code.OpPopExc, old, 0, 0)
	u.jump(code.OpJump, 0, 0, end)
	u.cleanup(named, old, exc, h)
	u.dead = true
	guard.region.start = u.here()
}

// unbindHandlerName deletes the name of an except clause, which the clause may have deleted already.
func (u *unit) unbindHandlerName(h *ast.ExceptHandler) {
	saved := u.loc
	u.loc = h.Span
	r := u.resolve(u.mangle(h.Name))
	if r.kind == refLocal {
		u.emit(code.OpLoadNull, r.reg, 0, 0)
		u.setUnbound(r.reg)
	} else {
		top := u.top
		t := u.alloc()
		u.load(nil, t)
		u.storeRef(r, t)
		u.deleteName(h.Name)
		u.top = top
	}
	u.loc = saved
}
