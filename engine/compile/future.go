// Future statements.

package compile

import (
	"slices"

	"dappco.re/go/py/engine/ast"
)

var futureFeatures = []string{
	"nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",
	"annotations",
}

const lateFuture = "from __future__ imports must occur at the beginning of the file"

// futures reads the future statements at the start of a module and rejects those elsewhere.
func (c *compiler) futures(body []ast.Stmt) *Error {
	early := true
	for i, s := range body {
		imp, ok := s.(*ast.ImportFrom)
		if !ok || imp.Module != "__future__" || imp.Level != 0 {
			if e, ok := s.(*ast.ExprStmt); !ok || i > 0 || !isString(e.Value) {
				early = false
			}
			continue
		}
		if !early {
			return &Error{Class: "SyntaxError", Msg: lateFuture, Span: imp.Span, Early: true}
		}
		c.futureStmts[imp] = true
		for _, a := range imp.Names {
			switch {
			case a.Name == "braces":
				return &Error{Class: "SyntaxError", Msg: "not a chance", Span: a.Span, Early: true}
			case !slices.Contains(futureFeatures, a.Name):
				return &Error{Class: "SyntaxError", Msg: "future feature " + a.Name + " is not defined", Span: a.Span, Early: true}
			case a.Name == "annotations":
				c.future = true
			}
		}
	}
	return nil
}

func isString(e ast.Expr) bool {
	k, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	_, ok = k.Value.(string)
	return ok
}
