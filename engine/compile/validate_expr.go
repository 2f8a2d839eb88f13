// Validation of expressions and patterns.

package compile

import (
	"math/big"

	"dappco.re/go/py/engine/ast"
)

func (v *validator) optional(e ast.Expr) {
	if e != nil {
		v.expr(e, ast.Load)
	}
}

func (v *validator) exprs(list []ast.Expr, ctx ast.Context) {
	for _, e := range list {
		if e == nil {
			v.bad("None disallowed in expression list")
			return
		}
		v.expr(e, ctx)
	}
}

// context is the context of the expressions that have one.
func context(e ast.Expr) (ast.Context, bool) {
	switch e := e.(type) {
	case *ast.Attribute:
		return e.Ctx, true
	case *ast.Subscript:
		return e.Ctx, true
	case *ast.Starred:
		return e.Ctx, true
	case *ast.Name:
		return e.Ctx, true
	case *ast.List:
		return e.Ctx, true
	case *ast.Tuple:
		return e.Ctx, true
	}
	return ast.Load, false
}

func (v *validator) expr(e ast.Expr, ctx ast.Context) {
	if e == nil {
		v.bad("an expression is missing")
		return
	}
	if !v.enter(e) {
		return
	}
	own, has := context(e)
	switch {
	case !has && ctx != ast.Load:
		v.bad("expression which can't be assigned to in %s context", ctx)
	case has && own != ctx:
		v.bad("expression must have %s context but has %s instead", ctx, own)
	default:
		v.exprNode(e, ctx)
	}
	v.depth--
}

func (v *validator) exprNode(e ast.Expr, ctx ast.Context) {
	switch e := e.(type) {
	case *ast.Name:
		if e.ID == "None" || e.ID == "True" || e.ID == "False" {
			v.bad("identifier field can't represent '%s' constant", e.ID)
		}
	case *ast.Constant:
		v.constant(e.Value)
	case *ast.BoolOp:
		if len(e.Values) < 2 {
			v.bad("BoolOp with less than 2 values")
		}
		v.exprs(e.Values, ast.Load)
	case *ast.NamedExpr:
		if _, ok := e.Target.(*ast.Name); !ok {
			v.fail("TypeError", "NamedExpr target must be a Name")
			return
		}
		v.expr(e.Target, ast.Store)
		v.expr(e.Value, ast.Load)
	case *ast.BinOp:
		v.expr(e.Left, ast.Load)
		v.expr(e.Right, ast.Load)
	case *ast.UnaryOp:
		v.expr(e.Operand, ast.Load)
	case *ast.Lambda:
		v.arguments(e.Args)
		v.expr(e.Body, ast.Load)
	case *ast.IfExp:
		v.expr(e.Test, ast.Load)
		v.expr(e.Body, ast.Load)
		v.expr(e.OrElse, ast.Load)
	case *ast.Compare:
		if len(e.Comparators) == 0 {
			v.bad("Compare with no comparators")
		} else if len(e.Comparators) != len(e.Ops) {
			v.bad("Compare has a different number of comparators and operands")
		}
		v.expr(e.Left, ast.Load)
		v.exprs(e.Comparators, ast.Load)
	case *ast.Call:
		v.expr(e.Func, ast.Load)
		v.exprs(e.Args, ast.Load)
		v.keywords(e.Keywords)
	case *ast.Attribute:
		v.expr(e.Value, ast.Load)
	case *ast.Subscript:
		v.expr(e.Slice, ast.Load)
		v.expr(e.Value, ast.Load)
	case *ast.Starred:
		v.expr(e.Value, ctx)
	case *ast.List:
		v.exprs(e.Elts, ctx)
	case *ast.Tuple:
		v.exprs(e.Elts, ctx)
	default:
		v.display(e)
	}
}

func (v *validator) display(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Dict:
		if len(e.Keys) != len(e.Values) {
			v.bad("Dict doesn't have the same number of keys as values")
		}
		for _, k := range e.Keys {
			v.optional(k)
		}
		v.exprs(e.Values, ast.Load)
	case *ast.Set:
		v.exprs(e.Elts, ast.Load)
	case *ast.ListComp:
		v.comprehension(e.Generators, e.Elt)
	case *ast.SetComp:
		v.comprehension(e.Generators, e.Elt)
	case *ast.GeneratorExp:
		v.comprehension(e.Generators, e.Elt)
	case *ast.DictComp:
		v.comprehension(e.Generators, e.Key, e.Value)
	case *ast.Yield:
		v.optional(e.Value)
	case *ast.YieldFrom:
		v.expr(e.Value, ast.Load)
	case *ast.Await:
		v.expr(e.Value, ast.Load)
	case *ast.Slice:
		v.optional(e.Lower)
		v.optional(e.Upper)
		v.optional(e.Step)
	case *ast.JoinedStr:
		v.exprs(e.Values, ast.Load)
	case *ast.TemplateStr:
		v.exprs(e.Values, ast.Load)
	case *ast.FormattedValue:
		v.formatted(e.Value, e.Conversion, e.FormatSpec)
	case *ast.Interpolation:
		v.formatted(e.Value, e.Conversion, e.FormatSpec)
	}
}

