# Errors about subclassing and setting attributes named types of modules without the module.
import itertools


def message(f, *args):
    try:
        f(*args)
    except (AttributeError, TypeError) as e:
        return str(e)


class Slotted(itertools.chain):
    __slots__ = ()


print(message(setattr, itertools.chain(), "x", 1))  # expect: 'itertools.chain' object has no attribute 'x' and no __dict__ for setting new attributes
print(message(setattr, Slotted(), "x", 1))  # expect: 'Slotted' object has no attribute 'x' and no __dict__ for setting new attributes
print(message(setattr, itertools.chain(), "__next__", 1))  # expect: 'itertools.chain' object attribute '__next__' is read-only
print(message(type, "X", (bool,), {}))  # expect: type 'bool' is not an acceptable base type
