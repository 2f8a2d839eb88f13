"""Context managers and decorators."""
import contextlib, functools, warnings, weakref, gc, sys, io, operator, inspect, traceback, types, abc, copy
from contextlib import ExitStack, contextmanager, suppress, closing, nullcontext, redirect_stdout, AbstractContextManager, ContextDecorator
@contextmanager
def step(name, fail=False, swallow=False):
    print('enter', name)
    try:
        yield name
        if fail: raise RuntimeError(f'exit of {name}')
    except ValueError as e:
        print(name, 'saw', repr(e))
        if not swallow: raise
    finally:
        print('leave', name)
with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in 'abc']
    stack.callback(print, 'callback', end='!\n')
    stack.push(lambda *exc: print('push', exc[0]))
    print(names)
try:
    with ExitStack() as s:
        s.enter_context(step('outer'))
        s.enter_context(step('inner', fail=True))
        raise ValueError('x')
except ValueError as e: print('caught', e, e.__context__, e.__cause__)
try:
    with step('one', fail=True): pass
except RuntimeError as e: print('caught', e)
with step('sw', swallow=True): raise ValueError(1)
with suppress(KeyError, IndexError): [][1]
class Timer(ContextDecorator):
    def __enter__(self): print('start'); return self
    def __exit__(self, *exc): print('stop', exc[0] and exc[0].__name__); return False
@Timer()
def work(x, *, y=2): 'docs'; return x * y
print(work(3), work.__name__, work.__doc__, inspect.signature(work))
@step('deco')
def again(): return 5
print(again(), again())
class Res:
    def __init__(self, n): self.n = n
    def close(self): print('close', self.n)
with closing(Res(1)) as r, nullcontext(5) as five: print(r.n, five)
buf = io.StringIO()
with redirect_stdout(buf): print('hidden'); help(len) if False else None
print(repr(buf.getvalue()))
try:
    with step('gen') as g: raise StopIteration('si')
except BaseException as e: print(type(e).__name__, e)
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def never():
    if 0: yield
for cm in (twice, never):
    try:
        with cm(): pass
    except RuntimeError as e: print(e)
@functools.lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info(), fib.cache_parameters()); fib.cache_clear()
@functools.singledispatch
def kind(x): return 'object'
@kind.register
def _(x: int | float): return 'number'
@kind.register(list)
def _(x): return 'list of ' + ','.join(map(kind, x))
print(kind(1), kind([1, 'a', [2.5]]), kind.dispatch(bool)(True), kind(None))
class Cell:
    @functools.singledispatchmethod
    def put(self, x): raise NotImplementedError(type(x).__name__)
    @put.register
    def _(self, x: str): return 's:' + x
    @functools.cached_property
    def big(self): print('computing'); return 42
    pm = functools.partialmethod(lambda self, a, b: (a, b), 7)
c = Cell(); print(c.put('q'), c.big, c.big, c.pm(8), vars(c))
try: c.put(1)
except NotImplementedError as e: print('NI', e)
p = functools.partial(int, base=2); print(p('101'), p, functools.reduce(operator.add, [[1], [2]], []))
@functools.total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) >= V(0), V(1) <= V(0), sorted([V(3), V(1)])[0].v, sorted('bca', key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('old', DeprecationWarning); warnings.warn('user')
    @warnings.deprecated('use g')
    def f(): pass
    f()
print([(w.category.__name__, str(w.message)) for w in log])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('boom', RuntimeWarning)
    except RuntimeWarning as e: print('raised', e)
class Node: pass
n = Node(); r = weakref.ref(n, lambda _: print('gone')); d = weakref.WeakValueDictionary(a=n)
weakref.finalize(n, print, 'finalized')
print(r() is n, len(d)); del n; gc.collect(); print(r(), len(d))
async def ag():
    async with contextlib.AsyncExitStack() as st: st.push_async_callback(pa, 1); return 2
async def pa(x): print('pa', x)
try: ag().send(None)
except StopIteration as e: print(e.value)
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
try:
    try: raise KeyError('k')
    except KeyError as e: e.add_note('a note'); raise LookupError('outer') from e
except LookupError: traceback.print_exc(file=sys.stdout)
