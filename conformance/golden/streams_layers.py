# Layers of streams: newline decoders, pairs, encodings with a byte order mark, subclasses.
import io
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode('a\r')), d.getstate(), repr(d.decode('\nb\r')), repr(d.decode('c\n')), repr(d.decode('\r', True)), d.newlines)
d.reset(); print(d.newlines); d.setstate((b'', 1)); print(repr(d.decode('x')))
d = io.IncrementalNewlineDecoder(None, False); print(repr(d.decode('a\r\nb\r')), repr(d.decode('', final=True)), d.newlines)
class R(io.RawIOBase):
    def __init__(s, parts): s.parts = parts
    def readable(s): return True
    def readinto(s, b):
        if not s.parts: return 0
        x = s.parts.pop(0); b[:len(x)] = x; return len(x)
class W(io.RawIOBase):
    def writable(s): return True
    def write(s, b): print('W', bytes(b)); return len(b)
p = io.BufferedRWPair(R([b'ab\n', b'cd']), W())
print(p.readable(), p.writable(), p.read(1), p.peek(1)[:1], p.readline(), p.read()); p.write(b'zz'); p.flush(); print(p.closed); p.close(); print(p.closed)
for a in ((), (1,), (1, 2, 3, 4)):
    try: io.BufferedRWPair(*a)
    except Exception as e: print(type(e).__name__, e)
f = open('/tmp/corepy-stream-layers-test.txt', 'wb'); f.write(b'x' * 3000000); f.close()
f = open('/tmp/corepy-stream-layers-test.txt', 'rb', 0); print(len(f.read(2500000)), len(f.read(10**9)), f.read(5)); f.close()
f = open('/tmp/corepy-stream-layers-test.txt', 'rb'); print(len(f.read(2500000)), len(f.read(10**9)), f.read(5)); f.close()
f = open('/tmp/corepy-stream-layers-test.txt', 'w'); print(sum(f.write('line %d\n' % i) for i in range(50000))); f.close()
f = open('/tmp/corepy-stream-layers-test.txt'); print(sum(len(l) for l in f), f.read()); f.seek(0); n = 0
while True:
    s = f.read(777)
    if not s: break
    n += len(s)
print(n); f.seek(0)
pos = []
for i in range(100): pos.append(f.tell()); f.readline()
f.seek(pos[50]); print(f.readline(), f.tell() == pos[51]); f.close()
t = '日本語テキスト é\r\n' * 4000
f = open('/tmp/corepy-stream-layers-test.txt', 'w', newline=''); f.write(t); f.close()
f = open('/tmp/corepy-stream-layers-test.txt'); ls = f.readlines(); print(len(ls), set(ls), len(''.join(ls))); f.seek(0); f.read(1000); p = f.tell(); a = f.read(50); f.seek(p); print(f.read(50) == a, p); f.close()
for enc in ('utf-16', 'utf-16-le', 'utf-32', 'utf-8-sig', 'latin-1'):
    f = open('/tmp/corepy-stream-layers-test.txt', 'w', encoding=enc); f.write('héllo\n'); f.write('wörld\n'); f.close()
    f = open('/tmp/corepy-stream-layers-test.txt', encoding=enc); print(enc, f.readline(), f.read()); f.close(); print(open('/tmp/corepy-stream-layers-test.txt', 'rb').read())
    f = open('/tmp/corepy-stream-layers-test.txt', 'a', encoding=enc); f.write('!'); f.close(); print(open('/tmp/corepy-stream-layers-test.txt', 'rb').read()[-6:])
print(open('/tmp/corepy-stream-layers-test.txt', 'w').write('unclosed'), open('/tmp/corepy-stream-layers-test.txt').read())
class Sub(io.StringIO):
    def write(s, x): return super().write(x.upper())
s = Sub(); print('abc', 'd', file=s); print(repr(s.getvalue())); s.extra = 1; print(s.__dict__)
class TW(io.TextIOWrapper): pass
b = io.BytesIO(); w = TW(b, 'ascii', 'backslashreplace'); print('é', file=w); w.flush(); print(b.getvalue(), w.errors)
