// with and async with statements.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

// The methods that LoadSpecial looks up.
const (
	specialEnter = iota
	specialExit
	specialAsyncEnter
	specialAsyncExit
)

func (u *unit) asyncWith(s *ast.AsyncWith) {
	if !u.checkAsync(s.Span, "'async with' outside async function") {
		return
	}
	u.withItems(s.Items, s.Body, true)
}

// withItems compiles the first manager around the others and the body.
func (u *unit) withItems(items []*ast.WithItem, body []ast.Stmt, async bool) {
	if !u.c.down(items[0].ContextExpr.Pos()) {
		return
	}
	defer func() { u.c.depth-- }()
	item := items[0]
	u.loc = item.ContextExpr.Pos()
	loc := u.loc
	exit := u.allocN(2)
	entered := u.enterManager(item, exit, async)
	end := newLabel()
	u.top = exit + 2
	exc := u.allocN(6) + 5 // above the result of __enter__ and the arguments of __exit__
	r := u.protect(exc)
	b := &block{kind: blockWith, region: r, exit: exit, async: async, loc: loc}
	u.push(b)
	if item.OptionalVars != nil {
		u.top = entered + 1
		u.store(item.OptionalVars, entered)
	}
	u.top = exit + 2
	if len(items) > 1 {
		u.withItems(items[1:], body, async)
	} else {
		u.stmts(body)
	}
	u.pop()
	r.end(u)
	u.top = exit + 2
	u.loc = loc
	u.callExit(b)
	u.jump(code.OpJump, 0, 0, end)
	u.placeHandler(r)
	u.exceptionalExit(b, exc, end)
	u.dead = true
	u.place(end)
}

// enterManager looks up __exit__ into exit, exit+1 and returns the register of the result of __enter__.
func (u *unit) enterManager(item *ast.WithItem, exit int, async bool) int {
	m := u.operand(item.ContextExpr)
	out, in := specialExit, specialEnter
	if async {
		out, in = specialAsyncExit, specialAsyncEnter
	}
	u.emit(code.OpLoadSpecial, exit, m, out)
	u.top = exit + 2
	if m == exit+2 {
		u.top++
	}
	enter := u.allocN(2)
	u.emit(code.OpLoadSpecial, enter, m, in)
	u.emit(code.OpCallMethod, enter, 0, 0)
	if async {
		u.awaitValue(enter, enter, 1)
	}
	return enter
}

// callExit calls __exit__(None, None, None).
func (u *unit) callExit(b *block) {
	base := b.exit
	if u.top != b.exit+2 {
		base = u.allocN(2)
		u.emit(code.OpMove, base, b.exit, 0)
		u.emit(code.OpMove, base+1, b.exit+1, 0)
	}
	args := u.allocN(3)
	for i := range 3 {
		u.load(nil, args+i)
	}
	u.emit(code.OpCallMethod, base, 3, 0)
	if b.async {
		u.awaitValue(base, base, 2)
	}
}

// exceptionalExit calls __exit__ with the exception in exc and re-raises it unless the result is true.
func (u *unit) exceptionalExit(b *block, exc int, end *label) {
	u.top = exc + 1
	old := u.alloc()
	u.emit(code.OpPushExc, old, exc, 0)
	r := u.protect(exc)
	base := u.allocN(5)
	u.emit(code.OpMove, base, b.exit, 0)
	u.emit(code.OpMove, base+1, b.exit+1, 0)
	u.emit(code.OpExcTriple, base+2, exc, 0)
	u.emit(code.OpCallMethod, base, 3, 0)
	if b.async {
		u.awaitValue(base, base, 2)
	}
	suppress := newLabel()
	u.jump(code.OpJumpTrue, base, 0, suppress)
	r.end(u)
	u.emit(code.OpPopExc, old, 0, 0)
	u.emitAt(ast.Span{}, code.OpReraise, exc, 0, 0)
	u.place(suppress)
	u.emit(code.OpPopExc, old, 0, 0)
	u.jump(code.OpJump, 0, 0, end)
	u.cleanup(r, old, exc, nil)
}
