// This file gives scripts the context of Go calls: go.timeout narrows it, go.context_value reads it.

package reflectbind

import (
	"context"
	"reflect"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// timeout is the context manager go.timeout: Go calls inside of it have a deadline.
type timeout struct {
	object.Head
	wait   time.Duration
	before context.Context
	cancel context.CancelFunc
}

// TimeoutType is the class of go.timeout.
var (
	TimeoutType = &object.Type{Name: "timeout", Qualname: "timeout", Module: "go", Sig: "(seconds, /)",
		Doc: "A context manager: the context of Go calls in its block ends after so many seconds, and what waits for it raises TimeoutError. Python code itself is not interrupted.", Def: timeoutDef{}}
)

var timeoutParams = object.ParseParams("timeout", "(seconds, /)")

type timeoutDef struct{}

// Define implements object.Definition.
func (timeoutDef) Define(t *object.Type) {
	of := object.Cast[timeout]
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.New = func(th *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			var room [1]object.Value
			if exc := timeoutParams.Bind(args, kw, room[:]); exc != nil {
				return object.Value{}, exc
			}
			o := &timeout{Head: object.NewHead(TimeoutType)}
			if exc := FromPython(th, room[0], &o.wait, "seconds"); exc != nil {
				return object.Value{}, exc
			}
			return o.Value(), nil
		}
		t.AddMethods([]object.Method{
			{Name: "__enter__", Sig: "($self, /)", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
				o := of(self)
				if o.cancel != nil {
					return object.Value{}, object.Errorf(object.RuntimeErrorType, "this timeout is running already")
				}
				o.before = th.Ctx
				ctx := th.Ctx
				if ctx == nil {
					ctx = context.Background()
				}
				th.Ctx, o.cancel = context.WithTimeout(ctx, o.wait)
				return self, nil
			}},
			{Name: "__exit__", Sig: "($self, type, value, traceback, /)", Min: 3, Max: 3, FN: func(th *object.Thread, self object.Value, _ []object.Value) (object.Value, *object.Exception) {
				if o := of(self); o.cancel != nil {
					o.cancel()
					th.Ctx, o.cancel, o.before = o.before, nil, nil
				}
				return object.None, nil
			}},
		})
	})
}

// ContextValue lets scripts read the value that the context of the running call has for key, as go.context_value(name). Other keys they cannot reach.
func ContextValue(name string, key any) Option {
	return func(o *options) {
		o.late = append(o.late, func(*Descriptor) { shared.contextKeys.Store(name, key) })
	}
}

// contextValue is go.context_value.
func contextValue(th *object.Thread, _ object.Value, args []object.Value) (object.Value, *object.Exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return object.Value{}, object.TypeErrorf("context_value() argument 1 must be str, not %s", args[0].Type().Name)
	}
	key, ok := shared.contextKeys.Load(args[0].AsStr().String())
	if !ok {
		return object.Value{}, object.NewException(object.KeyErrorType, args[0])
	}
	if th.Ctx == nil {
		return object.None, nil
	}
	return shared.types.ToPython(th, th.Ctx.Value(key))
}

// selectChannels is go.select.
func selectChannels(th *object.Thread, _ object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	wait := object.None
	ops := args[:len(args)-len(kw)]
	for i, name := range kw {
		if name.String() != "timeout" {
			return object.Value{}, object.UnexpectedKeyword("select", name.String())
		}
		wait = args[len(ops)+i]
	}
	return typemap.Select(th, ops, wait)
}

// nilOf is go.nil: a pointer to nothing that still has a type, for the Go functions that tell it from a nil interface.
func nilOf(_ *object.Thread, _, class object.Value) (object.Value, *object.Exception) {
	c := shared.classFor(class)
	if c == nil || !c.isBox() || c.Go.Kind() == reflect.Interface {
		return object.Value{}, object.TypeErrorf("nil() argument 1 must be the class of a Go type")
	}
	return typemap.NewNil(&c.Class), nil
}
