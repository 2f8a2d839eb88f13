# 200k exceptions raised in a function and caught by its caller.
def check(n):
    if n % 2:
        raise ValueError(n)
    return n


def run():
    total = 0
    for i in range(400000):
        try:
            total += check(i)
        except ValueError:
            total += 1
    return total
