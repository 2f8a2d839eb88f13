// This file defines go.cast, Go's type assertion.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// cast is x, an instance of a Go interface, as an instance of the class: what the interface holds, or another interface that it implements.
func cast(th *object.Thread, _ object.Value, args []object.Value) (object.Value, *object.Exception) {
	x, class := args[0], args[1]
	to := shared.classFor(class)
	if to == nil {
		return object.Value{}, object.TypeErrorf("cast() argument 2 must be the class of a Go type")
	}
	v, ok := typemap.Unbox(x)
	if !ok {
		return object.Value{}, object.TypeErrorf("cast() argument 1 must be a Go value, not %s", x.Type().Name)
	}
	if v.Elem().Kind() == reflect.Interface {
		v = v.Elem().Elem()
	}
	switch t := v.Type(); {
	case t == reflect.PointerTo(to.Go):
		return to.Wrap(th, typemap.PtrOf(v)), nil
	case to.Go.Kind() == reflect.Interface && t.Implements(to.Go), t == to.Go && to.isBox():
		fresh := reflect.New(to.Go)
		fresh.Elem().Set(v)
		return to.Box(th, typemap.PtrOf(fresh)), nil
	default:
		return object.Value{}, object.TypeErrorf("a %s is no %s", t, to.Go)
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
