# dict() of mappings: keys() of any kind, and mappings that change while they are read.
class M:
    def __init__(self,k): self.k=k
    def keys(self): return self.k
    def __getitem__(self,i): return i
for k in (5,None,iter([1,2]),'ab',{1:2}):
    try: print(dict(M(k)))
    except Exception as e: print(type(e).__name__,e)
    try: d={}; d.update(M(k)); print(d)
    except Exception as e: print(type(e).__name__,e)
    try: print({**M(k)} if not hasattr(k,'__next__') else 0)
    except Exception as e: print(type(e).__name__,e)
class L(dict):
    def keys(self): return ['q']
    def __iter__(self): return iter('z')
    def __getitem__(self,k): return k*2
print(dict(L(a=1)), {**L(a=1)}); d={}; d.update(L(a=1)); print(d); d|=L(b=1); print(d)
class Mut:
    def __init__(self): self.d={1:1,2:2}
    def keys(self): return self.d.keys()
    def __getitem__(self,k): self.d[k+100]=1; return k
print(dict(Mut()))
