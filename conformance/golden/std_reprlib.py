# reprlib: limited representations of every kind of value, indentation, recursive_repr.
import reprlib
from reprlib import *
from collections import deque
def attempt(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
print(reprlib.__all__, sorted(vars(Repr())), reprlib.aRepr.maxother)
r=reprlib.repr
for x in (1,'a'*100,list(range(20)),tuple(range(20)),(1,),(),[],{},set(range(20)),set(),frozenset('abc'),frozenset(range(10)),deque(range(20)),deque(),deque([1],3),{i:i for i in range(10)},{'b':1,'a':2},10**100,-10**60,1.5,None,b'x'*100,[[[[[[[[1]]]]]]]],{1:{2:{3:{4:{5:{6:{7:8}}}}}}},((((((((1,),),),),),),),),range(1000),'"'*50,'é'*40,[1,[2,[3]]],True,2+3j,bytearray(60),'ab\n'*20):
    attempt(r,x)
class A:
    def __repr__(self): return 'A'*100
class B:
    def __repr__(self): 1/0
class list_(list): pass
class L(list): pass
import re
attempt(r,A()); attempt(lambda:re.sub('0x[0-9a-f]+','@',r(B()))); attempt(r,L([1,2])); attempt(r,[B()] if 0 else [A()])
class tuple2(tuple): pass
tuple2.__name__='tuple'; attempt(r,tuple2(range(20)))
R=Repr(maxlist=2,maxstring=10,maxdict=1,indent=None,fillvalue='###'); attempt(R.repr,[1,2,3]); attempt(R.repr,'abcdefghijklmn'); attempt(R.repr,{1:2,3:4}); attempt(Repr,1); attempt(Repr,foo=1)
for ind in (2,'->',0,'',True):
    R=Repr(indent=ind,maxlevel=3); attempt(R.repr,[1,[2,{'a':(3,[4])}],()])
attempt(Repr(indent=-1).repr,[1]) ; attempt(Repr(indent=1.5).repr,[1]); attempt(Repr(indent=[]).repr,[]); attempt(Repr(indent=[]).repr,[1])
R=Repr(); R.maxlevel=1; attempt(R.repr,[1,[2]]); R.maxlevel=0; attempt(R.repr,[1]); R.maxlevel=6; R.maxlong=10; attempt(R.repr,12345678901234); R.maxother=7; attempt(R.repr,range(10000)); R.maxtuple=1; attempt(R.repr,(1,2)); R.maxtuple=0; attempt(R.repr,(1,2)); R.maxstring=0; attempt(R.repr,'abc'); R.maxstring=3; attempt(R.repr,'abcdef'); R.maxstring=5; attempt(R.repr,'abcdefgh')
class My(Repr):
    def repr_A(self,x,level): return f'<A {level}>'
    def repr_int(self,x,level): return 'int!'
attempt(My().repr,[A(),5]); attempt(My().repr1,5,2); attempt(My().repr_list,[1],1); attempt(My().repr_str,'x',1)
class N:
    def __init__(s): s.l=[1]
    @recursive_repr()
    def __repr__(self):
        "doc"
        return '<'+'|'.join(map(repr,self.l))+'>'
n=N(); n.l.append(n); print(n, N.__repr__.__name__, N.__repr__.__doc__, N.__repr__.__wrapped__ is not None)
class M(N):
    @recursive_repr('loop')
    def __repr__(self): return f'M({self.l})'
m=M(); m.l.append(m); print(m)
l=[1]; l.append(l); attempt(r,l)
