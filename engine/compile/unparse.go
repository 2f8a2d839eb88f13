// Annotations as text, in the form of ast.unparse.

package compile

import "dappco.re/go/py/engine/ast"

// unparse is the text of an annotation.
func unparse(e ast.Expr) string { return "" }