func (v *validator) formatted(value ast.Expr, conv ast.Conversion, spec ast.Expr) {
	switch conv {
	case ast.NoConversion, ast.ConversionStr, ast.ConversionRepr, ast.ConversionASCII:
	default:
		v.fail("SystemError", "Unrecognized conversion character %d", conv)
	}
	v.expr(value, ast.Load)
	v.optional(spec)
}

func (v *validator) comprehension(gens []*ast.Comprehension, elts ...ast.Expr) {
	if len(gens) == 0 {
		v.bad("comprehension with no generators")
		return
	}
	for _, g := range gens {
		v.expr(g.Target, ast.Store)
		v.expr(g.Iter, ast.Load)
		v.exprs(g.Ifs, ast.Load)
	}
	v.exprs(elts, ast.Load)
}

func (v *validator) pattern(p ast.Pattern, starAllowed bool) {
	if p == nil {
		v.bad("a pattern is missing")
		return
	}
	if !v.enter(p) {
		return
	}
	switch p := p.(type) {
	case *ast.MatchValue:
		v.patternValue(p.Value)
	case *ast.MatchSingleton:
		if _, isBool := p.Value.(bool); !isBool && p.Value != nil {
			v.bad("MatchSingleton can only contain True, False and None")
		}
	case *ast.MatchSequence:
		v.patterns(p.Patterns, true)
	case *ast.MatchMapping:
		if len(p.Keys) != len(p.Patterns) {
			v.bad("MatchMapping doesn't have the same number of keys as patterns")
			return
		}
		v.captureName(p.Rest)
		v.notConstant(p.Rest)
		for _, k := range p.Keys {
			v.mappingKey(k)
		}
		v.patterns(p.Patterns, false)
	case *ast.MatchClass:
		v.classPattern(p)
	case *ast.MatchStar:
		if !starAllowed {
			v.bad("can't use MatchStar here")
		}
		v.captureName(p.Name)
	case *ast.MatchAs:
		v.captureName(p.Name)
		if p.Pattern != nil {
			if p.Name == "" {
				v.bad("MatchAs must specify a target name if a pattern is given")
			}
			v.pattern(p.Pattern, false)
		}
	case *ast.MatchOr:
		if len(p.Patterns) < 2 {
			v.bad("MatchOr requires at least 2 patterns")
		}
		v.patterns(p.Patterns, false)
	}
	v.depth--
}

func (v *validator) patterns(list []ast.Pattern, starAllowed bool) {
	for _, p := range list {
		v.pattern(p, starAllowed)
	}
}

// notConstant refuses names that are constants.
func (v *validator) notConstant(name string) {
	switch name {
	case "None", "True", "False":
		v.bad("identifier field can't represent '%s' constant", name)
	}
}

func (v *validator) captureName(name string) {
	if name == "_" {
		v.bad("can't capture name '_' in patterns")
	}
}

func (v *validator) classPattern(p *ast.MatchClass) {
	if len(p.KwdAttrs) != len(p.KwdPatterns) {
		v.bad("MatchClass doesn't have the same number of keyword attributes as patterns")
		return
	}
	for _, name := range p.KwdAttrs {
		v.notConstant(name)
	}
	v.expr(p.Cls, ast.Load)
	cls := p.Cls
	for {
		a, ok := cls.(*ast.Attribute)
		if !ok {
			break
		}
		cls = a.Value
	}
	if _, ok := cls.(*ast.Name); !ok {
		v.bad("MatchClass cls field can only contain Name or Attribute nodes.")
	}
	v.patterns(p.Patterns, false)
	v.patterns(p.KwdPatterns, false)
}

// mappingKey is a key of a mapping pattern: None, True and False may be keys.
func (v *validator) mappingKey(e ast.Expr) {
	if k, ok := e.(*ast.Constant); ok {
		if _, isBool := k.Value.(bool); isBool || k.Value == nil {
			return
		}
	}
	v.patternValue(e)
}

// patternValue admits literals, signed and complex numbers, and attributes.
func (v *validator) patternValue(e ast.Expr) {
	v.expr(e, ast.Load)
	switch x := e.(type) {
	case *ast.Constant:
		switch x.Value.(type) {
		case int64, *big.Int, float64, complex128, string, ast.Bytes:
		default:
			v.bad("unexpected constant inside of a literal pattern")
		}
		return
	case *ast.Attribute:
		return
	case *ast.JoinedStr, *ast.TemplateStr: // the code generator refuses them
		v.failAt("SyntaxError", e.Pos(), "patterns may only match literals and attribute lookups")
		return
	case *ast.UnaryOp:
		if x.Op == ast.USub && isNumber(x.Operand, true) {
			return
		}
	case *ast.BinOp:
		left := x.Left
		if u, ok := left.(*ast.UnaryOp); ok && u.Op == ast.USub {
			left = u.Operand
		}
		if (x.Op == ast.Add || x.Op == ast.Sub) && isNumber(left, false) && isComplex(x.Right) {
			return
		}
	}
	v.bad("patterns may only match literals and attribute lookups")
}

// isNumber reports that e is a literal of a number, a complex one if that may be.
func isNumber(e ast.Expr, complexToo bool) bool {
	k, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	switch k.Value.(type) {
	case int64, *big.Int, float64:
		return true
	}
	return complexToo && isComplex(e)
}

func isComplex(e ast.Expr) bool {
	k, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	_, ok = k.Value.(complex128)
	return ok
}
