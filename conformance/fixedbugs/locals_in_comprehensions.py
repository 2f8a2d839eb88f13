# locals(), eval() and f_locals did not see the variables of a comprehension in a module or class body.
import sys

print([eval("x") for x in [1, 2]])  # expect: [1, 2]
print([sorted(locals()) for x in [1]])  # expect: [['x']]
print([(exec("made = x"), locals() is globals()) for x in [1]], "made" in globals())  # expect: [(None, False)] False
print({k: vars()["k"] for k in [1]}, [len(sys._getframe().f_locals) for a in [0]])  # expect: {1: 1} [1]


class C:
    y = 3
    print([(eval("x"), "y" in locals()) for x in [1, 2]])  # expect: [(1, False), (2, False)]


def f():
    x = 1
    d = sys._getframe().f_locals
    print([d["x"] for x in [5, 6]], d["x"], [d.get("k") for k in (1,)], d.get("k"))  # expect: [5, 6] 1 [1] None
    print([("z" in d, len(d)) for z in (1,)], "z" in d, len(d))  # expect: [(True, 3)] False 2
    print(reversed(d))  # expect: ['d', 'x']


f()


class Key:
    def __hash__(self):
        return hash("x")

    def __eq__(self, other):
        return other == "x"


def g(key):
    x = 1
    d = sys._getframe().f_locals
    d[key] = 2
    return x, sorted(map(str, d.keys()))[1:]


print(g(Key()), g(type("S", (str,), {})("x")))  # expect: (2, ['key', 'x']) (2, ['key', 'x'])


class Failed:
    try:
        [missing for v in (1,)]
    except NameError:
        print("v" in locals(), "__module__" in locals())  # expect: False True
