# copy: shallow and deep copies of everything, reductions, replace, dataclasses.
import copy, copyreg
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
print(copy.__all__, copy.Error.__mro__, copy.Error is copy.error)
for x in (None,1,2.5,True,1j,'s',(1,[2]),b'b',frozenset([1]),int,range(3),slice(1),property(),len,...,NotImplemented,lambda:0,super):
    assert copy.copy(x) is x, x
    d=copy.deepcopy(x); print(type(x).__name__, d is x, d==x)
l=[1,[2,3],{'a':[4]},{5},bytearray(b'q')]
c=copy.copy(l); print(c, c is l, c[1] is l[1]); d=copy.deepcopy(l); print(d, d[1] is l[1], d[2]['a'] is l[2]['a'], d[3] is l[3], d[4] is l[4])
l.append(l); d=copy.deepcopy(l); print(d[-1] is d, len(d)); t=([],); t[0].append(t); d=copy.deepcopy(t); print(d is t, d[0][0] is d)
e={}; e['e']=e; d=copy.deepcopy(e); print(d['e'] is d)
s=[1]; p=[s,s]; d=copy.deepcopy(p); print(d[0] is d[1])
class C:
    def __init__(self,x): self.x=x
    def __repr__(self): return f'C({self.x!r})'
a=C([1]); b=copy.copy(a); print(b, b.x is a.x); b=copy.deepcopy(a); print(b,b.x is a.x)
class S:
    __slots__=('p','q')
s=S(); s.p=[1]; b=copy.copy(s); print(b.p is s.p, hasattr(b,'q')); b=copy.deepcopy(s); print(b.p, b.p is s.p)
class K:
    def __copy__(self): return 'copied'
    def __deepcopy__(self,memo): return 'deep', type(memo)
print(copy.copy(K()), copy.deepcopy(K()), copy.deepcopy([K()]))
class R:
    def __reduce__(self): return 'R'
r=R(); print(copy.copy(r) is r, copy.deepcopy(r) is r)
class R2:
    def __reduce_ex__(self,p): print('proto',p); return (list,([1,2],),None,iter([3]))
print(copy.copy(R2()), copy.deepcopy(R2()))
class R3:
    def __reduce_ex__(self,p): return (dict,(),None,None,iter([('k',[1])]))
print(copy.copy(R3()), copy.deepcopy(R3()))
class St:
    def __setstate__(self,s): print('setstate',s)
    def __getstate__(self): return {'z':[1]}
copy.copy(St()); copy.deepcopy(St())
class L(list): pass
l=L([1,[2]]); l.extra=[5]; c=copy.copy(l); print(type(c).__name__,c,c.extra is l.extra); c=copy.deepcopy(l); print(c,c.extra,c.extra is l.extra)
class D(dict): pass
print(copy.copy(D(a=1)), type(copy.deepcopy(D(a=[1]))).__name__)
class T(tuple): pass
print(type(copy.copy(T((1,[2])))).__name__, copy.deepcopy(T((1,[2]))))
class E(Exception):
    def __init__(self,a,b): super().__init__(a,b); self.b=b
x=copy.deepcopy(E(1,[2])); print(repr(x), x.b)
attempt(copy.copy, (i for i in ())); attempt(copy.deepcopy, [(i for i in ())])
import sys; attempt(copy.deepcopy, sys)
class Bad:
    def __reduce_ex__(self,p): return 5
attempt(copy.copy,Bad())
class Bad2:
    def __reduce_ex__(self,p): return (5,())
attempt(copy.copy,Bad2())
class Bad3:
    def __reduce_ex__(self,p): return (list,)
attempt(copy.copy,Bad3())
copyreg.pickle(C, lambda c: (C,('via table',))); print(copy.copy(a), copy.deepcopy(a))
class M:
    def m(self): return self
m=M(); d=copy.deepcopy(m.m); print(d() is m, type(d()).__name__, copy.copy(m.m)() is m)
memo={}; z=[1]; y=copy.deepcopy(z,memo); print(memo[id(z)] is y, copy.deepcopy(z,memo) is y, len(memo))
attempt(copy.replace, 5); attempt(copy.replace, 5, x=1); attempt(copy.replace)
from collections import namedtuple, OrderedDict, deque, defaultdict, Counter, ChainMap, UserDict, UserList
P=namedtuple('P','x y'); print(copy.replace(P(1,2),y=5)); attempt(copy.replace,P(1,2),z=1)
class Rep:
    def __replace__(self,/,**k): return k
print(copy.replace(Rep(), obj=1))
for v in (OrderedDict(a=[1]), deque([1,[2]],5), defaultdict(list,a=[1]), Counter('aab'), P([1],2), ChainMap({'a':[1]}), UserDict(a=[1]), UserList([[1]])):
    print(copy.copy(v)==v, copy.deepcopy(v)==v, type(copy.deepcopy(v)).__name__)
class MU(UserDict): pass
print(MU(a=1).copy())
deep=[]; 
for i in range(200): deep=[deep]
print(len(copy.deepcopy(deep)))
deep=[]
for i in range(100000): deep=[deep]
try: copy.deepcopy(deep)
except RecursionError: print('RecursionError')
while deep: deep=deep[0]
attempt(copy.copy); attempt(copy.deepcopy)
import dataclasses
@dataclasses.dataclass
class DC:
    a: list; b: C
x=DC([[1]],C(3)); y=dataclasses.asdict(x); print(y, y['a'][0] is x.a[0], y['b'] is x.b); print(dataclasses.astuple(x)[1] is x.b); print(copy.replace(x,a=1), copy.deepcopy(x))
