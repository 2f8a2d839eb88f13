# An exception that could not be made from the arguments of throw() was not raised in the generator; a value of another class was raised itself; nothing warned of the old signature.
import warnings


class NoException(Exception):
    def __new__(cls, *args):
        return cls


def catching():
    try:
        yield
    except Exception as e:
        yield type(e).__name__, str(e)


def throw(*args):
    g = catching()
    next(g)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        return g.throw(*args), len(caught)


print(throw(NoException))  # expect: (('TypeError', "calling <class '__main__.NoException'> should have returned an instance of BaseException, not type"), 0)
print(throw(ValueError, TypeError(1)))  # expect: (('ValueError', '1'), 1)
print(throw(OSError, FileNotFoundError(1)))  # expect: (('FileNotFoundError', '1'), 1)
