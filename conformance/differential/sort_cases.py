# Random lists, sorted: numbers, NaNs, texts, tuples, mixtures and objects that compare in ways of their own. Usage: sort_cases.py SEED N
from functools import cmp_to_key

from cases import count, pick, rnd, show


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return (self.n * 7 + other.n * 3) % 5 < 2

    def __repr__(self):
        return 'O%d' % self.n


NAN = float('nan')


def item(kind):
    if kind == 0:
        return rnd(50)
    if kind == 1:
        return pick([NAN, float(rnd(9)), -0.0, 0.0, float('inf')])
    if kind == 2:
        return pick(['', 'a', 'b', 'ab', '\xe9', '\U0001F600', 'z']) * rnd(3)
    if kind == 3:
        return (rnd(3), pick([1, 'a', 2.5]) if rnd(9) == 0 else rnd(3))
    if kind == 4:
        return Odd(rnd(9))
    if kind == 5:
        return pick([rnd(9), float(rnd(9)), True, 2**70, -2**70])
    return pick([rnd(9), 'a', None, 1.5])


def case():
    kind = rnd(7)
    items = [item(kind) for _ in range(pick([0, 1, 2, 3, 5, 8, 20, 40, 70, 150]))]
    if rnd(4) == 0:
        items = items[:3] * (len(items) // 3)
    reverse = bool(rnd(2))
    k = rnd(5)
    if k == 0:
        return 'key %s' % show(sorted, items, key=lambda v: str(v), reverse=reverse)
    if k == 1:
        return 'cmp %s' % show(sorted, items, key=cmp_to_key(lambda a, b: (a > b) - (a < b)), reverse=reverse)
    if k == 2:
        return 'minmax %s %s' % (show(min, items), show(max, items))
    if k == 3:
        return 'numbers %s' % show(sorted, [(i * 7919 + rnd(3)) % 13 for i in range(len(items))], key=lambda n: -n if n % 2 else n, reverse=reverse)
    return 'sort %s %s' % (reverse, show(sorted, items, reverse=reverse))


for _ in range(count):
    print(case())
