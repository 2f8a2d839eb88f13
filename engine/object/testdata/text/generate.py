# Writes the expectations of text_test.go: one JSON line per case, with the result or error that the Python running this script gives.
# Usage: python3.14 generate.py   (in this folder)
import json, itertools, math


def released(v):
    try:
        return v.nbytes < 0
    except ValueError:
        return True


def enc(v):
    t = type(v)
    if v is None or t is bool:
        return v
    if t is int:
        return ["i", str(v)]
    if t is float:
        return ["f", v.hex() if math.isfinite(v) else repr(v)]
    if t is str:
        return ["s", v.encode("utf-8", "surrogatepass").hex()] if any(0xD800 <= ord(c) < 0xE000 for c in v) else v
    if t is bytes:
        return ["b", v.hex()]
    if t is bytearray:
        return ["a", v.hex()]
    if t is memoryview:
        return ["m", v.tobytes().hex(), v.format] if v.ndim and not released(v) else "a view"
    if v is ...:
        return ["e"]
    if t is tuple:
        return ["t", [enc(x) for x in v]]
    if t is list:
        return ["l", [enc(x) for x in v]]
    if t is dict:
        return ["d", [[enc(k), enc(x)] for k, x in v.items()]]
    if t is complex:
        return ["c", enc(v.real), enc(v.imag)]
    if t is slice:
        return ["x", enc(v.start), enc(v.stop), enc(v.step)]
    if v is NotImplemented:
        return ["n"]
    if t is range:
        return ["r", v.start, v.stop, v.step]
    raise TypeError(t)


def chain(recv, *steps):
    """A sequence of operations on a memoryview of recv: each step is (name, arguments...), and works on the result of the step before."""
    v = memoryview(recv)
    for name, *args in steps:
        if name == "get":
            v = getattr(v, *args)
        else:
            v = OPS[name](v, *args) if name in OPS else getattr(v, name)(*args)
    return v


OPS = {
    "%": lambda a, b: a % b, "+": lambda a, b: a + b, "*": lambda a, b: a * b, "[]": lambda a, b: a[b], "in": lambda a, b: b in a,
    "<": lambda a, b: a < b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b, ">=": lambda a, b: a >= b,
    "repr": repr, "str": str, "len": len, "hash": lambda a: hash(a) and None, "iter": lambda a: list(a), "bool": bool, "ascii": ascii,
    "+=": lambda a, b: a.__iadd__(b), "*=": lambda a, b: a.__imul__(b),
    "new str": lambda *a, **k: str(*a, **k), "new bytes": lambda *a, **k: bytes(*a, **k), "new bytearray": lambda *a, **k: bytearray(*a, **k),
    "new memoryview": lambda *a, **k: memoryview(*a, **k),
    "chain": chain, "[]=": lambda a, k, v: a.__setitem__(k, v), "del": lambda a, k: a.__delitem__(k),
}


def run(recv, op, args, kw):
    """The result or error, and what became of a mutable receiver."""
    if isinstance(recv, bytearray):
        recv = bytearray(recv)
    try:
        if op.startswith("new "):
            r = OPS[op](*args, **kw)
        elif op in OPS:
            r = OPS[op](recv, *args)
        else:
            r = getattr(recv, op)(*args, **kw)
        out = {"r": enc(r)}
    except UnicodeError as e:
        out = {"e": [type(e).__name__] + [enc(x) for x in (e.encoding, e.object, e.start, e.end, e.reason)]}
    except Exception as e:
        out = {"e": [type(e).__name__, str(e) if not isinstance(e, KeyError) else enc(e.args[0])]}
    if isinstance(recv, bytearray):
        out["after"] = recv.hex()
    return out


files = {}


def case(group, recv, op, *args, **kw):
    line = {"v": enc(recv), "op": op}
    if args:
        line["a"] = [enc(a) for a in args]
    if kw:
        line["k"] = {k: enc(v) for k, v in kw.items()}
    line.update(run(recv, op, args, kw))
    files.setdefault(group, []).append(json.dumps(line, ensure_ascii=False, separators=(",", ":")))


def product(group, recvs, ops, argss):
    for r in recvs:
        for op in ops:
            for a in argss:
                case(group, r, op, *a)


S = ["", "a", "abcabc", "héllo wörld", "日本語日本", "a😀b😀", "  x y\t\nz  ", "aaa", "ǅß ŉ ΑΣ Σ", "\ud800x", "Hello World", "123", "x,y,,z"]
B = [b"", b"a", b"abcabc", b"  x y\t\nz  ", b"aaa", b"\xff\x00", b"Hello World", b"123", b"x,y,,z"]


