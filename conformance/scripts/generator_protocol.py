def gen():
    x = yield 1
    print("received", x)
    yield 2


g = gen()
print(next(g))  # expect: 1
print(g.send("hi"))  # expect: received hi
# expect: 2
print(next(g, "end"))  # expect: end
print(list(x * x for x in range(4)))  # expect: [0, 1, 4, 9]


def chain(*its):
    for it in its:
        yield from it


print(*chain("ab", [1, 2], (c for c in "z")))  # expect: a b 1 2 z
next(g)  # expect error: StopIteration
