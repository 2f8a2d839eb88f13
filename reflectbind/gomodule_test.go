// This file tests module go: what scripts use beside the modules that they import.

package reflectbind_test

import (
	"bytes"
	"context"
	"encoding"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"sort"
	"strings"
	"testing"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

type contextKey struct{}

type nothing struct{ N int }

func (n *nothing) Speak() string {
	if n == nil {
		return "typed nil"
	}
	return "nothing"
}

var kept *int

func goThings() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Pipe":    func(n int) chan string { return make(chan string, n) },
		"Numbers": func() chan int { return make(chan int, 1) },
		"Fill": func(n *int, s *string, l *[]string, d *time.Duration) bool {
			if n == nil {
				return false
			}
			*n, *s, *l, *d = *n+1, *s+"!", append(*l, "x"), time.Second
			return true
		},
		"Keep": func(n *int) { kept = n }, "Later": func() { *kept = 42 },
		"Float": func(f *float64) { *f *= 2 },
		"Speak": func(s Speaker) string {
			if s == nil {
				return "nil"
			}
			return s.Speak()
		},
		"Point": func(n *nothing) bool { return n == nil }, "Any": func(x any) string { return fmt.Sprintf("%T %v", x, x == nil) },
		"Nothing": (*nothing)(nil), "Animal": (*Animal)(nil), "Dog": (*Dog)(nil),
		"Block": func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() },
		"Left": func(ctx context.Context) float64 {
			at, ok := ctx.Deadline()
			if !ok {
				return -1
			}
			return time.Until(at).Seconds()
		},
		"Panic": func() { panic("boom") },
		"Sort":  func(s sort.Interface) { sort.Sort(s) },
		"Show":  func(s fmt.Stringer) string { return s.String() },
		"Text": func(x encoding.TextMarshaler) string {
			text, err := json.Marshal(x)
			return fmt.Sprint(string(text), err)
		},
		"JSON": func(x json.Marshaler) string { text, err := json.Marshal(x); return fmt.Sprint(string(text), err) },
		"Read": func(f fs.FS, name string) (string, error) {
			text, err := fs.ReadFile(f, name)
			return string(text), err
		},
		"List": func(f fs.FS) bool { _, ok := f.(fs.ReadDirFS); return ok },
		"Sum":  func(h hash.Hash, text string) []byte { io.WriteString(h, text); return h.Sum(nil) },
		"Scan": scan,
	}, reflectbind.ContextValue("user", contextKey{}))
}

// scan writes to variables whose types it finds out, as database/sql does.
func scan(dest ...any) (types []string) {
	for _, d := range dest {
		types = append(types, fmt.Sprintf("%T", d))
		switch d := d.(type) {
		case *int:
			*d = 7
		case *string:
			*d = "7"
		case *float64:
			*d = 7
		case *bool:
			*d = true
		case *any:
			*d = 7
		case *[]byte:
			*d = []byte("7")
		case *time.Duration:
			*d = 7 * time.Second
		}
	}
	return types
}

func TestGo_Select_Good(t *testing.T) {
	eachScript(t, goThings(), map[string]string{
		"select": `
import go
a, b = m.pipe(1), m.numbers()
b.send(5)
check(go.select(a, b), (1, 5, True)); check(go.select((a, "x"), b), (0, None, True)); check(go.select(a, b, timeout=1), (0, "x", True))
raises(TimeoutError, go.select, a, b, timeout=0); raises(TimeoutError, go.select, a, timeout=0.01); a.close(); check(go.select(a, b), (0, None, False)); raises(TimeoutError, go.select, timeout=0)`,
		"ref": `
import go
n, s, l, d = go.ref(1), go.ref("a"), go.ref(["p"]), go.ref()
assert m.fill(n, s, l, d); check((n.value, s.value, list(l.value), d.value), (2, "a!", ["p", "x"], go.Duration(1))); assert m.fill(n, s, l, d); check((n.value, len(l.value)), (3, 3))
n.value = 10; m.fill(n, s, l, d); check(n.value, 11); check(repr(n), "go.ref(11)") ; assert not m.fill(None, None, None, None)
k = go.ref(0); m.keep(k); m.later(); check(k.value, 42); m.float(k); check(k.value, 84.0); l.value.append("y"); check(l.value[-1], "y")`,
		"refs of anything": `
import go
def scanned(*values):
    refs = [go.ref(v) for v in values]
    types = m.scan(*refs)
    return types, [r.value for r in refs]
check(scanned(0, "", 0.0, False, None, b"", go.Duration(0)), (["*int", "*string", "*float64", "*bool", "*interface {}", "*[]uint8", "*time.Duration"], [7, "7", 7.0, True, 7, b"7", go.Duration(7)]))
r = go.ref(); r.value = r; raises(RecursionError, m.scan, r)`,
		"nil": `
import go
check((m.speak(None), m.speak(go.nil(m.Nothing)), m.speak(m.Nothing())), ("nil", "typed nil", "nothing")); assert m.point(go.nil(m.Nothing)) and not go.nil(m.Nothing); check(m.any(go.nil(m.Nothing)), "*reflectbind_test.nothing false"); check(repr(go.nil(m.Nothing)), "go.nil(nothing)")`,
		"timeout": `
import go
with go.timeout(0.02):
    assert 0 <= m.left() <= 0.02
    raises(TimeoutError, m.block)
check(m.left(), -1)
with go.timeout("1h"):
    with go.timeout(5): assert 0 < m.left() <= 5
    assert m.left() > 3000`,
	})
}

