import operator
import _operator


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


# Names.
print(sorted(operator.__all__))
print(operator.__doc__.split("\n")[0])
for name in operator.__all__:
    special = "__" + name.strip("_") + "__"
    print(name, getattr(operator, name) is getattr(_operator, name, None), getattr(operator, special, None) is getattr(operator, name))
print(operator.add, operator.add.__module__, operator.add.__text_signature__, operator.setitem.__text_signature__)
print(operator.call.__module__, operator.length_hint.__text_signature__)

# Arithmetic.
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor", "matmul"):
    f = getattr(operator, name)
    attempt(f, 13, 3)
    attempt(f, 13, "x")
    attempt(f, 13)
    attempt(f, a=1, b=2)
attempt(operator.truediv, 1, 0)
for name in ("abs", "neg", "pos", "inv", "invert", "not_", "truth", "index"):
    f = getattr(operator, name)
    attempt(f, -5)
    attempt(f, "x")
    attempt(f)
attempt(operator._abs, -3)
attempt(operator.index, True)
attempt(operator.index, 1.5)

# In place.
for name in ("iadd", "isub", "imul", "itruediv", "ifloordiv", "imod", "ipow", "ilshift", "irshift", "iand", "ior", "ixor", "imatmul"):
    f = getattr(operator, name)
    attempt(f, 13, 3)
    attempt(f, 13, None)
items = [1]
print(operator.iadd(items, (2, 3)) is items, items)
print(operator.iconcat(items, (4,)) is items, items)

# Comparisons and identity.
for name in ("lt", "le", "eq", "ne", "ge", "gt"):
    f = getattr(operator, name)
    print([f(a, b) for a, b in ((1, 2), (2, 2), (2, 1))])
    attempt(f, 1, "x")
print(operator.is_(None, None), operator.is_not(None, None), operator.is_none(None), operator.is_none(0), operator.is_not_none(None), operator.is_not_none(0))

# Sequences.
attempt(operator.concat, [1], [2])
attempt(operator.concat, "a", "b")
attempt(operator.concat, 1, 2)
attempt(operator.concat, [1], 2)
attempt(operator.concat, {1: 2}, {})
attempt(operator.iconcat, 1, 2)
attempt(operator.iconcat, "a", "b")
attempt(operator.contains, [1, 2], 2)
attempt(operator.contains, 5, 2)
attempt(operator.countOf, [1, 2, 1, 1.0, True], 1)
attempt(operator.countOf, 3, 1)
attempt(operator.indexOf, iter("abc"), "c")
attempt(operator.indexOf, [1], 2)
attempt(operator.indexOf, 5, 2)
nan = float("nan")
print(operator.countOf([nan, nan], nan), operator.indexOf([0, nan], nan))
d = {"a": 1}
attempt(operator.getitem, d, "a")
attempt(operator.getitem, d, "b")
attempt(operator.getitem, 5, 0)
attempt(operator.setitem, d, "c", 3)
attempt(operator.delitem, d, "a")
attempt(operator.delitem, d, "a")
attempt(operator.setitem, (1,), 0, 2)
print(d)


class Seq:
    def __getitem__(self, i):
        return [10, 20][i]

    def __add__(self, other):
        return "added"


attempt(operator.concat, Seq(), Seq())
attempt(operator.iconcat, Seq(), Seq())
attempt(operator.getitem, Seq(), 1)


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


attempt(operator.length_hint, [1, 2])
attempt(operator.length_hint, iter([1, 2, 3]))
attempt(operator.length_hint, object(), 7)
attempt(operator.length_hint, object())
attempt(operator.length_hint, Hint(4))
attempt(operator.length_hint, Hint(NotImplemented), 9)
attempt(operator.length_hint, Hint("x"))
attempt(operator.length_hint, Hint(-1))
attempt(operator.length_hint, Hint(TypeError("t")), 5)
attempt(operator.length_hint, Hint(ValueError("v")), 5)
attempt(operator.length_hint, [], "x")
attempt(operator.length_hint, [], 1.5)
attempt(operator.length_hint)
attempt(operator.length_hint, [], 1, 2)
attempt(operator.call, max, 1, 5)
attempt(operator.call, dict, a=1)
attempt(operator.call)
attempt(operator.call, 5)
attempt(operator._compare_digest if hasattr(operator, "_compare_digest") else _operator._compare_digest, b"a", b"a")
attempt(_operator._compare_digest, "a", "b")
attempt(_operator._compare_digest, "a", b"a")
attempt(_operator._compare_digest, "\u00e9", "a")
attempt(_operator._compare_digest, 1, 2)
