# Random operations on a dict, with keys that collide and keys that are equal across types. Usage: dict_cases.py SEED N
from cases import count, pick, rnd, show


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return 'K%d' % self.n


def key():
    k = rnd(9)
    if k < 3:
        return rnd(12)
    if k == 3:
        return float(rnd(12))
    if k == 4:
        return pick(['a', 'b', 'ab', '', '\xe9', True, False, None])
    if k == 5:
        return Key(rnd(8))
    if k == 6:
        return (rnd(3), pick([1, 1.0, 'x']))
    if k == 7:
        return pick([2**61 - 1, 2**61, -1, -2, frozenset([rnd(3)])])
    return [] if rnd(20) == 0 else rnd(3)


d = {}


def case():
    global d
    k, v = key(), rnd(100)
    op = rnd(16)
    if rnd(60) == 0:
        d = {}
    if op < 5:
        return 'set', show(d.__setitem__, k, v)
    if op == 5:
        return 'del', show(d.__delitem__, k)
    if op == 6:
        return 'pop', show(d.pop, k, *pick([(), (None,)]))
    if op == 7:
        return 'setdefault', show(d.setdefault, k, v)
    if op == 8:
        return 'get', show(d.get, k), show(d.__contains__, k)
    if op == 9:
        return 'popitem', show(d.popitem)
    if op == 10:
        return 'update', show(d.update, pick([{k: v} if not isinstance(k, list) else {}, [(k, v)], [1], 5, {}, [(1,)]]))
    if op == 11:
        other = {rnd(12): rnd(9) for _ in range(rnd(5))}
        return 'or', show(lambda: d | other), show(lambda: other | d), show(lambda: d == other)
    if op == 12:
        return 'views', show(lambda: sorted(map(repr, d.keys() & {1, 2, 3, 'a'}))), show(lambda: list(reversed(d))), show(lambda: len(d.items() - {(1, 1)}))
    if op == 13:
        return 'fromkeys', show(dict.fromkeys, [key() for _ in range(3)], v)
    if op == 14:
        def loop():
            for i, x in enumerate(d):
                if i == 1:
                    # Keys that come and go in equal numbers are noticed or not as the table happens to grow.
                    if rnd(2):
                        d[k] = v
                    else:
                        d.pop(x)
            return 'done'
        return 'loop', show(loop)
    return 'copy', show(lambda: d.copy() == d), show(lambda: d.items().isdisjoint({(1, 2)})), show(lambda: dict(d, x=1))


for _ in range(count):
    print(*case(), show(lambda: d))
