# Weak references, proxies and weak methods; what can be referred to weakly.
import weakref, gc, sys, _weakref, types, collections
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
class A:
    def m(self): return 'm'
    def __repr__(self): return '<A>'
class SL: __slots__=()
class SW: __slots__=('__weakref__',)
for x in (1,1.5,None,True,'s',b'b',(),[],{},set(),frozenset(),range(3),lambda:0,len,int,A,A(),SL(),SW(),sys,(i for i in ()),iter([]),A().m,property(),staticmethod(len),slice(1),memoryview(b''),bytearray(),ValueError(),super(A,A()),collections.deque(),collections.OrderedDict(),collections.defaultdict(),collections.Counter(),types.SimpleNamespace(),types.MappingProxyType({}),(lambda:0).__code__,sys._getframe(),type(len),...,NotImplemented,list[int],int|str,{}.keys(),1j,types.CellType(),object(),classmethod(len),enumerate([]),map(len,[]),weakref.ref(A), __import__('re').compile('a'), __import__('functools').partial(len), [].append, ''.join, str.join,A.__dict__['m'],int.__add__,(1).__add__):
    try: weakref.ref(x); print(type(x).__name__,'ok')
    except TypeError as e: print(e)
a=A(); r=weakref.ref(a)
print(r() is a, r is weakref.ref(a), weakref.ref(a,print) is weakref.ref(a,print), r==weakref.ref(a,len), hash(r)==hash(a), r.__callback__, weakref.ref(a,len).__callback__, type(r), a.__weakref__ is r); gc.collect(); print(weakref.getweakrefcount(a), weakref.getweakrefs(a)==[r])
attempt(weakref.ref); attempt(weakref.ref,1,2,3); attempt(weakref.ref,a,callback=1); attempt(r,1); attempt(lambda:r.x); attempt(lambda: setattr(r,'x',1)); print(callable(weakref.ref(a,5)))
print(weakref.ref[int])
attempt(lambda: r<r)
log=[]; 
def f():
    b=A(); return weakref.ref(b,log.append), weakref.ref(b)
r1,r2=f(); gc.collect(); print(r1(), r2(), len(log), log[0] is r1, r1==r2, r1==r1); attempt(hash,r1); print(weakref.getweakrefs(a)==[r])
class R(weakref.ref):
    def __new__(cls,o,cb=None,*,extra): s=super().__new__(cls,o,cb); s.extra=extra; return s
    def __init__(self,o,cb=None,*,extra): super().__init__(o,cb)
q=R(a,extra=5); print(q.extra,q() is a, q is R(a,extra=6)); gc.collect(); print(weakref.getweakrefcount(a))
p=weakref.proxy(a); print(type(p), p.m(), isinstance(p,A), p.__class__); attempt(hash,p); p.z=1; print(a.z); attempt(lambda:p.nope); print(repr(str(p))); attempt(lambda:p+1); attempt(lambda: p()); del p.z
class N:
    def __init__(s,v): s.v=v
    def __add__(s,o): return ('add',s.v,getattr(o,'v',o))
    def __radd__(s,o): return ('radd',s.v,o)
    def __getitem__(s,i): return i
    def __len__(s): return 3
    def __iter__(s): return iter('xyz')
    def __call__(s,*a): return a
    def __bool__(s): return False
    def __contains__(s,x): return x==1
    def __iadd__(s,o): return 'iadd'
    def __eq__(s,o): return 'eq'
    def __int__(s): return 7
    def __index__(s): return 2
    def __neg__(s): return 'neg'
    def __lt__(s,o): return 'lt'
    def __setitem__(s,k,v): print('set',k,v)
    def __delitem__(s,k): print('del',k)
    def __enter__(s): return 1
    def __exit__(s,*a): pass
n=N(5); p=weakref.proxy(n); print(type(p), p+1, 1+p, p+p, p[4], len(p), list(p), p(1,2), bool(p), 1 in p, p==1, int(p), [1,2,3][p], -p, p<1); p[1]=2; del p[1]
p2=weakref.proxy(n); print(p2 is p, weakref.proxy(n,len) is p); x=p; x+=1; print(x)
def dead():
    return weakref.proxy(A()), weakref.proxy(N(1))
d,dn=dead(); gc.collect()
attempt(lambda:d.x); attempt(lambda:str(d)); attempt(lambda:d+1); attempt(lambda:dn()); attempt(lambda:bool(dn)); attempt(lambda: setattr(d,'x',1)); attempt(lambda: d==1); attempt(weakref.proxy,5)
print(weakref.ProxyTypes, weakref.ReferenceType is weakref.ref, weakref.__all__)
m=weakref.WeakMethod(a.m); print(m()(), m==weakref.WeakMethod(a.m), hash(m)==hash(weakref.WeakMethod(a.m)), m==1, m!=m); attempt(weakref.WeakMethod, len); attempt(weakref.WeakMethod, A.m)
def g(): b=A(); return weakref.WeakMethod(b.m, log.append)
m2=g(); gc.collect(); print(m2(), len(log), m2==m2, m2==m)
