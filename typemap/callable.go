// This file converts functions: a Python callable to a Go func of any type, a Go func to a Python callable.

package typemap

import (
	"context"
	"fmt"
	"reflect"
	"sync/atomic"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/contextvars"
)

// compileFunc fills in the plan of a func type.
func (m *Map) compileFunc(p *Plan) {
	t := p.Go
	p.Name, p.Calls, p.Pointers = "callable", true, true
	c := &callback{m: m, t: t}
	for i := range t.NumIn() {
		if i == 0 && t.In(0) == reflect.TypeFor[context.Context]() {
			c.hasCtx = true
			continue
		}
		c.in = append(c.in, m.plan(t.In(i)))
	}
	for i := range t.NumOut() {
		if i == t.NumOut()-1 && t.Out(i) == reflect.TypeFor[error]() {
			c.hasErr = true
			continue
		}
		c.out = append(c.out, m.plan(t.Out(i)))
	}
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		fn := ValueAt(t, at)
		if fn.IsNil() {
			return object.None, nil
		}
		fn = reflect.ValueOf(fn.Interface()) // the variable at p may change
		if v, ok := original(th, fn); ok {
			return v, nil
		}
		if t.CanSeq() || t.CanSeq2() {
			return m.newSeqIterator(fn), nil
		}
		return m.binder.Function(th, fn), nil
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if v.IsNone() {
			ValueAt(t, at).SetZero()
			return nil
		}
		fn, f := c.bind(th, v)
		if f == nil {
			ValueAt(t, at).Set(fn)
		}
		return f
	}
}

// callback is a func type that Python callables are made to look like.
type callback struct {
	m              *Map
	t              reflect.Type
	in, out        []*Plan
	hasCtx, hasErr bool
}

// maxCallbacks bounds how many calls of one callable may be under way on threads of their own: each may be nested in the other, on Go's stack.
const maxCallbacks = 10000

// bind is callable v as a Go func.
func (c *callback) bind(th *object.Thread, v object.Value) (reflect.Value, *Fault) {
	if fn, ok := c.m.binder.GoFunction(v); ok && fn.Type().AssignableTo(c.t) {
		return fn, nil
	}
	if v.Type().Call == nil {
		if c.t.CanSeq() || c.t.CanSeq2() {
			return c.m.bindIterable(th, c.t, v)
		}
		return reflect.Value{}, expected("callable", v)
	}
	if f := c.checkArity(th, v); f != nil {
		return reflect.Value{}, f
	}
	th.Interp.Share()
	p := &plainCallback{m: c.m, home: homeOf(th), v: v}
	fn, ok := c.bindFast(p)
	if !ok {
		fn = reflect.MakeFunc(c.t, func(args []reflect.Value) []reflect.Value {
			return c.call(p.home, p.v, &p.running, args)
		})
	}
	alive(p)
	remember(fn, p)
	return fn, nil
}

// home is where a callable comes from: it must not hold on to the thread, which goes on to other things.
type home struct {
	in   *object.Interp
	ctx  context.Context
	vars *contextvars.Context // as they were when Go got the callable, nil if there were none
}

func homeOf(th *object.Thread) home {
	h := home{in: th.Interp, ctx: th.Ctx}
	if th.Vars != nil {
		h.vars = contextvars.CopyCurrent(th)
	}
	return h
}

// call runs the callable for Go. An exception is the error result, if the func type has one; otherwise it unwinds to
// the Python code that called Go.
func (c *callback) call(home home, v object.Value, running *atomic.Int32, args []reflect.Value) []reflect.Value {
	if c.hasCtx {
		if ctx, ok := args[0].Interface().(context.Context); ok {
			home.ctx = ctx
		}
	}
	results := make([]reflect.Value, c.t.NumOut())
	for i := range results {
		results[i] = reflect.New(c.t.Out(i)).Elem()
	}
	unwind := guarded(home, running, func(th *object.Thread) *object.Exception { return c.run(th, v, args, results) }, func(th *object.Thread, exc *object.Exception, err error, below bool) bool {
		for _, r := range results {
			r.SetZero()
		}
		switch {
		case c.hasErr:
			if err == nil {
				err = c.m.binder.Error(home.in, exc)
			}
			results[len(results)-1].Set(reflect.ValueOf(err))
			return false
		case !below:
			c.m.binder.Unraisable(home.in, th, v, exc)
		}
		return below
	})
	if unwind != nil {
		panic(Unwind{unwind, home.in, c.m})
	}
	return results
}

