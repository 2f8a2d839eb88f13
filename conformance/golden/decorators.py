# Decorators: order, arguments, classes, methods, wrapped attributes, callable objects.
log = []


def trace(name):
    log.append(f"make {name}")

    def decorate(fn):
        log.append(f"apply {name} to {fn.__name__}")

        def wrapper(*args, **kw):
            log.append(f"call {name}")
            return fn(*args, **kw)
        wrapper.__name__ = fn.__name__
        wrapper.__wrapped__ = fn
        return wrapper
    return decorate


@trace("outer")
@trace("inner")
def add(a, b=1):
    """adds"""
    return a + b


print(add(1), add(1, b=5), add.__name__, add.__wrapped__.__wrapped__.__doc__)
print(log)


class Count:
    def __init__(self, fn):
        self.fn, self.n = fn, 0

    def __call__(self, *args):
        self.n += 1
        return self.fn(*args)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return lambda *args: self(obj, *args)


@Count
def f(x):
    return x * 2


print(f(1), f(2), f.n)


def register(cls):
    cls.registered = cls.__name__.lower()
    return cls


@register
class Thing:
    @Count
    def method(self, x):
        return type(self).__name__, x

    @staticmethod
    def static(x):
        return x

    @classmethod
    def clsm(cls, x):
        return cls.__name__, x

    @property
    def prop(self):
        return "prop"

    @staticmethod
    @trace("static")
    def both():
        return "both"


t = Thing()
print(t.method(1), Thing.method.n, t.static(2), t.clsm(3), Thing.clsm(4), t.prop, t.both(), Thing.registered)
table = [lambda fn: fn, trace]


@table[0]
def plain():
    return "plain"


@(lambda fn: "replaced by a string")
def replaced():
    pass


@(x := trace)("walrus")
def walrus():
    return 1


print(plain(), replaced, walrus())


def memo(fn):
    cache = {}

    def inner(n):
        if n not in cache:
            cache[n] = fn(n)
        return cache[n]
    inner.cache = cache
    return inner


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache), fib.cache[10])


def once(fn):
    result = []

    def inner():
        if not result:
            result.append(fn())
        return result[0]
    return inner


@once
def expensive():
    print("computing")
    return 42


print(expensive(), expensive())
s = staticmethod(len)
print(s("abc"), s.__func__ is len, staticmethod(f).__wrapped__ is f, classmethod(f).__func__ is f)
try:
    @5
    def bad():
        pass
except TypeError as e:
    print(e)
add.extra = [1]
print(add.extra, add.__dict__.keys())
