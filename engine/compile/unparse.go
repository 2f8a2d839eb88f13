// Annotations as text, in the form of ast.unparse: minimal parentheses, one space around operators, single quotes.

package compile

import (
	"math/big"
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

// precedence of an expression, from loose to tight.
type precedence int

const (
	precNamed precedence = iota
	precTuple
	precYield
	precTest
	precOr
	precAnd
	precNot
	precCompare
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
	precFactor
	precPower
	precAwait
	precAtom
)

type unparser struct{ strings.Builder }

// unparse is the text of an annotation.
func unparse(e ast.Expr) string {
	var p unparser
	p.expr(e, precTest)
	return p.String()
}

// group writes f in parentheses if the context binds tighter than the expression.
func (p *unparser) group(context, own precedence, f func()) {
	if context > own {
		p.WriteByte('(')
		f()
		p.WriteByte(')')
		return
	}
	f()
}

var binaryPrecedence = [...]precedence{ast.Add: precArith, ast.Sub: precArith, ast.Mult: precTerm, ast.MatMult: precTerm, ast.Div: precTerm,
	ast.Modulo: precTerm, ast.LShift: precShift, ast.RShift: precShift, ast.BitOr: precBitOr, ast.BitXor: precBitXor, ast.BitAnd: precBitAnd,
	ast.FloorDiv: precTerm, ast.Pow: precPower}

var compareSymbol = [...]string{ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is",
	ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in"}

func (p *unparser) expr(e ast.Expr, context precedence) {
	switch e := e.(type) {
	case *ast.Name:
		p.WriteString(e.ID)
	case *ast.Constant:
		p.constant(e)
	case *ast.Attribute:
		p.expr(e.Value, precAtom)
		if k, ok := e.Value.(*ast.Constant); ok {
			if t := constantType(literal(k.Value)); t == "int" {
				p.WriteByte(' ')
			}
		}
		p.WriteString("." + e.Attr)
	case *ast.Subscript:
		p.expr(e.Value, precAtom)
		p.WriteByte('[')
		p.index(e.Slice)
		p.WriteByte(']')
	case *ast.Slice:
		p.slice(e)
	case *ast.Starred:
		p.WriteByte('*')
		p.expr(e.Value, precBitOr)
	case *ast.Call:
		p.expr(e.Func, precAtom)
		if len(e.Args) == 1 && len(e.Keywords) == 0 {
			if _, ok := e.Args[0].(*ast.GeneratorExp); ok {
				p.expr(e.Args[0], precAtom)
				return
			}
		}
		p.arguments(e)
	case *ast.BinOp:
		p.binOp(e, context)
	case *ast.UnaryOp:
		p.unaryOp(e, context)
	case *ast.BoolOp:
		p.boolOp(e, context)
	case *ast.Compare:
		p.group(context, precCompare, func() {
			p.expr(e.Left, precCompare+1)
			for i, op := range e.Ops {
				p.WriteString(" " + compareSymbol[op] + " ")
				p.expr(e.Comparators[i], precCompare+1)
			}
		})
	case *ast.IfExp:
		p.group(context, precTest, func() {
			p.expr(e.Body, precTest+1)
			p.WriteString(" if ")
			p.expr(e.Test, precTest+1)
			p.WriteString(" else ")
			p.expr(e.OrElse, precTest)
		})
	case *ast.Lambda:
		p.group(context, precTest, func() {
			p.WriteString("lambda")
			if len(e.Args.PosOnlyArgs)+len(e.Args.Args) > 0 {
				p.WriteByte(' ')
			}
			p.parameters(e.Args)
			p.WriteString(": ")
			p.expr(e.Body, precTest)
		})
	default:
		p.display(e, context)
	}
}

func (p *unparser) display(e ast.Expr, context precedence) {
	switch e := e.(type) {
	case *ast.Tuple:
		p.tuple(e, context)
	case *ast.List:
		p.list("[", e.Elts, "]")
	case *ast.Set:
		if len(e.Elts) == 0 {
			p.WriteString("{*()}")
			return
		}
		p.list("{", e.Elts, "}")
	case *ast.Dict:
		p.WriteByte('{')
		for i, k := range e.Keys {
			if i > 0 {
				p.WriteString(", ")
			}
			if k == nil {
				p.WriteString("**")
				p.expr(e.Values[i], precBitOr)
				continue
			}
			p.expr(k, precTest)
			p.WriteString(": ")
			p.expr(e.Values[i], precTest)
		}
		p.WriteByte('}')
	case *ast.ListComp:
		p.comprehension("[", e.Elt, nil, e.Generators, "]")
	case *ast.SetComp:
		p.comprehension("{", e.Elt, nil, e.Generators, "}")
	case *ast.DictComp:
		p.comprehension("{", e.Key, e.Value, e.Generators, "}")
	case *ast.GeneratorExp:
		p.comprehension("(", e.Elt, nil, e.Generators, ")")
	case *ast.NamedExpr:
		p.group(context, precNamed, func() {
			p.expr(e.Target, precAtom)
			p.WriteString(" := ")
			p.expr(e.Value, precAtom)
		})
	case *ast.Await:
		p.group(context, precAwait, func() {
			p.WriteString("await ")
			p.expr(e.Value, precAtom)
		})
	case *ast.Yield:
		p.group(context, precYield, func() {
			p.WriteString("yield")
			if e.Value != nil {
				p.WriteByte(' ')
				p.expr(e.Value, precAtom)
			}
		})
	case *ast.YieldFrom:
		p.group(context, precYield, func() {
			p.WriteString("yield from ")
			p.expr(e.Value, precAtom)
		})
	case *ast.JoinedStr:
		p.WriteByte('f')
		p.formatted(e.Values)
	case *ast.TemplateStr:
		p.WriteByte('t')
		p.formatted(e.Values)
	}
}

func (p *unparser) constant(e *ast.Constant) {
	switch v := literal(e.Value).(type) {
	case string:
		if e.Kind != "" {
			p.WriteString(e.Kind)
		}
		p.WriteString(quote(v))
	case code.EllipsisConst:
		p.WriteString("...")
	case float64:
		p.WriteString(strings.ReplaceAll(floatText(v), "inf", "1e309"))
	case int64:
		p.WriteString(big.NewInt(v).String())
	default:
		p.WriteString(keyRepr(v))
	}
}

func (p *unparser) tuple(e *ast.Tuple, context precedence) {
	if len(e.Elts) == 0 {
		p.WriteString("()")
		return
	}
	p.group(context, precTuple, func() { p.items(e.Elts) })
}

// items writes the elements of a tuple, with a comma behind a single one.
func (p *unparser) items(elts []ast.Expr) {
	for i, x := range elts {
		if i > 0 {
			p.WriteString(", ")
		}
		p.expr(x, precTest)
	}
	if len(elts) == 1 {
		p.WriteByte(',')
	}
}

func (p *unparser) list(open string, elts []ast.Expr, end string) {
	p.WriteString(open)
	for i, x := range elts {
		if i > 0 {
			p.WriteString(", ")
		}
		p.expr(x, precTest)
	}
	p.WriteString(end)
}

// index writes what is between the brackets of a subscript: a tuple has no parentheses there.
func (p *unparser) index(e ast.Expr) {
	if t, ok := e.(*ast.Tuple); ok && len(t.Elts) > 0 {
		p.items(t.Elts)
		return
	}
	p.expr(e, precTuple)
}

func (p *unparser) slice(s *ast.Slice) {
	if s.Lower != nil {
		p.expr(s.Lower, precTest)
	}
	p.WriteByte(':')
	if s.Upper != nil {
		p.expr(s.Upper, precTest)
	}
	if s.Step != nil {
		p.WriteByte(':')
		p.expr(s.Step, precTest)
	}
}

func (p *unparser) arguments(c *ast.Call) {
	p.WriteByte('(')
	first := true
	comma := func() {
		if !first {
			p.WriteString(", ")
		}
		first = false
	}
	for _, a := range c.Args {
		comma()
		p.expr(a, precTest)
	}
	for _, k := range c.Keywords {
		comma()
		if k.Arg == "" {
			p.WriteString("**")
		} else {
			p.WriteString(k.Arg + "=")
		}
		p.expr(k.Value, precTest)
	}
	p.WriteByte(')')
}

func (p *unparser) binOp(e *ast.BinOp, context precedence) {
	own := binaryPrecedence[e.Op]
	left, right := own, own+1
	if e.Op == ast.Pow {
		left, right = own+1, own
	}
	p.group(context, own, func() {
		p.expr(e.Left, left)
		p.WriteString(" " + e.Op.Symbol() + " ")
		p.expr(e.Right, right)
	})
}

func (p *unparser) unaryOp(e *ast.UnaryOp, context precedence) {
	own := precFactor
	if e.Op == ast.Not {
		own = precNot
	}
	p.group(context, own, func() {
		p.WriteString(map[ast.UnaryOperator]string{ast.Invert: "~", ast.Not: "not ", ast.UAdd: "+", ast.USub: "-"}[e.Op])
		p.expr(e.Operand, own)
	})
}

func (p *unparser) boolOp(e *ast.BoolOp, context precedence) {
	own, word := precAnd, " and "
	if e.Op == ast.Or {
		own, word = precOr, " or "
	}
	p.group(context, own, func() {
		for i, v := range e.Values {
			if i > 0 {
				p.WriteString(word)
			}
			p.expr(v, own+1)
		}
	})
}

func (p *unparser) comprehension(open string, elt, value ast.Expr, gens []*ast.Comprehension, end string) {
	p.WriteString(open)
	p.expr(elt, precTest)
	if value != nil {
		p.WriteString(": ")
		p.expr(value, precTest)
	}
	for _, g := range gens {
		if g.IsAsync {
			p.WriteString(" async")
		}
		p.WriteString(" for ")
		p.expr(g.Target, precTuple)
		p.WriteString(" in ")
		p.expr(g.Iter, precTest+1)
		for _, c := range g.Ifs {
			p.WriteString(" if ")
			p.expr(c, precTest+1)
		}
	}
	p.WriteString(end)
}

func (p *unparser) parameters(a *ast.Arguments) {
	first := true
	item := func(s string) {
		if !first {
			p.WriteString(", ")
		}
		first = false
		p.WriteString(s)
	}
	all := append(append([]*ast.Arg{}, a.PosOnlyArgs...), a.Args...)
	for i, x := range all {
		item(x.Arg)
		if d := i - (len(all) - len(a.Defaults)); d >= 0 {
			p.WriteByte('=')
			p.expr(a.Defaults[d], precTest)
		}
		if i == len(a.PosOnlyArgs)-1 {
			item("/")
		}
	}
	if a.Vararg != nil {
		item("*" + a.Vararg.Arg)
	} else if len(a.KwOnlyArgs) > 0 {
		item("*")
	}
	for i, x := range a.KwOnlyArgs {
		item(x.Arg)
		if a.KwDefaults[i] != nil {
			p.WriteByte('=')
			p.expr(a.KwDefaults[i], precTest)
		}
	}
	if a.Kwarg != nil {
		item("**" + a.Kwarg.Arg)
	}
}

// formatted writes the body of an f-string or t-string between quotes that its content does not contain.
func (p *unparser) formatted(values []ast.Expr) {
	var body unparser
	body.formattedParts(values, false)
	q := byte('\'')
	if strings.Contains(body.String(), "'") {
		q = '"'
	}
	p.WriteByte(q)
	p.WriteString(body.String())
	p.WriteByte(q)
}

func (p *unparser) formattedParts(values []ast.Expr, spec bool) {
	field := func(v ast.Expr, conv ast.Conversion, fs ast.Expr) {
		var inner unparser
		inner.expr(v, precTest+1)
		p.WriteByte('{')
		if strings.HasPrefix(inner.String(), "{") {
			p.WriteByte(' ')
		}
		p.WriteString(inner.String())
		if conv > 0 {
			p.WriteString("!" + string(rune(conv)))
		}
		if j, ok := fs.(*ast.JoinedStr); ok {
			p.WriteByte(':')
			p.formattedParts(j.Values, true)
		}
		p.WriteByte('}')
	}
	for _, v := range values {
		switch v := v.(type) {
		case *ast.Constant:
			s, _ := v.Value.(string)
			s = strings.ReplaceAll(strings.ReplaceAll(s, "{", "{{"), "}", "}}")
			text := quoteWith(s, '"', false)
			p.WriteString(strings.ReplaceAll(text[1:len(text)-1], `\"`, `"`))
		case *ast.FormattedValue:
			field(v.Value, v.Conversion, v.FormatSpec)
		case *ast.Interpolation:
			field(v.Value, v.Conversion, v.FormatSpec)
		}
	}
}
