# Module pickle: the bytes of objects in all protocols, and back.
import pickle, io, sys, functools
from collections import OrderedDict, namedtuple, deque, defaultdict
class P:
    def __init__(self, x=None): self.x = x
    def __eq__(self, o): return type(o) is type(self) and o.x == self.x
    class In:
        pass
    def meth(self): return 1
class Slots:
    __slots__ = ('a', 'b')
class L(list): pass
class D(dict): pass
class St(str): pass
class N:
    def __new__(cls, a, *, b=2): s = super().__new__(cls); s.v = (a, b); return s
    def __getnewargs_ex__(self): return (1,), {'b': 3}
class G:
    def __getstate__(self): return {'q': 5}
    def __setstate__(self, s): self.s = s
class RS:
    def __reduce__(self): return RS, (), [1, 2], iter([3]), None, setter
    def append(self, v): self.__dict__.setdefault('l', []).append(v)
def setter(o, s): o.st = s
class Pers(pickle.Pickler):
    def persistent_id(self, o): return ('pid', o) if isinstance(o, int) and o > 100 else None
class UPers(pickle.Unpickler):
    def persistent_load(self, p): return ['loaded', p]
NT = namedtuple('NT', 'x y')
def gen_objs():
    yield from [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, 2**31-1, 2**31, -2**31, -2**31-1, 2**64, -2**63, 10**50, 1.5, -0.0, float('inf'), 1e300, 2j, '', 'a', 'é', '\ud800', 'x'*300, 'a\nb\\c\0\x1a\U0001f600', b'', b'a\xff', b'x'*300, bytearray(), bytearray(b'ab\n'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2}, {1: 2, 'a': [3]}, set(), {1}, frozenset(), frozenset({1}), range(3), slice(1, 2), ..., NotImplemented, type(None), type(...), int, len, P, P.In, P(3), P([1]), [].append, print, ValueError('x', 1), KeyError, OSError(2, 'x'), OrderedDict(a=1), D({1: 2}), L([1, 2]), St('q'), NT(1, 2), complex, functools.partial(int, base=2), P.meth, P(1).meth, G(), RS(), N(1), deque([1, 2], 5), defaultdict(list, a=[1]), Exception, object(), memoryview, zip, map, filter, FileNotFoundError, str, bytes, dict]
    s = Slots(); s.a = 1; yield s
    l = []; l.append(l); yield l
    t = ([],); t[0].append(t); yield t
    d = {}; d[1] = d; yield d
    p = P(); p.x = p; yield p
    a = [1, 2]; yield [a, a, (a, a)]; yield ['abc', 'abc', b'q', b'q']
    yield list(range(2500)); yield {i: str(i) for i in range(1500)}; yield tuple(range(300)); yield 'é' * 40000; yield [b'a' * 70000, 'b' * 70000, 'c']; yield L(range(1001)); yield D({i: i for i in range(1001)}); yield set(range(1200)); yield [str(i) for i in range(20000)]
def h(b):
    x = 5381
    for c in b: x = (x * 33 + c) & 0xffffffff
    return x
for i, o in enumerate(gen_objs()):
    for proto in range(6):
        try: b = pickle.dumps(o, proto)
        except Exception as e: print(i, proto, type(e).__name__, str(e)[:80].split(' at 0x')[0], getattr(e, '__notes__', '')); continue
        print(i, proto, b if len(b) < 200 else (len(b), h(b[:1500] + b[-1500:])))
        try: r = pickle.loads(b)
        except Exception as e: print('   LOAD', type(e).__name__, str(e)[:80]); continue
        try: print('   ', r == o if type(r).__eq__ is not object.__eq__ else type(r) is type(o))
        except RecursionError: print('rec')
