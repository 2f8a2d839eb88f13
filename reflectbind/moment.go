// This file gives go.Time the methods of time.Time.

package reflectbind

import (
	"reflect"
	"sync"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

func timeType() reflect.Type { return reflect.TypeFor[time.Time]() }

// moments is the Go methods of go.Time, which is typemap's and there before any module is. It is locked inside the binder's lock, and where the class is defined,
// which may happen inside the binder's lock as well.
type moments struct {
	mu      sync.Mutex
	defined bool
	known   map[string]facts // what sources have said until then
}

// makeTime is the class of time.Time.
func (b *binder) makeTime() *class {
	typemap.TimeType.Complete()
	c, _ := b.classes.Load(timeType())
	return c.(*class)
}

// defineTime gives t, go.Time, the Go methods that a datetime does not have under the same name. It keeps its name whichever module offers it.
func (b *binder) defineTime(t *object.Type) {
	c := &class{secret: map[string]bool{}}
	c.Go, c.Basic, c.Py, c.Fields = timeType(), true, t, map[string]*typemap.Field{}
	c.offer.Store(&offer{module: "go"})
	b.moments.mu.Lock()
	defer b.moments.mu.Unlock()
	b.moments.defined = true
	for i := range timeType().NumMethod() { // those of *Time change it, and a datetime cannot change
		m := timeType().Method(i)
		name := pythonName(m.Name)
		if _, own := t.Namespace().GetName(name); own || !t.Base.Lookup(object.Intern(name)).IsNull() {
			continue
		}
		v := b.method(c, m, funcInfo{name: name, goName: m.Name, module: "go", facts: b.moments.known[m.Name].of(timeType(), m)})
		t.Namespace().SetName(name, v)
	}
	b.moments.known = nil
	b.basics.Store(t, timeType())
	b.ofPython.Store(t, c)
	b.classes.Store(timeType(), c)
}

// describeTime tells a method of go.Time what a source says about it.
func (b *binder) describeTime(t reflect.Type, name string, known facts) {
	if t != timeType() {
		return
	}
	known.thunk = nil // thunks have the receiver as a pointer
	b.moments.mu.Lock()
	defer b.moments.mu.Unlock()
	if !b.moments.defined { // later it would change what interpreters use
		if b.moments.known == nil {
			b.moments.known = map[string]facts{}
		}
		b.moments.known[name] = known
	}
}
