// This file prints exceptions.

package py

import (
	"context"
	"errors"

	"dappco.re/go/py/engine/object"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/sys"
	"dappco.re/go/py/engine/traceback"
)

// formatTraceback is what Python prints for exc.
func formatTraceback(th *object.Thread, exc *object.Exception) string {
	return traceback.Format(th, exc)
}

// Report shows err, an error of Run and the like, as the python command does: an Error through sys.excepthook, nothing for a SystemExit without a message. It returns
// the exit status of the command. Errors of other kinds are not shown; their status is 1.
func (p *Interp) Report(err error) (status int) {
	if err == nil {
		return 0
	}
	var e *Error
	if !errors.As(err, &e) {
		return 1
	}
	leave := p.enter(context.Background())
	defer leave()
	status = sys.Uncaught(p.in.Thread, e.exc)
	stdio.FlushAll(p.in.Thread)
	return status
}
