# An exception that came out of code called by a native function got the handled exception as its context, also when that code had removed it.
import contextlib


class E(Exception):
    pass


def leave():
    e = E()
    try:
        raise e
    finally:
        e.__context__ = None


def leaving():
    try:
        yield
    except IndexError:
        leave()


def through_throw():
    g = leaving()
    next(g)
    g.throw(IndexError())


def through_stack():
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.contextmanager(leaving)())
        raise IndexError


for f in leave, lambda: sorted([1, 2], key=lambda x: leave()), through_throw, through_stack:
    try:
        try:
            raise IndexError
        except IndexError:
            f()
    except E as e:
        print(repr(e.__context__))
# expect: None
# expect: None
# expect: None
# expect: None
try:
    try:
        raise IndexError
    except IndexError:
        int("x")
except ValueError as e:
    print(repr(e.__context__))  # expect: IndexError()
