// This file defines Error, a Python exception as a Go error.

package py

import (
	"context"
	"errors"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// Error is an exception that a script did not catch. Use errors.As to get at it; it unwraps to the Go error behind it, if there is one: the context's error after a
// cancellation, ErrSteps, or the error that a bound Go function returned.
type Error struct {
	// Type is the exception's class name with its module, such as "ValueError" or "json.JSONDecodeError".
	Type string
	// Message is str(exception).
	Message string
	// Traceback is what Python prints for the exception.
	Traceback string
	// Exit is the exit status that a SystemExit asks for; IsExit says that it is one.
	Exit   int
	IsExit bool

	exc   *object.Exception
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

// newError makes an Error of exc.
func newError(th *object.Thread, exc *object.Exception) *Error {
	t := exc.Type()
	e := &Error{exc: exc, Type: t.Name}
	if m := t.ModuleName(); m != "" && m != "builtins" {
		e.Type = m + "." + t.Qualname
	}
	if s, failed := object.ToStr(th, exc.Value()); failed == nil {
		e.Message = s.String()
	}
	e.Traceback = formatTraceback(th, exc)
	if t == vm.InterruptedType {
		e.cause = vm.ErrSteps
		for _, known := range []error{context.Canceled, context.DeadlineExceeded} {
			if strings.Contains(e.Message, known.Error()) {
				e.cause = known
			}
		}
	}
	return e
}

// Is makes errors.Is(err, target) compare exception identity for Errors.
func (e *Error) Is(target error) bool {
	var o *Error
	return errors.As(target, &o) && o.exc == e.exc
}
