// try statements with except* clauses.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

func (u *unit) tryStar(s *ast.TryStar) {
	if len(s.FinalBody) == 0 {
		u.tryExceptStar(s)
		return
	}
	u.tryFinally(func() { u.tryExceptStar(s) }, s.FinalBody)
}

// tryExceptStar splits the group of exc clause by clause. rest is what is not handled yet, raised the list of what the clauses raised.
func (u *unit) tryExceptStar(s *ast.TryStar) {
	exc := u.alloc()
	end := newLabel()
	r := u.protect(exc)
	u.push(&block{kind: blockTry, region: r})
	u.stmts(s.Body)
	u.pop()
	r.end(u)
	u.top = exc + 1
	u.stmts(s.OrElse)
	u.jump(code.OpJump, 0, 0, end)
	u.placeHandler(r)
	old := u.alloc()
	u.loc = s.Handlers[0].Span
	u.emit(code.OpPushExc, old, exc, 0)
	guard := u.protect(exc)
	u.push(&block{kind: blockHandler, region: guard, old: old})
	rest, raised := u.alloc(), u.alloc()
	u.emit(code.OpMove, rest, exc, 0)
	u.emit(code.OpBuildList, raised, 0, 0)
	for _, h := range s.Handlers {
		u.starClause(h, rest, raised)
	}
	none := newLabel()
	u.jump(code.OpJumpNone, rest, 0, none)
	u.emit(code.OpListAppend, raised, rest, 0)
	u.place(none)
	u.emit(code.OpGroupReraise, rest, exc, raised)
	u.pop()
	guard.end(u)
	done := newLabel()
	u.jump(code.OpJumpNone, rest, 0, done)
	u.emit(code.OpPopExc, old, 0, 0)
	u.emit(code.OpReraise, rest, 0, 0)
	u.place(done)
	u.emit(code.OpPopExc, old, 0, 0)
	u.jump(code.OpJump, 0, 0, end)
	u.cleanup(guard, old, exc, nil)
	u.dead = true
	u.place(end)
}

func (u *unit) starClause(h *ast.ExceptHandler, rest, raised int) {
	top := u.top
	next := newLabel()
	m := u.allocN(2)
	u.loc = h.Span
	t := u.operand(h.Type)
	u.jump(code.OpJumpNone, rest, 0, next)
	u.emit(code.OpGroupMatch, m, rest, t)
	u.emit(code.OpMove, rest, m+1, 0)
	u.jump(code.OpJumpNone, m, 0, next)
	u.top = m + 2
	u.loc = h.Span
	outer, exc := u.alloc(), u.alloc()
	u.emit(code.OpPushExc, outer, m, 0)
	r := u.protect(exc)
	if h.Name != "" {
		u.storeName(h.Name, m)
	}
	b := &block{kind: blockStar, region: r, old: outer}
	u.push(b)
	u.stmts(h.Body)
	u.pop()
	r.end(u)
	u.loc = h.Span
	if h.Name != "" {
		u.unbindHandlerName(h)
	}
	u.emit(code.OpPopExc, outer, 0, 0)
	u.jump(code.OpJump, 0, 0, next)
	u.placeHandler(r)
	if h.Name != "" {
		u.unbindHandlerName(h)
	}
	u.emit(code.OpPopExc, outer, 0, 0)
	u.emit(code.OpListAppend, raised, exc, 0)
	u.place(next)
	u.top = top
}
