# heapq: heaps and max-heaps, merge, nsmallest and nlargest, with their errors.
import heapq, _heapq

def show(f, *args, **kw):
    try:
        print(getattr(f, '__name__', f), f(*args, **kw))
    except Exception as e:
        print(getattr(f, '__name__', f), type(e).__name__, e)

print(sorted(heapq.__all__))
print(sorted(n for n in dir(_heapq) if n[0] != '_'))
print(heapq.heappush is _heapq.heappush, heapq.heappush.__module__, heapq.merge.__module__)

state = 7
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 8) % n

class Item:
    count = 0
    def __init__(self, k, tag): self.k, self.tag = k, tag
    def __lt__(self, other): Item.count += 1; return self.k < other.k
    def __repr__(self): return f'{self.k}{self.tag}'

for suffix in ('', '_max'):
    push, pop, heapify, replace, pushpop = (getattr(heapq, n + suffix) for n in ('heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop'))
    for size in (0, 1, 2, 3, 7, 20, 33):
        h = [Item(rnd(9), chr(97 + i % 26)) for i in range(size)]
        print(heapify(h), h, Item.count)
        print(pushpop(h, Item(4, 'P')), h, Item.count)
        if h:
            print(replace(h, Item(5, 'R')), h)
        print(push(h, Item(3, 'N')), h)
        print([pop(h) for _ in range(len(h))], h, Item.count)
    show(pop, [])
    show(pop, ())
    show(pop, [1], 2)
    show(push, 1, 2)
    show(push, [1])
    show(push, [1], heap=2)
    show(replace, [], 1)
    show(replace, (), 1)
    show(pushpop, [], 1)
    show(pushpop, 'a', 1)
    show(heapify, 1)
    show(heapify, [1, 'a', 2])
    show(push, [1], 'a')

class Sub(list): pass
s = Sub([3, 1, 2]); heapq.heapify(s); print(s, heapq.heappop(s))

# the list changes while it is compared
class Evil:
    def __init__(self, h): self.h = h
    def __lt__(self, other): self.h.clear(); return True
h = []
def fill():
    h[:] = [Evil(h) for _ in range(4)]
for f in (heapq.heappop, heapq.heapify, heapq.heappop_max):
    fill(); show(f, h)
for f in (heapq.heappush, heapq.heapreplace, heapq.heappushpop, heapq.heappushpop_max):
    fill(); show(f, h, Evil(h))

# merge
print(list(heapq.merge()), list(heapq.merge([])), list(heapq.merge([], [1], ())))
print(list(heapq.merge([1, 3, 5, 7], [0, 2, 4, 8], [5, 10, 15, 20], [], [25])))
print(list(heapq.merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)))
print(list(heapq.merge([7, 5, 3, 1], [8, 4, 2], [5], reverse=True)))
print(list(heapq.merge(['kangaroo', 'horse', 'dog'], ['fish', 'cat'], key=len, reverse=True)))
print(list(heapq.merge([(1, 'a'), (2, 'a')], [(1, 'b'), (2, 'b')], [(1, 'c')], key=lambda p: p[0])))
print(list(heapq.merge([(2, 'a'), (1, 'a')], [(2, 'b'), (1, 'b')], key=lambda p: p[0], reverse=True)))
show(heapq.merge, foo=1)
show(lambda: list(heapq.merge(1)))
show(lambda: list(heapq.merge([1], ['a'])))
show(lambda: list(heapq.merge([1], key=1)))
m = heapq.merge([1, 2], [3]); print(iter(m) is m, next(m), next(m), next(m), next(m, 'end'), next(m, 'end'))
def gen():
    yield 1
    raise KeyError('x')
m = heapq.merge(gen(), [2])
print(next(m)); show(next, m); show(next, m)
print(list(zip(range(5), heapq.merge(iter(range(0, 10**9, 2)), range(1, 10**9, 2)))))

# nsmallest, nlargest
for f in (heapq.nsmallest, heapq.nlargest):
    for n in (-1, 0, 1, 2, 5, 12, 50):
        data = [Item(rnd(6), chr(97 + i)) for i in range(12)]
        print(f(n, data), f(n, iter(data)), f(n, data, key=lambda i: -i.k), f(n, iter(data), lambda i: i.tag))
    print(f(1, []), f(3, []), f(1, iter(())), f(True, [2, 3]), f(2, 'hello'), f(2, {3: 1, 4: 1, 1: 0}))
    show(f, 2)
    show(f)
    show(f, 1, [1], None, 2)
    show(f, 1, [1], foo=2)
    show(f, 1, [1], n=2)
    show(f, 'a', [1])
    show(f, 'a', iter([1]))
    show(f, 1.5, [1, 2, 3])
    show(f, 5.5, [1, 2, 3])
    show(f, 2, 5)
    show(f, 0, 5)
    show(f, 1, 5)
    show(f, 2, [1, 'a'])
    show(f, 1, [1, 'a'])
    show(f, 2, [1, 2, 'a'])
    show(f, 2, [3, 1, 'x'], key=str)
    show(f, 1, [1, 2], key=3)
    show(f, 10**30, [3, 1, 2])
