import json, json.encoder

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None), getattr(e, "pos", None), repr(e.__context__), e.__suppress_context__)


class Changed(list):
    def __iter__(self):
        return iter([9, 9])


class Three(int):
    def __repr__(self):
        return "three"


class Half(float):
    def __repr__(self):
        return "half"


class Name(str):
    pass


class Mapping(dict):
    def items(self):
        return [("items", 1)]


# scalars and containers
for v in [None, True, False, 0, -1, 10**30, 1.5, -0.0, 1e16, 1e15, 1e-5, 0.0001, 123456789012345680.0, 5e-324, 1e400, -1e400, "", "é\U0001f600\ud800\x7f/\"\\\b\f\n\r\t\x00",
          [], {}, (), (1, (2, [3])), {"a": [1, {"b": None}]}, Changed([1, 2]), Mapping(a=1), [Three(3), {Three(3): Half(0.5)}, Name("n")], {True: 1, None: 2, 1.5: 3, 5: 4, Half(2.5): 6}]:
    t(json.dumps, v)
    t(json.dumps, v, ensure_ascii=False)
    t(json.dumps, v, indent=2)
    print(list(json.JSONEncoder().iterencode(v)), list(json.JSONEncoder(indent="\t").iterencode(v)))
t(json.dumps, float("nan"))

# options
t(json.dumps, {"b": 1, "a": 2, "c": {"z": 1, "y": 2}}, sort_keys=True)
t(json.dumps, {1: 2, "a": 3}, sort_keys=True)
t(json.dumps, [1, {"a": 2}], separators=(",", ":"))
t(json.dumps, [1, {"a": 2}], separators=(",", ":"), indent=0)
t(json.dumps, [1, {"a": 2}], indent="--")
t(json.dumps, {"a": 1}, indent=True)
t(json.dumps, {"a": 1}, indent=-3)
t(json.dumps, [1], indent=1.5)
t(json.dumps, [1], separators=(1, 2))
t(json.dumps, [1], separators=3)
t(json.dumps, [1], separators=(1,))
t(json.dumps, [1], separators="abc")
t(json.dumps, {"a": 1, 1j: 2, (1,): 3, b"x": 4}, skipkeys=True)
t(json.dumps, {1j: 2}, skipkeys=True, indent=1)
t(json.dumps, [{1j: 2}])
for bad in [float("nan"), [float("inf")], {"a": -float("inf")}, {float("nan"): 1}]:
    t(json.dumps, bad, allow_nan=False)
    t(json.dumps, bad, allow_nan=False, indent=1)

# errors and hooks
t(json.dumps, object)
t(json.dumps, [{"a": (1, object)}])
t(json.dumps, [{"a": (1, object)}], indent=1)
t(json.dumps, [{"a": (1, object)}], default=lambda o: [{1j: 2}])
t(json.dumps, [1j, {2, 1}], default=lambda o: [o.real, o.imag] if isinstance(o, complex) else sorted(o))
t(json.dumps, [object()], check_circular=False)
t(json.dumps, object(), default=lambda o: o)
a = []
a.append(a)
t(json.dumps, a)
t(json.dumps, a, indent=0)
d = {}
d["k"] = [d]
t(json.dumps, d)
shared = [1]
t(json.dumps, [shared, shared])
deep = []
for _ in range(50):
    deep = [deep]
t(json.dumps, deep)
t(json.dumps)
t(json.dumps, 1, 2)
t(json.dumps, 1, foo=2)
t(json.JSONEncoder, 1)
t(json.JSONEncoder, foo=1)
t(json.dump, [1], 3)


# subclasses
class Complex(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        return super().default(o)


t(json.dumps, [1j, {"k": 2 + 1j}], cls=Complex)
t(json.dumps, [1j], cls=Complex, indent=1)
t(json.dumps, [object], cls=Complex)
t(Complex(sort_keys=True).encode, {"b": 1j, "a": 1})


class Wide(json.JSONEncoder):
    item_separator = " ,  "
    key_separator = " = "

    def __init__(self, *, extra=0, **kw):
        super().__init__(**kw)
        self.extra = extra

    def iterencode(self, o, _one_shot=False):
        yield "<%d>" % self.extra
        yield from super().iterencode(o, _one_shot)


t(json.dumps, [1, {"a": 2}], cls=Wide, extra=7)
t(json.dumps, "text", cls=Wide)


class Out:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)


for kw in [{}, {"indent": 1}, {"cls": Complex}, {"cls": Wide}]:
    out = Out()
    json.dump([1, "a", [2, {"k": [None, 1j] if kw.get("cls") is Complex else []}]], out, **kw)
    print(out.parts)
out = Out()
t(json.dump, [1, [2, object]], out)
print(out.parts)

print(vars(json.JSONEncoder()), vars(json.JSONEncoder(separators=("a", "b"), indent=1, default=len)))
original = json.JSONEncoder.default
json.JSONEncoder.default = lambda self, o: "patched"
t(json.dumps, [object])
t(json.dumps, [object], indent=1)
json.JSONEncoder.default = original
t(json.dumps, [object])
for f in (json.encoder.encode_basestring, json.encoder.encode_basestring_ascii):
    t(f, 3)
    t(f, "é\U0001f600\ud800\x7f/\"\\\b\f\n\r\t\x00")
print(json.encoder.ESCAPE_DCT["\n"], json.encoder.ESCAPE_DCT["\x01"], json.encoder.ESCAPE_DCT['"'], len(json.encoder.ESCAPE_DCT), json.encoder.INFINITY)
print(json.__all__, json.__version__, json.JSONEncoder.__module__, json.dumps.__module__)
