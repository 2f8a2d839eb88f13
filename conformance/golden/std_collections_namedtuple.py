# namedtuple: fields, defaults, methods, subclassing and errors.
from collections import namedtuple
import collections


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


N = namedtuple("N", "a b", defaults=[3])
print(N(1), N(1, 2), N(a=5), N(b=1, a=2), N._fields, N._field_defaults, N.__match_args__, N.__slots__, N.__module__, N.__doc__)
attempt(N)
attempt(N, 1, 2, 3)
attempt(N, c=1)
attempt(N, 1, a=1)
n = N(1, 2)
print(n.a, n.b, n[0], n[-1], len(n), n == (1, 2), hash(n) == hash((1, 2)), n + (3,), tuple(n), list(n))
print(n._asdict(), n._replace(b=9), n.__replace__(a=0), N._make([7, 8]), n.__getnewargs__())
attempt(n._replace, z=1, y=2)
attempt(n.__replace__, z=1)
attempt(n._replace, 1)
attempt(N._make, [1])
attempt(N._make, 3)
attempt(setattr, n, "a", 1)
attempt(delattr, n, "a")
attempt(setattr, n, "q", 1)
print(N.a, N.a.__doc__, N.b.__reduce__()[1], type(N.a))
attempt(N.a.__get__, [])
attempt(N.b.__get__, (1,))
N.a.__doc__ = "the a"
print(N.a.__doc__)
a, b = n
print(a, b)
match n:
    case N(a=1, b=x):
        print("matched", x)
match n:
    case N(x, y):
        print("positions", x, y)

attempt(namedtuple, "N", "a a")
attempt(namedtuple, "N", "a _b")
attempt(namedtuple, "N", "class")
attempt(namedtuple, "1", "a")
attempt(namedtuple, "N", "a", defaults=[1, 2])
attempt(namedtuple, "N", [1])
attempt(namedtuple)
attempt(namedtuple, "N", "x", "y")
print(namedtuple("N", "a class a _x b", rename=True)._fields)
print(namedtuple("M", ["x", "y"], module="elsewhere").__module__, namedtuple("M", "x, y,z")._fields, namedtuple("E", "")())


class P(namedtuple("P", "x y")):
    __slots__ = ()

    @property
    def norm(self):
        return self.x ** 2 + self.y ** 2

    def __str__(self):
        return f"<{self.x},{self.y}>"


p = P(3, 4)
print(p, repr(p), p.norm, p._replace(x=0), type(p._replace(x=0)).__name__, P._make([1, 2]).norm)


class Q(P):
    pass


q = Q(1, 2)
q.extra = 1
print(q.__dict__, repr(q))
R = namedtuple("R", "self other")
r = R(1, None)
print(r, R(r, r))
print(sorted([N(2, 1), N(1, 5), N(1, 2)]), max(N(2, 1), N(1, 5)))
print(isinstance(n, tuple), issubclass(N, tuple), N.__mro__)
