// This file remembers which Python callable a Go func was made of, so that it comes back as the same object.

package typemap

import (
	"reflect"
	"runtime"
	"sync"
	"weak"

	"dappco.re/go/py/engine/object"
)

// origins finds the callable of a Go func that Go got from Python, by the address of its closure. The closure holds on to the callback, so an entry lasts exactly as long.
var origins sync.Map // uintptr -> weak.Pointer[plainCallback]

// remember notes that fn calls the callable of p.
func remember(fn reflect.Value, p *plainCallback) {
	at := uintptr(ClosureOf(fn))
	w := weak.Make(p)
	origins.Store(at, w)
	runtime.AddCleanup(p, func(at uintptr) { origins.CompareAndDelete(at, w) }, at)
}

// original is the callable that fn was made of, if it belongs to the interpreter of th.
func original(th *object.Thread, fn reflect.Value) (v object.Value, ok bool) {
	w, ok := origins.Load(uintptr(ClosureOf(fn)))
	if !ok {
		return v, false
	}
	p := w.(weak.Pointer[plainCallback]).Value()
	if p == nil || p.home.in != th.Interp {
		return v, false
	}
	return p.v, true
}
