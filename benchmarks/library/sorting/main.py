# Sorts: of numbers, of text, of tuples, by key, reversed, nearly sorted, and with many equals.
def run():
    seed = 42
    numbers = []
    for _ in range(60000):
        seed = seed * 16807 % 2147483647
        numbers.append(seed)
    text = [str(n) for n in numbers]
    pairs = [(n % 100, -n) for n in numbers]
    floats = [n / 7.0 for n in numbers]
    a, b, c, d = sorted(numbers), sorted(text), sorted(pairs), sorted(floats, reverse=True)
    e = sorted(text, key=len)
    f = sorted(numbers, key=lambda n: n % 1000)
    nearly = a[:]
    for i in range(0, 60000, 100):
        nearly[i], nearly[i - 1] = nearly[i - 1], nearly[i]
    nearly.sort()
    many = sorted([n % 10 for n in numbers])
    return a[1000] + int(b[1000]) + c[1000][0] + int(d[1000]) + int(e[1000]) + f[1000] + nearly[7] + many[30000]
