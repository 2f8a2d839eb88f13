// This file tests where interrupts are raised and that no handler survives one whose cause stays.

package py_test

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"

	py "dappco.re/go/py"
)

// An interrupt is raised inside of the try statement whose loop it interrupts.
func TestInterrupt_Loop_Good(t *testing.T) {
	for name, src := range map[string]string{
		"endless": "try:\n    interrupt()\n    while True: pass\nexcept KeyboardInterrupt:\n    print('caught')\n",
		"first":   "n = 0\ntry:\n    while True:\n        n += 1\n        if n == 3: interrupt()\nexcept KeyboardInterrupt:\n    print('caught')\n",
		"inner":   "while True:\n    try:\n        interrupt()\n        for _ in range(10): pass\n    except KeyboardInterrupt:\n        print('caught')\n        break\n",
		"finally": "def f():\n    try:\n        interrupt()\n        while True: pass\n    finally:\n        print('caught')\ntry: f()\nexcept KeyboardInterrupt: pass\n",
	} {
		var out bytes.Buffer
		in, err := py.New(py.Stdout(&out))
		if err != nil {
			t.Fatal(err)
		}
		if err := in.Set("interrupt", in.Interrupt); err != nil {
			t.Fatal(err)
		}
		if err := in.Run(context.Background(), src); err != nil || out.String() != "caught\n" {
			t.Errorf("%s: printed %q, %v", name, out.String(), err)
		}
	}
}

// Handlers that catch everything and begin another loop do not outlive the step limit.
func TestInterrupt_Steps_Ugly(t *testing.T) {
	for name, src := range map[string]string{
		"loop":      "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n",
		"head":      "def f():\n    while True:\n        try:\n            f()\n        except BaseException:\n            continue\nf()\n",
		"nested":    "while True:\n    try:\n        while True:\n            try:\n                while True:\n                    try:\n                        while True: pass\n                    except: pass\n            except: pass\n    except: pass\n",
		"generator": "def g():\n    while True:\n        try: yield 1\n        except BaseException: pass\nwhile True:\n    try:\n        for _ in g(): pass\n    except BaseException: pass\n",
		"finally":   "def f():\n    while True:\n        try:\n            while True: pass\n        finally:\n            continue\nf()\n",
	} {
		in, err := py.New(py.StepLimit(5000))
		if err != nil {
			t.Fatal(err)
		}
		if err := in.Run(context.Background(), src); !errors.Is(err, py.ErrSteps) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A call without arguments at the very end of the register stack leaves no pointer behind it for the garbage collector to find.
func TestInterrupt_StackEnd_Good(t *testing.T) {
	in, err := py.New()
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Set("collect", func() { runtime.GC() }); err != nil {
		t.Fatal(err)
	}
	// Frames of every size up to some bring the end of the stack under the callee of one of them.
	src := "def f(n):\n    if n % 97 == 0: collect()\n    return n and f(n - 1)\nfor n in range(880, 890): f(n)\n"
	if err := in.Run(context.Background(), src); err != nil {
		t.Error(err)
	}
}

// An interrupt that comes too late for an entry does not end the next one.
func TestInterrupt_Late_Ugly(t *testing.T) {
	in, err := py.New()
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Run(context.Background(), "import _thread; _thread.interrupt_main()"); err != nil && !strings.Contains(err.Error(), "KeyboardInterrupt") {
		t.Fatal(err)
	}
	if v, err := in.Eval(context.Background(), "6 * 7"); err != nil || v.String() != "42" {
		t.Errorf("%v, %v", v, err)
	}
}
