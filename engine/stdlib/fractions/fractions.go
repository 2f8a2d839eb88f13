// Package fractions implements module fractions: class Fraction has the rational numbers.
package fractions

import (
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/numbers"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

// state is what one interpreter has: the classes, and where instances keep their two numbers.
type state struct {
	fraction, number, complex, real, rational *class
	num, den                                  int
}

type stateKey struct{}

// holder has the state once it is made.
type holder struct{ st *state }

func stateOf(th *thread) (*state, *exception) {
	h := th.Interp.State(stateKey{}, func() any { return new(holder) }).(*holder)
	if h.st != nil {
		return h.st, nil
	}
	st := new(state)
	var exc *exception
	for name, t := range map[string]**class{"Number": &st.number, "Complex": &st.complex, "Real": &st.real, "Rational": &st.rational} {
		if *t, exc = numbers.Class(th, name); exc != nil {
			return nil, exc
		}
	}
	upper, exc := property(th, "numerator", "The upper number, which has the sign.", true)
	if exc != nil {
		return nil, exc
	}
	lower, exc := property(th, "denominator", "The lower number, which is positive.", false)
	if exc != nil {
		return nil, exc
	}
	h.st = st
	st.fraction, exc = abc.NewClass(th, object.ClassSpec{
		Module: "fractions", Name: "Fraction", Doc: classDoc, Bases: []*class{st.rational}, Methods: methods(),
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(object.StrOf("_numerator"), object.StrOf("_denominator"))}, {Name: "numerator", V: upper}, {Name: "denominator", V: lower}},
	})
	if exc != nil {
		h.st = nil
		return nil, exc
	}
	st.num, _ = object.SlotMember(st.fraction.LookupName("_numerator"))
	st.den, _ = object.SlotMember(st.fraction.LookupName("_denominator"))
	return st, nil
}

const classDoc = `A rational number: a quotient of two integers in lowest terms.

It is made of two rational numbers, of one number that has as_integer_ratio(), or of text:

>>> Fraction(8, -6)
Fraction(-4, 3)
>>> Fraction(2.25)
Fraction(9, 4)
>>> Fraction('-.035')
Fraction(-7, 200)
>>> Fraction(' 3/7 ')
Fraction(3, 7)

Arithmetic with integers and fractions is exact; with floats the result is a float.
`

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("fractions", "Exact rational numbers.\n", nil)
	m.Dict.SetName("Fraction", st.fraction.Value())
	m.Dict.SetName("__all__", native.Strings("Fraction"))
	return m, nil
}

// Class is class Fraction of the interpreter.
func Class(th *thread) (*class, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	return st.fraction, nil
}

// FromRatio is the Fraction n/d in lowest terms; d is not 0.
func FromRatio(th *thread, n, d *big.Int) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return (&calculator{th: th}).of(st, n, d)
}

// Parts is the numerator and denominator of v, if it is a Fraction.
func Parts(th *thread, v value) (n, d *big.Int, ok bool) {
	st, exc := stateOf(th)
	if exc != nil || !object.IsInstance(v, st.fraction) {
		return nil, nil, false
	}
	r := st.ratio(v)
	return r.n, r.d, true
}

// ratio is n/d in lowest terms, d positive. The numbers are never changed.
type ratio struct{ n, d *big.Int }

var one = ondemand.Value[*big.Int]{Make: func() *big.Int { return big.NewInt(1) }}

// newRatio is n/d in lowest terms; d is not 0.
func newRatio(th *thread, n, d *big.Int) (ratio, *exception) {
	g, exc := object.GCDBig(th, n, d)
	if exc != nil {
		return ratio{}, exc
	}
	if g.Cmp(one.Get()) != 0 {
		if n, _, exc = object.QuoRemBig(th, n, g); exc != nil {
			return ratio{}, exc
		}
		if d, _, exc = object.QuoRemBig(th, d, g); exc != nil {
			return ratio{}, exc
		}
	}
	if d.Sign() < 0 {
		n, d = new(big.Int).Neg(n), new(big.Int).Neg(d)
	}
	return ratio{n, d}, nil
}

// ratio is the number of a Fraction.
func (st *state) ratio(v value) ratio {
	a := object.AttrsOf(v)
	r := ratio{bigOf(a.At(st.num)), bigOf(a.At(st.den))}
	if r.d.Sign() == 0 {
		// An instance that __new__ did not make, or that was spoilt.
		r.d = one.Get()
	}
	return r
}

// missing is the error about an instance whose numbers are not set, nil for others.
func (st *state) missing(v value) *exception {
	a := object.AttrsOf(v)
	if a.At(st.num).IsNull() || a.At(st.den).IsNull() {
		return object.AttributeErrorf("'%s' object has no attribute '_numerator'", v.Type().MessageName())
	}
	return nil
}

func bigOf(v value) *big.Int {
	if v.IsNull() || !v.IsInt64() && !v.Type().Has(object.FlagInt) {
		return new(big.Int)
	}
	return object.ToBig(v)
}

// isFraction reports that v is a Fraction.
func (st *state) isFraction(v value) bool {
	return !v.IsInt64() && !v.IsFloat() && object.IsInstance(v, st.fraction)
}

// of is r as a Fraction.
func (st *state) of(th *thread, r ratio) (value, *exception) {
	return st.make(th, st.fraction, object.NormInt(r.n), object.NormInt(r.d))
}

// make is an instance of cls of coprime numbers.
func (st *state) make(th *thread, cls *class, n, d value) (value, *exception) {
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	a := object.AttrsOf(v)
	a.SetAt(st.num, n)
	a.SetAt(st.den, d)
	return v, nil
}

// property is the property name that reads one of the numbers.
func property(th *thread, name, doc string, upper bool) (value, *exception) {
	f := object.NewNative(&object.Method{Name: name, Sig: "(a)", Doc: doc, F1: func(th *thread, _, v value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		if !st.isFraction(v) {
			return value{}, object.AttributeErrorf("'%s' object has no attribute '_%s'", v.Type().Name, name)
		}
		if exc := st.missing(v); exc != nil {
			return value{}, exc
		}
		at := st.den
		if upper {
			at = st.num
		}
		return object.AttrsOf(v).At(at), nil
	}}, value{})
	return object.Call1(th, object.PropertyType.Value(), f.Value())
}
