// Package heapq implements modules heapq and _heapq: lists kept as binary heaps, merging, and the smallest and largest of many.
package heapq

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const (
	doc   = "Heap queue algorithm (a.k.a. priority queue).\n\nA heap is a list in which heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for\nall k, as far as these elements exist: heap[0] is always the smallest. In a max-heap\nit is the largest.\n"
	about = "Heap queues\n\nA heap keeps the smallest element of a changing collection at hand: pushing and\npopping take time in proportion to the logarithm of its size.\n"
)

// shared is the functions of both modules, of one interpreter.
func shared(th *thread) *object.Dict {
	type key struct{}
	return th.Interp.State(key{}, func() any {
		ns := object.NewDict()
		native.Add(ns, "_heapq", functions.Get())
		ns.SetName("__about__", object.StrOf(about))
		return ns
	}).(*object.Dict)
}

func module(th *thread, name string) (*object.Module, *exception) {
	m := native.Module(name, doc, nil)
	return m, m.Dict.Update(th, shared(th).Value())
}

// NewLow makes module _heapq, New module heapq.
func NewLow(th *thread) (*object.Module, *exception) { return module(th, "_heapq") }

func New(th *thread) (*object.Module, *exception) {
	m, exc := module(th, "heapq")
	if exc != nil {
		return nil, exc
	}
	native.Add(m.Dict, "heapq", selections.Get())
	for _, name := range []string{"heappush_max", "heappop_max", "heapify_max", "heapreplace_max", "heappushpop_max"} {
		f, _ := m.Dict.GetName(name)
		m.Dict.SetName("_"+name, f)
	}
	m.Dict.SetName("__all__", native.Strings("heappush", "heappop", "heapify", "heapreplace", "heappushpop", "heappush_max", "heappop_max",
		"heapify_max", "heapreplace_max", "heappushpop_max", "nlargest", "nsmallest", "merge"))
	return m, nil
}

const one, two = "($module, heap, /)", "($module, heap, item, /)"

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "heappush", Sig: two, Doc: "Push item onto heap, which stays a heap.", F2: item("heappush", push(less))},
		{Name: "heappop", Sig: one, Doc: "Pop the smallest item off the heap, which stays a heap.", F1: whole("heappop", pop(less))},
		{Name: "heapify", Sig: one, Doc: "Transform list into a heap, in-place, in O(len(heap)) time.", F1: whole("heapify", heapify(less))},
		{Name: "heapreplace", Sig: two, Doc: "Pop and return the smallest item, then push the new one.\n\nThis is faster than heappop() followed by heappush(). The item returned may be\nlarger than the new one.", F2: item("heapreplace", replace(less))},
		{Name: "heappushpop", Sig: two, Doc: "Push item on the heap, then pop and return the smallest item.", F2: item("heappushpop", pushPop(less))},
		{Name: "heappush_max", Sig: two, Doc: "Push item onto max heap, which stays a max heap.", F2: item("heappush_max", push(more))},
		{Name: "heappop_max", Sig: one, Doc: "Pop the largest item off the max heap, which stays a max heap.", F1: whole("heappop_max", pop(more))},
		{Name: "heapify_max", Sig: one, Doc: "Transform list into a max heap, in-place, in O(len(heap)) time.", F1: whole("heapify_max", heapify(more))},
		{Name: "heapreplace_max", Sig: two, Doc: "Pop and return the largest item, then push the new one.", F2: item("heapreplace_max", replace(more))},
		{Name: "heappushpop_max", Sig: two, Doc: "Push item on the max heap, then pop and return the largest item.", F2: item("heappushpop_max", pushPop(more))},
	}
}}

// whole makes a function of a heap, item one of a heap and an item.
func whole(name string, f func(*thread, *object.List) (value, *exception)) func(*thread, value, value) (value, *exception) {
	return func(th *thread, _, heap value) (value, *exception) {
		if !heap.Type().Has(object.FlagList) {
			return value{}, object.TypeErrorf("%s() argument must be list, not %s", name, heap.Type().MessageName())
		}
		return f(th, heap.AsList())
	}
}

func item(name string, f func(*thread, *object.List, value) (value, *exception)) func(*thread, value, value, value) (value, *exception) {
	return func(th *thread, _, heap, x value) (value, *exception) {
		if !heap.Type().Has(object.FlagList) {
			return value{}, object.TypeErrorf("%s() argument 1 must be list, not %s", name, heap.Type().MessageName())
		}
		return f(th, heap.AsList(), x)
	}
}
