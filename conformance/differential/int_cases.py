# Random integers through operators, methods and conversions. Usage: int_cases.py SEED N
import operator

from cases import count, pick, rnd, show


def integer():
    k = rnd(8)
    if k == 0:
        return rnd(20) - 10
    if k == 1:
        return pick([2**31, 2**32, 2**62, 2**63, 2**64, 2**127, 10**18, 10**30]) * pick([1, -1]) + rnd(3) - 1
    n = 0
    for _ in range(pick([1, 2, 3, 4, 6, 12, 60])):
        n = n << 22 | rnd(1 << 22)
    return (n >> rnd(22)) * pick([1, -1])


BINARY = ['add', 'sub', 'mul', 'floordiv', 'mod', 'truediv', 'and_', 'or_', 'xor', 'lt', 'le', 'eq']
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def text():
    base = pick([0, 2, 3, 8, 10, 16, 36])
    s = ''.join(DIGITS[rnd(base or 10)] for _ in range(1 + rnd(30)))
    k = rnd(12)
    if k == 0:
        s = s[:rnd(len(s))] + '_' + s[rnd(len(s)):]
    elif k == 1:
        s = pick(['0x', '0o', '0b', '0X', '0_', '00', '+', '-', ' ', '--', '+ ']) + s
    elif k == 2:
        s = s + pick([' ', '\n', '_', 'z', '.', '\x00', 'L', '\u0663'])
    elif k == 3:
        s = pick(['-', '+', ' -', '\t']) + s
    return s, base


def case():
    k = rnd(16)
    a, b = integer(), integer()
    if k < 6:
        op = pick(BINARY)
        return '%s %d %d %s' % (op, a, b, show(getattr(operator, op), a, b))
    if k == 6:
        n = rnd(300) - 20
        op = pick([operator.lshift, operator.rshift])
        return '%s %d %d %s' % (op.__name__, a, n, show(op, a, n))
    if k == 7:
        n = rnd(40) - 4
        return 'pow %d %d %s' % (a, n, show(pow, a, n))
    if k == 8:
        m, e = integer(), rnd(1000) - 100
        return 'pow %d %d %d %s' % (a, e, m, show(pow, a, e, m))
    if k == 9:
        return 'divmod %d %d %s' % (a, b, show(divmod, a, b))
    if k == 10:
        s, base = text()
        return 'int %r %d %s' % (s, base, show(int, s, base))
    if k == 11:
        n, order, signed = 1 + rnd(40), pick(['big', 'little']), bool(rnd(2))
        r = show(a.to_bytes, n, order, signed=signed)
        back = show(lambda: int.from_bytes(a.to_bytes(n, order, signed=signed), order, signed=signed) == a)
        return 'bytes %d %d %s %s %s %s' % (a, n, order, signed, r, back)
    if k == 12:
        n = rnd(60) - 30
        return 'round %d %d %s' % (a, n, show(round, a, n))
    if k == 13:
        return 'float %d %s %s' % (a, show(float, a), show(lambda: a / b))
    if k == 14:
        f = rnd(1 << 22) * 2.0 ** (rnd(200) - 100)
        return 'mixed %d %r %s %s %s %s' % (a, f, a < f, a == int(f), show(lambda: a + f), show(lambda: a // f))
    return 'misc %d %s %d %d %s %d %s' % (a, bin(a)[-70:], a.bit_length(), a.bit_count(), hex(a), hash(a), show(lambda: ~a))


for _ in range(count):
    print(case())
