# Functions as values: map, filter, reduce by hand, partial by hand, composition, currying, sort keys, recursion schemes, memo.
def reduce(fn, items, *init):
    it = iter(items)
    acc = init[0] if init else next(it)
    for x in it:
        acc = fn(acc, x)
    return acc


def partial(fn, *args, **kw):
    def call(*more, **extra):
        return fn(*args, *more, **{**kw, **extra})
    return call


def curry(fn, n):
    def step(args):
        return fn(*args) if len(args) == n else lambda x: step([*args, x])
    return step([])


def compose(*fns):
    return reduce(lambda f, g: lambda *a: f(g(*a)), fns)


print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + [b] if b not in a else a, "mississippi", []), reduce(max, [3, 9, 2]))
print(partial(int, base=2)("1010"), partial(print, "a", sep="-")("b", "c"), partial(max, key=lambda s: -len(s))("aaa", "b"))
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3), compose(str, lambda x: x + 1, abs)(-4), (lambda f: f(f))(lambda f: "self"))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda fact: lambda n: 1 if n == 0 else n * fact(n - 1))(20), Y(lambda fib: lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))(15))


def take(n, it):
    return [x for x, _ in zip(it, range(n))]


def iterate(f, x):
    while True:
        yield x
        x = f(x)


def primes():
    found = []
    for n in iterate(lambda n: n + 1, 2):
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n


def group(items, key):
    out = {}
    for item in items:
        out.setdefault(key(item), []).append(item)
    return out


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]


def chunks(seq, n):
    return [seq[i:i + n] for i in range(0, len(seq), n)]


def transpose(rows):
    return list(map(list, zip(*rows)))


print(take(12, primes()), take(6, iterate(lambda x: x * 3, 1)), group(range(10), lambda n: n % 3), flatten([1, [2, [3, [4, []]]]]), chunks("abcdefgh", 3), transpose([[1, 2], [3, 4]]))
print(list(map(lambda x, y, z: x + y + z, "ab", "cd", "ef")), list(filter(lambda p: p[0] != p[1], zip("abc", "axc"))), sorted(["b1", "a2", "c0"], key=lambda s: s[1]), max({"a": 3, "b": 7}.items(), key=lambda kv: kv[1]), [f(2) for f in (lambda x: x, lambda x: x ** 2, abs, str)], dict(map(lambda s: (s, len(s)), ["a", "bb"])))


class Pipeline:
    def __init__(self, source):
        self.source = source

    def __or__(self, fn):
        return Pipeline(fn(self.source))

    def __iter__(self):
        return iter(self.source)

    def __rshift__(self, fn):
        return fn(self.source)


mapped = lambda f: lambda it: (f(x) for x in it)
kept = lambda f: lambda it: (x for x in it if f(x))
print(Pipeline(range(20)) | kept(lambda x: x % 3 == 0) | mapped(lambda x: x * x) >> list if False else (Pipeline(range(20)) | kept(lambda x: x % 3 == 0) | mapped(lambda x: x * x)) >> list)


def trampoline(f, *args):
    result = f(*args)
    while callable(result):
        result = result()
    return result


def count_down(n, acc=0):
    return acc if n == 0 else lambda: count_down(n - 1, acc + n)


print(trampoline(count_down, 5000))
church = [lambda f: lambda x: x]
for _ in range(3):
    church.append((lambda n: lambda f: lambda x: f(n(f)(x)))(church[-1]))
print([n(lambda x: x + 1)(0) for n in church])


def events():
    handlers = {}

    def on(name):
        def register(fn):
            handlers.setdefault(name, []).append(fn)
            return fn
        return register

    def emit(name, *args):
        return [h(*args) for h in handlers.get(name, [])]
    return on, emit


on, emit = events()


@on("greet")
def hello(who):
    return f"hello {who}"


@on("greet")
@on("leave")
def bye(who):
    return f"bye {who}"


print(emit("greet", "ann"), emit("leave", "bob"), emit("none"))
print(sum(map(int, str(2 ** 100))), "".join(map(chr, range(97, 103))), list(zip(*[iter("abcdef")] * 2)), [*map(str.upper, "ab")], all(map(str.isalpha, "abc")), min(map(len, ["aa", "b"])), len(list(filter(None, [0, 1, 2]))))
