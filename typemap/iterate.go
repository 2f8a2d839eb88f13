// This file converts Go's range functions: iter.Seq to a Python iterator, a Python iterable to an iter.Seq.

package typemap

import (
	"iter"
	"reflect"
	"runtime"
	"strconv"

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
var SeqIteratorType = &object.Type{Name: "iterator", Qualname: "iterator", Module: "go", Doc: "An iterator over a Go range function.", Def: seqIteratorDef{}}

type seqIteratorDef struct{}

// Define implements object.Definition.
func (seqIteratorDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Iter = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) { return self, nil }
		t.Next = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return object.Cast[seqIterator](self).advance(th)
		}
		t.AddMethods([]object.Method{{
			Name: "close", Sig: "($self, /)", Doc: "Stop the Go function.",
			F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
				exc := Contained(th, func() { object.Cast[seqIterator](self).stop() })
				return object.None, exc
			},
		}})
	})
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
	if exc := Contained(th, func() { k, v, ok = it.next() }); exc != nil || !ok {
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

// Contained runs Go code of others and turns its panics into exceptions.
func Contained(th *object.Thread, run func()) (exc *object.Exception) {
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
			exc = r.For(th)
		default:
			exc = PanicException(th, r)
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
	failing := yieldType.NumIn() == 2 && yieldType.In(1) == reflect.TypeFor[error]()
	plans := make([]*Plan, yieldType.NumIn())
	for i := range plans {
		plans[i] = m.Plan(yieldType.In(i))
	}
	counter := &plainCallback{m: m, home: homeOf(th), v: v}
	alive(counter)
	th.Interp.Share()
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		counter.guarded(func(th *object.Thread) *object.Exception {
			if failing {
				return m.pumpFailing(th, v, plans[0], args[0])
			}
			return pump(th, v, plans, args[0])
		})
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
var errStop = &object.Exception{}

// pump yields the elements of v until yield has enough: for an iter.Seq2 they are pairs, or the items of a dict.
func pump(th *object.Thread, v object.Value, plans []*Plan, yield reflect.Value) *object.Exception {
	if len(plans) == 2 && v.Type().Has(object.FlagDict) {
		var exc *object.Exception
		if v, exc = object.CallMethod(th, v, object.Intern("items")); exc != nil {
			return exc
		}
	}
	in := make([]reflect.Value, len(plans))
	n := 0
	exc := object.Each(th, v, func(item object.Value) *object.Exception {
		at := "element[" + strconv.Itoa(n) + "]"
		n++
		parts := []object.Value{item}
		if len(plans) == 2 {
			var f *Fault
			if parts, f = elements(th, item, "a pair"); f != nil {
				return f.Exception(at)
			}
			if len(parts) != 2 {
				return object.ValueErrorf("%s: expected a pair, got %d values", at, len(parts))
			}
		}
		for i, p := range plans {
			fresh := reflect.New(p.Go)
			if f := p.Store(th, parts[i], PtrOf(fresh)); f != nil {
				if len(plans) == 2 {
					f = f.In("[" + strconv.Itoa(i) + "]")
				}
				return f.Exception(at)
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

// pumpFailing yields the elements of v to the loop over an iter.Seq2[V, error]. An exception of v, or an element that does not convert, is the last
// error; exceptions of the loop's body are none of it.
func (m *Map) pumpFailing(th *object.Thread, v object.Value, p *Plan, yield reflect.Value) *object.Exception {
	zero := reflect.Zero(reflect.TypeFor[error]())
	n := 0
	exc := object.Each(th, v, func(item object.Value) *object.Exception {
		fresh := reflect.New(p.Go)
		if f := p.Store(th, item, PtrOf(fresh)); f != nil {
			return f.Exception("element[" + strconv.Itoa(n) + "]")
		}
		n++
		if !yielded(th, yield, []reflect.Value{fresh.Elem(), zero}) {
			return errStop
		}
		return nil
	})
	if exc == nil || exc == errStop {
		return nil
	}
	err := reflect.New(reflect.TypeFor[error]()).Elem()
	err.Set(reflect.ValueOf(m.binder.Error(th.Interp, exc)))
	yielded(th, yield, []reflect.Value{reflect.Zero(p.Go), err})
	return nil
}
