# The distributions of module random: their exact streams, their edges and the types of numbers that they take.
import random


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


for seed in range(6):
    r = random.Random(seed)
    for f, many in [
        (r.uniform, [(0, 1), (5, -5), (-1e300, 1e300), (2, 2)]),
        (r.triangular, [(), (1, 3), (0, 10, 2), (0, 10, 10), (5, 5, 5), (3, 1)]),
        (r.normalvariate, [(), (10, 3), (0, 0), (-5, 0.1)]),
        (r.gauss, [(), (10, 3), (0, 0), (-5, 0.1)]),
        (r.lognormvariate, [(0, 1), (1, 0.5)]),
        (r.expovariate, [(), (2,), (-3,), (0.001,)]),
        (r.vonmisesvariate, [(0, 4), (3, 0), (1, 1e-7), (6, 100), (-2, 0.5)]),
        (r.gammavariate, [(1, 1), (2, 3), (0.5, 1), (0.01, 2), (100, 0.1), (1.0, 5)]),
        (r.betavariate, [(1, 1), (2, 5), (0.5, 0.5), (0.001, 100)]),
        (r.paretovariate, [(1,), (3,), (0.5,)]),
        (r.weibullvariate, [(1, 1), (2, 3), (5, 0.5)]),
        (r.binomialvariate, [(), (10,), (100, 0.5), (1000, 0.3), (50, 0.01), (10**6, 0.9), (20, 0.7), (5, 0), (5, 1), (0, 0.5), (10**9, 1e-8), (1, 0.3)]),
    ]:
        for a in many:
            print(f.__name__, a, [f(*a) for _ in range(5)])
r = random.Random(12)
print(sum(r.gauss() for _ in range(20000)), sum(r.normalvariate() for _ in range(20000)))
print(sum(r.gammavariate(2.5, 1) for _ in range(10000)), sum(r.gammavariate(0.7, 1) for _ in range(10000)))
print(sum(r.vonmisesvariate(1, 2) for _ in range(10000)), sum(r.expovariate(3) for _ in range(10000)))
print(sum(r.binomialvariate(200, 0.4) for _ in range(10000)), sum(r.binomialvariate(30, 0.1) for _ in range(10000)))
print(sum(r.betavariate(2, 3) for _ in range(10000)), sum(r.weibullvariate(2, 3) for _ in range(10000)), sum(r.paretovariate(3) for _ in range(10000)))
t(r.expovariate, 0)
t(r.expovariate, lambd=2)
t(r.paretovariate, 0)
t(r.weibullvariate, 1, 0)
t(r.gammavariate, 0, 1)
t(r.gammavariate, 1, -1)
t(r.gammavariate, 'a', 1)
t(r.betavariate, 0, 1)
t(r.uniform, 'a', 1)
t(r.uniform, 1)
t(r.uniform, 1j, 2)
t(r.triangular, 1, 1, 1)
t(r.triangular, 1, 3, 9)
t(r.normalvariate, 'a', 1)
t(r.gauss, None)
t(r.lognormvariate, 1000, 1)
t(r.lognormvariate, 1)
t(r.binomialvariate, -1)
t(r.binomialvariate, 5, 2)
t(r.binomialvariate, 5, -0.5)
t(r.binomialvariate, 'a')
t(r.binomialvariate, n=8, p=0.25)
t(r.vonmisesvariate, 1, 'a')
t(r.expovariate, 1, 2)
t(r.gauss, mu=3, sigma=4)
print(random.BPF, random.LOG4, random.NV_MAGICCONST, random.RECIP_BPF, random.SG_MAGICCONST, random.TWOPI)
