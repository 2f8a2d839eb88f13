// This file tests calls of bound functions.

package reflectbind_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

type SendOptions struct {
	Retries int
	Tag     string `py:"label"`
	Urgent  bool
}

type MustOptions struct {
	Key string `py:"key,required"`
}

func functions() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Add":     func(a, b int) int { return a + b },
		"Upper":   strings.ToUpper,
		"Cut":     strings.Cut,
		"Div":     func(a, b float64) (float64, error) { return divide(a, b) },
		"Sum":     func(start int, rest ...int) int { return sum(start, rest) },
		"Nothing": func() {},
		"Wait":    func(ctx context.Context, s string) (string, error) { return s, ctx.Err() },
		"Block":   func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() },
		"Send": func(to string, o SendOptions) string {
			return to + strings.Repeat("!", o.Retries) + o.Tag
		},
		"SendPtr": func(to string, o *SendOptions) bool { return o == nil },
		"Need":    func(o MustOptions) string { return o.Key },
		"Panic":   func() { panic("boom") },
		"NilMap":  func() { var m map[string]int; m["a"] = 1 },
		"Apply":   func(f func(int) int, n int) int { return f(n) },
		"Each": func(xs []string, f func(string) error) error {
			for _, x := range xs {
				if err := f(x); err != nil {
					return err
				}
			}
			return nil
		},
		"Adder":    func(n int) func(int) int { return func(m int) int { return n + m } },
		"Same":     func(f func(int) int) func(int) int { return f },
		"Named":    func(path string, mode int) string { return path },
		"Spawn":    spawn,
		"Try":      func() string { return "keyword" },
		"Partial":  func(b []byte) (int, error) { return 3, errors.New("short") },
		"Duration": func(d time.Duration) float64 { return d.Seconds() },
	}, reflectbind.Params("Named", "path", "mode=7"))
}

func divide(a, b float64) (float64, error) {
	if b == 0 {
		return 0, errors.New("division by zero")
	}
	return a / b, nil
}

func sum(n int, rest []int) int {
	for _, r := range rest {
		n += r
	}
	return n
}

// spawn calls f on goroutines of its own.
func spawn(f func(int) int, n int) []int {
	out := make([]int, n)
	done := make(chan bool)
	for i := range n {
		go func() {
			out[i] = f(i)
			done <- true
		}()
	}
	for range n {
		<-done
	}
	return out
}

func TestCall_Function_Good(t *testing.T) {
	eachScript(t, functions(), map[string]string{
		"fast":       `check(m.add(2, 3), 5); check(m.upper("abc"), "ABC"); assert m.nothing() is None`,
		"results":    `check(m.cut("a=b", "="), ("a", "b", True)); check(m.div(1, 4), 0.25)`,
		"variadic":   `check(m.sum(1), 1); check(m.sum(1, 2, 3), 6)`,
		"context":    `check(m.wait("x"), "x")`,
		"options":    `check(m.send("bob", retries=2, label="x"), "bob!!x"); check(m.send("bob"), "bob"); check(m.send("bob", m.SendOptions(retries=1)) if hasattr(m, "SendOptions") else "bob!", "bob!")`,
		"optionsptr": `assert m.send_ptr("x"); assert not m.send_ptr("x", urgent=True)`,
		"required":   `check(m.need(key="k"), "k")`,
		"names":      `check(m.named("p"), "p"); check(m.named(mode=1, path="q"), "q"); check(m.try_(), "keyword")`,
		"callback":   `check(m.apply(lambda n: n * 2, 21), 42); seen = []; m.each(["a", "b"], seen.append); check(seen, ["a", "b"])`,
		"gofunc":     `f = m.adder(40); check(f(2), 42); assert m.same(f) is not None; check(m.same(f)(1), 41)`,
		"goroutines": `check(m.spawn(lambda i: i * i, 20), [i * i for i in range(20)])`,
		"inspect":    `import inspect; S = lambda f: str(inspect.signature(f)); check((S(m.named), S(m.add), S(m.sum), S(m.need), S(m.nothing)), ("(path: str, mode: int = 7) -> str", "(arg1: int, arg2: int, /) -> int", "(arg1: int, /, *args: int) -> int", "(*, key: str) -> str", "() -> None")); check(S(m.send), "(arg1: str, /, *, retries: int = 0, label: str = '', urgent: bool = False) -> str")`,
		"signature":  `check(m.named.__text_signature__, "(path, mode=7)"); check(m.add.__text_signature__, "(arg1, arg2, /)"); check(m.add.__name__, "add")`,
		"duration":   `check(m.duration(1.5), 1.5); check(m.duration("1m30s"), 90.0)`,
	})
}

