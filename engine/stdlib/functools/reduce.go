// This file has reduce, cmp_to_key and total_ordering.

package functools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

func reduce(th *thread, _ value, args []value) (value, *exception) {
	it, exc := object.Iter(th, args[1])
	if exc != nil {
		if exc.Is(object.TypeErrorType) {
			exc = object.TypeErrorf("reduce() arg 2 must support iteration")
		}
		return value{}, exc
	}
	f, acc := args[0], args[2]
	exc = object.Each(th, it, func(v value) *exception {
		if acc.IsNull() {
			acc = v
			return nil
		}
		var exc *exception
		acc, exc = object.Call2(th, f, acc, v)
		return exc
	})
	if exc == nil && acc.IsNull() {
		exc = object.TypeErrorf("reduce() of empty iterable with no initial value")
	}
	return acc, exc
}

// keyWrapper is a comparison function or, with an object, a key that compares by it.
type keyWrapper struct {
	object.Head
	cmp, obj value
}

var keyParams = object.ParseParams("K", "(obj)")

var keyType = &class{Name: "KeyWrapper", Module: "functools", Def: keyDef{}}

type keyDef struct{}

// Define implements object.Definition.
func (keyDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Call = func(_ *thread, self value, args []value, kw []*str) (value, *exception) {
			room, exc := native.Bind(keyParams, args, kw)
			if exc != nil {
				return value{}, exc
			}
			k := &keyWrapper{object.NewHead(self.Type()), object.Cast[keyWrapper](self).cmp, room[0]}
			return k.Value(), nil
		}
		t.Compare = compareKeys
		t.AddMembers([]object.GetSet{{Name: "obj", Doc: "Value wrapped by a key function.",
			Get: func(_ *thread, v value) (value, *exception) {
				if k := object.Cast[keyWrapper](v); !k.obj.IsNull() {
					return k.obj, nil
				}
				return object.None, nil
			},
			Set: func(_ *thread, v, x value) *exception {
				object.Cast[keyWrapper](v).obj = x
				return nil
			}}})
	})
}

func cmpToKey(_ *thread, _ value, args []value) (value, *exception) {
	k := &keyWrapper{Head: object.NewHead(keyType), cmp: args[0]}
	return k.Value(), nil
}

func compareKeys(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if b.Type() != a.Type() {
		return value{}, object.TypeErrorf("other argument must be K instance")
	}
	x, y := object.Cast[keyWrapper](a), object.Cast[keyWrapper](b)
	if x.obj.IsNull() || y.obj.IsNull() {
		return value{}, object.AttributeErrorf("object")
	}
	c, exc := object.Call2(th, x.cmp, x.obj, y.obj)
	if exc != nil {
		return value{}, exc
	}
	return object.Compare(th, c, object.Int64(0), op)
}

// ordering is one of the methods that total_ordering may define, for each of those that it can be told from.
type ordering struct {
	name string
	from map[string]derived
}

// derived says how an ordering follows from another one: its negation or not, and then with or without equality.
type derived struct{ negate, andNE, orEQ bool }

// The roots in the order of preference, and what follows from each.
var (
	roots     = []string{"__lt__", "__le__", "__gt__", "__ge__"}
	orderings = ondemand.Value[[]ordering]{Make: func() []ordering {
		return []ordering{
			{"__gt__", map[string]derived{"__lt__": {negate: true, andNE: true}, "__le__": {negate: true}, "__ge__": {andNE: true}}},
			{"__le__", map[string]derived{"__lt__": {orEQ: true}, "__gt__": {negate: true}, "__ge__": {negate: true, orEQ: true}}},
			{"__ge__", map[string]derived{"__lt__": {negate: true}, "__le__": {negate: true, orEQ: true}, "__gt__": {orEQ: true}}},
			{"__lt__", map[string]derived{"__le__": {andNE: true}, "__gt__": {negate: true, andNE: true}, "__ge__": {negate: true}}},
		}
	}}
)

// orderMethods are the methods that total_ordering adds: the root and the name, then the method.
var orderMethods = ondemand.Value[map[[2]string]*object.Method]{Make: func() map[[2]string]*object.Method {
	methods := map[[2]string]*object.Method{}
	for _, o := range orderings.Get() {
		for root, how := range o.from {
			methods[[2]string{root, o.name}] = &object.Method{Name: o.name, Sig: "($self, other)", Doc: "Return a result derived from " + root + ".", F1: how.method(object.Intern(root))}
		}
	}
	return methods
}}

func (d derived) method(root *str) func(th *thread, self, other value) (value, *exception) {
	return func(th *thread, self, other value) (value, *exception) {
		f, exc := object.GetAttr(th, self.Type().Value(), root)
		if exc != nil {
			return value{}, exc
		}
		v, exc := object.Call2(th, f, self, other)
		if exc != nil || v.IsNotImplemented() {
			return v, exc
		}
		truth, exc := object.Truth(th, v)
		if exc != nil {
			return value{}, exc
		}
		truth = truth != d.negate
		switch {
		case d.andNE && truth:
			return object.Compare(th, self, other, object.NE)
		case d.orEQ && !truth:
			return object.Compare(th, self, other, object.EQ)
		case !d.negate && truth && d.orEQ:
			return v, nil
		}
		return object.Bool(truth), nil
	}
}

func totalOrdering(th *thread, _ value, args []value) (value, *exception) {
	cls := args[0]
	defined := map[string]bool{}
	root := ""
	for i := len(roots) - 1; i >= 0; i-- {
		name := object.Intern(roots[i])
		v, ok, exc := object.FindAttr(th, cls, name)
		if exc != nil {
			return value{}, exc
		}
		of, exc := object.GetAttr(th, object.ObjectType.Value(), name)
		if exc != nil {
			return value{}, exc
		}
		if ok && !v.Is(of) {
			defined[roots[i]], root = true, roots[i]
		}
	}
	if root == "" {
		return value{}, object.ValueErrorf("must define at least one ordering operation: < > <= >=")
	}
	for _, o := range orderings.Get() {
		if defined[o.name] {
			continue
		}
		d := &object.MethodDescr{Head: object.NewHead(object.MethodDescrType), Method: orderMethods.Get()[[2]string{root, o.name}], Owner: object.ObjectType}
		if exc := object.SetAttr(th, cls, object.Intern(o.name), d.Value()); exc != nil {
			return value{}, exc
		}
	}
	return cls, nil
}
