# Frames, tracebacks, code and function objects as the script sees them.
import sys


def outer(a, b=2):
    local = "value"

    def inner():
        frame = sys._getframe()
        return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_locals["local"], frame.f_lineno, sorted(frame.f_locals), local
    return inner()


print(outer(1))
f = sys._getframe()
print(f.f_code.co_name, f.f_globals is globals(), f.f_locals is f.f_globals, f.f_lineno, f.f_back, f.f_builtins["len"] is len)


def fails():
    x = 1
    raise ValueError("here")


try:
    fails()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, tb.tb_next.tb_frame.f_locals, tb.tb_frame is f, sys.exc_info()[2] is tb)


def example(a, b=1, /, c=2, *args, d, e=5, **kw) -> int:
    """Doc of example."""
    x = [i for i in range(3)]
    return a + x[0]


code = example.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_firstlineno, code.co_freevars, code.co_cellvars, bool(code.co_flags & 4), bool(code.co_flags & 8), code.co_filename.endswith("frames.py"))
print(example.__name__, example.__qualname__, example.__doc__, example.__defaults__, example.__kwdefaults__, example.__annotations__, example.__module__, example.__closure__, example.__dict__, example.__globals__ is globals())
example.__defaults__ = (10, 20)
example.__kwdefaults__ = {"d": 4, "e": 6}
print(example(1))
example.attr = "x"
example.__name__ = "renamed"
print(example.attr, example.__name__, example.__qualname__, repr(example)[:17])


def swap_me():
    return "old"


def other():
    return "new"


swap_me.__code__ = other.__code__
print(swap_me())
for bad in (lambda: setattr(example, "__code__", 5), lambda: setattr(example, "__name__", 5), lambda: setattr(example, "__defaults__", 5), lambda: setattr(outer, "__closure__", ()), lambda: setattr(example, "__dict__", 5), lambda: type(example)(), lambda: delattr(example, "__name__"), lambda: setattr(code, "co_name", "x"), lambda: setattr(f, "f_code", 1)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
FunctionType = type(other)
made = FunctionType(other.__code__, {"__builtins__": __builtins__}, "made", None, None)
print(made(), made.__name__, made.__globals__.keys())
print(code.replace(co_name="changed").co_name, code == example.__code__, hash(code) == hash(example.__code__), type(code).__name__)


class C:
    def method(self):
        "doc"
        return sys._getframe().f_code.co_qualname

    lam = lambda self: 0


c = C()
m = c.method
print(m(), m.__name__, m.__qualname__, m.__doc__, m.__self__ is c, m.__func__ is C.method, m == c.method, m is c.method, hash(m) == hash(c.method), C.lam.__qualname__, C.lam.__name__)
try:
    m.attr = 1
except AttributeError as e:
    print(e)


def gen():
    x = 1
    yield x
    x = 2
    yield x


g = gen()
next(g)
print(g.gi_frame.f_locals, g.gi_frame.f_lineno, g.gi_code is gen.__code__, g.__name__, g.__qualname__, g.gi_yieldfrom)


def proxy():
    v = 1
    frame = sys._getframe()
    frame.f_locals["v"] = 42
    frame.f_locals["extra"] = 1
    return v, sorted(locals()), type(frame.f_locals).__name__


print(proxy())


def deep(n):
    if n:
        return deep(n - 1)
    names, frame = [], sys._getframe()
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


print(deep(3))
