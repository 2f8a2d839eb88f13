# Subclasses of containers, generic methods, templates, formatters and copies of everything.
import collections, contextlib, copy, functools, io, itertools, queue, reprlib, string, weakref, gc, sys, operator, types
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
class Lower(collections.UserDict):
    def __setitem__(self,k,v): super().__setitem__(k.lower(),v)
    def __getitem__(self,k): return super().__getitem__(k.lower())
    def __missing__(self,k): return 'missing '+k
    def __contains__(self,k): return super().__contains__(k.lower())
d=Lower(A=1,B=2); d.update({'C':3},D=4); d['E']=5; d.setdefault('A',9); print(d, d['a'], d['ZZ'], 'B' in d, d.pop('c'), d.copy(), type(d|{'F':1}).__name__, d|{'F':1}, d=={'a':1,'b':2,'d':4,'e':5}, len(d), sorted(d.keys()), d.get('nope'), copy.deepcopy(d))
class Tally(collections.Counter):
    def __missing__(self,k): return 0
    def add(self,k): self[k]+=1; return self
t=Tally(); t.add('x').add('x').add('y'); print(t, t+Tally(x=1), type(t+t).__name__, type(t.copy()).__name__, t.most_common(1), copy.copy(t), t['q'], type(t-t).__name__)
class OD(collections.OrderedDict):
    def __init__(self,*a,**k): self.log=[]; super().__init__(*a,**k)
    def __setitem__(self,k,v): self.log.append(k); super().__setitem__(k,v)
    def __delitem__(self,k): self.log.append('-'+k); super().__delitem__(k)
    def __eq__(self,o): return super().__eq__(o)
    def __repr__(self): return 'OD'+super().__repr__()
o=OD(a=1); o['b']=2; o.update(c=3); o|={'d':4}; o.setdefault('e',5); o.pop('a'); del o['b']; o.popitem(); print(o, o.log, o.copy().log, OD.fromkeys('xy').log, o==OD(c=3,d=4), o.__reduce__()[2]); attempt(hash,o)
class P(collections.namedtuple('P','x y z',defaults=[0])):
    __slots__=()
    def norm(self): return sum(map(abs,self))
p=P(1,-2); print(p, p.norm(), p._replace(z=5), p._asdict(), P._make([1,2,3]), P._fields, P._field_defaults, p==(1,-2,0), hash(p)==hash((1,-2,0)), copy.replace(p,x=9), copy.deepcopy(p), p.__getnewargs__(), p.__reduce_ex__(2)[1]); attempt(P); attempt(p._replace,q=1); attempt(lambda: p.x.real); attempt(setattr,p,'x',1); attempt(setattr,p,'w',1)
dd=collections.defaultdict(lambda: collections.defaultdict(int)); dd['a']['b']+=1; dd['a']['c']+=2; print({k:dict(v) for k,v in dd.items()}, dd.get('zz'), 'zz' in dd, copy.copy(dd)['a'] is dd['a'])
dq=collections.deque(maxlen=3)
for i in range(5): dq.append(i)
dq.appendleft('L'); print(dq, dq.maxlen, list(itertools.islice(dq,1,3)), dq.index(2), dq.count(2), copy.copy(dq), collections.deque('abc')+collections.deque('d'), collections.deque([1,2])*2, collections.deque([1])<collections.deque([2])); dq.rotate(-1); print(dq); attempt(dq.insert,1,'x')
class Timer(contextlib.ContextDecorator):
    def __init__(self,name): self.name=name; self.n=0
    def __enter__(self): self.n+=1; print('start',self.name,self.n); return self
    def __exit__(self,et,ev,tb): print('stop',self.name,et and et.__name__); return et is KeyError
@Timer('outer')
@Timer('inner')
def work(x): 
    if x: raise x
    return 'worked'
print(work(None)); print(work(KeyError('k'))); attempt(work,ValueError('v')); print(work.__wrapped__.__wrapped__(0))
def files(names):
    with contextlib.ExitStack() as st:
        opened=[st.enter_context(contextlib.closing(io.StringIO(n))) for n in names]
        st.callback(print,'cleanup',len(opened))
        return opened, st.pop_all()
fs,st=files(['a','b']); print([f.closed for f in fs]); st.close(); print([f.closed for f in fs])
class Res:
    made=[]
    def __init__(self,n): self.n=n; self.made.append(n)
    def __enter__(self): 
        if self.n==3: raise RuntimeError('third')
        return self
    def __exit__(self,*a): print('release',self.n,a[0])
def acquire():
    with contextlib.ExitStack() as st:
        for i in range(1,5): st.enter_context(Res(i))
