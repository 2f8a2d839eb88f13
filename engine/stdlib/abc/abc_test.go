// This file tests the registration of virtual subclasses.

package abc

import (
	"testing"

	"dappco.re/go/py/engine/object"
)

// abstractClass makes a class that _abc_init has seen.
func abstractClass(t *testing.T, th *object.Thread, name string, bases ...*object.Type) *object.Type {
	t.Helper()
	cls, exc := object.NewType(th, object.TypeType, name, bases, object.NewDict(), nil, nil)
	if exc == nil {
		_, exc = initClass(th, object.Value{}, cls.Value())
	}
	if exc != nil {
		t.Fatal(exc.Message(th))
	}
	return cls
}

func TestRegister(t *testing.T) {
	th := object.NewThread(object.NewInterp())
	shape := abstractClass(t, th, "Shape")
	square, exc := object.NewType(th, object.TypeType, "Square", nil, object.NewDict(), nil, nil)
	if exc != nil {
		t.Fatal(exc.Message(th))
	}
	d, _ := dataOf(th, shape.Value())
	for _, step := range []struct {
		name     string
		register bool
		want     bool
	}{{"before", false, false}, {"after", true, true}} {
		if step.register {
			if _, exc := register(th, object.Value{}, shape.Value(), square.Value()); exc != nil {
				t.Fatal(exc.Message(th))
			}
		}
		got, ok := d.known(square)
		if !ok {
			var exc *object.Exception
			if got, exc = d.decide(th, shape.Value(), square); exc != nil {
				t.Fatal(exc.Message(th))
			}
			d.remember(square, got)
		}
		if got != step.want {
			t.Errorf("%s registration: subclass = %v, want %v", step.name, got, step.want)
		}
	}
}

func TestRegisterRefuses(t *testing.T) {
	th := object.NewThread(object.NewInterp())
	shape := abstractClass(t, th, "Shape")
	sub := abstractClass(t, th, "Sub", shape)
	for _, tc := range []struct {
		name string
		sub  object.Value
		of   *object.Type
	}{{"no class", object.Int64(1), shape}, {"cycle", shape.Value(), sub}} {
		if _, exc := register(th, object.Value{}, tc.of.Value(), tc.sub); exc == nil {
			t.Errorf("%s: registered", tc.name)
		}
	}
}
