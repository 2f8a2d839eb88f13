# list and tuple: methods, slices, assignment to slices, repetition, comparison, recursion, errors.
l = [3, 1, 2]
l.append(5)
l.extend("ab")
l.insert(0, "first")
l.insert(-1, "x")
l.insert(100, "end")
print(l, len(l), l.index(1), l.count(3), l.pop(), l.pop(0), l.pop(-2), l)
l.remove("b")
l.reverse()
print(l, l[::-1], l[1:3], l[-2:], l[::2], l[10:], l[:-10], l[3:1], l[::-2], l[-1:-4:-1])
l = list(range(10))
l[2:5] = ["a", "b"]
print(l)
l[1:1] = [100, 101]
print(l)
l[::2] = [0] * len(l[::2])
print(l)
l[5:] = []
del l[0]
del l[1:3]
print(l)
l[:] = range(6)
del l[::2]
print(l, l * 2, 2 * l, l + [9], [0] * -1, [[]] * 2, l == [1, 3, 5], l != [1], l < [1, 4], [1, 2] < [1, 2, 0], [] < [0], [1, "a"] == [1, "a"])
l += (7, 8)
l *= 2
print(l, l.copy() == l, l.copy() is l, 7 in l, 70 not in l)
l.clear()
print(l, bool(l), list("abc"), list({"k": 1}), list(range(3)), list((1, 2)), [*"ab", *[1]], sum([[1], [2]], []))
r = [1]
r.append(r)
print(r, (r,), {"r": r})
t = (1, "a", [2])
t[2].append(3)
print(t, t[0], t[-1], t[1:], t + (4,), t * 2, (), (1,), len(t), t.index("a"), t.count(1), tuple("ab"), tuple([1]), 1 in t, (1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), tuple(), t[::-1], sorted((3, 1)))
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], [x for row in matrix for x in row], [[row[i] for row in matrix] for i in range(3)])
m = [[0] * 2 for _ in range(2)]
m[0][0] = 1
n = [[0] * 2] * 2
n[0][0] = 1
print(m, n)
grow = []
for i in range(5):
    grow.append(i)
    if i % 2:
        grow.extend([i] * i)
print(grow, grow.index(3), grow.index(3, 6), [i for i, x in enumerate(grow) if x == 3])
seen = []
items = [1, 2, 3]
for x in items:
    seen.append(x)
    if x < 3 and len(items) < 6:
        items.append(x * 10)
    if x == 2:
        items.remove(2)
print(seen, items)
for text in ("[1][5]", "[1][-2]", "list('a')['a']", "list('a')[1.0]", "(1,)[3]", "tuple('a')['x']", "[].pop()", "[1].pop(5)", "[1].remove(2)", "[1].index(2)", "[1] + (2,)", "(1,) + [2]", "[1] * 'a'", "[1] * [2]", "[1] < (1,)", "[1, 'a'] < [1, 2]", "[1, 2][::0]", "list(5)", "list(1, 2)", "tuple(5)", "[].append()", "[].append(1, 2)", "[].insert(1)", "[].extend(5)", "list()()", "tuple()()", "list()[[]]", "[1, 2][1:'a']", "[0] * 10 ** 20", "[].sort(1)", "(1).append", "().append", "[1].x", "list()[None]", "hash([])", "(1, 2).index(3)", "[1, 2] - [1]", "-[1]", "[*5]", "(*None,)", "[1].pop('a')", "sum(['a'])", "sum('ab')", "max([])", "min(5)", "max()", "[1, 2].index(2, 0, 1)"):
    try:
        print(text, "=>", eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
for text in ("(1,)[0] = 2", "del (1,)[0]", "x = [1]; x[3] = 1", "x = [1]; del x[3]", "x = [1, 2, 3]; x[::2] = [1]", "x = [1]; x[0:1] = 5", "x = [1]; x['a'] = 1", "x = [1, 2]; x[::2] = 5", "x = ([],); x[0] += [1]", "a, b = [1]", "a, b = 1, 2, 3", "a, *b = []", "a, b = 5", "[a, b] = {1}", "a, b, *c = 1,", "(a, b), c = 1, 2"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
