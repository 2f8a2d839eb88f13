# Values as bytes and back.
import io, marshal, math

def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
values = [None, True, False, ..., StopIteration, 0, 1, -1, 2**31 - 1, -2**31, 2**31, 2**63, -2**100, 10**50, 0.0, -0.0, 1.5, math.inf, 1e-300, 2 + 3j, '', 'a', 'é', '\ud800', 'x' * 300, '😀', b'', b'ab', (), (1,), (1, (2, 'x')), [], [1, [2]], {}, {1: 'a', 'b': [None]}, set(), {1}, frozenset(), frozenset({2}), bytearray(b'q'), tuple(range(300))]
for v in values:
    r = marshal.loads(marshal.dumps(v)); print(repr(v)[:60], type(r).__name__, r == v)
    for version in range(5):
        r = marshal.loads(marshal.dumps(v, version)) if version or not isinstance(v, (float, complex)) else v
        if r != v: print('version', version, v)
for data in [b'N', b'i\x01\x00\x00\x00', b'l\x02\x00\x00\x00\x00\x00\x02\x00', b'z\x02ab', b'\xda\x02ab', b'Z\x01a', b')\x02i\x01\x00\x00\x00N', b'(\x01\x00\x00\x00T', b'[\x02\x00\x00\x00\xe9\x05\x00\x00\x00r\x00\x00\x00\x00', b'{N0', b'{z\x01aT0', b'g\x00\x00\x00\x00\x00\x00\xf8?', b'f\x031.5', b'<\x01\x00\x00\x00T', b'>\x00\x00\x00\x00', b's\x02\x00\x00\x00ab', b'u\x02\x00\x00\x00\xc3\xa9', b'\xdb\x01\x00\x00\x00r\x00\x00\x00\x00']: t(lambda: (data, marshal.loads(data)))
for data in [b'', b'i', b'i\x01', b'z\x05ab', b'?', b'r\x00\x00\x00\x00', b'(\xff\xff\xff\xff', b's\xff\xff\xff\xff', b'0', b'[\x01\x00\x00\x00', b'{N', b'l\x01\x00\x00\x00\xff\xff', b'(\x01\x00\x00\x000']: t(lambda: (data, marshal.loads(data)))
f = io.BytesIO(); marshal.dump([1, 'two'], f); marshal.dump((3,), f); f.seek(0); t(lambda: marshal.load(f)); t(lambda: marshal.load(f)); t(lambda: marshal.load(f))
t(lambda: marshal.dumps(object())); t(lambda: marshal.dumps([object])); t(lambda: marshal.loads('x')); t(lambda: marshal.load(3)); t(lambda: marshal.version)
l = []; l.append(l)
class I(int): pass
t(lambda: marshal.dumps(I(3)))
deep = []
for i in range(5000): deep = [deep]
t(lambda: marshal.dumps(deep))
