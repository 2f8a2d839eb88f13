// This file reads and evaluates the expressions of plural forms.

package gettext

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

const (
	longest = 1000 // characters of an expression
	deepest = 20   // parentheses in each other
)

// node is an expression: what it is of n.
type node struct {
	eval    func(r *native.Run, n value) value
	compare bool // a comparison: one of it and more takes parentheses
	depth   int
}

// levels is how strongly binary operators bind.
var levels = ondemand.Value[map[string]int]{Make: func() map[string]int {
	return map[string]int{"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}
}}

const (
	anything = 0
	equality = 3
	order    = 4
	operand  = 7
)

var (
	arithmetic = ondemand.Value[map[string]object.BinaryOp]{Make: func() map[string]object.BinaryOp {
		return map[string]object.BinaryOp{"+": object.Add, "-": object.Sub, "*": object.Mul, "/": object.FloorDiv, "%": object.Mod}
	}}
	comparisons = ondemand.Value[map[string]object.CompareOp]{Make: func() map[string]object.CompareOp {
		return map[string]object.CompareOp{"==": object.EQ, "!=": object.NE, "<": object.LT, ">": object.GT, "<=": object.LE, ">=": object.GE}
	}}
	lexeme = native.Pattern{Text: `^(?:[<>!]=?|==|&&|\|\||[-*/%+?:()]|[\pL\pN_]+|(?s:.))`}
)

// plural is an expression that is being read.
type plural struct {
	rest  string
	token string // empty at the end
	exc   *exception
}

func (p *plural) fail(text string) {
	if p.exc == nil {
		p.exc = object.ValueErrorf("%s", text)
	}
	p.token = ""
}

// next goes to the next token.
func (p *plural) next() {
	p.rest = strings.TrimLeft(p.rest, " \t")
	if p.token = ""; p.rest == "" || p.exc != nil {
		return
	}
	p.token = lexeme.Get().FindString(p.rest)
	p.rest = p.rest[len(p.token):]
	if _, known := levels.Get()[p.token]; !known && !strings.Contains("?:()!", p.token) && p.token != "n" && !number(p.token) {
		p.fail("invalid token in plural form: " + p.token)
	}
}

func number(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// unexpected is the error for a token that is not in its place.
func (p *plural) unexpected() {
	if p.token == "" {
		p.fail("unexpected end of plural form")
	} else {
		p.fail("unexpected token in plural form: " + p.token)
	}
}

// expression reads what binds at least as strongly as level.
func (p *plural) expression(level int) node {
	x := p.operand(level)
	for p.exc == nil {
		op := p.token
		strength, ok := levels.Get()[op]
		if !ok || strength < max(level, 1) {
			break
		}
		p.next()
		x = operation(op, x, p.expression(strength+1))
	}
	if level == anything && p.token == "?" && p.exc == nil {
		p.next()
		yes := p.expression(anything)
		if p.exc == nil && p.token != ":" {
			p.unexpected()
		}
		p.next()
		no, condition := p.expression(anything), x
		return node{depth: max(condition.depth, yes.depth, no.depth), eval: func(r *native.Run, n value) value {
			if r.Truth(condition.eval(r, n)) {
				return yes.eval(r, n)
			}
			return no.eval(r, n)
		}}
	}
	return x
}

// operand reads an operand. A negation goes as far as comparisons do unless it is within one, for so it does in CPython.
func (p *plural) operand(level int) node {
	token := p.token
	switch {
	case p.exc != nil:
		return node{}
	case token == "!":
		p.next()
		if level <= equality {
			level = equality
		} else {
			level = operand
		}
		x := p.expression(level)
		return node{depth: x.depth, eval: func(r *native.Run, n value) value { return object.Bool(!r.Truth(x.eval(r, n))) }}
	case token == "(":
		p.next()
		x := p.expression(anything)
		if p.exc == nil && p.token != ")" {
			p.fail("unbalanced parenthesis in plural form")
		}
		p.next()
		return node{depth: x.depth + 1, eval: x.eval}
	case token == "n":
		p.next()
		return node{eval: func(_ *native.Run, n value) value { return n }}
	case number(token):
		p.next()
		v := object.None
		if small, err := strconv.ParseInt(token, 10, 64); err == nil {
			v = object.Int64(small)
		}
		return node{eval: func(r *native.Run, _ value) value {
			if v.IsNone() {
				return r.Call(object.IntType.Value(), object.StrOf(token))
			}
			return v
		}}
	}
	p.unexpected()
	return node{}
}

func operation(op string, x, y node) node {
	z := node{depth: max(x.depth, y.depth)}
	switch op {
	case "||", "&&":
		z.eval = func(r *native.Run, n value) value {
			v := x.eval(r, n)
			if r.Truth(v) == (op == "||") {
				return v
			}
			return y.eval(r, n)
		}
		return z
	}
	if c, ok := comparisons.Get()[op]; ok {
		z.compare = true
		if x.compare {
			z.depth = max(x.depth+1, y.depth)
		}
		z.eval = func(r *native.Run, n value) value {
			a, b := x.eval(r, n), y.eval(r, n)
			if !r.OK() {
				return object.None
			}
			return r.Keep(object.Compare(r.Th, a, b, c))
		}
		return z
	}
	z.eval = func(r *native.Run, n value) value {
		a, b := x.eval(r, n), y.eval(r, n)
		if !r.OK() {
			return object.None
		}
		return r.Keep(object.Binary(r.Th, arithmetic.Get()[op], a, b))
	}
	return z
}

// compile is the function that computes a plural form.
func compile(text string) (value, *exception) {
	if object.NewStr(text).Len() > longest {
		return value{}, object.ValueErrorf("plural form expression is too long")
	}
	p := &plural{rest: text}
	p.next()
	x := p.expression(anything)
	if p.exc == nil && p.token != "" {
		p.unexpected()
	}
	if p.exc == nil && x.depth > deepest {
		p.fail("plural form expression is too complex")
	}
	if p.exc != nil {
		return value{}, p.exc
	}
	return function("func", func(r *native.Run, n value) value {
		if !n.Type().Has(object.FlagInt) {
			checkCount(r, n)
		}
		v := x.eval(r, n)
		return r.Call(object.IntType.Value(), v)
	}), nil
}

// function is a function of one number.
func function(name string, f func(r *native.Run, n value) value) value {
	return native.NewClosure("gettext", name, name, func(th *thread, args []value, kw []*object.Str) (value, *exception) {
		if len(args) != 1 || len(kw) > 0 && kw[0].String() != "n" {
			return value{}, object.TypeErrorf("%s() takes 1 positional argument but %d were given", name, len(args))
		}
		r := native.Begin(th)
		return r.Done(f(r, args[0]))
	})
}

// checkCount warns of a number that is not an integer and refuses what is none.
func checkCount(r *native.Run, n value) {
	r.Call(r.Builtin("round"), n)
	if r.Catch(object.TypeErrorType) {
		r.Raise(object.TypeErrorType, "Plural value must be an integer, got %s", n.Type().Name)
	}
	warnOf(r, n)
}

func warnOf(r *native.Run, n value) {
	if r.OK() {
		r.Fail(object.Warn(r.Th, object.DeprecationWarningType, "Plural value must be an integer, got %s", n.Type().Name))
	}
}
