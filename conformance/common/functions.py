# Functions in Python 3.4 syntax: arguments, closures, lambda, recursion, decorators.
def f(a, b=2, *args, **kw):
    return a, b, args, sorted(kw.items())


print(f(1), f(1, 3), f(1, 2, 3, 4), f(1, x=5), f(*[1, 2, 3, 4]), f(**{"a": 1}))


def keyword_only(a, *, k=1):
    return a + k


print(keyword_only(1), keyword_only(1, k=5))


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n
    return inc


c = counter()
print(c(), c(), c())


def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


print(fact(5), fact(30))


def twice(fn):
    def wrapper(*args):
        return fn(fn(*args))
    return wrapper


@twice
def add3(x):
    return x + 3


print(add3(1), (lambda x, y=2: x * y)(4), [g(2) for g in [lambda x: x, lambda x: x * x]])
total = 0


def change():
    global total
    total += 10


change()
change()
print(total)


def no_return():
    pass


print(no_return(), f.__name__)


def early(n):
    for i in range(n):
        if i == 3:
            return "found"
    return "none"


print(early(2), early(10))


def apply(fn, *args):
    return fn(*args)


print(apply(max, 1, 9, 3), apply(lambda: "nothing"))
