# Random values go through dumps and loads, and random damage of documents through loads.
import json
import sys

state = int(sys.argv[1]) * 2654435761 % 2**32 + 1


def rnd(n):
    global state
    state = (state * 1664525 + 1013904223) % 2**32
    return (state >> 8) % n


CHARS = 'ab"\\/\b\f\n\r\t\x00\x1f\x7fé€\U0001f600\ud800\udc00 {}[]:,0'


def text():
    return "".join(CHARS[rnd(len(CHARS))] for _ in range(rnd(8)))


def number():
    k = rnd(6)
    if k == 0:
        return rnd(100) - 50
    if k == 1:
        return 10 ** rnd(40) * (rnd(3) - 1)
    if k == 2:
        return rnd(10**6) / 10 ** rnd(12)
    if k == 3:
        return (rnd(2**24) - 2**23) * 2.0 ** (rnd(600) - 300)
    if k == 4:
        return float("nan") if rnd(2) else (rnd(2) * 2 - 1) * float("inf")
    return float(rnd(1000))


def key():
    k = number()
    return k if k == k else 0  # the order in which NaN sorts is nobody's promise


def make(depth):
    k = rnd(9 if depth else 6)
    if k == 0:
        return text()
    if k == 1:
        return [None, True, False][rnd(3)]
    if k < 5:
        return number()
    if k == 5:
        return [object, 1j, b"x", (), [], {}][rnd(6)] if rnd(4) == 0 else text()
    if k == 6:
        return [make(depth - 1) for _ in range(rnd(5))]
    if k == 7:
        return tuple(make(depth - 1) for _ in range(rnd(4)))
    return {[text, key, text, lambda: None, lambda: (1,) if rnd(8) == 0 else True][rnd(5)](): make(depth - 1) for _ in range(rnd(5))}


OPTIONS = [{}, {}, {"ensure_ascii": False}, {"indent": 1}, {"indent": "\t", "separators": (",", ":")}, {"allow_nan": False}, {"skipkeys": True}, {"sort_keys": True}, {"default": str}, {"separators": ("", "")}]


def show(f, *args, **kw):
    try:
        return ascii(f(*args, **kw))
    except Exception as e:
        return type(e).__name__ + ": " + ascii(str(e)) + str(getattr(e, "__notes__", "")) + str(getattr(e, "pos", ""))


for _ in range(int(sys.argv[2])):
    v = make(3)
    kw = OPTIONS[rnd(len(OPTIONS))]
    print(show(json.dumps, v, **kw))
    s = json.dumps(v, default=str, skipkeys=True, ensure_ascii=bool(rnd(2)), indent=[None, 1][rnd(2)])
    print(show(json.loads, s, strict=bool(rnd(2))))
    at = rnd(len(s) + 1)
    junk = ["", ",", "]", "}", '"', "\\", "\\u", "1", "e", "-", ".", " ", "null", "x"][rnd(14)]
    print(show(json.loads, s[:at] + junk + s[at + rnd(3):]))
    print(show(lambda: list(json.JSONEncoder(**kw).iterencode(v))))
