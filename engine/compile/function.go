// Functions and lambdas.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

// function is a def or async def statement.
type function struct {
	node       ast.Stmt
	name       string
	args       *ast.Arguments
	body       []ast.Stmt
	decorators []ast.Expr
	returns    ast.Expr
	typeParams []ast.TypeParam
}

// The registers that MakeFunction reads.
const (
	partDefaults = iota
	partKwDefaults
	partAnnotate
	partClosure
	numParts
)

func (u *unit) functionDef(f *function) {
	loc := f.node.Pos()
	top := u.top
	calls := u.decorators(f.decorators)
	dst := u.definitionTarget(f.name, len(calls))
	if len(f.typeParams) > 0 {
		u.genericFunction(f, dst)
	} else {
		u.plainFunction(f, dst)
	}
	dst = u.decorate(f.decorators, calls, dst)
	u.loc = loc
	u.storeName(f.name, dst)
	u.top = top
}

// definitionTarget is where the function or class is made: the variable itself if nothing decorates it.
func (u *unit) definitionTarget(name string, decorators int) int {
	if decorators == 0 {
		return u.nameTarget(name)
	}
	return u.alloc()
}

// decorators evaluates decorators into consecutive registers.
func (u *unit) decorators(list []ast.Expr) []int {
	var regs []int
	for _, d := range list {
		r := u.alloc()
		u.expr(d, r)
		regs = append(regs, r)
	}
	return regs
}

// decorate calls the decorators, last first, each with the register behind its own.
func (u *unit) decorate(list []ast.Expr, regs []int, dst int) int {
	for i := len(regs) - 1; i >= 0; i-- {
		u.emitAt(list[i].Pos(), code.OpCall, regs[i], 1, 0)
		dst = regs[i]
	}
	return dst
}

func (f *function) firstLine() int {
	if len(f.decorators) > 0 {
		return int(f.decorators[0].Pos().Line)
	}
	return int(f.node.Pos().Line)
}

// defaultValues compiles the defaults into dst (a tuple or nothing).
func (u *unit) defaultValues(a *ast.Arguments, dst int) {
	if a == nil || len(a.Defaults) == 0 {
		u.emit(code.OpLoadNull, dst, 0, 0)
		return
	}
	top := u.top
	if k, ok := u.foldTuple(a.Defaults); ok {
		u.emit(code.OpLoadK, dst, 0, u.konstLive(k))
	} else {
		u.tuple(a.Defaults, dst)
	}
	u.top = top
}

func hasKwDefaults(a *ast.Arguments) bool {
	if a != nil {
		for _, d := range a.KwDefaults {
			if d != nil {
				return true
			}
		}
	}
	return false
}

// kwDefaultValues compiles the defaults of keyword-only parameters into dst (a dict or nothing).
func (u *unit) kwDefaultValues(a *ast.Arguments, dst int) {
	if !hasKwDefaults(a) {
		u.emit(code.OpLoadNull, dst, 0, 0)
		return
	}
	top := u.top
	b := u.top
	n := 0
	for i, d := range a.KwDefaults {
		if d == nil {
			continue
		}
		u.load(u.mangle(a.KwOnlyArgs[i].Arg), u.alloc())
		u.expr(d, u.alloc())
		n += 2
	}
	u.emit(code.OpBuildMap, dst, b, n)
	u.top = top
}

func (u *unit) plainFunction(f *function, dst int) {
	top := u.top
	b := u.allocN(numParts)
	u.defaultValues(f.args, b+partDefaults)
	u.kwDefaultValues(f.args, b+partKwDefaults)
	u.finishFunction(f, b, dst)
	u.top = top
}

// finishFunction makes the function whose defaults are in registers b and b+1.
func (u *unit) finishFunction(f *function, b, dst int) {
	u.functionAnnotations(f, b+partAnnotate)
	k := u.functionCode(f)
	u.makeFunction(k, b, dst)
}

// child is a compiled nested scope.
type child struct {
	code  *code.Code
	scope *symtable.Scope
}

