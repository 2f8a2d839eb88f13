# A program: classic algorithms, to run the interpreter over ordinary code.
def primes(n):
    sieve = [True] * (n + 1)
    sieve[0] = sieve[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    return [i for i, p in enumerate(sieve) if p]


print(primes(60), len(primes(10000)))


def quicksort(xs):
    if len(xs) <= 1:
        return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def mergesort(xs):
    if len(xs) < 2:
        return xs
    mid = len(xs) // 2
    a, b, out = mergesort(xs[:mid]), mergesort(xs[mid:]), []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b


xs = [(i * 7919) % 101 for i in range(60)]
print(quicksort(xs) == mergesort(xs) == sorted(xs), quicksort(xs)[:8])


def queens(n):
    def place(row, cols, d1, d2):
        if row == n:
            return 1
        return sum(place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}) for c in range(n) if c not in cols and row + c not in d1 and row - c not in d2)
    return place(0, frozenset(), frozenset(), frozenset())


print([queens(n) for n in range(1, 7)])


def bfs(graph, start, goal):
    frontier, came = [start], {start: None}
    while frontier:
        node = frontier.pop(0)
        if node == goal:
            path = []
            while node is not None:
                path.append(node)
                node = came[node]
            return path[::-1]
        for n in graph.get(node, ()):
            if n not in came:
                came[n] = node
                frontier.append(n)


graph = {"a": "bc", "b": "d", "c": "de", "d": "f", "e": "f", "f": "g"}
print(bfs(graph, "a", "g"), bfs(graph, "g", "a"))


def toposort(g):
    seen, out = set(), []

    def visit(n, stack=()):
        if n in stack:
            raise ValueError("cycle: " + " -> ".join([*stack, n]))
        if n not in seen:
            seen.add(n)
            for m in g.get(n, ()):
                visit(m, (*stack, n))
            out.append(n)
    for n in g:
        visit(n)
    return out[::-1]


print(toposort(graph))
try:
    toposort({"x": "y", "y": "z", "z": "x"})
except ValueError as e:
    print(e)


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __pow__(self, n):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def __repr__(self):
        return f"Matrix({self.rows})"


print(Matrix([[1, 1], [1, 0]]) ** 90)


def permutations(s):
    if not s:
        yield ""
    for i, c in enumerate(s):
        for p in permutations(s[:i] + s[i + 1:]):
            yield c + p


print(list(permutations("abc")), len(list(permutations("abcdef"))))


def levenshtein(a, b):
    row = range(len(b) + 1)
    for i, x in enumerate(a, 1):
        prev, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(prev[j] + 1, row[-1] + 1, prev[j - 1] + (x != y)))
    return row[-1]


print(levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein("flaw", "lawn"))


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print(max(range(1, 1000), key=collatz), collatz(27), [hex(n)[2:] for n in (255, 4096)], f"{sum(1 / k ** 2 for k in range(1, 1000)):.6f}")
memo = {}


def partitions(n, m):
    if n == 0:
        return 1
    if n < 0 or m == 0:
        return 0
    if (n, m) not in memo:
        memo[n, m] = partitions(n - m, m) + partitions(n, m - 1)
    return memo[n, m]


print(partitions(60, 60), len(memo))


def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, v)
        out += s * count
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2026)])
words = "the quick brown fox jumps over the lazy dog the end".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4])
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(groups)
fact = 1
for i in range(1, 41):
    fact *= i
print(fact, str(fact).count("0"), fact % 1000007)
spiral = [[0] * 5 for _ in range(5)]
x = y = 0
dx, dy = 1, 0
for i in range(25):
    spiral[y][x] = i
    if not (0 <= x + dx < 5 and 0 <= y + dy < 5) or spiral[y + dy][x + dx] or (x + dx, y + dy) == (0, 0):
        dx, dy = -dy, dx
    x, y = x + dx, y + dy
for row in spiral:
    print(" ".join(f"{v:2}" for v in row))
