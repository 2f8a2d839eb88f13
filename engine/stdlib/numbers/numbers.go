// Package numbers implements module numbers: the abstract classes that kinds of numbers belong to.
package numbers

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

// spec is an abstract class. Of its abstract methods and properties each is a line "name(parameters): docstring".
type spec struct {
	name, base, doc      string
	abstract, properties string
	methods              []object.Method
	computed             []object.GetSet
	registered           *class
}

// specs is in the order in which the classes are made.
var specs = ondemand.Value[[]spec]{Make: func() []spec {
	return []spec{
		{name: "Number", doc: "What is common to all numbers: nothing but being one.\n\nisinstance(x, Number) says that x is a number of any kind."},
		{name: "Complex", base: "Number", doc: "Numbers that have the operations of complex ones: +, -, *, /, **, abs(), ==, conversion to\ncomplex, real and imag, and conjugate().",
			abstract:   "__complex__(self) __add__(self,other) __radd__(self,other) __neg__(self) __pos__(self) __mul__(self,other) __rmul__(self,other) __truediv__(self,other) __rtruediv__(self,other) __pow__(self,exponent) __rpow__(self,base) __abs__(self) conjugate(self) __eq__(self,other)",
			properties: "real imag", methods: complexMethods, registered: object.ComplexType},
		{name: "Real", base: "Complex", doc: "Numbers on the real line: they have what complex ones have, and order, rounding, // and %.",
			abstract: "__float__(self) __trunc__(self) __floor__(self) __ceil__(self) __round__(self,ndigits) __floordiv__(self,other) __rfloordiv__(self,other) __mod__(self,other) __rmod__(self,other) __lt__(self,other) __le__(self,other)",
			methods:  realMethods.Get(), computed: realComputed, registered: object.FloatType},
		{name: "Rational", base: "Real", doc: "Numbers that are quotients of integers: numerator and denominator, in lowest terms.",
			properties: "numerator denominator", methods: rationalMethods},
		{name: "Integral", base: "Rational", doc: "Numbers that are integers: they have conversion to int, and bits.",
			abstract: "__int__(self) __pow__(self,exponent,modulus) __lshift__(self,other) __rlshift__(self,other) __rshift__(self,other) __rrshift__(self,other) __and__(self,other) __rand__(self,other) __xor__(self,other) __rxor__(self,other) __or__(self,other) __ror__(self,other) __invert__(self)",
			methods:  integralMethods, computed: integralComputed, registered: object.IntType},
	}
}}

type stateKey struct{}

// state is the classes of one interpreter, nil before they are made.
type state struct{ by map[string]*class }

// Class is the abstract class name of the interpreter.
func Class(th *thread, name string) (*class, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return new(state) }).(*state)
	if st.by == nil {
		by := map[string]*class{}
		for i := range specs.Get() {
			t, exc := specs.Get()[i].make(th, by)
			if exc != nil {
				return nil, exc
			}
			by[t.Name] = t
			if r := specs.Get()[i].registered; r != nil {
				if exc := abc.Register(th, t, r); exc != nil {
					return nil, exc
				}
			}
		}
		st.by = by
	}
	return st.by[name], nil
}

func (s *spec) make(th *thread, by map[string]*class) (*class, *exception) {
	c := object.ClassSpec{Module: "numbers", Name: s.name, Doc: s.doc, Methods: s.methods, GetSets: s.computed,
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}}}
	if s.base != "" {
		c.Bases = []*class{by[s.base]}
	}
	if s.name == "Number" || s.name == "Complex" {
		c.Attrs = append(c.Attrs, object.ClassAttr{Name: "__hash__", V: object.None})
	}
	for _, m := range strings.Fields(s.abstract) {
		name, params, _ := strings.Cut(m, "(")
		c.Attrs = append(c.Attrs, object.ClassAttr{Name: name, V: newAbstract(s.name, name, "("+strings.ReplaceAll(params, ",", ", "))})
	}
	for _, p := range strings.Fields(s.properties) {
		f, exc := object.Call1(th, object.PropertyType.Value(), newAbstract(s.name, p, "(self)"))
		if exc != nil {
			return nil, exc
		}
		c.Attrs = append(c.Attrs, object.ClassAttr{Name: p, V: f})
	}
	return abc.NewClass(th, c)
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("numbers", "Abstract classes for kinds of numbers: Number, Complex, Real, Rational, Integral.\n\nEach kind has the operations of those before it. What is built in is registered: int is Integral,\nfloat is Real, complex is Complex.\n", nil)
	var all []string
	for _, s := range specs.Get() {
		t, exc := Class(th, s.name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(s.name, t.Value())
		all = append(all, s.name)
	}
	m.Dict.SetName("__all__", native.Strings(all...))
	return m, nil
}
