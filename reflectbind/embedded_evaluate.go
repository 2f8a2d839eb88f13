// This file evaluates the constants of embedded source. Go's type checker would do it as well, but its start is too much for every program that binds a package.

package reflectbind

import (
	"go/ast"
	"go/constant"
	"go/token"
	"reflect"
)

// constants are the constants that a package declares, in the order of its source.
type constants struct {
	names    []string
	declared map[string]*constantDecl
	typeOf   func(name string) reflect.Type // the types of the package that are known, nil for others
}

// constantDecl is one of them: what it was declared with, and what it is once that has been found out.
type constantDecl struct {
	typ, expr ast.Expr // typ is nil where the expression says the type
	iota      int64
	result    evaluated
	state     evaluation
}

// evaluation is how far the evaluation of a constant is; one that needs itself has no value.
type evaluation uint8

const (
	notEvaluated evaluation = iota
	evaluating
	evaluationDone
)

// evaluated is a constant's value, nil if it cannot be found out, and the name of its type, "" if it is untyped.
type evaluated struct {
	typ   string
	value constant.Value
}

func newConstants(files []*ast.File, typeOf func(string) reflect.Type) *constants {
	c := &constants{declared: map[string]*constantDecl{}, typeOf: typeOf}
	for _, f := range files {
		for _, decl := range f.Decls {
			if g, ok := decl.(*ast.GenDecl); ok && g.Tok == token.CONST {
				c.declare(g)
			}
		}
	}
	return c
}

// declare notes the constants of a declaration. A line without values repeats the type and the values of the one above.
func (c *constants) declare(g *ast.GenDecl) {
	var typ ast.Expr
	var values []ast.Expr
	for n, spec := range g.Specs {
		line := spec.(*ast.ValueSpec)
		if line.Values != nil {
			typ, values = line.Type, line.Values
		}
		for i, name := range line.Names {
			if name.Name != "_" && i < len(values) {
				c.names = append(c.names, name.Name)
				c.declared[name.Name] = &constantDecl{typ: typ, expr: values[i], iota: int64(n)}
			}
		}
	}
}

// evaluate is the constant called name.
func (c *constants) evaluate(name string) evaluated {
	d := c.declared[name]
	if d == nil || d.state == evaluating {
		return evaluated{}
	}
	if d.state == notEvaluated {
		d.state = evaluating
		d.result = c.expr(d.expr, d.iota)
		if d.typ != nil {
			d.result = convertConstant(d.typ, d.result)
		}
		d.state = evaluationDone
	}
	return d.result
}

// convertConstant is x as the type that an expression names.
func convertConstant(typ ast.Expr, x evaluated) evaluated {
	name, ok := typ.(*ast.Ident)
	if !ok {
		return evaluated{}
	}
	return evaluated{name.Name, x.value}
}

func (c *constants) expr(e ast.Expr, iota int64) evaluated {
	switch e := e.(type) {
	case *ast.BasicLit:
		return evaluated{"", known(constant.MakeFromLiteral(e.Value, e.Kind, 0))}
	case *ast.ParenExpr:
		return c.expr(e.X, iota)
	case *ast.Ident:
		switch {
		case c.declared[e.Name] != nil:
			return c.evaluate(e.Name)
		case e.Name == "iota":
			return evaluated{"", constant.MakeInt64(iota)}
		}
	case *ast.UnaryExpr:
		return c.unary(e.Op, c.expr(e.X, iota))
	case *ast.BinaryExpr:
		return c.binary(c.expr(e.X, iota), e.Op, c.expr(e.Y, iota))
	case *ast.CallExpr:
		// Of functions and other types nothing is known. Conversions of numbers to strings, and the other way, are no constants of the types in question.
		if name, ok := e.Fun.(*ast.Ident); ok && len(e.Args) == 1 && c.typeOf(name.Name) != nil {
			return convertConstant(name, c.expr(e.Args[0], iota))
		}
	}
	return evaluated{}
}

// mostBits is how large numbers may become, as for Go's compiler.
const mostBits = 512

// known is v, nil for what package constant calls unknown and for numbers that no program has.
func known(v constant.Value) constant.Value {
	if v.Kind() == constant.Unknown || v.Kind() == constant.Int && constant.BitLen(v) > mostBits {
		return nil
	}
	return v
}

func (c *constants) unary(op token.Token, x evaluated) evaluated {
	if x.value == nil || x.value.Kind() != constant.Int {
		return evaluated{}
	}
	bits := uint(0)
	if op == token.XOR && x.typ != "" {
		t := c.typeOf(x.typ)
		if t == nil {
			return evaluated{} // how many bits it has is not known
		}
		if reflect.Zero(t).CanUint() {
			bits = uint(t.Bits())
		}
	}
	if op != token.ADD && op != token.SUB && op != token.XOR {
		return evaluated{}
	}
	return evaluated{x.typ, known(constant.UnaryOp(op, x.value, bits))}
}

func (c *constants) binary(x evaluated, op token.Token, y evaluated) evaluated {
	if x.value == nil || y.value == nil {
		return evaluated{}
	}
	result := evaluated{typ: x.typ}
	if x.typ == "" {
		result.typ = y.typ
	}
	ints := x.value.Kind() == constant.Int && y.value.Kind() == constant.Int
	switch op {
	case token.SHL, token.SHR:
		if by, exact := constant.Uint64Val(constant.ToInt(y.value)); ints && exact && by <= mostBits {
			return evaluated{x.typ, known(constant.Shift(x.value, op, uint(by)))}
		}
	case token.QUO, token.REM:
		if ints && constant.Sign(y.value) != 0 {
			if op == token.QUO {
				op = token.QUO_ASSIGN // of integers
			}
			result.value = known(constant.BinaryOp(x.value, op, y.value))
			return result
		}
	case token.ADD:
		if ints || x.value.Kind() == constant.String && y.value.Kind() == constant.String {
			result.value = known(constant.BinaryOp(x.value, op, y.value))
			return result
		}
	case token.SUB, token.MUL, token.AND, token.OR, token.XOR, token.AND_NOT:
		if ints {
			result.value = known(constant.BinaryOp(x.value, op, y.value))
			return result
		}
	}
	return evaluated{}
}
