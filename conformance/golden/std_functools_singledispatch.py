# singledispatch and singledispatchmethod: classes, unions, annotations, abstract base classes, descriptors.
import functools, abc, collections, collections.abc as ca, typing, re
from functools import singledispatch, singledispatchmethod
def attempt(f,*a,**k):
    try: print(re.sub('0x[0-9a-f]+','@',repr(f(*a,**k))))
    except Exception as e: print(type(e).__name__, re.sub('0x[0-9a-f]+','@',str(e)))
@singledispatch
def f(x, *rest): "doc"; return 'object'
@f.register(int)
def fi(x, *rest): return 'int',rest
@f.register
def _(x: str): return 'str'
@f.register
def _(x: list | tuple): return 'list|tuple'
f.register(float, lambda x: 'float')
f.register(ca.Sized)(lambda x:'sized')
f.register(type(None), lambda x:'None')
for v in (1,True,'s',[],(),1.5,{},set(),None,object(),b'',range(2),1j): print(type(v).__name__, f(v))
print(f(1,2,3), f.__name__, f.__doc__, f.__wrapped__ is not f, f.dispatch(bool) is fi, f.dispatch(dict)(0), sorted(k.__name__ for k in f.registry), type(f.registry).__name__, fi(1))
attempt(f); attempt(f,x=1); attempt(f.register,5); attempt(f.register,5,len); attempt(f.register,'x'); attempt(f.register); attempt(lambda: f.register(lambda x:0))
def bad(x: 5): pass
attempt(f.register,bad)
def bad2(x: list[int]): pass
attempt(f.register,bad2); attempt(f.register,list[int],len); attempt(f.register, int|list[int], len)
def bad3(x: 'Undefined'): pass
attempt(f.register,bad3)
def good(x: 'complex'): return 'complex!'
attempt(lambda: f.register(good) is good); print(f(1j))
def optional(x: typing.Optional[bytearray]): return 'opt'
f.register(optional); print(f(bytearray()), f(None))
attempt(f.register, int|bytes, lambda x:'union'); print(f(b''), f(1)); attempt(f._clear_cache)
# ABCs
class P(abc.ABC): pass
class Q(abc.ABC): pass
class R(P): pass
class X: pass
P.register(X)
@singledispatch
def g(x): return 'base'
g.register(P, lambda x:'P'); print(g(X())); 
Q.register(X); g.register(Q, lambda x:'Q'); attempt(g,X())
class Y(X): pass
g.register(Y, lambda x:'Y'); print(g(Y()))
class Z(R): pass
print(g(Z())); g.register(R,lambda x:'R'); print(g(Z()), g(R()))
@singledispatch
def h(x): return 'base'
h.register(ca.Iterable,lambda x:'iterable'); h.register(ca.Container,lambda x:'container')
class IC:
    def __iter__(self): pass
    def __contains__(self,x): pass
attempt(h,IC())
h.register(ca.Sequence, lambda x:'seq'); print(h([]), h('')); 
h.register(ca.Collection, lambda x:'coll'); print(h({}), h(IC()) if 0 else '')
h.register(ca.MutableMapping,lambda x:'mm'); h.register(dict,lambda x:'dict'); print(h(collections.OrderedDict()), h(collections.ChainMap()), h(collections.defaultdict()))
class D(collections.UserDict): pass
print(h(D()))
class M(dict, ca.Hashable if 0 else object): pass
print(h(M()))
@singledispatch
def k(x): return 'base'
k.register(ca.Sized,lambda x:'sized'); k.register(ca.Mapping,lambda x:'mapping'); print(k({}), k([]), k(5))
class S1(ca.Sized):
    def __len__(self): return 0
class S2(S1, ca.Iterable):
    def __iter__(self): return iter(())
k.register(ca.Iterable, lambda x:'iter'); print(k(S1()), k(S2())); 
class NoAbc(list): pass
k.register(ca.MutableSequence,lambda x:'mutseq'); print(k(NoAbc()))
P2=type('P2',(),{}); print(k(P2())); k.register(P2,lambda x:'p2'); print(k(P2()), k(type('P3',(P2,),{})()))
# methods
class A:
    @singledispatchmethod
    def m(self, arg): "mdoc"; return ('base',arg)
    @m.register(int)
    def _(self, arg): return ('int',arg)
    @m.register
    def _(self, arg: str, k=1): return ('str',arg,k)
    @singledispatchmethod
    @classmethod
    def c(cls, arg): return (cls.__name__,'base')
    @c.register
    @classmethod
    def _(cls, arg: int): return (cls.__name__,'int')
    @singledispatchmethod
    @staticmethod
    def s(arg): return 'sbase'
    @s.register(int)
    @staticmethod
    def _(arg): return 'sint'
    @singledispatchmethod
    @abc.abstractmethod
    def ab(self,a): pass
class B(A): pass
a=A(); print(a.m(1),a.m('s',k=2),a.m(2.5),A.m(a,'z') if 0 else '', a.c(1),A.c('x'),B.c(1),B().c(2), a.s(1),A.s('x'))
attempt(a.m); attempt(lambda:a.m(arg=1)); print(a.m.__name__, a.m.__doc__, A.__dict__['m'].__isabstractmethod__, A.__dict__['ab'].__isabstractmethod__, a.m.register is not None)
attempt(lambda:A.__dict__['m']); attempt(lambda:re.sub(' of .*','',repr(a.m))); attempt(lambda:A.m); attempt(lambda: A.__dict__['c']); attempt(lambda: A.c); attempt(singledispatchmethod,5); attempt(singledispatchmethod)
A.m.register(list, lambda self,x:'list!'); print(a.m([])); attempt(lambda: a.m.__wrapped__); attempt(lambda:a.m.__module__); attempt(lambda:a.m.__qualname__); attempt(lambda: A.__dict__['m'].func); attempt(lambda: type(a.m)); attempt(lambda: a.m.__isabstractmethod__); attempt(lambda: A.m(5))
print(functools.__all__)
class C:
    @property
    def p(self): return 1
class W:
    def __init__(s): pass
    @singledispatch
    def meth(self, x): return 'm'
print(W().meth(5))
