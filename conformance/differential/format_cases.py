# Random format specifications of the mini-language and of %. Usage: format_cases.py SEED N
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


TEXTS = ['', 'a', 'hello', 'h\xe9llo', '\u65e5\u672c', '\U0001F600x', 'with space', '{}', '%']


def spec():
    s = ''
    if rnd(3) == 0:
        s += pick(['', '*', '0', ' ', 'x', '\xe9', '<', '{']) + pick('<>=^')
    if rnd(3) == 0:
        s += pick('+- ')
    if rnd(8) == 0:
        s += 'z'
    if rnd(5) == 0:
        s += '#'
    if rnd(5) == 0:
        s += '0'
    if rnd(2):
        s += str(rnd(30))
    if rnd(4) == 0:
        s += pick(',_')
    if rnd(3) == 0:
        s += '.' + str(rnd(20)) + pick(['', '', '', ',', '_'])
    s += pick(['', '', 'b', 'c', 'd', 'e', 'E', 'f', 'F', 'g', 'G', 'n', 'o', 's', 'x', 'X', '%', 'q'])
    return s


def percent():
    s = '%'
    for _ in range(rnd(3)):
        s += pick('#0- +')
    if rnd(2):
        s += pick([str(rnd(25)), '*'])
    if rnd(3) == 0:
        s += '.' + pick([str(rnd(20)), '*', ''])
    return s + pick(['', '', '', 'l', 'h']) + pick('diouxXeEfFgGcrsa%qd')


def value():
    k = rnd(6)
    if k == 0:
        return pick(TEXTS)
    if k == 1:
        return complex(number(), number())
    if k == 2:
        return pick([True, False, None, [1], (1, 2), b'x'])
    return integer() if k < 4 else number()


def case():
    k = rnd(10)
    v = value()
    if k < 6:
        s = spec()
        return 'format %r %r %s' % (v, s, show(format, v, s))
    if k < 9:
        s = percent()
        args = tuple([rnd(20) - 3 for _ in range(s.count('*'))]) + (v,)
        if rnd(10) == 0:
            args += (1,)
        return '%% %r %r %s' % (s, args, show(lambda: s % args))
    s = pick(['{}', '{0}', '{!r}', '{0!a:>10}', '{:{}}', '{x}', '{0[0]}', '{0.real}', '{{}}{}', '{', '}', '{!x}', '{:', '{0:{1}}', '{}{0}'])
    return 'str.format %r %r %s' % (s, v, show(s.format, v, 5))


for _ in range(count):
    print(case())
