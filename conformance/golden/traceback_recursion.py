# Uncaught error after many equal frames: the repeats are folded.
def down(n):
    if n == 0:
        raise LookupError("bottom")
    return down(n - 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


try:
    even(10 ** 6)
except RecursionError as e:
    print(type(e).__name__, e)
down(30)
