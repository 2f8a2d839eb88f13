// Statements: dispatch and the simple ones.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

func (u *unit) stmts(list []ast.Stmt) {
	for _, s := range list {
		u.stmt(s)
	}
}

func (u *unit) stmt(s ast.Stmt) {
	if !u.c.down(s.Pos()) {
		return
	}
	top := u.top
	u.loc = s.Pos()
	u.stmtNode(s)
	u.top = top
	u.c.depth--
}

func (u *unit) stmtNode(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		u.exprStmt(s)
	case *ast.Assign:
		u.assign(s)
	case *ast.AugAssign:
		u.augAssign(s)
	case *ast.AnnAssign:
		u.annAssign(s)
	case *ast.Return:
		u.returnStmt(s)
	case *ast.If:
		u.ifStmt(s)
	case *ast.For:
		u.forStmt(s)
	case *ast.AsyncFor:
		u.asyncFor(s)
	case *ast.While:
		u.whileStmt(s)
	case *ast.Break:
		u.breakStmt(s)
	case *ast.Continue:
		u.continueStmt(s)
	case *ast.FunctionDef:
		u.functionDef(&function{node: s, name: s.Name, args: s.Args, body: s.Body, decorators: s.DecoratorList, returns: s.Returns, typeParams: s.TypeParams})
	case *ast.AsyncFunctionDef:
		u.functionDef(&function{node: s, name: s.Name, args: s.Args, body: s.Body, decorators: s.DecoratorList, returns: s.Returns, typeParams: s.TypeParams})
	case *ast.ClassDef:
		u.classDef(s)
	case *ast.Try:
		u.try(s)
	case *ast.TryStar:
		u.tryStar(s)
	case *ast.With:
		u.withItems(s.Items, s.Body, false)
	case *ast.AsyncWith:
		u.asyncWith(s)
	default:
		u.otherStmt(s)
	}
}

func (u *unit) otherStmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Pass, *ast.Global, *ast.Nonlocal:
	case *ast.Delete:
		for _, t := range s.Targets {
			u.del(t)
		}
	case *ast.Raise:
		u.raise(s)
	case *ast.Assert:
		u.assert(s)
	case *ast.Import:
		u.importStmt(s)
	case *ast.ImportFrom:
		u.importFrom(s)
	case *ast.Match:
		u.match(s)
	case *ast.TypeAlias:
		u.typeAlias(s)
	}
}

func (u *unit) exprStmt(s *ast.ExprStmt) {
	if u.c.single && u.frame.Kind == symtable.Module {
		b := u.allocN(3)
		u.expr(s.Value, b)
		u.emit(code.OpIntrinsic, b, b, code.IntrinsicPrintExpr)
		return
	}
	u.discard(s.Value)
}

func (u *unit) raise(s *ast.Raise) {
	if s.Exc == nil {
		u.emit(code.OpRaiseAgain, 0, 0, 0)
		return
	}
	if s.Cause == nil {
		u.emit(code.OpRaise, u.operand(s.Exc), 0, 0)
		return
	}
	exc := u.operandBefore(s.Exc, s.Cause)
	u.emit(code.OpRaiseFrom, exc, u.operand(s.Cause), 0)
}

func (u *unit) assert(s *ast.Assert) {
	if t, ok := s.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
		u.c.warn(s.Span, "assertion is always true, perhaps remove parentheses?")
	}
	if u.c.opt.Optimize > 0 {
		return
	}
	end := newLabel()
	u.cond(s.Test, end, true)
	top := u.top
	b := u.alloc()
	u.emit(code.OpLoadCommon, b, 0, 0)
	if s.Msg != nil {
		u.expr(s.Msg, u.alloc())
		u.emit(code.OpCall, b, 1, 0)
	}
	u.emitAt(s.Test.Pos(), code.OpRaise, b, 0, 0)
	u.top = top
	u.place(end)
}

