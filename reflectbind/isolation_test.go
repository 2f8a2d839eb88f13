// This file tests that interpreters which share Go values do not get at each other's Python objects.

package reflectbind_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// Roomy is a type whose instances have attributes of their own.
type Roomy struct{ N int }

// Strider walks.
type Strider struct{ N int }

func (s *Strider) Walk(n int) string { return strings.Repeat("stride ", n) }

// shelf keeps what interpreters put into it.
func shelf() *reflectbind.Descriptor {
	var thing any
	var walker Walker
	var legs *Strider
	var reader io.Reader
	var call func(int) int
	var told func() error
	roomy := &Roomy{}
	form := func() (map[string]any, map[string]string, map[string][]string, map[string]any) {
		return map[string]any{"Walker": (*Walker)(nil), "Strider": (*Strider)(nil), "Roomy": (*Roomy)(nil),
			"Put": func(x any) { thing = x }, "Take": func() any { return thing },
			"PutWalker": func(w Walker) { walker = w }, "TakeWalker": func() Walker { return walker },
			"PutLegs": func(l *Strider) { legs = l }, "TakeLegs": func() *Strider { return legs },
			"PutReader": func(r io.Reader) { reader = r }, "TakeReader": func() io.Reader { return reader },
			"PutCall": func(f func(int) int) { call = f }, "TakeCall": func() func(int) int { return call },
			"PutTold": func(f func() error) { told = f }, "Tell": func() error { return told() },
			"Room": func() *Roomy { return roomy }}, nil, nil, map[string]any{"adapters": []any{(*Walker)(nil), (*pyWalker)(nil)}}
	}
	return reflectbind.Module("m", form, reflectbind.Dynamic[Roomy]())
}

// interpreters are two that have the module.
func interpreters(t *testing.T, d *reflectbind.Descriptor) (run [2]func(src string)) {
	for i := range run {
		var out bytes.Buffer
		in, err := py.New(py.Stdout(&out), py.Stderr(&out), py.Modules(d, reflectbind.Go()))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = in.Close() })
		run[i] = func(src string) {
			t.Helper()
			err := in.Run(context.Background(), raises+"import m\n"+src)
			var e *py.Error
			if errors.As(err, &e) {
				t.Fatalf("%s\n%s", strings.TrimSpace(src), e.Traceback)
			} else if err != nil {
				t.Fatal(err)
			}
		}
		run[i]("pass")
	}
	return run
}

func TestIsolation_Objects_Good(t *testing.T) {
	run := interpreters(t, shelf())
	// What is all Go's is for everybody, whoever made it.
	run[0]("l = m.Strider(); m.put_legs(l); m.put([1, 'a', {'b': 2.5}]); m.put_call(lambda x: x + 1)")
	run[1]("l = m.take_legs(); check(l.walk(1), 'stride '); assert m.take_legs() is l; check(m.take(), [1, 'a', {'b': 2.5}]); check(m.take_call()(2), 3)")
	run[0]("assert m.take_legs() is l")
}

func TestIsolation_Subclass_Good(t *testing.T) {
	run := interpreters(t, shelf())
	run[0]("class P(m.Strider):\n    def walk(self, n): return 'mine'\nimport warnings\np = P(); p.x = [1]; m.put_legs(p); assert m.take_legs() is p")
	run[1]("q = m.take_legs(); assert type(q) is m.Strider and m.take_legs() is q and not hasattr(q, 'x'); check(q.walk(1), 'stride '); m.put_legs(q)")
	run[0]("assert m.take_legs() is p and p.x == [1]")
	run[1]("import gc; del q; gc.collect(); q = m.take_legs(); assert type(q) is m.Strider and m.take_legs() is q")
}

func TestIsolation_Attributes_Good(t *testing.T) {
	run := interpreters(t, shelf())
	run[0]("r = m.room(); r.mine = []; r.n = 3; assert m.room() is r")
	run[1]("r = m.room(); assert not hasattr(r, 'mine') and m.room() is r; r.mine = 1; check(r.n, 3)")
	run[0]("check(m.room().mine, []); assert m.room() is r")
}

func TestIsolation_Implementer_Good(t *testing.T) {
	run := interpreters(t, shelf())
	run[0]("import io\nclass W:\n    def __init__(self): self.calls = []\n    def walk(self, n): self.calls.append(n); return 'w' * n\nw = W(); m.put_walker(w); f = io.BytesIO(b'abc'); m.put_reader(f); assert m.take_walker() is w and m.take_reader() is f")
	run[1]("w = m.take_walker(); assert isinstance(w, m.Walker) and not hasattr(w, 'calls'); check(w.walk(2), 'ww'); check(m.take_reader().read(2), b'ab')")
	run[0]("check(w.calls, [2]); check(f.read(), b'c')")
}

func TestIsolation_Handle_Bad(t *testing.T) {
	run := interpreters(t, shelf())
	run[0]("class C: pass\nc = C(); m.put(c); assert m.take() is c")
	run[1]("check(str(raises(TypeError, m.take)), \"a 'C' object of another interpreter\")")
	run[0]("assert m.take() is c; m.put([c])")
	run[1]("assert 'another interpreter' in str(raises(TypeError, m.take))")
}

func TestIsolation_Exception_Bad(t *testing.T) {
	run := interpreters(t, shelf())
	run[0]("class E(Exception): pass\ndef f(x): raise E('mine')\nm.put_call(f); e = raises(E, m.take_call(), 1)\ndef h(): raise E('told')\nm.put_told(h); raises(E, m.tell)")
	run[1](`import go
e = raises(go.Error, m.take_call(), 1); assert type(e).__name__ != 'E' and str(e) == 'E: mine', (type(e), str(e))
e = raises(go.Error, m.tell); check(str(e), 'E: told')
`)
}
