# Metaclasses, MRO, __slots__, descriptors and the rest of class creation.
def t(f, *a):
    try: print(f(*a))
    except BaseException as e: print('!!', type(e).__name__, e, getattr(e,'__notes__',None))
log=[]
class Meta(type):
    def __prepare__(name, bases, **kw): log.append(('prep',name,kw)); return {'injected':1}
    def __new__(m, name, bases, ns, **kw): log.append(('new',name,sorted(k for k in ns if not k.startswith('__')),kw)); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): log.append(('init',name,kw)); super().__init__(name,bases,ns)
    def __call__(c, *a, **k): log.append(('call',a)); return super().__call__(*a,**k)
    def meth(c): return 'meta-meth'
    @property
    def prop(c): return 'meta-prop'
    def __getattr__(c, n): return 'meta-getattr '+n
    def __len__(c): return 42
    def __contains__(c,x): return x==1
    def __iter__(c): return iter('meta')
    def __getitem__(c,k): return ('mg',k)
    def __instancecheck__(c,o): return o==5
    def __subclasscheck__(c,o): return o is int
    def __repr__(c): return '<Meta '+c.__name__+'>'
    def __eq__(c,o): return c is o
    def __hash__(c): return 7
class A(metaclass=Meta, x=1):
    y=2
    def __init__(self, v): self.v=v
a=A(3)
print(log, a.v, A.injected, A.meth(), A.prop, A.zip, len(A), 1 in A, list(A), A[3], isinstance(5,A), isinstance(a,A), isinstance(4,A), issubclass(int,A), A, hash(A))
t(lambda: a.meth()); t(lambda: a.zip)
class B(A): pass
print(type(B), B(1).v, log[-3:])
# set_name, init_subclass
class D:
    def __set_name__(s, o, n): s.n=(o.__name__,n)
    def __get__(s,i,o): return (s.n, i is None, o.__name__)
class Base:
    subs=[]
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag=tag; Base.subs.append(cls.__name__)
class X(Base, tag='t'):
    d=D()
class Y(X): pass
print(X.tag, Y.tag, Base.subs, X.d, X().d, Y.d)
t(lambda: type('Z',(Base,),{},zzz=1))
class BadSet:
    def __set_name__(s,o,n): raise ValueError('boom')
def f():
    class Q: attr=BadSet()
t(f)
# mro
class P1: 
    def who(s): return 'P1'
class P2(P1):
    def who(s): return 'P2>'+super().who()
class P3(P1):
    def who(s): return 'P3>'+super().who()
class P4(P2,P3):
    def who(s): return 'P4>'+super().who()
print(P4().who(), [c.__name__ for c in P4.__mro__])
t(lambda: type('bad',(P1,P2),{}))
class MM(type):
    def mro(c): return [c, *c.__bases__[::-1], object] if c.__bases__!=(object,) else [c,object]
class M1(metaclass=MM): z=1
class M2(metaclass=MM): z=2
class M3(M1,M2): pass
print(M3.z, M3.__mro__)
# __bases__ change
class K1: 
    def f(s): return 1
class K2:
    def f(s): return 2
    def __len__(s): return 5
class K3(K1): pass
class K4(K3): pass
k=K4(); print(k.f()); K3.__bases__=(K2,); print(k.f(), len(k), K4.__mro__, K1.__subclasses__(), K2.__subclasses__())
# class attrs
class W:
    'doc'
    x: int = 3
    def m(self): self.q=1
print(W.__doc__, W.__module__, W.__qualname__, W.__name__, W.__dict__.keys(), W.__annotations__, W.__static_attributes__, W.__firstlineno__)
W.__name__='W2'; W.__qualname__='a.W3'; W.__doc__='new'; print(W, W.__name__, W.__doc__)
del W.x; t(lambda: W.x); t(lambda: W().x)
# __slots__
class S1: __slots__=('a','__b'); 
class S2(S1): __slots__=('c',)
class S3(S2): pass
s=S2(); s.a=1; s._S1__b=2; s.c=3; print(s.a,s._S1__b,s.c, S1.__slots__); t(lambda: s.d)
s3=S3(); s3.zz=1; s3.a=5; print(s3.__dict__, s3.a); del s3.a; t(lambda: s3.a)
class S5: __slots__={'p':'doc of p'}
print(S5.p.__doc__, S5.__slots__)
class S6: __slots__=('a','__dict__')
o=S6(); o.a=1; o.b=2; print(o.__dict__)
class U1: __slots__=('x',)
class U2: __slots__=('y',)
t(lambda: type('U3',(U1,U2),{}))
# class assignment
class V1: pass
class V2: 
    def hi(s): return 'hi'
v=V1(); v.a=1; v.__class__=V2; print(v.hi(), v.a, type(v)); t(lambda: setattr(v,'__class__',S1))
# __dict__
v.__dict__={'n':1}; print(v.n, v.__dict__); v.__dict__['m']=2; print(v.m); t(lambda: setattr(v,'__dict__',1)); del v.__dict__; print(v.__dict__)
# getattr hooks
class H:
    def __getattribute__(s,n):
        if n=='boom': raise AttributeError('custom')
        return object.__getattribute__(s,n)
    def __getattr__(s,n): return 'fallback '+n
    def __setattr__(s,n,v): object.__setattr__(s,n,('set',v))
    def __delattr__(s,n): print('del',n); object.__delattr__(s,n)
h=H(); h.a=1; print(h.a,h.boom,h.none); del h.a; print(h.a)
# data descriptors
class DD:
    def __get__(s,i,o): return 'dd'
    def __set__(s,i,v): i.__dict__['x']=v
class ND:
    def __get__(s,i,o): return 'nd'
class DelOnly:
    def __get__(s,i,o): return 'do'
    def __delete__(s,i): print('deleted')
class T: x=DD(); y=ND(); z=DelOnly()
o=T(); o.x=1; o.y=2; print(o.x,o.y,o.__dict__); t(lambda: setattr(o,'z',1)); del o.z
# property
class Pr:
    def __init__(s): s._x=0
    @property
    def x(s): 'docx'; return s._x
    @x.setter
    def x(s,v): s._x=v
    @x.deleter
    def x(s): s._x=None
    ro=property(lambda s:1)
    wo=property(None, lambda s,v:None)
p=Pr(); p.x=5; print(p.x, Pr.x.__doc__, Pr.x.__name__, Pr.x.fset); del p.x; print(p.x)
t(lambda: setattr(p,'ro',1)); t(lambda: p.wo); t(lambda: delattr(p,'ro'))
class SubP(property):
    'sub doc'
class Q2:
    @SubP
    def z(s): 'zdoc'; return 9
print(Q2().z, Q2.z.__doc__)
# classmethod / static
class CM:
    @classmethod
    def c(cls,*a): 'cdoc'; return cls.__name__,a
    @staticmethod
    def s(*a): return a
print(CM.c(1), CM().c(2), CM.s(3), CM().s(4), CM.__dict__['c'].__wrapped__, CM.__dict__['s'](5), CM.c.__func__, CM.c.__self__)
# new
class N1:
    def __new__(cls,*a): return 5 if a else super().__new__(cls)
    def __init__(s,*a): print('init')
print(N1(1), type(N1()))
class Str2(str):
    def __new__(cls, v): return super().__new__(cls, v*2)
print(Str2('ab'))
t(lambda: object.__new__(Str2)); t(lambda: object.__setattr__(int,'x',1)); t(lambda: object.__new__(N1, 1)); t(lambda: type.__call__(N1))
