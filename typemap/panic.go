// This file defines go.PanicError, what a panic of Go code is to Python.

package typemap

import (
	"fmt"
	"runtime/debug"

	"dappco.re/go/py/engine/object"
)

// The exception classes that the binder itself raises.
var (
	GoErrorType    = &object.Type{Name: "Error", Qualname: "Error", Module: "go", Doc: "A Go error. go_error is the error itself."}
	PanicErrorType = &object.Type{Name: "PanicError", Qualname: "PanicError", Module: "go", Doc: "A panic of Go code. value is what it panicked with, go_stack its stack."}
	_              = readyErrors()
)

func readyErrors() bool {
	object.ReadyType(GoErrorType, object.ExceptionType, func(t *object.Type) {
		t.Flags |= object.FlagBasetype
		t.Solid = object.ExceptionType.Solid
	})
	object.ReadyType(PanicErrorType, GoErrorType, func(t *object.Type) {
		t.Flags |= object.FlagBasetype
		t.Solid = object.ExceptionType.Solid
	})
	return true
}

// PanicException is the exception for recovered panic value r; it is called while the panicking frames are still on the stack.
func PanicException(r any) *object.Exception {
	e := object.NewException(PanicErrorType, Text(fmt.Sprint(r)))
	SetField(e, "value", Text(fmt.Sprint(r)))
	SetField(e, "go_stack", Text(string(debug.Stack())))
	return e
}

// SetField sets an attribute of a new exception.
func SetField(e *object.Exception, name string, v object.Value) {
	e.Attrs.Set(e.Type(), object.Intern(name), v)
}
