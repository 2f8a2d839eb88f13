# OrderedDict: order, moving, mutation during iteration, subclasses.
from collections import OrderedDict
import collections
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
class S(OrderedDict):
    def __getitem__(self,k): print('get',k); return super().__getitem__(k)
    def __setitem__(self,k,v): print('set',k); return super().__setitem__(k,v)
    def __delitem__(self,k): print('del',k); return super().__delitem__(k)
    def __contains__(self,k): print('contains',k); return super().__contains__(k)
    def __missing__(self,k): print('missing',k); return 'm'
    def __iter__(self): print('iter'); return super().__iter__()
    def keys(self): print('keys'); return super().keys()
    def items(self): print('items'); return super().items()
s=S(a=1,b=2); print('-- init done')
s.update(c=3); print('-- update')
attempt(s.pop,'a'); attempt(s.pop,'zz'); attempt(s.pop,'zz',5)
attempt(s.popitem); attempt(s.popitem,last=False)
attempt(s.setdefault,'q',1); attempt(s.setdefault,'q',2)
s['x']=1
print('-- repr'); print(s)
print('-- move'); attempt(s.move_to_end,'x',last=False); attempt(s.move_to_end,'nope')
print('--copy'); c=s.copy(); print(type(c))
print('--eq'); print(c==s)
print('--reduce'); r=s.__reduce__(); print(r[:4], list(r[4]))
print('--list'); print(list(s), list(reversed(s)))
print('--or'); print(type(s|{'k':1}), type({'k':1}|s))
print('--clear'); s.clear()
o=OrderedDict(a=1,b=2,c=3)
attempt(OrderedDict().popitem); attempt(OrderedDict().popitem,False)
attempt(OrderedDict,1,2); attempt(OrderedDict,1); attempt(OrderedDict,[1])
attempt(o.pop); attempt(o.pop,1,2,3); attempt(o.move_to_end); attempt(o.setdefault); attempt(o.__delitem__,5); attempt(o.pop,'nokey')
print(o.keys(),o.values(),o.items(), iter(o.keys()).__class__, type(iter(o)), type(iter(o.items())), type(reversed(o.keys())), type(reversed(o.values())), type(reversed(o)))
print(OrderedDict.keys(o).mapping, type(o.keys()).__mro__)
def it(op):
    o=OrderedDict(a=1,b=2,c=3)
    try:
        for k in o: op(o,k)
        print('fine')
    except Exception as e: print(type(e).__name__, e)
it(lambda o,k:o.__setitem__(k,0)); it(lambda o,k:o.__setitem__('z',0)); it(lambda o,k:o.pop(k)); it(lambda o,k:o.move_to_end(k)); it(lambda o,k:o.clear()); it(lambda o,k:(o.pop('a',0), o.__setitem__('a',1)))
it(lambda o,k:o.update(a=5))
def it2(op):
    o=OrderedDict(a=1,b=2,c=3)
    try:
        for k in o.items(): op(o,k)
        print('fine')
    except Exception as e: print(type(e).__name__, e)
it2(lambda o,k:o.__setitem__('z',0))
it2(lambda o,k:o.move_to_end('a'))
r = OrderedDict([(1,2)]).__reduce__(); print(r[:4], list(r[4]))
o.x=5; print(o.__reduce__()[:3], o.__dict__, repr(o))
print(OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1), OrderedDict(a=1,b=2)=={'b':2,'a':1}, {'b':2,'a':1}==OrderedDict(a=1,b=2), OrderedDict(a=1)!=OrderedDict(a=2))
try: OrderedDict()<OrderedDict()
except TypeError as e: print(e)
print(OrderedDict.fromkeys('abc'), OrderedDict.fromkeys('abc',0))
attempt(OrderedDict.fromkeys)
d=OrderedDict(); d['self']=d; print(d)
print(OrderedDict(), [OrderedDict(a=1)])
o=OrderedDict.fromkeys('abcde'); o.move_to_end('b'); print(''.join(o)); o.move_to_end('b',last=False); print(''.join(o)); o.move_to_end('e', 0); print(''.join(o))
o|= [('z',1)]; print(o); attempt(lambda: o|[('z',1)]); attempt(lambda: o|1)
class D(dict): pass
print(type(D()|OrderedDict()), type(OrderedDict()|D()))
print(OrderedDict.__module__)
it=iter(o); next(it); print(it.__reduce__(), it.__length_hint__() if hasattr(it,'__length_hint__') else None)
print(OrderedDict.__hash__, hasattr(OrderedDict,'__class_getitem__'), OrderedDict[int])

# Many moves in both directions against a list.
o = OrderedDict.fromkeys(range(200)); want = list(range(200)); x = 7
for step in range(2000):
    x = (x * 1103515245 + 12345) % 2147483648
    k, op = want[x % len(want)], x // 65536 % 6
    if op < 2: o.move_to_end(k); want.remove(k); want.append(k)
    elif op < 4: o.move_to_end(k, last=False); want.remove(k); want.insert(0, k)
    elif op == 4: o.popitem(last=False); del want[0]; o[-step] = 1; want.append(-step)
    else: o[k] = step
    if step % 100 == 0: assert list(o) == want and list(reversed(o)) == want[::-1], step
print(list(o) == want, len(o), all(k in o for k in want))
q = OrderedDict()
for i in range(20000): q[i] = i
while len(q) > 1: q.popitem(last=False)
print(q)
f = OrderedDict()
for i in range(3000): f[i] = i; f.move_to_end(i, last=False)
print(next(iter(f)), next(reversed(f)), len(f))
print({'a', 'b'} & OrderedDict(a=1).keys(), OrderedDict(a=1).keys() | {'c'} == {'a', 'c'}, OrderedDict(a=1).items() == {('a', 1)}, OrderedDict(a=1).keys() == {'a': 2}.keys())
d = {i: i for i in range(20)}
while d: del d[next(iter(d))]
d['x'] = 1; print(d, list(reversed(d)))
class K(OrderedDict): pass
for c in (OrderedDict,K):
  for f in (lambda k: c(z=1).pop(k), lambda k: c(z=1).__delitem__(k), lambda k: c(z=1).move_to_end(k), lambda k:c(z=1)[k], lambda k:c().pop(k), lambda k:c().__delitem__(k),lambda k:c().move_to_end(k)):
    for k in (None,(1,2),'a'):
        try: f(k)
        except KeyError as e: print(e.args, end=' ')
    print()
