# Generators: send, throw, close, yield from, return values, finally, state, expressions.
def simple():
    got = yield 1
    print("got", got)
    got = yield 2
    print("got", got)
    return "done"


g = simple()
print(next(g), g.send("a"))
try:
    g.send("b")
except StopIteration as e:
    print("stop", e.value)
print(next(g, "default"))
g = simple()
try:
    g.send(1)
except TypeError as e:
    print(e)


def careful():
    while True:
        try:
            value = yield
            print("value", value)
        except ValueError as e:
            print("caught", e)
            yield "from except"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


g = careful()
next(g)
g.send(1)
print(g.throw(ValueError("v")))
print(g.gi_frame is not None, g.gi_running, g.gi_suspended, g.gi_code.co_name)
g.close()
print(g.gi_frame)
g.close()


def inner():
    try:
        a = yield "inner 1"
        print("inner got", a)
        b = yield "inner 2"
    except KeyError as e:
        print("inner caught", repr(e))
        b = "recovered"
        yield "after"
    return b


def outer():
    result = yield from inner()
    print("result", result)
    result = yield from [10, 20]
    print("list result", result)
    return (yield from (x * x for x in range(2)))


g = outer()
print(next(g), g.send("A"), g.throw(KeyError("k")))
print(list(g))


def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t


print(list(tree([1, [2, [3, [4]], 5], []])))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def leaks():
    yield 1
    raise StopIteration("inside")


try:
    list(leaks())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as e:
    print(e)


def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return "closed value"


g = returns_on_close()
next(g)
print(g.close())
g = (i for i in range(5) if i % 2)
print(list(g), list(g), type(g))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(15)], [x for x, _ in zip(fib(), range(5))])
print(sum(x for x in range(10)), max((x for x in [3, 1]), default=0), any(x > 2 for x in range(4)))
gen_repr = repr(fib())
print(gen_repr[:24])
for n in (x for x in "ab"):
    print(n, end=" ")
else:
    print("else")
