# Iteration protocol: iterators, __getitem__ fallback, built-ins over iterables, for-else, exhausted iterators, errors.
class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return CountIterator(self.n)

    def __len__(self):
        return self.n

    def __reversed__(self):
        return iter("reversed")


class CountIterator:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration("end")
        self.i += 1
        return self.i


c = Count(4)
print(list(c), tuple(c), sum(c), max(c), [*c], {*c}, dict.fromkeys(c), sorted(c, reverse=True), 3 in c, 9 in c, list(reversed(c)))
it = iter(c)
print(next(it), next(it), list(it), next(it, "default"), iter(it) is it)
print(list(enumerate("ab", start=5)), list(zip("abc", c, [True])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "x"])), list(filter(lambda x: x % 2, c)), list(reversed([1, 2])), list(map(str, c)))
print(list(zip()), list(zip([])), list(zip("ab", "cd", strict=True)), all([]), any([]), all(c), any(x > 3 for x in c), sum([], 5), sum([1.5, 2]), min(c, key=lambda x: -x), max("a", "b"), max([], default="d"))
for text in ("list(zip('a', 'bc', strict=True))", "list(zip('ab', 'c', strict=True))", "list(zip('a', 'b', 'cd', strict=True))", "next(iter([]))", "next([])", "iter(5)", "iter(int, 0)", "list(None)", "zip(1)", "map(1)", "list(map(1, [1]))", "enumerate(5)", "filter(None)", "reversed({1})", "reversed(5)", "sum(5)", "sum([[]])", "for_", "dict(zip('ab', 'c'))", "list(map(lambda: 1, [1]))", "next()", "enumerate()", "iter()", "iter(1, 2)", "list(map(None, [1]))", "list(map(len, [1], strict=True))", "list(map(max, [1, 2], [3], strict=True))", "sum('ab', '')", "all(5)", "min(1, 'a')"):
    try:
        print(text, "=>", eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, e, e.args)


class Old:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


print(list(Old()), 20 in Old(), 99 in Old(), [a for a in Old()], iter(Old()).__class__.__name__)


class NotIterator:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None


class BadNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("bad next")


for thing in (NotIterator(), NoneIter(), BadNext(), object(), 1.5, len):
    try:
        for _ in thing:
            pass
    except Exception as e:
        print(type(e).__name__, e)
for i in range(3):
    if i == 5:
        break
else:
    print("no break")
for i in range(3):
    if i == 1:
        break
else:
    print("never")
n = 0
while n < 3:
    n += 1
    if n == 2:
        continue
else:
    print("while else", n)
for i, in [(1,), (2,)]:
    print(i, end=" ")
for d["k"] in range(2) if (d := {}) is not None else ():
    pass
print(d)
letters = iter("abcdef")
for a, b in zip(letters, letters):
    print(a + b, end=" ")
print()
polled = iter([1, 2, 0, 3].pop, 1)
print(list(polled))
ranges = iter(range(3))
print(ranges.__length_hint__(), next(ranges), ranges.__length_hint__(), type(ranges).__name__, type(iter([])).__name__, type(iter({})).__name__, type(iter({}.items())).__name__, type(iter("")).__name__, type(iter(())).__name__, type(iter(set())).__name__, type(iter(b"")).__name__, type(zip()).__name__, type(reversed([])).__name__)
l = [1, 2, 3]
it = iter(l)
next(it)
l.clear()
print(list(it))
l.append(5)
print(list(it))
for x in (l2 := [1, 2]):
    if len(l2) < 5:
        l2.append(x)
print(l2)
print(*map(lambda p: p[0] + p[1], {"a": "1", "b": "2"}.items()), *(i for i in "xy"), sep="|")
