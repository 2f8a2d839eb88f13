# Sorting, mutation during iteration and comparison, subclasses of containers, iterators and built-in functions.
def t(f, *a):
    try:
        print(repr(f(*a)))
    except BaseException as e:
        print(type(e).__name__, e)
class L(list): pass
class T(tuple): pass
class D(dict): pass
class S(set): pass
class FS(frozenset): pass
l = L([1, 2]); l.x = 5; print(l, l.x, l.__dict__, type(l + [3]), type(l[:]), type(l * 2), type(l.copy()), L((1, 2)) == [1, 2])
x = T([1, 2]); x.a = 1; print(x, x.a, type(x + (3,)), type(x[:]), type(x * 1), x == (1, 2), hash(x) == hash((1, 2)), type(tuple(x)))
d = D(a=1); d.y = 2; print(d, d.y, type(d.copy()), type(d | {}), type(D.fromkeys('ab')), D.fromkeys('ab', 0))
s = S([1, 2]); s.z = 1; print(s, s.z, type(s | {3}), type(s & s), type(s.copy()), type(s.union([])), S(), FS(), FS([1]), repr(FS([1]) | {2}), type(FS([1]).copy()), type(frozenset(FS())))
class M(dict):
    def __missing__(self, k): return ('missing', k)
m = M(a=1); print(m['a'], m['b'], m.get('b'), 'b' in m); t(m.pop, 'q')
class BadMissing(dict):
    def __missing__(self, k): raise KeyError('custom', k)
t(lambda: BadMissing()['x'])
# sort
class K:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return 'K%r' % s.v
a = [K(i * 7 % 10) for i in range(10)]; a.sort(); print(a); a.sort(reverse=True); print(a)
print(sorted('banana'), sorted('banana', reverse=True), sorted([3, 1.5, 2, True]), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([[2], [1, 5], [1]]))
data = [(i % 3, i) for i in range(20)]; print(sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[0], reverse=True))
print(sorted(['b', 'A', 'a', 'B'], key=str.lower), sorted([-3, 2, -1], key=abs), sorted([0.0, -0.0, 1]), sorted([2.5, -1.0, 2]))
print(sorted([10**20, 5, -10**30]), sorted([True, False, 2]))
class E(Exception): pass
class Bomb:
    n = 0
    def __lt__(s, o):
        Bomb.n += 1
        if Bomb.n > 5: raise E('boom')
        return False
a = [Bomb() for i in range(10)]; b = list(a); t(a.sort); print(len(a), set(map(id, a)) == set(map(id, b)))
a = [3, 2, 1]
def mod(v):
    a.append(9); return v
t(a.sort, ) or t(lambda: a.sort(key=mod)); print(a)
class C2:
    def __init__(s, v): s.v = v
    def __lt__(s, o): a2.clear(); a2.append(1); return s.v < o.v
a2 = [C2(3), C2(1), C2(2)]; t(a2.sort); print(len(a2))
a = [1, 2, 3]
def see(v): print(a); return -v
a.sort(key=see); print(a)
cnt = 0
class Cn:
    def __init__(s, v): s.v = v
    def __lt__(s, o):
        global cnt; cnt += 1; return s.v < o.v
def count(vals):
    global cnt; cnt = 0; q = [Cn(v) for v in vals]; q.sort(); return cnt <= 0 or (cnt, [x.v for x in q] == sorted(vals))
print(count(range(100)), count(range(100, 0, -1)), count([1] * 50))
# mutation while comparing
class Ev:
    def __eq__(s, o): lst.clear(); return False
lst = [Ev(), Ev(), Ev()]; t(lambda: lst == [1, 2, 3]); lst = [Ev(), 1]; t(lambda: 5 in lst); lst = [Ev(), 1]; t(lambda: lst.index(4)); lst = [Ev(), 1]; t(lambda: lst.remove(4)); lst = [Ev(), 1, 2]; t(lambda: lst.count(4))
class EqMut:
    def __init__(s, h): s.h = h
    def __hash__(s): return 1
    def __eq__(s, o):
        dd.clear(); return False
