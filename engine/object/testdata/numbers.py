# Writes numbers.tsv, the expectations of numbers_test.go: run it with CPython 3.14.6, standard output to the file.
#
# A row is an operation, its operands and the repr of the result, or "! Type: message". Operands are i:decimal, b:0 or 1, f:hexadecimal,
# c:hexadecimal,hexadecimal and s:a string in JSON.
import itertools
import json
import operator
import random

random.seed(314)

ints = [0, 1, -1, 2, -3, 7, 10, 63, 64, 255, 2**31, 2**53, 2**53 + 1, -2**53 - 1, 2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**19, 10**30, -10**25, 2**200 + 1]
inf, nan = float("inf"), float("nan")
floats = [0.0, -0.0, 1.0, -1.5, 0.1, 2.5, 2.675, 1e16, 1e22, 123456.789, 1e-5, 5e-324, 1.7976931348623157e308, 2.0**53, 2.0**63, inf, -inf, nan]
complexes = [0j, 1 + 2j, -3.5 + 0j, complex(-0.0, -0.0), complex(inf, 1), complex(nan, -inf), 1e200 + 1e-200j]


def token(v):
    match v:
        case bool():
            return f"b:{int(v)}"
        case int():
            return f"i:{v}"
        case float():
            return f"f:{v.hex()}"
        case complex():
            return f"c:{v.real.hex()},{v.imag.hex()}"
    return "s:" + json.dumps(v)


def row(name, f, *args):
    try:
        result = repr(f(*args))
    except Exception as e:
        result = f"! {type(e).__name__}: {e}"
    if len(result) < 500:
        print(name, *map(token, args), json.dumps(result), sep="\t")


binary = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "divmod": divmod,
          "&": operator.and_, "|": operator.or_, "^": operator.xor, "<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne}
everything = ints + [True, False] + floats + complexes
for name, f in binary.items():
    for a, b in random.sample(list(itertools.product(ints + [True, False], repeat=2)), 60):
        row(name, f, a, b)
    for a, b in random.sample(list(itertools.product(everything, repeat=2)), 70):
        row(name, f, a, b)
for a, n in random.sample(list(itertools.product(ints, [0, 1, 5, 31, 62, 63, 64, 100, -1])), 60):
    row("<<", operator.lshift, a, n)
    row(">>", operator.rshift, a, n)
for a, b in random.sample(list(itertools.product(ints, range(-3, 12))), 80):
    row("**", pow, a, b)
for a, b in random.sample(list(itertools.product(floats, floats)), 120) + random.sample(list(itertools.product(complexes, [0, 1, -2, 3, 0.5, 1j])), 30):
    row("**", pow, a, b)
for a, b, c in random.sample(list(itertools.product(ints, repeat=3)), 60):
    row("pow3", pow, a, b, c)
for v in everything:
    for name, f in {"repr": lambda v: v, "neg": operator.neg, "abs": abs, "invert": operator.invert, "int": int, "float": float, "complex": complex}.items():
        if not (name == "invert" and isinstance(v, bool)):
            row(name, f, v)
    if v == v:
        row("hash", hash, v)
for v in ints + floats:
    row("round", round, v)
    for n in random.sample(range(-25, 25), 4):
        row("round", round, v, n)
texts = ["", " ", "0", "-0", "1_000", "1__0", "_1", "1_", "0x1F", "0b101", "0o17", "012", "00", "0_0", "+5", "- 5", "1.5", ".5", "5.", ".", "1e5", "1e", "1e400", "inf", "-Infinity", "nan",
         "\u0661\u0662", "\u2003 7 \n", "1\0", "zZ", "9223372036854775808", "1+2j", "(1-2j)", " ( 3j ) ", "j", "-J", "1e3-j", "1+2", "1+ 2j", "nan+infj", "0x1.8p3", "1_0j", "1_j",
         "0x.8p-1074", "0x1p1024", "9" * 30, "9007199254740993", "2.4703282292062327e-324"]
for s in texts:
    row("int", int, s)
    for base in (0, 2, 16, 36):
        row("int", int, s, base)
    row("float", float, s)
    row("complex", complex, s)
    row("fromhex", float.fromhex, s)
specs = ["", "d", "5", "<8", "^9d", "*>12,", "=+10", "08", "012,", "_x", "#b", "#010X", "o", "c", "n", "e", ".3e", "E", ".2f", ",.2f", "020,.1f", "g", ".3g", "#.4g", "G", "%", ".1%", "z.1f", "+.0f",
         " .3", ".5", "#", "#.0f", ".4,f", "._", "0>15_.3f", "s", "10s", "q", ".", "5.", ",,", ",_", ",x", "z", "12345678901234567890", "<<<", "xx", ".2d", ",n"]
for spec in specs:
    for v in (0, -42, 1234567, 2**70, True, 0.0, -0.04, 1234567.891, 1e20, -inf, nan, 1 - 2.5j, "text", ""):
        row("format", format, v, spec)
