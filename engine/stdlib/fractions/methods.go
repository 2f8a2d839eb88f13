// This file has the table of Fraction's methods, and those that round, compare and hash.

package fractions

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// methods is made anew for every class: the tables of Python functions are not shared.
func methods() []object.Method {
	list := []object.Method{
		{Name: "__new__", Sig: "(cls, numerator=0, denominator=None)", Doc: "Make a fraction of two rational numbers, of one number, or of text.", Kind: object.StaticMethod, FK: create},
		native.Python("Fraction.from_number", "($cls, number)", "The fraction that is a number exactly: a rational one, or one that has as_integer_ratio().", fromNumber),
		native.Python("Fraction.from_float", "($cls, f)", "The fraction that is a finite float, or an integer, exactly.", fromOne("from_float", "float", isFloat)),
		native.Python("Fraction.from_decimal", "($cls, dec)", "The fraction that is a finite Decimal, or an integer, exactly.", fromOne("from_decimal", "Decimal", isDecimal)),
		{Name: "_from_coprime_ints", Sig: "($cls, numerator, denominator, /)", Doc: "A fraction of two integers that are in lowest terms already.", Kind: object.ClassMethod, F2: func(th *thread, cls, n, d value) (value, *exception) {
			st, exc := stateOf(th)
			if exc != nil {
				return value{}, exc
			}
			for _, v := range []*value{&n, &d} {
				if *v, exc = object.Index(th, *v); exc != nil {
					return value{}, exc
				}
			}
			return st.make(th, cls.AsType(), n, d)
		}},
		native.Python("Fraction.is_integer", "($self)", "True if the denominator is 1.", unary(func(_ *thread, _ *state, r ratio) (value, *exception) {
			return object.Bool(r.d.Cmp(one.Get()) == 0), nil
		})),
		native.Python("Fraction.as_integer_ratio", "($self)", "The numerator and the denominator as a pair.", unary(func(_ *thread, _ *state, r ratio) (value, *exception) {
			return object.TupleOf(object.NormInt(r.n), object.NormInt(r.d)), nil
		})),
		native.Python("Fraction.limit_denominator", "($self, max_denominator=1000000)", "The fraction closest to self whose denominator is at most max_denominator.", limitDenominator),
		native.Python("Fraction.__round__", "($self, ndigits=None)", "Round to ndigits decimal places, or to an integer; ties go to even.", round),
		native.Python("Fraction.__repr__", "($self)", "repr(self)", repr),
		native.Python("Fraction.__str__", "($self)", "str(self)", str),
		{Name: "__format__", Sig: "($self, format_spec, /)", Doc: "Format as a fraction or, with a type of presentation, as a float of any precision.", F1: format},
		{Name: "__pow__", Sig: "($a, b, modulo=None)", Doc: "a ** b", FN: pow, Min: 1, Max: 2},
		{Name: "__rpow__", Sig: "($b, a, modulo=None)", Doc: "a ** b", FN: rpow, Min: 1, Max: 2},
		native.Python("Fraction.__hash__", "($self)", "hash(self)", unary(hash)),
		{Name: "__eq__", Sig: "($a, b)", Doc: "a == b", F1: equal},
		native.Python("Fraction.__reduce__", "($self)", "How to make the number again.", func(th *thread, self value, _ []value) (value, *exception) {
			n, d, exc := pair(th, self)
			return object.TupleOf(self.Type().Value(), object.TupleOf(n, d)), exc
		}),
		native.Python("Fraction.__copy__", "($self)", "The number itself, or a new instance of a subclass.", func(th *thread, self value, _ []value) (value, *exception) { return copied(th, self) }),
		native.Python("Fraction.__deepcopy__", "($self, memo)", "The number itself, or a new instance of a subclass.", func(th *thread, self value, _ []value) (value, *exception) { return copied(th, self) }),
		native.Python("Fraction._richcmp", "($self, other, op)", "Compare by op, a function of module operator.", func(th *thread, self value, args []value) (value, *exception) {
			return compareBy(th, self, args[0], func(a, b value) (value, *exception) { return object.Call2(th, args[1], a, b) })
		}),
	}
	for _, c := range []struct {
		name string
		op   object.CompareOp
	}{{"__lt__", object.LT}, {"__gt__", object.GT}, {"__le__", object.LE}, {"__ge__", object.GE}} {
		list = append(list, object.Method{Name: c.name, Sig: "($a, b)", Doc: "a " + c.op.Symbol() + " b", F1: func(th *thread, self, other value) (value, *exception) {
			return compareBy(th, self, other, func(a, b value) (value, *exception) { return object.Compare(th, a, b, c.op) })
		}})
	}
	for _, o := range []struct {
		name, symbol string
		op           object.BinaryOp
		f            operation
		complexToo   bool
	}{{"add", "a + b", object.Add, add, true}, {"sub", "a - b", object.Sub, sub, true}, {"mul", "a * b", object.Mul, product, true}, {"truediv", "a / b", object.TrueDiv, quotient, true},
		{"floordiv", "a // b", object.FloorDiv, floorQuotient, false}, {"mod", "a % b", object.Mod, remainder, false}, {"divmod", "(a // b, a % b)", object.DivMod, divmod, false}} {
		list = append(list,
			object.Method{Name: "__" + o.name + "__", Sig: "($a, b)", Doc: o.symbol, F1: forward(o.f, o.op, o.complexToo)},
			object.Method{Name: "__r" + o.name + "__", Sig: "($b, a)", Doc: o.symbol, F1: reverse(o.f, o.op, o.complexToo)})
	}
	return append(list, conversions()...)
}

