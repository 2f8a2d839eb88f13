# Sorting: stability, keys, reverse, mixed comparisons, errors, min and max, mutation during the sort.
words = ["banana", "Apple", "cherry", "apple", "date", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True), sorted(words, key=lambda w: (len(w), w), reverse=True))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
numbers = [3, 1.5, -2, 10 ** 30, True, 0, -0.0, 2.5, float("inf"), -10 ** 30]
print(sorted(numbers), sorted(numbers, key=abs), sorted(numbers, reverse=True))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted(range(5), key=lambda x: -x), sorted([]), sorted([None]))


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        comparisons.append((self.rank, other.rank))
        return self.rank < other.rank

    def __repr__(self):
        return f"C{self.rank}"


comparisons = []
print(sorted([Card(3), Card(1), Card(2)]), len(comparisons) <= 3, max([Card(5), Card(9), Card(7)]), min(Card(2), Card(1)))
seed = 12345
values = []
for _ in range(3000):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    values.append(seed % 1000)
ordered = sorted(values)
print(all(a <= b for a, b in zip(ordered, ordered[1:])), len(ordered), sum(ordered) == sum(values), ordered[:5], ordered[-5:])
indexed = sorted(enumerate(values), key=lambda p: p[1])
print(all(a[1] < b[1] or a[0] < b[0] for a, b in zip(indexed, indexed[1:])))
back = sorted(enumerate(values), key=lambda p: p[1], reverse=True)
print(all(a[1] > b[1] or a[0] < b[0] for a, b in zip(back, back[1:])))
floats = [v / 7 for v in values]
strings = [str(v) for v in values]
mixed = [v if v % 2 else float(v) for v in values]
tuples = [(v % 10, str(v), v) for v in values]
for kind in (floats, strings, mixed, tuples):
    print(sorted(kind)[:3], sorted(kind)[-2:], sorted(kind) == sorted(reversed(kind)))
calls = []
[3, 1, 2].sort(key=lambda x: calls.append(x) or x)
print(calls)
l = [5, 2, 9]
print(l.sort(), l, l.sort(reverse=True), l, l.sort(key=lambda x: x % 5), l)
runs = list(range(100)) + list(range(50, 150)) + list(range(200, 100, -1))
print(sorted(runs)[::37], sorted(runs) == sorted(runs[::-1]))
mutating = [3, 2, 1]
try:
    mutating.sort(key=lambda x: mutating.append(x) or x)
except ValueError as e:
    print(e, mutating)
broken = [3, 1, 2]
try:
    broken.sort(key=lambda x: 1 // (x - 2))
except ZeroDivisionError as e:
    print(e, broken)
for text in ("sorted([1, 'a'])", "sorted([1, None])", "sorted([{}, {}])", "sorted([1j, 2j])", "sorted(5)", "sorted([1], 2)", "sorted([1], cmp=1)", "[2, 1].sort(lambda x: x)", "sorted([1, 2], key=5)", "max([], default=None)", "max([])", "min()", "max(1, 2, key=lambda v: -v)", "max('a', 1)", "max(1, 2, default=3)", "min('b', 'a', key=None)", "max([(1, 'b'), (1, 'a')])", "sorted([object(), object()])", "sorted([[1], ['a']])", "sorted([(1, 'a'), (1, 2)])", "min(['bb', 'a', 'c'], key=len)", "sorted([3, 1], reverse='yes')", "sorted([3, 1], reverse=[])", "sorted()", "sorted(key=1)"):
    try:
        print(text, "=>", eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
