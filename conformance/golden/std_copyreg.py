# copyreg: the dispatch table, extension codes, and what __reduce_ex__ makes with it.
def show(v):
    if isinstance(v, tuple): return '(' + ', '.join(map(show, v)) + ')'
    if isinstance(v, type) or not callable(v): return repr(v) if type(v).__module__ != '__main__' or isinstance(v, (str, list, dict)) else type(v).__name__
    return v.__name__
import copyreg, copy
def attempt(f,*a,**k):
    try: print(show(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
print(copyreg.__all__)
for v in (1j,):
    print(copyreg.dispatch_table[type(v)](v))
print([ (k, copyreg.dispatch_table[k].__name__) for k in copyreg.dispatch_table])
attempt(copyreg.pickle, int, 5); attempt(copyreg.pickle,int,len,5); attempt(copyreg.constructor,5)
attempt(copyreg.add_extension,'m','n',0); attempt(copyreg.add_extension,'m','n',0x80000000); attempt(copyreg.add_extension,'m','n',5); attempt(copyreg.add_extension,'m','n',5);attempt(copyreg.add_extension,'m','n2',5);attempt(copyreg.add_extension,'m','n',6)
print(copyreg._extension_registry, copyreg._inverted_registry, copyreg._extension_cache)
attempt(copyreg.remove_extension,'m','n',6); attempt(copyreg.remove_extension,'m','n',5); attempt(copyreg.clear_extension_cache)
class A:
    __slots__=('a','__b','__dict__','__weakref__')
class B(A): __slots__='c'
attempt(copyreg._slotnames,A); attempt(copyreg._slotnames,B); print(B.__slotnames__)
class C: pass
c=C(); c.x=1
attempt(c.__reduce_ex__,0);attempt(c.__reduce_ex__,2); attempt(c.__reduce_ex__,1)
b=B(); b.a=1;b.c=2;b.z=3
attempt(lambda: b.__reduce_ex__(2)); attempt(lambda: b.__reduce_ex__(1)); 
attempt(lambda: object().__reduce__()); attempt(copyreg.__newobj__,C); attempt(copyreg.__newobj_ex__,C,(),{}); attempt(copyreg._reconstructor,C,object,None); attempt(copyreg._reconstructor,int,int,5)
class L(list): pass
l=L([1]); l.y=2
r=l.__reduce_ex__(2); print(show(r[:3]), list(r[3])); attempt(lambda: l.__reduce_ex__(0))
class D(dict): pass
r=D(a=1).__reduce_ex__(4); print(show(r[:4]), list(r[4]))
class N:
    def __getnewargs__(self): return (1,)
class NX:
    def __getnewargs_ex__(self): return (1,),{'k':2}
attempt(lambda:N().__reduce_ex__(2)); attempt(lambda:NX().__reduce_ex__(2)); attempt(lambda:NX().__reduce_ex__(4))
attempt(lambda:(x for x in ()).__reduce_ex__(2)); attempt(lambda:(x for x in ()).__reduce_ex__(0)); attempt(lambda: len.__reduce_ex__(2)); attempt(lambda: [].append.__reduce_ex__(2)); attempt(lambda: (lambda:0).__reduce_ex__(2))
import sys
attempt(lambda: sys.__reduce_ex__(2)); attempt(lambda: sys._getframe().__reduce_ex__(2)); attempt(lambda: 5 .__reduce_ex__(2)); attempt(lambda: None.__reduce_ex__(2)); attempt(lambda: {}.keys().__reduce_ex__(2)); attempt(lambda: iter([1,2]).__reduce_ex__(2)); attempt(lambda: (1j).__reduce_ex__(2)); attempt(lambda: int.__reduce_ex__(2)); attempt(lambda: super(C,c).__reduce_ex__(2)); attempt(lambda:(int|str).__reduce_ex__(2)); 
attempt(lambda:property(len).__reduce_ex__(2)); attempt(lambda: {1}.__reduce_ex__(2)); attempt(lambda: range(3).__reduce_ex__(2)); attempt(lambda: slice(1,2).__reduce_ex__(2)); attempt(lambda: ValueError(1).__reduce_ex__(2)); attempt(lambda: bytearray(b'x').__reduce_ex__(2)); attempt(lambda: NotImplemented.__reduce_ex__(2)); attempt(lambda: ....__reduce_ex__(2))
class S(str): pass
attempt(lambda: S('a').__reduce_ex__(2)); attempt(lambda: S('a').__reduce_ex__(0)); attempt(lambda:'a'.__reduce_ex__(0)); attempt(lambda:'a'.__reduce_ex__(2));
class SL: __slots__='q'
attempt(lambda: SL().__reduce_ex__(0)); attempt(lambda: SL().__reduce_ex__(2))
class G:
    def __getstate__(self): return 'state'
attempt(lambda: G().__reduce_ex__(2)); attempt(lambda: G().__reduce_ex__(0))
