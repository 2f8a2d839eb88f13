# Random calls of methods of str, bytes and bytearray. Usage: str_cases.py SEED N
from cases import count, pick, rnd, show

CHARS = ['a', 'b', 'A', 'B', ' ', '\t', '\n', '\r', '1', '_', '.', '\xe9', '\xdf', '\u0130', '\u01c5', '\u65e5', '\U0001F600', '\u0663', '\x1c', '\u2028', 'x', 'y', '\ufb01', '\u03a3', '\u03c3', '-', '+', '0']


def text(n=12):
    return ''.join(pick(CHARS) for _ in range(rnd(n)))


def raw(n=12):
    return bytes(pick(b'abAB \t\n\r10._xyz\x00\xff\xe9-+') for _ in range(rnd(n)))


PLAIN = ['capitalize', 'casefold', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'lower', 'swapcase', 'title', 'upper', 'split', 'rsplit', 'splitlines', 'strip', 'lstrip', 'rstrip']


def case():
    kind = rnd(3)
    make = text if kind == 0 else raw
    s = make(20)
    if kind == 2:
        s = bytearray(s)
    i, j = pick([None, rnd(24) - 8]), pick([None, rnd(24) - 8])
    k = rnd(14)
    if k < 3:
        name, args = pick(PLAIN), ()
    elif k == 3:
        name, args = pick(['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith']), (make(3), i, j)
    elif k == 4:
        name, args = pick(['split', 'rsplit']), (pick([None, make(3)]), rnd(6) - 1)
    elif k == 5:
        name, args = pick(['partition', 'rpartition', 'removeprefix', 'removesuffix']), (make(3),)
    elif k == 6:
        name, args = 'replace', (make(3), make(4), rnd(6) - 1)
    elif k == 7:
        name, args = pick(['center', 'ljust', 'rjust', 'zfill']), (rnd(30),)
        if name != 'zfill' and rnd(2):
            args += (make(2),)
    elif k == 8:
        name, args = pick(['strip', 'lstrip', 'rstrip']), (make(4),)
    elif k == 9:
        name, args = 'join', ([make(4) for _ in range(rnd(4))],)
    elif k == 10:
        name, args = 'expandtabs', (rnd(10),)
    elif k == 11:
        name, args = 'splitlines', (bool(rnd(2)),)
    elif k == 12:
        name = 'translate'
        args = ({ord(pick(CHARS)): pick([None, 'zz', 120]) for _ in range(4)},) if kind == 0 else (bytes(range(256))[::-1], make(3))
    else:
        other = make(3)
        return 'ops %s %s %s %s %s %s' % (ascii(s), ascii(other), show(lambda: s + other), show(lambda: other in s), show(lambda: s < other), show(lambda: s * (rnd(4) - 1)))
    return '%s %s %s %s' % (name, ascii(s), ascii(args), show(lambda: getattr(s, name)(*args)))


for _ in range(count):
    print(case())