dd = {EqMut(1): 1}; t(lambda: dd.get(EqMut(2))); print(len(dd))
dd = {EqMut(1): 1}
def setit(): dd[EqMut(2)] = 5
t(setit); print(len(dd))
# lists
a = list(range(10)); a[2:5] = 'xyz'; print(a); a[::2] = [0] * 5; print(a); del a[::3]; print(a); a[3:3] = [9, 9]; print(a); a[:] = a; print(a); a[1:2] = a; print(a); del a[-1:-4:-1]; print(a); a[10:5] = [1]; print(a); a[5:2] = 'q'; print(a)
a = [1, 2, 3]; a.extend(a); print(a); a += a; print(len(a)); a *= 0; print(a); a.insert(-100, 1); a.insert(100, 2); a.insert(-1, 'm'); print(a, a.pop(0), a.pop(-1), a); a += 'xy'; a += {7: 1}; a += (i for i in range(2)); print(a); a.extend(x for x in [1]); print(a)
a = [1]; a.append(a); print(a, [a, a]); q = (a,); a.append(q); print(q); dz = {}; dz['s'] = dz; dz['l'] = [dz]; print(dz); print({1: dz}.values(), dz.items())
t(lambda: a == a)
i = iter([1, 2, 3]); next(i); print(i.__length_hint__(), i.__reduce__()); i.__setstate__(2); print(list(i), i.__reduce__(), list(i))
a = [1, 2]; i = iter(a); print(list(i)); a.append(3); print(list(i)); i = reversed(a); a.pop(); print(list(i)); a = [1, 2, 3]; i = iter(a); 
for v in i:
    a.remove(v); print(v, a)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], [2] > [1, 5], [1, 2] == (1, 2), (1, 2) < (1, 2), (1,) <= (1,), [1] != [1])
t(lambda: [1] * (10 ** 12)); t(lambda: (1,) * (10 ** 12)); t(lambda: [[]] * -1)
t(lambda: [1, 2, 3][True]); t(lambda: [1, 2, 3][10 ** 30]); t(lambda: [1, 2, 3][-10 ** 30:10 ** 30:2])
class Ix:
    def __index__(s): return 1
t(lambda: [1, 2, 3][Ix()]); t(lambda: [1, 2, 3][Ix():]); t(lambda: [1] * Ix()); t(lambda: [1, 2].pop(Ix())); t(lambda: [1, 2].insert(Ix(), 5))
class Bi:
    def __index__(s): return 'a'
t(lambda: [1, 2, 3][Bi()])
class LH:
    def __init__(s, h): s.h = h
    def __iter__(s): return iter([1, 2])
    def __length_hint__(s): return s.h
t(lambda: list(LH(5))); t(lambda: list(LH(-5))); t(lambda: list(LH('a'))); t(lambda: list(LH(NotImplemented))); t(lambda: list(LH(10 ** 30)))
class LL:
    def __iter__(s): return iter([1])
    def __len__(s): 1 / 0
t(lambda: list(LL())); t(lambda: tuple(LL())); t(lambda: sorted(LL()))
# tuples
print((), (1,), (1, 2), tuple('ab'), tuple([1]), (1,) * 3, (1, 2)[::-1], (1, 2).index(2), (1, 1).count(1), tuple(()) == ())
z = (1, 2); print(tuple(z) is z, z[:] is z, z * 1 is z, z + () is z, () + z is z)
# dict
d = {'a': 1, 'b': 2}; print(d.setdefault('a', 5), d.setdefault('c'), d.pop('a'), d.pop('zz', 9), d.popitem(), d, list(reversed(d)), list(reversed({1: 2, 3: 4}.items())), list(reversed({1: 2, 3: 4}.values())))
d = dict([('a', 1)], b=2); d.update({'c': 3}); d.update(e=5); d.update([['f', 6]], g=7); print(d); d |= {'h': 8}; d |= [('i', 9)]; print(d | {'a': 0}, {'z': 1} | d == d | {'z': 1}); del d['a']; d['a'] = 'again'; print(d)
class Mp:
    def keys(s): return ['x', 'y']
    def __getitem__(s, k): return k * 2
