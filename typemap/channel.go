// This file converts channels: a Python object that receives and sends, waits with a timeout, and ends when the context of the call does.

package typemap

import (
	"context"
	"math"
	"reflect"
	"time"

	"dappco.re/go/py/engine/object"
)

// Channel is a Go channel in Python.
type Channel struct {
	object.Head
	ch   reflect.Value
	elem *Plan
}

// ChannelType is the class of channels.
var ChannelType = &object.Type{Name: "Channel", Qualname: "Channel", Module: "go", Doc: "A Go channel. Iteration receives until it is closed.", Def: channelDef{}}

// timeoutParam is the second half of the signatures of what waits.
const timeoutParam = "timeout=None)"

type channelDef struct{}

// Define implements object.Definition.
func (channelDef) Define(t *object.Type) {
	of := object.Cast[Channel]
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Iter = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) { return self, nil }
		t.Next = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			v, _, exc := of(self).receive(th, forever)
			return v, exc
		}
		t.AIter = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) { return self, nil }
		t.ANext = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return NewAwaitable(func(th *object.Thread) (object.Value, *object.Exception) {
				v, open, exc := of(self).receive(th, forever)
				if exc == nil && !open {
					exc = object.NewException(object.StopAsyncIterationType)
				}
				return v, exc
			}), nil
		}
		t.Len = func(_ *object.Thread, self object.Value) (int, *object.Exception) { return of(self).ch.Len(), nil }
		t.AddGetSets([]object.GetSet{{Name: "capacity", Doc: "How many values wait in it without a receiver.", Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return object.Int64(int64(of(self).ch.Cap())), nil
		}}})
		t.AddMethods([]object.Method{
			{Name: "recv", Sig: "($self, " + timeoutParam, Doc: "The next value. EOFError says that the channel is closed, TimeoutError that timeout seconds are over.", FS: func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
				wait, exc := waitOf(th, args[0])
				if exc != nil {
					return object.Value{}, exc
				}
				v, open, exc := of(self).receive(th, wait)
				if exc == nil && !open {
					exc = object.Errorf(object.EOFErrorType, "the channel is closed")
				}
				return v, exc
			}},
			{Name: "try_recv", Sig: "($self, /)", Doc: "The pair of the next value and True, or None and False if none is there.", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
				c := of(self)
				if exc := c.direction(reflect.RecvDir); exc != nil {
					return object.Value{}, exc
				}
				x, ok := c.ch.TryRecv()
				if !ok {
					return object.TupleOf(object.None, object.False), nil
				}
				v, exc := c.load(th, x)
				return object.TupleOf(v, object.True), exc
			}},
			{Name: "send", Sig: "($self, value, " + timeoutParam, Doc: "Send a value. TimeoutError says that nobody took it within timeout seconds.", FS: func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
				wait, exc := waitOf(th, args[1])
				if exc != nil {
					return object.Value{}, exc
				}
				return object.None, of(self).send(th, args[0], wait)
			}},
			{Name: "close", Sig: "($self, /)", Doc: "Close the channel: receivers see its end.", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
				c := of(self)
				if exc := c.direction(reflect.SendDir); exc != nil {
					return object.Value{}, exc
				}
				return object.None, Contained(th, c.ch.Close)
			}},
		})
	})
}

// forever is the wait without an end.
const forever = time.Duration(math.MaxInt64)

// waitOf is the timeout v.
func waitOf(th *object.Thread, v object.Value) (time.Duration, *object.Exception) {
	if v.IsNull() || v.IsNone() {
		return forever, nil
	}
	var d time.Duration
	if f := storeDuration(th, v, Ptr(&d)); f != nil {
		return 0, f.Exception("timeout")
	}
	return max(d, 0), nil
}

func (c *Channel) load(th *object.Thread, x reflect.Value) (object.Value, *object.Exception) {
	fresh := reflect.New(x.Type())
	fresh.Elem().Set(x)
	return c.elem.Load(th, PtrOf(fresh))
}

// direction checks that values go that way.
func (c *Channel) direction(dir reflect.ChanDir) *object.Exception {
	if c.ch.Type().ChanDir()&dir != 0 {
		return nil
	}
	if dir == reflect.RecvDir {
		return object.TypeErrorf("the Go type %s is only sent to", c.ch.Type())
	}
	return object.TypeErrorf("the Go type %s is only received from", c.ch.Type())
}

