# Files and streams in memory: reading, writing, positions, line ends, encodings, layers.
import io
p = '/tmp/corepy-streams-test.txt'
def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)
with open(p, 'w') as f:
    print(f.write('hello\nworld\r\nx\ry'), f.name == p, f.mode, f.closed)
    f.writelines(['a\n', 'b\n'])
print(f.closed)
print(open(p).read())
print(open(p).readlines())
print(open(p, newline='').readlines())
print(open(p, newline='\n').readlines())
print(open(p, newline='\r').readlines())
print(open(p, newline='\r\n').readlines())
print(open(p, 'rb').read())
print(open(p, 'rb').readlines())
for line in open(p):
    print(repr(line))
f = open(p)
print(repr(f.readline()), f.tell(), repr(f.read(3)), f.tell(), repr(f.read()), f.tell())
f.seek(0); print(repr(f.readline(3)), repr(f.readline()), f.tell())
f.close()
with open(p, 'w+') as f:
    f.write('één\ntwee\n'); f.seek(0); print(repr(f.read(2)), f.tell(), repr(f.readline()), f.tell()); f.seek(0, 2); f.write('drie'); f.seek(0); print(f.read())
with open(p, 'a') as f: print(f.tell()); f.write('X'); print(f.tell())
with open(p, 'r+') as f: f.write('AB'); f.flush(); print(repr(f.read()))
with open(p, 'rb+') as f: print(f.read(2)); f.write(b'??'); f.seek(0); print(f.read(), f.tell())
with open(p, 'wb') as f: f.write(b'abc\xff\xfe'); f.write(bytearray(b'd')); f.write(memoryview(b'ee'))
t(lambda: open(p).read())
t(lambda: open(p, errors='replace').read())
t(lambda: open(p, errors='surrogateescape').read())
t(lambda: open(p, encoding='latin-1').read())
t(lambda: open(p, encoding='ascii').read())
with open(p, 'w', encoding='utf-16') as f: f.write('hé'); f.write('llo\n')
t(lambda: open(p, 'rb').read()); t(lambda: open(p, encoding='utf-16').read())
with open(p, 'w', encoding='utf-8-sig') as f: f.write('hé')
t(lambda: open(p, 'rb').read()); t(lambda: open(p, encoding='utf-8-sig').read())
t(lambda: open(p, 'w', encoding='ascii').write('é'))
with open(p, 'w', newline='\r\n') as f: f.write('a\nb\n')
t(lambda: open(p, 'rb').read())
f = open(p, 'rb'); t(lambda: f.peek(2)); t(lambda: f.read1(1)); b = bytearray(3); t(lambda: f.readinto(b)); print(b); t(lambda: f.seek(-1, 2)); t(f.read); t(lambda: f.truncate()); f.close()
f = open(p); next(f); t(f.tell); t(lambda: list(f)); t(f.tell)
t(lambda: f.write('x'))
t(lambda: f.seek(1, 1)); t(lambda: f.seek(-1)); t(lambda: f.seek(0, 9)); t(lambda: f.read('a'))
print(repr(f)[:25]); f.close(); t(f.read); t(lambda: repr(f)[:25])
s = io.StringIO('a\nb\r\nc'); print(s.readlines(), s.tell(), repr(s.getvalue()))
s = io.StringIO('a\nb\r\nc\rd', newline=None); print(s.readlines(), s.newlines)
s = io.StringIO('a\nb\r\nc\rd', newline=''); print(s.readlines(), s.newlines)
s = io.StringIO('a\nb\r\nc\rd', newline='\r\n'); print(s.readlines(), repr(s.getvalue()))
s = io.StringIO(); s.write('héllo'); s.seek(1); s.write('XY'); print(s.getvalue(), s.tell(), s.seek(0, 2)); s.seek(8); s.write('!'); print(repr(s.getvalue())); s.truncate(3); print(s.getvalue(), s.tell())
with io.StringIO('abc') as s: print(s.read(2), s.read(), s.read())
t(s.read)
print(s.closed)
b = io.BytesIO(b'abc\ndef'); print(b.readline(), b.tell(), b.read(), b.getvalue()); b.seek(1); b.write(b'ZZZZZZZZZ'); print(b.getvalue()); b.seek(20); b.write(b'e'); print(b.getvalue(), b.truncate(2), b.getvalue()); v = b.getbuffer(); v[0] = 65; print(b.getvalue()); t(lambda: b.write(b'long enough')); v.release(); print(list(io.BytesIO(b'a\nb')))
w = io.TextIOWrapper(io.BytesIO(b'one\ntwo\n'), encoding='utf-8'); print(w.readline(), list(w), w.buffer, w.encoding) if 0 else print(w.readline(), list(w), w.encoding)
raw = io.BytesIO(); w = io.TextIOWrapper(raw, encoding='utf-8', write_through=True); w.write('é\n'); print(raw.getvalue()); w.detach(); t(lambda: w.write('x'))
raw = io.BytesIO(); w = io.TextIOWrapper(raw, line_buffering=True); w.write('a'); print(raw.getvalue()); w.write('b\nc'); print(raw.getvalue())
class R(io.RawIOBase):
    def __init__(s): s.d = [b'ab', b'c\nd', b'']
    def readable(s): return True
    def readinto(s, b):
        x = s.d.pop(0); b[:len(x)] = x; return len(x)
r = io.BufferedReader(R()); print(r.read(), r.closed)
print(R().readline(), R().read(1), R().readall()) if 0 else None
t(lambda: io.TextIOWrapper(io.BufferedReader(R())).read())
class W(io.RawIOBase):
    def writable(s): return True
    def write(s, b): print('W', bytes(b)); return len(b)
w = io.BufferedWriter(W(), 4); w.write(b'ab'); w.write(b'cdefgh'); w.flush()
class B(io.IOBase):
    pass
x = B(); print(x.closed, x.readable(), x.seekable()); x.close(); print(x.closed); t(x.readable); t(x.fileno)
with B() as y: print(y.closed)
print(y.closed)
print(isinstance(open(p), io.IOBase), isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase))
print(io.UnsupportedOperation.__mro__)
f = open(p, 'wb', 0); print(f.write(b'xyz'), f.mode, f.readable(), f.tell()); f.close()
f = io.FileIO(p, 'r'); print(f.read(), f.name == p, f.closefd); f.close(); t(f.read); print(f)
