// This file calls __del__ of objects that nothing refers to any more; object.Finalizers says how they are found.

package vm

import (
	"runtime"
	"time"

	"dappco.re/go/py/engine/object"
)

// finalize calls __del__ of what is due. Only an exception that stops the run is returned; others are reported and forgotten.
func (m *Machine) finalize() *object.Exception {
	m.th.ClearInterrupt(object.InterruptFinalize)
	_, exc := m.finalizeAll(m.th.Interp.Finalizers.Take())
	return exc
}

func (m *Machine) finalizeAll(due []*object.Head) (n int, stop *object.Exception) {
	th := m.th
	for _, h := range due {
		v := h.Value()
		if v.Type().Del == nil {
			continue // the class has lost its __del__
		}
		n++
		exc := v.Type().Del(th, v)
		if exc == nil {
			continue
		}
		if exc.Is(InterruptedType) {
			return n, exc
		}
		message := "Exception ignored while calling deallocator"
		if text, failed := object.Repr(th, v.Type().LookupName("__del__")); failed == nil {
			message += " " + text.String()
		}
		th.Interp.OnUnraisable(th, exc, message, object.Value{})
	}
	return n, nil
}

// FinalizeAll calls __del__ of every object that has one: the interpreter ends. Objects that this brings to life are finalised too, unless there is no end to it.
func FinalizeAll(th *object.Thread) {
	const rounds = 10
	for range rounds {
		due := th.Interp.Finalizers.TakeAll()
		if _, exc := machineOf(th).finalizeAll(due); len(due) == 0 || exc != nil {
			return
		}
	}
}

// collectWait bounds how long Collect waits for the collector to name what it found.
const collectWait = 2 * time.Second

// Collect runs Go's collector and calls __del__ of what it found, until it finds no more: gc.collect(). It says how many objects it finalised.
func Collect(th *object.Thread) (n int, exc *object.Exception) {
	m := machineOf(th)
	for {
		Trim(th)
		// Finalisers run one after the other, so that when the mark's has run, so have those of what was found with it.
		done := make(chan struct{})
		mark := new([16]byte)
		runtime.SetFinalizer(mark, func(*[16]byte) { close(done) })
		runtime.GC()
		select {
		case <-done:
		case <-time.After(collectWait):
		}
		found, exc := m.finalizeAll(th.Interp.Finalizers.Take())
		if n += found; found == 0 || exc != nil {
			return n, exc
		}
	}
}
