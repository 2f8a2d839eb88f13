// Package itertools implements module itertools: iterators made of iterators.
package itertools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	name      = object.Str
)

const moduleDoc = "Functional tools for creating and using iterators.\n\nInfinite iterators:\ncount(start=0, step=1) --> start, start+step, start+2*step, ...\ncycle(p) --> p0, p1, ... plast, p0, p1, ...\nrepeat(elem [,n]) --> elem, elem, elem, ... endlessly or up to n times\n"

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("itertools", moduleDoc, functions)
	for _, t := range []*class{accumulateType, batchedType, chainType, combinationsType, replacementType, compressType, countType, cycleType, dropType, filterFalseType,
		groupByType, sliceType, pairwiseType, permutationsType, productType, repeatType, starMapType, takeType, longestType, teeType, grouperType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	return m, nil
}

var functions = []object.Method{
	{Name: "tee", Sig: "($module, iterable, n=2, /)", Doc: "Returns a tuple of n independent iterators.", FN: tee, Min: 1, Max: 2},
}

// typ is an empty type of the module.
func typ(name, sig, doc string, def object.Definition) *class {
	return &class{Name: name, Module: "itertools", Sig: sig, Doc: doc, Def: def}
}

// made is a new instance of cls with layout T, to be filled in.
func made[T any](th *thread, cls *class) (value, *T, *exception) {
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, nil, exc
	}
	return v, object.Cast[T](v), nil
}
