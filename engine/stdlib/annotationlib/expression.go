// This file implements the operators of expressions that are written down: each makes the text of a larger expression.

package annotationlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// How tightly operators bind, loosest first.
const (
	bindTest = iota
	bindCompare
	bindOr
	bindXor
	bindAnd
	bindShift
	bindSum
	bindProduct
	bindUnary
	bindPower
	bindAtom
)

var operatorBinding = ondemand.Value[map[object.BinaryOp]int]{Make: func() map[object.BinaryOp]int {
	return map[object.BinaryOp]int{
		object.Add: bindSum, object.Sub: bindSum, object.Mul: bindProduct, object.MatMul: bindProduct, object.TrueDiv: bindProduct, object.FloorDiv: bindProduct,
		object.Mod: bindProduct, object.Pow: bindPower, object.LShift: bindShift, object.RShift: bindShift, object.And: bindAnd, object.Or: bindOr, object.Xor: bindXor,
	}
}}

// operand is the text of v within an operator that binds as tightly as binding.
func operand(th *thread, v value, binding int) (string, *exception) {
	if v.Type() == expressionType {
		r := refOf(v)
		if r.binding < binding {
			return "(" + r.text + ")", nil
		}
		return r.text, nil
	}
	return literal(th, v)
}

// literal is the text of a value in an expression: the displays of tuples, lists, dicts and sets may have expressions in them.
func literal(th *thread, v value) (string, *exception) {
	if exc := th.Enter(" in annotations"); exc != nil {
		return "", exc
	}
	defer th.Leave()
	switch t := v.Type(); {
	case t == expressionType:
		return refOf(v).text, nil
	case t == object.TupleType:
		s, exc := sequence(th, v.AsTuple().Items)
		if len(v.AsTuple().Items) == 1 {
			s += ","
		}
		return "(" + s + ")", exc
	case t == object.ListType:
		s, exc := sequence(th, v.AsList().Items)
		return "[" + s + "]", exc
	case t == object.SliceType:
		s := object.Cast[object.Slice](v)
		out := ""
		for i, part := range []value{s.Start, s.Stop, s.Step} {
			if i == 1 || i == 2 && !part.IsNone() {
				out += ":"
			}
			if part.IsNone() {
				continue
			}
			p, exc := literal(th, part)
			if exc != nil {
				return "", exc
			}
			out += p
		}
		return out, nil
	case v.Is(object.Ellipsis):
		return "...", nil
	case t.Has(object.FlagType):
		return TypeRepr(th, v)
	}
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

func sequence(th *thread, items []value) (string, *exception) {
	parts := make([]string, len(items))
	for i, item := range items {
		var exc *exception
		if parts[i], exc = literal(th, item); exc != nil {
			return "", exc
		}
	}
	return strings.Join(parts, ", "), nil
}

// expression is a new expression that is written down; from is one that it was made of.
func (c *collector) expression(text string, binding int) value {
	r := &forwardRef{
		Head: object.NewHead(expressionType), text: text, binding: binding, module: object.None, owner: c.owner, isArgument: true, isClass: c.isClass,
		globals: c.globals, cells: c.cells,
	}
	return r.Value()
}

// like is an expression with what r knows.
func (r *forwardRef) like(text string, binding int) value {
	made := *r
	made.text, made.binding = text, binding
	made.SetType(expressionType)
	return made.Value()
}

// pick is the one of a and b that is an expression.
func pick(a, b value) *forwardRef {
	if a.Type() == expressionType {
		return refOf(a)
	}
	return refOf(b)
}

type expressionDef struct{}

// Define implements object.Definition.
func (expressionDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(_ *thread, self value) (value, *exception) { return object.StrOf(refOf(self).text), nil }
		t.Hash = object.ObjectType.Hash
		t.Number = &object.NumberSlots{}
		for op, binding := range operatorBinding.Get() {
			t.Number.Binary[op] = func(th *thread, a, b value) (value, *exception) {
				x, exc := operand(th, a, binding)
				if exc != nil {
					return value{}, exc
				}
				y, exc := operand(th, b, binding+1)
				symbol := strings.TrimSuffix(op.Symbol(), " or pow()")
				return pick(a, b).like(x+" "+symbol+" "+y, binding), exc
			}
		}
		unary := func(symbol string) object.UnaryFunc {
			return func(th *thread, v value) (value, *exception) {
				s, exc := operand(th, v, bindUnary)
				return refOf(v).like(symbol+s, bindUnary), exc
			}
		}
		t.Number.Neg, t.Number.Pos, t.Number.Invert = unary("-"), unary("+"), unary("~")
		t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, *exception) {
			x, exc := operand(th, a, bindCompare+1)
			if exc != nil {
				return value{}, exc
			}
			y, exc := operand(th, b, bindCompare+1)
			return refOf(a).like(x+" "+op.Symbol()+" "+y, bindCompare), exc
		}
		t.GetAttr = func(th *thread, self value, name *object.Str) (value, *exception) {
			if strings.HasPrefix(name.String(), "__") {
				return object.GenericGetAttr(th, self, name)
			}
			s, exc := operand(th, self, bindAtom)
			return refOf(self).like(s+"."+name.String(), bindAtom), exc
		}
		t.GetItem = func(th *thread, self, key value) (value, *exception) {
			s, exc := operand(th, self, bindAtom)
			if exc != nil {
				return value{}, exc
			}
			inner, exc := "", (*exception)(nil)
			if key.Type() == object.TupleType && len(key.AsTuple().Items) > 1 {
				inner, exc = sequence(th, key.AsTuple().Items)
			} else {
				inner, exc = literal(th, key)
			}
			return refOf(self).like(s+"["+inner+"]", bindAtom), exc
		}
		t.Call = func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			s, exc := operand(th, self, bindAtom)
			if exc != nil {
				return value{}, exc
			}
			parts := make([]string, len(args))
			for i, a := range args {
				if parts[i], exc = literal(th, a); exc != nil {
					return value{}, exc
				}
				if k := i - (len(args) - len(kw)); k >= 0 {
					parts[i] = kw[k].String() + "=" + parts[i]
				}
			}
			return refOf(self).like(s+"("+strings.Join(parts, ", ")+")", bindAtom), nil
		}
		t.Iter = func(th *thread, self value) (value, *exception) {
			// *Ts in an annotation: one item that says so.
			return object.Iter(th, object.TupleOf(refOf(self).like("*"+refOf(self).text, bindAtom)))
		}
	})
}
