// This file has the views and iterators of OrderedDict, which notice any change of the keys or their order.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// orderedPart is what an iterator yields.
type orderedPart uint8

const (
	orderedKeys orderedPart = iota
	orderedValues
	orderedItems
)

// orderedIterator iterates an OrderedDict. It looks one item ahead, so that changes at the last item do no harm; dict is nil at the end.
type orderedIterator struct {
	object.Head
	dict    *object.Dict
	at      int
	back    bool
	part    orderedPart
	changes uint32
	left    int
}

var orderedIteratorType = &class{Name: "odict_iterator", Def: orderedIteratorDef{}}

type orderedIteratorDef struct{}

// Define implements object.Definition.
func (orderedIteratorDef) Define(t *object.Type) {
	native.Iterator[orderedIterator](t, nil, func(_ *thread, v value) (value, *exception) {
		return object.Cast[orderedIterator](v).next()
	}, func(t *class) {
		t.AddMethods([]object.Method{{Name: "__reduce__", Sig: "($self, /)", Doc: "Return state information for pickling", F0: func(th *thread, v value) (value, *exception) {
			rest := *object.Cast[orderedIterator](v)
			var items []value
			for {
				x, exc := rest.next()
				if exc != nil {
					return value{}, exc
				}
				if x.IsNull() {
					break
				}
				items = append(items, x)
			}
			iter, exc := native.FromModule(th, "builtins", "iter")
			return object.TupleOf(iter, object.TupleOf(object.ListOf(items...))), exc
		}}})
	})
}

func newOrderedIterator(d *object.Dict, part orderedPart, back bool) value {
	it := &orderedIterator{Head: object.NewHead(orderedIteratorType), dict: d, back: back, part: part, changes: d.Changes(), left: d.Len()}
	if back {
		it.at = d.End()
	}
	return it.Value()
}

func (it *orderedIterator) next() (value, *exception) {
	d := it.dict
	if d == nil || it.left == 0 {
		it.dict = nil
		return value{}, nil
	}
	if it.changes != d.Changes() {
		it.dict = nil
		return value{}, object.Errorf(object.RuntimeErrorType, "OrderedDict mutated during iteration")
	}
	var k, v value
	var ok bool
	if it.back {
		k, v, it.at, ok = d.Prev(it.at)
	} else {
		k, v, it.at, ok = d.Next(it.at)
	}
	it.left--
	switch {
	case !ok:
		it.dict = nil
		return value{}, nil
	case it.part == orderedKeys:
		return k, nil
	case it.part == orderedValues:
		return v, nil
	}
	return object.TupleOf(k, v), nil
}

// odictView completes a type of views that yields part.
func odictView(name string, base *class, part orderedPart) *class {
	return native.Ready(&class{Name: name}, base, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Iter = func(_ *thread, v value) (value, *exception) {
			return newOrderedIterator(object.Cast[object.DictView](v).Dict, part, false), nil
		}
		t.AddMethods([]object.Method{{Name: "__reversed__", Sig: "($self, /)", Doc: "Return a reverse iterator over the view.", F0: func(_ *thread, v value) (value, *exception) {
			return newOrderedIterator(object.Cast[object.DictView](v).Dict, part, true), nil
		}}})
	})
}

var (
	odictKeysType   = ondemand.Value[*class]{Make: func() *class { return odictView("odict_keys", object.DictKeysType, orderedKeys) }}
	odictValuesType = ondemand.Value[*class]{Make: func() *class { return odictView("odict_values", object.DictValuesType, orderedValues) }}
	odictItemsType  = ondemand.Value[*class]{Make: func() *class { return odictView("odict_items", object.DictItemsType, orderedItems) }}
)
