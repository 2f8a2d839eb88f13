# Random operations of module decimal with random contexts: results and flags. Usage: decimal_cases.py SEED N
from decimal import *

from cases import count, pick, rnd

ROUNDINGS = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]


def context():
    prec = pick([1, 2, 3, 5, 9, 16, 28, 50])
    emax = pick([0, 1, 5, 99, 999, 999999])
    emax = max(emax, prec if rnd(8) else 0)
    return Context(prec=prec, rounding=pick(ROUNDINGS), Emin=-pick([0, 1, 5, 99, emax]), Emax=emax, capitals=rnd(2), clamp=rnd(2), flags=[], traps=[])


def digits(n):
    kind = rnd(6)
    if kind == 0:
        return '9' * n
    if kind == 1:
        return '1' + '0' * (n - 1)
    if kind == 2:
        return '5' * n
    if kind == 3:
        return ''.join(pick('01') for _ in range(n))
    return ''.join(pick('0123456789') for _ in range(n))


def number(near=None):
    kind = rnd(30)
    sign = pick(['', '', '-'])
    if kind == 0:
        return sign + pick(['Infinity', 'NaN', 'sNaN', 'NaN123', 'sNaN99999'])
    if kind == 1:
        return sign + '0E%d' % (rnd(20) - 10)
    if kind == 2:
        return sign + pick(['1', '1.0', '10', '100', '2', '0.5', '1E+3', '1.000'])
    n = pick([1, 2, 3, 5, 9, 16, 17, 28, 29, 60])
    coef = digits(n)
    exp = pick([0, 0, -n, -n + 1, -n // 2, rnd(20) - 10, rnd(200) - 100])
    if rnd(20) == 0:
        exp = rnd(4000000) - 2000000
    return '%s%sE%d' % (sign, coef, exp)


UNARY = ['abs', 'minus', 'plus', 'exp', 'ln', 'log10', 'next_minus', 'next_plus', 'normalize', 'sqrt', 'to_integral_exact', 'to_integral_value', 'logb', 'logical_invert', 'number_class',
         'to_sci_string', 'to_eng_string', 'is_normal', 'is_subnormal', 'copy_abs', 'copy_negate', 'create_decimal']
BINARY = ['add', 'subtract', 'multiply', 'divide', 'divide_int', 'divmod', 'remainder', 'remainder_near', 'compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'max', 'max_mag', 'min', 'min_mag',
          'next_toward', 'quantize', 'power', 'copy_sign', 'logical_and', 'logical_or', 'logical_xor', 'rotate', 'same_quantum', 'scaleb', 'shift']
SPECS = ['', 'e', '.3e', 'f', '.2f', 'g', '.4g', '%', '.1%', ',', ',.2f', '015', '020,.3f', '+', '*^20', '<12.3', '=+15.2f', 'E', 'G', 'n', '.0f', '.10', 'z.1f', ' ', '#', '.0e']


def case():
    c = context()
    a, b = number(), number()
    kind = rnd(12)
    if kind < 4:
        op = pick(UNARY)
        args = [Decimal(a) if op != 'create_decimal' else a]
    elif kind < 9:
        op = pick(BINARY)
        if op in ('rotate', 'scaleb', 'shift') and rnd(4):
            b = str(rnd(60) - 30)
        if op in ('quantize',) and rnd(2):
            b = '1E%d' % (rnd(30) - 15)
        if op == 'power' and rnd(2):
            b = str(rnd(40) - 20)
        args = [Decimal(a), Decimal(b)]
    elif kind == 9:
        op = 'fma'
        args = [Decimal(a), Decimal(b), Decimal(number())]
    elif kind == 10:
        spec = pick(SPECS)
        x = Decimal(a)
        if x.is_finite() and abs(x.adjusted()) > 1000:
            x = Decimal(7)
        setcontext(c)
        try:
            r = repr(format(x, spec))
        except Exception as e:
            r = type(e).__name__ + ': ' + str(e)
        return 'format %s %r %s' % (x, spec, r)
    else:
        setcontext(c)
        x, y = Decimal(a), Decimal(b)
        op = pick(['==', '<', '<=', 'hash', 'int', 'float', 'ratio', 'tuple', 'round', 'pow3'])
        if x.is_finite() and abs(x.adjusted()) > 1000:
            x = Decimal('-12.5')
        try:
            if op == 'hash':
                r = hash(x) if not x.is_nan() else 'nan'
            elif op == 'int':
                r = int(x)
            elif op == 'float':
                r = float(x)
            elif op == 'ratio':
                r = x.as_integer_ratio()
            elif op == 'tuple':
                r = x.as_tuple()
            elif op == 'round':
                r = (round(x, rnd(10) - 5), round(x))
            elif op == 'pow3':
                r = pow(Decimal(rnd(100) - 50), Decimal(rnd(20)), Decimal(rnd(50) - 10))
            else:
                r = {'==': lambda: x == y, '<': lambda: x < y, '<=': lambda: x <= y}[op]()
        except Exception as e:
            r = type(e).__name__ + ': ' + str(e)
        return '%s %s %s %r %s' % (op, x, y, r, [s.__name__ for s, on in c.flags.items() if on])
    try:
        r = repr(getattr(c, op)(*args))
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    return '%s %s prec=%d %s %d %d clamp=%d -> %s %s' % (op, ' '.join(map(str, args)), c.prec, c.rounding, c.Emin, c.Emax, c.clamp, r, [s.__name__ for s, on in c.flags.items() if on])


for _ in range(count):
    try:
        line = case()
    except Exception as e:
        line = 'failed ' + type(e).__name__ + ': ' + str(e)
    setcontext(Context())
    print(line)