def strings():
    product("str_search", S, ["find", "rfind", "index", "count", "startswith", "endswith"],
            [("",), ("a",), ("b", 1), ("本",), ("😀", 2), ("a", -2), ("", 3), ("", 1, 2), ("", 99), ("l", None, 5), ("aa",), ("", 2, 1), ("a", -100, 100)])
    for op in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]:
        for a in [(), (1,), (b"a",), ("a", "b"), ("a", 1, 1.5), ("a", 1, 2, 3), (None,), ("zz",), ("a", 10**30), ("a", -10**30, 10**30), (("a", "b"),), ((),), ((1,),), (["a"],)]:
            case("str_search", "abcabc", op, *a)
    case("str_search", "abc", "startswith", ("x", "bc"), 1)
    case("str_search", "abc", "endswith", ("x", "b"), 0, 2)
    for s in S:
        for a in [("",), (" ",), ("a",), ("本",), ("b😀",), ("xyz",)]:
            for op in ["partition", "rpartition", "removeprefix", "removesuffix", "split", "rsplit", "strip", "lstrip", "rstrip"]:
                case("str_split", s, op, *a)
        for op in ["split", "rsplit", "strip", "lstrip", "rstrip", "splitlines"]:
            case("str_split", s, op)
        for op in ["split", "rsplit"]:
            for m in (0, 1, 2, -1):
                case("str_split", s, op, None, m)
                case("str_split", s, op, "a", m)
                case("str_split", s, op, maxsplit=m)
            case("str_split", s, op, sep=",")
        for a in [("", "-"), ("a", ""), ("a", "bb"), ("本", "-"), ("abc", "x", 1), ("", "-", 2), ("a", "é", -1), ("a", "b", 0), ("😀", "")]:
            case("str_split", s, "replace", *a)
        case("str_split", s, "replace", "a", "b", count=1)
        for t in ("", "a", "héllo wörld", "日", "abcabc", "z"):
            case("str_ops", s, "in", t)
            case("str_ops", s, "+", t)
            for o in ("<", "==", "!=", ">="):
                case("str_ops", s, o, t)
    for s in ["a\nb\r\nc\rd", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i\n", "\n", "\r\n\r\n", "a\n\nb"]:
        case("str_split", s, "splitlines")
        case("str_split", s, "splitlines", True)
        case("str_split", s, "splitlines", keepends=1)
        case("str_split", s.encode(), "splitlines")
        case("str_split", s.encode(), "splitlines", True)
    for op in ["partition", "rpartition", "removeprefix", "split", "rsplit", "strip", "replace", "splitlines", "removesuffix", "lstrip"]:
        for a in [(), (1,), (b"a",), ("a", 1), ("a", "b", "c"), ("a", "b", 1, 2), (None, None), ("", ""), ("a", 1.5)]:
            case("str_split", "abc", op, *a)
    for op in ["split", "replace", "splitlines", "find", "strip"]:
        case("str_split", "abc", op, "a", foo=1)
        case("str_split", "abc", op, "a", sep=1)
    W = ["", "a", "ab", "abc", "日本", "+1", "-", "--1", "a\tb", "\t日\tx\n\ty\r\tz", "12345678\t9"]
    for s in W:
        for op in ["center", "ljust", "rjust"]:
            for a in [(0,), (4,), (5,), (5, "*"), (6, "é"), (3, "😀")]:
                case("str_pad", s, op, *a)
        for n in (0, 2, 5):
            case("str_pad", s, "zfill", n)
        for n in (0, 1, 4, 8, -3):
            case("str_pad", s, "expandtabs", n)
        case("str_pad", s, "expandtabs")
        case("str_pad", s, "expandtabs", tabsize=2)
    for op in ["center", "ljust", "rjust", "zfill", "expandtabs"]:
        for a in [(), ("a",), (5, ""), (5, "ab"), (5, 1), (1.5,), (10**12,), (10**30,), (5, "a", "b"), (None,), (5, b"a")]:
            if a == (10**12,) and op == "expandtabs" or a == (10**12,):
                continue
            case("str_pad", "abc", op, *a)
    C = S + ["İ", "ıI", "ὈΔΥΣΣΕΎΣ", "ΑΣ.", "Α.Σ", "ΑΣΑ", "Σ", "ﬁ ﬂ", "they're bill's", "ŉabc", "Ǆ", "ǆǅ", "x1y2", "ÀÉ", "ΰ", "\u0345\u0399", "Ⅷⅷ", "ⓐ", "ა", "ꭰꮿ", "\u1e9e", "ᾳ", "A\u0301Σ\u0301", "Σ\u00ad", "a\u00adΣ", "aΣ1", "1Σ", "aΣ'", "aΣ'b"]
    for s in C:
        for op in ["upper", "lower", "title", "capitalize", "swapcase", "casefold"]:
            case("str_case", s, op)
    P = C + ["²", "½", "٣", "一", " ", "\u3000", "\x1c", "_", "_a", "1a", "a-b", "é1", "Hello", "HELLO", "Hello world", "ǅ", "\n", "\xa0", "\u200b", "a b", "·", "a·", "℘", "ª", "if", "A1", "1A", "ⅷ"]
    for s in P:
        for op in "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split():
            case("str_case", s, op)
        case("str_case", s, "repr")
        case("str_case", s, "ascii")
    for s in ["'", '"', "'\"", "\\", "\n\r\t\0\x7f\x1b", "\x80\xa0\xad\xff", "\u0378\u2028\ue000\U000e0001\U0001f600\U0010ffff", "\udc80", "a'b", "日本\u3000"]:
        case("str_case", s, "repr")
        case("str_case", s, "ascii")
    for a in [(["a", "b"],), (("a",),), ("abc",), ([],), (["a", 1],), ([1],), (1,), (["é", "日"],), ({"a": 1, "b": 2},), (None,), (), ([b"a"],), (["x"] * 30,)]:
        for s in (",", "", "日"):
            case("str_ops", s, "join", *a)
    for k in (0, 1, -1, 5, 6, -6, -7, 100, 10**30, "a", 1.5, None, True, slice(None), slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(4, 1, -2), slice(-100, 100), slice(3, 1),
              slice("a"), slice(None, None, 0), slice(None, None, 10**30), slice(1, 2, 1), slice(0, 10**30), (1, 2), slice(1.5, 2)):
        for s in ("abcdef", "aé日😀zß", "", b"abcdef", bytearray(b"abcdef")):
            case("str_ops", s, "[]", k)
    for s in ("ab", "日", ""):
        for n in (0, 1, 3, -1, True, "a", 1.5, 10**30, None):
            case("str_ops", s, "*", n)
        case("str_ops", s, "iter")
        case("str_ops", s, "len")
        case("str_ops", s, "bool")
        for x in (1, b"a", None, [1]):
            for o in ("in", "+", "<", "==", "!="):
                case("str_ops", s, o, x)
    case("str_ops", "a", "*", 10**18)
    case("str_ops", "ab", "*", 2**62)
    case("str_ops", "abc", "__getnewargs__")
    case("str_ops", "abc", "__format__", "")
    case("str_ops", "abc", "__format__", 1)
    T = [{97: "X"}, {97: None}, {97: 98}, {97: "XYZ", 98: 0x1F600}, {97: 0x110000}, {97: -1}, {97: 1.5}, {97: b"x"}, {}, ["a"] * 98, "x" * 100, {26085: "日日"}, 5, {97: 2**40}]
    for t in T:
        for s in ("abcabc", "日本語", "", "a"):
            case("str_ops", s, "translate", t)
    for a in [({"a": 1, 98: None},), ("abc", "xyz"), ("ab", "xyz"), ("ab", "xy", "z"), ("ab", "xy", 1), ({"ab": 1},), ({1.5: 1},), (1,), ("a", 1), (), ("日", "本", "😀"), ("a", "b", "a")]:
        case("str_ops", "", "maketrans", *a)
    for a, k in [((), {}), (("x",), {}), ((1,), {}), ((b"abc",), {}), ((b"abc", "utf-8"), {}), ((b"\xff", "utf-8", "replace"), {}), ((b"abc",), {"encoding": "ascii"}), ((b"\xff",), {"errors": "ignore"}),
                 (("x", "utf-8"), {}), ((1, "utf-8"), {}), ((b"a", 1), {}), ((b"a", "utf-8", 1), {}), ((), {"object": 5}), ((), {"encoding": "utf-8"}), ((1, 2, 3, 4), {}), ((1,), {"foo": 1}),
                 ((1,), {"object": 2}), ((b"a", "nope"), {}), ((bytearray(b"x\xc3\xa9"), "utf-8"), {}), ((), {"object": b"a", "encoding": "ascii", "errors": "strict"}), ((b"a", "utf-8"), {"encoding": "ascii"}),
                 ((b"",), {"encoding": "ascii"}), ((b"a", None), {}), ((), {"errors": "strict"}), (("a",), {"encoding": None})]:
        case("str_ops", None, "new str", *a, **k)


def formats():
    P = [("%s", "x"), ("%s", (1,)), ("%s", ()), ("%d", 5), ("%d", 5.7), ("%d", "a"), ("%d", None), ("%i", True), ("%u", -3), ("%x", 255), ("%X", 255), ("%#x", 255), ("%#X", 255), ("%o", 8), ("%#o", 8), ("%x", 1.5), ("%x", "a"),
         ("%o", -8), ("%x", -255), ("%#x", -255), ("%5d|", 42), ("%-5d|", 42), ("%05d|", 42), ("%05d|", -42), ("%+d", 42), ("% d", 42), ("% d", -42), ("%+ d", 1), ("%.5d", 42), ("%8.5d|", -42), ("%-8.5d|", 42), ("%08.5d|", 42), ("%.0d", 0),
         ("%#10x|", 255), ("%#010x|", 255), ("%#.5x", 255), ("%#10.5x|", 255), ("%-#10x|", 255), ("%+x", 255), ("%*d|", (5, 42)), ("%-*d|", (5, 42)), ("%*d|", (-5, 42)), ("%.*d", (5, 42)), ("%.*f", (2, 3.14159)), ("%*.*f|", (8, 2, 3.14159)), ("%.*d", (-5, 42)),
         ("%*d", ("a", 1)), ("%*d", (1.5, 1)), ("%.*d", ("a", 1)), ("%*d", 5), ("%*d", (10**30, 1)), ("%.*d", (10**30, 1)), ("%99999999999999999999d", 1), ("%.99999999999999999999d", 1), ("%.9999999999f", 1.0),
         ("%c", 65), ("%c", "a"), ("%c", "ab"), ("%c", 0x1F600), ("%c", 0x110000), ("%c", -1), ("%c", 1.5), ("%c", None), ("%c", b"a"), ("%c", 10**30), ("%5c|", "x"), ("%-5c|", "é"), ("%c", ""), ("%.0c|", "a"),
         ("%r", "a"), ("%r", "é"), ("%a", "é"), ("%5r|", "a"), ("%.2s", "日本語"), ("%5s|", "日"), ("%-5s|", "日"), ("%05s|", "a"), ("%.0s|", "abc"), ("%+s", "a"), ("%#s", "a"), ("%.10s|", "abc"),
         ("%f", 1), ("%f", 1.5), ("%.0f", 2.5), ("%.0f", 0.5), ("%#.0f", 2.0), ("%e", 12345.678), ("%E", 12345.678), ("%g", 12345.678), ("%g", 1e10), ("%G", 1e-10), ("%#g", 1.0), ("%g", 0.0001), ("%g", 0.00001), ("%g", 100000.0), ("%g", 1000000.0),
         ("%.3g", 1234.5), ("%.0g", 1234.5), ("%.10g", 0.1), ("%.30g", 0.1), ("%.30f", 0.1), ("%.20e", 0.1), ("%f", math.inf), ("%F", math.inf), ("%f", -math.inf), ("%e", math.nan), ("%05f", math.inf), ("%+f", math.nan), ("%+.2f", 1.0), ("% .2f", 1.0), ("%010.2f|", -3.14159), ("%-10.2f|", 3.14159),
         ("%+010.2f|", 3.14159), ("%10.2e|", 3.14159), ("%f", "a"), ("%f", None), ("%g", "1"), ("%f", 10**400), ("%f", 10**20), ("%d", 10**20), ("%x", 10**30), ("%d", -10**20), ("%d", 1e20), ("%d", math.inf), ("%d", math.nan), ("%f", 1j), ("%d", 1j), ("%.3f", -0.0), ("%#.3g", 100.0), ("%#e", 1.0), ("%#.0e", 1.0), ("%.0e", 15.0),
         ("%", 1), ("%%", ()), ("%%", 1), ("100%%", {}), ("%5%|", ()), ("%y", 1), ("%z", 1), ("a%", ()), ("%5", 1), ("%.", 1), ("%5.", 1), ("%(a", {}), ("%(a)", {"a": 1}), ("%(a)s", {"a": 1}), ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%(a)s", {}), ("%(a)s", 1), ("%(a)s", (1,)), ("%(a)s", [1]), ("%(a)s", "x"),
         ("%(a(b))s", {"a(b)": 1}), ("%()s", {"": 5}), ("%s%s", "a"), ("%s", (1, 2)), ("abc", 1), ("abc", ()), ("abc", {}), ("abc", []), ("abc", (1,)), ("abc", "x"), ("abc", None), ("%s %s", (1, 2)), ("%s %s %s", (1, 2)), ("%(a)s%s", {"a": 1}), ("%s", {"a": 1}), ("%s", [1, 2]), ("%s%s", {"a": 1}),
         ("%(a)*d", {"a": 1}), ("%ld", 5), ("%hd", 5), ("%Ld", 5), ("%lld", 5), ("%é", 1), ("%日", 1), ("%s日", "本"), ("é%sé", "x"), ("%-05d|", 3), ("%0-5d|", 3), ("%+ #-010x|", 3), ("%(a)s%(a)s", {"a": "z"}), ("%(日)s", {"日": "x"}), ("%\x00", 1), ("%", ()), ("%(a)%", {"a": 1}), ("%(a)y", {"a": 1}),
         ("%s", 1.5), ("%s", True), ("%s", None), ("%s", b"a"), ("%d", True), ("%x", True), ("%c", True), ("%.1s", "éa"), ("%s\ud800", "a"), ("%.3d", -7), ("%#o", 0), ("%#x", 0), ("%.0f", 1e22), ("%g", 1e22), ("%.17g", 0.1), ("%5.1f|%-7.3s|%03d", (2.25, "abcdef", 7)), ("%.100f", 0.1), ("%.500g", 0.1)]
    for f, a in P:
        case("percent", f, "%", a)
    PB = [("%s", b"x"), ("%b", b"x"), ("%s", "x"), ("%b", 5), ("%s", bytearray(b"ab")), ("%d", 5), ("%d", "a"), ("%d", b"a"), ("%a", "é"), ("%r", "é"), ("%r", b"x"), ("%c", 65), ("%c", b"a"), ("%c", b"ab"), ("%c", 256), ("%c", "a"), ("%c", -1), ("%c", 1.5), ("%x", 255), ("%#x", 255), ("%5d|", 42), ("%-5d|", 42), ("%05d|", -42),
          ("%f", 1.5), ("%.2e", 1234.5), ("%g", 1e10), ("%f", "a"), ("%.2s", b"abc"), ("%5s|", b"a"), ("%-5s|", b"a"), ("%*d|", (5, 42)), ("%(a)s", {b"a": b"x"}), ("%(a)s", {"a": b"x"}), ("%(a)d", {b"a": 1}), ("%(a", {}), ("%y", 1), ("%", 1), ("%s%s", b"a"), ("%s", (b"a", b"b")), ("abc", 1), ("abc", {}), ("%%", ()), ("%s", ()),
          ("%s", None), ("%s", [1]), ("%x", 1.5), ("%(a)s", 1), ("%c", bytearray(b"z")), ("%i", 10**20), ("%\xe9", 1), ("%.10d", 5), ("%5c|", 65), ("%-5a|", 1), ("%5.2a|", "é"), ("%X", 255), ("%o", 8), ("%u", 8), ("%+d", 8), ("%c", 10**30)]
    for f, a in PB:
        case("percent", f.encode("latin-1"), "%", a)
        case("percent", bytearray(f.encode("latin-1")), "%", a)
    F = [("", (), {}), ("abc", (), {}), ("{}", (1,), {}), ("{} {}", (1, "a"), {}), ("{0} {1} {0}", (1, "a"), {}), ("{a}", (), {"a": 1}), ("{a} {}", (2,), {"a": 1}), ("{{}}", (), {}), ("{{{}}}", (1,), {}), ("{", (), {}), ("}", (), {}), ("a}", (1,), {}), ("{a", (), {}), ("{0", (1,), {}), ("{0}{}", (1, 2), {}), ("{}{0}", (1, 2), {}),
         ("{!r}", ("a",), {}), ("{!s}", ("a",), {}), ("{!a}", ("é",), {}), ("{0!r:>5}", ("a",), {}), ("{!x}", (1,), {}), ("{!}", (1,), {}), ("{0!}", (1,), {}), ("{!rs}", (1,), {}), ("{!r", (1,), {}), ("{!r}}", (1,), {}), ("{!", (1,), {}),
         ("{:>5}", ("a",), {}), ("{:{}}", ("a", ">5"), {}), ("{:{w}}", ("a",), {"w": 5}), ("{0:{1}}", ("a", 5), {}), ("{:{}{}}", ("a", "*", "^5"), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{0[0]}", ([5],), {}), ("{0[a]}", ({"a": 1},), {}), ("{0[-1]}", ({"-1": 1},), {}), ("{0[-1]}", ([5],), {}), ("{0[a]}", ([5],), {}),
         ("{0[5]}", ([5],), {}), ("{0[99999999999999999999]}", ([5],), {}), ("{0[]}", ([5],), {}), ("{0[}", ([5],), {}), ("{0[0}", ([5],), {}), ("{0[0]x}", ([5],), {}), ("{0.}", (1,), {}), ("{0.real}", (5,), {}), ("{0.nope}", (5,), {}), ("{.real}", (5,), {}), ("{[0]}", ([7],), {}), ("{0[0][1]}", ([[1, 2]],), {}), ("{0..a}", (1,), {}),
         ("{1}", (1,), {}), ("{}{}", (1,), {}), ("{a}", (), {}), ("{a}", (1,), {}), ("{99999999999999999999}", (1,), {}), ("{-1}", (1,), {}), ("{ 0}", (1,), {}), ("{0 }", (1,), {}), ("{a b}", (), {"a b": 1}), ("{日}", (), {"日": "本"}), ("日{}本", ("😀",), {}), ("{:d}", ("a",), {}), ("{:d}", (5,), {}), ("{:x}", (255,), {}),
         ("{0:}", (5,), {}), ("{:}}", (5,), {}), ("{:{", (5,), {}), ("{:{}", (5,), {}), ("{:a{b}c}", (5,), {}), ("{0:{a[b]}}", (5,), {"a": {"b": ">3"}}), ("{:{{}}}", (5,), {}), ("{0[{]}", ({"{": 1},), {}), ("{0[}]}", ({"}": 1},), {}), ("{0[!]}", ({"!": 1},), {}), ("{0[:]}", ({":": 1},), {}), ("{0[a]]}", ({"a": 1},), {}),
         ("{a.b[c]}", (), {"a": 5}), ("{}", (), {}), ("{0}", (), {}), ("}{", (1,), {}), ("{}}", (1,), {}), ("{{", (), {}), ("}}", (), {}), ("{{}", (), {}), ("{}{{}}{}", (1, 2), {}), ("{!r:}", ("x",), {}), ("{:s}", ("x",), {}), ("{:.1}", ("xyz",), {}), ("{:5}|", (None,), {}), ("{}", (None,), {}), ("{:>{}}|", ("a", 4), {}), ("{:!<5}", ("a",), {}), ("{!r!s}", ("a",), {}),
         ("{0:{0}{0}}", ("^",), {}), ("{:}", (1.5,), {}), ("{0[ a]}", ({" a": 1},), {}), ("{0[01]}", ([1, 2],), {}), ("{0[1_0]}", ([1, 2],), {}), ("{00}", (1,), {}), ("{01}", (1, 2), {}), ("{+1}", (1, 2), {}), ("{٣}", (1, 2), {}), ("{!\u00e9}", (1,), {}), ("{!\n}", (1,), {})]
    for f, a, k in F:
        case("strformat", f, "format", *a, **k)
    for f, m in [("{a}", {"a": 1}), ("{a}{b}", {"a": 1}), ("{}", {"a": 1}), ("{0}", {"a": 1}), ("{a[0]}", {"a": [3]}), ("x", 5), ("{a}", 5), ("{a}", None), ("{a:{b}}", {"a": 1, "b": ">4"}), ("{a}", [1])]:
        case("strformat", f, "format_map", m)
    case("strformat", "{a}", "format_map")
    case("strformat", "{a}", "format_map", {}, {})


def binary():
    for make in (bytes, bytearray):
        bs = [make(b) for b in B]
        product("bytes_search", bs, ["find", "rfind", "index", "count", "startswith", "endswith"],
                [(b"",), (b"a",), (b"b", 1), (bytearray(b"c"),), (b"a", -2), (b"", 3), (b"", 99), (97,), (b"aa",), (b"l", None, 5)])
        for op in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]:
            for a in [(), (1,), ("a",), (b"a", "b"), (256,), (-1,), (10**30,), (1.5,), (None,), (b"a", 1, 2, 3), ((b"a", b"b"),), (("a",),), ((),), ([b"a"],), (memoryview(b"bc"),)]:
                case("bytes_search", make(b"abcabc"), op, *a)
        for s in bs:
            for a in [(b"",), (b" ",), (b"a",), (bytearray(b","),), (b"xyz ",)]:
                for op in ["partition", "rpartition", "removeprefix", "removesuffix", "split", "rsplit", "strip", "lstrip", "rstrip"]:
                    case("bytes_methods", s, op, *a)
            for op in ["split", "rsplit", "strip", "lstrip", "rstrip", "splitlines", "upper", "lower", "title", "capitalize", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "hex", "repr", "iter", "len", "bool", "expandtabs", "str"]:
                case("bytes_methods", s, op)
            for op in ["split", "rsplit"]:
                for m in (0, 1, 2):
                    case("bytes_methods", s, op, None, m)
                    case("bytes_methods", s, op, b"a", m)
            for a in [(b"", b"-"), (b"a", b""), (b"a", b"bb"), (b"abc", b"x", 1), (b"", b"-", 2), (b"a", b"b", 0)]:
                case("bytes_methods", s, "replace", *a)
            for a in [(4,), (5,), (15, b"*")]:
                for op in ["center", "ljust", "rjust"]:
                    case("bytes_methods", s, op, *a)
            case("bytes_methods", s, "zfill", 12)
            for o in (b"a", bytearray(b"abcabc"), "a", 97, 300, b""):
                case("bytes_ops", s, "in", o)
            for o in (b"a", bytearray(b"abcabc"), "a", memoryview(b"aaa"), None):
                for op in ("+", "<", "==", "!=", ">="):
                    case("bytes_ops", s, op, o)
        X = make(b"abc\x00\xff d")
        for a in [(), (":",), (":", 2), (":", -2), (":", 0), (b"-", 3), ("ab",), ("é",), (5,), (":", "a"), ("",), (":", 100), (None,), (b"\xff",), (":", 1, 2)]:
            case("bytes_methods", X, "hex", *a)
        case("bytes_methods", X, "hex", sep="-", bytes_per_sep=4)
        case("bytes_methods", X, "hex", bytes_per_sep=4)
        for a in [("",), ("00ff",), ("00 FF\n1a",), ("0",), ("0g",), ("g0",), ("00 0",), ("0 0",), ("é0",), (b"00ff",), (b"0g",), (1,), (None,), (), ("00", "11"), (" 00 ",), ("0\u0660",), (bytearray(b"1 "),), ("123",)]:
            case("bytes_methods", make(b""), "fromhex", *a)
        for op in ["partition", "rpartition", "removeprefix", "split", "rsplit", "strip", "replace", "splitlines", "removesuffix", "center", "zfill", "expandtabs", "translate", "join", "maketrans"]:
            for a in [(), (1,), ("a",), (b"a", 1), (b"a", b"b", b"c"), (b"a", b"b", 1, 2), (None,), (None, None), (b"a", "b"), (5, "a"), (5, b"ab"), (5, bytearray(b"z"))]:
                case("bytes_methods", make(b"abc"), op, *a)
        for a in [([b"a", b"b"],), ([bytearray(b"a"), memoryview(b"b")],), ([b"a", "b"],), ([1],), (b"ab",), (5,), ([],), ((b"x",),), ([bytearray(b"x")],)]:
            for s in (b",", b""):
                case("bytes_methods", make(s), "join", *a)
        up = bytes(range(97)) + bytes(range(65, 91)) + bytes(range(123, 256))
        for a, k in [((up,), {}), ((None, b"b"), {}), ((up, b"a"), {}), ((b"abc",), {}), ((None,), {}), ((bytearray(up),), {}), ((up,), {"delete": b"c"}), ((None,), {"delete": "x"}), (("a",), {})]:
            case("bytes_methods", make(b"abcabc"), "translate", *a, **k)
        for a in [(b"abc", b"xyz"), (b"ab", b"xyz"), (bytearray(b"a"), b"b"), ("a", "b")]:
            case("bytes_methods", make(b""), "maketrans", *a)
        for b in [b"'", b'"', b"'\"", b"\\\n\r\t\x00\x7f\x80\xff", bytes(range(256))]:
            case("bytes_ops", make(b), "repr")
        for n in (0, 1, 3, -1, True, "a", 1.5, 10**30):
            case("bytes_ops", make(b"ab"), "*", n)
        name = make.__name__
        for a, k in [((), {}), ((5,), {}), ((-1,), {}), ((True,), {}), (([1, 2, 255],), {}), (([256],), {}), (([-1],), {}), ((["a"],), {}), (([1.5],), {}), ((range(3),), {}), (("abc",), {}), (("abc", "ascii"), {}), (("é", "ascii"), {}), (("é", "ascii", "replace"), {}), (("é",), {"encoding": "utf-8"}), ((b"abc",), {}), ((bytearray(b"abc"),), {}),
                     ((memoryview(b"abc"),), {}), ((1.5,), {}), ((None,), {}), ((10**30,), {}), ((b"a", "ascii"), {}), ((1, "ascii"), {}), ((1, 2), {}), ((), {"encoding": "ascii"}), ((), {"errors": "x"}), (("a",), {"errors": "strict"}), ((1, "a", "b", "c"), {}), ((), {"source": b"x"}), ((b"a",), {"foo": 1}), ((b"a",), {"source": b"b"}), (("a", "nope"), {}), (([10**30],), {}), (({1: 2},), {}), ((1j,), {})]:
            case("bytes_ops", None, "new " + name, *a, **k)
    M = bytearray(b"abcdef")
    for k, v in [(0, 1), (0, 256), (0, "a"), (0, b"a"), (10, 1), (-1, 65), ("a", 1), (0, 1.5), (slice(1, 3), b"XYZ"), (slice(1, 3), b""), (slice(1, 1), b"QQ"), (slice(None, None, 2), b"XYZ"), (slice(None, None, 2), b"XY"), (slice(None, None, -1), b"123456"), (slice(1, 3), [1, 2]), (slice(1, 3), "ab"), (slice(1, 3), 5), (slice(1, 3), [256]), (slice(4, 2), b"ZZ"),
                 (slice(0, 3, 0), b""), (slice(None), bytearray(b"new")), (slice(10, 20), b"end"), (None, 1), (slice(None, None, 2), b""), (slice(1, 4, 2), b"12"), (10**30, 1), (slice(None, None, 2), [1]), (slice(1, 3), range(3)), (slice(1, 3), None), (slice(3, 1, 2), b""), (0, -1), (0, 10**30), (0, None), (slice(1, 3), {1: 1})]:
        case("bytearray", M, "[]=", k, v)
    for k in [0, -1, 10, slice(1, 3), slice(None), slice(None, None, 2), slice(None, None, -2), slice(4, 1, -1), "a", slice(3, 1), slice(1, 5, 3)]:
        case("bytearray", M, "del", k)
    for op, argss in {
        "append": [(65,), (256,), (-1,), ("a",), (b"a",), (), (1.5,), (10**30,), (None,)], "extend": [(b"xy",), ([1, 2],), ("ab",), ([256],), (5,), (range(3),), ((),), (["a"],), (bytearray(b"q"),), (None,), ([1, -1],)],
        "insert": [(0, 65), (3, 65), (-1, 65), (100, 65), (-100, 65), (0, 256), ("a", 1), (0, "a"), (0,), (10**30, 1)], "pop": [(), (0,), (-1,), (10,), (-10,), ("a",), (1.5,), (0, 1)], "remove": [(97,), (120,), (256,), ("a",), (b"a",), ()],
        "reverse": [(), (1,)], "clear": [(), (1,)], "copy": [(), (1,)], "resize": [(3,), (8,), (-1,), ("a",), (0,), (), (10**30,)], "+=": [(b"xy",), ("a",), ([1],), (bytearray(b"z"),), (memoryview(b"z"),)], "*=": [(2,), (0,), (-1,), ("a",), (1.5,)], "__reduce_ex__": [], "__alloc__": [(1,)],
    }.items():
        for a in argss:
            case("bytearray", M, op, *a)
    case("bytearray", bytearray(), "pop")
    case("bytearray", bytearray(), "remove", 1)
    case("bytearray", bytearray(), "hash")


def codecs():
    texts = ["", "abc", "é", "日本", "😀", "\ud800", "a\udc80b", "\udcff\udc80", "é日😀\ud800z", "\x80\xff\u0100", "\n\t\\'\"", "a\u0378", "\U0010ffff"]
    encodings = ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "ascii", "utf-8-sig", "raw_unicode_escape", "unicode_escape"]
    handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"]
    for t in texts:
        for e in encodings:
            for h in handlers:
                case("codecs_encode", t, "encode", e, h)
    data = [b"", b"abc", b"\xc3\xa9", b"\xe6\x97\xa5", b"\xf0\x9f\x98\x80", b"\xff", b"\x80", b"\xc3", b"\xe6\x97", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xed\xb2\x80x", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80", b"a\xffb\xc3(c", b"\xf0\x80\x80\x80", b"\xe6\x97a", b"\xf5", b"\xf0\x9f\x98a", b"\xef\xbb\xbfabc", b"\xef\xbb",
            b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00", b"a", b"a\x00b", b"\x3d\xd8\x00\xde", b"\x3d\xd8", b"\x3d\xd8a\x00", b"\x00\xde", b"\xd8\x3d\xde\x00", b"\xd8\x3d", b"\x00\xd8\x00", b"a\x00\x00\x00", b"\x00\xd8\x00\x00", b"\x00\x00\x11\x00", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\x00\x00\xfe\xff\x00\x00\x00a", b"a\x00\x00", b"\xff\xfe", b"\xff\xfe\x00\x00",
            b"\\n\\x41\\u0041\\U0001f600\\N{DIGIT ONE}", b"\\x4", b"\\u12", b"\\U0011ffff", b"\\N{nope}", b"\\N", b"\\N{", b"\\", b"\\101\\7\\08", b"\\q\\'\\\"\\\\", b"\\a\\b\\f\\v\\r\\t\\\nx", b"\\ud800", b"\\xg", b"\\U1234", b"\\400", b"\xe9\\u00e9", b"\\\\u0041", b"\\\\\\u0041", b"\\u", b"\\N{DIGIT ONE", b"\\N{}", b"\\uD83D\\uDE00", b"a\\"]
    for d in data:
        for e in encodings:
            for h in ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]:
                if e == "unicode_escape" and d in (b"\\q\\'\\\"\\\\", b"\\400", b"\\101\\7\\08"):
                    if h != "strict":
                        continue
                case("codecs_decode", d, "decode", e, h)
    for e in ["UTF8", "utf_8", "U8", "UTF", "utf 8", "latin1", "ISO-8859-1", "iso8859-1", "l1", "us-ascii", "ASCII", "646", "utf-16le", "UTF-16BE", "utf32", "nope", "", "cp65001", "utf8-sig", "UTF-8\0", "utf-\xe9", "8859", "latin_1", "utf_16_le", "U16", "unicode-escape", "u32", "utf--8", "-utf-8", "UTF_32_BE", "L1", "iso_8859_1", "cp819"]:
        case("codecs_decode", b"abc", "decode", e)
        case("codecs_encode", "abc", "encode", e)
    for a, k in [((1,), {}), (("utf-8", 1), {}), (("utf-8", "strict", 1), {}), ((), {"errors": "ignore"}), ((), {"encoding": "ascii", "errors": "nope"}), ((None,), {}), ((), {"foo": 1}), (("ascii", "nope"), {})]:
        case("codecs_encode", "é", "encode", *a, **k)
        case("codecs_encode", "abc", "encode", *a, **k)
        case("codecs_decode", b"\xff", "decode", *a, **k)
        case("codecs_decode", b"abc", "decode", *a, **k)


