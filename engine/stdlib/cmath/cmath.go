// Package cmath implements module cmath: the elementary functions of complex numbers.
package cmath

import (
	"math"
	"strings"

	"dappco.re/go/py/engine/internal/fmath"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// numberOf is an argument.
func numberOf(th *thread, v value) (complex128, *exception) {
	return object.ToComplex(th, v, "must be real number, not %s")
}

func (f fault) raise(z complex128) (value, *exception) {
	switch f {
	case domain:
		return value{}, object.ValueErrorf("math domain error")
	case rangeFault:
		return value{}, object.OverflowErrorf("math range error")
	}
	return object.NewComplex(z), nil
}

// kindOf is the row or column of the tables of special values.
func kindOf(x float64) int {
	switch {
	case x != x:
		return 6
	case math.IsInf(x, 0):
		return map[bool]int{true: 0, false: 5}[x < 0]
	case x == 0:
		return map[bool]int{true: 2, false: 3}[math.Signbit(x)]
	case x < 0:
		return 1
	}
	return 4
}

var tables = ondemand.Value[map[string][]string]{Make: func() map[string][]string {
	all := map[string][]string{}
	for name, text := range specials.Get() {
		all[name] = strings.Fields(text)
	}
	return all
}}

func finite(x float64) bool { return x-x == 0 }

var units = ondemand.Value[map[byte]float64]{Make: func() map[byte]float64 {
	return map[byte]float64{'i': math.Inf(1), '0': 0, '1': 1, 'p': math.Pi, 'h': math.Pi / 2, 'q': math.Pi / 4, 't': 3 * math.Pi / 4}
}}

// special is the value of function name at z, which is not finite.
func special(name string, z complex128) (complex128, fault) {
	word := tables.Get()[name][7*kindOf(real(z))+kindOf(imag(z))]
	if word == "E" {
		return complex(object.NaN, object.NaN), domain
	}
	var parts [2]float64
	for i := range parts {
		if word[0] == 'n' {
			parts[i], word = object.NaN, word[1:]
			continue
		}
		parts[i] = units.Get()[word[1]]
		if word[0] == '-' {
			parts[i] = -parts[i]
		}
		if word == "-0" || strings.HasPrefix(word, "-0") {
			parts[i] = math.Copysign(0, -1)
		}
		word = word[2:]
	}
	return complex(parts[0], parts[1]), fine
}

// anywhere makes a function of all numbers of one of finite numbers.
func anywhere(name string, f function) function {
	return func(z complex128) (complex128, fault) {
		x, y := real(z), imag(z)
		if finite(x) && finite(y) {
			return f(z)
		}
		if math.IsInf(x, 0) && finite(y) && y != 0 {
			sin, cos := fmath.Sincos(y)
			switch name {
			case "exp":
				if x > 0 {
					return complex(math.Copysign(x, cos), math.Copysign(x, sin)), fine
				}
				return complex(math.Copysign(0, cos), math.Copysign(0, sin)), fine
			case "cosh":
				return complex(math.Copysign(math.Inf(1), cos), math.Copysign(math.Inf(1), x*sin)), fine
			case "sinh":
				return complex(math.Copysign(math.Inf(1), x*cos), math.Copysign(math.Inf(1), sin)), fine
			case "tanh":
				return complex(math.Copysign(1, x), math.Copysign(0, 2*sin*cos)), fine
			}
		}
		return special(name, z)
	}
}

var logOf = ondemand.Value[function]{Make: func() function { return anywhere("log", log) }}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	var list []object.Method
	def := func(name, doc string, f function) {
		list = append(list, object.Method{Name: name, Sig: "($module, z, /)", Doc: doc, F1: func(th *thread, _, v value) (value, *exception) {
			z, exc := numberOf(th, v)
			if exc != nil {
				return value{}, exc
			}
			r, flt := f(z)
			return flt.raise(r)
		}})
	}
	hyperbolic := map[string]function{}
	for name, f := range map[string]function{"acos": acos, "acosh": acosh, "asinh": asinh, "atanh": atanh, "cosh": cosh, "sinh": sinh, "tanh": tanh, "exp": exp, "sqrt": sqrt} {
		hyperbolic[name] = anywhere(name, f)
	}
	def("acos", "The arc cosine of z.", hyperbolic["acos"])
	def("acosh", "The inverse hyperbolic cosine of z.", hyperbolic["acosh"])
	def("asin", "The arc sine of z.", turned(hyperbolic["asinh"]))
	def("asinh", "The inverse hyperbolic sine of z.", hyperbolic["asinh"])
	def("atan", "The arc tangent of z.", turned(hyperbolic["atanh"]))
	def("atanh", "The inverse hyperbolic tangent of z.", hyperbolic["atanh"])
	def("cos", "The cosine of z.", func(z complex128) (complex128, fault) { return hyperbolic["cosh"](complex(-imag(z), real(z))) })
	def("cosh", "The hyperbolic cosine of z.", hyperbolic["cosh"])
	def("exp", "e raised to the power z.", hyperbolic["exp"])
	def("log10", "The logarithm of z to base 10.", log10)
	def("sin", "The sine of z.", turned(hyperbolic["sinh"]))
	def("sinh", "The hyperbolic sine of z.", hyperbolic["sinh"])
	def("sqrt", "The square root of z whose real part is not negative.", hyperbolic["sqrt"])
	def("tan", "The tangent of z.", turned(hyperbolic["tanh"]))
	def("tanh", "The hyperbolic tangent of z.", hyperbolic["tanh"])
	return append(list, others.Get()...)
}}

