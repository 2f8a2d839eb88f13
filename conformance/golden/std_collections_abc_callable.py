# Aliases of collections.abc.Callable, AsyncGenerator, and the deprecated ByteString.
import collections
print(collections.abc.__name__)
import collections.abc, _collections_abc, sys
print(collections.abc is _collections_abc, sys.modules['collections.abc'].__all__)
from collections.abc import *
from collections.abc import Callable as C
import collections.abc as ca
try: print(ca.ByteString)
except Exception as e: print(repr(e))
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
class T: pass
attempt(lambda: C[[int,str],T]); attempt(lambda: C[...,int]); attempt(lambda: C[int,str]); attempt(lambda:C[int]); attempt(lambda: C[[],int].__args__); attempt(lambda:C[[int],str].__parameters__)
a=C[[int,str],float]; print(type(a), a.__origin__, a==C[[int,str],float], hash(a)==hash(C[[int,str],float]), type(a).__mro__, a.__reduce__())
def f[**P,R,X]():
    attempt(lambda:C[P,R]); attempt(lambda:C[P,R][[int,str],T]); attempt(lambda:C[[X,R],R][int,str]); attempt(lambda:C[P,R].__parameters__); attempt(lambda:C[P,R][int]); attempt(lambda: C[P,int][...]); attempt(lambda:C[X,R]); attempt(lambda: C[[X],R][int])
f()
try:
  print(a|None)
  print(list[a], isinstance(a,type))
except Exception as e: print(repr(e))
attempt(isinstance,1,a)
import warnings, collections.abc as ca
warnings.simplefilter('always')
def sw(m,c,*a): print('WARN',c.__name__,m)
warnings._showwarnmsg_impl = lambda msg: print('WARN', msg.category.__name__, msg.message)
print(isinstance(b'', ca.ByteString)); print(issubclass(bytes, ca.ByteString))
class X(ca.ByteString): pass
print(type(ca.ByteString), ca.ByteString.__mro__[1], ca.ByteString.__abstractmethods__==ca.Sequence.__abstractmethods__)
class G(ca.AsyncGenerator):
    async def asend(self,v): print('asend',v); raise StopAsyncIteration
    async def athrow(self,t,v=None,tb=None): print('athrow',t); raise t
def run(c):
    try: c.send(None)
    except BaseException as e: print(type(e).__name__,e)
g=G(); run(g.__anext__()); run(g.aclose())
class H(G):
    async def athrow(self,t,v=None,tb=None): return 1
run(H().aclose()); print(sorted(G.__abstractmethods__), sorted(ca.AsyncGenerator.__abstractmethods__)); run(ca.AsyncGenerator.athrow(g, ValueError)); run(ca.AsyncGenerator.athrow(g, ValueError,5)); run(ca.AsyncGenerator.asend(g, 1))
async def ag(): yield 1
print(isinstance(ag(), ca.AsyncGenerator), issubclass(G, ca.AsyncGenerator), isinstance(ag(), ca.AsyncIterator))
run(ca.AsyncIterator.__anext__(g))
