import json

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None), getattr(e, "pos", None), repr(e.__context__), e.__suppress_context__)


for s in ['', '  ', '[', '[1', '[1,', '[1,]', '[1 2', '{', '{1', '{"a"', '{"a":', '{"a" 1', '{"a":1', '{"a":1,', '{"a":1,}', '{"a":1 "b"', '{"a":1,2', '"abc', '"a\\', '"a\\q"',
          '"\\u12"', '"\\u12G4"', '"\\ud800\\u12"', '"\\ud800\\u12G4xx"', '"\\ud800\\ud8', '"a\nb"', 'tru', 'nul', 'fals', '-', '01', '1.', '1.e', '1e', '1e5', '1E+5', '1e-5', '-Infinity', 'Infinity', '-Inf', 'NaN',
          '1 2', '[1]x', '\ufeff1', '"\\ud83d\\ude00"', '"\\ud83d"', '{"a":}', '[,]', '[1,  ]', '{"a":1 ,  }', '"\x00"', '"\x7f"', '"\\u 123"', '"\\u+123"', '"\\u12_3"', '-0', '-0.0',
          '1E400', '[\n1,\n x]', '{"a":1,"a":2}', '\x0b1', '{ } ', '[ ] ', '"\\', '"\\u', '"\\u0041', '{,}', '{"a":1}}', '1' * 5000, '1' * 30, '-' + '9' * 19, '"abc\\u004', '"\\ud800\\u0041"',
          '"\\ud800\\ud800\\udc00"', 'é[', '["é",]', '["é\n', 'null', 'true', 'false', ' [ 1 , 2.5 , "x" , null ] ', '{"":{"k":[{}]}}', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u20AC"', '٣', '1٣']:
    print(repr(s)[:40], end=" ")
    t(json.loads, s)

# bytes
for b in [b'[1]', bytearray(b'\xef\xbb\xbf[1]'), '["é"]'.encode("utf-16"), '["é"]'.encode("utf-16-be"), '1'.encode("utf-16-le"), '["é"]'.encode(), b'"\xed\xa0\x80"', b'\xff', b'', b'1', b'123']:
    t(json.loads, b)
for b in [b'', b'1', b'\0001', b'1\0', b'1\0002\0', b'\0001\0002', b'\0\0\0001', b'1\0\0\0', b'123', b'\xff\xfe1\0', b'\xfe\xff\0001', b'\xff\xfe\0\0', b'\xef\xbb\xbf1']:
    print(b, json.detect_encoding(b))
t(json.loads, 5)
t(json.loads, memoryview(b'1'))

# JSONDecoder
d = json.JSONDecoder()
for f, a in [(d.raw_decode, ('[1] x',)), (d.raw_decode, (' 1',)), (d.raw_decode, ('  1', 2)), (d.raw_decode, ('é 1', 2)), (d.raw_decode, ('1', -1)), (d.raw_decode, ('1', 5)), (d.raw_decode, (5,)), (d.decode, (5,)), (d.decode, (' "é" ',)),
             (d.decode, ('1 x',)), (d.scan_once, ('', 0)), (d.scan_once, ('x', 0)), (d.scan_once, ('x',)), (d.scan_once, (1, 2))]:
    t(f, *a)
print(d.strict, d.object_hook, d.parse_int, d.parse_float, d.memo, d.object_pairs_hook)
t(json.loads, '[NaN,1,2.5,-Infinity]', parse_constant=str, parse_int=str, parse_float=str)
t(json.loads, '{"a":1}', object_hook=list)
t(json.loads, '{"a":{"b":2}}', object_hook=lambda o: tuple(o.items()))
t(json.loads, '{"a":{"b":2}}', object_hook=list, object_pairs_hook=tuple)
t(json.loads, '{}', object_pairs_hook=dict)
t(json.loads, '[1, 2]', parse_int=lambda s: 1 / 0)
t(json.loads, '[1, 2]', parse_int=float, parse_float=float)
t(json.loads, '"a\nb"', strict=False)
t(json.loads, '1', strict=3, foo=1)
t(json.loads, '1', foo=1)
t(json.loads)
t(json.loads, 1, 2)
t(json.load, 3)
t(json.JSONDecoder, 1)


class Upper(json.JSONDecoder):
    def decode(self, s):
        return super().decode(s.lower())


class Pair(json.JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=lambda o: ("obj", o), **kw)

    def raw_decode(self, s, idx=0):
        v, end = super().raw_decode(s, idx)
        return [v, idx], end


t(json.loads, '[TRUE]', cls=Upper)
t(json.loads, ' {"a": 1} ', cls=Pair)
t(json.loads, '{"a": 1.5}', cls=Pair, parse_float=str)
t(json.loads, '[x]', cls=Upper)


class File:
    def read(self):
        return '{"k": [1, 2]}'


t(json.load, File())
t(json.load, File(), object_pairs_hook=list)

# scanstring
scan = json.decoder.scanstring
for a in [('abc"d', 0), ('abc"d', 4), ('abc"d', 9), ('abc"d', 0, False), ('abc"d', -1), (3, 0), ('a\tb"', 0), ('a\tb"', 0, False), ('é\\u00e9"', 1)]:
    t(scan, *a)

# the error
e = json.JSONDecodeError('m', 'a\nbc', 3)
print(repr(e), e.args, e.__reduce__(), vars(e), json.JSONDecodeError.__mro__)
print(json.JSONDecodeError('m', 'abc', 0).colno, json.JSONDecodeError(doc='a\n\n', pos=2, msg=4))
t(json.JSONDecodeError, 'm')
t(json.JSONDecodeError, 'm', 1, 2)
print(json.JSONDecodeError is json.decoder.JSONDecodeError, issubclass(json.JSONDecodeError, ValueError), json.decoder.JSONDecoder is json.JSONDecoder)
keys = json.loads('[{"key": 1}, {"key": 2}]')
print(*(next(iter(k)) for k in keys))
for depth in (10, 500):
    v = json.loads("[" * depth + "]" * depth)
    n = 0
    while v:
        v, n = v[0], n + 1
    print(n)
print(json.scanner.make_scanner is json.scanner.c_make_scanner, type(d.scan_once).__name__)
