# global, nonlocal, del, class scopes, exec and eval namespaces, builtins, locals.
x = 1


def reads():
    return x


def writes():
    global x
    x = 2
    del x


writes()
try:
    reads()
except NameError as e:
    print(e)
x = 3


def nested():
    x = 10

    def inner():
        nonlocal x
        x += 1

        def innermost():
            nonlocal x
            x += 1
            global y
            y = x
        innermost()
        return x
    return inner(), x


print(nested(), y, x)


class K:
    x = "class x"

    def method(self):
        return x

    global made_global
    made_global = "from class"
    inner = [x, lambda: x][0]


print(K().method(), made_global, K.inner, hasattr(K, "made_global"))


def loops():
    for i in range(3):
        pass
    try:
        raise ValueError("v")
    except ValueError as err:
        kept = err
    try:
        err
    except UnboundLocalError as e:
        print(e)
    with_i = i
    del i
    try:
        i
    except UnboundLocalError as e:
        print(e)
    return with_i, repr(kept)


print(loops())
ns = {"a": 1}
print(eval("a + 1", ns), sorted(k for k in ns if k != "__builtins__"), eval("a + b", {"a": 1}, {"b": 2}), eval("[a for _ in '1']", ns))
exec("c = a * 2\nclass Q: z = c\ndef fn(): return c", ns)
print(ns["c"], ns["Q"].z, ns["fn"]())
loc = {}
exec("v = 1\nw = v + 1", {}, loc)
print(loc)
try:
    exec("def f(): return v2\nv2 = 1\nf()", {}, {})
except NameError as e:
    print(e)


def local_names(a, b=2, *args, **kw):
    c = 3
    before = dict(locals())
    d = 4
    snapshot = locals()
    snapshot["d"] = 99
    return before, d, sorted(snapshot)


print(local_names(1))


def exec_local():
    z = 1
    exec("z = 2")
    exec("new = 5")
    return z, "new" in locals()


print(exec_local())
len_backup = len
len = lambda o: "shadowed"
print(len([]), __builtins__.len([1]))
del len
print(len([1, 2]))
try:
    del never_there
except NameError as e:
    print(e)
try:
    del len
except NameError as e:
    print(e)


def deletes():
    v = 1
    del v
    try:
        del v
    except UnboundLocalError as e:
        return str(e)


print(deletes())


def conditional(flag):
    if flag:
        value = 1
    return value


try:
    conditional(False)
except UnboundLocalError as e:
    print(e, e.name)


def closure_del():
    n = 1

    def use():
        return n
    del n
    try:
        return use()
    except NameError as e:
        return str(e)


print(closure_del(), globals() is globals(), globals()["x"], vars() is globals(), "x" in dir())
globals()["dynamic"] = 7
print(dynamic, eval("dynamic"), (lambda: dynamic)(), [dynamic for _ in "a"])
for source in ("def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "nonlocal x", "def f():\n nonlocal nope", "def f(a):\n global a", "def f(a):\n nonlocal a", "def f():\n x = 1\n def g():\n  global x\n  nonlocal x", "return 1", "yield 1", "break", "continue", "class A: return 1", "def f():\n for x in y: pass\n else: break", "await x", "x: int = yield", "global x; x: int = 1", "async def f(): yield from x", "def f(): async for x in y: pass", "lambda: (yield)", "class A:\n nonlocal q"):
    try:
        compile(source, "<s>", "exec")
        print("ok", repr(source))
    except SyntaxError as e:
        print(f"{source!r}: {e.msg} ({e.lineno}, {e.offset})")