func test(f func(x, y float64) bool) func(th *thread, _, v value) (value, *exception) {
	return func(th *thread, _, v value) (value, *exception) {
		z, exc := numberOf(th, v)
		return object.Bool(exc == nil && f(real(z), imag(z))), exc
	}
}

var others = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "isclose", Sig: "($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: "Tell whether two numbers are close to each other: no further apart than rel_tol times the greater one, or than abs_tol.", FS: isClose},
		{Name: "isfinite", Sig: "($module, z, /)", Doc: "True if both parts of z are finite.", F1: test(func(x, y float64) bool { return finite(x) && finite(y) })},
		{Name: "isinf", Sig: "($module, z, /)", Doc: "True if a part of z is infinite.", F1: test(func(x, y float64) bool { return math.IsInf(x, 0) || math.IsInf(y, 0) })},
		{Name: "isnan", Sig: "($module, z, /)", Doc: "True if a part of z is not a number.", F1: test(func(x, y float64) bool { return x != x || y != y })},
		{Name: "log", Sig: "($module, z, base=<unrepresentable>, /)", Doc: "The logarithm of z to the given base, or the natural one.", FN: logBase, Min: 1, Max: 2},
		{Name: "phase", Sig: "($module, z, /)", Doc: "The angle of z, between -pi and pi.", F1: func(th *thread, _, v value) (value, *exception) {
			z, exc := numberOf(th, v)
			return object.Float(fmath.Atan2(imag(z), real(z))), exc
		}},
		{Name: "polar", Sig: "($module, z, /)", Doc: "The polar coordinates of z: its absolute value and its angle.", F1: polar},
		{Name: "rect", Sig: "($module, r, phi, /)", Doc: "The number with the polar coordinates r and phi.", F2: rect},
	}
}}

func isClose(th *thread, _ value, args []value) (value, *exception) {
	var z [2]complex128
	tolerances := [2]float64{1e-9, 0}
	for i, v := range args {
		var exc *exception
		switch {
		case i < 2:
			z[i], exc = numberOf(th, v)
		case !v.IsNull():
			tolerances[i-2], exc = object.ToFloat64(th, v)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	a, b := z[0], z[1]
	if tolerances[0] < 0 || tolerances[1] < 0 {
		return value{}, object.ValueErrorf("tolerances must be non-negative")
	}
	if a == b {
		return object.True, nil
	}
	for _, c := range z {
		if math.IsInf(real(c), 0) || math.IsInf(imag(c), 0) {
			return object.False, nil
		}
	}
	abs := func(c complex128) float64 { return fmath.Hypot(real(c), imag(c)) }
	diff := abs(a - b)
	return object.Bool(diff <= tolerances[0]*abs(b) || diff <= tolerances[0]*abs(a) || diff <= tolerances[1]), nil
}

func logBase(th *thread, _ value, args []value) (value, *exception) {
	z, exc := numberOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	r, flt := logOf.Get()(z)
	if len(args) == 1 {
		return flt.raise(r)
	}
	base, exc := numberOf(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	// Only the logarithm of the base, and the division, can fail.
	l, flt := logOf.Get()(base)
	if l == 0 {
		flt = domain
	}
	if flt != fine {
		return flt.raise(0)
	}
	return object.Binary(th, object.TrueDiv, object.NewComplex(r), object.NewComplex(l))
}

func polar(th *thread, _, v value) (value, *exception) {
	z, exc := numberOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	h := fmath.Hypot(real(z), imag(z))
	if math.IsInf(h, 0) && finite(real(z)) && finite(imag(z)) {
		return rangeFault.raise(0)
	}
	return object.TupleOf(object.Float(h), object.Float(fmath.Atan2(imag(z), real(z)))), nil
}

func rect(th *thread, _, a, b value) (value, *exception) {
	r, exc := object.ToFloat64(th, a)
	if exc != nil {
		return value{}, exc
	}
	phi, exc := object.ToFloat64(th, b)
	if exc != nil {
		return value{}, exc
	}
	if finite(r) && finite(phi) {
		if phi == 0 {
			return object.NewComplex(complex(r, r*phi)), nil
		}
		sin, cos := fmath.Sincos(phi)
		return object.NewComplex(complex(r*cos, r*sin)), nil
	}
	switch {
	case math.IsInf(phi, 0) && r == r && r != 0:
		return domain.raise(0)
	case math.IsInf(r, 0) && finite(phi) && phi != 0:
		sin, cos := fmath.Sincos(phi)
		return object.NewComplex(complex(r*math.Copysign(1, cos), r*math.Copysign(1, sin))), nil
	case r == 0:
		return object.NewComplex(0), nil
	case phi == 0:
		y := math.Copysign(0, phi)
		if r < 0 {
			y = -y
		}
		return object.NewComplex(complex(r, y)), nil
	case math.IsInf(r, 0):
		return object.NewComplex(complex(math.Inf(1), object.NaN)), nil
	}
	return object.NewComplex(complex(object.NaN, object.NaN)), nil
}

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("cmath", "The elementary functions of complex numbers.", functions.Get())
	inf := math.Inf(1)
	for name, v := range map[string]value{
		"pi": object.Float(math.Pi), "e": object.Float(math.E), "tau": object.Float(2 * math.Pi), "inf": object.Float(inf), "nan": object.Float(object.NaN),
		"infj": object.NewComplex(complex(0, inf)), "nanj": object.NewComplex(complex(0, object.NaN)),
	} {
		m.Dict.SetName(name, v)
	}
	return m, nil
}
