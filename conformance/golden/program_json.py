# A program: a JSON parser and dumper written by hand, over nested data, with string escapes and errors by position.
class JSONError(ValueError):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")
        self.pos = pos


ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}


def parse(text):
    pos = 0

    def skip():
        nonlocal pos
        while pos < len(text) and text[pos] in " \t\r\n":
            pos += 1

    def expect(s):
        nonlocal pos
        if not text.startswith(s, pos):
            raise JSONError(f"expected {s}", pos)
        pos += len(s)

    def string():
        nonlocal pos
        expect('"')
        out = []
        while True:
            if pos >= len(text):
                raise JSONError("unterminated string", pos)
            c = text[pos]
            pos += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                c = text[pos]
                pos += 1
                if c == "u":
                    out.append(chr(int(text[pos:pos + 4], 16)))
                    pos += 4
                elif c in ESCAPES:
                    out.append(ESCAPES[c])
                else:
                    raise JSONError("bad escape", pos)
            else:
                out.append(c)

    def value():
        nonlocal pos
        skip()
        if pos >= len(text):
            raise JSONError("unexpected end", pos)
        c = text[pos]
        if c == "{":
            pos += 1
            out = {}
            skip()
            if text[pos:pos + 1] == "}":
                pos += 1
                return out
            while True:
                skip()
                key = string()
                skip()
                expect(":")
                out[key] = value()
                skip()
                if text[pos:pos + 1] == ",":
                    pos += 1
                    continue
                expect("}")
                return out
        if c == "[":
            pos += 1
            out = []
            skip()
            if text[pos:pos + 1] == "]":
                pos += 1
                return out
            while True:
                out.append(value())
                skip()
                if text[pos:pos + 1] == ",":
                    pos += 1
                    continue
                expect("]")
                return out
        if c == '"':
            return string()
        for word, v in (("true", True), ("false", False), ("null", None)):
            if text.startswith(word, pos):
                pos += len(word)
                return v
        start = pos
        while pos < len(text) and text[pos] in "+-0123456789.eE":
            pos += 1
        number = text[start:pos]
        if not number:
            raise JSONError(f"unexpected {c!r}", start)
        return float(number) if any(ch in ".eE" for ch in number) else int(number)

    result = value()
    skip()
    if pos != len(text):
        raise JSONError("extra data", pos)
    return result


def dump(v, indent=None, level=0):
    match v:
        case None:
            return "null"
        case bool():
            return "true" if v else "false"
        case int() | float():
            return repr(v)
        case str():
            quoted = "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if " " <= c < "\x7f" else f"\\u{ord(c):04x}") for c in v)
            return f'"{quoted}"'
        case list() | tuple():
            parts = [dump(x, indent, level + 1) for x in v]
            left, right = "[]"
        case dict():
            parts = [f"{dump(str(k))}: {dump(x, indent, level + 1)}" for k, x in v.items()]
            left, right = "{}"
        case _:
            raise TypeError(f"cannot dump {type(v).__name__}")
    if indent is None or not parts:
        return left + ", ".join(parts) + right
    pad = "\n" + " " * indent * (level + 1)
    return left + pad + ("," + pad).join(parts) + "\n" + " " * indent * level + right


for text in ('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "d\\n\\u00e9\\"x"}, "e": {}, "f": []}', "[]", " 12 ", '"\\u65e5\\t"', "[1, [2, [3, [4]]]]", "{", "[1,]", "[1 2]", '"abc', "nul", "{1: 2}", '"\\q"', "1 2", "", "-", "[1e5, 1E-2, 123456789012345678901234567890]"):
    try:
        v = parse(text)
        print(v)
        print(dump(v), parse(dump(v)) == v)
    except (JSONError, ValueError) as e:
        print(f"{text!r}: {type(e).__name__}: {e}")
print(dump({"k": [1, {"n": None}], "t": (1, "x"), 3: []}, indent=2))
try:
    dump({"s": {1}})
except TypeError as e:
    print(e)
big = {"items": [{"id": i, "name": f"item {i}", "tags": ["a", "b"] * (i % 3)} for i in range(50)]}
text = dump(big)
print(len(text), parse(text) == big, sum(item["id"] for item in parse(text)["items"]))
