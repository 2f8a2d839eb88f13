"""Random operations on the containers of module collections, copies, templates and format strings: one line per case."""
import collections
import copy
import random
import reprlib
import string
import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, deque

KEYS = ['a', 'b', 'c', 1, 2, 2.5, (1, 'x'), None, True]
VALUES = [0, 1, -2, 3, 2.5, 'v', [1], None]


def attempt(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def ordered(r):
    o = OrderedDict()
    log = []
    for _ in range(r.randrange(3, 25)):
        k = r.choice(KEYS)
        op = r.randrange(12)
        if op < 4:
            o[k] = r.choice(VALUES)
        elif op == 4:
            log.append(attempt(o.pop, k))
        elif op == 5:
            log.append(attempt(o.popitem, last=r.random() < 0.5))
        elif op in (6, 7):
            log.append(attempt(o.move_to_end, k, last=r.random() < 0.5))
        elif op == 8:
            log.append(attempt(o.setdefault, k, r.choice(VALUES)))
        elif op == 9:
            log.append(attempt(o.__delitem__, k))
        elif op == 10:
            o.update([(r.choice(KEYS), r.choice(VALUES)) for _ in range(3)])
        else:
            other = OrderedDict(r.sample(list(o.items()), len(o)))
            log.append(f'{o == other} {dict(o) == other} {o | other} {list(reversed(o))}')
    return log, o, list(o.values()), copy.copy(o), o.__reduce__()[:2]


def counters(r):
    def make():
        return Counter({r.choice('abcdef'): r.randrange(-3, 5) for _ in range(r.randrange(5))}) if r.random() < 0.6 else Counter(r.choices('abcdef', k=r.randrange(8)))
    a, b = make(), make()
    ops = [a + b, a - b, a | b, a & b, +a, -a, a == b, a <= b, a < b, a >= b, a > b, a != b, a.most_common(), a.most_common(r.randrange(4)), a.total(), sorted(a.elements())]
    c = a.copy()
    what = r.randrange(6)
    if what == 0:
        c += b
    elif what == 1:
        c -= b
    elif what == 2:
        c |= b
    elif what == 3:
        c &= b
    elif what == 4:
        c.update(b)
    else:
        c.subtract(b)
    return a, b, ops, c


def chains(r):
    m = ChainMap(*({r.choice('abcd'): r.randrange(9) for _ in range(r.randrange(4))} for _ in range(r.randrange(4))))
    log = []
    for _ in range(8):
        k = r.choice('abcde')
        log.append(r.choice([lambda: attempt(m.__getitem__, k), lambda: attempt(m.pop, k), lambda: attempt(m.popitem), lambda: attempt(m.__setitem__, k, 7), lambda: attempt(m.__delitem__, k),
                             lambda: attempt(m.new_child), lambda: m.parents, lambda: list(m), lambda: (k in m, m.get(k), len(m), bool(m)), lambda: m | {k: 1}, lambda: {k: 1, 'z': 2} | m])())
    return m, log, m.maps


def lists(r):
    items = [r.randrange(9) for _ in range(r.randrange(7))]
    u, d = UserList(items), deque(items, r.choice([None, 3, 10]))
    log = []
    for _ in range(10):
        i, x = r.randrange(-8, 9), r.randrange(9)
        s = slice(r.choice([None, i]), r.choice([None, x]), r.choice([None, 1, -1, 2]))
        log.append(r.choice([lambda: attempt(u.__getitem__, i), lambda: attempt(u.__getitem__, s), lambda: attempt(u.pop, i), lambda: attempt(u.insert, i, x), lambda: attempt(u.remove, x), lambda: attempt(u.index, x), lambda: attempt(u.__delitem__, s),
                             lambda: u + [x], lambda: u * (i % 3), lambda: (u == items, u < items, u.count(x)), lambda: attempt(u.sort), lambda: attempt(u.__setitem__, i, x),
                             lambda: attempt(d.rotate, i), lambda: attempt(d.insert, i, x), lambda: attempt(d.remove, x), lambda: attempt(d.index, x), lambda: attempt(d.__getitem__, i), lambda: attempt(d.pop), lambda: attempt(d.appendleft, x), lambda: d + d, lambda: d * 2, lambda: attempt(d.extendleft, [1, 2])])())
    return u, d, log


def tree(r, depth=4):
    kind = r.randrange(9)
    n = r.randrange(4)
    if depth == 0 or kind == 0:
        return r.choice([1, 'x', None, 2.5, b'b', ()])
    sub = lambda: tree(r, depth - 1)
    if kind in (1, 2):
        return [sub() for _ in range(n)]
    if kind == 3:
        return tuple(sub() for _ in range(n))
    if kind == 4:
        return {k: sub() for k in r.sample('abcd', n)}
    if kind == 5:
        return OrderedDict((k, sub()) for k in r.sample('abcd', n))
    if kind == 6:
        return deque((sub() for _ in range(n)), r.choice([None, 5]))
    if kind == 7:
        return UserDict({k: sub() for k in r.sample('abcd', n)})
    return collections.defaultdict(list, {k: sub() for k in r.sample('abcd', n)})


def copies(r):
    t = tree(r)
    d = copy.deepcopy(t)
    return t, d == t, type(d) is type(t), copy.copy(t) == t, reprlib.repr(t), reprlib.Repr(maxlevel=2, maxlist=2, maxdict=1, indent=r.choice([None, 1, '.'])).repr(t)


def templates(r):
    text = ''.join(r.choices(['$', '$$', '${', '}', 'a', 'b', ' ', '$a', '${b}', '\n', '$_x1', '1', 'é'], k=r.randrange(9)))
    t = string.Template(text)
    return text, attempt(t.substitute, a=1, b='two', _x1=None), attempt(t.safe_substitute, a='A'), attempt(t.is_valid), attempt(t.get_identifiers), string.capwords(text), string.capwords(text, 'a')


def formats(r):
    text = ''.join(r.choices(['{', '}', '{}', '{0}', '{a}', '{a!r}', '{0:>{1}}', '{a[0]}', '{a.real}', 'x', '{{', '}}', '!', ':', '[', '{:5}', '{!s:^6}'], k=r.randrange(7)))
    args, kw = (3, 5), {'a': 'word'}
    return text, attempt(string.Formatter().format, text, *args, **kw) == attempt(text.format, *args, **kw), attempt(string.Formatter().format, text, *args, **kw), attempt(lambda: list(string.Formatter().parse(text)))


def strings(r):
    base = ''.join(r.choices('abAB é\t1ß', k=r.randrange(8)))
    u, x = UserString(base), ''.join(r.choices('abA ', k=r.randrange(3)))
    names = ['upper', 'lower', 'title', 'swapcase', 'casefold', 'capitalize', 'split', 'strip', 'isalnum', 'isalpha', 'islower', 'isspace', 'expandtabs', 'encode', 'splitlines']
    with_x = ['find', 'rfind', 'index', 'count', 'startswith', 'endswith', 'partition', 'rpartition', 'split', 'strip', 'removeprefix', 'removesuffix', 'join', '__contains__', '__add__', '__radd__', '__lt__', '__eq__']
    out = [attempt(getattr(u, n)) for n in r.sample(names, 4)] + [attempt(getattr(u, n), x) for n in r.sample(with_x, 5)]
    return u, out, attempt(u.replace, x, '-', r.randrange(3)), u * 2, attempt(u.__getitem__, r.randrange(-5, 5))


def main(seed, n):
    r = random.Random(seed)
    kinds = [ordered, counters, chains, lists, copies, templates, formats, strings]
    for i in range(n):
        kind = kinds[i % len(kinds)]
        print(i, kind.__name__, *map(repr, kind(r)), sep=' | ')


main(int(sys.argv[1]), int(sys.argv[2]))