def views():
    R = bytes(range(24))
    G = [("get", a) for a in "nbytes readonly itemsize format ndim shape strides suboffsets c_contiguous f_contiguous contiguous".split()]
    for f in "cbB?hHiIlLqQnNPefd":
        case("memoryview", R, "chain", ("cast", f), ("tolist",))
        case("memoryview", R, "chain", ("cast", "@" + f), ("[]", 1))
        case("memoryview", R, "chain", ("cast", f), ("[]", slice(None, None, -1)), ("tolist",))
        for v in (0, 1, -1, 200, 70000, 2**31, 2**63, 2**64, 1.5, "a", b"x", b"xx", None, True, 1e10, 1e300, -0.0, 65504.0, 65519.0, 65520.0, 6e-8, 2.98e-8, 0.1, math.inf, -2**63, -2**63 - 1, [1]):
            case("memoryview", bytearray(R), "chain", ("cast", f), ("[]=", 1, v))
    for c in [("z",), ("ii",), ("",), ("@",), ("<i",), (1,), (), ("B", [4, 6]), ("B", [24]), ("B", [4, 5]), ("B", [0, 4]), ("B", [-1]), ("B", ["a"]), ("B", 5), ("B", []), ("B", (2, 2, 6)), ("i", [3, 2]), ("i", (6,)), ("B", [2**62, 4]), ("B", [2**70]), ("B", [1] * 65), ("B", [24] + [1] * 63), ("q", [3]), ("B", None)]:
        for g in [("get", "shape"), ("get", "strides"), ("tolist",), ("tobytes",), ("cast", "B"), ("cast", "h"), ("len",), ("tobytes", "F"), ("tobytes", "A"), ("hex", ":", 4), ("iter",), ("count", 1), ("index", 5), ("[]", 0), ("[]", (1, 2)), ("[]", ())]:
            case("memoryview", R, "chain", ("cast", *c), g)
    for k in [0, -1, 23, 24, -25, slice(None), slice(2, 10), slice(None, None, 3), slice(None, None, -5), slice(10, 2), slice(30, 40), "a", 1.5, 10**30, (), (1,), (1, 2), ..., None, ("a",), (slice(1, 2),), slice(None, None, 0), slice("a"), slice(20, 2, -4), slice(1, 2, 10**30)]:
        case("memoryview", R, "chain", ("[]", k))
        if isinstance(k, slice):
            for g in G + [("tolist",), ("cast", "H"), ("[]", slice(1, 3)), ("[]", 0), ("hex",), ("toreadonly",)]:
                case("memoryview", R, "chain", ("[]", k), g)
        for v in (5, b"ab", b"abcdefgh", bytearray(8), "x", None, [1, 2]):
            case("memoryview", bytearray(R), "chain", ("[]=", k, v))
        case("memoryview", R, "chain", ("[]=", k, 1))
        case("memoryview", bytearray(R), "chain", ("del", k))
        case("memoryview", R, "chain", ("cast", "B", [4, 6]), ("[]", k))
        case("memoryview", bytearray(R), "chain", ("cast", "B", [4, 6]), ("[]=", k, 7))
        case("memoryview", bytearray(b"z"), "chain", ("cast", "B", []), ("[]", k))
        case("memoryview", bytearray(b"z"), "chain", ("cast", "B", []), ("[]=", k, 7))
    for g in G:
        case("memoryview", R, "chain", g)
        case("memoryview", bytearray(R), "chain", ("toreadonly",), g)
        case("memoryview", R, "chain", ("cast", "B", [4, 6]), g)
        case("memoryview", R, "chain", ("cast", "B", [4, 6]), ("[]", slice(None, None, 2)), g)
    case("memoryview", R, "chain", ("hash",))
    for steps in [[("hash",)], [("cast", "h"), ("hash",)], [("toreadonly",), ("hash",)], [("==", R)], [("==", bytearray(R))], [("==", 5)], [("==", b"")], [("<", R)], [("!=", R)], [("cast", "b"), ("==", R)], [("cast", "h"), ("==", R)], [("cast", "f"), ("==", R)], [("count", 3)], [("count", "a")],
                  [("index", 3)], [("index", 99)], [("index", 3, 5)], [("index", 3, 0, -1)], [("index", 3, 1.5)], [("index", 3, -24)], [("iter",)], [("bool",)], [("len",)], [("tobytes", "X")], [("tobytes", None)], [("tobytes", 1)], [("hex", ":", 2)], [("hex", 5)], [("release",)], [("__exit__", None, None, None)], [("__exit__",)], [("__enter__",), ("tolist",)]]:
        case("memoryview", bytearray(R), "chain", *steps)
        case("memoryview", R, "chain", *steps)
        case("memoryview", R, "chain", ("[]", slice(None, None, 2)), *steps)
    for a, k in [((b"ab",), {}), (("a",), {}), ((1,), {}), ((), {}), ((b"a", 1), {}), ((), {"object": b"x"}), ((b"a",), {"foo": 1}), ((memoryview(b"xy"),), {}), ((bytearray(b"q"),), {})]:
        case("memoryview", None, "new memoryview", *a, **k)


import warnings
warnings.simplefilter("ignore")
strings()
formats()
binary()
codecs()
views()
for name, lines in files.items():
    with open(name + ".jsonl", "w") as f:
        f.write("\n".join(dict.fromkeys(lines)) + "\n")
