# The codec idna and its functions, and module stringprep.
import codecs
import stringprep as s3454


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, e, e.args, getattr(e, '__notes__', None))


for s in ('', '.', 'a.', 'a..b', 'python.org', 'bücher.example', 'Bücher.EXAMPLE.', 'faß.de', 'xn--bcher-kva.de', 'ａｂ．ｃｄ', 'a'*64, 'ü'*60, '日本。jp', '\u200dx', '\xadx', 'xn--ü', 'x\u0627y', '\u0627\u0628', '\u06271', 'a\u0340','\ue000','\u2488'):
    for e in ('strict','ignore','replace'):
        t(lambda: s.encode('idna',e))
for b in (b'', b'.', b'a.b', b'xn--bcher-kva.example', b'xn--bcher-kva.example.', b'XN--BCHER-KVA', b'xn--a', b'xn--zzzzzzzzzzzz', b'a\xff', b'a..b', b'xn--', b'a'*64):
    for e in ('strict','ignore','replace'):
        t(lambda: b.decode('idna',e))
import encodings.idna as I
t(lambda: I.nameprep('Bü')); t(lambda: I.ToASCII('Bü')); t(lambda: I.ToUnicode(b'xn--b-xga')); t(lambda: I.ToUnicode('xn--b-xga')); t(lambda:I.ToUnicode('ü'))
e=codecs.getincrementalencoder('idna')(); t(lambda: e.encode('bü')); t(lambda: e.encode('ch.d')); t(lambda:e.encode('e',True))
d=codecs.getincrementaldecoder('idna')(); t(lambda: d.decode(b'xn--bch')); t(lambda: d.decode(b'er-kva.x')); t(lambda: d.decode(b'e',True))

for n in sorted(vars(s3454)):
    if n.startswith('in_') or n.startswith('map_'):
        f, h = getattr(s3454, n), 0
        for i in range(0, 0x110000, 331):
            for c in str(f(chr(i))):
                h = (h * 31 + ord(c)) & 0xFFFFFFFFFF
        print(n, h)
print(len(s3454.b3_exceptions), sum(s3454.c9_set), sum(s3454.c22_specials), s3454.map_table_b2('\u212b'))
