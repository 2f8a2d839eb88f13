# Elements without a consistent order, NaN among them, ended in another order than in CPython: what is compared with what was different.
nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0, nan, 0.0, 5.0]))  # expect: [3.0, nan, 1.0, 2.0, nan, 0.0, 5.0]
compared = []


class Element:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        compared.append((self.n, other.n))
        return self.n < other.n


sorted(map(Element, [3, 3, 2, 5, 1]))
print(compared)  # expect: [(3, 3), (2, 3), (3, 3), (5, 2), (2, 5), (5, 3), (1, 5), (1, 3), (1, 3), (1, 2)]
