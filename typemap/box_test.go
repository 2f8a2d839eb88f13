// This file tests which instance stands for a Go pointer.

package typemap

import (
	"reflect"
	"runtime"
	"testing"
	"weak"

	"dappco.re/go/py/engine/object"
)

// gone is a weak pointer to a Box that the collector has taken.
func gone(t *testing.T, c *Class) weak.Pointer[Box] {
	t.Helper()
	w := weak.Make(&Box{Head: object.NewHead(object.ObjectType), class: c})
	for range 10 {
		runtime.GC()
		if w.Value() == nil {
			return w
		}
	}
	t.Fatal("the collector does not take a Box that nobody holds")
	return w
}

func TestBox_Publish_Ugly(t *testing.T) {
	c := &Class{Go: reflect.TypeFor[int64](), Py: object.ObjectType}
	n := int64(1)
	p := Ptr(&n)
	for _, known := range []struct {
		name  string
		entry func() // what the identity table has for p before
	}{
		{"no instance had the address", func() {}},
		{"one that is gone had it, and its cleanup is due", func() { identity.Store(identityKey{c, uintptr(p), nil}, gone(t, c)) }},
	} {
		known.entry()
		b := &Box{Head: object.NewHead(object.ObjectType), p: p, class: c}
		Publish(b.Value())
		if !c.Wrap(object.NewThread(object.NewInterp()), p).Is(b.Value()) {
			t.Errorf("%s: the pointer comes back as another instance", known.name)
		}
		identity.Delete(identityKey{c, uintptr(p), nil})
	}
}
