# Random formats and values of module struct. Usage: struct_cases.py SEED N
import struct

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


CODES = 'xcbB?hHiIlLqQnNPefdFDsp'


def fitting(code):
    if code in 'bBhHiIlLqQnNP':
        return integer() if rnd(2) else rnd(100) - (0 if code.isupper() else 50)
    if code in 'efd':
        return number() if rnd(3) else float(rnd(1000))
    if code in 'FD':
        return complex(number(), number())
    if code == 'c':
        return bytes([rnd(256)])
    if code == '?':
        return pick([True, False, 0, 'a', []])
    return bytes(rnd(256) for _ in range(rnd(6)))


def case():
    order = pick(['', '@', '=', '<', '>', '!'])
    fmt, values = order, []
    for _ in range(1 + rnd(4)):
        code = pick(CODES)
        n = pick([None, None, 0, 1, 2, 3])
        fmt += ('' if n is None else str(n)) + code + pick(['', '', ' '])
        if code == 'x':
            continue
        times = 1 if n is None or code in 'sp' else n
        values += [fitting(code) for _ in range(times)]
    if rnd(30) == 0:
        values.append(1)
    if rnd(40) == 0:
        fmt += pick(['z', '3', '<', '-'])
    packed = show(struct.pack, fmt, *values)
    size = show(struct.calcsize, fmt)
    junk = bytes(rnd(256) for _ in range(int(size) if size.isdigit() else 4))
    return '%r %r %s %s %s %s' % (fmt, values, size, packed, junk.hex(), show(struct.unpack, fmt, junk))


for _ in range(count):
    print(case())
