# collections.defaultdict: factories, missing keys, union, copying, repr, errors.
from collections import defaultdict
import _collections

def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

dd = defaultdict
print(dd is _collections.defaultdict, dd.__module__, dd.__mro__, dd[int, str])
print(dd(), dd(None), dd(list), dd(list, {1: 2}), dd(None, a=1), dd(int, [(1, 2)], b=3))
show(dd, 1); show(dd, None, 1); show(dd, None, {}, {}); show(dd, default_factory=1); show(dd, {})
x = dd(list)
x['a'].append(1); x['a'].append(2); x['b']
print(x, x.get('c'), 'c' in x, len(x), x.default_factory, x == {'a': [1, 2], 'b': []}, isinstance(x, dict))
show(dd().__missing__, 1); show(lambda: dd()['k']); show(lambda: dd(None)[(1, 2)]); show(x.__missing__, 'z'); print(x)
show(lambda: x[[]]); show(dd().__missing__); show(x.pop, 'nope'); print(x.pop('z'), x.setdefault('s', 1))
def fail(): raise ValueError('no value')
f = dd(fail); show(lambda: f[1]); print(dict(f))
x.default_factory = int; print(x['n']); x.default_factory = None; show(lambda: x['m'])
x.default_factory = 5; show(lambda: x['m']); print(x.default_factory)
del x.default_factory; print(x.default_factory)
y = dd(int, {1: 0})
print(y | {2: 3}, {2: 3} | y, y | dd(str, {4: 'v'}), type({2: 3} | y).__name__)
print(y.__or__(1), y.__ror__(1)); show(lambda: y | [1]); show(lambda: [1] | y)
z = y; z |= {7: 7}; z |= [(8, 8)]; print(y, z is y)
c = y.copy(); c[9]; print(c, y, c.__copy__())
print(y.__reduce__()[:4], list(y.__reduce__()[4]), dd().__reduce__()[:4])
print(dd.fromkeys('ab', 1), dd.fromkeys([]).default_factory)
y.default_factory = y; print(y)
r = dd(list); r['self'] = r; print(r)
class Sub(dd):
    def __missing__(self, key): return key * 2
s = Sub(int, a=1); s.attr = 3
print(s, s['q'], s.copy(), type(s | {}).__name__, s.attr, s.copy().default_factory)
class Other(dd):
    pass
o = Other(lambda: 7); print(o['k'], o == {'k': 7}, type(o.copy()).__name__)
class Factory:
    def __call__(self): return 'made'
print(dd(Factory())[0], list(dd(int, b=1, a=2)), [*reversed(dd(int, b=1, a=2).items())])
n = dd(lambda: dd(int)); n['a']['b'] += 1; n['a']['c'] += 2; print({k: dict(v) for k, v in n.items()})
match n:
    case {'a': v}: print(dict(v))
show(hash, dd()); show(setattr, dd(), 'other', 1)
