// This file tests classes of Go interfaces: isinstance, subclasses, and what values can do beside.

package reflectbind_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

// Walker is an interface, Runner one that has more.
type Walker interface{ Walk(steps int) string }

type Runner interface {
	Walker
	Run() error
}

type pyWalker struct {
	Python any
	Walk_  func(int) string
}

func (w *pyWalker) Walk(n int) string { return w.Walk_(n) }

// Legs implements both, and is closed once.
type Legs struct{ closed bool }

func (l *Legs) Walk(n int) string { return strings.Repeat("step ", n) }
func (l *Legs) Run() error        { return nil }
func (l *Legs) Closed() bool      { return l.closed }
func (l *Legs) String() string    { return "legs" }
func (l *Legs) Close() error {
	if l.closed {
		return errors.New("closed already")
	}
	l.closed = true
	return nil
}

// Foot cannot be closed.
type Foot struct{}

func (Foot) Walk(int) string { return "hop" }

func walkers() *reflectbind.Descriptor {
	legs := &Legs{}
	form := func() (map[string]any, map[string]string, map[string][]string, map[string]any) {
		return map[string]any{"Walker": (*Walker)(nil), "Runner": (*Runner)(nil), "Legs": (*Legs)(nil), "Foot": (*Foot)(nil), "Stringer": (*interface{ String() string })(nil), "Sized": (*sized)(nil),
			"Go": func(w Walker) string { return w.Walk(2) }, "Get": func() Walker { return &Legs{} }, "Hop": func() Walker { return Foot{} }, "Kept": func() Walker { return legs }, "Same": func(w Walker) Walker { return w },
			"Text": func() io.Reader { return io.NopCloser(strings.NewReader("one\ntwo\n")) }, "Span": func() interface{ Seconds() float64 } { return time.Second }}, nil, nil, map[string]any{"adapters": []any{(*Walker)(nil), (*pyWalker)(nil)}}
	}
	return reflectbind.Module("m", form)
}

type sized interface {
	Len() int
	Walk(int) string
}

func TestInterface_Isinstance_Good(t *testing.T) {
	eachScript(t, walkers(), map[string]string{
		"go":      `assert isinstance(m.get(), m.Walker) and isinstance(m.get(), m.Runner) and not isinstance(m.hop(), m.Runner) and isinstance(__import__("go").cast(m.get(), m.Legs), m.Walker) and issubclass(m.Legs, m.Runner) and not issubclass(m.Foot, m.Runner) and issubclass(m.Runner, m.Walker) and not issubclass(m.Walker, m.Runner)`,
		"python":  "class W:\n    def walk(self, n): return 'w'\nclass R(W):\n    def run(self): pass\nassert isinstance(W(), m.Walker) and not isinstance(W(), m.Runner) and isinstance(R(), m.Runner) and issubclass(R, m.Runner) and not issubclass(W, m.Runner) and not isinstance(3, m.Walker) and not issubclass(int, m.Walker)",
		"special": "class L(list):\n    def walk(self, n): return ''\nassert isinstance(L(), m.Sized) and issubclass(L, m.Sized)",
	})
}

func TestInterface_Subclass_Good(t *testing.T) {
	out := runScript(t, `
import m
class W(m.Walker):
    def __init__(self, word="x"): super().__init__(); self.word = word
    def walk(self, steps): return self.word * steps
class V(W):
    def walk(self, steps): return "v" + super().walk(steps)
w = W("ab")
check(m.go(w), "abab"); check(m.go(V()), "vxx"); assert m.same(w) is w and isinstance(w, m.Walker) and isinstance(w, W) and not isinstance(m.get(), W) and issubclass(V, m.Walker)
class L(m.Sized):
    def __len__(self): return 3
    def walk(self, steps): return ""
check(len(L()), 3)
`, walkers())
	if out != "" {
		t.Error(out) // no warning of overrides: that is what interfaces are for
	}
}

func TestInterface_Subclass_Bad(t *testing.T) {
	eachScript(t, walkers(), map[string]string{
		"abstract":  "class R(m.Runner):\n    def walk(self, n): return ''\ncheck(str(raises(TypeError, R)), \"Can't instantiate abstract class R without an implementation for abstract method 'run'\")\nclass E(m.Runner): pass\ncheck(str(raises(TypeError, E)), \"Can't instantiate abstract class E without an implementation for abstract methods 'run', 'walk'\")",
		"arguments": "class W(m.Walker):\n    def walk(self, n): return ''\ncheck(str(raises(TypeError, W, 1)), 'W() takes no arguments')\nclass V(W):\n    def __init__(self): super().__init__(1)\ncheck(str(raises(TypeError, V)), 'Walker.__init__() takes exactly one argument (the instance to initialize)')",
		"itself":    `check(str(raises(TypeError, m.Walker)), "cannot create 'Walker' instances: it is a Go interface"); raises(TypeError, issubclass, 3, m.Walker)`,
		"wrong":     "class W(m.Walker):\n    def walk(self): return ''\nassert 'Go calls it with 1 argument' in str(raises(TypeError, m.go, W()))",
	})
}

func TestInterface_Upgrades_Good(t *testing.T) {
	eachScript(t, walkers(), map[string]string{
		"close":  `w = m.get(); check(str(w), "legs"); w.close(); import go; assert "closed already" in str(raises(go.Error, w.close))`,
		"with":   "with m.get() as w: check(w.walk(1), 'step ')\nassert go.cast(w, m.Legs).closed() if (go := __import__('go')) else 0",
		"reader": "with m.text() as f: check(f.readline(), b'one\\n')\nimport io\ncheck(io.TextIOWrapper(m.text()).read(), 'one\\ntwo\\n'); check(list(io.TextIOWrapper(io.BufferedReader(m.text()))), ['one\\n', 'two\\n'])",
		"str":    `check(str(m.span()), "1s")`,
	})
}

func TestInterface_Upgrades_Bad(t *testing.T) {
	eachScript(t, walkers(), map[string]string{
		"close": `w = m.hop(); assert not hasattr(w, "close") and not hasattr(w, "run"); raises(AttributeError, lambda: w.close); assert "no Close" in str(raises(TypeError, w.__enter__))`,
		"hint":  `assert "has no attribute 'run': the Go interface does not show it, but the *reflectbind_test.Legs in it has it; go.cast(x, T)" in str(raises(AttributeError, lambda: m.get().run)); check(str(raises(AttributeError, lambda: m.get().fly)), "'m.Walker' object has no attribute 'fly'")`,
	})
}

func TestInterface_Stub_Good(t *testing.T) {
	if text := walkers().Stub(); !strings.Contains(text, "@runtime_checkable\nclass Walker(Protocol):\n") {
		t.Error(text)
	}
}
