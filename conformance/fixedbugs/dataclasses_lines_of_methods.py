# Tracebacks through the methods of a dataclass counted lines as if there were no __repr__ among them.
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 3


def line(f):
    try:
        f(Point(1))
    except AttributeError as e:
        tb = e.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
        return tb.tb_lineno


print(line(lambda p: setattr(p, 'x', 1)), line(lambda p: delattr(p, 'x')))  # expect: 32 36
print([getattr(Point, n).__code__.co_firstlineno for n in ('__init__', '__eq__', '__lt__', '__hash__')])  # expect: [2, 8, 14, 38]
