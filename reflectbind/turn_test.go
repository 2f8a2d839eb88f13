// This file tests that goroutines take turns executing Python: shared objects, nested entries, fairness, cancellation, closing.

package reflectbind_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// host is an interpreter with functions that call Python from goroutines of their own, as servers do.
type host struct {
	*py.Interp
	t       *testing.T
	handler func(int) (int, error)
	stop    chan struct{}
	out     bytes.Buffer
	errOut  bytes.Buffer
}

func newHost(t *testing.T, opts ...py.Option) *host {
	h := &host{t: t, stop: make(chan struct{})}
	d := reflectbind.Module("m", map[string]any{
		// Each calls f n times on each of k goroutines.
		"Each": func(f func(int) int, k, n int) int {
			var wg sync.WaitGroup
			for i := range k {
				wg.Go(func() {
					for j := range n {
						f(i*n + j)
					}
				})
			}
			wg.Wait()
			return k * n
		},
		"Handle": func(f func(int) (int, error)) { h.handler = f },
		"Serve":  func() { <-h.stop },
		"Same":   func(f func(int) int, x int) int { return f(x) },
		"Nested": func(expr string) (string, error) {
			v, err := h.Eval(context.Background(), expr)
			if err != nil {
				return "", err
			}
			return v.String(), nil
		},
		"Timed": func(expr string) (string, error) {
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
			defer cancel()
			_, err := h.Eval(ctx, expr)
			return fmt.Sprint(errors.Is(err, context.DeadlineExceeded)), nil
		},
		"Shut": func() error { return h.Close() },
	})
	in, err := py.New(append(opts, py.Stdout(&h.out), py.Stderr(&h.errOut), py.Modules(d, reflectbind.Go()))...)
	if err != nil {
		t.Fatal(err)
	}
	h.Interp = in
	return h
}

func (h *host) run(src string) {
	h.t.Helper()
	if err := h.Run(context.Background(), "import m\n"+src+"\n"); err != nil {
		var e *py.Error
		if errors.As(err, &e) {
			h.t.Fatal(e.Traceback)
		}
		h.t.Fatal(err)
	}
}

func (h *host) want(expr, want string) {
	h.t.Helper()
	v, err := h.Eval(context.Background(), expr)
	if err != nil || v.String() != want {
		h.t.Fatalf("%s: got %v (%v), want %s", expr, v, err, want)
	}
}

// wait waits for c, and fails if nothing comes.
func wait[T any](t *testing.T, c <-chan T) (x T) {
	t.Helper()
	select {
	case x = <-c:
	case <-time.After(20 * time.Second):
		t.Fatal("deadlock")
	}
	return x
}

func TestTurn_SharedObjects_Good(t *testing.T) {
	h := newHost(t)
	defer h.Close()
	h.run(`
xs, d = [], {}
class C: pass
c = C()
def f(i):
    xs.append(i)
    d[i % 50] = d.get(i % 50, 0)
    d.pop((i + 7) % 50, None)
    setattr(c, "a%d" % (i % 30), i)
    s = sum(xs[-5:]) + len(sorted(d))
    return s
def handle(i):
    f(i)
    return i
m.handle(handle)`)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for j := range 100 {
				if _, err := h.handler(i*100 + j); err != nil {
					t.Error(err)
				}
			}
		})
	}
	h.run(`
for k in range(20):
    m.each(f, 3, 10)
    for i in range(50): f(i)
    xs.sort()
    list(c.__dict__.items())
    repr(d)`)
	wg.Wait()
	h.want("len(xs)", fmt.Sprint(400+20*80))
	if s := h.errOut.String(); s != "" {
		t.Fatal(s)
	}
}

func TestTurn_Serve_Good(t *testing.T) {
	h := newHost(t)
	defer h.Close()
	h.run(`
requests = []
def handle(i):
    requests.append(i)
    if i == 13: raise ValueError("unlucky")
    return i * 2
m.handle(handle)`)
	done := make(chan error, 1)
	go func() { done <- h.Run(context.Background(), "m.serve()\nrequests.append('end')") }()
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Go(func() {
			r, err := h.handler(i)
			if i == 13 {
				if err == nil || !strings.Contains(err.Error(), "unlucky") {
					t.Error("no exception:", err)
				}
			} else if r != 2*i || err != nil {
				t.Error(i, r, err)
			}
		})
	}
	wg.Wait()
	h.want("len(requests)", "50") // an entry of another goroutine, too
	close(h.stop)
	if err := wait(t, done); err != nil {
		t.Fatal(err)
	}
	h.want("requests[-1]", "end")
}

func TestTurn_Shared_Good(t *testing.T) {
	h := newHost(t, py.Shared())
	defer h.Close()
	done := make(chan error, 1)
	h.run("x = 0\nbusy = True")
	go func() { done <- h.Run(context.Background(), "import m\nm.serve()\nwhile busy: x += 1") }()
	time.Sleep(5 * time.Millisecond)
	h.want("x", "0")
	close(h.stop)
	h.run("busy = False")
	if err := wait(t, done); err != nil {
		t.Fatal(err)
	}
}