// makeFunction emits MakeFunction; b are the four registers, of which the closure's is filled here.
func (u *unit) makeFunction(k child, b, dst int) {
	u.closure(k.scope, b+partClosure)
	if !u.dead {
		u.emit(code.OpMakeFunction, dst, b, u.konst(k.code))
	}
}

// simpleFunction makes a function without defaults and annotations in dst.
func (u *unit) simpleFunction(k child, dst int) {
	top := u.top
	b := u.allocN(numParts)
	u.emit(code.OpLoadNull, b+partDefaults, 0, 0)
	u.emit(code.OpLoadNull, b+partKwDefaults, 0, 0)
	u.emit(code.OpLoadNull, b+partAnnotate, 0, 0)
	u.makeFunction(k, b, dst)
	u.top = top
}

// closure builds the tuple of cells for a nested scope in dst.
func (u *unit) closure(s *symtable.Scope, dst int) {
	if len(s.Frees) == 0 {
		u.emit(code.OpLoadNull, dst, 0, 0)
		return
	}
	if len(s.Frees) == 1 {
		u.emit(code.OpBuildTuple, dst, u.cellRegister(s.Frees[0]), 1)
		return
	}
	top := u.top
	b := u.allocN(len(s.Frees))
	for i, name := range s.Frees {
		u.emit(code.OpMove, b+i, u.cellRegister(name), 0)
	}
	u.emit(code.OpBuildTuple, dst, b, len(s.Frees))
	u.top = top
}

// cellRegister is the register that holds the cell of a variable.
func (u *unit) cellRegister(name string) int {
	for s := u.scope; s.Inlined; s = s.Parent {
		if sym := s.Lookup(name); sym != nil && sym.Res == symtable.ResCell {
			return u.hidden[s][name]
		}
	}
	return u.regs[name]
}

// functionCode compiles the body of a function.
func (u *unit) functionCode(f *function) child {
	s := u.c.table.Scope(f.node, symtable.RoleBody)
	n := newUnit(u.c, u, s)
	n.code.FirstLine = f.firstLine()
	n.parameters(f.args)
	body := f.body
	if doc, ok := docstring(body); ok && u.c.opt.Optimize < 2 {
		n.konst(doc)
		n.code.Flags |= code.HasDocstring
		body = body[1:]
	}
	n.stmts(body)
	n.implicitReturn()
	return child{n.finish(), s}
}

// implicitReturn returns None at the end of a body.
func (u *unit) implicitReturn() {
	if !u.dead {
		u.emit(code.OpReturnK, 0, 0, u.konst(nil))
	}
}

func (u *unit) parameters(a *ast.Arguments) {
	if a == nil {
		return
	}
	k := u.code
	k.PosOnly = len(a.PosOnlyArgs)
	k.ArgCount = len(a.PosOnlyArgs) + len(a.Args)
	k.KwOnly = len(a.KwOnlyArgs)
	if a.Vararg != nil {
		k.Flags |= code.VarArgs
	}
	if a.Kwarg != nil {
		k.Flags |= code.VarKeywords
	}
}

// docstring returns the docstring of a body, cleaned of its indentation.
func docstring(body []ast.Stmt) (string, bool) {
	if len(body) == 0 {
		return "", false
	}
	e, ok := body[0].(*ast.ExprStmt)
	if !ok {
		return "", false
	}
	k, ok := e.Value.(*ast.Constant)
	if !ok {
		return "", false
	}
	s, ok := k.Value.(string)
	return cleanDoc(s), ok
}

func (u *unit) lambda(e *ast.Lambda, dst int) {
	s := u.c.table.Scope(e, symtable.RoleBody)
	b := u.allocN(numParts)
	u.defaultValues(e.Args, b+partDefaults)
	u.kwDefaultValues(e.Args, b+partKwDefaults)
	u.emit(code.OpLoadNull, b+partAnnotate, 0, 0)
	n := newUnit(u.c, u, s)
	n.parameters(e.Args)
	n.loc = e.Body.Pos()
	n.emit(code.OpReturn, n.operand(e.Body), 0, 0)
	u.makeFunction(child{n.finish(), s}, b, dst)
}
