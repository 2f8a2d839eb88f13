// This file tests classes of Go interfaces together with abc and typing.Protocol.

package reflectbind_test

import "testing"

func TestInterfaceAbc_Subclass_Good(t *testing.T) {
	eachScript(t, walkers(), map[string]string{
		"abc":       "import abc\nclass W(m.Walker, abc.ABC):\n    def walk(self, n): return 'w' * n\n    @abc.abstractmethod\n    def name(self): ...\ncheck(str(raises(TypeError, W)), \"Can't instantiate abstract class W without an implementation for abstract method 'name'\")\nclass V(W):\n    def name(self): return 'v'\ncheck(m.go(V()), 'ww'); assert isinstance(V(), W) and isinstance(V(), m.Walker) and isinstance(V, abc.ABCMeta)",
		"first":     "import abc\nclass A(abc.ABC):\n    @abc.abstractmethod\n    def name(self): ...\nclass W(A, m.Walker):\n    def walk(self, n): return 'w' * n\ncheck(str(raises(TypeError, W)), \"Can't instantiate abstract class W without an implementation for abstract method 'name'\")\nclass V(W):\n    name = 1\ncheck(m.go(V()), 'ww')",
		"meta":      "import abc\nclass W(m.Walker, metaclass=abc.ABCMeta):\n    def walk(self, n): return 'w' * n\ncheck(m.go(W()), 'ww'); assert type(W) is type(__import__('typing').Protocol)\nclass X: pass\nW.register(X); assert isinstance(X(), W) and isinstance(X(), m.Walker) and issubclass(X, m.Walker) and not isinstance(X(), m.Runner)",
		"own":       "import typing\nclass Meta(type(typing.Protocol)):\n    def __new__(mcls, name, bases, ns, **kw):\n        cls = super().__new__(mcls, name, bases, ns); cls.kw = kw; return cls\n    def __init__(cls, *a, **kw): super().__init__(*a)\nclass W(m.Walker, metaclass=Meta, a=1):\n    def walk(self, n): return 'w' * n\ncheck(W.kw, {'a': 1}); check(m.go(W()), 'ww'); assert type(W) is Meta\nclass Meta2(type(m.Walker)): pass\nclass W2(m.Walker, metaclass=Meta2):\n    def walk(self, n): return 'w' * n\ncheck(m.go(W2()), 'ww'); assert type(W2) is Meta2 and W2.__class__ is Meta2",
		"without":   "import abc, inspect\nclass W(m.Walker):\n    def walk(self, n): return 'w' * n\n    @abc.abstractmethod\n    def name(self): ...\nraises(TypeError, W); check(W.__abstractmethods__, frozenset({'name'})); assert inspect.isabstract(W) and inspect.isabstract(m.Walker) and isinstance(m.Walker, abc.ABCMeta)\ncheck(m.Runner.__abstractmethods__, frozenset({'run', 'walk'})); assert not hasattr(m.Legs, '__abstractmethods__') and not hasattr(m.Legs, '_is_protocol')",
		"several":   "class W(m.Walker, m.Runner): pass\ncheck(str(raises(TypeError, W)), \"Can't instantiate abstract class W without an implementation for abstract methods 'run', 'walk'\")\nclass V(W):\n    def walk(self, n): return 'v' * n\n    def run(self): pass\ncheck(m.go(V()), 'vv')",
		"made":      "import types\nW = types.new_class('W', (m.Walker,), {}, lambda ns: ns.update(walk=lambda self, n: 'w' * n))\nV = type('V', (m.Walker,), {'walk': lambda self, n: 'v' * n})\ncheck(m.go(W()) + m.go(V()), 'wwvv'); assert type(W) is type(V)",
		"dataclass": "import dataclasses\n@dataclasses.dataclass\nclass W(m.Walker):\n    word: str = 'x'\n    def walk(self, n): return self.word * n\ncheck(m.go(W('ab')), 'abab'); check(m.go(W()), 'xx')",
	})
}

