// This file defines go.PanicError, what a panic of Go code is to Python, and puts frames of Go into tracebacks.

package typemap

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"dappco.re/go/py/engine/object"
)

// The exception classes that the binder itself raises.
var (
	GoErrorType    = &object.Type{Name: "Error", Qualname: "Error", Module: "go", Doc: "A Go error. go_error is the error itself.", Def: goErrorDef{}}
	PanicErrorType = &object.Type{Name: "PanicError", Qualname: "PanicError", Module: "go", Doc: "A panic of Go code. value is what it panicked with, go_stack its stack.", Def: panicErrorDef{}}
)

type goErrorDef struct{}

// Define implements object.Definition.
func (goErrorDef) Define(t *object.Type) { object.ReadyType(t, object.ExceptionType, fillError) }

type panicErrorDef struct{}

// Define implements object.Definition.
func (panicErrorDef) Define(t *object.Type) { object.ReadyType(t, GoErrorType, fillError) }

func fillError(t *object.Type) {
	t.Flags |= object.FlagBasetype
	t.Solid = object.ExceptionType.Solid
	if t == GoErrorType {
		extend(t)
	}
}

// PanicException is the exception for recovered panic value r; it is called while the panicking frames are still on the stack.
func PanicException(th *object.Thread, r any) *object.Exception {
	e := object.NewException(PanicErrorType, Text(fmt.Sprint(r)))
	SetField(e, "value", Text(fmt.Sprint(r)))
	AddPanicStack(th, e)
	return e
}

// AddPanicStack notes in e, the exception for a panic, where that came from; it is called as PanicException is.
func AddPanicStack(th *object.Thread, e *object.Exception) {
	SetField(e, "go_stack", Text(string(debug.Stack())))
	var room [100]uintptr
	AddGoFrames(th, e, room[:runtime.Callers(2, room[:])], true)
}

// maxGoFrames bounds how many frames of Go a traceback shows.
const maxGoFrames = 30

// AddGoFrames puts calls of Go functions, given by their return addresses with the innermost first, into the traceback of e: from the panic on if there was one, up to the
// code that makes Go calls for Python.
func AddGoFrames(th *object.Thread, e *object.Exception, callers []uintptr, panicked bool) {
	if th.Interp.AddForeignFrames == nil || len(callers) == 0 {
		return
	}
	var found []object.ForeignFrame
	frames := runtime.CallersFrames(callers)
	for more := true; more && len(found) < maxGoFrames; {
		var f runtime.Frame
		f, more = frames.Next()
		switch {
		case panicked:
			panicked = f.Function != "runtime.gopanic"
		case strings.HasPrefix(f.Function, "runtime."):
		case isBorder(f.Function):
			more = false
		case !strings.Contains(f.Function, ".Exports.func") && f.Function != "":
			found = append(found, object.ForeignFrame{Name: f.Function[strings.LastIndexByte(f.Function, '/')+1:], File: f.File, Line: f.Line})
		}
	}
	for len(found) > 0 && strings.HasPrefix(found[len(found)-1].Name, "reflect.") {
		found = found[:len(found)-1]
	}
	th.Interp.AddForeignFrames(e, found)
}

// isBorder reports that a function belongs to the packages that call Go for Python.
func isBorder(name string) bool {
	return strings.HasPrefix(name, "dappco.re/go/py/reflectbind.") || strings.HasPrefix(name, "dappco.re/go/py/typemap.")
}

// SetField sets an attribute of a new exception.
func SetField(e *object.Exception, name string, v object.Value) {
	e.Attrs.Set(e.Type(), object.Intern(name), v)
}
