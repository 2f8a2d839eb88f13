// This file shows errors as the python command does.

package py

import (
	"errors"

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
	p.mu.Lock()
	defer p.mu.Unlock()
	status = sys.Uncaught(p.in.Thread, e.exc)
	stdio.FlushAll(p.in.Thread)
	return status
}

// Show is Report that shows a SystemExit like every other exception, as python -i does.
func (p *Interp) Show(err error) {
	if e, ok := errors.AsType[*Error](err); ok {
		p.mu.Lock()
		defer p.mu.Unlock()
		sys.Show(p.in.Thread, e.exc)
	}
}
