# StreamReader, StreamWriter, StreamReaderWriter, StreamRecoder, EncodedFile, and classes made of the base classes.
import codecs
import io


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, e)


text = 'first\nsecond line\r\nthird\rfourth\x85fifth\u2028sixth \xe9\u65e5\n' + 'x' * 200 + '\nlast'
for enc in ('utf-8', 'utf-16', 'utf-8-sig', 'utf-7', 'utf-32-be'):
    data = text.encode(enc)
    r = codecs.getreader(enc)(io.BytesIO(data))
    print(enc, ascii(list(r)) == ascii(text.splitlines(True)))
    r.seek(0)
    t(lambda: r.read(5, 3))
    t(lambda: r.read(-1, 4))
    t(lambda: r.readline())
    t(lambda: r.readline(keepends=False))
    t(lambda: r.readline(3))
    t(lambda: len(r.readlines()))
    t(lambda: r.read())
    t(lambda: next(r))
    r.seek(0)
    t(lambda: r.readlines(None, False)[:3])
r = codecs.getreader('utf-8')(io.BytesIO(b'ok\nab\xffcd\nend'))
t(lambda: r.readline())
t(lambda: r.readline())
t(lambda: r.read())
r = codecs.getreader('utf-8')(io.BytesIO(b'ok\nab\xffcd\nend'), 'replace')
t(lambda: r.readlines())
t(lambda: (r.errors, r.stream.closed, r.nothing))
t(lambda: r.getvalue())
with codecs.getreader('ascii')(io.BytesIO(b'abc')) as r:
    t(lambda: r.read(2))
    stream = r.stream
t(lambda: stream.closed)
t(lambda: r.__reduce_ex__(4))

b = io.BytesIO()
w = codecs.getwriter('latin-1')(b, 'backslashreplace')
w.write('a\xe9\u65e5')
w.writelines(['x', 'y'])
t(lambda: b.getvalue())
t(lambda: w.write(5))
t(lambda: w.tell())

rw = codecs.StreamReaderWriter(io.BytesIO(b'one\ntwo\n'), *codecs.lookup('utf-8')[2:])
t(lambda: rw.encoding)
t(lambda: rw.readline())
t(lambda: next(rw))
t(lambda: next(rw))
rw.write('\xe9')
rw.seek(0)
t(lambda: list(rw))
t(lambda: rw.getvalue())

b = io.BytesIO('\xe9\n\u20ac\n'.encode('utf-8'))
f = codecs.EncodedFile(b, 'latin-1', 'utf-8', 'replace')
t(lambda: (f.data_encoding, f.file_encoding))
t(lambda: f.readline())
t(lambda: f.read())
f.write(b'\xff')
f.writelines([b'\xe9', b'a'])
t(lambda: b.getvalue())
f.seek(0)
t(lambda: f.readlines())
t(lambda: list(f))
f = codecs.EncodedFile(io.BytesIO(b'x'), 'utf-8')
t(lambda: (f.file_encoding, next(f)))
t(lambda: f.nothing)


class Upper(codecs.Codec):
    def encode(self, input, errors='strict'):
        return input.upper().encode('ascii', errors), len(input)

    def decode(self, input, errors='strict'):
        return bytes(input).decode('ascii', errors).lower(), len(input)


class Writer(Upper, codecs.StreamWriter):
    pass


class Reader(Upper, codecs.StreamReader):
    pass


class Pairs(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        n = len(input) if final else len(input) // 2 * 2
        return input[:n].decode('ascii', errors), n


class Quoter(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        i = len(input) if final else input.rfind(' ') + 1
        return input[:i].encode(), i


codecs.register(lambda name: codecs.CodecInfo(Upper().encode, Upper().decode, Reader, Writer, None, Pairs, 'upper') if name == 'upper' else None)
t(lambda: 'abc'.encode('upper'))
t(lambda: b'ABC'.decode('UPPER'))
t(lambda: codecs.getreader('upper')(io.BytesIO(b'ABC\nD')).readlines())
t(lambda: codecs.EncodedFile(io.BytesIO(b'abc'), 'upper', 'utf-8').read())
d = codecs.getincrementaldecoder('upper')()
t(lambda: [d.decode(b'a'), d.getstate(), d.decode(b'bc'), d.buffer, d.decode(b'', True), d.reset()])
d.setstate((b'zz', 0))
t(lambda: d.decode(b''))
e = Quoter()
t(lambda: [e.encode('a b'), e.getstate(), e.encode('', True), e.getstate()])
e.setstate('q')
t(lambda: e.encode(' '))
t(lambda: codecs.Codec().encode('a'))
t(lambda: codecs.IncrementalDecoder().decode(b'a'))
t(lambda: codecs.IncrementalEncoder('x').errors)
t(lambda: list(codecs.iterdecode(iter([b'a', b'bc', b'd']), 'upper')))
t(lambda: list(codecs.iterencode(['a'], 'upper')))
t(lambda: codecs.make_identity_dict(range(3)))
t(lambda: codecs.make_encoding_map({1: 2, 3: 4, 5: 2}))
for name in ('cp1252', 'koi8_u', 'mac_greek', 'cp437', 'iso8859_7', 'hp-roman8', 'cp1125', 'palmos', 'ptcp154', 'tis-620'):
    m = __import__('encodings.' + codecs.lookup(name).name.replace('-', '_'), fromlist=['x'])
    print(name, ascii(m.decoding_table[120:160]), hasattr(m, 'decoding_map'), type(getattr(m, 'encoding_table', None)).__name__)
    i = codecs.lookup(name)
    t(lambda: i.encode(m.decoding_table[65:70]))
    t(lambda: i.incrementaldecoder('replace').decode(bytes(range(120, 140))))
