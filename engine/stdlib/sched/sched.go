// Package sched implements module sched: events that happen at their times, one after the other.
package sched

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// module is what belongs to one interpreter.
type module struct {
	event    *object.Type
	unset    value
	sequence int64 // of the last event
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	o := native.Module("sched", "A scheduler of events.", nil)
	m := &module{sequence: -1}
	var exc *exception
	if m.unset, exc = object.Call0(th, object.ObjectType.Value()); exc != nil {
		return nil, exc
	}
	if m.event, exc = native.NamedTuple(th, "sched", "Event", nil, "time", "priority", "sequence", "action", "argument", "kwargs"); exc != nil {
		return nil, exc
	}
	o.Dict.SetName("Event", m.event.Value())
	queue, exc := native.Property(th, "queue", "The events that are due, in order.", func(th *thread, self value) (value, *exception) {
		q, exc := events(th, self)
		if exc != nil {
			return value{}, exc
		}
		return object.ListOf(append([]value(nil), q.Items...)...), nil
	}, nil)
	if exc != nil {
		return nil, exc
	}
	c := native.NewClasses(th, o, "sched")
	py := native.Python
	c.Add("scheduler", "Runs events at their times: timefunc says what time it is, delayfunc waits.", nil, []object.Method{
		py("scheduler.__init__", "($self, timefunc=<built-in function monotonic>, delayfunc=<built-in function sleep>)", "", create),
		py("scheduler.enterabs", "($self, time, priority, action, argument=(), kwargs=<object object>)", "Enters an event at a time and returns it. Of events at the same time, the one with the lowest priority comes first.", m.enterAt),
		py("scheduler.enter", "($self, delay, priority, action, argument=(), kwargs=<object object>)", "Enters an event after a delay and returns it.", func(th *thread, self value, args []value) (value, *exception) {
			now, exc := native.CallMethod(th, self, "timefunc")
			if exc == nil {
				args[0], exc = object.Binary(th, object.Add, now, args[0])
			}
			if exc != nil {
				return value{}, exc
			}
			for len(args) > 3 && args[len(args)-1].IsNull() {
				args = args[:len(args)-1]
			}
			if len(args) == 5 && args[3].IsNull() {
				args[3] = object.EmptyTuple.Value()
			}
			return native.CallMethod(th, self, "enterabs", args...)
		}),
		py("scheduler.cancel", "($self, event)", "Removes an event.", func(th *thread, self value, args []value) (value, *exception) {
			q, exc := events(th, self)
			if exc == nil {
				_, exc = native.CallMethod(th, q.Value(), "remove", args[0])
			}
			return object.None, exc
		}),
		py("scheduler.empty", "($self)", "Whether no event is due.", func(th *thread, self value, _ []value) (value, *exception) {
			q, exc := events(th, self)
			if exc != nil {
				return value{}, exc
			}
			return object.Bool(len(q.Items) == 0), nil
		}),
		py("scheduler.run", "($self, blocking=True)", "Runs all events. With blocking unset, it runs those that are due now, and returns the time until the next.", run),
	}, queue)
	if c.Err != nil {
		return nil, c.Err
	}
	o.Dict.SetName("__all__", native.Strings("scheduler"))
	return o, nil
}

func create(th *thread, self value, args []value) (value, *exception) {
	for i, name := range []string{"monotonic", "sleep"} {
		v := args[i]
		if v.IsNull() {
			var exc *exception
			if v, exc = native.FromModule(th, "time", name); exc != nil {
				return value{}, exc
			}
		}
		if exc := native.SetAttr(th, self, []string{"timefunc", "delayfunc"}[i], v); exc != nil {
			return value{}, exc
		}
	}
	return object.None, native.SetAttr(th, self, "_queue", object.ListOf())
}

// events is the list of events in order.
func events(th *thread, self value) (*object.List, *exception) {
	v, exc := object.GetAttrName(th, self, "_queue")
	if exc == nil && !v.Type().Has(object.FlagList) {
		exc = object.TypeErrorf("_queue must be a list")
	}
	if exc != nil {
		return nil, exc
	}
	return v.AsList(), nil
}

func (m *module) enterAt(th *thread, self value, args []value) (value, *exception) {
	argument, kwargs := args[3], args[4]
	if argument.IsNull() {
		argument = object.EmptyTuple.Value()
	}
	if kwargs.IsNull() || kwargs.Is(m.unset) {
		kwargs = object.NewDict().Value()
	}
	m.sequence++
	e, exc := object.Call(th, m.event.Value(), []value{args[0], args[1], object.Int64(m.sequence), args[2], argument, kwargs}, nil)
	if exc != nil {
		return value{}, exc
	}
	q, exc := events(th, self)
	if exc != nil {
		return value{}, exc
	}
	low, high := 0, len(q.Items)
	for low < high {
		mid := (low + high) / 2
		before, exc := object.CompareBool(th, e, q.Items[mid], object.LT)
		if exc != nil {
			return value{}, exc
		}
		if high = min(high, len(q.Items)); before {
			high = min(high, mid)
		} else {
			low = mid + 1
		}
	}
	q.Insert(min(low, len(q.Items)), e)
	return e, nil
}

func run(th *thread, self value, args []value) (value, *exception) {
	blocking := true
	if !args[0].IsNull() {
		var exc *exception
		if blocking, exc = object.Truth(th, args[0]); exc != nil {
			return value{}, exc
		}
	}
	for {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		q, exc := events(th, self)
		if exc != nil || len(q.Items) == 0 {
			return object.None, exc
		}
		first := q.Items[0]
		if !first.Type().Has(object.FlagTuple) || len(first.AsTuple().Items) != 6 {
			return value{}, object.TypeErrorf("_queue must consist of events")
		}
		e := first.AsTuple().Items
		now, exc := native.CallMethod(th, self, "timefunc")
		if exc != nil {
			return value{}, exc
		}
		later, exc := object.CompareBool(th, e[0], now, object.GT)
		if exc != nil {
			return value{}, exc
		}
		wait := object.Int64(0)
		if later {
			if wait, exc = object.Binary(th, object.Sub, e[0], now); exc != nil || !blocking {
				return wait, exc
			}
		} else {
			if len(q.Items) > 0 && q.Items[0].Is(first) {
				q.RemoveAt(0)
			}
			if exc := act(th, e); exc != nil {
				return value{}, exc
			}
		}
		if _, exc := native.CallMethod(th, self, "delayfunc", wait); exc != nil {
			return value{}, exc
		}
	}
}

// act does what an event consists of.
func act(th *thread, e []value) *exception {
	args, exc := object.Collect(th, e[4])
	if exc != nil {
		return exc
	}
	var kw []*object.Str
	if !e[5].Type().Has(object.FlagDict) {
		return object.TypeErrorf("argument after ** must be a mapping, not %s", e[5].Type().MessageName())
	}
	d := e[5].AsDict()
	for i := 0; ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			break
		}
		if i = next; !k.Type().Has(object.FlagStr) {
			return object.TypeErrorf("keywords must be strings")
		}
		args, kw = append(args, v), append(kw, k.AsStr())
	}
	_, exc = object.Call(th, e[3], args, kw)
	return exc
}
