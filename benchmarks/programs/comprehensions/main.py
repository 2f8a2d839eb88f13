# Lists built by comprehensions, summed, zipped and enumerated.
def run():
    total = 0
    for k in range(20):
        squares = [i * i for i in range(10000)]
        odd = [v for v in squares if v % 2]
        total += sum(odd) + len(odd) + k
        for i, v in enumerate(odd):
            if i % 1000 == 0:
                total += v
        total += sum([a - b for a, b in zip(squares, odd)])
    return total
