// This file lets programs say how values of a type of theirs cross the border: house types such as a Result of value and success.

package reflectbind

import (
	"fmt"
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// Adapter converts values of exactly the type T. Either function may be nil: that direction is as without an adapter.
type Adapter[T any] struct {
	// ToPy is what Python gets for a T, as a Go value that converts in turn. An error is raised: a Result{Value, OK} is its value or an exception.
	ToPy func(T) (any, error)
	// FromPy is the T for a Python object, which comes as for a parameter of type any. An error is a ValueError that names the parameter.
	FromPy func(any) (T, error)
	// Stub is the annotation of T in stubs, "Any" if it is empty.
	Stub string
}

// Convert uses the adapter for T, in all modules of the process. It has to be given before T is first converted.
func Convert[T any](a Adapter[T]) Option {
	return func(o *options) { o.late = append(o.late, a.register) }
}

// register tells the binder.
func (a Adapter[T]) register(d *Descriptor) {
	t := reflect.TypeFor[T]()
	custom := typemap.Custom{Key: fmt.Sprintf("%p %p", a.ToPy, a.FromPy)}
	if a.ToPy != nil {
		custom.Load = func(th *object.Thread, at typemap.Ptr) (object.Value, *object.Exception) {
			var x any
			var err error
			if exc := typemap.Contained(th, func() { x, err = a.ToPy(*typemap.At[T](at)) }); exc != nil {
				return object.Value{}, exc
			}
			if err != nil {
				return object.Value{}, shared.Exception(th, err)
			}
			return shared.types.ToPython(th, x)
		}
	}
	if a.FromPy != nil {
		custom.Store = func(th *object.Thread, v object.Value, at typemap.Ptr) *typemap.Fault {
			var x any
			var made T
			var err error
			if exc := shared.types.FromPython(th, v, &x, ""); exc != nil {
				return &typemap.Fault{Exc: exc}
			}
			if exc := typemap.Contained(th, func() { made, err = a.FromPy(x) }); exc != nil {
				return &typemap.Fault{Exc: exc}
			}
			if err != nil {
				return &typemap.Fault{Class: object.ValueErrorType, Text: err.Error()}
			}
			*typemap.At[T](at) = made
			return nil
		}
	}
	if !shared.types.Adapt(t, custom) {
		d.problem("Convert[%s]: the type has been converted already: give the adapter to the first module that uses it", t)
		return
	}
	stub := a.Stub
	if stub == "" {
		stub = "Any"
	}
	shared.stubs.Store(t, stub)
}
