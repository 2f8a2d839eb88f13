// This file has the methods of contexts.

package decimal

import (
	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// contextOnly are the operations that decimals have operators or other methods for.
var contextOnly = ondemand.Value[[]operationSpec]{Make: func() []operationSpec {
	return []operationSpec{
		{"abs", "The number without its sign.", 1, (*arith.Context).Abs, nil},
		{"minus", "The number with the other sign.", 1, (*arith.Context).Minus, nil},
		{"plus", "The number, rounded.", 1, (*arith.Context).Plus, nil},
		{"to_integral", "The number rounded to an integer.", 1, toIntegral(false), nil},
		{"to_integral_value", "The number rounded to an integer.", 1, toIntegral(false), nil},
		{"to_integral_exact", "The number rounded to an integer; Inexact and Rounded may be signalled.", 1, toIntegral(true), nil},
		{"add", "The sum.", 2, nil, (*arith.Context).Add},
		{"subtract", "The difference.", 2, nil, (*arith.Context).Sub},
		{"multiply", "The product.", 2, nil, (*arith.Context).Mul},
		{"divide", "The quotient.", 2, nil, (*arith.Context).Div},
		{"divide_int", "The integral part of the quotient.", 2, nil, (*arith.Context).DivInt},
		{"remainder", "What is left by the integral division.", 2, nil, (*arith.Context).Rem},
		{"quantize", "The first number rounded to the exponent of the second.", 2, nil, (*arith.Context).Quantize},
	}
}}

func toIntegral(exact bool) func(c *arith.Context, x arith.Number) arith.Number {
	return func(c *arith.Context, x arith.Number) arith.Number { return c.ToIntegral(x, exact) }
}

func exactly(n, given int) *exception {
	return object.TypeErrorf("function takes exactly %d arguments (%d given)", n, given)
}

func contextMethods() []object.Method {
	list := append([]object.Method(nil), ownContextMethods.Get()...)
	for _, table := range [][]operationSpec{shared.Get(), contextOnly.Get()} {
		for i := range table {
			s := &table[i]
			if s.operands == 1 {
				list = append(list, object.Method{Name: s.name, Sig: "($self, x, /)", Doc: s.doc, F1: func(th *thread, self, v value) (value, *exception) {
					x, exc := argument(v)
					if exc != nil {
						return value{}, exc
					}
					return asContext(self).run(th, func(w *arith.Context) arith.Number { return s.f1(w, x) })
				}})
				continue
			}
			list = append(list, pairMethod(s.name, s.doc, func(th *thread, c *context, x, y arith.Number) (value, *exception) {
				return c.run(th, func(w *arith.Context) arith.Number { return s.f2(w, x, y) })
			}))
		}
	}
	for i := range predicates {
		p := &predicates[i]
		list = append(list, object.Method{Name: p.name, Sig: "($self, x, /)", Doc: p.doc, F1: func(_ *thread, self, v value) (value, *exception) {
			if p.name == "is_canonical" && !isDecimal(v) {
				return value{}, object.TypeErrorf("argument must be a Decimal")
			}
			x, exc := argument(v)
			return object.Bool(exc == nil && p.f(&asContext(self).c, x)), exc
		}})
	}
	return list
}

// pairMethod is a method of two numbers.
func pairMethod(name, doc string, f func(th *thread, c *context, x, y arith.Number) (value, *exception)) object.Method {
	return object.Method{Name: name, Sig: "($self, x, y, /)", Doc: doc, FN: func(th *thread, self value, args []value) (value, *exception) {
		if len(args) != 2 {
			return value{}, exactly(2, len(args))
		}
		x, exc := argument(args[0])
		if exc != nil {
			return value{}, exc
		}
		y, exc := argument(args[1])
		if exc != nil {
			return value{}, exc
		}
		return f(th, asContext(self), x, y)
	}, Max: -1}
}

// text makes a method of one number whose result is text.
func text(name, doc string, f func(c *context, x arith.Number) string) object.Method {
	return object.Method{Name: name, Sig: "($self, x, /)", Doc: doc, F1: func(_ *thread, self, v value) (value, *exception) {
		x, exc := argument(v)
		if exc != nil {
			return value{}, exc
		}
		return object.StrOf(f(asContext(self), x)), nil
	}}
}

func changed(name, doc string, f func(x arith.Number) arith.Number) object.Method {
	return object.Method{Name: name, Sig: "($self, x, /)", Doc: doc, F1: func(_ *thread, _, v value) (value, *exception) {
		x, exc := argument(v)
		if exc != nil {
			return value{}, exc
		}
		return of(f(x)), nil
	}}
}

var ownContextMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		pairMethod("divmod", "The integral part of the quotient, and what is left.", func(th *thread, c *context, x, y arith.Number) (value, *exception) { return c.divmod(th, x, y) }),
		pairMethod("same_quantum", "True if both numbers have the same exponent, or both are infinite, or both NaN.", func(_ *thread, _ *context, x, y arith.Number) (value, *exception) {
			return object.Bool(arith.SameQuantum(x, y)), nil
		}),
		{Name: "power", Sig: "($self, /, a, b, modulo=None)", Doc: "a raised to the power b, or that modulo modulo.", FS: func(th *thread, self value, args []value) (value, *exception) {
			var n [3]arith.Number
			count := 3
			if args[2].IsNull() || args[2].IsNone() {
				count = 2
			}
			for i := range count {
				var exc *exception
				if n[i], exc = argument(args[i]); exc != nil {
					return value{}, exc
				}
			}
			return asContext(self).run(th, func(w *arith.Context) arith.Number {
				if count == 2 {
					return w.Pow(n[0], n[1])
				}
				return w.PowMod(n[0], n[1], n[2])
			})
		}},
		{Name: "fma", Sig: "($self, x, y, z, /)", Doc: "x * y + z, rounded once.", FN: func(th *thread, self value, args []value) (value, *exception) {
			if len(args) != 3 {
				return value{}, exactly(3, len(args))
			}
			var n [3]arith.Number
			for i, v := range args {
				var exc *exception
				if n[i], exc = argument(v); exc != nil {
					return value{}, exc
				}
			}
			return asContext(self).run(th, func(w *arith.Context) arith.Number { return w.FMA(n[0], n[1], n[2]) })
		}, Max: -1},
		{Name: "Etiny", Sig: "($self, /)", Doc: "The least exponent that a number can have: Emin - prec + 1.", F0: func(_ *thread, self value) (value, *exception) {
			return object.Int64(asContext(self).c.Etiny()), nil
		}},
		{Name: "Etop", Sig: "($self, /)", Doc: "The greatest exponent of numbers with all digits: Emax - prec + 1.", F0: func(_ *thread, self value) (value, *exception) { return object.Int64(asContext(self).c.Etop()), nil }},
		{Name: "radix", Sig: "($self, /)", Doc: "10.", F0: func(*thread, value) (value, *exception) { return ofBig(10), nil }},
		{Name: "canonical", Sig: "($self, x, /)", Doc: "The number itself.", F1: func(_ *thread, _, v value) (value, *exception) {
			if !isDecimal(v) {
				return value{}, object.TypeErrorf("argument must be a Decimal")
			}
			return v, nil
		}},
		{Name: "_apply", Sig: "($self, object, /)", Doc: "The number rounded.", F1: func(th *thread, self, v value) (value, *exception) {
			x, exc := argument(v)
			if exc != nil {
				return value{}, exc
			}
			return asContext(self).run(th, func(w *arith.Context) arith.Number { return w.Fit(x) })
		}},
		changed("copy_abs", "The number without its sign, not rounded.", arith.Number.Abs),
		changed("copy_negate", "The number with the other sign, not rounded.", arith.Number.Negated),
		{Name: "copy_decimal", Sig: "($self, x, /)", Doc: "The number, not rounded.", F1: func(_ *thread, _, v value) (value, *exception) {
			if isDecimal(v) {
				return v, nil
			}
			x, exc := argument(v)
			return of(x), exc
		}},
		text("number_class", "The kind of the number, as text.", func(c *context, x arith.Number) string { return c.c.Class(x) }),
		text("to_sci_string", "The number as text.", func(c *context, x arith.Number) string { return x.Text(c.capitals, false) }),
		text("to_eng_string", "The number as text; exponents are multiples of 3.", func(c *context, x arith.Number) string { return x.Text(c.capitals, true) }),
		{Name: "clear_flags", Sig: "($self, /)", Doc: "Set all flags to False.", F0: func(_ *thread, self value) (value, *exception) {
			asContext(self).c.Status = 0
			return object.None, nil
		}},
		{Name: "clear_traps", Sig: "($self, /)", Doc: "Set all traps to False.", F0: func(_ *thread, self value) (value, *exception) {
			asContext(self).traps = 0
			return object.None, nil
		}},
		{Name: "copy", Sig: "($self, /)", Doc: "A copy of the context.", F0: copied},
		{Name: "__copy__", Sig: "($self, /)", Doc: "A copy of the context.", F0: copied},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "How to make the context again.", F0: reduce},
		{Name: "create_decimal", Sig: "($self, num=\"0\", /)", Doc: "A decimal of a number or text, rounded by the context.", FN: createDecimal, Max: 1},
		{Name: "create_decimal_from_float", Sig: "($self, f, /)", Doc: "A decimal of a float, rounded by the context.", F1: func(th *thread, self, v value) (value, *exception) {
			var x arith.Number
			switch t := v.Type(); {
			case t.Has(object.FlagFloat):
				x = fromFloat(object.FloatValue(v))
			case t.Has(object.FlagInt):
				x = arith.New(object.ToBig(v), 0)
			default:
				return value{}, object.TypeErrorf("argument must be int or float")
			}
			return asContext(self).run(th, func(w *arith.Context) arith.Number { return w.Fit(x) })
		}},
	}
}}

