import collections, keyword
import collections.abc
from collections import *

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

print(sorted(collections.__all__), collections.abc.Mapping, len(keyword.kwlist), keyword.iskeyword('if'), keyword.issoftkeyword('match'), keyword.softkwlist)
d = deque('abc'); print(d, len(d), d[0], d[-1], 'b' in d, 'z' in d, list(reversed(d)), bool(deque()), d.maxlen)
d.append('d'); d.appendleft('0'); d.extend('ef'); d.extendleft('12'); print(d, d.pop(), d.popleft(), d)
d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d); d.reverse(); print(d); d.rotate(100); print(d)
show(deque().pop); show(deque().popleft); show(lambda: deque()[0]); show(lambda: deque('a')['x']); show(deque, 1); show(deque, 'a', -1); show(deque, 'a', 'b'); show(deque, 'abc', maxlen=2); show(deque, maxlen=3, iterable='abcd')
m = deque(range(5), 3); print(m, m.maxlen); m.append(9); print(m); m.appendleft(7); print(m); m.extend([1, 2]); print(m, m.copy(), m + m, m * 2); show(m.insert, 1, 5); show(setattr, m, 'maxlen', 1)
d = deque([1, 2, 3, 2, 1]); print(d.count(2), d.index(3), d.index(2, 2), d.index(1, -1)); show(d.index, 9); show(d.index, 1, 1, 3); show(d.remove, 9); d.remove(2); print(d); d.insert(1, 'x'); d.insert(-1, 'y'); d.insert(99, 'z'); d.insert(-99, 'w'); print(d); del d[0]; d[0] = 100; print(d); d += 'ab'; d *= 2; print(d); d.clear(); print(d)
print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) == [1], deque([1]) != deque([2]), 3 * deque([1])); show(lambda: deque() + [1]); show(lambda: deque() < 1); show(hash, deque())
def mut():
    d = deque([1, 2, 3])
    for x in d: d.append(x)
show(mut); r = deque(); r.append(r); print(r); d = deque([1, 2]); d.extend(d); print(d)
match deque([1, 2]):
    case [a, b]: print('seq', a, b)
class D(deque): pass
x = D('ab', 5); x.tag = 1; print(x, x.tag, x.copy(), type(x + x), deque[int], D.__mro__)
dd = defaultdict(list); dd['a'].append(1); print(dd, dd.default_factory, dd.get('z'), 'z' in dd, dd == {'a': [1]}); show(defaultdict, 1); show(lambda: defaultdict()['k']); show(lambda: defaultdict(None, a=1)['k'])
dd = defaultdict(int, {'a': 1}, b=2); dd['c'] += 5; print(dd, dd.copy(), dd | {'q': 1}, {'q': 1} | dd, type(dd.copy())); dd |= {'r': 2}; print(dd); dd.default_factory = None; show(lambda: dd['nope']); print(dd.__reduce__()[:2], isinstance(dd, dict))
class DD(defaultdict):
    def __missing__(self, k): return k * 2
