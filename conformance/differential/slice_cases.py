# Random slices of sequences, and assignments to slices. Usage: slice_cases.py SEED N
from cases import count, pick, rnd, show


def index(n):
    return pick([None, None, 0, 1, -1, n, -n, n + 1, -n - 1, rnd(2 * n + 3) - n, 2**70, -2**70, True])


def bounds(n):
    step = pick([None, None, 1, 2, 3, -1, -2, 0, -n - 1, n + 1])
    return slice(index(n), index(n), step) if rnd(2) else slice(index(n), index(n))


def case():
    n = rnd(9)
    s = bounds(n)
    k = rnd(9)
    seq = pick([list(range(n)), tuple(range(n)), 'abcdefghi'[:n], b'abcdefghi'[:n], bytearray(b'abcdefghi'[:n]), range(n), range(5, 5 + 3 * n, 3), range(n, 0, -1), 'a\xe9\u65e5\U0001F600xyzw'[:n], memoryview(b'abcdefghi'[:n])])
    if k < 3:
        return 'get %r %r %s' % (type(seq).__name__, s, show(lambda: list(seq[s])))
    if k == 3:
        i = pick([rnd(2 * n + 3) - n, 2**70, 1.5, 'a', None])
        return 'item %r %r %s' % (type(seq).__name__, i, show(lambda: seq[i]))
    if k == 4:
        return 'indices %r %d %s' % (s, n, show(s.indices, n))
    target = pick([list(range(n)), bytearray(b'abcdefghi'[:n])])
    if k == 5:
        def delete():
            del target[s]
            return target
        return 'del %r %s' % (s, show(delete))
    new = pick([[], [100], [101, 102], list(range(50, 50 + rnd(6))), b'xy', (7,), range(3), 'ab', 5, target])

    def assign():
        target[s] = new
        return target
    if k < 8:
        return 'set %r %r %s' % (s, new, show(assign))
    m = memoryview(bytearray(b'abcdefghi'[:n]))

    def view():
        m[s] = new
        return m.tobytes()
    return 'view %r %r %s' % (s, new, show(view))


for _ in range(count):
    print(case())
