# inspect: signatures of methods, classes and callable instances.
import inspect
from inspect import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def f(a,b,c=3,*args,d,e=5,**kw): pass
class A:
    @classmethod
    def cm(cls, x): pass
    @staticmethod
    def sm(x): pass
    def m(self, x): pass
    def n(*args): pass
    def o(): pass
    @property
    def q(self): pass
t(lambda: signature(A.cm)); t(lambda: signature(A.sm)); t(lambda: signature(A().m)); t(lambda: signature(A.m)); t(lambda: signature(A().n)); t(lambda: signature(A().o)); t(lambda: signature(A.__dict__['sm']))
def w(*a): pass
w.__wrapped__ = f
t(lambda: signature(w)); t(lambda: signature(w, follow_wrapped=False)); t(lambda: unwrap(w) is f); t(lambda: unwrap(w, stop=lambda x: True) is w)
t(lambda: formatannotation(A)); t(lambda: formatannotation(A,'__main__')); t(lambda: formatannotation(list[A])); t(lambda: formatannotation('x')); t(lambda: formatannotation('x', quote_annotation_strings=False)); t(lambda: formatannotation(int|None)); t(lambda: formatannotation(3)); t(lambda: formatannotation(None)); t(lambda: formatannotation(type(None)))
def ann(a:'int', b:'A'): pass
t(lambda: signature(ann, eval_str=True)); t(lambda: signature(ann, eval_str=True, globals={'A':3}))
class MyMeta(type):
    def __init__(cls, *a): pass
class C(metaclass=MyMeta):
    def __init__(self, x=1): pass
t(lambda: signature(C)); t(lambda: signature(MyMeta)); 
class Dup:
    def __init__(self, a): self.__wrapped__ = a
    def __call__(self, z): pass
t(lambda: signature(Dup(f)))
class Fn:
    __name__='x'; __code__=f.__code__; __defaults__=None; __kwdefaults__=None; __annotations__={}
    def __call__(self): pass
t(lambda: signature(Fn()))
class X:
    @classmethod
    def __call__(cls, a): pass
t(lambda: signature(X()))
class X:
    __call__ = staticmethod(f)
t(lambda: signature(X()))
class X:
    __call__ = print
t(lambda: signature(X()))
class X:
    __call__ = 3
t(lambda: signature(X()))
class X:
    __init__ = f
t(lambda: signature(X))
class X:
    __init__ = 3
t(lambda: signature(X))
class X(int): pass
t(lambda: signature(X))
class X(type): pass
t(lambda: signature(X))
t(lambda: signature(super)); t(lambda: signature(Exception)); t(lambda: signature(type.__call__)); t(lambda: signature(object.__new__)); t(lambda: signature(int.__add__)); t(lambda: signature(int.from_bytes)); t(lambda: signature(type.__new__)); t(lambda: signature((3).__add__)); t(lambda: signature(dict.__dict__['fromkeys']))
t(lambda: signature(lambda: 0)); t(lambda: signature((lambda *a, k: 0)))
t(lambda: get_annotations(ann)); t(lambda: get_annotations(C)); t(lambda: get_annotations(3)); t(lambda: get_annotations(ann, eval_str=True)); t(lambda: get_annotations(inspect))
class H:
    x: int
    y: 'str'
t(lambda: get_annotations(H)); t(lambda: get_annotations(H, eval_str=True)); t(lambda: get_annotations(int))
t(lambda: getfullargspec(f)); t(lambda: getfullargspec(A().m)); t(lambda: getfullargspec(A)); t(lambda: getfullargspec(C)); t(lambda: getfullargspec(ann)); t(lambda: getfullargspec(3)); t(lambda: getfullargspec(len)); t(lambda: getfullargspec(int.from_bytes)); t(lambda: getfullargspec(w))
t(lambda: getcallargs(f, 1, 2, d=3)); t(lambda: getcallargs(f, 1, 2, 3, 4, 5, d=3, z=4)); t(lambda: getcallargs(f, 1)); t(lambda: getcallargs(f, 1, 2)); t(lambda: getcallargs(A().m)); t(lambda: getcallargs(A().m, 1, 2)); t(lambda: getcallargs(A().m, y=2)); t(lambda: getcallargs(ann, 1, a=2)); t(lambda: getcallargs(ann, 1, 2, 3))
t(lambda: getargs(f.__code__)); t(lambda: getargs(3))
def frame(a, *b, c=1):
    z = 2
    return inspect.currentframe()
i = getargvalues(frame(1, 2))
print(i.args, i.varargs, i.keywords, dict(i.locals)); print(formatargvalues(*i)); print(formatargvalues(*i, formatvalue=lambda v: '<%s>' % v, formatarg=str.upper))
