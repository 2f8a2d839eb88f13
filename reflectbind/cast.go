// This file defines go.cast, Go's type assertion.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// castError is what go.cast raises as a TypeError.
type castError string

// Error implements error.
func (e castError) Error() string { return string(e) }

// PythonClass is the built-in class of the exception.
func (e castError) PythonClass() string { return "TypeError" }

// cast is x, an instance of a Go interface, as an instance of the class: what the interface holds, or another interface that it implements.
func cast(x, class object.Value) (object.Value, error) {
	to := shared.classFor(class)
	if to == nil {
		return object.Value{}, castError("cast() argument 2 must be the class of a Go type")
	}
	v, ok := typemap.Unbox(x)
	if !ok {
		return object.Value{}, castError("cast() argument 1 must be a Go value, not " + x.Type().Name)
	}
	if v.Elem().Kind() == reflect.Interface {
		v = v.Elem().Elem()
	}
	switch t := v.Type(); {
	case t == reflect.PointerTo(to.Go):
		return to.Wrap(typemap.PtrOf(v)), nil
	case to.Go.Kind() == reflect.Interface && t.Implements(to.Go), t == to.Go && to.isBox():
		fresh := reflect.New(to.Go)
		fresh.Elem().Set(v)
		return to.Box(typemap.PtrOf(fresh)), nil
	default:
		return object.Value{}, castError("a " + t.String() + " is no " + to.Go.String())
	}
}

// classFor is the bridge of a Python class, nil if it was not made of a Go type.
func (b *binder) classFor(v object.Value) *class {
	if !v.Type().Has(object.FlagType) {
		return nil
	}
	c, ok := b.ofPython.Load(v.AsType())
	if !ok {
		return nil
	}
	return c.(*class)
}
