# Unpacking and calls: targets, starred, nested, parameters of every kind, argument errors, evaluation order.
a, b = b_, a_ = 1, 2
print(a, b, a_, b_)
(a, (b, c)), [d, *e] = (1, (2, 3)), "xyz"
print(a, b, c, d, e)
*a, = range(3)
first, *middle, last = "hello"
print(a, first, middle, last)
i, x = 0, [0, 0, 0]
i, x[i] = 1, 9
print(i, x)
a = b = []
a.append(1)
print(b, a is b)
a, b = 1, 2
a, b = b, a
print(a, b, [*range(2), *"ab"], (*[1], 2), {*[1], *[2]}, {**{"a": 1}, "b": 2, **{"a": 3}})
for k, (v, *w) in [("a", (1, 2, 3)), ("b", "xy")]:
    print(k, v, w)


def every(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(every(1, d=4), every(1, 9, 8, 7, 6, d=0, z=1), every(1, d=4, c=7, a=100), every(*[1, 2], *(3, 4), **{"d": 1}, **{"q": 2}))


def report(call):
    try:
        print(call())
    except TypeError as e:
        print(e)


def two(a, b):
    return a, b


def opt(a, b=1):
    return a, b


def kwonly(*, x, y=2, z):
    return x, y, z


def posonly(a, b, /):
    return a, b


def none():
    return None


def three(a, b, c):
    return a


report(lambda: two(1))
report(lambda: two())
report(lambda: two(1, 2, 3))
report(lambda: two(1, b=2))
report(lambda: two(1, a=2))
report(lambda: two(1, 2, c=3))
report(lambda: two(c=3, d=4))
report(lambda: three())
report(lambda: three(c=1))
report(lambda: opt())
report(lambda: opt(1, 2, 3))
report(lambda: kwonly())
report(lambda: kwonly(x=1))
report(lambda: kwonly(1, x=1, z=2))
report(lambda: kwonly(1, 2))
report(lambda: posonly(a=1, b=2))
report(lambda: posonly(1, b=2))
report(lambda: none(1))
report(lambda: none(a=1))
report(lambda: every(1))
report(lambda: every())
report(lambda: two(*5))
report(lambda: two(**5))
report(lambda: two(**{1: 2}))
report(lambda: two(**{"a": 1}, **{"a": 2}))
report(lambda: two(*[1], *[2, 3]))
report(lambda: opt(1, bb=2))
report(lambda: (lambda x: x)())
report(lambda: (lambda *, k: k)(1))
report(lambda: two.__call__(1))
report(lambda: [].append(1, x=2))
report(lambda: len())
report(lambda: len(1, 2))
report(lambda: len(obj=1))
report(lambda: print(1, foo=2))
report(lambda: int("1", bases=2))
report(lambda: "a".split(sepp=1))


class C:
    def m(self, a):
        return a

    def forgot():
        return 1


report(lambda: C().m())
report(lambda: C().m(1, 2))
report(lambda: C.m(1))
report(lambda: C().forgot())
report(lambda: C(1))
order = []


def o(x):
    order.append(x)
    return x


every(o(1), *[o(2)], d=o(3), **{"k": o(4)})
d = {o("key"): o("value")}
o([0, 0])[o(0)] = o("assigned")
print(order, two.__code__.co_varnames, every.__kwdefaults__, every.__defaults__)
for source in ("def f(a, a): pass", "def f(a=1, b): pass", "def f(*): pass", "def f(*, **k): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "f(**a, *b)", "f(a=1, a=2)", "f(a=1, *b, c)", "*a = 1", "*a, *b = c", "a, b += 1", "f() = 1", "a + 1 = 2", "(a, 1) = 3", "None = 1", "[a, b()] = 1", "del f()", "x = *a", "f(1=2)", "f(a.b=1)", "lambda *: 1", "def f(None): pass", "f(True=1)", "(*a)", "a := 1", "del *a", "for f() in x: pass"):
    try:
        compile(source, "<u>", "exec")
        print("ok", source)
    except SyntaxError as e:
        print(f"{source}: {e.msg} ({e.lineno}, {e.offset})")
