// This file tests what becomes of functions that go from one side to the other.

package reflectbind_test

import (
	"testing"

	"dappco.re/go/py/reflectbind"
)

// Hooks has functions in fields.
type Hooks struct {
	Each func(int) int
	Any  any
	Many []func(string)
}

var double = func(n int) int { return 2 * n }

func callables() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Hooks": (*Hooks)(nil), "Double": func() func(int) int { return double }, "Same": func(f func(int) int) func(int) int { return f }, "SameStruct": func(f func(*Hooks, []int) string) func(*Hooks, []int) string { return f },
		"Twice": func(f func(int) int) int { return f(1) + f(2) }, "Pair": func(f func(a, b string, rest ...int)) { f("a", "b", 1, 2) }, "Less": func(f func(h *Hooks, n int) bool) bool { return f(nil, 1) },
		"Later": func(f func()) {
			done := make(chan int)
			go func() { defer close(done); f() }()
			<-done
		},
		"LaterErr": func(f func() error) error {
			done := make(chan error)
			go func() { done <- f() }()
			return <-done
		},
	})
}

func TestCallable_Identity_Good(t *testing.T) {
	eachScript(t, callables(), map[string]string{
		"python": `f = lambda n: n; assert m.same(f) is f; g = lambda h, l: ""; assert m.same_struct(g) is g; h = m.Hooks(each=f); assert h.each is f and h.each is h.each; h.any = f; assert h.any is f; k = lambda s: None; h.many = [k, print]; assert h.many[0] is k and h.many[1] is print`,
		"go":     `d = m.double(); assert m.double() is d and m.same(d) is d; h = m.Hooks(each=d); assert h.each is d; check(h.each(4), 8)`,
	})
}

func TestCallable_Arity_Good(t *testing.T) {
	eachScript(t, callables(), map[string]string{
		"fits": `
class C:
    def one(self, n): return n
    def star(*args): return 1
    def __call__(self, n): return n
    @classmethod
    def klass(cls, n): return n
    @staticmethod
    def static(n, more=3): return n
for f in (lambda n: n, lambda n, m=1: n, lambda *a: 1, lambda n, *, k=1: n, C().one, C().star, C(), C.klass, C.static, abs, int, __import__("functools").partial(lambda a, b: a, 1)): m.twice(f)
m.pair(lambda *a: None); m.pair(lambda a, b, c, d: None); m.less(lambda h, n: h is None)`,
	})
}

func TestCallable_Arity_Bad(t *testing.T) {
	eachScript(t, callables(), map[string]string{
		"few":      `check(str(raises(TypeError, m.twice, lambda: 1)), "twice() argument 1: Go calls it with 1 argument, <lambda>() takes 0")`,
		"many":     "def f(a, b): pass\ncheck(str(raises(TypeError, m.twice, f)), \"twice() argument 1: Go calls it with 1 argument, f() takes 2\")\ndef g(a, b, *c): pass\ncheck(str(raises(TypeError, m.twice, g)), \"twice() argument 1: Go calls it with 1 argument, g() takes 2 or more\")\ndef h(a, b, c=1): pass\ncheck(str(raises(TypeError, m.twice, h)), \"twice() argument 1: Go calls it with 1 argument, h() takes 2 to 3\")",
		"method":   "class C:\n    def none(self): pass\ncheck(str(raises(TypeError, setattr, m.Hooks(), 'each', C().none)), 'each: Go calls it with 1 argument, C.none() takes 0')",
		"keywords": `check(str(raises(TypeError, m.twice, lambda n, *, k: n)), "twice() argument 1: expected a callable without keyword-only arguments, got <lambda>()")`,
		"variadic": `raises(TypeError, m.pair, lambda a: None)`,
	})
}

func TestCallable_Goroutine_Good(t *testing.T) {
	eachScript(t, callables(), map[string]string{
		"variables": `
import contextvars
v = contextvars.ContextVar("v", default=0); v.set(5); seen = []
def f(): seen.append(v.get()); v.set(9)
m.later(f); m.later(f); check((seen, v.get()), ([5, 5], 5)); m.later_err(f); check(seen, [5, 5, 5])`,
		"unraisable": `
import sys
seen = []
sys.unraisablehook = lambda u: seen.append((u.exc_type, u.err_msg, u.object))
def f(): 1 / 0
m.later(f); check(seen, [(ZeroDivisionError, "Exception ignored in a callback that Go called", f)]); sys.unraisablehook = sys.__unraisablehook__
raises(ZeroDivisionError, m.later_err, f)`,
	})
}
