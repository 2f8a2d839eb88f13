# Lists and tuples in Python 3.4 syntax.
l = [3, 1, 2]
l.append(5)
l.extend([4, 6])
print(l, len(l), l[0], l[-1], l[1:3], l[::2], l[::-1])
l.sort()
print(l, sorted(l, reverse=True), sorted(["bb", "a", "ccc"], key=len))
l[0] = 99
l[1:3] = [7, 8, 9]
del l[0]
print(l, 7 in l, 100 in l, l + [1], l * 2, [0] * 3)
a, b = 1, 2
a, b = b, a
(c, d), e = (1, 2), 3
first, *rest = [1, 2, 3]
print(a, b, c, d, e, first, rest)
print([x * 2 for x in range(5)], [x for x in range(10) if x % 3 == 0], [(x, y) for x in range(2) for y in "ab"])
t = (1, 2, 3)
print(t, t[1], len(t), t == (1, 2, 3))
print(list(range(5)), list(range(2, 8, 2)), list(range(5, 0, -1)), sum([1, 2, 3]))
print(list(zip([1, 2], "ab")), list(enumerate("ab")), list(map(lambda x: x + 1, [1, 2])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(any([0, 1]), all([1, 0]), max([1, 5, 2]), min([3, 1]))
matrix = [[1, 2], [3, 4]]
matrix[0][1] = 9
print(matrix, [row[0] for row in matrix])
l = [1, 2]
m = l
m.append(3)
print(l, l is m, [1, 2] == [1, 2], [1] is [1])
