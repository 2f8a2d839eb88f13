# ChainMap, UserDict.
from collections import Counter, ChainMap, UserDict, UserList, UserString
import collections
class copy: copy=staticmethod(lambda x: x.__copy__())
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
m=ChainMap({'a':1},{'a':2,'b':3}); print(m, m['a'], m['b'], len(m), list(m), m.parents, m.new_child(), m.new_child({'z':1},q=2), m.new_child(x=1))
attempt(lambda:m['zz']); attempt(m.pop,'zz'); attempt(m.pop,'b'); attempt(lambda: m.__delitem__('zz')); attempt(ChainMap().popitem); attempt(m.popitem); attempt(m.pop,'q',1); print(m)
attempt(ChainMap); print(bool(ChainMap()), bool(m), 'b' in m, m.get('b'), m.get('n',0)); attempt(ChainMap.fromkeys,'ab',1); attempt(ChainMap.fromkeys,'ab',value=1)
attempt(lambda: m|{'k':1}); attempt(lambda: {'k':1,'b':0}|m); attempt(lambda:m|1); attempt(lambda:1|m); m|={'w':1}; print(m); attempt(copy.copy,m); attempt(m.copy); m.clear(); print(m, m=={'a':2,'b':3}); attempt(m.new_child,1,2); print(vars(m))
u=UserDict({'a':1},b=2); print(u, u.data, u['a'], len(u), list(u), 'a' in u, u.get('z'), u|{'z':1}, {'z':1}|u, u|UserDict(q=1)); attempt(lambda:u['zz']); attempt(lambda:u|1); attempt(UserDict,1,2); attempt(UserDict,1); attempt(UserDict.fromkeys,'ab'); attempt(u.copy); attempt(copy.copy,u); attempt(UserDict, dict=1); attempt(UserDict, None, dict={'q':1}); u|={'t':1}; print(u)
class M(UserDict):
    def __missing__(self,k): return k*2
attempt(lambda: M()['x']); 
