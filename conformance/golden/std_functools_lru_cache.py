# lru_cache and cache.
from functools import lru_cache, cache
import functools


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


@lru_cache(maxsize=2)
def f(*args, **kw):
    "doc of f"
    print("call", args, kw)
    return len(args)


f(1), f(2), f(1), f(3), f(2), f(1)
print(f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__, f.__wrapped__.__name__)
f.cache_clear()
print(f.cache_info())
i = f.cache_info()
print(i.hits, i.misses, i.maxsize, i.currsize, i._fields, type(i).__name__)
f(1), f(1.0), f(True), f((1,)), f("1")
f(a=1, b=2), f(b=2, a=1), f(a=1, b=2)
print(f.cache_info())


@lru_cache(None, typed=True)
def t(*args, **kw):
    return [type(a).__name__ for a in args]


print(t(1), t(1.0), t(True), t(1), t(x=1), t(x=1.0), t.cache_info(), t.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters())


@lru_cache
def g(x):
    return x


print(g(1), g(1), g.cache_info(), g.cache_parameters())
z = lru_cache(0)(lambda x: x)
print(z(1), z(1), z.cache_info())
n = lru_cache(-5)(lambda x: x)
print(n.cache_parameters(), n.cache_info())
attempt(lru_cache, "a")
attempt(lru_cache, 2.5)
attempt(lru_cache(), 1)
attempt(g, [])
attempt(g, {})
attempt(g)
attempt(g, 1, 2)
print(g.cache_info())


class C:
    @lru_cache
    def m(self, x):
        return x * 2

    @classmethod
    @cache
    def k(cls, x):
        return cls.__name__, x

    @staticmethod
    @cache
    def s(x):
        return x


c = C()
print(c.m(1), c.m(1), C.m(c, 1), C.m.cache_info(), c.k(1), C.s(2), c.m.cache_info())


class Bad:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, o):
        if self.v == "raise":
            raise ValueError("eq")
        return self.v == o.v


g(Bad(1)), g(Bad(2))
print(g(Bad(1)).v, g.cache_info())
attempt(lambda: g(Bad('raise')).v)


@lru_cache(3)
def rec(n):
    return 0 if n == 0 else rec(n - 1) + n


print(rec(10), rec.cache_info())


@lru_cache(1)
def boom(x):
    raise ValueError(x)


attempt(boom, 1)
attempt(boom, 1)
print(boom.cache_info())
w = functools._lru_cache_wrapper(len, 3, False, tuple)
print(w("abc"))
