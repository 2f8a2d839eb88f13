# Abstract base classes of containers: which types are subclasses, and the methods they mix in.
from collections.abc import *
import collections.abc as c


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


names = "Hashable Iterable Iterator Reversible Sized Container Collection Callable Set MutableSet Mapping MutableMapping Sequence MutableSequence Generator Awaitable Coroutine AsyncIterable AsyncIterator Buffer".split()
for v in [1, "", b"", bytearray(), [], (), {}, set(), frozenset(), range(3), iter([]), (x for x in ()), len, {}.keys(), None, memoryview(b"")]:
    print(type(v).__name__, [n for n in names if isinstance(v, getattr(c, n))])
for n in names:
    print(n, sorted(getattr(c, n).__abstractmethods__), [b.__name__ for b in getattr(c, n).__mro__])
attempt(Mapping)
attempt(Hashable)


class M(MutableMapping):
    def __init__(self, *a):
        self.d = dict(*a)

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def __repr__(self):
        return f"M({self.d})"


m = M({"a": 1, "b": 2})
print(m.get("a"), m.get("z"), m.get("z", 5), "a" in m, "z" in m, m == {"a": 1, "b": 2}, m == M(m), m != {}, m == 3)
print(m.keys(), m.values(), m.items(), list(m.keys()), list(m.items()), list(m.values()), len(m.keys()))
print(m.keys() & {"a", "q"}, ("a", 1) in m.items(), 2 in m.values(), m.keys() == {"a", "b"})
print(m.setdefault("c", 3), m.pop("a"), m.pop("zz", None), m)
attempt(m.pop, "zz")
m.update({"x": 1}, y=2)
m.update([("z", 3)])
print(m, m.popitem())
m.clear()
print(m)
attempt(m.popitem)


class L(MutableSequence):
    def __init__(self, a):
        self.a = list(a)

    def __getitem__(self, i):
        return self.a[i]

    def __setitem__(self, i, v):
        self.a[i] = v

    def __delitem__(self, i):
        del self.a[i]

    def __len__(self):
        return len(self.a)

    def insert(self, i, v):
        self.a.insert(i, v)


s = L("abc")
s.append("d")
s.extend("ba")
s += "x"
print(s.a, s.index("b"), s.count("a"), "z" in s, list(reversed(s)), list(s), s.index("a", 1), s.pop(), s.pop(0))
s.reverse()
s.remove("c")
print(s.a)
attempt(s.remove, "q")
s.extend(s)
print(s.a)
s.clear()
print(s.a)
attempt(s.pop)


class S(MutableSet):
    def __init__(self, it=()):
        self.s = list(dict.fromkeys(it))

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, x):
        if x not in self.s:
            self.s.append(x)

    def discard(self, x):
        if x in self.s:
            self.s.remove(x)

    def __repr__(self):
        return f"S({self.s})"


a, b = S([1, 2, 3]), S([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a & [1], a | [9], a < b, a <= S(range(9)), a > S([1]), a == {1, 2, 3}, a.isdisjoint([7]))
print({1} < a, {1, 9} | a, a >= a, a != b, a._hash() == hash(frozenset([1, 2, 3])))
a |= {7}
a -= {1}
a ^= [2, 50]
a &= [3, 7, 50]
print(a, a.pop())
a.remove(7)
attempt(a.remove, 7)
a.clear()
print(a)
attempt(a.pop)
attempt(lambda: a & 3)


class Seq(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


q = Seq()
match q:
    case [x, *rest]:
        print(x, rest)
match M({"k": 1}):
    case {"k": v}:
        print("map", v)


class It(Iterator):
    def __next__(self):
        return super().__next__()


print(list(It()), iter(It()) is not None)
print(Iterable[int], Mapping[str, int], issubclass(type("X", (), {"__len__": lambda s: 1}), Sized))
print(issubclass(type("X", (), {"__iter__": None}), Iterable), issubclass(type("X", (), {"__hash__": None}), Hashable))
