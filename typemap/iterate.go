// This file converts Go's range functions: iter.Seq to a Python iterator, a Python iterable to an iter.Seq.

package typemap

import (
	"iter"
	"reflect"
	"runtime"

	"dappco.re/go/py/engine/object"
)

// seqIterator is a Python iterator over an iter.Seq or iter.Seq2. The Go function runs as a coroutine and is stopped
// when the iterator is exhausted, closed, or no longer used.
type seqIterator struct {
	object.Head
	m    *Map
	next func() (reflect.Value, reflect.Value, bool)
	stop func()
	pair bool // iter.Seq2
	err  bool // iter.Seq2[V, error]: the error is raised
}

// SeqIteratorType is the class of iterators over range functions.
var SeqIteratorType = &object.Type{Name: "iterator", Qualname: "iterator", Module: "go", Doc: "An iterator over a Go range function."}

var _ = readySeqIterator()

func readySeqIterator() bool {
	object.ReadyType(SeqIteratorType, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Iter = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) { return self, nil }
		t.Next = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return object.Cast[seqIterator](self).advance(th)
		}
		t.AddMethods([]object.Method{{
			Name: "close", Sig: "($self, /)", Doc: "Stop the Go function.",
			F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
				exc := contained(th, func() { object.Cast[seqIterator](self).stop() })
				return object.None, exc
			},
		}})
	})
	return true
}

func (m *Map) newSeqIterator(fn reflect.Value) object.Value {
	it := &seqIterator{Head: object.NewHead(SeqIteratorType), m: m, pair: fn.Type().CanSeq2()}
	if it.pair {
		it.err = fn.Type().In(0).In(1) == reflect.TypeFor[error]()
		it.next, it.stop = iter.Pull2(fn.Seq2())
		runtime.AddCleanup(it, abandon, it.stop)
		return it.Value()
	}
	next, stop := iter.Pull(fn.Seq())
	it.stop = stop
	it.next = func() (reflect.Value, reflect.Value, bool) {
		v, ok := next()
		return v, reflect.Value{}, ok
	}
	runtime.AddCleanup(it, abandon, it.stop)
	return it.Value()
}

// abandon stops the Go function of an iterator that nobody uses any more. It may block, or panic: there is nobody left to tell.
func abandon(stop func()) {
	go func() {
		defer func() { _ = recover() }()
		stop()
	}()
}

// advance is next(): null at the end.
func (it *seqIterator) advance(th *object.Thread) (object.Value, *object.Exception) {
	var k, v reflect.Value
	var ok bool
	if exc := contained(th, func() { k, v, ok = it.next() }); exc != nil || !ok {
		return object.Value{}, exc
	}
	if it.err && !v.IsNil() {
		it.stop()
		return object.Value{}, it.m.binder.Exception(th, v.Interface().(error))
	}
	first, exc := it.m.loadValue(th, k)
	if exc != nil || !it.pair || it.err {
		return first, exc
	}
	second, exc := it.m.loadValue(th, v)
	if exc != nil {
		return second, exc
	}
	return object.TupleOf(first, second), nil
}

// loadValue is the Go value v, which need not have an address, as a Python object.
func (m *Map) loadValue(th *object.Thread, v reflect.Value) (object.Value, *object.Exception) {
	fresh := reflect.New(v.Type())
	fresh.Elem().Set(v)
	return m.Plan(v.Type()).Load(th, PtrOf(fresh))
}

// contained runs Go code of others and turns its panics into exceptions.
func contained(th *object.Thread, run func()) (exc *object.Exception) {
	call := EnterGo(th)
	gave := th.Away()
	defer func() {
		r := recover()
		call.LeaveGo(th)
		if gave {
			th.Return()
		}
		switch r := r.(type) {
		case nil:
		case Unwind:
			exc = r.Exc
		default:
			exc = PanicException(r)
		}
	}()
	run()
	return nil
}

// bindIterable makes a range function of type t of the Python iterable v. It may be run as often as v can be iterated over.
func (m *Map) bindIterable(th *object.Thread, t reflect.Type, v object.Value) (reflect.Value, *Fault) {
	if v.Type().Iter == nil && v.Type().GetItem == nil {
		return reflect.Value{}, expected("iterable", v)
	}
	yieldType := t.In(0)
	plans := make([]*Plan, yieldType.NumIn())
	for i := range plans {
		plans[i] = m.Plan(yieldType.In(i))
	}
	counter := &plainCallback{m: m, home: homeOf(th), v: v}
	alive(counter)
	th.Interp.Share()
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		counter.guarded(func(th *object.Thread) *object.Exception { return pump(th, v, plans, args[0]) })
		return nil
	}), nil
}

// yielded runs the body of the Go loop, as a Go call.
func yielded(th *object.Thread, yield reflect.Value, in []reflect.Value) bool {
	if th.Away() {
		defer th.Return()
	}
	return yield.Call(in)[0].Bool()
}

// errStop ends Each without an exception.
var errStop = new(object.Exception)

// pump yields the elements of v until yield has enough.
func pump(th *object.Thread, v object.Value, plans []*Plan, yield reflect.Value) *object.Exception {
	in := make([]reflect.Value, len(plans))
	exc := object.Each(th, v, func(item object.Value) *object.Exception {
		parts := []object.Value{item}
		if len(plans) == 2 {
			var f *Fault
			if parts, f = elements(th, item, "a pair"); f != nil {
				return f.Exception("element")
			}
			if len(parts) != 2 {
				return object.ValueErrorf("element: expected a pair, got %d values", len(parts))
			}
		}
		for i, p := range plans {
			fresh := reflect.New(p.Go)
			if f := p.Store(th, parts[i], PtrOf(fresh)); f != nil {
				return f.Exception("element")
			}
			in[i] = fresh.Elem()
		}
		if !yielded(th, yield, in) {
			return errStop
		}
		return nil
	})
	if exc == errStop {
		return nil
	}
	return exc
}
