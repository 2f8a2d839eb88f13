// This file defines Error, a Python exception as a Go error.

package py

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
	"dappco.re/go/py/reflectbind"
)

// Error is an exception that a script did not catch. Use errors.As to get at it. It unwraps to the Go error behind it,
// if there is one: the context's error after a cancellation, ErrSteps, or the error that a bound Go function returned,
// so that errors.Is and errors.As look through Python.
type Error struct {
	// Type is the exception's class name with its module, such as "ValueError" or "shop.OutOfStock".
	Type string
	// Message is str(exception).
	Message string
	// Traceback is what Python prints for the exception.
	Traceback string

	exc   *object.Exception
	p     *Interp
	cause error
}

// ErrSteps is what an Error unwraps to when the step limit was exceeded.
var ErrSteps = vm.ErrSteps

// Error is "Type: Message".
func (e *Error) Error() string {
	if e.Message == "" {
		return e.Type
	}
	return e.Type + ": " + e.Message
}

// Unwrap is the Go error behind the exception.
func (e *Error) Unwrap() error { return e.cause }

// Value is the exception object.
func (e *Error) Value() Value { return Value{e.exc.Value(), e.p} }

// Exit is the exit status and the message for standard error that a SystemExit asks for; ok is false for every other
// exception.
func (e *Error) Exit() (status int, message string, ok bool) {
	if !e.exc.Is(object.SystemExitType) {
		return 0, "", false
	}
	code := object.None
	if len(e.exc.Fields) > 0 && !e.exc.Fields[0].IsNull() {
		code = e.exc.Fields[0]
	}
	if code.IsNone() {
		return 0, "", true
	}
	if code.Type().Has(object.FlagInt) {
		n, fits := object.IntValue(code)
		if !fits {
			return 255, "", true
		}
		return int(n & 0xFF), "", true
	}
	return 1, e.Message, true
}

// Interrupted reports that the exception is a KeyboardInterrupt.
func (e *Error) Interrupted() bool { return e.exc.Is(object.KeyboardInterruptType) }

// newError makes an Error of exc.
func (p *Interp) newError(th *object.Thread, exc *object.Exception) *Error {
	e := newError(th, exc)
	e.p = p
	return e
}

func newError(th *object.Thread, exc *object.Exception) *Error {
	t := exc.Type()
	e := &Error{exc: exc, Type: t.Name}
	if m := t.ModuleName(); m != "" && m != "builtins" && m != "__main__" {
		e.Type = m + "." + t.Qualname
	}
	if th == nil {
		return e
	}
	if t == vm.InterruptedType {
		e.cause = vm.InterruptCause(exc)
	} else {
		e.cause = reflectbind.GoError(exc)
	}
	if s, failed := object.ToStr(th, exc.Value()); failed == nil {
		e.Message = s.String()
	}
	// What an interrupted script was handling is not why it ended.
	e.Traceback = traceback.FormatWith(th, exc, traceback.Options{Limit: traceback.Limit(th), NoChain: t == vm.InterruptedType})
	return e
}
