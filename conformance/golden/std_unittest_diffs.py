# Differences that assertions of unittest show: sequences, dicts, text of several lines.
import unittest
class T(unittest.TestCase):
    maxDiff=None
    def runTest(self): pass
t=T()
def show(a,b, f=None):
    try: (f or t.assertEqual)(a,b)
    except AssertionError as e: print(e)
show([1,2,3],[1,2,4]); show([1,2,3],[1,2]); show([1],[1,2,3]); show((1,2),(2,1)); show({1:2,"a":3},{1:3,"b":3}); show("one\ntwo\nthree\n","one\ntoo\nthree\nfour"); show("abc","abd"); show("a\tb c\n", "a\tb  d\n")
show([5], 5, t.assertSequenceEqual); show(5, [5], t.assertSequenceEqual); show([], [1]); show("", "x"); show("hello world this is a line\nsecond", "hello word this was a line\nthird")
show(list(range(40)), list(range(1,41))); show({i: "value %d" % i for i in range(12)}, {i: "value %d" % (i+1) for i in range(12)}); show([["a"*30, "b"*30], ["c"*30]], [["a"*30, "b"*31], ["c"*30]])
import random
rnd=random.Random(5)
for _ in range(60):
    w=lambda: "".join(rnd.choice("abc ") for _ in range(rnd.randrange(12)))
    a=[w() for _ in range(rnd.randrange(6))]; b=[x if rnd.random()<.5 else (x[:3]+w()) for x in a]
    if rnd.random()<.5: b.insert(0,w())
    show("\n".join(a), "\n".join(b))

# Containers in themselves.
import re
long = ["x" * 50, "y" * 50]
long.append({"in": long})
short = [1]
short.append(short)
for a, b in ((short, [1]), (long, [2])):
    try:
        unittest.TestCase().assertEqual(a, b)
    except AssertionError as e:
        print(re.sub(r"id=\d+", "id=N", str(e)))
