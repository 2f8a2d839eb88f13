# What the scripts of random cases share: where their randomness comes from, and how results are shown. Usage of each: NAME_cases.py SEED N
import sys

seed, count = int(sys.argv[1]), int(sys.argv[2])
state = seed * 2654435761 + 12345 & 0xFFFFFFFF


def rnd(n):
    """A number below n, the same in every Python: module random is something to test itself."""
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def pick(items):
    """One of items."""
    return items[rnd(len(items))]


def show(f, *args, **kw):
    """What f returns or raises, as text."""
    try:
        return ascii(f(*args, **kw))
    except Exception as e:
        return type(e).__name__ + ': ' + ascii(str(e))
