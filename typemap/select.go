// This file implements go.select, the wait for the first of several channels.

package typemap

import (
	"context"
	"reflect"
	"strconv"
	"time"

	"dappco.re/go/py/engine/object"
)

// Select waits for the first of several operations: a channel is received from, a pair of a channel and a value is sent. The result is the position of the operation, what
// was received, and whether the channel is still open. The wait ends as those of channels do.
func Select(th *object.Thread, ops []object.Value, timeout object.Value) (object.Value, *object.Exception) {
	wait, exc := waitOf(th, timeout)
	if exc != nil {
		return object.Value{}, exc
	}
	ctx := th.Ctx
	if ctx == nil {
		ctx = context.Background()
	}
	cases := make([]reflect.SelectCase, 0, len(ops)+2)
	channels := make([]*Channel, len(ops))
	for i, op := range ops {
		c, sc, exc := selectCase(th, op, i+1)
		if exc != nil {
			return object.Value{}, exc
		}
		channels[i], cases = c, append(cases, sc)
	}
	if len(ops) == 0 && wait == forever {
		return object.Value{}, object.Errorf(object.ValueErrorType, "select() without channels or a timeout would wait forever")
	}
	cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ctx.Done())})
	switch {
	case wait == 0:
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})
	case wait != forever:
		timer := time.NewTimer(wait)
		defer timer.Stop()
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(timer.C)})
	}
	th.Interp.Share()
	var chosen int
	var x reflect.Value
	var open bool
	if exc := Contained(th, func() { chosen, x, open = reflect.Select(cases) }); exc != nil {
		return object.Value{}, exc
	}
	switch {
	case chosen == len(ops):
		if exc := th.Poll(); exc != nil {
			return object.Value{}, exc
		}
		return object.Value{}, object.Errorf(object.TimeoutErrorType, "%s", ctx.Err().Error())
	case chosen > len(ops):
		return object.Value{}, object.Errorf(object.TimeoutErrorType, "timed out")
	case cases[chosen].Dir == reflect.SelectSend:
		return object.TupleOf(object.Int64(int64(chosen)), object.None, object.True), nil
	}
	v := object.None
	if open {
		if v, exc = channels[chosen].load(th, x); exc != nil {
			return object.Value{}, exc
		}
	}
	return object.TupleOf(object.Int64(int64(chosen)), v, object.Bool(open)), nil
}

// selectCase is one operation; n counts from 1.
func selectCase(th *object.Thread, op object.Value, n int) (*Channel, reflect.SelectCase, *object.Exception) {
	var sc reflect.SelectCase
	ch := op
	sends := op.Type() == object.TupleType && len(op.AsTuple().Items) == 2
	if sends {
		ch = op.AsTuple().Items[0]
	}
	if ch.Type() != ChannelType {
		return nil, sc, object.TypeErrorf("select() argument %d must be a channel, or a pair of a channel and a value, not %s", n, op.Type().Name)
	}
	c := object.Cast[Channel](ch)
	if !sends {
		return c, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: c.ch}, c.direction(reflect.RecvDir)
	}
	if exc := c.direction(reflect.SendDir); exc != nil {
		return nil, sc, exc
	}
	fresh := reflect.New(c.ch.Type().Elem())
	if f := c.elem.Store(th, op.AsTuple().Items[1], PtrOf(fresh)); f != nil {
		return nil, sc, f.Exception("select() argument " + strconv.Itoa(n))
	}
	return c, reflect.SelectCase{Dir: reflect.SelectSend, Chan: c.ch, Send: fresh.Elem()}, nil
}
