# WeakValueDictionary, WeakKeyDictionary, WeakSet, finalize. Collections are asked for.
import weakref, gc, copy
from weakref import *
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self,n): self.n=n
    def __repr__(self): return f'A({self.n})'
    def __eq__(self,o): return isinstance(o,A) and self.n==o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self,o): return self.n<o.n
def drop(d,*keys):
    for k in keys: d.pop(k,None)
    gc.collect()
keep={n:A(n) for n in range(5)}
d=WeakValueDictionary(keep); print(len(d), sorted(d), sorted(d.items()), sorted(d.values()), d[1], 3 in d, 9 in d, d.get(9), d.get(9,'x'))
attempt(lambda:d[9]); attempt(lambda:d.__delitem__(9)); attempt(d.pop,9); attempt(d.pop,9,'dflt'); attempt(lambda:d.__setitem__(1,5))
drop(keep,0,1); print(len(d), sorted(d), 0 in d, d.get(1), list(d.data)==sorted(d)); attempt(lambda:d[0])
print(len(d.valuerefs()), [r().n for r in d.itervaluerefs()], repr(d)[:23], isinstance(d.valuerefs()[0], weakref.KeyedRef), d.valuerefs()[0].key)
x=A(10); print(d.setdefault(10,x) is x, d.setdefault(10,A(11)) is x, d.pop(10) is x, 10 in d); e=d.copy(); print(type(e).__name__, sorted(e), sorted(copy.copy(d)), sorted(copy.deepcopy(d)))
d.update({'k':keep[2]}); d.update([('p',keep[3])]); d.update(kw=keep[4]); print(sorted(map(str,d))); print(sorted(map(str,d|{'z':keep[2]})), sorted(map(str,{'z':keep[2]}|d)), type({'z':keep[2]}|d).__name__); d|={'y':keep[2]}; print('y' in d); attempt(lambda:type(d.__or__(1)))
attempt(WeakValueDictionary,1,2); attempt(WeakValueDictionary,1); f=WeakValueDictionary(a=keep[2]); print(f.popitem()); attempt(f.popitem); d.clear(); print(len(d), dict(d)); print(list(WeakValueDictionary(other=keep[2])))
w=WeakKeyDictionary({keep[2]:'two',keep[3]:'three'}); print(len(w), sorted(w), sorted(w.items()), sorted(w.values()), w[keep[2]], A(2) in w, 5 in w, w.get(A(9)), A(9) in w)
attempt(lambda:w[A(9)]  if 0 else w[keep[4]]  ) if 0 else None
try: w[keep[4]]
except KeyError as e: print('KeyError', type(e.args[0]).__name__)
attempt(lambda:w[5]); attempt(lambda:w.__setitem__(5,1)); attempt(w.get,5); attempt(w.pop,A(9),'d'); w[keep[4]]='four'; drop(keep,3); print(len(w), sorted(w)); print([r() for r in w.keyrefs()], repr(w)[:21]); w.update({keep[2]:'2'}); print(w[keep[2]]); attempt(w.update,zz=1); print(w.setdefault(keep[2],'n'), w.pop(keep[2]), len(w), w.popitem()); attempt(w.popitem); attempt(WeakKeyDictionary,1,2); print(len(WeakKeyDictionary(dict={}))); attempt(WeakKeyDictionary,q=1)
w[keep[4]]=[1]; c=copy.deepcopy(w); print(c[keep[4]] is w[keep[4]], copy.copy(w)[keep[4]] is w[keep[4]], w|{keep[2]:0} == {keep[4]:[1],keep[2]:0}, w=={keep[4]:[1]}, type(w.copy()).__name__, list(w.keys()))
s=WeakSet([keep[2],keep[4]]); print(len(s), sorted(s), A(2) in s, 5 in s, keep[2] in s); attempt(s.add,5); attempt(s.remove,A(9)) if 0 else None
try: s.remove(A(9))
except KeyError: print('KeyError')
s.discard(A(9)); z=A(20); s.add(z); print(len(s)); del z; gc.collect(); print(len(s), sorted(s)); t=s.copy(); print(type(t).__name__, t==s, t is s, t<=s, t<s, t>=s, s.issubset([keep[2],keep[4],5]) , s.isdisjoint([A(3)]), s!=t)
print(sorted(s|{keep[2]}), sorted(s.union([keep[4]])), sorted(s-{keep[2]}), sorted(s&{keep[2]}), sorted(s^{keep[2]}), type(s|t).__name__, sorted(s.difference([keep[2]])), sorted(s.intersection(t)), sorted(s.symmetric_difference([keep[2]])))
u=WeakSet(s); u-={keep[2]}; print(sorted(u)); u|={keep[2]}; print(sorted(u)); u&={keep[2]}; print(sorted(u)); u^={keep[4]}; print(sorted(u)); u.update([keep[2]]); u.difference_update([keep[2]]); u.intersection_update([keep[4]]); u.symmetric_difference_update([]); print(sorted(u)); u.pop(); attempt(u.pop); u.clear(); print(WeakSet[int], len(u), s==5); attempt(lambda: s|5); attempt(hash,s); attempt(lambda:s<5)
import collections.abc as ca; print(isinstance(s,ca.MutableSet), issubclass(WeakKeyDictionary,ca.MutableMapping), WeakSet.__module__)
# finalize
o=A(50); f=finalize(o,print,'finalized',1,sep='-'); print(f.alive, f.atexit, f.peek(), type(f)); print(repr(f)[:20], f() , f.alive, f(), f.peek(), f.detach(), f.atexit)
f=finalize(o,print,'again'); del o; gc.collect(); print(f.alive); o=A(51); f=finalize(o,print,'never'); print(f.detach()[1:], f.alive); attempt(finalize,o); attempt(finalize); attempt(finalize,5,print); f.atexit=False; print(f.atexit, repr(f)[-6:])
def bad(*a): raise ValueError('in callback')
import sys; sys.unraisablehook=lambda u: print('unraisable', u.err_msg[:48], u.exc_value, u.object)
def go(): x=A(60); return weakref.ref(x,bad)
r=go(); gc.collect(); print(r())
x1=finalize(keep[2],print,'exit 1'); x2=finalize(keep[2],print,'exit 2'); x3=finalize(keep[2],print,'exit 3'); x2.atexit=False
print('end')
