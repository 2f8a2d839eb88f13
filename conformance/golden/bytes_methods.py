# bytes, bytearray and memoryview.
b = b"Hello, World"
print(b, b[0], b[-1], b[1:4], b[::-1], len(b), b + b"!", b"ab" * 3, 72 in b, b"lo" in b, list(b"ab"), bytes([65, 66]), bytes(3), bytes("é", "utf-8"), bytes(b"x"), bytes((1, 2)), bytes())
print(repr(b"\x00\t\n\r'\"\\\x7f\x80\xff"), b'it\'s', b'"', rb"\n", b"\x41\101", str(b"x"), ascii(b"\xe9"))
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.index(b"W"), b.startswith(b"He"), b.endswith((b"x", b"ld")))
print(b.replace(b"l", b"L"), b.split(b", "), b" a b ".split(), b"a,b".partition(b","), b"a,b".rpartition(b"x"), b"-".join([b"a", bytearray(b"b")]), b" x ".strip(), b"xxaxx".strip(b"x"), b"a\nb\r\n".splitlines(), b"a".center(5, b"*"), b"7".zfill(3), b"a".ljust(3), b"a\tb".expandtabs(4))
print(b.hex(), b.hex(":"), b.hex("-", 2), bytes.fromhex("48 65 6c6C6f"), b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xff\xfeA\x00".decode("utf-16"), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "backslashreplace"), b"a\xff".decode("ascii", "ignore"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"ab".islower(), b"AB".isupper(), b"Ab".istitle(), b"\x80".isascii(), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"), b"prefix".removeprefix(b"pre"), b"prefix".removesuffix(b"fix"))
print(b"a" < b"b", b"a" == bytearray(b"a"), b"a" != b"b", b"a" == "a", hash(b"a") == hash(b"a"), b"%d %s %a %x %c %b" % (1, b"two", "é", 255, 65, b"z"), {b"k": 1}[b"k"], sorted([b"b", b"a"]), max(b"az"))
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a += b"g"
a[0] = 65
a[1:3] = b"XYZ"
print(a, len(a), a.pop(), a.pop(0), a)
a.insert(1, 33)
a.remove(33)
a.reverse()
del a[0], a[::2]
print(a, a.copy(), a == bytes(a), bytearray(2), bytearray("é", "latin-1"), bytearray([1, 2]), a * 2, a + b"x", type(b"x" + a), type(a + b"x"), bytes(a), a.hex(), a.find(b"X"))
a.clear()
print(a, bool(a), bool(b""), bool(b"\0"))
m = memoryview(b"abcdef")
print(m[0], bytes(m[1:3]), m.tolist(), len(m), m.readonly, m.format, m.itemsize, m.shape, m.nbytes, bytes(m[::2]), m == b"abcdef", m.hex(), m[2:4].tobytes(), m.contiguous)
w = bytearray(b"12345678")
with memoryview(w) as v:
    v[0] = 88
    v[2:4] = b"YY"
    try:
        w.append(1)
    except BufferError as e:
        print(e)
    print(v.cast("H").shape, v.cast("B", (2, 4)).tolist(), v.strides)
print(w)
for text in ("b'a' + 'b'", "'a' + b'b'", "b'abc'[9]", "b'a'[0] ", "bytes([256])", "bytes([-1])", "bytes('x')", "bytes(-1)", "bytes(5.0)", "bytes(['a'])", "b'\\xff'.decode()", "b'ab\\xc3'.decode()", "b'\\xed\\xa0\\x80'.decode()", "b'\\x80'.decode('ascii')", "b'x'.decode('nope')", "b'a'.join(['b'])",
             "b'a'.find('a')", "'a' in b'a'", "256 in b'a'", "b'a' < 'a'", "bytes.fromhex('4')", "bytes.fromhex('zz')", "bytearray(b'a').append(256)", "bytearray(b'a').append('a')", "bytearray().pop()", "bytearray(b'a').remove(5)", "memoryview('a')", "memoryview(b'a')['x']", "v[0]", "hash(bytearray())", "{bytearray(): 1}", "b'%s' % 'a'", "b'%d' % 'a'", "b'a'.foo", "b'a'.index(b'z')", "b'é'", "bytes(b'a', 'utf-8')"):
    try:
        print(text, "=>", repr(eval(text)))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
