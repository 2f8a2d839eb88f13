// This file defines go.nil, a nil pointer that has a type.

package typemap

import (
	"reflect"

	"dappco.re/go/py/engine/object"
)

// Nil is a nil pointer to the Go type of a class. Where Go wants an interface, that is not the same as None.
type Nil struct {
	object.Head
	class *Class
}

// NilType is the class of typed nil pointers.
var NilType = &object.Type{Name: "nil", Qualname: "nil", Module: "go", Doc: "A nil pointer with a type.", Def: nilDef{}}

type nilDef struct{}

// Define implements object.Definition.
func (nilDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Truth = func(*object.Thread, object.Value) (bool, *object.Exception) { return false, nil }
		t.Repr = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return Text("go.nil(" + object.Cast[Nil](self).class.Py.Name + ")"), nil
		}
	})
}

// NewNil is the nil pointer to the type of c.
func NewNil(c *Class) object.Value {
	n := &Nil{Head: object.NewHead(NilType), class: c}
	return n.Value()
}

// nilPointer is the nil pointer that v is, if it is one.
func nilPointer(v object.Value) (reflect.Value, bool) {
	if v.Type() != NilType {
		return reflect.Value{}, false
	}
	return reflect.Zero(reflect.PointerTo(object.Cast[Nil](v).class.Go)), true
}
