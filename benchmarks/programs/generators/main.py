# Three generators in a row pass a million values on.
def source(n):
    i = 0
    while i < n:
        yield i
        i += 1


def double(values):
    for v in values:
        yield v * 2


def keep(values):
    for v in values:
        if v % 3:
            yield v


def run():
    total = 0
    for v in keep(double(source(1000000))):
        total += v
    return total
