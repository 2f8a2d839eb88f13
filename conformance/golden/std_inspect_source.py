# inspect: source text, files, modules and frames.
import inspect

import sys
import types


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e).replace(__file__, "FILE"))


# a comment
#  and more
def plain(a):
    # inside
    if a:
        return 1

    return 2
    # at the end
  # less
# outside


@staticmethod
def decorated():
    pass


def wrap(f):
    return f


@wrap
@wrap  # c
def twice(
    a,
    b=(1,
       2),
): return [
    a]


short = lambda x: x + 1; other = 3
pair = [lambda: (
    1), 2]


class K:
    """doc
    """
    a = 1

    def m(self):
        "text"
        def inner():
            pass
        return inner

    class N: pass


    b = 2
async def co():
    async with x:
        pass
def one(): return 1
class Empty: ...
def longstring():
    return """
text
  more
"""
def last():
    for i in []:
        pass
    else:
        x = 1  \
            + 2


for o in (plain, decorated, twice, short, pair[0], K, K.m, K().m, K().m(), K.N, co, one, Empty, longstring, last):
    try:
        text, at = inspect.getsourcelines(o)
    except OSError as e:
        print(o, e)
        continue
    print("----", at, inspect.getsource(o) == "".join(text))
    print("".join(text))
for o in (plain, K, K.m, short, twice):
    t(lambda: inspect.getcomments(o))
lines, at = inspect.findsource(plain)
print(at, len(lines) > 50)
print(len(inspect.getsourcelines(sys.modules[__name__])[0]) == len(lines))
print(inspect.getblock(["def f():\n", "  x\n", "\n", "y\n"]), inspect.getblock(["x = 1\n", "y\n"]), inspect.getblock(["if a:\n", "  b\n", "c\n"]))
print(inspect.getfile(plain) == __file__, inspect.getsourcefile(K) == __file__)
for o in (len, int, sys, 3, [].append, print, "x", types.FunctionType):
    t(lambda: inspect.getfile(o))
    t(lambda: inspect.getsource(o))
ns = {}
exec(compile("def made(): pass\nclass Made: pass", "<made>", "exec"), ns)
t(lambda: inspect.getsource(ns["made"]))
t(lambda: inspect.getsourcefile(ns["made"]))
t(lambda: inspect.getfile(ns["made"]))
for o in (plain, K, len, inspect, 3, K(), sys._getframe(), ns["made"], plain.__code__):
    m = inspect.getmodule(o)
    print(m if m is None else m.__name__)
print([inspect.getmodulename(p) for p in ("a/b.py", "x.pyc", "y.so", "z", "a.b.py", "c.txt", "m.cpython-314-x86_64-linux-gnu.so")])


def caller(context=1):
    return inspect.stack(context)


s = caller()
print(len(s) >= 2, s[0].function, s[0].code_context, s[0].index, s[0].lineno, s[1].function, s[1].code_context, s[0].frame.f_code.co_name)
s = caller(3)
print(s[0].code_context, s[0].index, s[1].code_context)
info = inspect.getframeinfo(inspect.currentframe())
print(info.function, info.code_context, info.index, info.lineno, info[1] == info.lineno, len(info))
print(tuple(info.positions)[:2])
print(inspect.getframeinfo(inspect.currentframe(), 0)[2:])


def fail():
    raise KeyError("x")


try:
    fail()
except KeyError as e:
    tr = inspect.trace()
    print([(r.function, r.lineno, r.code_context) for r in tr])
    print([r.function for r in inspect.getinnerframes(e.__traceback__)])
    print(inspect.getsourcelines(e.__traceback__)[1], inspect.getlineno(e.__traceback__.tb_frame))
print([r.function for r in inspect.getouterframes(inspect.currentframe())])
t(lambda: inspect.getframeinfo(3))
t(lambda: inspect.trace())
