// This file tests what the bootstrap table puts into the built-in types.

package object

import "testing"

func TestExceptionReprAndStr(t *testing.T) {
	th := testThread()
	str := func(s string) Value { return NewStr(s).Value() }
	for _, tc := range []struct {
		exc  *Exception
		base *Type
	}{
		{ValueErrorf("x"), ExceptionType},
		{NewException(KeyErrorType, Int64(1)), LookupErrorType},
		{NewException(OSErrorType, Int64(2), str("x")), FileNotFoundErrorType},
		{NewStopIteration(Int64(1)), StopIterationType},
	} {
		if !tc.exc.Is(tc.base) {
			t.Errorf("%s is not a %s", tc.exc.Type().Name, tc.base.Name)
		}
		if tc.exc.Message(th) == "<exception str() failed>" {
			t.Errorf("%s has no str", tc.exc.Type().Name)
		}
	}
}

func TestSlotWrappersOfObject(t *testing.T) {
	for _, name := range []string{"__repr__", "__eq__", "__hash__", "__init__", "__new__", "__getattribute__", "__setattr__", "__delattr__", "__class__", "__dir__"} {
		if _, ok := ObjectType.Namespace().GetName(name); !ok {
			t.Errorf("object has no %s", name)
		}
	}
}
