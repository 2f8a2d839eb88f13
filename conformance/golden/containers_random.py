# Random operations on containers; the outputs are hashes of every state.
class R:
    def __init__(s, x): s.x = x
    def __call__(s, n):
        s.x = (s.x * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (s.x >> 33) % n
def digest(x, h):
    return hash((h, x))
def some(r): return [None, r(12) - 6, r(30) - 15][r(3)]
def lists(seed):
    r = R(seed); a = list(range(r(12))); h = 0
    for step in range(400):
        k = r(14)
        try:
            if k == 0: a[some(r):some(r):[None, 1, 2, -1, -2, 3][r(6)]] = [r(100) for _ in range(r(5))]
            elif k == 1: del a[some(r):some(r):[None, 1, 2, -1, -3][r(5)]]
            elif k == 2: a = a + a[some(r):some(r)]; a = a[:40]
            elif k == 3: a.insert(r(20) - 10, r(9))
            elif k == 4: a.pop(r(20) - 10)
            elif k == 5: a.remove(r(9))
            elif k == 6: h = digest(a.index(r(9), r(10) - 5, r(20) - 5), h)
            elif k == 7: a.sort(key=lambda v: v % 7, reverse=r(2))
            elif k == 8: a.reverse()
            elif k == 9: a *= r(3); a = a[:40]
            elif k == 10: a.extend(x for x in range(r(4)))
            elif k == 11: h = digest(a.count(r(9)), h)
            elif k == 12: h = digest(a < a[::-1], h)
            else: a[r(20) - 10] = r(9)
        except (ValueError, IndexError) as e:
            h = digest(len(str(e)), h)
        h = digest(tuple(a), h)
    return h
def sets(seed):
    r = R(seed); a, b, h = set(), set(), 0
    for step in range(300):
        k = r(16); v = r(60) << r(12)
        if k < 3: a.add(v)
        elif k < 5: b.add(v)
        elif k == 5: a.discard(v)
        elif k == 6 and a: h = digest(a.pop(), h)
        elif k == 7: a |= b
        elif k == 8: a &= set(range(0, 60, 2)) | b
        elif k == 9: a -= b
        elif k == 10: a ^= b
        elif k == 11: a, b = b, a
        elif k == 12: b = a - {v}; a = a | b
        elif k == 13: b = a ^ set(range(r(20))); 
        elif k == 14: b = set(list(a)[:r(20)]); a = a.union([v], range(r(9)))
        else: a = a.intersection(range(0, 100000, 1)) if r(4) == 0 else a.copy()
        if len(a) > 300: a.clear()
        h = digest((tuple(a), tuple(b), a <= b, a.isdisjoint(b)), h)
    return h
def dicts(seed):
    r = R(seed); d, h = {}, 0
    for step in range(500):
        k = r(12); v = [r(40), float(r(40)), (r(5), r(5)), r(40) * 2 ** 64][r(4)]
        if k < 4: d[v] = step
        elif k < 6: d.pop(v, None)
        elif k == 6 and d: h = digest(d.popitem(), h)
        elif k == 7: d.setdefault(v, -step)
        elif k == 8: d = d | {v: 1, 5: 6}
        elif k == 9: h = digest(tuple(reversed(d)), h)
        elif k == 10: d.update({i: i for i in range(r(6))})
        elif r(9) == 0: d = dict(list(d.items())[::2])
        h = digest((tuple(d.items()), len(d), d.get(v)), h)
    return h
def sorts(seed):
    r = R(seed); h = 0
    n = r(300)
    mode = r(5)
    a = [[r(10 ** 6), i, n - i, r(5), (i * 7) % 50 + i // 50][mode] for i in range(n)]
    class K:
        cmps = 0
        def __init__(s, v): s.v = v
        def __lt__(s, o): return s.v < o.v
    b = [(v, i) for i, v in enumerate(a)]
    c = sorted(b, key=lambda p: K(p[0])); e = sorted(b, key=lambda p: p[0]); f = sorted(b, key=lambda p: (p[0],)); g = sorted(b, key=lambda p: float(p[0])); s = sorted(b, key=lambda p: '%07d' % p[0])
    assert c == e == f == g == s == sorted(b), seed
    c = sorted(b, key=lambda p: K(p[0]), reverse=True)
    assert c == sorted(b, key=lambda p: p[0], reverse=True)
    return digest(tuple(c), h)
for s in range(25): print(s, lists(s), sets(s), dicts(s), sorts(s))
