# Truth, comparison chains, identity, short circuits, conditional expressions, walrus, hashes.
log = []


def t(x):
    log.append(x)
    return x


print(t(0) or t("") or t("last"), t(1) and t([]) and t("never"), log)
log.clear()
print(t(1) < t(2) < t(2) < t(5), log)
log.clear()
print(not t(0), t(1) if t(0) else t(2), log)
for v in (0, 1, 0.0, "", "0", [], [0], (), {}, {0: 0}, set(), None, True, ..., NotImplemented, 0j, b"", range(0), range(1), object(), int, float("nan")):
    try:
        print(type(v).__name__, bool(v), "yes" if v else "no", not v)
    except TypeError as e:
        print(e)
print(1 == 1.0 == True, "a" == "a", [] == [], [] is [], None is None, (1, 2) == (1, 2), [1] != [1.0], {1: 2} == {1.0: 2.0}, {1} == frozenset([1]), "1" == 1, b"a" == "a", None == False, 0 == False, "" == False)
print(1 < 2 == 2, (1 < 2) == 2, 1 < 2 > 1, 3 > 2 > 1, 1 == 1 in [1], (1 == 1) in [True], not 1 == 2, 1 in [1] == True, 2 ** 3 ** 2, -2 ** 2, 2 ** -1, not True == False, 1 + 2 << 1, 1 | 2 & 3 ^ 1, 5 - 3 - 1, 2 * 3 % 4, ~1 + 1, 7 // 2 * 2, -7 // 2, +-+1)
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), [1, [2, 3]] < [1, [2, 4]], "abc" < "abd", "Z" < "a", (2,) > (1, 9), [] < [1], "" < "a", b"a" < b"b", (1, "a") < (2, 1), [1, 2] >= [1, 2], {1} < {1, 2}, {1} <= {1}, True < 2, 1.5 < 2, 2 ** 100 > 1e30, 1 < float("inf"))
for text in ("1 < 'a'", "[] < ()", "None < None", "{} < {}", "1j < 2j", "(1, 'a') < (1, 2)", "object() < object()", "int < str", "len < print", "1 < None", "b'' < ''", "{1: 1} > {}", "... < ...", "[1, None] < [1, 2]"):
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, "=>", e)
if (n := 10) > 5 and (m := n * 2):
    print(n, m)
while (n := n - 3) > 0:
    print(n, end=" ")
print([y := 1, y + 1], (z := 3) + z, f"{(w := 4)}", w, {"k": (v := 5)}, v)
print([x for x in range(6) if (x % 2 == 0) is True], any((hit := i) > 3 for i in range(10)), hit)
a = [1, 2]
b = a
c = a[:]
print(a is b, a is c, a == c, id(a) == id(b), b is not c)
a += [3]
b = b + [4]
print(a, b, c)
print(hash(1) == hash(1.0), hash((1, 2)) == hash((1.0, 2)), hash("a") == hash("a"), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(()) == hash(()), hash(2 ** 61) == hash(1) * 1, hash(-1) == hash(-2), hash(0.0) == hash(-0.0) == hash(False))
print(0 if [] else 1 if {} else 2, (lambda: 1 if 0 else 2)(), [1, 2][True], "ab"[False], True + True, True * "x", sum([True, False, True]), max(True, 2), isinstance(True, int), bool.__mro__, True.real, int(True), str(True), f"{True:d} {False:>6}", True & False, True ^ True, True | False, type(True & 1))
x = 5
print(x in (1, 5), x not in [1, 5], x in {5: "v"}, "ell" in "hello", "" in "", [1] in [[1]], None in [None], float("nan") in [float("nan")], 3 in range(10), 3.0 in range(10), "3" in range(10), x is x, not x, not not x)
assert x == 5, "never evaluated"
try:
    assert x == 6, f"x is {x}"
except AssertionError as e:
    print(repr(e))
