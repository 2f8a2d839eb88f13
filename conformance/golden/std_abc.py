import abc
from abc import ABC, ABCMeta, abstractmethod
import _collections_abc as c

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

class A(ABC):
    @abstractmethod
    def f(self): pass
    @property
    @abstractmethod
    def p(self): pass
show(A); print(sorted(A.__abstractmethods__), type(A), A.__mro__)
class B(A):
    def f(self): return 1
show(B)
class C(B):
    p = 2
print(C().f(), C().p, isinstance(C(), A), issubclass(C, A))
class D: pass
print(A.register(D) is D, issubclass(D, A), isinstance(D(), A)); show(A.register, 1)
t = abc.get_cache_token(); A.register(type('E', (), {})); print(abc.get_cache_token() > t)
class F(ABC):
    @abstractmethod
    def x(self): pass
F.x = lambda self: 5
abc.update_abstractmethods(F); print(F().x(), abc.update_abstractmethods(int))
class G(metaclass=ABCMeta):
    @abc.abstractclassmethod
    def cm(cls): pass
    @abc.abstractstaticmethod
    def sm(): pass
    p = abc.abstractproperty(lambda s: 1)
show(G)
class H(ABC):
    @classmethod
    def __subclasshook__(cls, sub): return hasattr(sub, 'quack') or NotImplemented
class Duck: quack = 1
print(issubclass(Duck, H), issubclass(int, H)); show(issubclass, 1, H)
print(c.__all__)
for n in c.__all__:
    if n == 'ByteString': continue
    k = getattr(c, n)
    print(n, k.__module__, sorted(k.__abstractmethods__), [b.__name__ for b in k.__mro__], [isinstance(v, k) for v in ([], (), {}, set(), frozenset(), '', b'', bytearray(), 1, range(3), iter([]), (x for x in ()), len, {}.keys(), {}.items(), {}.values(), memoryview(b''), None)])
class S(c.Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
s = S(1, 2, 3, 2)
print(list(s), list(reversed(s)), 2 in s, 9 in s, s.index(2), s.index(2, 2), s.index(2, -1), s.count(2), s.index(1, -9, -1)); show(s.index, 9); show(s.index, 1, 1); show(s.index, 2, 0, 1)
match s:
    case [a, *r]: print('seq', a, r)
class L(c.MutableSequence):
    def __init__(self, v=()): self.v = list(v)
    def __getitem__(self, i): return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def __len__(self): return len(self.v)
    def insert(self, i, x): self.v.insert(i, x)
l = L([1, 2]); l.append(3); l.extend([4, 5]); l += [6]; l.extend(l); l.reverse(); print(l.v, l.pop(), l.pop(0)); l.remove(3); print(l.v); show(l.remove, 99); l.clear(); print(l.v); show(l.pop)
class M(c.MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f'M({self.d})'
m = M({'a': 1}, b=2)
print(m.keys(), m.items(), m.values(), list(m.items()), ('a', 1) in m.items(), ('z', 1) in m.items(), 2 in m.values(), 'a' in m, m.get('q'), m.get('a'), m == {'a': 1, 'b': 2}, m != M(), m == 3)
print(m.pop('a'), m.pop('zz', 0), m.setdefault('n', 5), m.setdefault('n', 6), m.popitem(), m); show(m.pop, 'nope'); m.clear(); show(m.popitem); m.update([('x', 1)]); m.update(M(y=2)); print(m, m.keys() & ['x'], m.keys() | {'q'} > {'q'}); show(reversed, m); show(m.update, 5); show(hash, m)
match m:
    case {'x': x}: print('map', x)
class T(c.MutableSet):
    def __init__(self, v=()): self.l = []; [self.add(x) for x in v]
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
    def add(self, x): x in self.l or self.l.append(x)
    def discard(self, x): x in self.l and self.l.remove(x)
    def __repr__(self): return f'T({self.l})'
a, b = T('abc'), T('bcd')
print(a & b, a | b, a - b, a ^ b, a < b, a <= T('abcd'), a < T('abcd'), a >= T('a'), a > T('a'), a == T('cba'), a != b, a.isdisjoint('xyz'), a.isdisjoint('a'), {1, 2} | T([3]), 'ab' - a, ['b', 'q'] ^ a)
a |= 'xy'; print(a); a &= T('axq'); print(a); a -= 'x'; print(a); a ^= 'ab'; print(a); a ^= a; print(a); show(a.pop); a.add(1); print(a.pop()); show(a.remove, 3); show(lambda: a < 1); show(lambda: a | 1); show(hash, a)
print(T('abc')._hash() == hash(frozenset('abc')), a.__class__.__hash__)
print(c.Callable[[int, str], bool], c.Callable[..., int], c.Callable[[], None], c.Callable[[int], str].__args__, c.Iterable[int], c.Mapping[str, int]); show(lambda: c.Callable[int]); show(lambda: c.Callable[int, str])
class Gen(c.Generator):
    n = 0
    def send(self, v): self.n += 1; return self.n
    def throw(self, *a): return super().throw(*a)
g = Gen(); print(next(g), next(g), iter(g) is g, g.close()); show(g.throw, ValueError, 'x', None); show(g.throw, KeyError('k'))
class NoHash: __hash__ = None
print(issubclass(NoHash, c.Hashable), isinstance([], c.Hashable), isinstance({}, c.Reversible), issubclass(M, c.Reversible))
show(c.Iterable); show(c.Sized); show(c.MutableSequence)
