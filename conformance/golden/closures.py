# Closures, nonlocal and global, cells, late binding, nested functions, default arguments.
def counter(start=0):
    count = start

    def inc(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count
    return inc, get


inc, get = counter(10)
print(inc(), inc(5), get())
print(inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars)
fns = [lambda: i for i in range(3)]
print([f() for f in fns])
fns = [lambda i=i: i for i in range(3)]
print([f() for f in fns])

x = "global"


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
            return x
        return inner
    before = x
    middle()()
    return before, x


print(outer(), x)


def set_global():
    global x, new_global
    x = "set"
    new_global = [1]


set_global()
print(x, new_global)


def unbound():
    try:
        print(y)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    y = 1
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)


unbound()


def free_unbound():
    def inner():
        return z
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    z = 1
    return inner()


print(free_unbound())


def default_list(a, acc=[]):
    acc.append(a)
    return acc


print(default_list(1), default_list(2), default_list.__defaults__)


def make(n):
    if n == 0:
        return lambda: 0
    inner = make(n - 1)
    return lambda: inner() + n


print(make(50)())


class C:
    x = "class"
    y = [x for _ in range(2)]

    def method(self):
        return x

    try:
        z = (lambda: y_of_class)()
    except NameError as e:
        print(e)


print(C.y, C().method())


def classcell():
    v = 1

    class K:
        w = v
        v = 2
    return K.w, K.v, v


try:
    print(classcell())
except NameError as e:
    print(e)


def compose(*fs):
    def run(arg):
        for f in reversed(fs):
            arg = f(arg)
        return arg
    return run


print(compose(str, abs, int)("-12"))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
exec("q = 5\ndef f(): return q", ns := {})
print(ns["f"](), sorted(k for k in ns if k != "__builtins__"))


def gen_scope():
    n = 2
    return list(n * i for i in range(3)), {k: n for k in "ab"}


print(gen_scope())
print([a for a in range(3) if (last := a) >= 0], last)
