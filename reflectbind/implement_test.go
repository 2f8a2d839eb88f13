// This file tests Python objects as Go interfaces, streams both ways, channels, generics and overloads.

package reflectbind_test

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

// Store is an interface that Python implements.
type Store interface {
	Get(key string) (string, error)
	PutAll(keys ...string) int
}

// FlushingStore has more.
type FlushingStore interface {
	Store
	Flush()
}

type pyStore struct {
	Python  any
	Get_    func(a0 string) (string, error)
	PutAll_ func(a0 ...string) int
}

func (x *pyStore) Get(a0 string) (string, error) { return x.Get_(a0) }
func (x *pyStore) PutAll(a0 ...string) int       { return x.PutAll_(a0...) }

type pyFlushingStore struct {
	Python  any
	Get_    func(a0 string) (string, error)
	PutAll_ func(a0 ...string) int
	Flush_  func()
}

func (x *pyFlushingStore) Get(a0 string) (string, error) { return x.Get_(a0) }
func (x *pyFlushingStore) PutAll(a0 ...string) int       { return x.PutAll_(a0...) }
func (x *pyFlushingStore) Flush()                        { x.Flush_() }

// Handler and HandlerFunc are as in net/http.
type Handler interface{ Handle(text string) string }

type HandlerFunc func(text string) string

func (f HandlerFunc) Handle(text string) string { return f(text) }

// Pair is generic.
type Pair[T any] struct{ A, B T }

func (p *Pair[T]) Swap() { p.A, p.B = p.B, p.A }

func largest[T cmp.Ordered](items ...T) T { return slices.Max(items) }

var errStore = errors.New("store is gone")

func bridges() *reflectbind.Descriptor {
	form := func() (map[string]any, map[string]string, map[string][]string, map[string]any) {
		return map[string]any{
				"Look":  func(s Store, key string) (string, error) { return s.Get(key) },
				"Count": func(s Store, keys ...string) int { return s.PutAll(keys...) },
				"Same":  func(s Store) Store { return s },
				"Flushes": func(s Store) bool {
					f, ok := s.(FlushingStore)
					if ok {
						f.Flush()
					}
					return ok
				},
				"ErrStore": errStore, "Handle": func(h Handler) string { return h.Handle("x") }, "HandlerFunc": (*HandlerFunc)(nil),
				"ReadAll":  io.ReadAll,
				"CopyTo":   func(w io.Writer, text string) (int, error) { return io.WriteString(w, text) },
				"CloseIt":  func(c io.Closer) error { return c.Close() },
				"IsCloser": func(r io.Reader) bool { _, ok := r.(io.Closer); return ok },
				"ReadAt": func(r io.ReaderAt, at int64) (string, error) {
					p := make([]byte, 2)
					n, err := r.ReadAt(p, at)
					return string(p[:n]), err
				},
				"Body":   func(text string) io.ReadCloser { return io.NopCloser(strings.NewReader(text)) },
				"Buffer": bytes.NewBufferString, "Lines": func(r io.Reader) (n int) {
					for s := bufio.NewScanner(r); s.Scan(); n++ {
					}
					return n
				},
				"Reader":    strings.NewReader,
				"Pair[int]": (*Pair[int])(nil), "Pair[string]": (*Pair[string])(nil),
				"Largest[int]": largest[int], "Largest[float64]": largest[float64], "Largest[string]": largest[string],
				"Open": reflectbind.Overload(func(n int) string { return "int" }, func(s string) string { return "str" }, func(f float64) string { return "float" }),
				"Count3": func(ctx context.Context) <-chan int {
					c := make(chan int)
					go func() {
						defer close(c)
						for i := range 3 {
							c <- i
						}
					}()
					return c
				},
				"Sum": func(c <-chan int) (n int) {
					for x := range c {
						n += x
					}
					return n
				},
				"Pipe": func(n int) chan string { return make(chan string, n) },
			}, nil, map[string][]string{"Look": {"store", "key"}}, map[string]any{"adapters": []any{
				(*Store)(nil), (*pyStore)(nil), (*FlushingStore)(nil), (*pyFlushingStore)(nil),
			}}
	}
	return reflectbind.Module("m", form)
}

const storeClass = `
class S:
    def get(self, key):
        if key == "bad": raise KeyError(key)
        return "got " + key
    def put_all(self, *keys): return len(keys)
class F(S):
    flushed = 0
    def flush(self): self.flushed += 1
`

func TestImplement_Interface_Good(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"call":     storeClass + `check(m.look(S(), "a"), "got a"); check(m.look(store=S(), key="b"), "got b"); check(m.count(S(), "a", "b"), 2)`,
		"identity": storeClass + `s = S(); assert m.same(s) is s; assert m.same(None) is None`,
		"optional": storeClass + `assert not m.flushes(S()); f = F(); assert m.flushes(f); check(f.flushed, 1)`,
		"func":     `check(m.handle(lambda text: text + "!"), "x!"); check(m.handle(m.handler_func(lambda t: t * 2)) if hasattr(m, "handler_func") else "xx", "xx")`,
		"raise":    storeClass + `e = raises(KeyError, m.look, S(), "bad"); check(e.args, ("bad",))`,
	})
}

func TestImplement_Interface_Bad(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"missing": `
class Half:
    def get(self, key): return key
check(str(raises(TypeError, m.look, Half(), "a")), "store: expected reflectbind_test.Store, got Half, which lacks put_all()")`,
		"none": `check(str(raises(TypeError, m.look, 3, "a")), "store: expected reflectbind_test.Store, got int, which lacks get(), put_all()")`,
		"result": storeClass + `
class Bad(S):
    def get(self, key): return 3
assert "expected str, got int" in str(raises(TypeError, m.look, Bad(), "a"))`,
	})
}

