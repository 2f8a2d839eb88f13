# A sum of 3M integers, far beyond 2^31.
def run():
    total = 0
    for i in range(3000000):
        total += i
    return total
