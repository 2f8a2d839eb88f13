# The current context of decimals belongs to the context of variables: tasks and copies have their own.
import contextvars
import decimal
from decimal import Decimal, getcontext, localcontext, setcontext

getcontext().prec = 5
print(Decimal(1) / 3)
copy = contextvars.copy_context()


def inside():
    print(getcontext().prec)
    setcontext(decimal.Context(prec=3))
    print(Decimal(1) / 3)


copy.run(inside)
print(Decimal(1) / 3)
copy.run(lambda: print(Decimal(2) / 3))


def empty():
    print(getcontext().prec, getcontext() is getcontext())
    getcontext().prec = 7


fresh = contextvars.Context()
fresh.run(empty)
print(getcontext().prec)
fresh.run(lambda: print(getcontext().prec))
with localcontext(prec=9) as c:
    print(Decimal(1) / 7, c is getcontext())
    with localcontext() as d:
        d.prec += 2
        print(Decimal(1) / 7)
    print(Decimal(1) / 7)
print(Decimal(1) / 7)
try:
    with localcontext(traps=[decimal.Inexact]):
        Decimal(1) / 7
except decimal.Inexact as e:
    print(repr(e), getcontext().prec)


def generator():
    with localcontext(prec=2):
        yield Decimal(1) / 7
        yield Decimal(1) / 7


g = generator()
print(next(g), Decimal(1) / 7)
print(next(g), list(g), Decimal(1) / 7)


async def task(n):
    with localcontext(prec=n):
        return Decimal(1) / 7


t = task(4)
try:
    t.send(None)
except StopIteration as e:
    print(e.value)
