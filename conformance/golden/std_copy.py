# Module copy: shallow and deep copies, memo, special methods, replace.
import copy
import types


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


class Slotted:
    __slots__ = ("a", "b")


class Listed(list):
    pass


class Mapped(dict):
    pass


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


class Stateful:
    def __getstate__(self):
        return {"n": 7}

    def __setstate__(self, state):
        self.got = state


class Bad:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"not by {protocol}")


class Named:
    def __reduce__(self):
        return "name"


class Replaced:
    def __init__(self, **kw):
        self.kw = kw

    def __replace__(self, /, **changes):
        return Replaced(**{**self.kw, **changes})


for x in (None, 1, 1.5, "s", b"b", (1, 2), frozenset({1}), range(3), int, len, copy.copy, ..., NotImplemented, 2j):
    print(repr(x)[:20], copy.copy(x) is x, copy.deepcopy(x) is x)
for x in ([1, [2]], {"a": [1]}, {1, 2}, bytearray(b"ab"), ([1],), slice(1, [2])):
    y, z = copy.copy(x), copy.deepcopy(x)
    print(x, y == x, y is x, z == x, z is x)
p = Point([1], {"k": (2, [3])})
q, d = copy.copy(p), copy.deepcopy(p)
print(q, q.x is p.x, d, d.x is p.x, d.y["k"][1] is p.y["k"][1])
s = Slotted()
s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, "b"), copy.copy(s).a is s.a)
l = Listed([1, [2]])
l.extra = [3]
m = copy.deepcopy(l)
print(type(m).__name__, m, m.extra, m.extra is l.extra, m[1] is l[1], copy.copy(l)[1] is l[1])
w = Mapped(a=[1])
print(type(copy.deepcopy(w)).__name__, copy.deepcopy(w), copy.deepcopy(w)["a"] is w["a"])
print(copy.copy(Own()), copy.deepcopy(Own()), copy.deepcopy([Own()]))
print(copy.copy(Stateful()).got, copy.deepcopy(Stateful()).got)
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again)
knot = ([],)
knot[0].append(knot)
tied = copy.deepcopy(knot)
print(tied[0][0] is tied, tied is knot)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1])
memo = {}
copy.deepcopy(shared, memo)
print(id(shared) in memo, memo[id(shared)], len(memo), memo[id(memo)][0] is shared)
print(copy.deepcopy(shared, {id(shared): "known"}))
n = Named()
print(copy.copy(n) is n, copy.deepcopy(n) is n)
b = copy.deepcopy(p.__repr__)
print(type(b).__name__, b.__self__ is p, b())
for f in (copy.copy, copy.deepcopy):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
print(copy.replace(Replaced(a=1, b=2), b=3, c=4).kw)
print(copy.replace(types.SimpleNamespace(a=1, b=2), b=5))
for bad in (lambda: copy.replace(5, a=1), lambda: copy.replace(), lambda: copy.copy()):
    try:
        bad()
    except TypeError as e:
        print(e)
print(copy.Error is copy.error, copy.Error.__mro__, copy.__all__)
e = copy.copy(ValueError("a", 1))
print(repr(e), copy.deepcopy(KeyError([1])).args)
