// Blocks: the statements that break, continue, return and exceptions leave.
//
// Each protected range of instructions is a region. When control leaves a block early, the code that its exit needs is emitted in place, with the
// regions of the blocks left so far suspended: an exception in a finally clause must not reach the handler of its own try statement.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

type blockKind uint8

const (
	blockLoop    blockKind = iota
	blockTry               // the body of try with except clauses
	blockFinally           // the body of try with finally
	blockHandler           // an except clause or a finally clause run by an exception: ends with PopExc
	blockWith
	blockStar // an except* clause
)

// maxBlocks is CPython's limit of nested blocks.
const maxBlocks = 21

type block struct {
	kind      blockKind
	brk, cont *label
	region    *region
	final     []ast.Stmt // finally clause
	old       int        // the register for PopExc, -1 if there is none
	name      *ast.ExceptHandler
	exit      int // with: registers of __exit__ and its self
	async     bool
	loc       ast.Span
}

// region collects the instruction ranges that one handler protects.
type region struct {
	handler *label
	reg     int
	start   int32 // -1 while suspended
	ranges  [][2]int32
}

// protect opens a region whose handler gets the exception in reg. What is stable now is what is bound in the handler.
func (u *unit) protect(reg int) *region {
	r := &region{handler: newLabel(), reg: reg, start: u.here()}
	r.handler.state = u.stable()
	return r
}

func (r *region) suspend(u *unit) {
	if r.start >= 0 && u.here() > r.start {
		r.ranges = append(r.ranges, [2]int32{r.start, u.here()})
	}
	r.start = -1
}

// end closes the region for good. Inner regions end first, so that they come first in the table.
func (r *region) end(u *unit) { r.suspend(u) }

// placeHandler puts the handler of an ended region here and enters the region's ranges in the exception table.
func (u *unit) placeHandler(r *region) {
	u.dead = true
	if len(r.ranges) == 0 {
		return
	}
	u.placeWith(r.handler, r.handler.state)
	for _, g := range r.ranges {
		u.code.Handlers = append(u.code.Handlers, code.Handler{Start: g[0], End: g[1], Target: r.handler.pos, Reg: uint16(r.reg)})
	}
}

func (u *unit) push(b *block) {
	if len(u.blocks) >= maxBlocks {
		u.c.fail(u.loc, "too many statically nested blocks")
	}
	u.blocks = append(u.blocks, b)
}

func (u *unit) pop() { u.blocks = u.blocks[:len(u.blocks)-1] }

// runsCode reports that leaving the blocks above down runs user code.
func (u *unit) runsCode(down int) bool {
	for _, b := range u.blocks[down:] {
		if b.kind == blockFinally || b.kind == blockWith || b.name != nil {
			return true
		}
	}
	return false
}

// unwind emits the exits of the blocks above down, innermost first. The caller emits the jump and then calls resume.
func (u *unit) unwind(down int) []*region {
	saved := u.blocks
	loc := u.loc
	var suspended []*region
	for i := len(saved) - 1; i >= down; i-- {
		b := saved[i]
		u.blocks = saved[:i:i]
		if b.region != nil && b.region.start >= 0 {
			b.region.suspend(u)
			suspended = append(suspended, b.region)
		}
		u.exit(b, loc)
	}
	u.blocks = saved
	u.loc = loc
	return suspended
}

func (u *unit) exit(b *block, loc ast.Span) {
	top := u.top
	switch b.kind {
	case blockFinally:
		u.finalBody(b.final)
	case blockHandler:
		if b.name != nil {
			u.unbindHandlerName(b.name)
		}
		if b.old >= 0 {
			u.emit(code.OpPopExc, b.old, 0, 0)
		}
	case blockWith:
		u.loc = b.loc
		u.callExit(b)
		u.loc = loc
	}
	u.top = top
}

func (u *unit) resume(list []*region) {
	for _, r := range list {
		r.start = u.here()
	}
}

// loop returns the index of the innermost loop block, -1 if there is none.
func (u *unit) loop() int {
	for i := len(u.blocks) - 1; i >= 0; i-- {
		if u.blocks[i].kind == blockLoop {
			return i
		}
	}
	return -1
}

func (u *unit) breakStmt(s *ast.Break) {
	i := u.loop()
	if !u.checkStar(max(i, 0), s.Span) {
		return
	}
	if i < 0 {
		u.c.fail(s.Span, "'break' outside loop")
	} else {
		u.leaveLoop(i, u.blocks[i].brk)
	}
}

func (u *unit) continueStmt(s *ast.Continue) {
	i := u.loop()
	if !u.checkStar(max(i, 0), s.Span) {
		return
	}
	if i < 0 {
		u.c.fail(s.Span, "'continue' not properly in loop")
	} else {
		u.leaveLoop(i, u.blocks[i].cont)
	}
}

// checkStar rejects leaving an except* clause.
func (u *unit) checkStar(down int, at ast.Span) bool {
	for _, b := range u.blocks[down:] {
		if b.kind == blockStar {
			u.c.fail(at, "'break', 'continue' and 'return' cannot appear in an except* block")
			return false
		}
	}
	return true
}

func (u *unit) leaveLoop(i int, l *label) {
	suspended := u.unwind(i + 1)
	u.jump(code.OpJump, 0, 0, l)
	u.dead = true
	u.resume(suspended)
}
