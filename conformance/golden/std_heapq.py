import heapq, bisect
from heapq import *

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

print(heapq.__all__)
h = []
for x in [5, 3, 8, 1, 9, 2]: heappush(h, x); print(h)
while h: print(heappop(h), h)
for f in (heappop, heappop_max): show(f, []); show(f, (1,)); show(f)
for f in (heappush, heappushpop, heapreplace, heappush_max, heappushpop_max, heapreplace_max):
    l = [1, 5, 3] if 'max' not in f.__name__ else [5, 1, 3]
    show(f, l, 4); print(l); show(f, l, 0); print(l); show(f, [], 1); show(f, (), 1); show(f, []); show(f, ['a'], 1)
    print(f.__name__, f.__module__, f.__text_signature__)
l = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]; heapify(l); print(l); heapify_max(l); print(l); show(heapify, 1); show(heapify, [1, 'a']); print([heappop_max(l) for _ in range(5)], l)
l = [3.5, 1, 2.25, -1]; heapify(l); print(l); l = ['b', 'a', 'c']; heapify(l); print(l)
print(list(merge([1, 4, 7], [2, 5], [], [3, 6])), list(merge('adz', 'bc', key=ord)), list(merge([7, 4, 1], [5, 2], reverse=True)), list(merge()), list(merge(['b', 'AA'], ['C', 'dd'], key=str.lower)))
print(list(merge([(1, 'a'), (2, 'a')], [(1, 'b')], key=lambda t: t[0])), list(merge([(1, 'a')], [(1, 'b')], key=lambda t: t[0], reverse=True)))
print(nlargest(3, [5, 1, 9, 7]), nsmallest(2, 'hello'), nlargest(0, [1]), nsmallest(-1, [1]), nlargest(9, [2, 1]), nsmallest(2, ['bb', 'a', 'ccc'], key=len), nlargest(1, ['bb', 'a', 'ccc'], key=len), nlargest(2, [(1, 'a'), (1, 'b')], key=lambda t: t[0]))
class X:
    def __lt__(self, o): h.clear(); return True
h = [X(), X()]; show(heappush, h, X())
a = [1, 2, 2, 2, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect(a, 2, 3), bisect.bisect_left(a, 2, 0, 2), bisect.bisect([], 1), bisect.bisect_left(a, x=2, lo=1, hi=None), bisect.bisect is bisect.bisect_right)
show(bisect.bisect, a, 2, -1); show(bisect.bisect, a); show(bisect.bisect, 1, 2); show(bisect.bisect, [1, 'a'], 2); show(bisect.bisect, [1], 2, 0, 5); show(bisect.bisect, a, 1, 'x'); show(bisect.bisect, a, 1, key=1); show(bisect.bisect, a, 1, foo=1); show(bisect.bisect, a, 1, 0, 1, None)
bisect.insort(a, 3); bisect.insort_left(a, 2.0); bisect.insort_right(a, 2.5); print(a)
w = ['a', 'bb', 'dddd']; bisect.insort(w, 'ccc', key=len); bisect.insort_left(w, 'xx', key=len); print(w, bisect.bisect_left(w, 3, key=len), bisect.bisect(range(0, 100, 10), 35))
class L(list):
    def insert(self, i, x): print('insert', i, x); super().insert(i, x)
l = L([1, 3]); bisect.insort(l, 2); print(l); show(bisect.insort, (1, 2), 3)
