# dir() of objects, modules, scopes, and classes with a __dir__ of their own.
class A:
    x = 1
    def __dir__(self): return ['z', 'a', 'q']
class B: __slots__ = ('s',)
class M(type):
    def __dir__(cls): return ['meta']
class C(metaclass=M): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: dir(A())); t(lambda: dir(C)); t(lambda: [n for n in dir(A) if n[0] != '_']); t(lambda: [n for n in dir(B()) if n[0] != '_'])
class D:
    def __dir__(self): return 3
class E:
    def __dir__(self): return [1, 'a']
class F:
    def __dir__(self): return ('b', 'a')
class G:
    __dict__ = 3
class H:
    @property
    def __class__(self): return int
t(lambda: dir(D())); t(lambda: dir(E())); t(lambda: dir(F())); t(lambda: dir(G())); t(lambda: len(dir(H())) > 5); t(lambda: dir(1, 2))
import types
m = types.ModuleType('m'); m.b = 1; m.a = 2; t(lambda: dir(m)); m.__dir__ = lambda: ['q', 'c']; t(lambda: dir(m)); m.__dict__['__dir__'] = 5; t(lambda: dir(m))
def f(a, b):
    c = 1
    return dir()
t(lambda: f(1, 2)); print(sorted(set(dir()) & {'A', 'B', 't'}))
exec('q = 1; print(dir())', {'__builtins__': __builtins__}, {'w': 2})
o = A.__new__(A); print(object.__dir__(o).__class__, 'x' in object.__dir__(o)); print('__init__' in dir(object()), len(dir(object)), type.__dir__(B)[:0])
class L:
    def __init__(self): self.inst = 1
print('inst' in dir(L()), [n for n in dir(super(L, L())) if n == '__thisclass__'])
print(dir(5)[:3], dir(dir)[-3:], dir(None)[:2], dir(type)[:3])
