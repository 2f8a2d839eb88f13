# Dicts and sets: building, looking up, updating, merging, views, and set operations.
def run():
    total = 0
    d = {}
    for i in range(60000):
        d[i * 7919 % 100003] = i
    for i in range(100000):
        if i in d:
            total += d[i] & 1
    e = {str(k): v for k, v in d.items()}
    for k in list(e)[::2]:
        del e[k]
    for k in ['x%d' % (i % 500) for i in range(50000)]:
        e[k] = e.get(k, 0) + 1
        e.setdefault(k, 3)
    m = d | {i: 0 for i in range(30000)}
    m.update({i: 1 for i in range(1000)})
    groups = {}
    for k, v in d.items():
        groups.setdefault(v % 97, []).append(k)
    total += sum(m.values()) + len(e) + sum(len(g) for g in groups.values()) + len(d.keys() & m.keys())
    s, t = set(range(0, 100000, 3)), set(range(0, 100000, 5))
    total += len(s | t) + len(s & t) + len(s - t) + len(s ^ t) + len(frozenset(s)) + s.issuperset(t)
    for i in range(50000):
        s.add(i)
        t.discard(i)
    return total + len(s) + len(t) + sum(1 for _ in dict.fromkeys(s))
