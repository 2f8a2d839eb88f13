# Counter: counting, multiset operators, comparisons.
from collections import Counter, ChainMap, UserDict, UserList, UserString
import collections
class copy: copy=staticmethod(lambda x: x.__copy__())
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
c=Counter('abracadabra'); print(c)
attempt(Counter,1,2); attempt(Counter,1); attempt(c.update,1,2); attempt(c.subtract,1,2); attempt(lambda: list(c.elements())); attempt(c.most_common,2); attempt(c.most_common)
attempt(Counter.fromkeys,'a'); attempt(Counter.fromkeys)
print(type(c.elements()))
attempt(lambda: c+1); attempt(lambda: c|Counter(z=-1)); attempt(lambda:c<1); attempt(lambda: c==1)
attempt(Counter().update, {'a':1}); attempt(lambda: Counter(a='x')+Counter(a='y')); attempt(lambda: Counter(a='x').update(a=1))
print(Counter(a=1,b=0)==Counter(a=1), Counter(a=1)<=Counter(a=2), Counter(a=1)<Counter(a=1), Counter(a=-1)>Counter())
d=Counter(a=[1]); attempt(lambda: repr(Counter(a=[1],b=2)))
attempt(c.__reduce__); attempt(c.total)
attempt(lambda: c['zz']); del c['zz']; attempt(lambda: +Counter(a=-1,b=2)); attempt(lambda: -Counter(a=-1,b=2)); 
x=Counter(a=3); x+=Counter(a=1,b=-1); print(x); x-=Counter(a=9); print(x); x|={'q':1}; print(x); attempt(lambda: x.__iand__(Counter(q=1)))
print(collections._count_elements, Counter.__init__.__doc__ is None)
print(Counter.__mro__, Counter(c) == c, c.copy())
attempt(Counter, None); attempt(Counter, self=1, iterable=2); attempt(Counter, [[]])
attempt(lambda: Counter(a=1) - Counter(a=2,b=-3)); attempt(lambda: Counter(a=1)&Counter(a=3))
print(c.__dict__, vars(c))
