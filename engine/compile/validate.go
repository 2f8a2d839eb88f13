// Validation of trees that do not come from the parser: programs can build their own and compile them.

package compile

import (
	"fmt"
	"math/big"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/symtable"
)

// Validate reports the first thing in a tree that no program text can mean. The error's class is ValueError, TypeError, SystemError or
// RecursionError. Trees of the parser need no validation. stop is that of Options.
func Validate(mod ast.Mod, stop func() bool) *Error {
	v := &validator{stop: stop}
	switch m := mod.(type) {
	case *ast.Module:
		v.stmts(m.Body)
	case *ast.Interactive:
		v.stmts(m.Body)
	case *ast.Expression:
		v.expr(m.Body, ast.Load)
	}
	return v.err
}

type validator struct {
	err   *Error
	depth int
	nodes int         // visited so far
	stop  func() bool // that of Options
}

func (v *validator) fail(class, format string, args ...any) {
	if v.err == nil {
		v.err = &Error{Class: class, Msg: fmt.Sprintf(format, args...)}
	}
}

// failAt is a failure that has a place.
func (v *validator) failAt(class string, at ast.Span, msg string) {
	if v.err == nil {
		v.err = &Error{Class: class, Msg: msg, Span: at}
	}
}

func (v *validator) bad(format string, args ...any) { v.fail("ValueError", format, args...) }

// enter counts recursion and checks a node's position; it is false after an error.
func (v *validator) enter(n ast.Node) bool {
	if v.err != nil {
		return false
	}
	if v.nodes++; v.nodes%pollNodes == 0 && v.stop != nil && v.stop() {
		v.err = symtable.Stopped
		return false
	}
	if v.depth++; v.depth > maxDepth {
		v.fail("RecursionError", "maximum recursion depth exceeded during compilation")
		return false
	}
	if s := n.Pos(); s.EndLine < s.Line {
		v.bad("AST node line range (%d, %d) is not valid", s.Line, s.EndLine)
	} else if s.Line < 0 && s.EndLine != s.Line || s.Col < 0 && s.EndCol != s.Col {
		v.bad("AST node column range (%d, %d) for line range (%d, %d) is not valid", s.Col, s.EndCol, s.Line, s.EndLine)
	} else if s.Line == s.EndLine && s.EndCol < s.Col {
		v.bad("line %d, column %d-%d is not a valid range", s.Line, s.Col, s.EndCol)
	}
	return v.err == nil
}

func (v *validator) stmts(list []ast.Stmt) {
	for _, s := range list {
		if s == nil {
			v.bad("None disallowed in statement list")
			return
		}
		if !v.enter(s) {
			return
		}
		v.stmt(s)
		v.depth--
	}
}

// body is a list of statements that must not be empty.
func (v *validator) body(list []ast.Stmt, owner string) {
	if len(list) == 0 {
		v.bad("empty body on %s", owner)
	}
	v.stmts(list)
}

func (v *validator) notEmpty(n int, what, owner string) {
	if n == 0 {
		v.bad("empty %s on %s", what, owner)
	}
}

func (v *validator) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.FunctionDef:
		v.function(s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, "FunctionDef")
	case *ast.AsyncFunctionDef:
		v.function(s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, "AsyncFunctionDef")
	case *ast.ClassDef:
		v.body(s.Body, "ClassDef")
		v.typeParams(s.TypeParams)
		v.exprs(s.Bases, ast.Load)
		v.keywords(s.Keywords)
		v.exprs(s.DecoratorList, ast.Load)
	case *ast.Return:
		v.optional(s.Value)
	case *ast.Delete:
		v.notEmpty(len(s.Targets), "targets", "Delete")
		v.exprs(s.Targets, ast.Del)
	case *ast.Assign:
		v.notEmpty(len(s.Targets), "targets", "Assign")
		v.exprs(s.Targets, ast.Store)
		v.expr(s.Value, ast.Load)
	case *ast.AugAssign:
		v.singleTarget(s.Target, "augmented")
		v.expr(s.Target, ast.Store)
		v.expr(s.Value, ast.Load)
	case *ast.AnnAssign:
		if _, ok := s.Target.(*ast.Name); !ok && s.Simple {
			v.fail("TypeError", "AnnAssign with simple non-Name target")
		}
		v.singleTarget(s.Target, "annotated")
		v.expr(s.Target, ast.Store)
		v.optional(s.Value)
		v.expr(s.Annotation, ast.Load)
	case *ast.TypeAlias:
		if _, ok := s.Name.(*ast.Name); !ok {
			v.fail("TypeError", "TypeAlias with non-Name name")
			return
		}
		v.expr(s.Name, ast.Store)
		v.typeParams(s.TypeParams)
		v.expr(s.Value, ast.Load)
	case *ast.ExprStmt:
		v.expr(s.Value, ast.Load)
	default:
		v.compound(s)
	}
}

// singleTarget rejects targets that augmented and annotated assignments do not take.
func (v *validator) singleTarget(e ast.Expr, kind string) {
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
	default:
		v.fail("SystemError", "invalid node type for %s assignment", kind)
	}
}