func TestTurn_Nested_Good(t *testing.T) {
	h := newHost(t, py.RecursionLimit(150))
	defer h.Close()
	check := func() {
		t.Helper()
		h.run(`
assert m.nested("1 + 1") == "2"
assert m.nested("m.nested('m.nested(\"6 * 7\")')") == "42"
assert m.timed("[0 for _ in iter(int, 1)]") == "true"
try: m.nested("1/0")
except Exception as e: assert "ZeroDivisionError" in str(e)
else: assert False
def deep(): return m.nested("deep()")
try: deep()
except (RecursionError, Exception) as e: assert "recursion" in repr(e).lower()
else: assert False
`)
	}
	check()
	h.run("assert m.same(lambda x: int(m.nested('6')) * x, 7) == 42")
	check() // with turns
	h.run("m.handle(lambda i: int(m.nested(str(i))))")
	if r, err := h.handler(5); r != 5 || err != nil {
		t.Fatal(r, err)
	}
}

func TestTurn_Fair_Good(t *testing.T) {
	h := newHost(t)
	defer h.Close()
	h.run("stop = False\ndef handle(i):\n    global stop\n    stop = i < 0\n    return i\nm.handle(handle)")
	done := make(chan error, 1)
	go func() { done <- h.Run(context.Background(), "while not stop: pass") }()
	time.Sleep(5 * time.Millisecond)
	best := time.Hour // the machine may be busy: one quick answer shows that the loop gives way
	for range 20 {
		begin := time.Now()
		if _, err := h.handler(1); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(begin))
	}
	if best > 50*time.Millisecond {
		t.Error("a callback waited", best)
	}
	if _, err := h.handler(-1); err != nil {
		t.Fatal(err)
	}
	if err := wait(t, done); err != nil {
		t.Fatal(err)
	}
}

func TestTurn_Sleep_Good(t *testing.T) {
	h := newHost(t)
	defer h.Close()
	h.run("import time\nm.handle(lambda i: i)")
	asleep := make(chan struct{})
	if err := h.Set("asleep", func() { close(asleep) }); err != nil {
		t.Fatal(err)
	}
	ctx, wake := context.WithCancel(context.Background())
	defer wake()
	done := make(chan error, 1)
	go func() { done <- h.Run(ctx, "asleep()\ntime.sleep(3600)") }()
	wait(t, asleep)
	answered := make(chan error, 1)
	go func() {
		_, err := h.handler(1)
		answered <- err
	}()
	if err := wait(t, answered); err != nil {
		t.Fatal(err)
	}
	wake()
	if err := wait(t, done); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

func TestTurn_Cancel_Bad(t *testing.T) {
	h := newHost(t)
	defer h.Close()
	// Entries run whole while nobody can call back: the other waits, until its context is done.
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- h.Run(ctx, "started = True\nwhile True: pass") }()
	time.Sleep(10 * time.Millisecond)
	short, stop := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer stop()
	if _, err := h.Eval(short, "1"); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	cancel()
	if err := wait(t, done); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	h.want("started", "True")
}

func TestTurn_Close_Bad(t *testing.T) {
	h := newHost(t)
	h.run(`
log = []
m.handle(lambda i: i)`)
	done := make(chan error, 1)
	go func() {
		done <- h.Run(context.Background(), "try:\n    m.serve()\n    log.append(1)\n    for i in range(10): log.append(1)\nexcept BaseException: pass\nfor i in range(10): pass")
	}()
	time.Sleep(10 * time.Millisecond)
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := h.handler(1); !errors.Is(err, py.ErrClosed) {
		t.Error(err)
	}
	if _, err := h.Eval(context.Background(), "1"); !errors.Is(err, py.ErrClosed) {
		t.Error(err)
	}
	close(h.stop)
	if err := wait(t, done); !errors.Is(err, py.ErrClosed) {
		t.Error(err)
	}
	if err := h.Close(); err != nil {
		t.Error(err)
	}
}

func TestTurn_CloseWithin_Ugly(t *testing.T) {
	h := newHost(t, py.Shared())
	if err := h.Run(context.Background(), "import m\nm.shut()\nwhile True: pass"); !errors.Is(err, py.ErrClosed) {
		t.Error(err)
	}
}

func TestTurn_Interpreters_Good(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			h := newHost(t)
			defer h.Close()
			for range 5 {
				h.run(`
class Base: pass
subs = [type("S%d" % i, (Base, dict if i % 2 else object), {}) for i in range(20)]
assert len(Base.__subclasses__()) >= 20 and dict.__subclasses__() is not None
assert m.nested("1 + 1") == "2"
xs = []
m.each(lambda i: xs.append(i) or i, 2, 10)
assert len(xs) == 20
assert m.same(lambda x: x + 1, ` + fmt.Sprint(i) + `) == ` + fmt.Sprint(i+1))
			}
		})
	}
	wg.Wait()
}