func TestInterfaceAbc_Protocol_Good(t *testing.T) {
	eachScript(t, walkers(), map[string]string{
		"extend": `
from typing import Protocol, runtime_checkable, is_protocol, get_protocol_members
@runtime_checkable
class P(m.Walker, Protocol):
    def name(self) -> str: ...
class Q:
    def walk(self, n): return ''
    def name(self): return 'q'
class R:
    def walk(self, n): return ''
assert isinstance(Q(), P) and issubclass(Q, P) and not isinstance(R(), P) and not issubclass(R, P) and isinstance(Q(), m.Walker) and not isinstance(m.get(), P)
check(get_protocol_members(P), frozenset({'walk', 'name'})); check(get_protocol_members(m.Runner), frozenset({'run', 'walk'})); assert is_protocol(m.Walker) and is_protocol(P) and not is_protocol(m.Legs)
class I(P):
    def walk(self, n): return 'i' * n
check(m.go(I()), 'ii'); assert isinstance(I(), P) and not is_protocol(I)
check(str(raises(TypeError, P)), 'Protocols cannot be instantiated')
`,
		"beside":   "from typing import Protocol\nclass N(Protocol):\n    def name(self): return 'n'\nclass W(m.Walker, N):\n    def walk(self, n): return 'w' * n\ncheck(m.go(W()), 'ww'); check(W().name(), 'n')\nclass V(N, m.Walker):\n    def walk(self, n): return 'v' * n\ncheck(m.go(V()), 'vv')",
		"generic":  "from typing import Generic\nclass W[T](m.Walker):\n    def walk(self, n): return 'w' * n\ncheck(m.go(W[int]()), 'ww')\nclass V(W[int]): pass\ncheck(m.go(V()), 'ww')",
		"register": "class X: pass\nassert m.Walker.register(X) is X and isinstance(X(), m.Walker) and issubclass(X, m.Walker) and not isinstance(X(), m.Runner)\nclass Y(X): pass\nassert isinstance(Y(), m.Walker) and m.Walker.register(int) is int and isinstance(3, m.Walker)",
		"dispatch": "import functools\n@functools.singledispatch\ndef f(x): return 'other'\n@f.register(m.Walker)\ndef _(x): return 'walker'\nclass W(m.Walker):\n    def walk(self, n): return ''\ncheck([f(W()), f(m.get()), f(1)], ['walker', 'walker', 'other'])",
	})
}

func TestInterfaceAbc_Subclass_Bad(t *testing.T) {
	eachScript(t, walkers(), map[string]string{
		"conflict": "class Meta(type): pass\nassert 'metaclass conflict' in str(raises(TypeError, Meta, 'W', (m.Walker,), {}))",
		"bases":    "from typing import Protocol\ndef f():\n    class P(m.Legs, Protocol): pass\nassert 'Protocols can only inherit from other protocols' in str(raises(TypeError, f))",
		"register": "check(str(raises(TypeError, m.Walker.register, 3)), 'Can only register classes'); class_ = m.Walker; check(str(raises(RuntimeError, m.Walker.register, object)), 'Refusing to create an inheritance cycle')\nclass X: pass\nm.Walker.register(X); assert 'walk' in str(raises(TypeError, m.go, X()))",
		"runtime":  "from typing import Protocol\nclass P(m.Walker, Protocol): pass\nassert '@runtime_checkable' in str(raises(TypeError, isinstance, 3, P)) and not isinstance(3, m.Walker)",
	})
}

func TestInterfaceAbc_Interpreters_Ugly(t *testing.T) {
	// What one interpreter registers, another does not see.
	d := walkers()
	runScript(t, "import m\nm.Walker.register(int); assert isinstance(3, m.Walker)\nclass W(m.Walker): pass\nW.register(str); assert isinstance('', m.Walker)", d)
	runScript(t, "import m\nassert not isinstance(3, m.Walker) and not isinstance('', m.Walker) and not issubclass(int, m.Walker)", d)
}
