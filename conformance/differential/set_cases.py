# Random operations on sets of integers and texts, printed in order. Usage: set_cases.py SEED N
from cases import count, pick, rnd, show


def element():
    k = rnd(6)
    if k < 4:
        return rnd(15)
    if k == 4:
        return pick([float(rnd(15)), True, 2**70, -1])
    return pick(['a', 'b', 'ab', None, (1, 2), frozenset([1, 2])])


def make():
    items = [element() for _ in range(rnd(8))]
    return pick([set, frozenset])(items)


def ordered(s):
    if isinstance(s, (set, frozenset)):
        return type(s).__name__ + str(sorted(map(repr, s)))
    return repr(s)


def shown(f, *args):
    try:
        return ordered(f(*args))
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


BINARY = ['__and__', '__or__', '__sub__', '__xor__', '__le__', '__lt__', '__ge__', '__gt__', '__eq__', '__ne__', '__rsub__']
NAMED = ['union', 'intersection', 'difference', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint']
CHANGING = ['update', 'intersection_update', 'difference_update', 'symmetric_difference_update']


def other():
    return pick([make(), make(), [element() for _ in range(rnd(5))], 'abc', range(rnd(9)), {1: 2, 'a': 3}, 5, [[]], iter([1, 2])])


def case():
    a = make()
    k = rnd(10)
    start = ordered(a)
    if k < 3:
        name, b = pick(BINARY), pick([make(), make(), [1], 5])
        return '%s %s %s %s' % (name, start, ordered(b), shown(getattr(a, name), b))
    if k < 6:
        name, b = pick(NAMED), other()
        return '%s %s %s %s' % (name, start, type(b).__name__, shown(getattr(a, name), b))
    s = set(a)
    if k < 8:
        name, b = pick(CHANGING), other()
        return '%s %s %s %s %s' % (name, start, type(b).__name__, shown(getattr(s, name), b), ordered(s))
    e = pick([element(), []])
    name = pick(['add', 'discard', 'remove', '__contains__'])
    r = shown(getattr(s, name), e)
    n = hash(frozenset([1, 2, rnd(3)])) if k == 9 else 0
    return '%s %s %r %s %s %d' % (name, start, e, r, ordered(s), n)


for _ in range(count):
    print(case())
