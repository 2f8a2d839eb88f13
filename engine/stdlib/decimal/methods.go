// This file has the methods of decimals. Most are those of contexts too, and come from one table.

package decimal

import (
	"math/big"

	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type decimalDef struct{}

// Define implements object.Definition.
func (decimalDef) Define(t *object.Type) {
	native.Class[decimal](t, object.ObjectType, create, func(t *class) {
		t.Sig = "(value=\"0\", context=None)"
		t.Number = fillNumber()
		t.Compare = compare
		t.Hash = hash
		t.Truth = func(_ *thread, v value) (bool, *exception) { return !numberOf(v).IsZero(), nil }
		t.Repr = func(th *thread, v value) (value, *exception) {
			text, exc := textOf(th, v)
			return object.StrOf("Decimal('" + text + "')"), exc
		}
		t.Str = func(th *thread, v value) (value, *exception) {
			text, exc := textOf(th, v)
			return object.StrOf(text), exc
		}
		t.AddMethods(decimalMethods())
		t.AddGetSets([]object.GetSet{
			{Name: "real", Doc: "The number itself.", Get: func(_ *thread, v value) (value, *exception) { return v, nil }},
			{Name: "imag", Doc: "0.", Get: func(*thread, value) (value, *exception) { return of(arith.New(new(big.Int), 0)), nil }},
		})
	})
}

// textOf is str(v) by the current context.
func textOf(th *thread, v value) (string, *exception) {
	c, exc := current(th)
	if exc != nil {
		return "", exc
	}
	return numberOf(v).Text(c.capitals, false), nil
}

// operationSpec is an operation of one to three numbers that both classes have as a method. What it is called with a
// context is other where it says so.
type operationSpec struct {
	name, doc string
	operands  int
	f1        func(c *arith.Context, x arith.Number) arith.Number
	f2        operation
}

func logic(f func(a, b bool) bool) operation {
	return func(c *arith.Context, x, y arith.Number) arith.Number { return c.Logic(x, y, f) }
}

func choice(less, mag bool) operation {
	return func(c *arith.Context, x, y arith.Number) arith.Number { return c.Choose(x, y, less, mag) }
}

var shared = ondemand.Value[[]operationSpec]{Make: func() []operationSpec {
	return []operationSpec{
		{"exp", "e raised to the power of the number, correctly rounded.", 1, (*arith.Context).Exp, nil},
		{"ln", "The natural logarithm, correctly rounded.", 1, (*arith.Context).Ln, nil},
		{"log10", "The logarithm to base 10, correctly rounded.", 1, (*arith.Context).Log10, nil},
		{"next_minus", "The greatest number of the context that is less.", 1, (*arith.Context).NextMinus, nil},
		{"next_plus", "The least number of the context that is greater.", 1, (*arith.Context).NextPlus, nil},
		{"normalize", "The number without zeros at its end; every zero becomes 0.", 1, (*arith.Context).Normalize, nil},
		{"sqrt", "The square root, correctly rounded.", 1, (*arith.Context).Sqrt, nil},
		{"logb", "The exponent of the first digit, as a number.", 1, (*arith.Context).Logb, nil},
		{"logical_invert", "The number with its digits, zeros and ones, inverted.", 1, (*arith.Context).LogicInvert, nil},
		{"compare", "-1, 0 or 1 as the first number is less than, equal to or greater than the second, or a NaN.", 2, nil, (*arith.Context).Compare},
		{"compare_signal", "Like compare, but every NaN signals.", 2, nil, (*arith.Context).CompareSignal},
		{"max", "The greater number; a NaN loses against a number.", 2, nil, choice(false, false)},
		{"max_mag", "The number that is greater without its sign.", 2, nil, choice(false, true)},
		{"min", "The lesser number; a NaN loses against a number.", 2, nil, choice(true, false)},
		{"min_mag", "The number that is less without its sign.", 2, nil, choice(true, true)},
		{"next_toward", "The neighbour of the first number in the direction of the second.", 2, nil, (*arith.Context).NextToward},
		{"remainder_near", "What is left of the first number after the nearest multiple of the second.", 2, nil, (*arith.Context).RemNear},
		{"compare_total", "Order two numbers by their representations: all differ that are not written alike.", 2, nil, func(_ *arith.Context, x, y arith.Number) arith.Number { return arith.CompareTotal(x, y) }},
		{"compare_total_mag", "Like compare_total, without the signs.", 2, nil, func(_ *arith.Context, x, y arith.Number) arith.Number { return arith.CompareTotalMag(x, y) }},
		{"copy_sign", "The first number with the sign of the second.", 2, nil, func(_ *arith.Context, x, y arith.Number) arith.Number {
			x.Neg = y.Neg
			return x
		}},
		{"logical_and", "The digits that are 1 in both numbers.", 2, nil, logic(func(a, b bool) bool { return a && b })},
		{"logical_or", "The digits that are 1 in one number or both.", 2, nil, logic(func(a, b bool) bool { return a || b })},
		{"logical_xor", "The digits that are 1 in one number but not the other.", 2, nil, logic(func(a, b bool) bool { return a != b })},
		{"rotate", "The first number with its digits turned by as many places as the second says.", 2, nil, (*arith.Context).Rotate},
		{"scaleb", "The first number times ten to the power of the second.", 2, nil, (*arith.Context).Scaleb},
		{"shift", "The first number with its digits moved by as many places as the second says.", 2, nil, (*arith.Context).Shift},
	}
}}

// predicate is a question about a number that both classes have a method for.
type predicate struct {
	name, doc string
	context   bool // Decimal's method takes a context
	f         func(c *arith.Context, x arith.Number) bool
}

func nonzero(x arith.Number) bool { return x.Form == arith.Finite && x.Coef.Sign() != 0 }

var predicates = []predicate{
	{"is_canonical", "True: every number is canonical.", false, func(*arith.Context, arith.Number) bool { return true }},
	{"is_finite", "True for numbers that are neither infinite nor NaN.", false, func(_ *arith.Context, x arith.Number) bool { return x.Form == arith.Finite }},
	{"is_infinite", "True for infinities.", false, func(_ *arith.Context, x arith.Number) bool { return x.Form == arith.Infinite }},
	{"is_nan", "True for NaNs of both kinds.", false, func(_ *arith.Context, x arith.Number) bool { return x.IsNaN() }},
	{"is_qnan", "True for quiet NaNs.", false, func(_ *arith.Context, x arith.Number) bool { return x.Form == arith.Quiet }},
	{"is_snan", "True for signaling NaNs.", false, func(_ *arith.Context, x arith.Number) bool { return x.Form == arith.Signaling }},
	{"is_signed", "True if there is a minus sign.", false, func(_ *arith.Context, x arith.Number) bool { return x.Neg }},
	{"is_zero", "True for zeros.", false, func(_ *arith.Context, x arith.Number) bool { return x.IsZero() }},
	{"is_normal", "True for finite numbers that are not 0 and not subnormal.", true, func(c *arith.Context, x arith.Number) bool { return nonzero(x) && x.Adjusted() >= c.Emin }},
	{"is_subnormal", "True for numbers that are not 0 and less than the least normal one.", true, func(c *arith.Context, x arith.Number) bool { return nonzero(x) && x.Adjusted() < c.Emin }},
}

func ofBig(n int64) value { return of(arith.New(big.NewInt(n), 0)) }

func decimalMethods() []object.Method {
	list := append([]object.Method(nil), ownMethods.Get()...)
	for i := range shared.Get() {
		s := &shared.Get()[i]
		sig := "($self, /, context=None)"
		if s.operands == 2 {
			sig = "($self, /, other, context=None)"
		}
		list = append(list, object.Method{Name: s.name, Sig: sig, Doc: s.doc, FS: func(th *thread, self value, args []value) (value, *exception) {
			c, exc := contextOr(th, args[len(args)-1])
			if exc != nil {
				return value{}, exc
			}
			if s.operands == 1 {
				return c.run(th, func(w *arith.Context) arith.Number { return s.f1(w, numberOf(self)) })
			}
			y, exc := argument(args[0])
			if exc != nil {
				return value{}, exc
			}
			return c.run(th, func(w *arith.Context) arith.Number { return s.f2(w, numberOf(self), y) })
		}})
	}
	for i := range predicates {
		p := &predicates[i]
		if !p.context {
			list = append(list, object.Method{Name: p.name, Sig: "($self, /)", Doc: p.doc, F0: func(_ *thread, self value) (value, *exception) { return object.Bool(p.f(nil, numberOf(self))), nil }})
			continue
		}
		list = append(list, object.Method{Name: p.name, Sig: "($self, /, context=None)", Doc: p.doc, FS: func(th *thread, self value, args []value) (value, *exception) {
			c, exc := contextOr(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.Bool(p.f(&c.c, numberOf(self))), nil
		}})
	}
	for _, name := range []string{"to_integral", "to_integral_value", "to_integral_exact"} {
		list = append(list, object.Method{Name: name, Sig: "($self, /, rounding=None, context=None)", Doc: "The number rounded to an integer.", FS: func(th *thread, self value, args []value) (value, *exception) {
			c, exc := contextOr(th, args[1])
			if exc != nil {
				return value{}, exc
			}
			return c.rounded(th, args[0], func(w *arith.Context) arith.Number { return w.ToIntegral(numberOf(self), name == "to_integral_exact") })
		}})
	}
	return list
}

// rounded is run with the rounding that v says, if it does.
func (c *context) rounded(th *thread, v value, f func(w *arith.Context) arith.Number) (value, *exception) {
	r := c.c.Rounding
	if !v.IsNull() && !v.IsNone() {
		var exc *exception
		if r, exc = roundingOf(v); exc != nil {
			return value{}, exc
		}
	}
	return c.run(th, func(w *arith.Context) arith.Number {
		w.Rounding = r
		return f(w)
	})
}

func same(_ *thread, self value) (value, *exception) { return self, nil }

var ownMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "quantize", Sig: "($self, /, exp, rounding=None, context=None)", Doc: "The number rounded to the exponent of exp.", FS: func(th *thread, self value, args []value) (value, *exception) {
			c, exc := contextOr(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			if !args[1].IsNull() && !args[1].IsNone() {
				if _, exc := roundingOf(args[1]); exc != nil {
					return value{}, exc
				}
			}
			y, exc := argument(args[0])
			if exc != nil {
				return value{}, exc
			}
			return c.rounded(th, args[1], func(w *arith.Context) arith.Number { return w.Quantize(numberOf(self), y) })
		}},
		{Name: "fma", Sig: "($self, /, other, third, context=None)", Doc: "self * other + third, rounded once.", FS: func(th *thread, self value, args []value) (value, *exception) {
			c, exc := contextOr(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			y, exc := argument(args[0])
			if exc != nil {
				return value{}, exc
			}
			z, exc := argument(args[1])
			if exc != nil {
				return value{}, exc
			}
			return c.run(th, func(w *arith.Context) arith.Number { return w.FMA(numberOf(self), y, z) })
		}},
		{Name: "adjusted", Sig: "($self, /)", Doc: "The exponent of the first digit; 0 for numbers that are not finite.", F0: func(_ *thread, self value) (value, *exception) {
			if n := numberOf(self); n.Form == arith.Finite {
				return object.Int64(n.Adjusted()), nil
			}
			return object.Int64(0), nil
		}},
		{Name: "canonical", Sig: "($self, /)", Doc: "The number itself.", F0: same},
		{Name: "conjugate", Sig: "($self, /)", Doc: "The number itself.", F0: same},
		{Name: "radix", Sig: "($self, /)", Doc: "10.", F0: func(*thread, value) (value, *exception) { return ofBig(10), nil }},
		{Name: "copy_abs", Sig: "($self, /)", Doc: "The number without its sign, not rounded.", F0: func(_ *thread, self value) (value, *exception) { return of(numberOf(self).Abs()), nil }},
		{Name: "copy_negate", Sig: "($self, /)", Doc: "The number with the other sign, not rounded.", F0: func(_ *thread, self value) (value, *exception) { return of(numberOf(self).Negated()), nil }},
		{Name: "number_class", Sig: "($self, /, context=None)", Doc: "The kind of the number, as text.", FS: func(th *thread, self value, args []value) (value, *exception) {
			c, exc := contextOr(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(c.c.Class(numberOf(self))), nil
		}},
		{Name: "to_eng_string", Sig: "($self, /, context=None)", Doc: "The number as text; exponents are multiples of 3.", FS: func(th *thread, self value, args []value) (value, *exception) {
			c, exc := contextOr(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(numberOf(self).Text(c.capitals, true)), nil
		}},
		{Name: "same_quantum", Sig: "($self, /, other, context=None)", Doc: "True if both numbers have the same exponent, or both are infinite, or both NaN.", FS: func(th *thread, self value, args []value) (value, *exception) {
			if _, exc := contextOr(th, args[1]); exc != nil {
				return value{}, exc
			}
			y, exc := argument(args[0])
			return object.Bool(exc == nil && arith.SameQuantum(numberOf(self), y)), exc
		}},
		{Name: "from_float", Sig: "($type, f, /)", Doc: "The decimal that a float, or an integer, is exactly.", Kind: object.ClassMethod, F1: func(th *thread, cls, v value) (value, *exception) {
			if !v.Type().Has(object.FlagFloat) && !v.Type().Has(object.FlagInt) {
				return value{}, object.TypeErrorf("argument must be int or float")
			}
			return fromNumber(th, cls, v)
		}},
		{Name: "from_number", Sig: "($type, number, /)", Doc: "The decimal that a number is exactly.", Kind: object.ClassMethod, F1: fromNumber},
		{Name: "as_tuple", Sig: "($self, /)", Doc: "The sign, the digits and the exponent.", F0: func(th *thread, self value) (value, *exception) { return tupleOf(th, numberOf(self)) }},
		{Name: "as_integer_ratio", Sig: "($self, /)", Doc: "The number as a quotient of two integers in lowest terms.", F0: func(_ *thread, self value) (value, *exception) {
			x := numberOf(self)
			switch {
			case x.IsNaN():
				return value{}, object.ValueErrorf("cannot convert NaN to integer ratio")
			case x.Form == arith.Infinite:
				return value{}, object.OverflowErrorf("cannot convert Infinity to integer ratio")
			}
			n, d, ok := x.Ratio()
			if !ok {
				return value{}, object.NewException(object.MemoryErrorType)
			}
			return object.TupleOf(object.NormInt(n), object.NormInt(d)), nil
		}},
		{Name: "__copy__", Sig: "($self, /)", Doc: "The number itself.", F0: same},
		{Name: "__deepcopy__", Sig: "($self, object, /)", Doc: "The number itself.", F1: func(_ *thread, self, _ value) (value, *exception) { return self, nil }},
		{Name: "__format__", Doc: "Format by a specification like that of floats.", FN: format, Min: 1, Max: 2},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "How to make the number again.", F0: func(th *thread, self value) (value, *exception) {
			text, exc := object.ToStr(th, self)
			if exc != nil {
				return value{}, exc
			}
			return object.TupleOf(self.Type().Value(), object.TupleOf(text.Value())), nil
		}},
		{Name: "__round__", Doc: "Round to an integer, or to a number of places.", FN: round, Max: 1},
		{Name: "__ceil__", Sig: "($self, /)", Doc: "The least integer that is not less.", F0: toInteger(arith.Ceiling)},
		{Name: "__floor__", Sig: "($self, /)", Doc: "The greatest integer that is not greater.", F0: toInteger(arith.Floor)},
		{Name: "__trunc__", Sig: "($self, /)", Doc: "The integral part.", F0: toInteger(arith.Down)},
		{Name: "__complex__", Sig: "($self, /)", Doc: "The number as a complex one.", F0: func(_ *thread, self value) (value, *exception) {
			f, exc := floatOf(numberOf(self))
			return object.NewComplex(complex(f, 0)), exc
		}},
		{Name: "__sizeof__", Sig: "($self, /)", Doc: "The size of the number in memory, in bytes.", F0: func(_ *thread, self value) (value, *exception) {
			return object.Int64(int64(104 + 8*max(0, len(numberOf(self).Coef.Bits())-4))), nil
		}},
	}
}}

func fromNumber(th *thread, cls, v value) (value, *exception) {
	var n arith.Number
	switch t := v.Type(); {
	case t.Has(object.FlagFloat):
		n = fromFloat(object.FloatValue(v))
	default:
		var exc *exception
		if n, exc = argument(v); exc != nil {
			return value{}, exc
		}
	}
	if cls.AsType() == decimalType {
		if v.Type() == decimalType {
			return v, nil
		}
		return of(n), nil
	}
	return object.Call1(th, cls, of(n))
}

// toInteger makes a method that rounds to an int.
func toInteger(r arith.Rounding) func(th *thread, self value) (value, *exception) {
	return func(_ *thread, self value) (value, *exception) {
		n := numberOf(self)
		if n.Form == arith.Finite && n.Exp < 0 {
			w := arith.Max()
			w.Rounding = r
			n = w.ToIntegral(n, false)
		}
		return integerOf(n)
	}
}

func round(th *thread, self value, args []value) (value, *exception) {
	if len(args) == 0 {
		return toInteger(arith.HalfEven)(th, self)
	}
	if !args[0].Type().Has(object.FlagInt) {
		return value{}, object.TypeErrorf("optional arg must be an integer")
	}
	n, exc := object.ToSsize(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	c, exc := current(th)
	if exc != nil {
		return value{}, exc
	}
	exp := arith.Number{Coef: big.NewInt(1), Exp: -int64(max(n, -1<<62))}
	return c.run(th, func(w *arith.Context) arith.Number { return w.Quantize(numberOf(self), exp) })
}
