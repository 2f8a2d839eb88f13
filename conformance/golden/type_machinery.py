# Annotations, generic aliases, unions, isinstance, super and class statements that fail.
def t(f, *a):
    try: print(f(*a))
    except BaseException as e: print('!!', type(e).__name__, e)
# annotations
class A:
    x: int
    y: undefined_later = 3
    z: list[int]
t(lambda: A.__annotations__)
undefined_later = str
print(A.__annotations__, A.__annotate__(1), A.__annotations__ is A.__annotations__)
t(lambda: A.__annotate__(2)); t(lambda: A.__annotate__(3))
class B(A): pass
print(B.__annotations__, B.__annotate__)
B.__annotations__={'q':1}; print(B.__annotations__, B.__annotate__); del B.__annotations__; t(lambda: B.__annotations__)
B.__annotate__=lambda f: {'f':f}; print(B.__annotations__)
def f(a: int, *b: str, c: float=1) -> None: pass
print(f.__annotations__)
m: int = 5
print(__annotations__ if '__annotations__' in globals() else 'lazy')
# alias
print(list[int] == list[int], list[int] != list[str], hash(dict[int,str])==hash(dict[int,str]), {list[int]:1}[list[int]])
print(list[list[int]], dict[str, tuple[int, ...]], tuple[()], type[int], list['fwd'], list[...], list[None])
la=list[int]; print(la([1,2]), la.__origin__, la.append, la.__doc__==list.__doc__, isinstance(la, type(list[str])), la.__class__)
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(G[1], G[1,2])
class LI(list[int]): pass
print(LI.__orig_bases__, LI.__bases__, LI.__mro__)
print(int|str, int|None, None|int, (int|str)|float, int|(str|int), list[int]|dict[str,int], isinstance(1,int|str), issubclass(bool,int|None), isinstance(None,int|None))
t(lambda: int|5); t(lambda: isinstance(1, list[int]|str)); t(lambda: (int|str).__args__); t(lambda: int|'s')
print((int|str)==(str|int), {int|str:1}[str|int], type(int|str).__name__)
class Meta2(type):
    def __or__(c,o): return 'meta or'
class MO(metaclass=Meta2): pass
print(MO|int, int|MO)
# match on types
def mt(v):
    match v:
        case int(): return 'int'
        case str(s): return 'str '+s
        case [a,*r]: return ('seq',a,r)
        case {'k':x,**rest}: return ('map',x,rest)
        case A(x=1): return 'A x=1'
print(mt(1), mt('s'), mt([1,2]), mt({'k':1,'z':2}))
# isinstance extras
class Fake:
    __class__=int
print(isinstance(Fake(), int), type(Fake()), Fake().__class__)
t(lambda: isinstance(1,'a')); t(lambda: issubclass(1,int)); t(lambda: isinstance(1,(int,(str,))))
class NoBases:
    @property
    def __bases__(s): return (int,)
print(issubclass(NoBases(), int)) if True else 0
# object methods
class P:
    def __init__(s): s.a=1
    def __reduce__(s): return 'custom'
print(P().__reduce_ex__(2), P().__getstate__(), object().__getstate__())
class PS: __slots__=('a','b')
p=PS(); p.a=1; print(p.__getstate__())
print(sorted(x for x in dir(P()) if not x.startswith('__')), P().__dir__()[:1])
print(format(P().a,'>5'), P.__subclasshook__(1), P().__sizeof__()>0, P().__hash__()==hash(P()) if False else True)
p1,p2=object(),object(); print(p1==p1,p1!=p2,p1==p2, p1.__eq__(p2), p1.__ne__(p1))
# super edge
class S0:
    def f(s): return 'S0'
    @classmethod
    def c(cls): return ('c',cls.__name__)
    @property
    def pr(s): return 'pr'
class S1(S0):
    def f(s):
        def inner(): return super(S1,s).f()
        return inner()
    @classmethod
    def c(cls): return super().c()
    @property
    def pr(s): return 'sub '+super().pr
    def bad(): super().f()
    def rebind(s): s=S0(); return super().f()
    def cls_(s): return super().__class__, __class__
    def assign(s): super().x=1
print(S1().f(), S1.c(), S1().pr, S1().cls_()); t(S1.bad); t(S1().rebind); t(S1().assign)
def outside(self): return super().f()
t(lambda: outside(1))
S1.ext=outside; t(lambda: S1().ext())
print(super(S1,S1()).f, super(S1,S1).c())
# __init_subclass__ with super & kwargs etc
class R:
    def __init_subclass__(cls, **k): print('R', cls.__name__, k)
class R1(R, a=1, b=2): pass
# class body scope/closure
def mk(n):
    class C:
        v=n
        def g(self): return n, __class__
    return C
C1=mk(1); C2=mk(2); print(C1.v, C2().g()[0], C1.__qualname__, C1.g.__qualname__)
# decorators
def deco(c): c.decorated=True; return c
@deco
class Dd: pass
print(Dd.decorated)
# dunder call on class-level
class Cl:
    __len__ = lambda s: 4
    def __getitem__(s, i): return i
c=Cl(); c.__len__=lambda: 99; print(len(c), c[1:2], c[1,2], c[...])
# bool of instance, hash with eq
class E1:
    def __eq__(s,o): return True
    __hash__=object.__hash__
print(isinstance(hash(E1()),int))
# weird: instance of metaclass w/ __call__
class Sing(type):
    inst=None
    def __call__(c,*a):
        if c.inst is None: c.inst=super().__call__(*a)
        return c.inst
class One(metaclass=Sing): pass
print(One() is One())
t(lambda: type('X',(),{},metaclass=type)); t(lambda: type('X',(object,),dict(a=1)).a)
def fm():
    class Q(metaclass=lambda n,b,d,**k: (n,b,sorted(d),k), z=1): a=1
    return Q
t(fm)
def fm2():
    class M(type):
        @classmethod
        def __prepare__(m,*a): return 5
    class Q(metaclass=M): pass
t(fm2)
def fm3():
    class M1(type): pass
    class M2(type): pass
    class A(metaclass=M1): pass
    class B(metaclass=M2): pass
    class C(A,B): pass
t(fm3)
def fm4():
    class C(5): pass
t(fm4)
def fm5():
    class C(bool): pass
t(fm5)
def fm6():
    class C(type(None)): pass
t(fm6)
def fm7():
    class C(type(lambda:0)): pass
t(fm7)
def fm8():
    class C: __slots__=('x',); x=1
t(fm8)
class ME:
    def __mro_entries__(s,b): return (int,)
class ME2(ME()): pass
print(ME2.__bases__, type(ME2.__orig_bases__[0]))
t(lambda: type('q',(ME(),),{}))
