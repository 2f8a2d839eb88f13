// This file tests that every listed module imports, and what scripts see of the ones that have no tests of their own.

package all_test

import (
	"bytes"
	"testing"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/all"
	"dappco.re/go/py/engine/stdlib/sys"
	"dappco.re/go/py/engine/vm"
)

// run runs text in a new interpreter and returns what it writes to stdout and stderr.
func run(t *testing.T, text string) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	in, exc := engine.New(engine.Config{Stdout: &out, Stderr: &errs})
	if exc != nil {
		t.Fatal(exc.Message(nil))
	}
	c, exc := source.Compile(in.Thread, []byte(text), source.Options{Filename: "test.py", FromString: true})
	if exc == nil {
		_, exc = vm.RunCode(in.Thread, c, in.Main.Dict, in.Main.Dict.Value())
	}
	if exc != nil {
		sys.Uncaught(in.Thread, exc)
	}
	if !in.Finish(in.Thread) {
		t.Error("the streams were not written out")
	}
	return out.String(), errs.String()
}

func TestModulesImport(t *testing.T) {
	in, exc := engine.New(engine.Config{})
	if exc != nil {
		t.Fatal(exc.Message(nil))
	}
	seen := map[string]bool{}
	for _, name := range (all.Library{}).Names() {
		if _, ok := (all.Library{}).Find(name); !ok || seen[name] {
			t.Errorf("%s is not found, or listed twice", name)
		}
		seen[name] = true
		if _, exc := in.Imports.ImportModule(in.Thread, name); exc != nil {
			t.Errorf("%s: %s", name, exc.Message(in.Thread))
		}
	}
}

func TestScripts(t *testing.T) {
	for _, c := range []struct{ text, stdout, stderr string }{
		{"import sys; print(sys.version_info[:2], sys.implementation.name, sys.flags.optimize)", "(3, 14) corepy 0\n", ""},
		{"import sys\nsys.exit('bye')", "", "bye\n"},
		{"import sys\nsys.excepthook = lambda *a: print('hook', a[0].__name__)\n1/0", "hook ZeroDivisionError\n", ""},
		// Most of sys is made when it is first looked for, the streams when they are.
		{"import sys; sys.stdout = None; print(1); sys.stdout = sys.__stdout__; print(2)", "2\n", ""},
		{"import sys; sys.stdout.write('a'); del sys.stdout; print(hasattr(sys, 'stdout'), file=sys.stderr)", "a", "False\n"},
		{"import sys; sys.flags = 1; print(sys.flags, sys.maxsize > 1)", "1 True\n", ""},
		{"import sys; del sys.flags; print(hasattr(sys, 'flags'), 'maxsize' in vars(sys))", "False True\n", ""},
		{"import sys; print(object.__getattribute__(sys, 'byteorder'), 'exit' in sys.__dict__, 'exit' in dir(sys))", "little True True\n", ""},
		{"from sys import *; print(maxunicode, monitoring.DEBUGGER_ID)", "1114111 0\n", ""},
		{"1/0", "", "Traceback (most recent call last):\n  File \"test.py\", line 1, in <module>\nZeroDivisionError: division by zero\n"},
		{"import warnings\nwith warnings.catch_warnings(record=True) as w:\n warnings.simplefilter('always')\n warnings.warn('x')\nprint(w[0].message, w[0].lineno)", "x 4\n", ""},
		{"import warnings\nwarnings.warn('careful')\nwarnings.warn('careful')", "", "test.py:2: UserWarning: careful\ntest.py:3: UserWarning: careful\n"},
		{"import atexit\natexit.register(print, 'first')\natexit.register(print, 'second')", "second\nfirst\n", ""},
		{"import time\nprint(time.strftime('%Y-%m-%d %j', time.gmtime(0)), time.strptime('29 Feb 24', '%d %b %y')[:3])", "1970-01-01 001 (2024, 2, 29)\n", ""},
		{"import types\nprint(types.SimpleNamespace(a=1), types.new_class('C', (int,)).__mro__[1])", "namespace(a=1) <class 'int'>\n", ""},
		{"import sys\nev = []\ndef tr(f, e, a):\n ev.append((e, f.f_lineno))\n return tr\ndef f():\n x = 1\n return x\nsys.settrace(tr)\nf()\nsys.settrace(None)\nprint(ev)",
			"[('call', 6), ('line', 7), ('line', 8), ('return', 8)]\n", ""},
		{"import sys\ndef f():\n x = 1\n sys._getframe().f_locals['x'] = 2\n return x\nprint(f())", "2\n", ""},
		{"import importlib.util, errno\nprint(importlib.util.find_spec('errno').origin, errno.errorcode[2])", "built-in ENOENT\n", ""},
		{"def f(): return undefnd\ntry: f()\nexcept NameError as e: undefined = e\nraise undefined", "",
			"Traceback (most recent call last):\n  File \"test.py\", line 4, in <module>\n  File \"test.py\", line 2, in <module>\n  File \"test.py\", line 1, in f\nNameError: name 'undefnd' is not defined. Did you mean: 'undefined'?\n"},
	} {
		stdout, stderr := run(t, c.text)
		if stdout != c.stdout || stderr != c.stderr {
			t.Errorf("%s\nstdout %q\n  want %q\nstderr %q\n  want %q", c.text, stdout, c.stdout, stderr, c.stderr)
		}
	}
}

func TestUnraisable(t *testing.T) {
	var errs bytes.Buffer
	in, exc := engine.New(engine.Config{Stderr: &errs})
	if exc != nil {
		t.Fatal(exc.Message(nil))
	}
	sys.Unraisable(in.Thread, object.ValueErrorf("lost"), "", object.Int64(3))
	if got, want := errs.String(), "Exception ignored in: 3\nValueError: lost\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
