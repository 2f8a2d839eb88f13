# inspect: signatures, parameters and bound arguments.
import inspect
from inspect import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
P=Parameter
t(lambda: P('a',9)); t(lambda: P('a',0,default=1)); t(lambda: P('a',2,default=1)); t(lambda: P(1,0)); t(lambda:P('1a',0)); t(lambda:P('if',0)); t(lambda:P('if',1)); t(lambda:P('.0',1));t(lambda:P('.0',0)); t(lambda:P(Parameter.empty,0)); t(lambda:P('a')); t(lambda: P(name='a',kind=1,default=3,annotation=int))
t(lambda:Signature([P('a',1),P('a',1)])); t(lambda:Signature([P('a',2),P('b',1)])); t(lambda:Signature([P('a',1,default=3),P('b',1)])); t(lambda:Signature([P('a',2),P('b',2)])); t(lambda:Signature([P('a',4),P('b',4)])); t(lambda:Signature([P('a',0,default=1),P('b',1)])); t(lambda: Signature(['a'])); t(lambda: Signature(3))
t(lambda: list(Signature([P('a',1,default=3),P('b',3)]).parameters.items()))
t(lambda: hash(P('a',1))==hash(P('a',1)))
t(lambda: P('a',1).replace(name='b',kind=4)); t(lambda: P('a',1).replace(foo=1)); t(lambda: P('a',1).replace(1))
t(lambda: P.KEYWORD_ONLY); t(lambda: P.KEYWORD_ONLY.description); print(P.KEYWORD_ONLY, P.empty, P('a',1).default)
t(lambda: P('a',1).name); 
def f(a,/,b,*,c): pass
s=signature(f)
t(lambda: s.bind()); t(lambda: s.bind(1)); t(lambda: s.bind(1,2)); t(lambda: s.bind(1,2,3)); t(lambda: s.bind(1,2,c=1)); t(lambda: s.bind(a=1,b=2,c=3));t(lambda: s.bind(1,b=2,c=3,d=4)); t(lambda: s.bind(1,2,b=2,c=3)); t(lambda: s.bind_partial()); t(lambda: s.bind_partial(b=2).args); t(lambda: s.bind(1,2,c=3).args);  t(lambda: s.bind(1,2,c=3).kwargs)
def g(a, b=2, *args, k=3, **kw): pass
s=signature(g)
t(lambda: s.bind(1)); t(lambda: s.bind(1,2,3,4,k=5,z=6)); t(lambda: s.bind(1,2,3,4,k=5,z=6).args);t(lambda: s.bind(1,2,3,4,k=5,z=6).kwargs)
b=s.bind(1); b.apply_defaults(); print(b, b.arguments, b.signature, b==s.bind(1)); t(lambda: hash(b))
def h(a=1,/,b=2,**kw): pass
s=signature(h)
t(lambda: s.bind(a=1)); t(lambda: s.bind(b=1)); t(lambda: s.bind(a=1,b=3,z=3))
print(s.format(max_width=3)); print(s.format(max_width=100)); print(Signature().format(max_width=1))
t(lambda:signature(1)); t(lambda: signature(f).replace(foo=1)); t(lambda: signature(f).replace(parameters=[]))
print(signature(f).__reduce__(), P('a',1).__reduce__(), b.__getstate__())
print(Signature.__slots__, Parameter.__slots__, BoundArguments.__slots__)
t(lambda: Parameter.from_x); t(lambda: signature()); t(lambda: signature(f, 1)); 
def an(a:int, b:'str'="x", *args: list[int], c: "foo.Bar" = None)->dict: pass
print(signature(an)); print(signature(an).format(quote_annotation_strings=False))
t(lambda: signature(int)); t(lambda: signature(type)); t(lambda: signature(object)); t(lambda: signature(dict)); t(lambda: signature(print));t(lambda: signature(len)); t(lambda: signature(str.join)); t(lambda: signature("".join)); t(lambda: signature(dict.fromkeys)); t(lambda: signature({}.get)); t(lambda: signature(list.__init__));t(lambda: signature([].__init__)); t(lambda: signature(range)); t(lambda: signature(getattr))
class M(type):
    def __call__(cls, x, y): pass
class A(metaclass=M): pass
t(lambda: signature(A))
class B:
    def __new__(cls, x): pass
    def __init__(self, y): pass
class C(B):
    def __init__(self, z): pass
class D:
    def __call__(self, q): pass
class E: pass
class F(Exception): pass
class G(list): pass
class H(dict):
    __text_signature__ = '(a, b=3)'
class I:
    __signature__ = '(a, b)'
class J:
    __signature__ = 3
t(lambda: signature(B)); t(lambda: signature(C)); t(lambda: signature(D())); t(lambda: signature(E)); t(lambda: signature(F)); t(lambda: signature(G)); t(lambda: signature(H)); t(lambda: signature(I)); t(lambda: signature(J)); t(lambda: signature(D().__call__))
t(lambda: signature(staticmethod(f))); t(lambda: signature(property)); t(lambda: inspect.unwrap(3))
