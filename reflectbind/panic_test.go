// This file tests what becomes of panics, and where in Go exceptions come from.

package reflectbind_test

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

func deepPanic(n int) int {
	if n == 0 {
		var list []int
		return list[n]
	}
	return deepPanic(n-1) + 1
}

// tracedError knows where it is from, as errors of common packages do.
type tracedError struct{ callers []uintptr }

func (e *tracedError) Error() string         { return "traced" }
func (e *tracedError) StackTrace() []uintptr { return e.callers }

func newTraced() error {
	e := &tracedError{make([]uintptr, 20)}
	e.callers = e.callers[:runtime.Callers(1, e.callers)]
	return e
}

func panics() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Deep": deepPanic, "Value": func(x int8, y []int) { panic(map[string]int{"a": 1}) }, "Missing": func() { panic(fmt.Errorf("reading: %w", os.ErrNotExist)) }, "Gone": func() { panic(errGone) }, "ErrGone": errGone,
		"Is": func(err error) bool { return errors.Is(err, errGone) }, "Traced": func() error { return fmt.Errorf("outer: %w", newTraced()) }, "Call": func(f func()) { f() }, "Nil": func() { panic((*tracedError)(nil)) },
	})
}

func TestPanic_Value_Good(t *testing.T) {
	eachScript(t, panics(), map[string]string{
		"value":    `import go; e = raises(go.PanicError, m.value, 1, []); check(e.value, {"a": 1}); check(str(e), "map[a:1]"); assert "goroutine" in e.go_stack`,
		"error":    `import go; e = raises(go.PanicError, m.missing); assert isinstance(e, FileNotFoundError) and e.errno == 2 and isinstance(e.value, FileNotFoundError) and type(e).__name__ == "PanicError"`,
		"sentinel": `import go; e = raises(m.GoneError, m.gone); assert isinstance(e, go.PanicError) and m.is_(e); check(str(e), "gone")`,
		"runtime":  `import go; e = raises(go.PanicError, m.deep, 2); check(str(e), "runtime error: index out of range [0] with length 0")`,
		"nil":      `import go; raises(go.PanicError, m.nil)`,
	})
}

func TestPanic_Frames_Good(t *testing.T) {
	out := runScript(t, `
import m, go, traceback, sys
def show(f, *args):
    try: f(*args)
    except go.Error as e:
        for frame in traceback.extract_tb(e.__traceback__): print(frame.filename.split("/")[-1], frame.name, frame.lineno > 0)
        print("".join(traceback.format_exception_only(e)), end="")
        tb = e.__traceback__
        while tb.tb_next: tb = tb.tb_next
        print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals, tb.tb_frame.f_back, tb.tb_lineno > 0)
show(m.deep, 1)
show(m.traced)
`, panics())
	for _, want := range []string{
		"<string> show True\n", "panic_test.go reflectbind_test.deepPanic True\n", "go.PanicError: runtime error: index out of range",
		"reflectbind_test.deepPanic {} None True\n", "panic_test.go reflectbind_test.newTraced True\n", "outer: traced",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if strings.Contains(out, "reflectbind.(*plan)") || strings.Contains(out, "runtime.") {
		t.Error(out)
	}
}

// A panic that goes through a callback of Python shows every part of its way, in order.
func TestPanic_Frames_Ugly(t *testing.T) {
	out := runScript(t, `
import m, go, traceback
def inner(): m.deep(0)
try: m.call(inner)
except go.PanicError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
`, panics())
	if out != "['<module>', 'inner', 'reflectbind_test.deepPanic']\n" {
		t.Error(out)
	}
}
