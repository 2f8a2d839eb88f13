# Whole algorithms in Python 3.4 syntax.
def primes(n):
    flags = [True] * (n + 1)
    out = []
    for i in range(2, n + 1):
        if flags[i]:
            out.append(i)
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return out


print(primes(50))


def quicksort(xs):
    if len(xs) <= 1:
        return xs
    pivot = xs[0]
    return quicksort([x for x in xs[1:] if x < pivot]) + [pivot] + quicksort([x for x in xs[1:] if x >= pivot])


print(quicksort([3, 6, 1, 8, 2, 9, 2]))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves


print(len(hanoi(6, "a", "b", "c", [])), hanoi(2, "a", "b", "c", []))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(1071, 462), gcd(10 ** 30, 10 ** 12 * 7))


def binary_search(xs, x):
    low, high = 0, len(xs)
    while low < high:
        mid = (low + high) // 2
        if xs[mid] < x:
            low = mid + 1
        else:
            high = mid
    return low


print(binary_search([1, 3, 5, 7, 9], 7), binary_search([1, 3, 5], 4))


def permutations(xs):
    if len(xs) <= 1:
        return [xs]
    return [[xs[i]] + rest for i in range(len(xs)) for rest in permutations(xs[:i] + xs[i + 1:])]


print(len(permutations([1, 2, 3, 4])), permutations([1, 2, 3]))


class Node(object):
    def __init__(self, value):
        self.value = value
        self.left = None
        self.right = None

    def insert(self, value):
        if value < self.value:
            if self.left is None:
                self.left = Node(value)
            else:
                self.left.insert(value)
        elif self.right is None:
            self.right = Node(value)
        else:
            self.right.insert(value)

    def walk(self):
        if self.left is not None:
            for v in self.left.walk():
                yield v
        yield self.value
        if self.right is not None:
            for v in self.right.walk():
                yield v


root = Node(50)
for v in [30, 70, 20, 40, 60, 80]:
    root.insert(v)
print(list(root.walk()))
digits = 0
for ch in str(2 ** 200):
    digits += int(ch)
print(digits)
a, b = 0, 1
for _ in range(100):
    a, b = b, a + b
print(a)
