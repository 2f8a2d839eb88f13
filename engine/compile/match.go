// match statements.

package compile

import "dappco.re/go/py/engine/ast"

func (u *unit) match(s *ast.Match) { u.c.fail(s.Span, "the match statement is not supported yet") }
