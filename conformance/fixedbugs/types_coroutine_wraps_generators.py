# A function made by types.coroutine() that returned an ordinary generator could not be awaited, and objects that are coroutines were wrapped.
import types


def generator():
    yield 1
    return 2


@types.coroutine
def f():
    return generator()


class Coroutine:
    def send(self, value): pass
    def throw(self, *args): pass
    def close(self): pass
    def __await__(self): return self


async def main():
    return await f()


print(type(f()) is types._GeneratorWrapper)  # expect: True
c = main()
print(c.send(None))  # expect: 1
try:
    c.send(None)
except StopIteration as e:
    print(e.value)  # expect: 2
made = Coroutine()
print(types.coroutine(lambda: made)() is made)  # expect: True
