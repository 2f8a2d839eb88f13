import itertools
from itertools import *

def show(f, *a, **k):
    try:
        r = f(*a, **k)
        if hasattr(r, '__next__'):
            r = list(islice(r, 12))
        print(r)
    except BaseException as e:
        print(type(e).__name__ + ':', e)

print(sorted(n for n in dir(itertools) if not n.startswith('_')))
print(count(10), count(10, 2), count(1.5), count(1.5, 1.0), count(0, True), repeat('a'), repeat('a', 3), repeat([1], times=0))
show(count, 5, -2); show(count, 'a'); show(count, 1, 'a'); show(count, 2**63 - 3); show(count, 1, 2, 3); show(count, start=3, step=0.5); show(count, foo=1)
show(cycle, 'abc'); show(cycle, ''); show(cycle, 1); show(cycle); show(cycle, iterable='a')
show(repeat, 1, 3); show(repeat, 1, -3); show(repeat, 1, times=2); show(repeat); show(repeat, 1, 'x'); show(repeat, object=4, times=1)
print(repeat(1, 5).__length_hint__())
show(repeat(1).__length_hint__)
show(chain, 'ab', [1, 2], ()); show(chain); show(chain, 1); show(chain, 'ab', 5); show(chain, a=1)
show(chain.from_iterable, ['ab', 'cd']); show(chain.from_iterable, 5); show(chain.from_iterable, [1]); print(chain[int])
show(starmap, pow, [(2, 3), [3, 2]]); show(starmap, pow, [1]); show(starmap, pow); show(starmap, 1, [(1,)])
show(accumulate, [1, 2, 3]); show(accumulate, 'abc'); show(accumulate, [1, 2, 3], lambda a, b: a * b); show(accumulate, [1, 2], initial=100)
show(accumulate, [], initial=None); show(accumulate, [], initial=5); show(accumulate, [1, 'a']); show(accumulate); show(accumulate, [3, 4], func=max, initial=3); show(accumulate, [1], None, 5)
show(compress, 'ABCDEF', [1, 0, 1, 0, 1, 1]); show(compress, 'abc', [1]); show(compress, data='ab', selectors=[0, 1]); show(compress, 1, 2); show(compress, 'a')
show(dropwhile, lambda x: x < 3, [1, 2, 3, 1]); show(takewhile, lambda x: x < 3, [1, 2, 3, 1]); show(filterfalse, None, [0, 1, '', 'a']); show(filterfalse, lambda x: x % 2, range(8)); show(filterfalse, bool, [0, 1])
show(dropwhile, None, [1]); show(takewhile, 1, [1]); show(dropwhile, len); show(takewhile, predicate=1, iterable=2); show(filterfalse, 1)
show(islice, range(20), 3); show(islice, range(20), 2, 10, 3); show(islice, range(20), 5, None); show(islice, range(5), None); show(islice, range(20), None, None, 7)
show(islice, 'abc', -1); show(islice, 'abc', 'x'); show(islice, 'abc', -1, 3); show(islice, 'abc', 0, 3, 0); show(islice, 'abc', 1, 'a'); show(islice, 'abc', 1, 2, 3, 4); show(islice, 'abc'); show(islice, 5, 1); show(islice, 'a', 10**30); show(islice, 'a', 1, 2, 'x')
it = iter(range(10)); print(list(islice(it, 3)), next(it)); it = iter(range(10)); print(list(islice(it, 1, 5, 3)), list(it))
show(batched, 'ABCDEFG', 3); show(batched, 'ABCDEFG', 3, strict=True); show(batched, 'ABCDEF', 3, strict=True); show(batched, 'a', 0); show(batched, 'a'); show(batched, 1, 2); show(batched, 'a', 'b'); show(batched, iterable='abc', n=2); show(batched, '', 2); show(batched, 'a', 1, True)
show(pairwise, 'abcd'); show(pairwise, 'a'); show(pairwise, ''); show(pairwise, 1); show(pairwise, iterable='a')
print([(k, list(g)) for k, g in groupby('AAABBC')]); print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)]); print([k for k, g in groupby('aabba')])
show(groupby); show(groupby, 1); show(groupby, [1], 5); show(groupby, 'a', None, 3)
g = groupby('aabb'); k, a = next(g); k2, b = next(g); print(k, k2, list(a), list(b), list(b))
show(zip_longest, 'abc', [1]); show(zip_longest, 'abc', [1], fillvalue='-'); show(zip_longest); show(zip_longest, 'a', foo=1); show(zip_longest, 1); show(zip_longest, [], [])
a, b = tee(range(3)); print(next(a), list(b), list(a), list(a)); print(tee([], 0), len(tee('a', 5)))
show(tee, 'a', -1); show(tee, 1); show(tee, 'a', 'b'); show(tee)
a, = tee(range(200), 1); x = a.__copy__(); print(sum(a), sum(x)); print(type(a))
a, b = tee('abcd'); next(a); c = a.__copy__(); print(list(c), list(a), list(b))
def bad():
    yield next(t1)
t1, t2 = tee(bad()); show(next, t1)
show(product, 'ab', [1, 2]); show(product); show(product, 'ab', repeat=2); show(product, 'ab', repeat=0); show(product, 'ab', []); show(product, 'ab', repeat=-1); show(product, 'ab', x=1); show(product, 1); show(product, repeat=5)
show(permutations, 'abc'); show(permutations, 'abc', 2); show(permutations, 'abc', 4); show(permutations, 'abc', -1); show(permutations, 'abc', 0); show(permutations, 'abc', 'x'); show(permutations, 1); show(permutations, 'ab', None); show(permutations, 'ab', r=1)
show(combinations, 'abcd', 2); show(combinations, 'abc', 0); show(combinations, 'abc', 4); show(combinations, 'abc', -1); show(combinations, 'abc'); show(combinations, 'abc', 'x'); show(combinations, iterable='abc', r=2)
show(combinations_with_replacement, 'abc', 2); show(combinations_with_replacement, '', 2); show(combinations_with_replacement, '', 0); show(combinations_with_replacement, 'abc', -2); show(combinations_with_replacement, 'a', 3)
print(len(list(permutations(range(6)))), len(list(combinations(range(10), 4))), len(list(combinations_with_replacement(range(6), 3))), len(list(product(range(4), repeat=4))))
class C(count):
    def __init__(self, n, tag=None): self.tag = tag
c = C(3); c.extra = 1; print(next(c), next(c), c.extra, c)
class Ch(chain): pass
print(list(Ch('ab', 'c')), type(Ch.from_iterable(['a'])).__name__, Ch.from_iterable(['a', 'b']).__next__())
print(iter(c) is c, count.__name__, count.__module__, repr(chain), chain.__mro__)
def boom():
    yield 1
    raise KeyError('boom')
for f in (cycle, pairwise, chain.from_iterable, groupby, lambda x: batched(x, 2), lambda x: islice(x, 5), lambda x: accumulate(x), lambda x: zip_longest(x, 'abc')):
    it = f(boom())
    show(lambda: list(islice(it, 5))); show(lambda: list(islice(it, 5)))
def stop(x):
    if x == 3: raise StopIteration
    return x
show(lambda: list(takewhile(lambda x: stop(x) or True, range(6))))
show(lambda: list(starmap(stop, [(1,), (3,), (4,)])))
for n in 'accumulate batched chain combinations compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile zip_longest'.split():
    print(n, getattr(itertools, n).__text_signature__, (getattr(itertools, n).__doc__ or '').split('\n')[0])
