# set and frozenset. Only sets of small ints are printed whole: their order does not depend on the hash seed.
s = {3, 1, 2, 3}
print(s, len(s), 2 in s, set(), frozenset(), frozenset({1}), {1} | {2}, s & {1, 9}, s - {1}, s ^ {3, 4}, sorted(set("hello")), {*[1, 2], *(2, 3)}, {x % 3 for x in range(10)})
s.add(4)
s.discard(99)
s.remove(1)
print(s, s.pop() in (2, 3, 4), len(s))
a, b = {1, 2, 3}, {2, 3, 4}
print(a.union(b, [5]), a.intersection(b, {3}), a.difference([1], (2,)), a.symmetric_difference(b), a.issubset({1, 2, 3, 4}), a.issuperset([1]), a.isdisjoint({7}), a <= a, a < a, a < {1, 2, 3, 4}, a >= {1}, a > {1}, a == {3, 2, 1}, a != b, a == frozenset(a), a == [1, 2, 3])
a |= {10}
a &= {1, 2, 10}
a -= {1}
a ^= {2, 3}
print(sorted(a))
a.update([1], "x")
print(sorted(map(str, a)))
a.intersection_update({1, 3})
a.difference_update([1])
a.symmetric_difference_update({3, 5})
print(a, a.copy() is a, frozenset(a).copy() == a, type(a | frozenset([1])), type(frozenset([1]) | a))
f = frozenset([1, 2])
print(f, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset((2, 1))], f | {3}, f in {f}, {1, 2} in {f}, f.union([7]), frozenset(f) is f)
print({1, 1.0, True}, {0, False}, len({-1, -2}), len({float("nan"), float("nan")}), {2 ** 70} == {2 ** 70}, {"a"} == {"a"}, bool(set()), {()}, {None}, {1: 2}.keys() & {1}, min({3, 1}), sum({1, 2}), [*{5}], set(range(3)), set([(1, 2)]), set({"k": 1}))
big = set(range(5000))
for i in range(0, 5000, 2):
    big.discard(i)
print(len(big), 4999 in big, 4998 in big, sum(big), len(big & set(range(100))), len(big | {0}))
print(sorted([{1, 2}, {1}, set()], key=len), set("ab") == set("ba"), set("ab") > set("a"), {1, 2}.__len__(), {1}.__contains__(1), set.__doc__ is not None)


class H:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __hash__(self):
        return hash(self.v)

    def __repr__(self):
        return f"H({self.v})"


print({H(1), H(1)}, H(1) in {H(1)}, len({H(i % 3) for i in range(9)}))


class NoHash:
    def __eq__(self, o):
        return True


for text in ("{[]}", "{{}}", "{set()}", "set().pop()", "{1}.remove(2)", "{1}.remove('a')", "{1} | [1]", "{1} + {2}", "{1} < [1]", "set(1)", "set([[]])", "set()[0]", "frozenset([1]).add(2)", "{NoHash()}", "hash(set())", "{1}.union(5)", "{1}.add()", "{*5}", "set(1, 2)", "[] in {1}", "set() in {frozenset()}", "{1} & 5", "{1}.x"):
    try:
        print(text, "=>", eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
try:
    for x in big:
        big.add(x + 100000)
except RuntimeError as e:
    print(e)


class MySet(set):
    pass


m = MySet([1])
print(m, type(m | {2}), type(m.copy()), repr(MySet()), repr(type("F", (frozenset,), {})([1])))
