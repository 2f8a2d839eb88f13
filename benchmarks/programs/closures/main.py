# A million calls of closures that share and change a variable.
def counter(step):
    count = 0

    def add(n):
        nonlocal count
        count += n + step
        return count

    def read():
        return count
    return add, read


def run():
    add, read = counter(3)
    for i in range(1000000):
        add(i)
    return read()
