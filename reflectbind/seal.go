// This file ends the registration of modules.

package reflectbind

import "sync/atomic"

// sealed says that the tables that all modules share do not change any more.
var sealed atomic.Bool

// Seal ends registration: a Module that is described later has a problem that says so, and so has the program's main function the certainty that no plug-in changes
// constructors, adapters or names of modules that scripts use already. Classes are still made when they are first needed. It cannot be undone.
func Seal() { sealed.Store(true) }

// Panics is what becomes of a panic in a Go function that Python calls.
type Panics uint8

// The choices.
const (
	Contain Panics = iota // an exception, go.PanicError
	Rethrow               // it goes on, as without Python in between: for hosts that rather crash
)

var rethrows atomic.Bool

// OnPanic chooses what becomes of panics, in the whole process. They are contained from the start.
func OnPanic(p Panics) { rethrows.Store(p == Rethrow) }

// Rethrows reports that OnPanic was called with Rethrow.
func Rethrows() bool { return rethrows.Load() }

// checkSeal reports a module that comes too late.
func (d *Descriptor) checkSeal() bool {
	if sealed.Load() {
		d.problem("reflectbind is sealed: modules are described before Seal is called")
		return false
	}
	return true
}