print(DD()['ab'], DD(int, {'a': 1}))
o = OrderedDict([('a', 1), ('b', 2)], c=3); print(o, list(reversed(o)), o.keys(), o.values(), o.items(), OrderedDict()); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o, o.popitem(), o.popitem(last=False), o); show(o.move_to_end, 'zz'); o.clear(); show(o.popitem); show(o.pop, 'x'); print(o.pop('x', 1), o.setdefault('q', 2), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) != OrderedDict(a=1), OrderedDict.fromkeys('ab', 1), OrderedDict(a=1) | {'b': 2}, {'z': 0} | OrderedDict(a=1), OrderedDict(a=1).copy()); show(OrderedDict, 1, 2)
big = OrderedDict.fromkeys(range(1000)); 
for i in range(3000): big[1000 + i] = 1; k, v = big.popitem(last=False); assert k == i
print(len(big), next(iter(big)), next(reversed(big)))
while len(big) > 3: big.popitem(last=False)
print(list(big)); r = OrderedDict(); r['r'] = r; print(r)
c = Counter('abracadabra'); print(c, c['z'], c.most_common(2), c.total(), sorted(c.elements()), Counter(), Counter(a=2, b=-1), Counter({'x': 3}))
c.update('aab'); c.subtract({'a': 1}); c.subtract('b'); print(c); del c['zz']; del c['r']; print(c, c.copy()); show(Counter.fromkeys, 'a'); show(c.update, 1); show(Counter, 1, 2)
a, b = Counter(a=3, b=1, z=-1), Counter(a=1, b=2, q=0); print(a + b, a - b, a | b, a & b, +a, -a, a == b, a != b, a < b, a <= a, Counter(a=1) == Counter(a=1, b=0)); a += b; print(a); a -= Counter(a=1); print(a); a |= Counter(k=9); print(a); a &= Counter(k=2, a=1); print(a); show(lambda: a + {}); show(lambda: a < 3); show(hash, a)
P = namedtuple('P', 'x y'); p = P(1, y=2); print(p, p.x, p.y, p[0], p._fields, p._asdict(), p._replace(x=5), P._make([7, 8]), p == (1, 2), P.__doc__, P.x.__doc__, P._field_defaults, P.__name__, P.__module__, hash(p) == hash((1, 2)), P.__match_args__)
show(P, 1); show(P, 1, 2, 3); show(P, 1, z=2); show(P._make, [1]); show(p._replace, z=1); show(setattr, p, 'x', 1); show(lambda: p.z)
for bad in ('a a', 'class x', '_a', '1a', 'a-b'): show(namedtuple, 'T', bad)
show(namedtuple, 'class', 'a'); print(namedtuple('T', 'a class _b a', rename=True)._fields, namedtuple('T', ['a', 'b'], defaults=[5])(1), namedtuple('T', 'a, b', defaults=(1, 2))._field_defaults, namedtuple('E', '')()); show(namedtuple, 'T', 'a', defaults=(1, 2)); print(namedtuple('T', 'a', module='mm').__module__, repr(P.x))
class Q(P):
    __slots__ = ()
    @property
    def s(self): return self.x + self.y
print(Q(1, 2), Q(1, 2).s, Q(3, 4)._replace(x=1), p.__getnewargs__(), [k for k in vars(P) if not k.startswith('__')])
match p:
    case P(x, y=b): print('matched', x, b)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], len(cm), list(cm), 'b' in cm, cm.get('q', 5), cm.parents, cm.new_child({'z': 1}), cm.new_child(k=1), dict(cm)); show(lambda: cm['zz']); cm['n'] = 1; show(cm.__delitem__, 'b'); show(cm.pop, 'b'); print(cm.pop('n'), cm.popitem(), cm); show(cm.popitem); cm |= {'t': 1}; print(cm | {'u': 2}, {'u': 1} | cm, bool(ChainMap()), ChainMap.fromkeys('ab', 1), cm.copy(), cm == {'a': 2, 'b': 3, 't': 1})
u = UserDict({'a': 1}, b=2); print(u, u['a'], len(u), u | {'c': 3}, {'c': 3} | u, u.copy(), 'a' in u, u.get('zz', 0), u == {'a': 1, 'b': 2}, UserDict.fromkeys('ab')); show(lambda: u['q'])
class UM(UserDict):
    def __missing__(self, k): return 'missing ' + k
    def __setitem__(self, k, v): self.data[k.upper()] = v
print(UM(a=1), UM()['q'], UM().get('q'))
l = UserList([3, 1, 2]); l.sort(); l.append(9); print(l, l[0], l[1:], type(l[1:]).__name__, l + [1], [0] + l, l * 2, l == [1, 2, 3, 9], l < [2], len(l), 9 in l, l.index(9), l.count(1), l.pop(), l.copy()); l += [5]; l.extend(UserList([6])); l.reverse(); l.insert(0, 'i'); l.remove(6); del l[0]; l[0] = 'q'; print(l)
s = UserString('hello'); print(s, repr(s), s.upper(), type(s.upper()).__name__, s + ' x', 'x ' + s, s[1], s[1:3], len(s), 'ell' in s, s == 'hello', s < 'z', hash(s) == hash('hello'), s.find('l'), s.split('l'), s.replace('l', 'L'), s * 2, UserString('%d') % 5, int(UserString('7')), s.encode(), s.startswith('he'), s.join(['a', 'b']), s.center(9, '*'))
