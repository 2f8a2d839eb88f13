# 200k exceptions raised in a function and caught by its caller.
class Odd(Exception):
    pass


def check(n):
    if n % 2:
        raise Odd(n)
    return n


def run():
    total = 0
    for i in range(400000):
        try:
            total += check(i)
        except Odd:
            total += 1
    return total
