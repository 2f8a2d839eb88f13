# While throw() was passed on to what a generator delegates to, the generator was not among the callers.
import sys


def callers(frame):
    names = []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def inner():
    try:
        yield
    except ValueError:
        print(callers(sys._getframe()))
        yield


def middle():
    yield from inner()


def outer():
    yield from middle()


g = outer()
next(g)
g.throw(ValueError)  # expect: ['inner', 'middle', 'outer', '<module>']