func TestGo_Select_Bad(t *testing.T) {
	eachScript(t, goThings(), map[string]string{
		"select":  `import go; check(str(raises(TypeError, go.select, 3)), "select() argument 1 must be a channel, or a pair of a channel and a value, not int"); check(str(raises(TypeError, go.select, (m.pipe(1), 3))), "select() argument 1: expected str, got int"); raises(ValueError, go.select); raises(TypeError, go.select, m.pipe(1), wait=1)`,
		"ref":     `import go; check(str(raises(TypeError, m.float, go.ref("x"))), "float() argument 1.value: expected float, got str"); r = go.ref(1); m.float(r); raises(TypeError, setattr, r, "value", "x"); raises(AttributeError, delattr, r, "value"); raises(TypeError, go.ref, 1, 2)`,
		"nil":     `import go; raises(TypeError, go.nil, int); check(m.point(None), True); raises(TypeError, m.point, go.nil(m.Animal))`,
		"timeout": `import go; raises(TypeError, go.timeout); raises(TypeError, go.timeout, "x", 1); raises(ValueError, go.timeout, "x"); t = go.timeout(1); t.__enter__(); raises(RuntimeError, t.__enter__); t.__exit__(None, None, None)`,
		"value":   `import go; raises(KeyError, go.context_value, "other"); raises(TypeError, go.context_value, 3); assert go.context_value("user") is None`,
		"aio":     `check(str(raises(NotImplementedError, m.left.aio)), "left.aio() needs an event loop, and there is no module asyncio here: make the call itself on a thread"); raises(NotImplementedError, m.Dog(name="x").speak.aio)`,
	})
}

func TestGo_Context_Good(t *testing.T) {
	in, err := py.New(py.Modules(goThings(), reflectbind.Go()))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	ctx := context.WithValue(context.Background(), contextKey{}, "ann")
	if err := in.Run(ctx, "import m, go\nassert go.context_value('user') == 'ann'\n"); err != nil {
		t.Error(err)
	}
}

// Go does not call what a Python subclass overrides, and the class statement says so.
func TestGo_Subclass_Ugly(t *testing.T) {
	out := runScript(t, `
import m
class Base:
    def __init_subclass__(cls, tag=None, **kw):
        cls.tag = tag
        super().__init_subclass__(**kw)
class Loud(m.Dog, Base, tag="x"):
    def speak(self): return "LOUD"
    def other(self): return 1
print(Loud(name="a").speak(), Loud.tag)
class Quiet(Loud): pass
`, goThings())
	if !strings.Contains(out, "RuntimeWarning: Loud.speak() overrides a method of the Go type Dog: Go calls its own, not this one") || !strings.Contains(out, "LOUD x\n") || strings.Contains(out, "Quiet") || strings.Contains(out, "other") {
		t.Error(out)
	}
}

// Python objects implement common interfaces of Go's standard library without generated code.
func TestGo_Interfaces_Good(t *testing.T) {
	eachScript(t, goThings(), map[string]string{
		"sort": `
class S:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def less(self, i, j): return self.items[i] < self.items[j]
    def swap(self, i, j): self.items[i], self.items[j] = self.items[j], self.items[i]
s = S(3, 1, 2); m.sort(s); check(s.items, [1, 2, 3])`,
		"stringer": `
class S:
    def string(self): return "s"
class T:
    def __str__(self): return "t"
check((m.show(S()), m.show(T()), m.show(5)), ("s", "t", "5"))`,
		"marshal": `
class J:
    def marshal_json(self): return b'{"a": 1}'
class T:
    def marshal_text(self): return b"text"
check((m.json(J()), m.text(T())), ('{"a":1}<nil>', '"text"<nil>'))`,
		"hash": `
class H:
    def __init__(self): self.n = 0
    def write(self, b): self.n += sum(b); return len(b)
    def sum(self, b): return (b or b"") + bytes([self.n % 256])
    def reset(self): self.n = 0
    def size(self): return 1
    def block_size(self): return 1
check(m.sum(H(), "ab"), bytes([195]))`,
		"fs": `
class F:
    def read_file(self, name):
        if name != "a": raise FileNotFoundError(2, "no such file", name)
        return b"content of " + name.encode()
    def open(self, name): raise NotImplementedError
check(m.read(F(), "a"), "content of a"); raises(FileNotFoundError, m.read, F(), "b"); assert not m.list(F())`,
	})
}

func TestGo_Interfaces_Bad(t *testing.T) {
	eachScript(t, goThings(), map[string]string{
		"lacks": `check(str(raises(TypeError, m.sort, object())), "sort() argument 1: expected sort.Interface, got object, which lacks len(), less(), swap()")`,
	})
}

// What cannot be undone happens in a process of its own.
func TestSeal_Process_Ugly(t *testing.T) {
	switch os.Getenv("REFLECTBIND_TEST_CHILD") {
	case "seal":
		before := reflectbind.Module("m", map[string]any{"F": strings.ToUpper})
		reflectbind.Seal()
		after := reflectbind.Module("n", map[string]any{"F": strings.ToUpper})
		fmt.Println("before:", before.Err(), "after:", after.Err())
		return
	case "panic":
		reflectbind.OnPanic(reflectbind.Rethrow)
		defer func() { fmt.Println("recovered:", recover()) }()
		runScript(t, "import m\nm.panic()\n", goThings())
		return
	}
	for child, want := range map[string]string{
		"seal":  "before: <nil> after: reflectbind: module n: reflectbind is sealed: modules are described before Seal is called",
		"panic": "recovered: boom",
	} {
		cmd := exec.Command(os.Args[0], "-test.run=TestSeal_Process_Ugly")
		cmd.Env = append(os.Environ(), "REFLECTBIND_TEST_CHILD="+child)
		if out, err := cmd.CombinedOutput(); err != nil || !bytes.Contains(out, []byte(want)) {
			t.Errorf("%s: %v\n%s", child, err, out)
		}
	}
}