func (v *validator) compound(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.For:
		v.loop(s.Target, s.Iter, s.Body, s.OrElse, "For")
	case *ast.AsyncFor:
		v.loop(s.Target, s.Iter, s.Body, s.OrElse, "AsyncFor")
	case *ast.While:
		v.expr(s.Test, ast.Load)
		v.body(s.Body, "While")
		v.stmts(s.OrElse)
	case *ast.If:
		v.expr(s.Test, ast.Load)
		v.body(s.Body, "If")
		v.stmts(s.OrElse)
	case *ast.With:
		v.with(s.Items, s.Body, "With")
	case *ast.AsyncWith:
		v.with(s.Items, s.Body, "AsyncWith")
	case *ast.Match:
		v.expr(s.Subject, ast.Load)
		v.notEmpty(len(s.Cases), "cases", "Match")
		for _, c := range s.Cases {
			v.pattern(c.Pattern, false)
			v.optional(c.Guard)
			v.body(c.Body, "match_case")
		}
	case *ast.Raise:
		if s.Exc == nil && s.Cause != nil {
			v.bad("Raise with cause but no exception")
		}
		v.optional(s.Exc)
		v.optional(s.Cause)
	case *ast.Try:
		v.try(s.Body, s.Handlers, s.OrElse, s.FinalBody, "Try")
	case *ast.TryStar:
		v.try(s.Body, s.Handlers, s.OrElse, s.FinalBody, "TryStar")
		for _, h := range s.Handlers {
			if h.Type == nil {
				v.bad("except* clause without a type")
			}
		}
	case *ast.Assert:
		v.expr(s.Test, ast.Load)
		v.optional(s.Msg)
	case *ast.Import:
		v.notEmpty(len(s.Names), "names", "Import")
	case *ast.ImportFrom:
		if s.Level < 0 {
			v.bad("Negative ImportFrom level")
		}
		v.notEmpty(len(s.Names), "names", "ImportFrom")
	case *ast.Global:
		v.notEmpty(len(s.Names), "names", "Global")
	case *ast.Nonlocal:
		v.notEmpty(len(s.Names), "names", "Nonlocal")
	}
}

func (v *validator) function(a *ast.Arguments, body []ast.Stmt, decorators []ast.Expr, returns ast.Expr, params []ast.TypeParam, owner string) {
	v.body(body, owner)
	v.typeParams(params)
	v.arguments(a)
	v.exprs(decorators, ast.Load)
	v.optional(returns)
}

func (v *validator) loop(target, iter ast.Expr, body, orElse []ast.Stmt, owner string) {
	v.expr(target, ast.Store)
	v.expr(iter, ast.Load)
	v.body(body, owner)
	v.stmts(orElse)
}

func (v *validator) with(items []*ast.WithItem, body []ast.Stmt, owner string) {
	v.notEmpty(len(items), "items", owner)
	for _, it := range items {
		v.expr(it.ContextExpr, ast.Load)
		if it.OptionalVars != nil {
			v.expr(it.OptionalVars, ast.Store)
		}
	}
	v.body(body, owner)
}

func (v *validator) try(body []ast.Stmt, handlers []*ast.ExceptHandler, orElse, final []ast.Stmt, owner string) {
	v.body(body, owner)
	if len(handlers) == 0 && len(final) == 0 {
		v.bad("%s has neither except handlers nor finalbody", owner)
	}
	if len(handlers) == 0 && len(orElse) > 0 {
		v.bad("%s has orelse but no except handlers", owner)
	}
	for _, h := range handlers {
		v.optional(h.Type)
		v.body(h.Body, "ExceptHandler")
	}
	v.stmts(orElse)
	v.stmts(final)
}

func (v *validator) typeParams(list []ast.TypeParam) {
	for _, p := range list {
		switch p := p.(type) {
		case *ast.TypeVar:
			v.optional(p.Bound)
			v.optional(p.DefaultValue)
		case *ast.ParamSpec:
			v.optional(p.DefaultValue)
		case *ast.TypeVarTuple:
			v.optional(p.DefaultValue)
		}
	}
}

func (v *validator) arguments(a *ast.Arguments) {
	if a == nil {
		v.bad("field 'args' is required")
		return
	}
	if len(a.Defaults) > len(a.PosOnlyArgs)+len(a.Args) {
		v.bad("more positional defaults than args on arguments")
	}
	if len(a.KwDefaults) != len(a.KwOnlyArgs) {
		v.bad("length of kwonlyargs is not the same as kw_defaults on arguments")
	}
	all := append(append(append([]*ast.Arg{a.Vararg, a.Kwarg}, a.PosOnlyArgs...), a.Args...), a.KwOnlyArgs...)
	for _, p := range all {
		if p != nil {
			v.optional(p.Annotation)
		}
	}
	v.exprs(a.Defaults, ast.Load)
	for _, d := range a.KwDefaults {
		v.optional(d)
	}
}

func (v *validator) keywords(list []*ast.Keyword) {
	for _, k := range list {
		v.expr(k.Value, ast.Load)
	}
}

// constant rejects values that are no constants.
func (v *validator) constant(k any) {
	switch k := k.(type) {
	case nil, bool, int64, *big.Int, float64, complex128, string, ast.Bytes, ast.Ellipsis, ast.Literals, ast.FrozenSet:
	case interface{ TypeName() string }:
		v.fail("TypeError", "got an invalid type in Constant: %s", k.TypeName())
	default:
		v.fail("TypeError", "got an invalid type in Constant: %T", k)
	}
}
