# Special methods that built-ins look for on the type, never on the instance.
class All:
    def __repr__(self): return "repr"
    def __str__(self): return "str"
    def __format__(self, spec): return f"format({spec})"
    def __bytes__(self): return b"bytes"
    def __hash__(self): return 42
    def __bool__(self): return False
    def __len__(self): return 3
    def __length_hint__(self): return 10
    def __getitem__(self, key): return ("getitem", key)
    def __missing__(self, key): return "missing"
    def __contains__(self, x): return x == "in"
    def __iter__(self): return iter("iter")
    def __reversed__(self): return iter("reversed")
    def __call__(self, *a): return ("call", a)
    def __int__(self): return 1
    def __float__(self): return 1.5
    def __complex__(self): return 2j
    def __index__(self): return 2
    def __round__(self, n=0): return ("round", n)
    def __trunc__(self): return 9
    def __floor__(self): return 8
    def __ceil__(self): return 7
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
    def __dir__(self): return ["b", "a"]
    def __sizeof__(self): return 100
    def __instancecheck__(self, o): return o == 1
    def __subclasscheck__(self, c): return c is int
    def __class_getitem__(cls, item): return (cls.__name__, item)
    def __enter__(self): return "entered"
    def __exit__(self, *a): return True
    def __fspath__(self): return "path"
    def __prepare__(self): return {}
    def __getattr__(self, name): return f"attr {name}"
    def __matmul__(self, o): return "matmul"
    def __next__(self): return "next"
    def __copy__(self): return "copied"
    def __del__(self): pass
    def __eq__(self, o): return "eq"
    def __ne__(self, o): return "ne"
    def __lt__(self, o): return "lt"
    def __le__(self, o): return "le"
    def __gt__(self, o): return "gt"
    def __ge__(self, o): return "ge"


a = All()
print(repr(a), str(a), f"{a}", f"{a:spec}", f"{a!r}", "%s %r" % (a, a), "{}".format(a), bytes(a), hash(a), bool(a), len(a), a[1], a[1:2], a["x", 2], "in" in a, "out" in a, list(a), [*reversed(a)], a(1, 2), int(a), float(a), complex(a), [0, 1, 2][a], round(a), round(a, 2), divmod(a, 1), pow(a, 2), pow(a, 2, 3), a ** 2, 2 ** a, pow(2, a, 5), dir(a), isinstance(1, a), isinstance(2, a), issubclass(int, a), All["x"], a.anything, a @ 1, next(a), a == 1, a != 1, a < 1, a <= 1, a > 1, a >= 1, 1 == a, 1 != a, 1 < a, 1 >= a, not a, hex(a), [a].index(a), a in [a], {a: 1}[a])
with a as entered:
    print(entered)
    raise ValueError("suppressed")


class OnInstance:
    pass


o = OnInstance()
o.__len__ = lambda: 5
o.__call__ = lambda: "called"
o.__iter__ = lambda: iter("x")
o.__eq__ = lambda other: True
o.__repr__ = lambda: "mine"
o.__bool__ = lambda: False
o.__add__ = lambda other: 1
o.__enter__ = o.__exit__ = lambda *a: None
for action in (lambda: len(o), lambda: o(), lambda: list(o), lambda: o == 5, lambda: repr(o)[:20], lambda: bool(o), lambda: o + 1, lambda: o.__len__(), lambda: o.__repr__()):
    try:
        print(action())
    except TypeError as e:
        print(e)


class Blocked(list):
    __hash__ = None
    __iter__ = None
    __contains__ = None
    __len__ = None
    __eq__ = None
    __add__ = None
    __bool__ = None
    __call__ = None


b = Blocked([1])
for action in (lambda: hash(b), lambda: iter(b), lambda: 1 in b, lambda: len(b), lambda: b == 1, lambda: b + [1], lambda: bool(b), lambda: b(), lambda: [*b], lambda: sum(b)):
    try:
        print(action())
    except TypeError as e:
        print(e)


class Weird:
    def __len__(self): return 2.5
    def __iter__(self): yield from (1, 2)
    def __contains__(self, x): return "truthy"
    def __bool__(self): return None
    def __index__(self): return 1
    def __hash__(self): return 2 ** 70
    def __getattr__(self, name): return 5
    def __lt__(self, o): return []


w = Weird()
for action in (lambda: len(w), lambda: 1 in w, lambda: bool(w), lambda: [1, 2][w], lambda: hash(w), lambda: w.anything, lambda: w < 1, lambda: sorted([w, w]) == [w, w], lambda: max(w, w) is w, lambda: "x" if w else "y", lambda: hasattr(w, "zzz"), lambda: w(), lambda: w.x()):
    try:
        print(action())
    except (TypeError, ValueError) as e:
        print(e)
