// Assignment expressions inside an expression: which local variables they bind.

package compile

import "dappco.re/go/py/engine/ast"

// hasWalrus reports that e contains an assignment expression for the variable in register r, or any if r < 0.
func (u *unit) hasWalrus(e ast.Expr, r int) bool {
	found := false
	walkSameFrame(e, func(x ast.Expr) bool {
		if w, ok := x.(*ast.NamedExpr); ok {
			if r < 0 {
				found = true
			} else if t, local := u.localOf(w.Target); local && t == r {
				found = true
			}
		}
		return !found
	})
	return found
}

// alwaysBinds sets the local variables that are bound whenever the test has been true.
func (u *unit) alwaysBinds(e ast.Expr, state bits) {
	switch e := e.(type) {
	case *ast.NamedExpr:
		if r, ok := u.localOf(e.Target); ok && r < u.named {
			state.set(r)
		}
		u.alwaysBinds(e.Value, state)
	case *ast.BoolOp:
		if e.Op == ast.And {
			for _, v := range e.Values {
				u.alwaysBinds(v, state)
			}
		} else {
			u.alwaysBinds(e.Values[0], state)
		}
	case *ast.Compare:
		u.alwaysBinds(e.Left, state)
		u.alwaysBinds(e.Comparators[0], state)
	case *ast.Call:
		u.alwaysBinds(e.Func, state)
		for _, a := range e.Args {
			u.alwaysBinds(a, state)
		}
	case *ast.Attribute:
		u.alwaysBinds(e.Value, state)
	case *ast.BinOp:
		u.alwaysBinds(e.Left, state)
		u.alwaysBinds(e.Right, state)
	}
}

// walkSameFrame visits the sub-expressions that run in the same frame until f returns false.
func walkSameFrame(e ast.Expr, f func(ast.Expr) bool) {
	if e == nil || !f(e) {
		return
	}
	each := func(list []ast.Expr) {
		for _, x := range list {
			if x != nil {
				walkSameFrame(x, f)
			}
		}
	}
	gens := func(list []*ast.Comprehension) {
		for _, g := range list {
			walkSameFrame(g.Iter, f)
			each(g.Ifs)
		}
	}
	one := func(x ast.Expr) {
		if x != nil {
			walkSameFrame(x, f)
		}
	}
	switch e := e.(type) {
	case *ast.BoolOp:
		each(e.Values)
	case *ast.NamedExpr:
		one(e.Value)
	case *ast.BinOp:
		one(e.Left)
		one(e.Right)
	case *ast.UnaryOp:
		one(e.Operand)
	case *ast.IfExp:
		one(e.Test)
		one(e.Body)
		one(e.OrElse)
	case *ast.Dict:
		each(e.Keys)
		each(e.Values)
	case *ast.Set:
		each(e.Elts)
	case *ast.List:
		each(e.Elts)
	case *ast.Tuple:
		each(e.Elts)
	case *ast.ListComp:
		gens(e.Generators)
		one(e.Elt)
	case *ast.SetComp:
		gens(e.Generators)
		one(e.Elt)
	case *ast.DictComp:
		gens(e.Generators)
		one(e.Key)
		one(e.Value)
	case *ast.GeneratorExp:
		one(e.Generators[0].Iter)
	case *ast.Await:
		one(e.Value)
	case *ast.Yield:
		one(e.Value)
	case *ast.YieldFrom:
		one(e.Value)
	case *ast.Compare:
		one(e.Left)
		each(e.Comparators)
	case *ast.Call:
		one(e.Func)
		each(e.Args)
		for _, k := range e.Keywords {
			one(k.Value)
		}
	case *ast.FormattedValue:
		one(e.Value)
		one(e.FormatSpec)
	case *ast.Interpolation:
		one(e.Value)
		one(e.FormatSpec)
	case *ast.JoinedStr:
		each(e.Values)
	case *ast.TemplateStr:
		each(e.Values)
	case *ast.Attribute:
		one(e.Value)
	case *ast.Subscript:
		one(e.Value)
		one(e.Slice)
	case *ast.Starred:
		one(e.Value)
	case *ast.Slice:
		one(e.Lower)
		one(e.Upper)
		one(e.Step)
	}
}
