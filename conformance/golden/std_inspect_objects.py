# inspect: predicates, members, documentation, states of generators, closures.
import inspect
import sys
import types
from inspect import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def gen():
    yield 1


async def coro():
    pass


async def agen():
    yield 1


@types.coroutine
def old():
    yield


class A:
    "  Doc of A.\n\n    indented\n      more\n  "
    __slots__ = ("s", "__dict__")
    x = 1

    def m(self):
        "Doc of m."

    @classmethod
    def c(cls): "Doc of c."

    @staticmethod
    def st(): "Doc of st."

    @property
    def p(self):
        "Doc of p."
        return 1 / 0


class B(A):
    def m(self): pass

    @classmethod
    def c(cls): pass

    @staticmethod
    def st(): pass

    @property
    def p(self): pass


class Desc:
    def __get__(self, i, o): return 3


class DataDesc(Desc):
    def __set__(self, i, v): pass


try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
co = coro()
objects = [inspect, A, A().m, A.m, gen, gen(), coro, co, agen, agen(), old, old(), tb, tb.tb_frame, gen.__code__, len, [].append, list.append, A.s, types.FunctionType.__code__, types.FunctionType.__globals__,
           (3).__add__, int.__add__, dict.__dict__["fromkeys"], Desc(), DataDesc(), A.__dict__["p"], A.__dict__["c"], A.__dict__["st"], 3, None, lambda: 0, A()]
names = [n for n in dir(inspect) if n.startswith("is") and n not in ("iskeyword",)]
print(names)
for o in objects:
    print(type(o).__name__, [n for n in names if getattr(inspect, n)(o)])
co.close()
print(iscoroutinefunction(gen), iscoroutinefunction(markcoroutinefunction(gen)), iscoroutinefunction(A.m), markcoroutinefunction(A().m) is A.m, iscoroutinefunction(A().m))
t(lambda: markcoroutinefunction(3))

for o in (A, A.m, A.c, A.st, A.p, B, B.m, B.c, B.st, B.p, B().m, len, [].append, types.SimpleNamespace(__doc__=3), coro):
    d = getdoc(o)
    print(repr(d if d is None else d.split("\n")[0] if o in (len, [].append) or not isinstance(o, type) else d))
for text in ("", "a", "  a\n    b\n  c", "\n\n  a\n\tb\n\n", "a\n  \n   b\n     ", "  \n  a", "x\n\u00a0 y\n    z"):
    print(repr(cleandoc(text)))
print(indentsize("  a"), indentsize("\ta"), indentsize(" \ta"), indentsize(""))

a = A()
a.s, a.y = 1, 2
print(type(getattr_static(a, "p")), getattr_static(a, "y"), getattr_static(a, "x"), getattr_static(a, "s") is A.s, getattr_static(A, "mro"), getattr_static(a, "zz", 7))
t(lambda: getattr_static(a, "zz"))
t(lambda: getattr_static(a))
print(getattr_static(inspect, "signature") is signature, type(getattr_static(A, "st")).__name__)


class Dyn:
    def __getattr__(self, n): return n

    @types.DynamicClassAttribute
    def dca(self): return 1


t(lambda: getattr_static(Dyn(), "foo"))
print([n for n, v in getmembers(a.__class__) if not n.startswith("__")])
print([n for n, v in getmembers_static(a) if not n.startswith("__")])
print([n for n, v in getmembers(A, isfunction)])
print([n for n, v in getmembers(Dyn()) if not n.startswith("__")])
t(lambda: getmembers(a)[-1])
print([n for n, v in getmembers(types.SimpleNamespace(b=1, a=2)) if n[0] != "_"])
print(getmro(B))
for at in classify_class_attrs(B):
    if not at.name.startswith("__") or at.name in ("__init__", "__new__", "__slots__", "__doc__"):
        print(at.name, at.kind, at.defining_class.__name__, type(at.object).__name__)
print(getclasstree([A, B, int, bool]))
print(getclasstree([B, A], True))

g = gen()
print(getgeneratorstate(g), dict(getgeneratorlocals(g)))
next(g)
print(getgeneratorstate(g))
list(g)
print(getgeneratorstate(g), getgeneratorlocals(g))


def me():
    x = 5
    yield getgeneratorstate(mine)


mine = me()
print(next(mine), dict(getgeneratorlocals(mine)))
c = coro()
print(getcoroutinestate(c), dict(getcoroutinelocals(c)))
c.close()
print(getcoroutinestate(c), getasyncgenstate(agen()))
t(lambda: getgeneratorlocals(3))
t(lambda: getgeneratorstate(3))


def outer():
    u = 1
    w = 2

    def inner(z):
        global later
        return u, w, len, objects, nothere, z.attr

    return inner


cv = getclosurevars(outer())
print(cv.nonlocals, sorted(cv.globals), cv.builtins, sorted(cv.unbound))
t(lambda: getclosurevars(3))
print({n: getattr(inspect, n) for n in dir(inspect) if n.startswith(("CO_", "TPFLAGS", "GEN_", "CORO_", "AGEN_"))})
print(list(BufferFlags), BufferFlags.FULL | 0, BufferFlags(9))
print(FullArgSpec._fields, ArgInfo._fields, Attribute._fields, ClosureVars._fields, Arguments._fields, FrameInfo._fields, inspect.Traceback._fields)
print(sorted(inspect.__all__))
