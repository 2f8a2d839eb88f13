# The streams of module random: seeds, states, integers, sequences, and what subclasses replace.
import random
import _random


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


for s in [0, 1, -1, 42, 2**31, 2**32, 2**64 - 1, -2**70, 2**20000 + 7, True, 1.5, -0.0, float('inf'), '', 'abc', 'hé\u20ac\U0001f600', b'', b'xyz', bytearray(b'xyz')]:
    r = random.Random(s)
    print(r.random(), r.getrandbits(1), r.getrandbits(32), r.getrandbits(33), r.getrandbits(64), r.getrandbits(100), r.randbytes(5))
    random.seed(s)
    print(random.random(), random.getrandbits(20))
for s in ['', 'a', 'abc', 'hé\u20ac', b'', b'bytes\xff', 7, 'a much longer seed of the old kind']:
    random.seed(s, version=1)
    print(random.random(), random.randrange(10**30))
for bad in [[], (1,), 1j, object]:
    t(random.seed, bad)
t(random.seed, bytearray(b'a'), 1)
t(random.seed, 'a', 2.0)

random.seed(5)
state = random.getstate()
print(state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
first = [random.random() for _ in range(1500)]
random.setstate(state)
print(first == [random.random() for _ in range(1500)], sum(first))
random.gauss()
state = random.getstate()
print(state[2] is not None, state[1][-1])
x = random.gauss(), random.gauss()
random.setstate(state)
print(x == (random.gauss(), random.gauss()))
random.setstate((2, tuple(w - 2**32 for w in state[1][:-1]) + (3,), None))
print(random.random())
t(random.setstate, (1, 2, 3))
t(random.setstate, (3, 2, 3))
t(random.setstate, (3, (1,), 3))
t(random.setstate, (3, 2))
t(random.setstate, (3, (1,) * 624 + (-1,), None))
t(random.setstate, (3, (1,) * 624 + (625,), None))
t(random.setstate, (3, (-1,) * 625, None))
t(random.setstate, (3, ('a',) * 625, None))

random.seed(99)
print([random.randrange(k) for k in (1, 2, 3, 10, 100, 2**31, 2**53, 2**63, 2**64, 10**40)])
print([random.randrange(5, 9), random.randrange(-5, 5), random.randrange(0, 100, 7), random.randrange(10, -10, -3), random.randrange(10**20, 10**21, 10**19)])
print([random.randint(1, 6) for _ in range(20)], random.randint(3, 3), random.randint(-10**30, 10**30), random.randint(False, True))
t(random.randint, 5, 1)
t(random.randrange, 0)
t(random.randrange, 5, 1)
t(random.randrange, 1, 5, 0)
t(random.randrange, 1, 5, -1)
t(random.randrange, 1, None, 2)
t(random.randrange, 3, None, 1)
t(random.randrange, 1.5)
t(random.randrange, 1, 5, 1.0)
t(random.randint, 1.5, 2)
t(random.getrandbits, 0)
t(random.getrandbits, -1)
t(random.getrandbits, 1.5)
t(random.getrandbits, 10**30)
t(random.randbytes, 0)
t(random.randbytes, -1)
t(random.randbytes, 1.5)
t(random.randbytes, 33)

print([random.choice('abcdef') for _ in range(10)], random.choice([1]), random.choice(range(10**9)))
t(random.choice, [])
t(random.choice, {})
t(random.choice, 5)
t(random.choice, {1, 2})
a = list(range(30))
t(random.shuffle, a)
print(a)
t(random.shuffle, (1, 2))
t(random.shuffle, 5)
t(random.shuffle, a, random.random)
for k in (0, 1, 5, 6, 20):
    print(random.sample(range(1000), k), random.sample(range(21), k))
print(random.sample(range(100), 100) == sorted(range(100)), random.sample(range(10**15), 60))
print(random.sample('hello', 3), random.sample((1, 2, 3), k=2), random.sample(b'abc', 3), random.sample(bytearray(b'abc'), 2))
print(random.sample(['red', 'blue'], counts=[4, 2], k=5), random.sample('abc', 0, counts=[0, 0, 0]), random.sample([], 0, counts=[]))
print(random.sample('abcd', 10, counts=[10**12, 0, 5, 10**12]))
t(random.sample, {1}, 1)
t(random.sample, {1: 2}, 1)
t(random.sample, 5, 1)
t(random.sample, [1], 2)
t(random.sample, [1], -1)
t(random.sample, [1, 2], 1.0)
t(random.sample, [1], 'a')
t(random.sample, [1], 1, counts=[1.5])
t(random.sample, [1], 1, counts=[-1])
t(random.sample, [1], 1, counts=[1, 2])
t(random.sample, [1], 1, [2])
print(random.choices('abc', k=10), random.choices('abc', [1, 0, 5], k=10), random.choices(range(5), cum_weights=[1, 2, 3, 4, 100], k=10))
print(random.choices([1], k=0), random.choices([1], k=-3), random.choices('ab', [0.25, 0.75], k=6), random.choices('ab', [True, True], k=5))
t(random.choices, [1], 2)
t(random.choices, [])
t(random.choices, [], [])
t(random.choices, [1], [1], cum_weights=[1])
t(random.choices, [1, 2], [1])
t(random.choices, [1], [0])
t(random.choices, [1], [-1])
t(random.choices, [1], [float('inf')])
t(random.choices, [1], [float('nan')])
t(random.choices, [1], 1.5)
t(random.choices, [1], k=1.5)
t(random.choices, [1], ['a'])
t(random.choices, 5)

t(random.randint, 1)
t(random.randint)
t(random.randint, 1, 2, 3)
t(random.randint, 1, 2, c=3)
t(random.randint, 1, a=3)
t(random.Random, 1, 2)
t(random.Random, a=1)
t(random.choices)
t(random.choices, 1, 2, 3)
t(random.choices, 1, 2, 3, k=4)
t(random.sample, 1, 2, 3, counts=1)
t(random.getstate, 1)
t(random.random, 1)
t(_random.Random, 1, 2)
t(_random.Random, x=1)
t(_random.Random, [])
t(_random.Random(3).setstate, [])
t(_random.Random(3).seed, [])
print(_random.Random(3).random(), _random.Random('text' and 5).getrandbits(70), _random.Random().__class__)


class Float(random.Random):
    n = 0

    def random(self):
        self.n = (self.n + 0.137) % 1
        return self.n


f = Float(3)
print(f.randrange(10), f.choice('abcdef'), f.sample(range(50), 4), f.getrandbits(10), f._randbelow(7), f.uniform(1, 2), f.choices('ab', k=5), f.gauss())


class Bits(Float):
    def getrandbits(self, k):
        print('bits', k)
        return (1 << k) - 1 - (1 << k - 1)


b = Bits(3)
print(b.randrange(10), b.shuffle([1, 2, 3]), b.randbytes(2))


class Below(random.Random):
    def _randbelow(self, n):
        return n - 1


print(Below().randrange(10), Below().sample('abc', 3))


class Seeds(random.Random):
    def __init__(self, *a, word='w'):
        super().__init__(*a)
        self.word = word

    def seed(self, *a):
        print('seed', a)
        super().seed(8)


s = Seeds(4, word='x')
print(s.word, s.random(), s.VERSION, isinstance(s, _random.Random))
r = random.Random(4)
cls, args, state = r.__reduce__()
c = cls(*args)
c.__setstate__(state)
print(c.random() == r.random(), r.__getstate__()[0], cls is random.Random)
y = random.SystemRandom(5)
print(0 <= y.random() < 1, 0 <= y.getrandbits(70) < 2**70, len(y.randbytes(9)), y.seed(1, 2, x=3), 0 <= y.randrange(10) < 10, y.getrandbits(0), sorted(y.sample('abc', 3)))
t(y.getstate)
t(y.setstate, 1)
t(y.getrandbits, -1)
t(y.getrandbits, 1.5)
t(y.randbytes, 1.5)
print(random.__all__, random.SystemRandom.__mro__, random.Random.__module__)