attempt(acquire)
buf=io.StringIO()
with contextlib.redirect_stdout(buf), contextlib.suppress(ZeroDivisionError):
    print('captured'); 1/0; print('never')
print(repr(buf.getvalue()))
class Reg:
    handlers={}
    @functools.singledispatchmethod
    @classmethod
    def conv(cls,v): raise NotImplementedError(type(v).__name__)
    @conv.register
    @classmethod
    def _(cls,v:int): return f'{cls.__name__}:int'
    @conv.register
    @classmethod
    def _(cls,v:str|bytes): return f'{cls.__name__}:text'
class Sub(Reg): pass
print(Sub.conv(1), Sub().conv('x'), Reg.conv(b'')); attempt(Reg.conv,1.5)
class Pct(string.Template): delimiter='%'; idpattern=r'[a-z]+(?:\.[a-z]+)*'
print(Pct('%a.b %{c} %% %Z').safe_substitute({'a.b':1},c=2), Pct('%a.b').get_identifiers())
class Def(string.Formatter):
    def get_value(self,k,a,kw): return a[k] if isinstance(k,int) and k<len(a) else kw.get(k,f'<{k}>')
print(Def().format('{0} {1} {x} {y.real}',1,y=2.5), Def().format('{:>{w}}|','r',w=4))
class Uniq(queue.Queue):
    def _init(self,m): self.queue=set()
    def _put(self,x): self.queue.add(x)
    def _get(self): return self.queue.pop()
u=Uniq(); [u.put(i%2) for i in range(6)]; print(u.qsize(), sorted([u.get(),u.get()]), u.unfinished_tasks); attempt(u.get_nowait)
class Node:
    def __init__(self,v,parent=None): self.v=v; self.kids=[]; self._p=weakref.ref(parent) if parent else None; parent and parent.kids.append(self)
    @property
    def parent(self): return self._p and self._p()
root=Node(1); kid=Node(2,root); print(kid.parent is root); ws=weakref.WeakSet([root,kid]); print(len(ws), {n.v for n in ws}); ws.discard(root); print([n.v for n in ws]); cp=copy.copy(root); print(cp.kids is root.kids)
@functools.lru_cache(maxsize=2)
def sq(x): return x*x
sq(1);sq(2);sq(1);sq(3);sq(2); print(sq.cache_info(), weakref.ref(sq)() is sq)
class R(reprlib.Repr):
    def repr_Node(self,x,level): return f'Node<{self.repr1(x.v,level-1)}>'
    def repr_str(self,x,level): return repr(x.upper())
print(R(maxlist=2).repr([Node('a'),'b','c']))
ns=types.SimpleNamespace(a=1); print(copy.copy(ns), copy.deepcopy(ns), copy.replace(ns,b=2))
class Slots:
    __slots__=('a','b')
    def __init__(self): self.a=[1]
    def __getstate__(self): return {'a':self.a}
    def __setstate__(self,s): self.a=s['a']; self.b='set'
s=copy.deepcopy(Slots()); print(s.a,s.b)
class Meta(type): pass
class WithMeta(metaclass=Meta): pass
print(copy.deepcopy(WithMeta) is WithMeta, type(copy.copy(WithMeta())).__name__)
class Sing:
    def __copy__(self): return self
    def __deepcopy__(self,m): m['seen']=1; return self
memo={}; x=Sing(); print(copy.deepcopy([x,x],memo)[0] is x, memo['seen'])
ex=ExceptionGroup('g',[ValueError(1)]); e2=copy.copy(ex); print(repr(e2), e2.exceptions, repr(copy.deepcopy(ex)))
class CE(Exception):
    def __init__(self,code,*,msg): super().__init__(code); self.msg=msg
attempt(copy.copy, CE(1,msg='m'))
print(copy.copy(OSError(2,'x','f')).filename, repr(copy.deepcopy(KeyError('k'))), copy.copy(StopIteration(5)).value)
it=iter([1,2,3]); next(it); print(list(copy.copy(it)), list(it)); print(list(copy.copy(iter(range(3)))), list(copy.deepcopy(iter({'a':1}))), copy.copy(itertools.count(3)) if 0 else '')
attempt(lambda: copy.copy(sys.stdout).__class__) if 0 else None
print(copy.deepcopy(io.BytesIO(b'x').getvalue)())
attempt(lambda: copy.deepcopy(functools.partial(print,[1])).args); attempt(lambda: copy.copy(operator.itemgetter(1))([1,2])); attempt(copy.deepcopy, types.MappingProxyType({})); attempt(copy.copy, weakref.ref(root).__class__); attempt(lambda: copy.copy(memoryview(b'x')))