// conversions is the methods without operands.
func conversions() (list []object.Method) {
	for _, u := range []struct {
		name, doc string
		f         func(th *thread, st *state, r ratio) (value, *exception)
	}{
		{"__pos__", "+a", func(th *thread, st *state, r ratio) (value, *exception) { return st.of(th, r) }},
		{"__neg__", "-a", func(th *thread, st *state, r ratio) (value, *exception) {
			return st.of(th, ratio{new(big.Int).Neg(r.n), r.d})
		}},
		{"__abs__", "abs(a)", func(th *thread, st *state, r ratio) (value, *exception) {
			return st.of(th, ratio{new(big.Int).Abs(r.n), r.d})
		}},
		{"__int__", "int(a)", trunc}, {"__trunc__", "math.trunc(a)", trunc},
		{"__floor__", "math.floor(a)", func(th *thread, _ *state, r ratio) (value, *exception) {
			x := calculator{th: th}
			q, _ := x.floorDiv(r.n, r.d)
			return x.integer(q)
		}},
		{"__ceil__", "math.ceil(a)", func(th *thread, _ *state, r ratio) (value, *exception) {
			x := calculator{th: th}
			q, _ := x.floorDiv(new(big.Int).Neg(r.n), r.d)
			return x.integer(q.Neg(q))
		}},
		{"__bool__", "a != 0", func(_ *thread, _ *state, r ratio) (value, *exception) { return object.Bool(r.n.Sign() != 0), nil }},
	} {
		f := unary(u.f)
		list = append(list, object.Method{Name: u.name, Sig: "($a)", Doc: u.doc, F0: func(th *thread, self value) (value, *exception) { return f(th, self, nil) }})
	}
	return list
}

func trunc(th *thread, _ *state, r ratio) (value, *exception) {
	q, _, exc := object.QuoRemBig(th, r.n, r.d)
	if exc != nil {
		return value{}, exc
	}
	return object.NormInt(q), nil
}

// unary makes a method of a function of the number.
func unary(f func(th *thread, st *state, r ratio) (value, *exception)) native.Body {
	return func(th *thread, self value, _ []value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		if exc := st.missing(self); exc != nil {
			return value{}, exc
		}
		return f(th, st, st.ratio(self))
	}
}

// pair is the two numbers of a fraction as objects.
func pair(th *thread, self value) (n, d value, exc *exception) {
	st, exc := stateOf(th)
	if exc == nil {
		exc = st.missing(self)
	}
	if exc != nil {
		return value{}, value{}, exc
	}
	a := object.AttrsOf(self)
	return a.At(st.num), a.At(st.den), nil
}

func copied(th *thread, self value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil || self.Type() == st.fraction {
		return self, exc
	}
	n, d, exc := pair(th, self)
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, self.Type().Value(), n, d)
}

func isFloat(_ *thread, v value) (bool, *exception) { return v.Type().Has(object.FlagFloat), nil }

func isDecimal(th *thread, v value) (bool, *exception) {
	t, exc := native.FromModule(th, "decimal", "Decimal")
	if exc != nil {
		return false, exc
	}
	return object.IsInstanceOf(th, v, t)
}

func isIntegral(th *thread, v value) (bool, *exception) {
	if v.Type().Has(object.FlagInt) {
		return true, nil
	}
	t, exc := native.FromModule(th, "numbers", "Integral")
	if exc != nil {
		return false, exc
	}
	return object.IsInstanceOf(th, v, t)
}

var (
	modulus = ondemand.Value[*big.Int]{Make: func() *big.Int { return big.NewInt(1<<61 - 1) }}
	hashInf = int64(314159)
)

// hash is that of every number equal to r: n times the inverse of d, modulo a prime.
func hash(_ *thread, _ *state, r ratio) (value, *exception) {
	h := hashInf
	if inverse := new(big.Int).ModInverse(r.d, modulus.Get()); inverse != nil {
		n := new(big.Int).Mod(new(big.Int).Abs(r.n), modulus.Get())
		h = n.Mul(n, inverse).Mod(n, modulus.Get()).Int64()
	}
	if r.n.Sign() < 0 {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return object.Int64(h), nil
}

func equal(th *thread, self, other value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if exc := st.missing(self); exc != nil {
		return value{}, exc
	}
	a := st.ratio(self)
	b, ok, exc := st.rationalParts(th, other)
	if exc != nil {
		return value{}, exc
	}
	if ok {
		return object.Bool(a.n.Cmp(b.n) == 0 && a.d.Cmp(b.d) == 0), nil
	}
	if isComplex, exc := object.IsInstanceOf(th, other, st.complex.Value()); exc != nil {
		return value{}, exc
	} else if isComplex {
		imag, exc := object.GetAttrName(th, other, "imag")
		if exc != nil {
			return value{}, exc
		}
		zero, exc := object.EqualValues(th, imag, object.Int64(0))
		if exc != nil {
			return value{}, exc
		}
		if zero {
			if other, exc = object.GetAttrName(th, other, "real"); exc != nil {
				return value{}, exc
			}
		}
	}
	if !other.Type().Has(object.FlagFloat) {
		return object.NotImplemented, nil
	}
	f := object.FloatValue(other)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return object.False, nil
	}
	return object.Bool(a.compare(exact(f)) == 0), nil
}

