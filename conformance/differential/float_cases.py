# Random floats through operators, text and module math. Usage: float_cases.py SEED N
import math
import operator

from cases import count, pick, rnd, show


def number():
    k = rnd(14)
    if k == 0:
        return pick([0.0, -0.0, 1.0, -1.0, 0.5, 2.0, float('inf'), float('-inf'), float('nan'), 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e16, 1e22, 1e23])
    if k == 1:
        return float(rnd(2000) - 1000)
    if k == 2:
        return (rnd(20000) - 10000) / 100
    m = rnd(1 << 22) << 22 | rnd(1 << 22)
    if k < 5:
        return m * 2.0 ** (rnd(2100) - 1100) if rnd(2) else -m * 2.0 ** (rnd(1000) - 500)
    return m / (1 << 43) * 10.0 ** (rnd(40) - 20) * pick([1, -1])


BINARY = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lt', 'eq', 'ge']
MATH1 = ['sqrt', 'floor', 'ceil', 'trunc', 'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'atan', 'degrees', 'radians', 'frexp', 'modf', 'ulp', 'isfinite', 'fabs', 'isqrt']
# What the C library of the machine computes. Which of two neighbouring floats it gives is not Python's rule, so 13 digits are compared.
LIBRARY = {'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'atan', 'atan2', 'pow'}
MATH2 = ['atan2', 'hypot', 'fmod', 'copysign', 'pow', 'remainder', 'nextafter', 'dist1', 'isclose']


def result(name, f, *args):
    if name not in LIBRARY:
        return show(f, *args)
    return show(lambda: '%.13g' % v if isinstance(v := f(*args), float) else v)


def text():
    k = rnd(5)
    n = ''.join(pick('0123456789') for _ in range(1 + rnd(25)))
    if k == 0:
        return repr(number())
    s = n[:rnd(len(n) + 1)] + '.' + n[rnd(len(n)):]
    if k == 1:
        return s
    s += pick(['e', 'E']) + pick(['', '+', '-']) + str(rnd(400))
    if k == 4:
        at = rnd(len(s))
        s = s[:at] + pick(['_', ' ', 'x', '', '..', 'e', '-', 'n']) + s[at:]
    return s


def case():
    k = rnd(14)
    a, b = number(), number()
    if k < 4:
        op = pick(BINARY)
        return '%s %r %r %s' % (op, a, b, result(op, getattr(operator, op), a, b))
    if k == 4:
        return 'divmod %r %r %s' % (a, b, show(divmod, a, b))
    if k == 5:
        s = text()
        return 'float %r %s' % (s, show(float, s))
    if k == 6:
        n = rnd(40) - 20
        return 'round %r %d %s %s' % (a, n, show(round, a, n), show(round, a))
    if k == 7:
        return 'hex %r %s %s' % (a, a.hex(), show(float.fromhex, a.hex()))
    if k == 8:
        return 'parts %r %s %s %s' % (a, show(a.as_integer_ratio), a.is_integer(), show(int, a))
    if k == 9:
        return 'hash %r %s' % (a, hash(a) if a == a else 'nan')
    if k < 12:
        f = pick(MATH1)
        return '%s %r %s' % (f, a, result(f, getattr(math, f), a))
    if k == 12:
        f = pick(MATH2)
        if f == 'dist1':
            return 'dist %r %r %s' % (a, b, show(math.dist, (a, b), (b, 1.0)))
        return '%s %r %r %s' % (f, a, b, result(f, getattr(math, f), a, b))
    items = [number() for _ in range(rnd(8))]
    f = pick([sum, math.fsum, math.prod, min, max])
    return '%s %r %s' % (f.__name__, items, show(f, items))


for _ in range(count):
    print(case())
