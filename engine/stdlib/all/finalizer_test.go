// This file tests when __del__ is called.

package all_test

import (
	"bytes"
	"testing"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// runCollecting runs text and then collects until nothing is found, and returns what was printed until then and what the end of the interpreter added.
func runCollecting(t *testing.T, text string) (before, after string) {
	t.Helper()
	var out bytes.Buffer
	in, exc := engine.New(engine.Config{Stdout: &out, Stderr: &out})
	if exc != nil {
		t.Fatal(exc.Message(nil))
	}
	c, exc := source.Compile(in.Thread, []byte(text), source.Options{Filename: "test.py", FromString: true})
	if exc == nil {
		_, exc = vm.RunCode(in.Thread, c, in.Main.Dict, in.Main.Dict.Value())
	}
	if exc == nil {
		_, exc = vm.Collect(in.Thread)
	}
	if exc != nil {
		t.Fatal(exc.Message(in.Thread))
	}
	before = out.String()
	in.Finish(in.Thread)
	return before, out.String()[len(before):]
}

func TestFinalizers(t *testing.T) {
	const class = "class A:\n    def __init__(self, n=0): self.n = n\n    def __del__(self): print('del', self.n, flush=True)\n"
	for name, c := range map[string]struct{ text, before, after string }{
		"dropped":   {class + "def f():\n    A(1)\n    A(2)\nf()\n", "del 1\ndel 2\n", ""},
		"kept":      {class + "a, b = A(1), A(2)\n", "", "del 1\ndel 2\n"},
		"built-in":  {"class L(list):\n    def __del__(self): print('del', list(self), flush=True)\ndef f(): L([1])\nf()\nl = L([2])\n", "del [1]\n", "del [2]\n"},
		"inherited": {class + "class B(A): pass\ndef f(): B(1)\nf()\n", "del 1\n", ""},
		"cycle":     {class + "def f():\n    a = A(1)\n    a.me = a\nf()\n", "", "del 1\n"},
		"later":     {"class A: pass\nA.__del__ = lambda self: print('del', flush=True)\ndef f(): A()\nf()\n", "del\n", ""},
		"removed":   {class + "def f(): A(1)\nf()\ndel A.__del__\n", "", ""},
		"once":      {class[:len(class)-1] + "; back.append(self)\nback = []\ndef f(): A(1)\nf()\n", "del 1\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			before, after := runCollecting(t, c.text)
			if before != c.before || after != c.after {
				t.Errorf("%q when collected, %q at the end; want %q, %q", before, after, c.before, c.after)
			}
		})
	}
}
