// Package random implements modules random and _random: pseudo-random numbers, with the streams of CPython for each seed.
package random

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const doc = "Random variable generators: uniform and other distributions, choices, samples and permutations.\n\nThe functions are methods of one hidden instance of class Random, a Mersenne Twister with a period of\n2**19937-1. It is not fit for secrets; SystemRandom and module secrets are."

// NewLow makes module _random.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_random", "Module implements the Mersenne Twister random number generator.", nil)
	m.Dict.SetName("Random", generatorType.Value())
	return m, nil
}

// functions are the methods of the hidden instance that are functions of the module.
var functions = []string{
	"seed", "random", "uniform", "triangular", "randint", "choice", "randrange", "sample", "shuffle", "choices", "normalvariate", "lognormvariate",
	"expovariate", "vonmisesvariate", "gammavariate", "gauss", "betavariate", "binomialvariate", "paretovariate", "weibullvariate", "getstate", "setstate",
	"getrandbits", "randbytes",
}

// New makes module random.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("random", doc, commandFunctions)
	names := []string{
		"Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits", "getstate",
		"lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular",
		"uniform", "vonmisesvariate", "weibullvariate",
	}
	m.Dict.SetName("__all__", native.Strings(names...))
	for name, f := range map[string]float64{"NV_MAGICCONST": normalFactor.Get(), "TWOPI": twoPi, "LOG4": log4.Get(), "SG_MAGICCONST": gammaBound.Get(), "RECIP_BPF": 1.0 / (1 << 53)} {
		m.Dict.SetName(name, object.Float(f))
	}
	m.Dict.SetName("BPF", object.Int64(53))
	cls, exc := object.NewClass(th, object.ClassSpec{
		Module: "random", Name: "Random", Bases: []*object.Type{generatorType},
		Doc:     "Random number generator: the class whose methods the functions of the module are.\n\nEach instance has a state of its own. Subclasses may replace random(), seed(), getstate() and setstate(), and may\nsupply getrandbits() so that randrange() covers ranges of any size.",
		Methods: classMethods(),
		Attrs:   []object.ClassAttr{{Name: "VERSION", V: object.Int64(version)}},
	})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("Random", cls.Value())
	system, exc := object.NewClass(th, object.ClassSpec{
		Module: "random", Name: "SystemRandom", Bases: []*object.Type{cls},
		Doc:     "Random numbers from the sources of the operating system. They have no state and cannot be repeated.",
		Methods: systemMethods(),
	})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("SystemRandom", system.Value())
	inst, exc := object.Call0(th, cls.Value())
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("_inst", inst)
	for _, name := range functions {
		f, exc := object.GetAttrName(th, inst, name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name, f)
	}
	return m, nil
}

// classMethods is the table of class Random.
func classMethods() []object.Method {
	var all []object.Method
	for _, part := range [][]object.Method{stateMethods(), integerMethods(), sequenceMethods(), realMethods(), discreteMethods()} {
		all = append(all, part...)
	}
	return all
}