// exact is a finite float as a fraction.
func exact(f float64) ratio {
	r, _ := new(big.Float).SetFloat64(f).Rat(nil)
	return ratio{r.Num(), r.Denom()}
}

func (r ratio) compare(o ratio) int { return mul(r.n, o.d).Cmp(mul(o.n, r.d)) }

// compareBy compares self and other by comparing two numbers that are ordered as they are.
func compareBy(th *thread, self, other value, f func(a, b value) (value, *exception)) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if exc := st.missing(self); exc != nil {
		return value{}, exc
	}
	a := st.ratio(self)
	b, ok, exc := st.rationalParts(th, other)
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		if !other.Type().Has(object.FlagFloat) {
			return object.NotImplemented, nil
		}
		x := object.FloatValue(other)
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return f(object.Float(0), other)
		}
		b = exact(x)
	}
	return f(object.NormInt(mul(a.n, b.d)), object.NormInt(mul(a.d, b.n)))
}

// round is __round__.
func round(th *thread, self value, args []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	r := st.ratio(self)
	if args[0].IsNull() || args[0].IsNone() {
		x := calculator{th: th}
		return x.integer(x.halfEven(r.n, r.d))
	}
	if !object.HasIndex(args[0]) {
		return value{}, object.TypeErrorf("both arguments should be Rational instances")
	}
	n, exc := object.ToSsize(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	shift, exc := power(th, big.NewInt(10), max(n, -n))
	if exc != nil {
		return value{}, exc
	}
	x := calculator{th: th}
	if n > 0 {
		return x.of(st, x.halfEven(x.mul(r.n, shift), r.d), shift)
	}
	return x.of(st, x.mul(x.halfEven(r.n, x.mul(r.d, shift)), shift), one.Get())
}

// halfEven is n/d rounded to an integer, ties to even.
func (x *calculator) halfEven(n, d *big.Int) *big.Int {
	q, r := x.floorDiv(n, d)
	switch c := r.Lsh(r, 1).Cmp(d); {
	case c > 0, c == 0 && q.Bit(0) == 1:
		q.Add(q, one.Get())
	}
	return q
}

// limitDenominator follows the continued fraction of self as far as the bound allows.
func limitDenominator(th *thread, self value, args []value) (value, *exception) {
	bound := args[0]
	if bound.IsNull() {
		bound = object.Int64(1000000)
	}
	if low, exc := object.CompareBool(th, bound, object.Int64(1), object.LT); exc != nil {
		return value{}, exc
	} else if low {
		return value{}, object.ValueErrorf("max_denominator should be at least 1")
	}
	floor, _, exc := object.CallSpecial(th, bound, object.Intern("__floor__"))
	if exc != nil {
		return value{}, exc
	}
	if floor.IsNull() {
		floor = bound
	}
	if floor, exc = object.Index(th, floor); exc != nil {
		return value{}, exc
	}
	most := object.ToBig(floor)
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	self1 := st.ratio(self)
	if self1.d.Cmp(most) <= 0 {
		return st.of(th, self1)
	}
	// p0/q0 and p1/q1 are the last convergents; n/d is what is left to expand.
	p0, q0, p1, q1 := new(big.Int), big.NewInt(1), big.NewInt(1), new(big.Int)
	n, d := self1.n, self1.d
	x := calculator{th: th}
	for {
		a, left := x.floorDiv(n, d)
		q2 := new(big.Int).Add(q0, x.mul(a, q1))
		if x.exc != nil {
			return value{}, x.exc
		}
		if q2.Cmp(most) > 0 {
			break
		}
		p0, q0, p1, q1 = p1, q1, new(big.Int).Add(p0, x.mul(a, p1)), q2
		n, d = d, left
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
	k, _ := x.floorDiv(new(big.Int).Sub(most, q0), q1)
	if x.exc != nil {
		return value{}, x.exc
	}
	// The nearest is the last convergent or the last intermediate fraction.
	if mul(mul(big.NewInt(2), d), new(big.Int).Add(q0, mul(k, q1))).Cmp(self1.d) <= 0 {
		return st.of(th, ratio{p1, q1})
	}
	return st.of(th, ratio{new(big.Int).Add(p0, mul(k, p1)), new(big.Int).Add(q0, mul(k, q1))})
}