func TestCall_Function_Bad(t *testing.T) {
	eachScript(t, functions(), map[string]string{
		"missing":  `check(str(raises(TypeError, m.add, 1)), "add() missing 1 required positional argument"); check(str(raises(TypeError, m.named)), "named() missing 1 required positional argument: 'path'")`,
		"toomany":  `check(str(raises(TypeError, m.add, 1, 2, 3)), "add() takes 2 positional arguments but 3 were given"); check(str(raises(TypeError, m.nothing, 1)), "nothing() takes 0 positional arguments but 1 was given")`,
		"keyword":  `check(str(raises(TypeError, m.named, "a", mod=1)), "named() got an unexpected keyword argument 'mod'. Did you mean 'mode'?"); check(str(raises(TypeError, m.add, 1, 2, x=1)), "add() takes no keyword arguments")`,
		"twice":    `check(str(raises(TypeError, m.named, "a", path="b")), "named() got multiple values for argument 'path'")`,
		"type":     `check(str(raises(TypeError, m.add, 1, "2")), "add() argument 2: expected int, got str"); check(str(raises(TypeError, m.named, 3)), "path: expected str, got int")`,
		"truth":    `raises(TypeError, m.add, 1.0, 2); raises(TypeError, m.upper, None)`,
		"error":    `import go; e = raises(go.Error, m.div, 1, 0); check(str(e), "division by zero")`,
		"panic":    `import go; e = raises(go.PanicError, m.panic); check(str(e), "boom"); assert "goroutine" in e.go_stack; raises(go.PanicError, m.nil_map)`,
		"callback": `check(str(raises(ZeroDivisionError, m.apply, lambda n: n // 0, 1)), "division by zero"); check(str(raises(TypeError, m.apply, 3, 1)), "apply() argument 1: expected callable, got int")`,
		"result":   `assert "expected int, got str" in str(raises(TypeError, m.apply, lambda n: "x", 1))`,
		"required": `check(str(raises(TypeError, m.need)), "need() missing 1 required keyword-only argument: 'key'")`,
		"partial":  `import go; check(raises(go.Error, m.partial, b"").result, 3)`,
		"spelling": `check(str(raises(AttributeError, getattr, m, "Add")), "module 'm' has no attribute 'Add'. Did you mean: 'add'?")`,
		"duration": `raises(ValueError, m.duration, 1500000000); raises(TypeError, m.duration, True); raises(ValueError, m.duration, "soon")`,
	})
}

func TestCall_Function_Ugly(t *testing.T) {
	eachScript(t, functions(), map[string]string{
		// The exception of a callback is the same object, whether it travels as an error or unwinds.
		"identity": `
x = ValueError("mine")
def f(*a): raise x
assert raises(ValueError, m.apply, f, 1) is x
assert raises(ValueError, m.each, ["a"], f) is x`,
		"nested": `check(m.apply(lambda n: m.apply(lambda k: m.apply(lambda j: j + 1, k) + 1, n) + 1, 1), 4)`,
		"recursion": `
def f(n): return m.apply(f, n)
raises(RecursionError, f, 1)`,
		// An exception on a goroutine of Go's own has nowhere to go: the host survives and zeros come back.
		"unraisable": `check(m.spawn(lambda i: 1 // 0, 2), [0, 0])`,
	})
}

func TestCall_Context_Bad(t *testing.T) {
	in, err := py.New(py.Modules(functions()))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if err := in.Run(ctx, "import m\nm.block()"); err == nil {
		t.Fatal("the Go function was not cancelled")
	}
}
