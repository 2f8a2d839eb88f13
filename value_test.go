// This file tests values of one interpreter that are given to another.

package py_test

import (
	"context"
	"strings"
	"testing"

	py "dappco.re/go/py"
)

func TestValue_Interpreters(t *testing.T) {
	a, err := py.New()
	if err != nil {
		t.Fatal(err)
	}
	b, err := py.New()
	if err != nil {
		t.Fatal(err)
	}
	for expr, portable := range map[string]bool{
		"None": true, "True": true, "3": true, "2**100": true, "1.5": true, "2j": true, "'text'": true, "b'text'": true, "()": true, "(1, ('a', None))": true, "int": true,
		"[]": false, "{}": false, "set()": false, "bytearray()": false, "([],)": false, "[t := ()] and [t := (t, t) for _ in range(200)][-1]": false, "type('C', (), {})": false, "type('C', (), {})()": false, "lambda: 0": false,
		"[].append": false, "iter([])": false, "__import__('sys')": false, "type('I', (int,), {})(3)": false,
	} {
		v, err := a.Eval(context.Background(), expr)
		if err != nil {
			t.Fatal(expr, err)
		}
		if err := a.Set("x", v); err != nil {
			t.Errorf("%s in its own interpreter: %v", expr, err)
		}
		switch err := b.Set("x", v); {
		case portable && err != nil:
			t.Errorf("%s: %v", expr, err)
		case !portable && (err == nil || !strings.Contains(err.Error(), "object of another interpreter")):
			t.Errorf("%s: %v", expr, err)
		}
	}
	for _, in := range []*py.Interp{a, b} {
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	}
}
