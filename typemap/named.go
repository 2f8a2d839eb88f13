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

// compileMember makes values of a type that turns out to be an enumeration its members.
func (m *Map) compileMember(p *Plan, k scalarKind) {
	if kind := p.Go.Kind(); p.Go.PkgPath() == "" || kind == reflect.Bool || kind >= reflect.Float32 && kind <= reflect.Complex128 {
		return
	}
	general := p.Load
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		if !m.binder.IsEnum(p.Go) {
			return general(th, at)
		}
		plain, exc := k.load(th, at)
		if exc != nil {
			return plain, exc
		}
		if v, exc := m.binder.Member(th, p.Go, plain); exc != nil || !v.IsNull() {
			return v, exc
		}
		return general(th, at)
	}
}

// IsKnown reports that plans know t by name: it has a class of its own, or another form than its kind says.
func IsKnown(t reflect.Type) bool {
	return isRatio(t) || new(Map).compileKnown(&Plan{Go: t})
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