func TestStream_Python_Good(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"bytes":     `check(m.read_all(b"abc"), b"abc"); check(m.read_at(b"abcdef", 3), "de")`,
		"file":      `import io; check(m.read_all(io.BytesIO(b"x" * 5000)), b"x" * 5000); f = io.BytesIO(); check(m.copy_to(f, "hey"), 3); check(f.getvalue(), b"hey"); assert m.is_closer(f); m.close_it(f); assert f.closed`,
		"at":        `import io; check(m.read_at(io.BytesIO(b"abcdef"), 2), "cd")`,
		"generator": `check(m.read_all(bytes([65 + i]) * 3 for i in range(3)), b"AAABBBCCC"); check(m.lines([b"a\nb", b"\nc"]), 3)`,
		"object": `
class W:
    def __init__(self): self.got = b""
    def write(self, data): self.got += data
w = W(); m.copy_to(w, "text"); check(w.got, b"text"); assert not hasattr(w, "close")`,
	})
}

func TestStream_Python_Bad(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"text":   `import io; check(str(raises(TypeError, m.read_all, io.StringIO("x"))), "read_all() argument 1: expected a binary file, got StringIO, which is a text file")`,
		"str":    `check(str(raises(TypeError, m.read_all, "x")), "read_all() argument 1: expected io.Reader, got str")`,
		"raises": "class R:\n    def read(self, n): raise OSError('broken')\ncheck(str(raises(OSError, m.read_all, R())), 'broken')",
	})
}

func TestStream_Go_Good(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"read":  `r = m.body("one\ntwo\nthree"); check(r.read(2), b"on"); check(r.readline(), b"e\n"); check(list(r), [b"two\n", b"three"]); check(r.read(), b""); check(r.read(4), b""); assert r.readable() and not r.writable()`,
		"into":  `r = m.reader("abc"); b = bytearray(2); check(r.read(b), 2); check(b, b"ab"); check(r.readinto(b), 1); check(r.readinto(b), 0)`,
		"with":  `with m.body("x") as r: check(r.readlines(), [b"x"])`,
		"write": `b = m.buffer("a"); b.write(b"bc"); check(str(b), "abc"); b.flush(); check(b.read(), b"abc")`,
		"seek":  `r = m.reader("abcdef"); check(r.seek(2), 2); check(r.read(1), b"c"); check(r.tell(), 3); check(r.seek(-1, 2), 5); check(r.read(), b"f")`,
	})
}

func TestGeneric_Instances_Good(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"class":    `p = m.Pair[str](a="x", b="y"); p.swap(); check((p.a, p.b), ("y", "x")); check(m.Pair[int](a=1).a, 1); check(m.Pair["int"](b=2).b, 2)`,
		"function": `check(m.largest[str]("a", "c", "b"), "c"); check(m.largest[int](1, 3), 3); check(m.largest[float](1, 2.5), 2.5)`,
		"overload": `check(m.open(1), "int"); check(m.open("x"), "str"); check(m.open(1.5), "float")`,
		"repr":     `check(repr(m.largest), "<go generic m.largest>"); check(m.Pair.__name__, "Pair")`,
	})
}

func TestGeneric_Instances_Bad(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"subscript": `check(str(raises(TypeError, lambda: m.Pair[bytes])), "Pair has no instance for these types: choose Pair[int] or Pair[str]")`,
		"call":      `check(str(raises(TypeError, m.Pair, a=1)), "Pair is generic: choose Pair[int] or Pair[str]")`,
		"overload":  `assert "no function of this name takes these arguments" in str(raises(TypeError, m.open, None)); assert "fit several" in str(raises(TypeError, m.largest))`,
	})
	err := reflectbind.Module("m", map[string]any{"F": reflectbind.Overload(3), "G": reflectbind.Overload()}).Err()
	if err == nil || !strings.Contains(err.Error(), "F: a int is no function") || !strings.Contains(err.Error(), "G: there are no functions") {
		t.Error(err)
	}
}

func TestChannel_Values_Good(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"iterate": `check(list(m.count3()), [0, 1, 2])`,
		"recv":    `c = m.count3(); check([c.recv(), c.recv(timeout=5), c.recv()], [0, 1, 2]); raises(EOFError, c.recv)`,
		"pipe":    `c = m.pipe(2); c.send("a"); c.send("b"); check(len(c), 2); check(c.capacity, 2); raises(TimeoutError, c.send, "c", timeout=0.01); check(c.try_recv(), ("a", True)); c.close(); check(list(c), ["b"]); check(c.try_recv(), (None, False))`,
		"give":    `check(m.sum([1, 2, 3]), 6); check(m.sum(i for i in range(5)), 10); check(m.sum(m.count3()), 3)`,
	})
}

func TestChannel_Values_Bad(t *testing.T) {
	eachScript(t, bridges(), map[string]string{
		"timeout":   `raises(TimeoutError, m.pipe(0).recv, timeout=0.01); raises(TimeoutError, m.pipe(0).recv, 0.01)`,
		"direction": `raises(TypeError, m.count3().send, 1); raises(TypeError, m.count3().close)`,
		"type":      `check(str(raises(TypeError, m.pipe(1).send, 3)), "value: expected str, got int"); raises(TypeError, m.sum, m.pipe(1)); raises(TypeError, m.sum, 3)`,
		"closed":    `import go; c = m.pipe(1); c.close(); raises(go.PanicError, c.close); raises(go.PanicError, c.send, "x")`,
	})
}