print(dict(Mp()), {**Mp()}, dict(Mp(), z=1)); e = {}; e.update(Mp()); print(e)
d = {1: 'a', 1.0: 'b', True: 'c'}; print(d); print({**{'a': 1}, 'b': 2, **{'a': 3}})
k = {'a': 1, 'b': 2}.keys(); print(k & {'a'}, k - {"a"}, k ^ {"a"}, {"a"} - k, {'a'} & k, ['a', 'z'] & k if 0 else k & ['a', 'z'], k == {'a', 'b'}, k <= {'a', 'b', 'c'}, k < {'a', 'b'}, k >= {'a'}, k.isdisjoint(['z']), k.isdisjoint(['a']), len(k), 'a' in k, k.mapping)
it = {'a': 1, 'b': [2]}.items(); print(('a', 1) in it, ('a', 2) in it, 5 in it, ('b', [2]) in it, it == it, sorted(it, key=str)); v = {'a': 1}.values(); print(1 in v, v == v, v == {'a': 1}.values(), len(v), v)
print({1: 2} == {1: 2.0}, {1: 2} != {1: 3}, {1: 2} == {2: 1}, {} == [], {1: 2} == D({1: 2}))
d = {i: i for i in range(20)}
for i in range(15): del d[i]
d[99] = 1; print(d, list(d), len(d)); d.clear(); print(d)
d = {i: None for i in range(5)}; i = iter(d); next(i); print(i.__length_hint__(), i.__reduce__()[1]); d[7] = 1; t(next, i); t(next, i); print(i.__length_hint__())
# sets
print({1, 2} | {3}, {1, 2} - {2}, {1, 2} & {2, 3}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1, 2} <= {1, 2}, {1} > set(), {1} == frozenset({1}), frozenset({1}) == {1}, {1, 2}.issuperset([1]), {1}.issubset([1, 2]), {1}.isdisjoint([2]))
s = {1}; s |= {2}; s -= {1}; s ^= {5, 2}; s &= {5, 6}; print(s); s.add(5); s.update([1], {2}, 'a'); print(len(s), s.discard(77), s.remove(1)); t(s.remove, 'zz'); print({frozenset({1})} == {frozenset({1})}, {1} in {frozenset({1})}); ss = {frozenset({1})}; ss.discard({1}); print(ss)
print(frozenset({1}) | {2}, {2} | frozenset({1}), type(frozenset() | set()), type(set() | frozenset()), set('') == set(), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(set([3, 1, 2]).union([5], (6,)), {1, 2, 3}.intersection([1, 2], [2]), {1, 2, 3}.difference([1], [2]), {1}.symmetric_difference([1, 2]))
class G:
    def __getitem__(s, i):
        if i > 3: raise IndexError
        return i * i
print(list(G()), 4 in G(), list(iter(G())), iter(G()).__reduce__()[2], list(zip(G(), 'ab')), max(G()), sum(G())); t(lambda: reversed(G()))
class GL(G):
    def __len__(s): return 3
print(list(reversed(GL())), GL() and 1)
class Rv:
    def __reversed__(s): return iter('xyz')
class NoR(list): __reversed__ = None
print(list(reversed(Rv()))); t(lambda: reversed(NoR()))
# iterators
print(list(enumerate('ab', 5)), list(enumerate('a', 2 ** 63 - 1)), list(enumerate('ab', 2 ** 63)), list(zip('abc', [1, 2])), list(zip()), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda v: v > 1, [1, 2, 3])), list(map(str, range(3))))
it = iter([1, 2, 3]); z = zip(it, 'a'); print(list(z), list(it))
def gen():
    yield 1
    return 5
g = gen(); next(g)
try: next(g)
except StopIteration as e: print('value', e.value)
print(next(iter([]), 'dflt'), list(iter([3, 2, 1, 0].pop, 0)))
def stop(v): raise StopIteration
print(list(map(stop, [1, 2])), list(filter(stop, [1]))) if 0 else None
class It:
    def __iter__(s): return s
    def __next__(s): raise StopIteration(7)
try: next(It())
except StopIteration as e: print(e.value)
class NoIt:
    def __iter__(s): return 5
t(lambda: iter(NoIt())); t(lambda: list(NoIt())); t(lambda: 1 in NoIt()); t(lambda: [*NoIt()])
class Z(zip): pass
class En(enumerate): pass
print(type(Z('a')), list(Z('a', 'b')), list(En('a')), list(map(lambda *a: a, 'ab', 'cd', strict=True)))
# builtins
print(min(3, 1, 2), max('abc', key=lambda c: -ord(c)), min([], default=4), max([1, 5, 3], key=lambda v: v % 5), sum([[1], [2]], []), sum((0.1,) * 10), sum([1, 2.5, 3]), sum([10 ** 20, 1]), sum([1.5, 10 ** 20]), sum([True, 2]), all([]), any([]), all([1, 0]), any([0, 1]))
print(round(2.675, 2), round(5, -1), round(-2.5), divmod(-7, 2), pow(2, 10, 1000), abs(-3), bin(10), hex(255), oct(8), chr(8364), ord('€'), ascii('é'), callable(print), callable(1), isinstance(1, (str, int)), issubclass(bool, int), hash('a') == hash('a'), id(1) == id(1), repr('x'), format(3.14159, '.2f'), format('x', '>3'))
class A:
    x = 1
    def __dir__(s): return ['b', 'a']
    def __round__(s, n=None): return ('r', n)
    def __format__(s, spec): return 'F' + spec
print(dir(A()), round(A()), round(A(), 2), format(A(), 'q'), vars(A()), getattr(A(), 'x'), getattr(A(), 'y', 'd'), hasattr(A, 'x'))
setattr(A, 'q', 4); print(A.q); delattr(A, 'q'); print(hasattr(A, 'q')); def_ = {'u': 1}
def ff(a, b=2): c = 3; return sorted(vars()), dir()
print(ff(1))
print(*[1, 2], sep=', ', end='!\n'); print(); print('a', None, 1.5, sep='', end='') ; print(sep=None, end=None)
