//go:build !js

// This file tests what the prompt does with Return, Backspace and indentation.

package main

import (
	"testing"

	py "dappco.re/go/py"
)

func TestIndentation(t *testing.T) {
	for src, want := range map[string]string{
		"x = 1":                   "",
		"def f():":                "    ",
		"def f():  # why: so":     "    ",
		"if x:\n    while y: ":    "        ",
		"if x:\n    y = {":        "    ",
		"if x:\n\ty":              "\t",
		"d = {'a': 1,":            "",
		"class A:\n    def m():#": "        ",
	} {
		if got := indentation(src); got != want {
			t.Errorf("after %q: %q, want %q", src, got, want)
		}
	}
}

func TestErased(t *testing.T) {
	for text, want := range map[string]int{"": 1, "x": 1, "x = 1\n": 1, "    ": 4, "if x:\n        ": 4, "      ": 2, "   x": 1, "\t": 1} {
		if got := erased(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestIsWhole(t *testing.T) {
	in, err := py.New()
	if err != nil {
		t.Fatal(err)
	}
	p := &program{in: in}
	for src, want := range map[string]bool{
		"":                                   true,
		"x = 1":                              true,
		"x = (1,":                            false,
		"x = (1,\n":                          false,
		"def f():":                           false,
		"def f():\n    return 1":             false,
		"def f():\n    return 1\n":           true,
		"def f():\n    return 1\n    ":       true,
		"def f():\n    return 1\n    # more": false,
		"x = )":                              true,
		"if x:\n    y = )":                   false,
		"if x:\n    y = )\n":                 true,
		"'''text":                            false,
	} {
		if got := p.isWhole(src); got != want {
			t.Errorf("%q: %v, want %v", src, got, want)
		}
	}
}
