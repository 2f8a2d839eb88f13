# Module bisect: places in sorted lists, with bounds, keys and lists of one's own.
import bisect
from bisect import bisect_left, bisect_right, insort_left, insort_right
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
a = [1, 2, 2, 2, 3, 5, 8]
for x in (0, 1, 2, 2.5, 3, 8, 9):
    print(x, bisect_left(a, x), bisect_right(a, x), bisect.bisect(a, x))
t(lambda: bisect_left([], 1)); t(lambda: bisect_right(a, 2, 2)); t(lambda: bisect_right(a, 2, 0, 3)); t(lambda: bisect_left(a, 2, lo=3, hi=3)); t(lambda: bisect_left(a, 2, 5, 2))
t(lambda: bisect_left(a, 2, -1)); t(lambda: bisect_right(a, 2, lo=-1)); t(lambda: bisect_left(a, 2, 0, 100)); t(lambda: bisect_left(a, 2, hi=None)); t(lambda: bisect_left(a, "x")); t(lambda: bisect_left(5, 1)); t(lambda: bisect_left(a)); t(lambda: bisect_left(a, 1, 2, 3, 4)); t(lambda: bisect_left(a, 1, foo=2)); t(lambda: bisect_left(a, 1, 0.5))
t(lambda: bisect_left("abcd", "c")); t(lambda: bisect_right((1, 2, 3), 2)); t(lambda: bisect_left(range(0, 10**30, 7), 10**29)); t(lambda: bisect_left(range(10), 5, hi=10**30))
words = ["a", "bb", "ccc", "ddddd"]
t(lambda: bisect_left(words, 3, key=len)); t(lambda: bisect_right(words, 3, key=len)); t(lambda: bisect_left(words, "ccc", key=len)); t(lambda: bisect_left(words, 3, key=5)); t(lambda: bisect_left(words, 3, key=lambda w: 1 / 0)); t(lambda: bisect_left(words, "b", key=None))
calls = []
bisect_left(range(1000), 313, key=lambda v: calls.append(v) or v); print(calls)
class Loud:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt", self.v, getattr(o, "v", o)); return self.v < getattr(o, "v", o)
loud = [Loud(i) for i in range(8)]
print(bisect_left(loud, Loud(3)), bisect_right(loud, Loud(3)))
for f in (insort_left, insort_right, bisect.insort):
    b = [1, 1.0, True, 3]
    f(b, 1.0); print(b); f(b, 2); f(b, 9, 0, 2); print(b)
b = ["a", "ccc"]; insort_left(b, "bb", key=len); insort_right(b, "xx", key=len); insort_left(b, "yy", key=len); print(b)
t(lambda: insort_left(b, 5, key=len)); t(lambda: insort_left((1, 2), 1)); t(lambda: insort_left("ab", "a")); t(lambda: insort_right([1, 2], "x")); t(lambda: insort_left([1], 1, lo=-5))
class L(list):
    def insert(self, i, v): print("insert", i, v); super().insert(i, v)
l = L([1, 3]); bisect.insort(l, 2); print(l)
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i): return i * i
    def insert(self, i, v): print("put", i, v)
t(lambda: bisect_left(Seq(100), 50)); t(lambda: bisect.insort(Seq(10), 17))
class Bad:
    def __len__(self): return 5
    def __getitem__(self, i): raise KeyError(i)
t(lambda: bisect_left(Bad(), 1))
t(lambda: bisect_left([float("nan")] * 3, 1.0)); t(lambda: bisect.bisect is bisect.bisect_right); t(lambda: bisect.insort is bisect.insort_right)
