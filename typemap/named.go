// This file converts named basic types with methods: an int, float or str that carries the Go methods.

package typemap

import (
	"reflect"

	"dappco.re/go/py/engine/object"
)

// compileNamedScalar makes values of the plan's type instances of the class made for it. Storing takes any value of the
// base type, as Go takes a literal.
func (m *Map) compileNamedScalar(p *Plan, k scalarKind) {
	switch p.Go.Kind() {
	case reflect.Bool, reflect.Complex64, reflect.Complex128:
		return // bool has no subclasses; a complex with methods is not worth one
	}
	class := m.lazyClass(p.Go)
	p.class = class
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		plain, exc := k.load(th, at)
		if exc != nil {
			return plain, exc
		}
		return Subclassed(class().Py, plain), nil
	}
}

// Subclassed is an instance of t, a class that derives from int, float or str, with the value of plain.
func Subclassed(t *object.Type, plain object.Value) object.Value {
	switch pt := plain.Type(); {
	case pt.Has(object.FlagInt):
		o := &object.IntObject{Head: object.NewHead(t), Num: plain}
		return o.Value()
	case pt.Has(object.FlagFloat):
		o := &object.FloatObject{Head: object.NewHead(t), Num: plain.AsFloat()}
		return o.Value()
	default:
		s := object.NewStr(plain.AsStr().String())
		s.SetType(t)
		return s.Value()
	}
}
