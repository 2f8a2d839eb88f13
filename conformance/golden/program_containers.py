# A program with containers, weak references, generic functions, contexts and queues.
import contextlib, collections, functools, weakref, copy, queue, string, contextvars, gc, itertools, operator, heapq, enum
class Bus:
    def __init__(self): self.subs=collections.defaultdict(list)
    def on(self,ev,fn): self.subs[ev].append(weakref.WeakMethod(fn) if hasattr(fn,'__self__') else weakref.ref(fn))
    def emit(self,ev,*a):
        out=[]
        for r in list(self.subs[ev]):
            f=r()
            if f is None: self.subs[ev].remove(r)
            else: out.append(f(*a))
        return out
class L:
    def __init__(self,n): self.n=n
    def h(self,x): return self.n+x
b=Bus(); l1,l2=L(1),L(10); b.on('e',l1.h); b.on('e',l2.h); print(b.emit('e',5)); del l1; gc.collect(); print(b.emit('e',5), len(b.subs['e']))
class LRU(collections.OrderedDict):
    def __init__(self,maxsize=3,/,*a,**k): self.maxsize=maxsize; super().__init__(*a,**k)
    def __getitem__(self,k): v=super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self,k,v):
        super().__setitem__(k,v)
        if len(self)>self.maxsize: del self[next(iter(self))]
c=LRU(2); c['a']=1; c['b']=2; c['a']; c['c']=3; print(c, list(c), 'b' in c, copy.copy(c))
@contextlib.contextmanager
def managed(name, log=[]):
    log.append(f'+{name}')
    try: yield log
    except KeyError: log.append(f'!{name}')
    finally: log.append(f'-{name}')
with contextlib.ExitStack() as st:
    logs=[st.enter_context(managed(n)) for n in 'abc']
    st.push(lambda *exc: print('exc',exc[0]) or False)
    raise KeyError('x')
print(logs[0])
@functools.singledispatch
def enc(o): raise TypeError(f'cannot {type(o).__name__}')
@enc.register
def _(o: dict): return '{'+','.join(f'{k}:{enc(v)}' for k,v in sorted(o.items()))+'}'
@enc.register
def _(o: list|tuple): return '['+','.join(map(enc,o))+']'
@enc.register
def _(o: int|str): return repr(o)
print(enc({'a':[1,'x',(2,)],'b':{}}))
try: enc(1.5)
except TypeError as e: print(e)
req=contextvars.ContextVar('req',default='none')
def handler(): return req.get()
def run(i):
    ctx=contextvars.copy_context(); return ctx.run(lambda:(req.set(f'r{i}'),handler())[1])
print([run(i) for i in range(3)], handler())
words=collections.Counter(w for w in 'the cat the dog the end cat'.split()); print(words.most_common(2), (words-collections.Counter(the=2)).total())
cfg=collections.ChainMap({'debug':True},{'debug':False,'level':1}); print(cfg['debug'],cfg['level'],cfg.new_child({'level':9})['level'])
print(string.Template('Hi $name, $$${amt}').substitute(name='Bo',amt=5), string.Formatter().vformat('{0:>5}|{x!r}',(1,),{'x':'q'}))
class Tree(collections.abc.MutableMapping):
    def __init__(self): self.d={}
    def __getitem__(self,k): return self.d[k]
    def __setitem__(self,k,v): self.d[k]=v
    def __delitem__(self,k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
t=Tree(); t.update(a=1,b=2); t.setdefault('c',3); print(dict(t), t.pop('a'), t==dict(b=2,c=3), isinstance(t,collections.abc.Mapping), copy.deepcopy(t)==t, list(t.items()))
q=queue.PriorityQueue()
for p,n in ((2,'b'),(1,'a'),(3,'c')): q.put((p,n))
print([q.get()[1] for _ in range(3)])
f=weakref.finalize(t,print,'bye',t.__class__.__name__); print(f.alive)
print('end')
