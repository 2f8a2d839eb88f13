// SyntaxWarnings of expressions that cannot be meant.

package compile

import (
	"math/big"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

// literalType is the type of a display or literal; "" if it is not known.
func literalType(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Constant:
		return constantType(literal(e.Value))
	case *ast.Tuple:
		return "tuple"
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.Lambda:
		return "function"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "str"
	case *ast.TemplateStr, *ast.Interpolation:
		return "string.templatelib.Template"
	}
	return ""
}

func constantType(v any) string {
	switch v.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case int64, *big.Int:
		return "int"
	case float64:
		return "float"
	case complex128:
		return "complex"
	case string:
		return "str"
	case code.Bytes:
		return "bytes"
	case code.EllipsisConst:
		return "ellipsis"
	}
	return ""
}

func (u *unit) checkCaller(e ast.Expr) {
	if _, ok := e.(*ast.Lambda); ok {
		return
	}
	if t := literalType(e); t != "" {
		u.c.warn(u.loc, "'"+t+"' object is not callable; perhaps you missed a comma?")
	}
}

func (u *unit) checkSubscripter(e *ast.Subscript) {
	switch x := e.Value.(type) {
	case *ast.Constant:
		switch literal(x.Value).(type) {
		case nil, bool, int64, *big.Int, float64, complex128, code.EllipsisConst:
		default:
			return
		}
	case *ast.Set, *ast.SetComp, *ast.GeneratorExp, *ast.Lambda, *ast.TemplateStr, *ast.Interpolation:
	default:
		return
	}
	u.c.warn(u.loc, "'"+literalType(e.Value)+"' object is not subscriptable; perhaps you missed a comma?")
}

func (u *unit) checkIndex(e *ast.Subscript) {
	index := ""
	switch x := e.Slice.(type) {
	case *ast.Constant:
		index = constantType(literal(x.Value))
	case *ast.Slice:
		return
	default:
		index = literalType(e.Slice)
	}
	if index == "" || index == "int" || index == "bool" {
		return
	}
	switch x := e.Value.(type) {
	case *ast.Constant:
		switch literal(x.Value).(type) {
		case string, code.Bytes:
		default:
			return
		}
	case *ast.Tuple, *ast.List, *ast.ListComp, *ast.JoinedStr, *ast.FormattedValue:
	default:
		return
	}
	u.c.warn(u.loc, literalType(e.Value)+" indices must be integers or slices, not "+index+"; perhaps you missed a comma?")
}

// checkIs warns of "is" with literals.
func (u *unit) checkIs(e *ast.Compare) {
	left := e.Left
	for i, right := range e.Comparators {
		op := e.Ops[i]
		if op == ast.Is || op == ast.IsNot {
			for _, x := range []ast.Expr{left, right} {
				t := notForIs(x)
				if t == "" {
					continue
				}
				if op == ast.Is {
					u.c.warn(u.loc, `"is" with '`+t+`' literal. Did you mean "=="?`)
				} else {
					u.c.warn(u.loc, `"is not" with '`+t+`' literal. Did you mean "!="?`)
				}
				return
			}
		}
		left = right
	}
}

// notForIs returns the type of a literal whose identity means nothing.
func notForIs(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.Constant:
		switch literal(x.Value).(type) {
		case nil, bool, code.EllipsisConst:
			return ""
		}
		return literalType(e)
	case *ast.Tuple:
		for _, y := range x.Elts {
			if _, ok := y.(*ast.Constant); !ok {
				return ""
			}
		}
		return "tuple"
	}
	return ""
}

// checkFinally warns of statements that leave a finally clause (PEP 765).
func (u *unit) checkFinally(list []ast.Stmt) { u.finallyStmts(list, false) }

func (u *unit) finallyStmts(list []ast.Stmt, inLoop bool) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.Return:
			u.c.warn(s.Span, "'return' in a 'finally' block")
		case *ast.Break:
			if !inLoop {
				u.c.warn(s.Span, "'break' in a 'finally' block")
			}
		case *ast.Continue:
			if !inLoop {
				u.c.warn(s.Span, "'continue' in a 'finally' block")
			}
		case *ast.For:
			u.finallyStmts(s.Body, true)
			u.finallyStmts(s.OrElse, inLoop)
		case *ast.AsyncFor:
			u.finallyStmts(s.Body, true)
			u.finallyStmts(s.OrElse, inLoop)
		case *ast.While:
			u.finallyStmts(s.Body, true)
			u.finallyStmts(s.OrElse, inLoop)
		case *ast.If:
			u.finallyStmts(s.Body, inLoop)
			u.finallyStmts(s.OrElse, inLoop)
		case *ast.With:
			u.finallyStmts(s.Body, inLoop)
		case *ast.AsyncWith:
			u.finallyStmts(s.Body, inLoop)
		case *ast.Try:
			u.finallyTry(s.Body, s.Handlers, s.OrElse, inLoop)
		case *ast.TryStar:
			u.finallyTry(s.Body, s.Handlers, s.OrElse, inLoop)
		case *ast.Match:
			for _, c := range s.Cases {
				u.finallyStmts(c.Body, inLoop)
			}
		}
	}
}

// finallyTry looks into a try statement; its own finally clause is looked at when it is compiled.
func (u *unit) finallyTry(body []ast.Stmt, handlers []*ast.ExceptHandler, orElse []ast.Stmt, inLoop bool) {
	u.finallyStmts(body, inLoop)
	for _, h := range handlers {
		u.finallyStmts(h.Body, inLoop)
	}
	u.finallyStmts(orElse, inLoop)
}
