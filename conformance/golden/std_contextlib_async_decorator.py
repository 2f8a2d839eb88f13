# Functions that asynchronous context managers decorate are coroutine functions.
import contextlib, inspect
@contextlib.asynccontextmanager
async def m(): yield
@m()
async def f(x): return x
print(inspect.iscoroutinefunction(f), f.__name__, inspect.signature(f))
class C:
    @m()
    async def meth(self): return 5
print(inspect.iscoroutinefunction(C().meth), inspect.iscoroutinefunction(C.meth))
try: f(1).send(None)
except StopIteration as e: print(e.value)
try: C().meth().send(None)
except StopIteration as e: print(e.value)
