# Module warnings: filters, what is shown once, categories, contexts, deprecated().
import io, sys, warnings
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def shown(f):
    with warnings.catch_warnings(record=True) as w:
        f()
    for x in w: print("  ", x.category.__name__, x.message, x.lineno > 0, x.filename.rsplit("/", 1)[-1] if "/" in x.filename else x.filename)
    print("  ", len(w))
def twice(*a, **k):
    for _ in range(2): warnings.warn(*a, **k)
for action in ("default", "always", "ignore", "module", "once", "all"):
    print(action)
    def f(): warnings.simplefilter(action); twice("text", UserWarning); twice("other", DeprecationWarning)
    shown(f)
print("error")
def f():
    warnings.simplefilter("error")
    t(lambda: warnings.warn("text")); t(lambda: warnings.warn(RuntimeWarning("object"))); t(lambda: warnings.warn("x", BytesWarning))
shown(f)
print("order")
def f():
    warnings.resetwarnings(); warnings.filterwarnings("ignore", "skip.*"); warnings.filterwarnings("error", category=ImportWarning, append=True); warnings.filterwarnings("always", "SKIP not", lineno=0)
    warnings.warn("skip this"); warnings.warn("Skip that too"); warnings.warn("do not skip"); t(lambda: warnings.warn("imports", ImportWarning))
    print([(a, m and m.pattern, c.__name__, mod, n) for a, m, c, mod, n in warnings.filters])
shown(f)
for bad in (lambda: warnings.simplefilter("nothing"), lambda: warnings.filterwarnings("error", message=5), lambda: warnings.filterwarnings("error", category=int), lambda: warnings.filterwarnings("error", category="x"), lambda: warnings.filterwarnings("error", module=5), lambda: warnings.filterwarnings("error", lineno=-1), lambda: warnings.simplefilter("error", lineno=-1), lambda: warnings.warn(), lambda: warnings.warn("x", int), lambda: warnings.warn("x", "UserWarning"), lambda: warnings.warn("x", stacklevel="y"), lambda: warnings.warn("x", skip_file_prefixes=["a"]), lambda: warnings.warn("x", skip_file_prefixes=(1,)), lambda: warnings.warn_explicit("x", UserWarning), lambda: warnings.warn_explicit("x", UserWarning, "f", "no line"), lambda: warnings.filterwarnings("error", message="(")): t(bad)
print("explicit")
def f():
    registry = {}
    warnings.simplefilter("default")
    for _ in range(2): warnings.warn_explicit("m", UserWarning, "file.py", 7, "mod", registry)
    print(sorted(k for k in registry if k != "version"), )
    warnings.warn_explicit(Warning("instance"), None, "file.py", 8)
shown(f)
print("formats")
print(warnings.formatwarning("m", UserWarning, "no_such_file.py", 3), end=""); print(warnings.formatwarning("m", UserWarning, "f.py", 3, line="  code()  "), end="")
out = io.StringIO(); warnings.showwarning("m", UserWarning, "f.py", 3, out, "x = 1"); print(out.getvalue(), end="")
print("levels")
def inner(n): warnings.warn("level", stacklevel=n)
def f():
    warnings.simplefilter("always")
    with warnings.catch_warnings(record=True) as w:
        inner(1); inner(2); inner(100)
    base = f.__code__.co_firstlineno
    print([x.lineno - base for x in w][:2], w[2].filename, w[2].lineno)
f()
print("deprecated")
@warnings.deprecated("use g")
def old(x): return x
@warnings.deprecated("use B", category=PendingDeprecationWarning)
class A:
    def __init__(self, x=0): self.x = x
@warnings.deprecated("silent", category=None)
def quiet(): return 5
def f():
    warnings.simplefilter("always"); print(old(3), old.__deprecated__, A(4).x, A.__deprecated__, quiet(), quiet.__deprecated__)
    class B(A): pass
    print(B().x)
shown(f)
t(lambda: warnings.deprecated(5)); t(lambda: warnings.deprecated("x", category=int)(print)); t(lambda: warnings.deprecated("m")(5)); t(lambda: warnings.deprecated())
w = warnings.catch_warnings(); print(repr(w))
with w:
    t(lambda: w.__enter__())
t(lambda: w.__exit__(None, None, None) if False else None)
t(lambda: warnings.catch_warnings().__exit__(None, None, None))
with warnings.catch_warnings(action="error", category=UserWarning): t(lambda: warnings.warn("x"))
with warnings.catch_warnings(record=True, action="always") as w: warnings.warn("kept", Warning)
print(w[0].category, str(w[0])[:30], w[0].source)
print([c.__name__ for c in Warning.__subclasses__()][:10])
