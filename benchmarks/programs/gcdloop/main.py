# Euclid's algorithm and tuple assignment.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def run():
    total = 0
    for i in range(1, 300):
        for j in range(1, 300):
            total += gcd(i, j)
    return total
