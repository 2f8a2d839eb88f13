# partial, wraps, reduce, cmp_to_key, total_ordering and cached_property.
import functools
from functools import *


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


def show(*args, **kw):
    return args, kw


p = partial(show, 1, 2, a=3)
print(p(), p(4, b=5), p(a=6), p(c=1, a=2))
print(p.func is show, p.args, p.keywords)
print(partial(int, base=2), partial(print, 1, 2, a=3, sep=4))
q = partial(p, 9, a=0)
print(q.func is show, q.args, q.keywords, q())
attempt(partial)
attempt(partial, 1)
attempt(partial, show, Placeholder)
attempt(partial, show, a=Placeholder)
h = partial(show, Placeholder, 2, Placeholder, 4)
print(h(1, 3), h(1, 3, 5, k=1), h.args)
attempt(h)
attempt(h, 1)
g = partial(h, 10)
print(g.args, g(30))
attempt(partial(h, Placeholder, 5), 7)
print(Placeholder, type(Placeholder)() is Placeholder)
attempt(type(Placeholder), 1)
p.tag = 1
print(p.__dict__, partial(p).func is p)
print(partial(show).__reduce__()[2][1:])
attempt(partial(show).__setstate__, 1)
r = partial(len)
r.__setstate__((show, (1,), {"a": 2}, {"x": 3}))
print(r(), r.x)


class P(partial):
    pass


print(P(int, 1).args, type(P(int)).__name__, repr(P(int, base=3)))


class C:
    def m(self, *args, **kw):
        return args, kw

    pm = partialmethod(m, 1, k=2)
    ps = partialmethod(staticmethod(show), 5)
    pc = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 7)
    pb = partialmethod(print, 1)
    pp = partial(show, 8)


c = C()
print(c.pm(3, z=4), C.pm(c, 5), C.ps(6), c.ps(), c.pc(1), C.pc())
print(c.pp(2) == ((8, c, 2), {}))
print(repr(C.__dict__["pb"]))
attempt(partialmethod)
attempt(partialmethod, 1)


def wrapped(a: int) -> str:
    "doc"


wrapped.extra = 1


@wraps(wrapped)
def wrapper(*args):
    return args


print(wrapper.__name__, wrapper.__doc__, wrapper.extra, wrapper.__wrapped__ is wrapped, wrapper.__annotations__, wrapper(1))
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
x = update_wrapper(partial(wrapped), wrapped, assigned=("__name__", "nothing"), updated=())
print(x.__name__, x.__wrapped__ is wrapped, hasattr(x, "extra"))
attempt(update_wrapper, 1)
attempt(wraps)

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: (a, b), "abc", initial=0))
attempt(reduce, max, [])
attempt(reduce, max, 3)
attempt(reduce, max)

key = cmp_to_key(lambda a, b: b - a)
print(sorted([3, 1, 2], key=key), key(1) > key(2), key(1) == key(1), key(4).obj)
attempt(lambda: key(1) < 3)
attempt(lambda: hash(key(1)))
attempt(cmp_to_key)
attempt(key)


@total_ordering
class N:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v if isinstance(o, N) else NotImplemented


for a, b in ((1, 2), (2, 1), (1, 1)):
    a, b = N(a), N(b)
    print(a < b, a <= b, a > b, a >= b)
attempt(lambda: N(1) <= 3)
for name in ("__le__", "__gt__", "__ge__"):
    T = total_ordering(type("T", (), {"__init__": N.__init__, "__eq__": N.__eq__, name: lambda s, o: getattr(s.v, name)(o.v)}))
    print([(T(a) < T(b), T(a) <= T(b), T(a) > T(b), T(a) >= T(b)) for a, b in ((1, 2), (2, 1), (1, 1))])
attempt(total_ordering, type("A", (), {}))


class D:
    calls = 0

    @cached_property
    def x(self):
        "the x"
        D.calls += 1
        return D.calls


d = D()
print(d.x, d.x, d.__dict__, D.x.__doc__, D.x.attrname)
del d.x
print(d.x)
attempt(D.__dict__["x"].__set_name__, D, "y")
attempt(cached_property(len).__get__, d)


class S:
    __slots__ = ()
    x = cached_property(lambda self: 1)


attempt(lambda: S().x)
attempt(lambda: cached_property[int])