func (u *unit) returnStmt(s *ast.Return) {
	if u.frame.Kind != symtable.Function {
		u.c.fail(s.Span, "'return' outside function")
		return
	}
	if s.Value != nil && u.frame.Generator && u.frame.Coroutine {
		u.c.fail(s.Span, "'return' with value in async generator")
		return
	}
	at := s.Span
	if s.Value != nil {
		if _, ok := u.constant(s.Value); ok {
			at = s.Value.Pos()
		}
	}
	if u.checkStar(0, at) {
		u.leave(0, s.Value)
	}
}

// leave compiles return: the value, the exits of all blocks, and the return itself.
func (u *unit) leave(down int, value ast.Expr) {
	loc := u.loc
	var k any
	isConst := true
	if value != nil {
		k, isConst = u.constant(value)
	}
	reg := 0
	switch {
	case isConst:
	case u.runsCode(down):
		reg = u.alloc()
		u.expr(value, reg)
	default:
		reg = u.operand(value)
	}
	suspended := u.unwind(down)
	u.loc = loc
	if isConst {
		u.emit(code.OpReturnK, 0, 0, u.konstLive(k))
	} else {
		u.emit(code.OpReturn, reg, 0, 0)
	}
	u.resume(suspended)
}

func (u *unit) ifStmt(s *ast.If) {
	end := newLabel()
	for {
		u.loc = s.Span
		if l := u.directJump(s.Body); l != nil && len(s.OrElse) == 0 {
			u.cond(s.Test, l, true)
			break
		}
		next := end
		if len(s.OrElse) > 0 {
			next = newLabel()
		}
		u.cond(s.Test, next, false)
		u.stmts(s.Body)
		if len(s.OrElse) == 0 {
			break
		}
		u.loc = s.Span
		u.jump(code.OpJump, 0, 0, end)
		u.place(next)
		if len(s.OrElse) == 1 {
			if elif, ok := s.OrElse[0].(*ast.If); ok {
				s = elif
				continue
			}
		}
		u.stmts(s.OrElse)
		break
	}
	u.place(end)
}

// directJump returns the label of a body that is only break or continue, if leaving needs no other code.
func (u *unit) directJump(body []ast.Stmt) *label {
	if len(body) != 1 || len(u.blocks) == 0 {
		return nil
	}
	b := u.blocks[len(u.blocks)-1]
	if b.kind != blockLoop {
		return nil
	}
	switch body[0].(type) {
	case *ast.Break:
		return b.brk
	case *ast.Continue:
		return b.cont
	}
	return nil
}

func (u *unit) importStmt(s *ast.Import) {
	for _, a := range s.Names {
		top := u.top
		name := a.Name
		root, rest := splitDot(name)
		dst := u.importModule(name, nil, 0)
		if a.AsName == "" {
			u.storeName(root, dst)
			u.top = top
			continue
		}
		for rest != "" {
			var part string
			part, rest = splitDot(rest)
			u.emitSite(code.OpImportFrom, dst, dst, part)
		}
		u.storeName(a.AsName, dst)
		u.top = top
	}
}

func splitDot(name string) (first, rest string) {
	for i := 0; i < len(name); i++ {
		if name[i] == '.' {
			return name[:i], name[i+1:]
		}
	}
	return name, ""
}

// importModule imports into a new temporary.
func (u *unit) importModule(name string, fromList any, level int) int {
	b := u.allocN(2)
	u.load(fromList, b)
	u.load(int64(level), b+1)
	u.emitSite(code.OpImportName, b, b, name)
	u.top = b + 1
	return b
}

func (u *unit) importFrom(s *ast.ImportFrom) {
	if s.Module == "__future__" && s.Level == 0 && !u.c.futureStmts[s] {
		u.c.fail(s.Span, lateFuture)
	}
	names := code.Tuple{}
	for _, a := range s.Names {
		names = append(names, a.Name)
	}
	m := u.importModule(s.Module, names, s.Level)
	if len(s.Names) == 1 && s.Names[0].Name == "*" {
		u.emit(code.OpImportStar, m, 0, 0)
		return
	}
	for _, a := range s.Names {
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		top := u.top
		t := u.alloc()
		u.emitSite(code.OpImportFrom, t, m, a.Name)
		u.storeName(name, t)
		u.top = top
	}
}
