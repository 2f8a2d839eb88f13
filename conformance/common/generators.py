# Generators and iteration in Python 3.4 syntax.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


print(list(count(5)), sum(count(10)), [x * x for x in count(4)])
g = count(3)
print(next(g), next(g), next(g))
try:
    next(g)
except StopIteration:
    print("stopped")


def both():
    yield from count(3)
    yield from "ab"


print(list(both()))


def echo():
    received = yield "ready"
    while received is not None:
        received = yield "got " + str(received)


e = echo()
print(next(e), e.send(1), e.send("x"))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


out = []
for n in fib():
    if n > 100:
        break
    out.append(n)
print(out)
print(list(x * 2 for x in range(4) if x % 2), list(zip(count(3), fib())))


def closing():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for v in closing():
    print(v)
