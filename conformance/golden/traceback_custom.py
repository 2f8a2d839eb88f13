# Uncaught error of the script's own classes: qualified names, empty and multi-line messages, failing __str__, from None.
import sys


class Errors:
    class Nested(Exception):
        pass


class BadStr(Exception):
    def __str__(self):
        raise ValueError("no str")


class Multi(Exception):
    def __str__(self):
        return "first line\nsecond line"


class NoMessage(BaseException):
    pass


def hook(kind, value, tb):
    print("hook:", kind.__name__, value.args, tb is value.__traceback__, file=sys.stderr)
    sys.__excepthook__(kind, value, tb)


for e in (Errors.Nested("inner"), BadStr(), Multi(), NoMessage(), KeyError("k"), KeyError(), OSError(2, "No such file", "f.txt"),
          UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), SystemError("s", 2), StopIteration(3), AssertionError()):
    sys.__excepthook__(type(e), e, e.__traceback__)
sys.excepthook = hook


def last():
    try:
        raise Errors.Nested("hidden")
    except Errors.Nested:
        raise Multi() from None


last()
