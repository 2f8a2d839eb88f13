// This file tests what the collector does to weak references when no script asks for a collection.

package all_test

import (
	"bytes"
	"runtime"
	"strings"
	"testing"
	"time"
	"weak"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

func runText(t *testing.T, in *engine.Interpreter, text string) {
	t.Helper()
	c, exc := source.Compile(in.Thread, []byte(text), source.Options{Filename: "test.py", FromString: true})
	if exc == nil {
		_, exc = vm.RunCode(in.Thread, c, in.Main.Dict, in.Main.Dict.Value())
	}
	if exc != nil {
		t.Fatal(exc.Message(in.Thread))
	}
}

const referring = `import weakref
class A: pass
class Loud:
    def __call__(self, ref): print('gone', ref() is None, flush=True)
def make(n): return [weakref.ref(A(), Loud()) for _ in range(n)]
refs = make(3)
kept = A()
values = weakref.WeakValueDictionary({i: A() for i in range(3)})
values['kept'] = kept
keeping = weakref.ref(kept, Loud())
`

// TestWeakrefCallbacks collects while no script runs: callbacks are called when one runs again.
func TestWeakrefCallbacks(t *testing.T) {
	var out bytes.Buffer
	in, exc := engine.New(engine.Config{Stdout: &out, Stderr: &out})
	if exc != nil {
		t.Fatal(exc.Message(nil))
	}
	runText(t, in, referring)
	vm.Trim(in.Thread)
	for range 200 {
		runtime.GC()
		time.Sleep(time.Millisecond)
		runText(t, in, "for _ in range(10): pass\n")
		if strings.Count(out.String(), "gone") == 3 {
			break
		}
	}
	runText(t, in, "print(len(values), list(values.data), keeping() is kept, flush=True)\n")
	if want := "gone True\ngone True\ngone True\n1 ['kept'] True\n"; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
}

// TestWeakrefsKeepNoInterpreter drops an interpreter whose objects are referred to weakly.
func TestWeakrefsKeepNoInterpreter(t *testing.T) {
	drop := func() weak.Pointer[object.Interp] {
		var out bytes.Buffer
		in, exc := engine.New(engine.Config{Stdout: &out, Stderr: &out})
		if exc != nil {
			t.Fatal(exc.Message(nil))
		}
		runText(t, in, referring)
		return weak.Make(in.Thread.Interp)
	}
	gone := drop()
	for range 100 {
		runtime.GC()
		if gone.Value() == nil {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Error("the interpreter is still alive")
}
