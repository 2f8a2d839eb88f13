# Context variables: contexts, tokens, copies, and tokens as context managers.
import contextvars, _contextvars, re
from contextvars import *
def clean(s): return re.sub(r'0x[0-9a-f]+','@',s)
def attempt(f,*a,**k):
    try: print(clean(repr(f(*a,**k))))
    except Exception as e: print(type(e).__name__, clean(str(e)), clean(repr(e.args)))
print(contextvars.__all__, Context, ContextVar, Token, Context is _contextvars.Context)
v=ContextVar('v'); d=ContextVar('d',default=[1])
attempt(lambda:v); attempt(lambda:d); attempt(v.get); attempt(v.get,5); attempt(d.get); attempt(d.get,9); attempt(v.get,1,2)
attempt(ContextVar); attempt(ContextVar,5); attempt(ContextVar,'a','b'); attempt(ContextVar,'a',default=1,x=2); attempt(ContextVar,name='n'); print(v.name); attempt(lambda:setattr(v,'name','x')); attempt(lambda: v.x)
t=v.set(1); attempt(lambda:t); print(t.var is v, t.old_value is Token.MISSING, Token.MISSING, repr(Token.MISSING)); t2=v.set(2); print(t2.old_value, v.get()); attempt(v.reset,t2); print(v.get()); attempt(v.reset,t2); attempt(lambda:t2); attempt(d.reset,t); attempt(v.reset,5); attempt(v.reset); attempt(v.set); attempt(Token); attempt(hash,t); attempt(lambda:t==t)
attempt(v.reset,t); attempt(v.get)
c=copy_context(); print(len(c), list(c), dict(c)); v.set('main'); print(v in c, c.get(v), c.get(v,'dflt')); attempt(lambda:c[v]); attempt(lambda: c['x']); attempt(lambda:'x' in c); attempt(c.get,'x'); attempt(lambda:c.get()); c2=copy_context(); print(c2[v], len(c2), list(c2.keys())==[v], list(c2.values()), list(c2.items())==[(v,'main')], list(c2)==[v], type(c2.keys()).__name__, type(iter(c2)).__name__)
def f(*a,**k): v.set(('in',a,k)); return v.get()
print(c.run(f,1,2,x=3), v.get(), c[v]); attempt(c.run); attempt(c.run,5); attempt(lambda:c.run(c.run,f)); attempt(lambda:c.run(lambda:1/0)); print(c.run(v.get))
print(Context()==Context(), Context()!=Context(), c==c.copy(), c==c2, c==5, len(Context()), c.copy() is c); attempt(hash,c); attempt(lambda:c<c); attempt(Context,1); attempt(Context,a=1)
tok=c.run(v.set,5); attempt(v.reset,tok); 
e=Context(); attempt(lambda:e.run(lambda:(len(copy_context()), v.get('none'), d.get())))
def nested():
    v.set('outer'); inner=copy_context(); r=inner.run(lambda:(v.set('inner'),v.get())[1]); return r,v.get()
print(Context().run(nested), v.get())
with v.set('with') as w: print(type(w), w is not None, v.get())
print(v.get())
t=v.set(7)
with t: v.set(8); v.reset(v.set(9)); print(v.get())
print(v.get()); attempt(t.__enter__); attempt(t.__exit__,None,None,None); attempt(t.__exit__)
try:
    with v.set('err'): raise KeyError(1)
except KeyError: print('propagated', v.get())
def gen():
    v.set('gen'); yield v.get(); yield v.get()
g=gen(); print(next(g), v.get()); v.set('after'); print(next(g))
for T in (Context,ContextVar,Token):
    try:
        class X(T): pass
    except TypeError as ex: print(ex)
attempt(lambda: ContextVar[int]); attempt(lambda:Token[int]); attempt(lambda: Context[int])
x=ContextVar('x',default=None); attempt(lambda:x); attempt(x.get)
attempt(lambda:clean(repr(c)))
import copy; attempt(lambda: copy.copy(c)); 
many=[ContextVar(str(i)) for i in range(50)]
for i,m in enumerate(many): m.set(i)
cc=copy_context(); many[3].set('x'); print(cc[many[3]], many[3].get(), len(cc), sum(cc[m] for m in many))
