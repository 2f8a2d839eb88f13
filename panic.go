// This file defines what becomes of an interpreter in which Go code panicked.

package py

import (
	"fmt"
	"runtime/debug"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

// PanicError says that Go code panicked inside an entry: the engine, or what the host gave it to call unguarded, such as the writer of its standard output. (Panics of bound
// functions are Python exceptions.) The state of the interpreter is not to be trusted after that: this entry and all later ones return the error, and whatever
// Go code of the interpreter still runs is interrupted. Other interpreters go on. A panic of the engine is a bug of CorePy.
type PanicError struct {
	// Value is what panic was called with.
	Value any
	// Stack is the trace of the goroutine.
	Stack []byte
}

// Error is a line that says what happened.
func (e *PanicError) Error() string { return fmt.Sprintf("the Python interpreter failed: %v", e.Value) }

// Unwrap is the value of the panic if it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// contain ends the interpreter after a panic, which becomes the error of the entry. It must be deferred itself.
func (p *Interp) contain(th *object.Thread, err *error) {
	if reflectbind.Rethrows() {
		return
	}
	v := recover()
	if v == nil {
		return
	}
	if p.failure.CompareAndSwap(nil, &PanicError{v, debug.Stack()}) {
		p.in.Turn.Close()
	}
	th.SetInterrupt(object.InterruptYield) // an outer entry finds its turn closed
	*err = p.failure.Load()
}
