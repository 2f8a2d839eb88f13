# Random calls of methods of str, slices and formats over all of Unicode. Usage: str_unicode_cases.py SEED N
from cases import count, pick, rnd

CHARS = ['a', 'b', 'A', 'Z', '0', '9', ' ', ' ', '\t', '\n', '\r', '\x0b', '\x1c', '\x85', '_', '-', '.', ',', '{', '}', '%', '\xa0', '\xb2', '\xb5', '\xdf', '\xe9', '\xc9', '\xff', '\u0130', '\u0131', '\u0149', '\u01c5', '\u01f0',
         '\u02b0', '\u0345', '\u0390', '\u03a3', '\u03c3', '\u03c2', '\u0587', '\u0661', '\u0966', '\u0e01', '\u1e9e', '\u1f80', '\u1fb3', '\u2003', '\u2028', '\u2160', '\u24b6', '\u3000', '\u4e00', '\u96f6', '\uac00', '\ufb00',
         '\ufb01', '\uff21', '\uff10', '\ufe0f', '\u200d', '\U00010400', '\U0001d7ce', '\U0001f600', '\U0001f1e6', '\U00020000', '\U0010ffff', '\ud800', '\udc80', '\udfff', '\u0301', '\xad', '\ufeff', '\0']


def char():
    if rnd(6) == 0:
        c = rnd(0x110000) if rnd(3) == 0 else rnd(0x3000)
        return chr(c)
    return pick(CHARS)


def text(n=8):
    few = [char() for _ in range(1 + rnd(3))]
    return ''.join(pick(few) if rnd(2) else char() for _ in range(rnd(n)))


def index():
    return pick([None, 0, 1, 2, 3, -1, -2, 5, 100, -100])


def args(n):
    return [a for a in (index() for _ in range(rnd(n + 1)))]


def sub(s):
    if s and rnd(3):
        i = rnd(len(s))
        return s[i:i + 1 + rnd(2)]
    return text(3)


NONE = ['capitalize', 'casefold', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'lower', 'swapcase', 'title', 'upper',
        '__len__', '__repr__', '__str__', 'splitlines', 'split', 'rsplit', 'strip', 'lstrip', 'rstrip']
SPECS = ['', 's', '5', '<5', '>5', '^7', '*^9', '.2', '7.3', '=5', '05', ',', 'd', 'x', '+', '\xe9<6', '\U0001f600^5', 's5', '>', '.', '5.', '<<5', '{<5', 'z', '#', '_', '<05', '1000000000000000000000']
NUMBERS = [0, 1, -1, 42, 255, -1000, 10**6, 2**70, 1.5, -0.0, 1e20, 1e-7, 123456.789, float('inf'), float('nan'), True, 3 + 4j]
NUMSPECS = ['', 'd', 'x', 'X', 'o', 'b', '#x', '#b', '08d', '+d', ' d', ',', '_', '_x', ',.2f', '.3f', 'e', '.2e', 'g', 'G', '%', '.1%', 'n', 'c', '>10', '<10', '^10', '=+10', '*=10', '010.2f', '+.1f', 'z.1f', '#.0f', '.0f', '_b', '#o', ',d', 's', 'i',
            '5c', '+c', '.2d', '10,', '-10', '_.4f', '.4_f', ',.3_f']
PERCENT = ['%s', '%r', '%a', '%5s', '%-5s|', '%.2s', '%d', '%5d', '%-5d|', '%05d', '%+d', '%x', '%#x', '%o', '%X', '%e', '%f', '%.2f', '%g', '%c', '%%', '%*d', '%.*f', '%(a)s', '%', '%z', '%i', '%u', '%#o', '% d', '%5%', '%s%s', '%ld', '%.f', '%10.3r']


def attempt(f):
    try:
        return ascii(f())
    except Exception as e:
        return '%s %s' % (type(e).__name__, ascii(str(e)))


def method(s):
    kind = rnd(22)
    if kind < 5:
        name, a = pick(NONE), []
    elif kind == 5:
        name, a = pick(['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith']), [sub(s)] + args(2)
    elif kind == 6:
        name, a = pick(['startswith', 'endswith']), [tuple(sub(s) for _ in range(rnd(3)))] + args(2)
    elif kind == 7:
        name, a = pick(['center', 'ljust', 'rjust']), [rnd(14)] + [char() for _ in range(rnd(2))]
    elif kind == 8:
        name, a = 'zfill', [rnd(12)]
    elif kind == 9:
        name, a = 'expandtabs', [rnd(9) - 1]
    elif kind == 10:
        name, a = 'replace', [sub(s), text(3)] + [rnd(4) - 1 for _ in range(rnd(2))]
    elif kind == 11:
        name, a = pick(['split', 'rsplit']), [pick([None, sub(s) or 'x'])] + [rnd(4) - 1 for _ in range(rnd(2))]
    elif kind == 12:
        name, a = pick(['partition', 'rpartition']), [sub(s)]
    elif kind == 13:
        name, a = pick(['strip', 'lstrip', 'rstrip', 'removeprefix', 'removesuffix']), [sub(s)]
    elif kind == 14:
        name, a = 'splitlines', [rnd(2)]
    elif kind == 15:
        name, a = 'join', [[text(3) for _ in range(rnd(4))] if rnd(5) else s]
    elif kind == 16:
        name, a = 'translate', [{ord(c): pick([None, 'xy', 65, '', ord(c)]) for c in s[:2]} | ({1114111: 5} if rnd(4) == 0 else {})]
    elif kind == 17:
        name, a = '__getitem__', [slice(index(), index(), pick([None, 1, 2, -1, -2, 3, 0 if rnd(5) == 0 else 1]))]
    elif kind == 18:
        name, a = '__getitem__', [rnd(12) - 6]
    elif kind == 19:
        name, a = pick(['__contains__', '__add__', '__eq__', '__lt__', '__ge__']), [pick([sub(s), text(4), s])]
    elif kind == 20:
        name, a = pick(['__mul__', '__rmul__']), [rnd(5) - 1]
    else:
        name, a = '__format__', [pick(SPECS)]
    return '%s%s' % (name, ascii(tuple(a))), attempt(lambda: getattr(s, name)(*a))


for n in range(count):
    kind = rnd(10)
    s = text()
    if kind < 7:
        print(n, ascii(s), *method(s))
    elif kind == 7:
        v, spec = pick(NUMBERS), pick(NUMSPECS)
        print(n, 'format', v, spec, attempt(lambda: format(v, spec)))
    elif kind == 8:
        f = ''.join(pick(PERCENT) if rnd(2) else pick([s[:2].replace('%', '%%'), 'x']) for _ in range(1 + rnd(2)))
        v = pick([s, 5, -3.7, (s,), (1, 2), (s, 7), {'a': s}, (), 'x', None, (3, 4.5), [1], 66])
        print(n, 'percent', ascii(f), ascii(v), attempt(lambda: f % v))
    else:
        f = ''.join(pick(['{}', '{0}', '{1}', '{a}', '{0!r}', '{!s:>5}', '{a!a}', '{0:{1}}', '{0[1]}', '{a.real}', '{{', '}}', '{', '}', '{0:>{w}}', '{!x}', '{:^9}', '{b}', '{0[}', '{ }', '{0!}', '{:{}}', '{a[k]}', s[:1]]) for _ in range(1 + rnd(3)))
        print(n, 'str.format', ascii(f), ascii(s), attempt(lambda: f.format(s, 8, a=1.5, w=6)))
