# The codec zlib, whole and in pieces, and copies of objects of codecs.
import codecs
import copy


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, '__notes__', None))


data = b'abc' * 50
for n in ('zlib',):
    t(lambda: codecs.decode(codecs.encode(data, n), n) == data)
    t(lambda: codecs.encode(data, n, 'ignore'))
    t(lambda: codecs.encode('text', n))
    t(lambda: 'text'.encode(n))
    e = codecs.getincrementalencoder(n)()
    parts = [e.encode(data[:20]), e.encode(data[20:], True)]
    packed = b''.join(parts)
    d = codecs.getincrementaldecoder(n)()
    t(lambda: d.decode(packed[:10]) + d.decode(packed[10:], True) == data)
    t(lambda: codecs.getincrementalencoder(n)('ignore'))
    d.reset()
    t(lambda: d.decode(packed, True) == data)
i = copy.copy(codecs.lookup('utf-8'))
print(type(i).__name__, i == codecs.lookup('utf-8'), i.name)
t(lambda: copy.copy(codecs.getreader('utf-8')(None)))
