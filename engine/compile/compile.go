// Package compile turns syntax trees into code for the register machine.
//
// Code generation is driven by destinations: an expression is compiled into the register where its value is wanted, and local variables are
// operands where they lie. Registers of local variables come first, temporaries are a stack above them. A register of a local variable is
// written by the last instruction of an expression only, so that an exception half-way leaves the old value.
//
// The unit follows which local variables are certainly bound (bound.go), so that only doubtful reads are checked, and drops code that cannot
// be reached.
package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

// Options are the choices of compile().
type Options struct {
	Optimize          int  // 1 drops assertions and makes __debug__ false, 2 drops docstrings as well
	FutureAnnotations bool // inherited from the calling code
	TopLevelAwait     bool // await is allowed in a module
	// Stop is asked every so many nodes; when it says yes, there is no code. It may be nil.
	Stop func() bool
}

// Warning is a SyntaxWarning.
type Warning struct {
	Msg string
	ast.Span
}

// Error is a SyntaxError (or RecursionError), with a span in lines and byte columns.
type Error = symtable.Error

// maxDepth bounds recursion over the tree.
const maxDepth = 20000

// pollNodes is how many nodes are compiled before Options.Stop is asked again.
const pollNodes = 1 << 10

// maxInstrs bounds the code of one unit: copies of finally blocks can multiply it.
const maxInstrs = 1 << 22

// maxUnits bounds the nesting of code objects, maxFinally the copies of finally clauses: nested ones double at each level.
const (
	maxUnits   = 2500
	maxFinally = 1 << 18
)

type compiler struct {
	table     *symtable.Table
	opt       Options
	file      string
	future    bool // annotations are strings
	depth     int
	nodes     int // compiled so far
	err       *Error
	warnings  []Warning
	warned    map[Warning]bool
	foldCache map[*ast.BinOp]foldResult
	single    bool // interactive
	finally   int  // copies of finally clauses compiled so far

	futureStmts map[*ast.ImportFrom]bool // the future statements in their proper place
}

// Compile compiles a module, an expression or an interactive statement.
func Compile(mod ast.Mod, filename string, opt Options) (*code.Code, []Warning, *Error) {
	c := &compiler{opt: opt, file: filename, foldCache: map[*ast.BinOp]foldResult{}, warned: map[Warning]bool{}, futureStmts: map[*ast.ImportFrom]bool{}}
	_, c.single = mod.(*ast.Interactive)
	body := moduleBody(mod)
	c.future = opt.FutureAnnotations
	if err := c.futures(body); err != nil {
		return nil, nil, err
	}
	table, err := symtable.Build(mod, symtable.Options{FutureAnnotations: c.future, TopLevelAwait: opt.TopLevelAwait, Stop: opt.Stop})
	if err != nil {
		return nil, nil, err
	}
	c.table = table
	u := newUnit(c, nil, table.Top)
	u.code.FirstLine = 1
	u.module(mod, body)
	k := u.finish()
	if c.err != nil {
		return nil, c.warnings, c.err
	}
	return k, c.warnings, nil
}

func moduleBody(mod ast.Mod) []ast.Stmt {
	switch m := mod.(type) {
	case *ast.Module:
		return m.Body
	case *ast.Interactive:
		return m.Body
	}
	return nil
}

func (u *unit) module(mod ast.Mod, body []ast.Stmt) {
	if e, ok := mod.(*ast.Expression); ok {
		u.loc = e.Body.Pos()
		t := u.alloc()
		u.expr(e.Body, t)
		u.emit(code.OpReturn, t, 0, 0)
		return
	}
	if len(body) > 0 {
		u.loc = body[0].Pos()
	}
	u.annotationSetup()
	if _, ok := mod.(*ast.Module); ok {
		body = u.namespaceDocstring(body)
	}
	u.stmts(body)
	u.emit(code.OpReturnK, 0, 0, u.konst(nil))
}

func (c *compiler) fail(at ast.Span, msg string) {
	if c.err == nil {
		c.err = &Error{Class: "SyntaxError", Msg: msg, Span: at}
	}
}

// failEarly is fail for what CPython notices before it makes code.
func (c *compiler) failEarly(at ast.Span, msg string) {
	if c.err == nil {
		c.err = &Error{Class: "SyntaxError", Msg: msg, Span: at, Early: true}
	}
}

func (c *compiler) warn(at ast.Span, msg string) {
	w := Warning{msg, at}
	if !c.warned[w] {
		c.warned[w] = true
		c.warnings = append(c.warnings, w)
	}
}

// down counts recursion over the tree; it is false when compilation has failed.
func (c *compiler) down(at ast.Span) bool {
	if c.err != nil {
		return false
	}
	if c.nodes++; c.nodes%pollNodes == 0 && c.opt.Stop != nil && c.opt.Stop() {
		c.err = symtable.Stopped
		return false
	}
	if c.depth++; c.depth > maxDepth {
		c.tooDeep(at)
		c.depth--
		return false
	}
	return true
}

func (c *compiler) tooDeep(at ast.Span) {
	if c.err == nil {
		c.err = &Error{Class: "RecursionError", Msg: "maximum recursion depth exceeded during compilation", Span: at}
	}
}