// receive waits for a value; open is false when there will be none.
func (c *Channel) receive(th *object.Thread, wait time.Duration) (v object.Value, open bool, exc *object.Exception) {
	if exc := c.direction(reflect.RecvDir); exc != nil {
		return v, false, exc
	}
	var x reflect.Value
	exc = waiting(th, wait, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: c.ch}, &x, &open)
	if exc != nil || !open {
		return v, false, exc
	}
	v, exc = c.load(th, x)
	return v, true, exc
}

func (c *Channel) send(th *object.Thread, v object.Value, wait time.Duration) *object.Exception {
	if exc := c.direction(reflect.SendDir); exc != nil {
		return exc
	}
	fresh := reflect.New(c.ch.Type().Elem())
	if f := c.elem.Store(th, v, PtrOf(fresh)); f != nil {
		return f.Exception("value")
	}
	var x reflect.Value
	var open bool
	return waiting(th, wait, reflect.SelectCase{Dir: reflect.SelectSend, Chan: c.ch, Send: fresh.Elem()}, &x, &open)
}

// waiting waits for one operation on a channel, outside of the interpreter's turn, as long as the context of the call lasts.
func waiting(th *object.Thread, wait time.Duration, op reflect.SelectCase, x *reflect.Value, open *bool) *object.Exception {
	ctx := th.Ctx
	if ctx == nil {
		ctx = context.Background()
	}
	th.Interp.Share()
	cases := []reflect.SelectCase{op, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ctx.Done())}}
	if wait != forever {
		timer := time.NewTimer(wait)
		defer timer.Stop()
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(timer.C)})
	}
	chosen := 0
	exc := Contained(th, func() { chosen, *x, *open = reflect.Select(cases) })
	switch {
	case exc != nil:
		return exc
	case chosen == 1:
		if exc := th.Poll(); exc != nil {
			return exc
		}
		return object.Errorf(object.TimeoutErrorType, "%s", ctx.Err().Error())
	case chosen == 2:
		return object.Errorf(object.TimeoutErrorType, "timed out")
	}
	return nil
}

// compileChannel fills in the plan of a channel type. A channel that Go only receives from may be given as an iterable: its values are sent by a goroutine.
func (m *Map) compileChannel(p *Plan) {
	t := p.Go
	elem := m.plan(t.Elem())
	p.Name, p.Pointers, p.Calls = "channel", true, true
	p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		ch := ValueAt(t, at)
		if ch.IsNil() {
			return object.None, nil
		}
		c := &Channel{Head: object.NewHead(ChannelType), ch: reflect.ValueOf(ch.Interface()), elem: elem}
		return c.Value(), nil
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		switch {
		case v.IsNone():
			ValueAt(t, at).SetZero()
			return nil
		case v.Type() == ChannelType:
			ch := object.Cast[Channel](v).ch
			if !ch.Type().ConvertibleTo(t) {
				return typeFault("expected " + t.String() + ", got a " + ch.Type().String())
			}
			ValueAt(t, at).Set(ch.Convert(t))
			return nil
		case t.ChanDir() == reflect.RecvDir && (v.Type().Iter != nil || v.Type().GetItem != nil):
			return m.pumpChannel(th, t, v, at)
		}
		return expected(t.String(), v)
	}
}

// pumpChannel sends the elements of an iterable, converted, until they end or the context of the call does. An exception of the iterable is unraisable and ends it.
func (m *Map) pumpChannel(th *object.Thread, t reflect.Type, v object.Value, at Ptr) *Fault {
	seq := reflect.FuncOf([]reflect.Type{reflect.FuncOf([]reflect.Type{t.Elem()}, []reflect.Type{reflect.TypeFor[bool]()}, false)}, nil, false)
	fn, f := m.bindIterable(th, seq, v)
	if f != nil {
		return f
	}
	ch := reflect.MakeChan(reflect.ChanOf(reflect.BothDir, t.Elem()), 0)
	ctx := th.Ctx
	if ctx == nil {
		ctx = context.Background()
	}
	done := reflect.ValueOf(ctx.Done())
	go func() {
		defer ch.Close()
		fn.Call([]reflect.Value{reflect.MakeFunc(seq.In(0), func(args []reflect.Value) []reflect.Value {
			chosen, _, _ := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: ch, Send: args[0]}, {Dir: reflect.SelectRecv, Chan: done}})
			return []reflect.Value{reflect.ValueOf(chosen == 0)}
		})})
	}()
	ValueAt(t, at).Set(ch.Convert(t))
	return nil
}
