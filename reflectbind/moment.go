// This file gives go.Time the methods of time.Time.

package reflectbind

import (
	"reflect"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

var timeType = reflect.TypeFor[time.Time]()

// The methods are there before any module is.
var _ = shared.class(timeType)

// makeTime is the class of time.Time: typemap's, with the Go methods that a datetime does not have under the same name. It keeps its name whichever module offers it.
func (b *binder) makeTime() *class {
	c := &class{secret: map[string]bool{}}
	c.Go, c.Basic, c.Py = timeType, true, typemap.TimeType
	c.Py.Complete()
	c.Fields = map[string]*typemap.Field{}
	c.named.Store(true)
	for i := range timeType.NumMethod() { // those of *Time change it, and a datetime cannot change
		m := timeType.Method(i)
		name := pythonName(m.Name)
		if !c.Py.Lookup(object.Intern(name)).IsNull() {
			continue
		}
		c.Py.Namespace().SetName(name, b.method(c, m, funcInfo{name: name, goName: m.Name, module: "go", facts: b.member(c.Go, m)}))
	}
	c.Py.Touch()
	b.basics.Store(c.Py, timeType)
	b.ofPython.Store(c.Py, c)
	b.classes.Store(timeType, c)
	return c
}

// describeTime tells a method of go.Time, which is there before any module, what a source says about it.
func (b *binder) describeTime(t reflect.Type, name string) {
	if t != timeType {
		return
	}
	if v, ok := typemap.TimeType.Namespace().GetName(pythonName(name)); ok && v.Type() == MethodType {
		if m, ok := t.MethodByName(name); ok {
			known := b.member(t, m)
			known.thunk = nil // thunks have the receiver as a pointer
			functionOf(v).plan.info.facts = known
		}
	}
}
