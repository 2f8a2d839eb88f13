# Random texts and bytes through codecs, whole and in pieces, with error handlers. Usage: codec_cases.py SEED N [ENCODING...]
import codecs
import io
import sys
import warnings

warnings.simplefilter('ignore')

from cases import count, pick, rnd

ENCODINGS = sys.argv[3:] or ['utf-8', 'utf-8-sig', 'utf-7', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'ascii', 'latin-1', 'unicode_escape',
                             'raw_unicode_escape', 'punycode', 'cp1252', 'cp437', 'koi8-r', 'iso8859-7', 'iso8859-15', 'mac-roman', 'mac-greek', 'cp037', 'cp1258', 'tis-620', 'palmos',
                             'hp-roman8', 'kz1048', 'ptcp154', 'cp864', 'cp875']
ERRORS = ['strict', 'strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'mark', 'bad']
codecs.register_error('mark', lambda e: ('<%d>' % (e.end - e.start), e.end))
CHARS = ['a', 'B', '1', '+', '-', '/', '\\', 'u', 'x', 'N', '{', '}', ' ', '\n', '\t', '~', '&', ';', '\x80', '\xe9', '\xff', '\u0131', '\u03b1', '\u0416', '\u0e01', '\u20ac', '\u2014',
         '\u65e5', '\u672c', '\uac00', '\u4e00', '\uff21', '\uff71', '\u3042', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\U0001f600', '\U00020000', '\U0010ffff', '\ud800', '\udc80', '\udcff', '\udfff', '\0']
BYTES = [0, 1, 9, 10, 13, 27, 36, 40, 43, 45, 47, 48, 56, 57, 65, 66, 74, 78, 85, 92, 97, 98, 117, 120, 123, 125, 126, 127, 128, 129, 130, 142, 143, 160, 161, 164, 176, 192, 194, 195, 200, 214, 216, 217, 220, 223, 224,
         226, 237, 239, 240, 244, 248, 253, 254, 255]


def text():
    return ''.join(pick(CHARS) if rnd(3) else 'abc'[rnd(3)] for _ in range(rnd(9)))


def data(enc):
    kind = rnd(3)
    try:
        good = text().encode(enc, 'ignore')
    except Exception:
        good = b'abc'
    if kind == 0:
        return good
    if kind == 1:
        b = bytearray(good)
        for _ in range(1 + rnd(2)):
            at = rnd(len(b) + 1)
            if rnd(2):
                b[at:at] = bytes([pick(BYTES)])
            elif at < len(b):
                b[at] = pick(BYTES)
            else:
                del b[at - 1:]
        return bytes(b)
    return bytes(pick(BYTES) for _ in range(rnd(8)))


def attempt(f):
    try:
        return ascii(f())
    except UnicodeError as e:
        return '%s %s %s' % (type(e).__name__, ascii(e.args), getattr(e, '__notes__', None))
    except Exception as e:
        return '%s %s' % (type(e).__name__, ascii(str(e)))


def cut(s):
    i = rnd(len(s) + 1)
    j = i + rnd(len(s) - i + 1)
    return [s[:i], s[i:j], s[j:]]


def pieces(make, parts, states):
    c = make
    out = []
    for n, p in enumerate(parts):
        out.append(c(p, n == len(parts) - 1))
        if states:
            out.append(states())
    return out


for n in range(count):
    enc, errors = pick(ENCODINGS), pick(ERRORS)
    kind = rnd(6)
    if kind < 2:
        s = text()
        print(n, enc, errors, 'encode', ascii(s), attempt(lambda: s.encode(enc, errors)))
    elif kind < 4:
        b = data(enc)
        print(n, enc, errors, 'decode', b, attempt(lambda: b.decode(enc, errors)))
    elif kind == 4:
        b = data(enc)
        parts = cut(b)
        d = codecs.getincrementaldecoder(enc)(errors)
        print(n, enc, errors, 'decoder', parts, attempt(lambda: pieces(d.decode, parts, d.getstate)))
        if rnd(4) == 0:
            print(n, enc, errors, 'reader', b, attempt(lambda: codecs.getreader(enc)(io.BytesIO(b), errors).readlines()))
    else:
        parts = cut(text())
        e = codecs.getincrementalencoder(enc)(errors)
        print(n, enc, errors, 'encoder', ascii(parts), attempt(lambda: pieces(e.encode, parts, None)))
