from operator import attrgetter, itemgetter, methodcaller


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def scaled(self, by=1, *, plus=0):
        return (self.x * by + plus, self.y * by + plus)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(Point(1, 2), 3)
attempt(attrgetter("y"), p)
attempt(attrgetter("x.y"), p)
attempt(attrgetter("x", "x.x", "y"), p)
attempt(attrgetter("z"), p)
attempt(attrgetter("x.z"), p)
attempt(attrgetter(""), p)
attempt(attrgetter("x."), p)
attempt(attrgetter)
attempt(attrgetter, 1)
attempt(attrgetter, "x", 2)
attempt(attrgetter, attr="x")
attempt(attrgetter("x"))
attempt(attrgetter("x"), p, p)
attempt(attrgetter("x"), obj=p)
attempt(itemgetter(1), [1, 2])
attempt(itemgetter(-1), (1, 2))
attempt(itemgetter(5), (1, 2))
attempt(itemgetter(1, 0, "x"), {1: "a", 0: "b", "x": "c"})
attempt(itemgetter(slice(1, None)), "hello")
attempt(itemgetter("k"), {})
attempt(itemgetter("k"), [1])
attempt(itemgetter(1), 5)
attempt(itemgetter)
attempt(itemgetter, item=1)
attempt(itemgetter(1))
attempt(itemgetter(1), [1, 2], 3)
attempt(itemgetter(1), obj=[1, 2])
q = Point(2, 3)
attempt(methodcaller("scaled"), q)
attempt(methodcaller("scaled", 2), q)
attempt(methodcaller("scaled", by=2, plus=1), q)
attempt(methodcaller("scaled", 3, plus=1), q)
attempt(methodcaller("scaled", 1, 2), q)
attempt(methodcaller("missing"), q)
attempt(methodcaller, 1)
attempt(methodcaller)
attempt(methodcaller, name="x")
attempt(methodcaller("split", ","), "a,b")
attempt(methodcaller("scaled"))
attempt(methodcaller("scaled"), q, q)
attempt(methodcaller("scaled"), obj=q)

# Representations.
for g in (attrgetter("a"), attrgetter("a", "b.c"), itemgetter(1), itemgetter(1, "x"), methodcaller("m"), methodcaller("m", 1, "a"), methodcaller("m", k=2), methodcaller("m", 1, k=2, j="z")):
    print(g)

for g in (attrgetter("a"), attrgetter("a", "b.c"), itemgetter(1), itemgetter(1, "x"), methodcaller("m"), methodcaller("m", 1, "a")):
    print(g.__reduce__())
loop = []
g = itemgetter(loop)
loop.append(g)
print(g)

# Classes.
for c in (attrgetter, itemgetter, methodcaller):
    print(c, c.__module__, c.__qualname__, c.__doc__.split("\n")[0], c.__text_signature__)
    try:
        class Sub(c):
            pass
    except TypeError as e:
        print(e)
    try:
        c("x").other = 1
    except AttributeError as e:
        print(e)
print(sorted([Point(3, 1), Point(1, 2)], key=attrgetter("x")))
print(list(map(itemgetter(1), enumerate("ab"))))
print(attrgetter("x") == attrgetter("x"))


class Holder:
    get = itemgetter(0)


print(Holder().get([5]))
