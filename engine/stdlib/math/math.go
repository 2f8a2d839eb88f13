// Package math implements module math: the functions of real numbers that C libraries have, and exact ones of integers.
package math

import (
	"math"

	"dappco.re/go/py/engine/internal/dtoa"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	method    = object.Method
)

// New makes the module.
func New(*object.Thread) (*object.Module, *object.Exception) {
	var functions []method
	functions = append(functions, elementary()...)
	functions = append(functions, twoFloats.Get()...)
	functions = append(functions, integral...)
	functions = append(functions, sums...)
	m := native.Module("math", "This module provides access to the mathematical functions\ndefined by the C standard.", functions)
	for name, f := range map[string]float64{"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": math.Inf(1), "nan": object.NaN} {
		m.Dict.SetName(name, object.Float(f))
	}
	return m, nil
}

func shown(f float64) string { return dtoa.Repr(f) }

func rangeError() *exception  { return object.OverflowErrorf("math range error") }
func domainError() *exception { return object.ValueErrorf("math domain error") }

// realFunc is a function of one float. Where it is undefined, the error says what was expected; an infinite result of a finite argument is a range error.
type realFunc struct {
	name     string
	doc      string
	f        func(x float64) float64
	defined  func(x float64) bool // nil: everywhere
	expected string
}

func (r *realFunc) call(th *thread, _, a value) (value, *exception) {
	x, exc := object.ToFloat64(th, a)
	if exc != nil {
		return value{}, exc
	}
	if x != x {
		return object.Float(x), nil
	}
	if r.defined != nil && !r.defined(x) {
		return value{}, object.ValueErrorf("%s, got %s", r.expected, shown(x))
	}
	y := r.f(x)
	if math.IsInf(y, 0) && !math.IsInf(x, 0) {
		return value{}, rangeError()
	}
	return object.Float(y), nil
}

func elementary() []method {
	methods := make([]method, 0, len(realFuncs))
	for i := range realFuncs {
		r := &realFuncs[i]
		methods = append(methods, method{Name: r.name, Sig: "($module, x, /)", Doc: r.doc, F1: r.call})
	}
	return methods
}

// pair reads two floats.
func pair(th *thread, a, b value) (x, y float64, exc *exception) {
	if x, exc = object.ToFloat64(th, a); exc == nil {
		y, exc = object.ToFloat64(th, b)
	}
	return x, y, exc
}

// test makes a predicate of a float.
func test(f func(x float64) bool) func(th *thread, _, a value) (value, *exception) {
	return func(th *thread, _, a value) (value, *exception) {
		x, exc := object.ToFloat64(th, a)
		if exc != nil {
			return value{}, exc
		}
		return object.Bool(f(x)), nil
	}
}

// plain makes a function of a float that never fails.
func plain(f func(x float64) float64) func(th *thread, _, a value) (value, *exception) {
	return func(th *thread, _, a value) (value, *exception) {
		x, exc := object.ToFloat64(th, a)
		if exc != nil {
			return value{}, exc
		}
		return object.Float(f(x)), nil
	}
}

// special calls the rounding method name of a, or rounds it as a float with f.
func special(name string, f func(x float64) float64) func(th *thread, _, a value) (value, *exception) {
	method, convert := object.Intern(name), object.Intern("__int__")
	return func(th *thread, _, a value) (value, *exception) {
		if !a.IsFloat() {
			if v, ok, exc := object.CallSpecial(th, a, method); ok || exc != nil {
				return v, exc
			}
		}
		x, exc := object.ToFloat64(th, a)
		if exc != nil {
			return value{}, exc
		}
		v, _, exc := object.CallSpecial(th, object.Float(f(x)), convert)
		return v, exc
	}
}

var truncName = object.Name{Text: "__trunc__"}

func trunc(th *thread, _, a value) (value, *exception) {
	v, ok, exc := object.CallSpecial(th, a, truncName.Str())
	if !ok && exc == nil {
		return value{}, object.TypeErrorf("type %s doesn't define __trunc__ method", a.Type().MessageName())
	}
	return v, exc
}

// finitePair makes a function of two floats: an undefined result is a domain error, an infinite one a range error.
func finitePair(f func(x, y float64) float64) func(th *thread, _, a, b value) (value, *exception) {
	return func(th *thread, _, a, b value) (value, *exception) {
		x, y, exc := pair(th, a, b)
		if exc != nil {
			return value{}, exc
		}
		r := f(x, y)
		switch {
		case r != r && x == x && y == y:
			return value{}, domainError()
		case math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0):
			return value{}, rangeError()
		}
		return object.Float(r), nil
	}
}
