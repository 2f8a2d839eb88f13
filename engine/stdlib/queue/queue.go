// Package queue implements modules queue and _queue: queues between threads.
package queue

import (
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

type stateKey struct{}

// state is the classes of one interpreter.
type state struct{ empty, full, shutDown, queue *class }

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return new(state) }).(*state)
	for _, c := range []struct {
		at                **class
		module, name, doc string
	}{{&st.empty, "_queue", "Empty", "Exception raised by Queue.get(block=0)/get_nowait()."}, {&st.full, "queue", "Full", "Exception raised by Queue.put(block=0)/put_nowait()."},
		{&st.shutDown, "queue", "ShutDown", "Raised when put/get with shut-down queue."}} {
		if *c.at == nil {
			t, exc := object.NewClass(th, object.ClassSpec{Module: c.module, Name: c.name, Doc: c.doc, Bases: []*class{object.ExceptionType}})
			if exc != nil {
				return nil, exc
			}
			*c.at = t
		}
	}
	return st, nil
}

// NewLow makes module _queue.
func NewLow(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("_queue", "C implementation of the Python queue module.\nThis module is an implementation detail, please do not use it directly.", nil)
	m.Dict.SetName("SimpleQueue", simpleType.Value())
	m.Dict.SetName("Empty", st.empty.Value())
	return m, nil
}

// New makes module queue.
func New(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("queue", "A multi-producer, multi-consumer queue.", nil)
	for _, t := range []*class{st.empty, st.full, st.shutDown, simpleType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	base, exc := object.NewClass(th, queueClass.Get())
	if exc != nil {
		return nil, exc
	}
	st.queue = base
	m.Dict.SetName("Queue", base.Value())
	for _, spec := range []object.ClassSpec{priorityClass.Get(), lifoClass.Get()} {
		spec.Bases = []*class{base}
		t, exc := object.NewClass(th, spec)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(spec.Name, t.Value())
	}
	m.Dict.SetName("__all__", native.Strings("Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"))
	return m, nil
}

// simple is a SimpleQueue: without a bound, tasks or an end.
type simple struct {
	object.Head
	items   []value
	waiting waiting
}

func asSimple(v value) *simple { return object.Cast[simple](v) }

var simpleType = &class{Name: "SimpleQueue", Module: "_queue", Sig: "()", Doc: "Simple, unbounded, reentrant FIFO queue.", Def: simpleDef{}}

type simpleDef struct{}

// Define implements object.Definition.
func (simpleDef) Define(t *object.Type) {
	native.Class[simple](t, object.ObjectType, func(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
		if len(kw) > 0 && cls == simpleType {
			return value{}, object.TypeErrorf("SimpleQueue() takes no keyword arguments")
		}
		if len(args) > len(kw) && cls == simpleType {
			return value{}, object.TypeErrorf("SimpleQueue() takes no positional arguments")
		}
		return object.Alloc(th, cls)
	}, func(t *class) {
		t.HasWeakref = true
		put := func(_ *thread, self value, args []value) (value, *exception) {
			q := asSimple(self)
			q.items = append(q.items, args[0])
			q.waiting.wake(1)
			return object.None, nil
		}
		t.AddMethods([]object.Method{
			{Name: "empty", Sig: "($self, /)", Doc: "Return True if the queue is empty, False otherwise (not reliable!).", F0: func(_ *thread, self value) (value, *exception) {
				return object.Bool(len(asSimple(self).items) == 0), nil
			}},
			{Name: "qsize", Sig: "($self, /)", Doc: "Return the approximate size of the queue (not reliable!).", F0: func(_ *thread, self value) (value, *exception) {
				return object.Int64(int64(len(asSimple(self).items))), nil
			}},
			{Name: "put", Sig: "($self, /, item, block=True, timeout=None)", Doc: "Put the item on the queue.\n\nThe optional 'block' and 'timeout' arguments are ignored, as this method\nnever blocks.", FS: put},
			{Name: "put_nowait", Sig: "($self, /, item)", Doc: "Put an item into the queue without blocking.", FS: put},
			{Name: "get", Sig: "($self, /, block=True, timeout=None)", Doc: "Remove and return an item from the queue.\n\nWait for one if there is none, at most timeout seconds, or raise Empty at once if\nblock is false.", FS: simpleGet},
			{Name: "get_nowait", Sig: "($self, /)", Doc: "Remove and return an item from the queue without blocking.", F0: func(th *thread, self value) (value, *exception) {
				return simpleGet(th, self, []value{object.False, object.None})
			}},
			{Name: "__sizeof__", Sig: "($self, /)", Doc: "Returns size in memory, in bytes.", F0: func(_ *thread, self value) (value, *exception) {
				return object.Int64(int64(64 + 16*cap(asSimple(self).items))), nil
			}},
			object.ClassGetItem(),
		})
	})
}

// deadlineOf is when a wait for timeout seconds, or forever if it is None, ends.
func deadlineOf(th *thread, timeout value) (time.Time, *exception) {
	if timeout.IsNull() || timeout.IsNone() {
		return forever, nil
	}
	if t := timeout.Type(); !t.Has(object.FlagInt) && !t.Has(object.FlagFloat) {
		return forever, object.TypeErrorf("'%s' object cannot be interpreted as an integer or float", t.MessageName())
	}
	seconds, exc := object.ToFloat(th, timeout)
	if exc != nil {
		return forever, exc
	}
	if seconds < 0 {
		return forever, object.ValueErrorf("'timeout' must be a non-negative number")
	}
	return after(seconds), nil
}

func simpleGet(th *thread, self value, args []value) (value, *exception) {
	q, block := asSimple(self), true
	var exc *exception
	if !args[0].IsNull() {
		if block, exc = object.Truth(th, args[0]); exc != nil {
			return value{}, exc
		}
	}
	deadline := forever
	if block {
		if deadline, exc = deadlineOf(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	for len(q.items) == 0 {
		woken := false
		if block {
			if woken, exc = q.waiting.wait(th, deadline); exc != nil {
				return value{}, exc
			}
		}
		if !woken && len(q.items) == 0 {
			st, exc := stateOf(th)
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.NewException(st.empty)
		}
	}
	v := q.items[0]
	q.items[0] = value{}
	q.items = q.items[1:]
	return v, nil
}
