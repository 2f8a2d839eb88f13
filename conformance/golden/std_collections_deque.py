# collections.deque: every method and operator, limits, iterators, mutation while comparing, copying, errors.
from collections import deque
import _collections

def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

d = deque
print(d(), d([1, 2]), d('abc', 2), d(maxlen=3), d(iterable=[1], maxlen=None), d([1, 2, 3], maxlen=0))
show(d, 1, 2, 3); show(d, 1); show(d, [1], -1); show(d, [1], 'a'); show(d, foo=1); show(d, maxlen=2**70); show(d, [1], True)
print(deque is _collections.deque, deque.__module__, d[int], d.__doc__[:9])
print([n for n in dir(d) if n[0] != '_'])

# both ends, growing and shrinking
x = d()
for i in range(100):
    x.append(i); x.appendleft(-i)
print(len(x), x[0], x[-1], x[99], x[100])
print([x.popleft() if i % 3 else x.pop() for i in range(190)], x)
show(d().pop); show(d().popleft); show(d([1]).popleft, 1); show(d().appendleft)
y = d(maxlen=3)
for i in range(6): y.append(i)
print(y); y.appendleft(9); print(y, y.maxlen, d().maxlen); y.extend('abcd'); print(y); y.extendleft('xyz12'); print(y)

# queries
x = d([1, 2, 3, 2, 1])
print(x.count(2), x.count(9), 3 in x, 7 in x, x.index(2), x.index(2, 2), x.index(1, -2), x.index(1, 1, 100), len(x), bool(d()))
for args in ((9,), (1, 1, 4), (3, -1), (2, 10), (1, 0, -100)): show(x.index, *args)
show(x.index, 1, 5, 'a'); show(x.index); show(x.count)
for i in range(-6, 6): show(lambda: x[i])
show(lambda: x['a']); show(lambda: x[1:2]); show(lambda: x[2**80])
x[0] = 'f'; x[-1] = 'l'; print(x)
show(x.__setitem__, 5, 1); show(x.__delitem__, -6)
for i in (0, -1, 1):
    del x[i]; print(x)

# insert, remove, rotate, reverse
for i in range(-8, 9):
    x = d(range(6)); x.insert(i, 'n'); print(x, end=' ')
print()
show(d([1], 1).insert, 0, 3); show(d([1]).insert, 1); show(d().insert, 'a', 1)
x = d([1, 2, 3, 2]); x.remove(2); print(x); show(x.remove, 7); x.remove(2); print(x)
for n in (0, 1, 2, -1, -2, 5, 7, 12, -13, 10**12):
    x = d(range(5)); x.rotate(n); print(x, end=' ')
print()
x = d('abc'); x.rotate(); print(x); show(x.rotate, 'a'); show(x.rotate, 1, 2); d().rotate(3)
for n in range(5):
    x = d(range(n)); x.reverse(); print(list(x), list(reversed(x)))
x.clear(); print(x, len(x))

# operators
x = d([1, 2, 3])
x.extend(x); print(x); x.extendleft(x); print(x); x += x; print(len(x)); x += 'ab'; print(x[-1])
print(d([1]) + d([2]), d([1, 2], 3) + d([3, 4]), d([1, 2]) * 3, 2 * d('ab'), d([1]) * 0, d([1]) * -1, d([1, 2, 3], 4) * 3, d([1, 2, 3], 4) * 10**15, d() * 5)
x = d([1, 2]); y = x; y *= 3; print(x, x is y); y *= 0; print(x)
show(lambda: d() + [1]); show(lambda: d() * 'a'); show(lambda: d() * 1.5); show(lambda: [1] + d()); show(d().extend, 1); show(d().__iadd__, 1)
show(lambda: d([1]) * 2**80)
print(d([1, 2]) == d([1, 2], 5), d([1]) != d([2]), d([1]) == [1], d([1, 2]) < d([1, 3]), d([1]) < d([1, 0]), d([2]) >= d([1, 9]), d() <= d(), d([1]) > d())
show(lambda: d() < [1]); show(lambda: d([1]) < d(['a'])); show(hash, d())
nan = float('nan'); print(d([nan]) == d([nan]), nan in d([nan]))

# iterators
x = d([1, 2, 3]); it = iter(x); r = reversed(x)
print(type(it), type(r), it.__length_hint__(), next(it), it.__length_hint__(), next(r), iter(it) is it)
print(it.__reduce__(), r.__reduce__(), list(it), list(it), list(r))
x = d([1, 2]); it = iter(x); x.append(1); show(next, it); show(next, it); print(it.__length_hint__())
it = iter(x); x[0] = 5; print(next(it)); x.rotate(1); show(next, it)
print(list(_collections._deque_iterator(x, 1)), list(_collections._deque_reverse_iterator(x, 1)), list(_collections._deque_iterator(x, 9)))

# code that changes the deque while it is compared
class Evil:
    def __init__(self, d): self.d = d
    def __eq__(self, other): self.d.append(1); return False
for name in ('count', 'index', 'remove', '__contains__'):
    x = d(); x.extend([Evil(x), 2, 3]); show(getattr(x, name), 2)
x = d(); x.extend([Evil(x), 2]); show(lambda: x == d([1, 2]))

# repr, subclasses, copying
x = d([1]); x.append(x); print(x); x = d([1], 2); x.append([x]); print(x)
class D(d):
    def __init__(self, it=(), maxlen=None): super().__init__(it, maxlen)
s = D([1], 2); s.attr = 'v'
print(s, s + d([3]), type(D() * 2).__name__, type(s.copy()).__name__, s == d([1]), s.__reduce__()[:3])
print(d([1], 3).__reduce__()[:3], d([1]).__reduce__()[:3])
c = d([1, [2]], 4); e = c.copy(); e.append(3); print(c, e, e[1] is c[1], c.__copy__())
class Bad(d):
    def __new__(cls, *a): return d.__new__(cls) if not a else 5
show(Bad().copy)
show(setattr, d(), 'maxlen', 1); show(setattr, d(), 'foo', 1); show(delattr, d(), 'maxlen')
x = d([1, 2]); x.__init__([3], 5); print(x); print(d.__new__(d), d.__new__(d).maxlen)
match d([1, 2, 3]):
    case [a, *rest]: print(a, rest)
