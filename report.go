// This file shows errors as the python command does.

package py

import (
	"context"
	"errors"

	"dappco.re/go/py/engine/object"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/sys"
)

// Report shows err, an error of Run and the like, on the interpreter's standard error as the python command does: an
// Error through sys.excepthook, a SystemExit by its message alone. It returns the exit status of the command. Errors of
// other kinds are not shown; their status is 1.
func (p *Interp) Report(err error) (status int) {
	if err == nil {
		return 0
	}
	var e *Error
	if !errors.As(err, &e) {
		return 1
	}
	p.afterwards(func(th *object.Thread) {
		status = sys.Uncaught(th, e.exc)
		stdio.FlushAll(th)
	})
	return status
}

// Show is Report that shows a SystemExit like every other exception, as python -i does.
func (p *Interp) Show(err error) {
	if e, ok := errors.AsType[*Error](err); ok {
		p.afterwards(func(th *object.Thread) { sys.Show(th, e.exc) })
	}
}

// afterwards runs f in the interpreter, in a closed one too: errors can be shown when all is over.
func (p *Interp) afterwards(f func(th *object.Thread)) {
	run := func(th *object.Thread) *object.Exception {
		f(th)
		return nil
	}
	if p.do(context.Background(), run) == ErrClosed {
		th := p.in.NewThread()
		p.in.Turn.TakeAnyway(th)
		defer p.in.Turn.Release()
		f(th)
	}
}
