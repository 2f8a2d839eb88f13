# Special methods of classes written in Python, and subclasses of built-in types.
def t(f, *a):
    try: print(f(*a))
    except BaseException as e: print('!!', type(e).__name__, e, getattr(e,'__notes__',None))
# builtin subclasses
class L(list):
    def __len__(self): return 99
    def __getitem__(self, i): return ('item', i)
l = L([1,2,3]); print(len(l), l[5], list.__len__(l), l + [4], type(l+[4]), l, [*l], l.__class__, l == [1,2,3])
l.x = 5; print(l.x, l.__dict__)
class D(dict):
    def __missing__(self, k): return 'missing '+k
d = D(a=1); print(d['a'], d['b'], d, D.fromkeys('ab'))
class S(str):
    def __add__(self, o): return 'added'
s = S('abc'); print(s+'x', 'x'+s, s.upper(), type(s.upper()), s, repr(s), len(s), hash(s)==hash('abc'), s=='abc', {s:1}['abc'], s.y if hasattr(s,'y') else 'no y')
s.y=1; print(s.y)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
x = T(1,2,3); print(x, x[0], x+(4,), x.__dict__, isinstance(x, tuple), T.__mro__)
class SL(list): __slots__=('a',)
z = SL([1]); z.a = 4; print(z, z.a); t(lambda: setattr(z,'b',1))
class F(float): pass
print(F(1.5), F(1.5)+1 if hasattr(float,'__add__') else '')
class E1(ValueError): pass
class E2(E1, KeyError): pass
print(repr(E2('x')), str(E2('x')), E2.__mro__)
class E3(Exception):
    def __init__(self, a, b): self.a=a; self.b=b
e=E3(1,2); print(e.args, e.a, repr(e), str(e))
t(lambda: E3(1))
class OE(OSError):
    def __init__(self, *a): super().__init__(*a); self.z=1
print(repr(OE(2,'x')), OE(2,'x').errno, type(OE(2,'x')))
# arithmetic
class A:
    def __init__(s, v): s.v=v
    def __add__(s,o): return ('A.add',s.v,o)
    def __radd__(s,o): return ('A.radd',s.v,o)
    def __eq__(s,o): return s.v==getattr(o,'v',o)
    def __lt__(s,o): return NotImplemented
    def __iadd__(s,o): s.v='i'; return s
    def __neg__(s): return 'neg'
    def __index__(s): return 7
    def __bool__(s): return False
    def __contains__(s,x): return x==3
    def __call__(s,*a,**k): return (a,k)
    def __matmul__(s,o): return '@'
    def __divmod__(s,o): return 'dm'
    def __pow__(s,o,m=None): return ('pow',o,m)
    def __rpow__(s,o,m=None): return ('rpow',o,m)
    def __getattr__(s,n): return 'ga '+n
    def __hash__(s): return 2**70
class B(A):
    def __radd__(s,o): return ('B.radd',s.v)
class C(A): pass
print(A(1)+2, 2+A(1), A(1)+B(2), A(1)+C(2), B(1)+A(2), A(1)==A(1), A(1)!=A(1), -A(1), [10,20,30,40,50,60,70,80][A(1)], bool(A(1)), 3 in A(1), A(1)(1,k=2), A(1)@1, divmod(A(1),1), A(1)**2, 2**A(1), pow(A(1),2,3), A(1).foo, hash(A(1)))
t(lambda: A(1)<A(2)); t(lambda: A(1)-1)
a=A(1); a+=5; print(a.v)
class N: 
    __hash__=None
    __iter__=None
    __contains__=None
t(lambda: hash(N())); t(lambda: iter(N())); t(lambda: 1 in N())
class Q:
    def __eq__(s,o): return True
t(lambda: hash(Q())); print(Q.__hash__)
class G:
    def __getitem__(s,i):
        if i>3: raise IndexError
        return i*2
print(list(G()), 4 in G(), 5 in G())
class It:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n>3: raise StopIteration('done')
        return s.n
print(list(It()))
def gen(): return (yield from It())
g=gen()
print(next(g),next(g),next(g)); t(lambda: next(g))
class BadLen:
    def __len__(s): return -1
class BadLen2:
    def __len__(s): return 1.5
class BadBool:
    def __bool__(s): return 1
class BadRepr:
    def __repr__(s): return 1
class BadStr:
    def __str__(s): return b''
class BadHash:
    def __hash__(s): return 'x'
class BadInit:
    def __init__(s): return 1
class BadIter:
    def __iter__(s): return 1
for f in (lambda: len(BadLen()), lambda: len(BadLen2()), lambda: bool(BadBool()), lambda: repr(BadRepr()), lambda: str(BadStr()), lambda: hash(BadHash()), BadInit, lambda: iter(BadIter())): t(f)