// guarded calls run on the right thread, in its turn, and counts the calls that are under way. failed is told an exception, while the turn still lasts, and whether it may unwind
// (see attachment); if it says so, the exception is returned. err is the Go error behind an exception that says that there was no turn; th is nil then.
func guarded(home home, running *atomic.Int32, run func(th *object.Thread) *object.Exception, failed func(th *object.Thread, exc *object.Exception, err error, below bool) bool) *object.Exception {
	a, err := attach(home)
	if err != nil {
		exc := object.Errorf(object.RuntimeErrorType, "%s", err.Error())
		if failed(nil, exc, fmt.Errorf("calling a Python object: %w", err), a.below) {
			return exc
		}
		return nil
	}
	defer a.release()
	exc := a.run(running, run)
	if exc != nil && failed(a.th, exc, nil, a.below) {
		return exc
	}
	return nil
}

func (a attachment) run(running *atomic.Int32, run func(th *object.Thread) *object.Exception) (exc *object.Exception) {
	if running.Add(1) > maxCallbacks {
		running.Add(-1)
		return object.Errorf(object.RecursionErrorType, "maximum recursion depth exceeded while calling a Python object from Go")
	}
	defer running.Add(-1)
	if exc := a.th.Enter(" while calling a Python object from Go"); exc != nil {
		return exc
	}
	defer a.th.Leave()
	if a.pool == nil {
		return run(a.th)
	}
	a.th.Mark(func() { exc = run(a.th) })
	return exc
}

// run converts the arguments, calls v, and converts the result.
func (c *callback) run(th *object.Thread, v object.Value, args []reflect.Value, results []reflect.Value) *object.Exception {
	if c.hasCtx {
		before := th.Ctx
		th.Ctx, _ = args[0].Interface().(context.Context)
		defer func() { th.Ctx = before }()
		args = args[1:]
	}
	window := make([]object.Value, 0, len(args))
	for i, a := range args {
		p := c.in[i]
		if c.t.IsVariadic() && i == len(args)-1 {
			elem := c.m.Plan(p.Go.Elem())
			for j := range a.Len() {
				o, exc := elem.Load(th, AddrOf(a.Index(j)))
				if exc != nil {
					return exc
				}
				window = append(window, o)
			}
			break
		}
		fresh := reflect.New(p.Go)
		fresh.Elem().Set(a)
		o, exc := p.Load(th, PtrOf(fresh))
		if exc != nil {
			return exc
		}
		window = append(window, o)
	}
	r, exc := object.Call(th, v, window, nil)
	if exc != nil {
		return exc
	}
	return c.storeResults(th, v, r, results)
}

func (c *callback) storeResults(th *object.Thread, v, r object.Value, results []reflect.Value) *object.Exception {
	root := "result of " + callableName(th, v)
	switch len(c.out) {
	case 0:
		return nil
	case 1:
		if f := c.out[0].Store(th, r, AddrOf(results[0])); f != nil {
			return f.Exception(root)
		}
		return nil
	}
	items, f := elements(th, r, fmt.Sprintf("%d results", len(c.out)))
	if f != nil {
		return f.Exception(root)
	}
	if len(items) != len(c.out) {
		return object.ValueErrorf("%s: expected %d results, got %d", root, len(c.out), len(items))
	}
	for i, p := range c.out {
		if f := p.Store(th, items[i], AddrOf(results[i])); f != nil {
			return f.Exception(fmt.Sprintf("%s[%d]", root, i))
		}
	}
	return nil
}

func callableName(th *object.Thread, v object.Value) string {
	name, ok, exc := object.FindAttr(th, v, object.Intern("__qualname__"))
	if exc != nil || !ok || !name.Type().Has(object.FlagStr) {
		return "the " + v.Type().Name + " object"
	}
	return name.AsStr().String() + "()"
}

// Unwind is the panic that carries an exception of a callback through Go code that has no error result for it. Call plans turn it back.
type Unwind struct {
	Exc *object.Exception
	in  *object.Interp // whose it is
	m   *Map
}

// For is the exception for the interpreter of th: another one than that of the callback gets one of its own.
func (u Unwind) For(th *object.Thread) *object.Exception {
	if u.in == th.Interp {
		return u.Exc
	}
	return u.m.binder.Exception(th, u.m.binder.Error(u.in, u.Exc))
}

// Error makes an Unwind that nobody recovered readable.
func (u Unwind) Error() string { return "Python exception " + u.Exc.Type().Name }

// Error is a Python exception as a Go error. Raised again, it is the same exception object.
type Error struct {
	Exc *object.Exception
	// In is the interpreter that Exc belongs to, nil if that is not known: another one raises an exception of its own with the same message.
	In *object.Interp
	// Message is the text of the exception, as the last line of a traceback shows it.
	Message string
	// Cause is the Go error that the exception was made of, nil if it was raised by Python code.
	Cause error
}

// Error is the last line of the traceback.
func (e *Error) Error() string { return e.Message }

// Unwrap is the Go error that the exception was made of.
func (e *Error) Unwrap() error { return e.Cause }
