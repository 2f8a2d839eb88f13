// This file has what Go code needs of variables of its own.

package contextvars

import "dappco.re/go/py/engine/object"

// NewVariable is a context variable without a default.
func NewVariable(name string) object.Value {
	v := &variable{Head: object.NewHead(varType), name: object.StrOf(name)}
	return v.Value()
}

// Value is the value of variable in the current context of th; ok is false if it has none there.
func Value(th *object.Thread, variable object.Value) (v object.Value, ok bool, exc *object.Exception) {
	return Current(th).vars.Get(th, variable)
}

// Set gives variable a value in the current context of th.
func Set(th *object.Thread, variable, v object.Value) *object.Exception {
	return Current(th).change().Set(th, variable, v)
}
