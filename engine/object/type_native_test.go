// This file tests the classes that Go code makes for one interpreter.

package object_test

import (
	"testing"

	"dappco.re/go/py/engine/object"
)

func TestNewClass(t *testing.T) {
	th := object.NewThread(object.NewInterp())
	spec := object.ClassSpec{Module: "m", Name: "C", Doc: "A class.", Methods: []object.Method{
		{Name: "__init__", FN: func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
			return object.None, object.SetAttr(th, self, object.Intern("x"), args[0])
		}, Min: 1, Max: 1},
		{Name: "double", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			x, exc := object.GetAttr(th, self, object.Intern("x"))
			if exc != nil {
				return x, exc
			}
			return object.Binary(th, object.Add, x, x)
		}},
		{Name: "name", Kind: object.ClassMethod, F0: func(th *object.Thread, cls object.Value) (object.Value, *object.Exception) {
			return object.StrOf(cls.AsType().Name), nil
		}},
	}}
	for range 2 {
		c, exc := object.NewClass(th, spec)
		if exc != nil {
			t.Fatal(exc.Message(th))
		}
		v, exc := object.Call1(th, c.Value(), object.Int64(21))
		if exc != nil {
			t.Fatal(exc.Message(th))
		}
		for _, want := range []struct{ method, result string }{{"double", "42"}, {"name", "'C'"}} {
			got, exc := object.CallMethod(th, v, object.Intern(want.method))
			if exc != nil {
				t.Fatal(exc.Message(th))
			}
			if text, _ := object.Repr(th, got); text.String() != want.result {
				t.Errorf("%s() is %s, want %s", want.method, text, want.result)
			}
		}
		if c.Module != "m" && c.MessageName() != "C" {
			t.Errorf("the class is %s of %s", c.MessageName(), c.Module)
		}
		sub, exc := object.NewType(th, object.TypeType, "D", []*object.Type{c}, object.NewDict(), nil, nil)
		if exc != nil {
			t.Fatal(exc.Message(th))
		}
		if got, exc := object.CallMethod(th, sub.Value(), object.Intern("name")); exc != nil || got.AsStr().String() != "D" {
			t.Errorf("the class method of a subclass: %v %v", got, exc)
		}
	}
}
