# Calls with default, keyword and star arguments.
def target(a, b=2, c=3):
    return a + b * c


def star(*args):
    return len(args)


def run():
    total = 0
    pair = (1, 2)
    for i in range(200000):
        total += target(i) + target(i, 1) + target(i, c=5)
        total += star(i, i) + target(*pair)
    return total