func copied(_ *thread, self value) (value, *exception) {
	return newContext(contextType, asContext(self)).Value(), nil
}

func reduce(th *thread, self value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	c := asContext(self)
	list := func(set arith.Condition) value {
		var signals []value
		for _, s := range []arith.Condition{arith.InvalidOperation, arith.FloatOperation, arith.DivisionByZero, arith.Overflow, arith.Underflow, arith.Subnormal, arith.Inexact, arith.Rounded, arith.Clamped} {
			if set&wide(s) != 0 {
				signals = append(signals, st.signals[s].Value())
			}
		}
		return object.ListOf(signals...)
	}
	args := make([]value, 0, 8)
	for _, f := range contextFields[:6] {
		args = append(args, c.get(f))
	}
	return object.TupleOf(self.Type().Value(), object.TupleOf(append(args, list(c.c.Status), list(c.traps))...)), nil
}

// createDecimal is create_decimal(): a NaN must fit as it is.
func createDecimal(th *thread, self value, args []value) (value, *exception) {
	c := asContext(self)
	if len(args) == 0 {
		return ofBig(0), nil
	}
	v := args[0]
	var x arith.Number
	switch t := v.Type(); {
	case t.Has(object.FlagStr):
		n, status := parse(v.AsStr(), false)
		if status == 0 && n.IsNaN() && n.Coef.Sign() != 0 && n.Digits() > c.payload() {
			n, status = arith.NaN(), arith.ConversionSyntax
		}
		if exc := c.raise(th, status); exc != nil {
			return value{}, exc
		}
		if x = n; x.IsNaN() {
			return of(x), nil
		}
	case isDecimal(v):
		x = numberOf(v)
	case t.Has(object.FlagTuple), t.Has(object.FlagList):
		var exc *exception
		if x, exc = fromTuple(th, v); exc != nil {
			return value{}, exc
		}
	case t.Has(object.FlagFloat):
		if exc := c.raise(th, arith.FloatOperation); exc != nil {
			return value{}, exc
		}
		x = fromFloat(object.FloatValue(v))
	default:
		var exc *exception
		if x, exc = argument(v); exc != nil {
			return value{}, exc
		}
	}
	if x.IsNaN() {
		if x.Coef.Sign() != 0 && x.Digits() > c.payload() {
			return of(arith.NaN()), c.raise(th, arith.ConversionSyntax)
		}
		return of(x), nil
	}
	return c.run(th, func(w *arith.Context) arith.Number { return w.Fit(x) })
}

// payload is how many digits the payload of a NaN can have.
func (c *context) payload() int64 {
	if c.c.Clamp {
		return c.c.Prec - 1
	}
	return c.c.Prec
}
