# StopIteration thrown into a generator that has not started became a RuntimeError.
def f():
    yield 1


async def c():
    pass


for make in f, c:
    g = make()
    try:
        g.throw(StopIteration(3))
    except StopIteration as e:
        print(e.value, e.__cause__)
# expect: 3 None
# expect: 3 None
g = f()
next(g)
try:
    g.throw(StopIteration(3))
except RuntimeError as e:
    print(e)  # expect: generator raised StopIteration
