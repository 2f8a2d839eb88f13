# Module atexit: what is called at the end, in which order, and what an exception there does.
import atexit, sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def last(*a, **k): print("called", a, k)
t(lambda: atexit.register(last, 1, 2, x=3) is last); t(lambda: atexit.register()); t(lambda: atexit.register(5)); t(lambda: atexit.register(func=last)); t(lambda: atexit._ncallbacks())
t(lambda: atexit.unregister(5)); t(lambda: atexit.unregister(last)); t(lambda: atexit._ncallbacks()); t(lambda: atexit.unregister())
@atexit.register
def decorated(): print("decorated")
print(decorated.__name__)
atexit.register(print, "direct", end="!\n")
atexit._run_exitfuncs(); print(atexit._ncallbacks())
class Equal:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", self.n, getattr(o, "n", None)); return True
    def __call__(self): print("equal", self.n)
atexit.register(Equal(1)); atexit.register(Equal(2)); atexit.unregister(Equal(3)); print(atexit._ncallbacks())
class Raises:
    def __eq__(self, o): raise ValueError("no comparison")
    def __call__(self): pass
atexit.register(Raises()); t(lambda: atexit.unregister(last)); atexit._clear(); print(atexit._ncallbacks())
def nested():
    print("nested"); atexit.register(print, "registered while they run")
atexit.register(print, "first registered, last called")
atexit.register(nested)
def fails(): raise KeyError("in a callback")
hook = sys.unraisablehook
sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value, u.err_msg)
atexit.register(fails)
def leaves(): raise SystemExit(5)
atexit.register(leaves)
atexit.register(print, "second", sep="")
print("end of the program")
