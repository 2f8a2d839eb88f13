# Context managers as methods, signatures of what decorators make, patterns and text with containers, replace.
import copy, types, contextlib, collections, weakref, inspect
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
attempt(copy.replace, types.SimpleNamespace(a=1,b=2), a=5)
def f(): pass
attempt(lambda: copy.replace(f.__code__, co_name='g').co_name)
attempt(lambda: copy.replace(inspect.signature(lambda x:0), parameters=[]))
# __weakref__, __slots__ and weakref_slot
import dataclasses
@dataclasses.dataclass(slots=True, weakref_slot=True)
class W: a:int
w=W(1); r=weakref.ref(w); print(r() is w, w.__weakref__ is r)
@dataclasses.dataclass(slots=True)
class V: a:int
attempt(weakref.ref,V(1))
# subclass hooks and registration with contextlib ABCs
class CM:
    def __enter__(self): pass
    def __exit__(self,*a): pass
print(isinstance(CM(),contextlib.AbstractContextManager), issubclass(CM,contextlib.AbstractAsyncContextManager))
# generator cm with class-level decorator use
class K:
    @contextlib.contextmanager
    def m(self,x): print('in',x); yield self; print('out')
    @staticmethod
    @contextlib.contextmanager
    def s(): yield 's'
    @classmethod
    @contextlib.contextmanager
    def c(cls): yield cls.__name__
with K().m(1) as k, K.s() as s, K.c() as c: print(type(k).__name__, s, c)
print(inspect.signature(K.m), inspect.isgeneratorfunction(K.m), K.m.__qualname__, inspect.unwrap(K.m).__name__)
@contextlib.contextmanager
def ann(a: int, *, b: str='x') -> 'It': 
    yield
print(inspect.signature(ann), ann.__annotations__)
import functools
@functools.wraps(ann)
def other(): pass
print(other.__name__)
print(callable(ann), ann.__module__, type(ann).__name__)
def test_tb():
    import traceback
    try:
        with K().m(2): raise ValueError('tb')
    except ValueError as e: print([fr.name for fr in traceback.extract_tb(e.__traceback__)])
test_tb()
import typing; attempt(typing.get_type_hints, ann)
print(collections.Counter(a=1) | collections.Counter(b=2), isinstance(collections.OrderedDict().keys(), collections.abc.KeysView), isinstance(collections.OrderedDict(), collections.abc.MutableMapping), isinstance(collections.UserList(), collections.abc.MutableSequence))
match collections.OrderedDict(a=1):
    case {'a': x}: print('matched', x)
match collections.ChainMap({'z':5}):
    case {'z': x}: print('matched', x)
match collections.UserList([1,2]):
    case [a,b]: print(a,b)
match collections.UserString('x'):
    case 'x': print('us')
print(json:=__import__('json').dumps(collections.OrderedDict(a=1)), '%(a)s' % collections.UserDict(a=3), '{a}'.format(**collections.UserDict(a=4)), dict(**collections.ChainMap({'q':1})), [*collections.UserList([1])], sorted(collections.Counter('ba')))
print(f"{collections.UserString('abc'):>5}|" if 0 else '', str(collections.UserString('q')), ''.join([str(collections.UserString('q'))]))
