# Random rows and texts through csv. Usage: csv_cases.py SEED N
import csv
import io

from cases import count, pick, rnd

CHARS = ['a', 'b', '1', '2.5', ',', ',', ';', '"', '"', "'", ' ', '\t', '\n', '\r\n', '\r', '\\', '|', '\xe9', '\u65e5', '', 'x"y', '""', '-3', '1e5', ':', '\0']
VALUES = ['', 'a', 'b c', 'x,y', '"', 'a"b', "it's", 'l\nm', 'r\rs', ' s', 's ', '\\', 'a\\"', 1, -2.5, None, True, 10**20, 1e300, float('inf'), '\xe9', '\t', ';', '1', (1, 2), b'z', 3j]


def params():
    kw = {}
    for name, values in (('delimiter', [';', '\t', ' ', '|', ',']), ('quotechar', ["'", '"', None, '|']), ('escapechar', ['\\', None, '/']), ('doublequote', [True, False]), ('quoting', [0, 1, 2, 3, 4, 5]),
                         ('skipinitialspace', [True, False]), ('lineterminator', ['\n', '\r\n', '', '!']), ('strict', [True, False])):
        if rnd(3) == 0:
            kw[name] = pick(values)
    return kw


def attempt(f):
    try:
        return ascii(f())
    except Exception as e:
        return '%s %s' % (type(e).__name__, ascii(str(e)))


def sample():
    d = pick([',', ';', '\t', ' ', ':', '|', ', '])
    q = pick(['"', "'", ''])
    cols = 1 + rnd(4)
    lines = []
    for i in range(1 + rnd(6)):
        lines.append(d.join(q + pick(['a', 'bb', '12', '3.5', 'x y', "it''s" if q == "'" else 'its', 'name', '']) + q if rnd(2) else pick(['a', '7', 'word']) for _ in range(cols if rnd(8) else cols + 1)))
    return '\n'.join(lines) + ('\n' if rnd(2) else '')


def sniffed(text, delimiters):
    d = csv.Sniffer().sniff(text, delimiters)
    return d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace, list(csv.reader(io.StringIO(text), d))


def written(rows, kw):
    out = io.StringIO(newline='')
    w = csv.writer(out, **kw)
    try:
        w.writerows(rows)
    except Exception as e:
        return out.getvalue(), type(e).__name__, str(e)
    return out.getvalue()


for n in range(count):
    kind = rnd(5)
    kw = params()
    if kind < 2:
        text = ''.join(pick(CHARS) for _ in range(rnd(14)))
        print(n, 'read', ascii(text), kw, attempt(lambda: list(csv.reader(io.StringIO(text, newline=''), **kw))), attempt(lambda: list(csv.reader(text.split('\n'), **kw))))
    elif kind == 2:
        rows = [[pick(VALUES) for _ in range(rnd(4))] for _ in range(rnd(3) + 1)]
        print(n, 'write', ascii(rows), kw, attempt(lambda: written(rows, kw)))
    elif kind == 3:
        text = sample()
        print(n, 'sniff', ascii(text), attempt(lambda: sniffed(text, pick([None, None, ',;']))), attempt(lambda: csv.Sniffer().has_header(text)))
    else:
        text = sample()
        kw.pop('quotechar', None)
        print(n, 'dict', ascii(text), kw, attempt(lambda: list(csv.DictReader(io.StringIO(text), pick([None, ['p', 'q']]), 'rest', 'val', **kw))))
