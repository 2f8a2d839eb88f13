# An exception of looking up close on what a generator delegates to ended close().
import sys


class Iterator:
    def __iter__(self): return self
    def __next__(self): return 1
    def __getattr__(self, name): 1 / 0


def g(): yield from Iterator()


sys.unraisablehook = lambda info: print(info.exc_type.__name__, info.err_msg.partition("<")[0], info.object)
it = g()
next(it)
print(it.close())  # expect: ZeroDivisionError Exception ignored while closing generator  None
# expect: None
