# 200k pseudo-random integers sorted by a key function.
def run():
    seed = 42
    values = []
    for _ in range(200000):
        seed = seed * 16807 % 2147483647
        values.append(seed)
    values.sort(key=lambda v: v % 100003)
    return values[0] + values[100000] * 3 + values[199999] * 7
