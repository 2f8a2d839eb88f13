# inspect: signatures of functools.partial, partialmethod and wraps.
import functools
from inspect import iscoroutinefunction, signature


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


def f(a,b,c=3,*args,d,e=5,**kw): pass
p=functools.partial
t(lambda: signature(p(f,1))); t(lambda: signature(p(f,b=1))); t(lambda: signature(p(f,1,2,3,4,d=1))); t(lambda: signature(p(f,1,2,z=3))); t(lambda: signature(p(f,c=1,d=3)))
t(lambda: signature(p(f,functools.Placeholder,2))); t(lambda: signature(p(f,functools.Placeholder,2,c=1)))
def g(a,b,/,c): pass
t(lambda: signature(p(g,1))); t(lambda: signature(p(g,1,2,3,4)));t(lambda: signature(p(g,functools.Placeholder,2)));t(lambda: signature(p(g,c=2)))
class A:
    pm=functools.partialmethod(f, 1)
    pm2=functools.partialmethod(f, b=2)
    @classmethod
    def cm(cls, x): pass
    @staticmethod
    def sm(x): pass
    def m(self, x): pass
    def n(*args): pass
    def o(): pass
    @property
    def q(self): pass
t(lambda: signature(A.pm)); t(lambda: signature(A().pm)); t(lambda: signature(A.pm2)); t(lambda: signature(A().pm2)); t(lambda: signature(A.cm)); t(lambda: signature(A.sm)); t(lambda: signature(A().m)); t(lambda: signature(A.m)); t(lambda: signature(A().n)); t(lambda: signature(A().o)); t(lambda: signature(A.__dict__['sm']))
@functools.wraps(f)
def w(*a): pass
t(lambda: signature(w)); t(lambda: signature(w, follow_wrapped=False))
async def co(a, b): pass
print(iscoroutinefunction(functools.partial(co, 1)), iscoroutinefunction(functools.partial(functools.partial(co), 1)), iscoroutinefunction(functools.partial(f)))
