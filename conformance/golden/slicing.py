# Slices: slice objects, indices(), __getitem__ with slices and tuples, ranges, __index__, deletion and assignment.
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1:2], s[::], s[1:2, 3], s[...], s[::2, ...], s[()], s["a":"b":None], s[1,], s[-1:None], s[*[1, 2], 3], s[(1, 2)])
s[1:2] = 5
s[0, 1] += 1 if False else ()
del s[::3], s[1]
x = slice(1, 10, 2)
print(x, x.start, x.stop, x.step, x == slice(1, 10, 2), x.indices(5), slice(None).indices(3), slice(None, None, -1).indices(3), slice(-100, 100).indices(4), slice(5, -5, -2).indices(4), hash(x) == hash(slice(1, 10, 2)), slice(3), x < slice(1, 10, 3))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


l = list(range(10))
print(l[Index(2)], l[Index(1):Index(8):Index(3)], "abcdef"[Index(1):], (1, 2, 3)[Index(-1)], range(10)[Index(3)], [0] * Index(2), b"abc"[Index(1)])
for sequence in ("abcdefgh", list("abcdefgh"), tuple("abcdefgh"), b"abcdefgh", range(8)):
    print(*[sequence[a:b:c] for a, b, c in [(None, None, None), (2, None, None), (None, -2, None), (-3, None, None), (None, None, -1), (6, 1, -2), (1, 6, 2), (-100, 100, 3), (5, 2, None), (2, 2, None), (None, None, 100), (7, None, -3), (10 ** 30, None, -1), (None, 10 ** 30, None)]])
r = range(10, 0, -3)
print(r, list(r), len(r), r[1], r[-1], r[1:], r[::-1], 7 in r, 8 in r, r.index(4), r.count(1), r == range(10, -1, -3), r.start, r.stop, r.step, range(0) == range(5, 5), hash(range(0)) == hash(range(3, 3)), bool(range(0)), list(reversed(r)), range(5)[10:], range(2 ** 70, 2 ** 70 + 3)[1], len(range(2 ** 62)), 3.0 in range(5), "a" in range(5), range(10)[2:8:2], max(range(5)), sum(range(101)))
a = list(range(6))
a[1:3] = "xyz"
a[-1:] = []
a[len(a):] = [7, 8]
a[::3] = "ABC"[:len(a[::3])]
print(a)
a[4:1] = [0]
print(a)
del a[-3::-2]
print(a)
a[0:0] = a
print(a)
b = bytearray(b"abcdef")
b[1:4] = b"Z"
del b[::2]
print(b)


show_lambda = lambda: 1


class Seq:
    def __len__(self):
        return 5

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        if i < 0:
            i += len(self)
        if not 0 <= i < 5:
            raise IndexError(i)
        return i * i


q = Seq()
print(q[1:4], q[::-1], list(q), 16 in q, 5 in q, list(reversed(q)), q[-1], max(q), [*q], *q)
for text in ("[1][1:2:0]", "'a'['b':]", "[1][:'x']", "range(5)[1.5]", "slice()", "slice(1,2,3,4)", "slice(1).indices('a')", "slice(1).indices(-1)", "slice('a').indices(1)", "range(1, 2, 0)", "range()", "range('a')", "range(5)[9]", "range(3).index(7)", "range(3) + range(3)", "hash(slice([], 1))", "len(range(2 ** 64))", "{}[1:2]", "{1: 2}[:]", "int()[1:2]", "print()[0]", "len[0]", "show_lambda[0]", "set()[1]", "range(3)[0] == 0", "int[0]"):
    try:
        print(text, "=>", eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
