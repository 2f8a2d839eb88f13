# match: literals, captures, sequences, mappings, classes, guards, or, as, values, wildcard, star patterns.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = 1
    GREEN = "green"


def describe(value):
    match value:
        case None:
            return "none"
        case True | False as b:
            return f"bool {b}"
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 2.5 | 1 + 2j:
            return "number literal"
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return "number"
        case "hello" | "hi":
            return "greeting"
        case str(s):
            return f"str of {len(s)}"
        case []:
            return "empty sequence"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts with 1, then {rest}"
        case (first, [nested, _], *_):
            return f"first {first} nested {nested}"
        case [*init, "last"]:
            return f"ends with last: {init}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": str(kind), **others}:
            return f"{kind} with {others}"
        case {}:
            return "mapping"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case bytes(b):
            return f"bytes {b}"
        case _:
            return f"other {type(value).__name__}"


for v in (None, True, 0, False, -1, 2.5, 1 + 2j, 1, "green", 500, 7, "hi", "abc", [], (), [5], [1, 2, 3], (1,), [0, (7, 8), 9, 10],
          [3, 4, "last"], [3, 4], {"type": "circle", "r": 3, "x": 1}, {"type": "square", "side": 2}, {"type": 3}, {},
          Point(0, 0), Point(0, 5), Point(4, 4), Point(1, 2), b"x", {1, 2}, range(2), 1.0):
    print(repr(v)[:30] if not isinstance(v, Point) else "Point", "->", describe(v))


def binding(v):
    match v:
        case (a, b) | [a, b, _]:
            return a, b
        case {"k": [a, *_] as whole}:
            return a, whole
        case str() as s if s.isupper():
            return s
    return "fell through"


print(binding([1, 2]), binding([1, 2, 3]), binding({"k": [9, 8]}), binding("ABC"), binding("abc"))
for bad in (lambda: describe_bad(1), lambda: describe_dup(Point(1, 2))):
    def describe_bad(v):
        match v:
            case int(a, b):
                return a

    def describe_dup(v):
        match v:
            case Point(1, x=1):
                return 1
    try:
        print(bad())
    except TypeError as e:
        print(e)


class NoArgs:
    pass


try:
    match NoArgs():
        case NoArgs(1):
            pass
except TypeError as e:
    print(e)
for source in ("match 1:\n case x: pass\n case y: pass", "match 1:\n case [a, a]: pass", "match 1:\n case a | b: pass",
               "match 1:\n case [*a, *b]: pass", "match 1:\n case {**r, 'a': 1}: pass", "match 1:\n case {'a': 1, 'a': 2}: pass", "match x:\npass"):
    try:
        compile(source, "<m>", "exec")
        print("compiled")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
match = case = _ = 5
print(match, case, _)
match (match):
    case 5: print("soft keyword")
