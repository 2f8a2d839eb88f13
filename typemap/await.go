// This file defines go.Awaitable: Go code that runs on a goroutine of its own while a task of Python's asyncio waits for it.

package typemap

import (
	"context"

	"dappco.re/go/py/engine/object"
)

// Awaitable is an awaitable object. The code starts when it is awaited, and its context is cancelled with the task that awaits it.
type Awaitable struct {
	object.Head
	run func(th *object.Thread) (object.Value, *object.Exception)
}

// AwaitableType is the class of awaitables.
var AwaitableType = &object.Type{Name: "Awaitable", Qualname: "Awaitable", Module: "go", Doc: "A Go call that a task waits for. It starts when it is awaited, and is cancelled with the task.",
	Def: awaitableDef{}}

type awaitableDef struct{}

// Define implements object.Definition.
func (awaitableDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Await = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return object.Cast[Awaitable](self).await(th)
		}
	})
}

// NewAwaitable is an awaitable for run, which gets a thread of its own.
func NewAwaitable(run func(th *object.Thread) (object.Value, *object.Exception)) object.Value {
	a := &Awaitable{Head: object.NewHead(AwaitableType), run: run}
	return a.Value()
}

// Asyncio is module asyncio; NotImplementedError says that there is none, for the call that what names.
func Asyncio(th *object.Thread, what string) (object.Value, *object.Exception) {
	missing := object.Errorf(object.NotImplementedErrorType, "%s needs an event loop, and there is no module asyncio here: make the call itself on a thread", what)
	if th.Interp.Importer == nil {
		return object.Value{}, missing
	}
	m, exc := th.Interp.Importer.Import(th, object.Intern("asyncio"), object.NewDict().Value(), object.None, object.None, 0)
	if exc != nil && exc.Is(object.ModuleNotFoundErrorType) {
		exc = missing
	}
	return m, exc
}

// await starts the code and returns the iterator of a future of the running loop.
func (a *Awaitable) await(th *object.Thread) (object.Value, *object.Exception) {
	m, exc := Asyncio(th, "await")
	if exc != nil {
		return m, exc
	}
	loop, exc := object.CallMethod(th, m, object.Intern("get_running_loop"))
	if exc != nil {
		return loop, exc
	}
	future, exc := object.CallMethod(th, loop, object.Intern("create_future"))
	if exc != nil {
		return future, exc
	}
	ctx := th.Ctx
	if ctx == nil {
		ctx = context.Background()
	}
	ctx, cancel := context.WithCancel(ctx)
	done := object.NewNative(&object.Method{Name: "done", Sig: "(future, /)", F1: func(_ *object.Thread, _, _ object.Value) (object.Value, *object.Exception) {
		cancel()
		return object.None, nil
	}}, object.Value{}).Value()
	if _, exc := object.CallMethod(th, future, object.Intern("add_done_callback"), done); exc != nil {
		cancel()
		return object.Value{}, exc
	}
	th.Interp.Share()
	home := homeOf(th)
	home.ctx = ctx
	go a.start(home, loop, future)
	return object.CallMethod(th, future, object.Intern("__await__"))
}

// start runs the code and hands what comes of it to the loop. Where there is no turn any more, the future is cancelled already, or nobody is left to wait for it.
func (a *Awaitable) start(home home, loop, future object.Value) {
	at, err := attach(home)
	if err != nil {
		return
	}
	defer at.release()
	at.th.Mark(func() {
		v, exc := a.run(at.th)
		settle := object.NewNative(&object.Method{Name: "settle", Sig: "()", F0: func(th *object.Thread, _ object.Value) (object.Value, *object.Exception) {
			return object.None, settleFuture(th, future, v, exc)
		}}, object.Value{}).Value()
		// A loop that is closed takes nothing more.
		_, _ = object.CallMethod(at.th, loop, object.Intern("call_soon_threadsafe"), settle)
	})
}

// settleFuture sets the result or the exception of a future that is not done.
func settleFuture(th *object.Thread, future, v object.Value, failed *object.Exception) *object.Exception {
	isDone, exc := object.CallMethod(th, future, object.Intern("done"))
	if exc != nil || isDone.Is(object.True) {
		return exc
	}
	if failed != nil {
		_, exc = object.CallMethod(th, future, object.Intern("set_exception"), failed.Value())
		return exc
	}
	_, exc = object.CallMethod(th, future, object.Intern("set_result"), v)
	return exc
}
