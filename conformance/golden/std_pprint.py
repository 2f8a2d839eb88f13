# pprint: all kinds of containers at several settings, recursion, subclasses.
import pprint, collections, types, dataclasses, io
from pprint import pformat, PrettyPrinter
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclasses.dataclass
class P: x:int; y:str='a'*30; z:list=dataclasses.field(default_factory=lambda:list(range(10))); h:int=dataclasses.field(default=1,repr=False)
@dataclasses.dataclass(repr=False)
class Q: x:int=1
class R:
    def __repr__(self): return 'R'*50
class L(list): pass
class D(dict): pass
class LR(list):
    def __repr__(self): return 'LR'*30
nested={'k%d'%i:{'a':list(range(i*4)),'b':('x'*i,)*3,3:{1,2,3},None:frozenset('a')} for i in range(6)}
vals=[nested, [], {}, (), (1,), set(), frozenset(), list(range(40)), tuple(range(40)), set(range(40)), frozenset(range(40)), 'word '*40, 'a'*200, 'line one\nline two\n'*8, '', b'bytes '*30, b'abc', bytearray(b'xyz'*40), collections.OrderedDict((i,'v'*i) for i in range(20)), collections.OrderedDict(), collections.defaultdict(int, {i:'v'*i for i in range(15)}), collections.defaultdict(list), collections.Counter('abracadabra'*3+'xyzwvutsrqponmlk'), collections.Counter(), collections.ChainMap({i:i for i in range(20)},{'a':'b'*60}), collections.deque(range(40)), collections.deque(range(40),maxlen=50), collections.deque(), collections.UserDict({i:'u'*20 for i in range(5)}), collections.UserList(['u'*20]*5), collections.UserString('u '*60), types.MappingProxyType({i:'m'*20 for i in range(5)}), types.SimpleNamespace(a='x'*40,b=list(range(30)),c={'d':1}), P(1), [P(2,'b'*50)], [R(),R(),R()], L(range(40)), D((i,i) for i in range(30)), LR([1]*40), {1:'a','b':2,None:3,(1,2):4,1.5:5}, {'x':['y'*30,'z'*30,{'w':'v'*40}]}, [['a'*20]*3]*3, 1234567890, [10**9, 2**64, True, -5], {'key':'long string value that goes on and on and on beyond the width of the line, really'}, [b'q'*100, 'r'*100], {b'a'*30: {'b'*30: 'c'*30}}, (('x'*50,),), [{'a':1},{'b':2}], 3.5, 1j, None, ..., [..., NotImplemented], {1}, range(5), lambda:0 if 0 else 1]
vals.pop()
for v in vals:
    for kw in ({},{'width':40},{'width':20,'compact':True},{'indent':4,'width':60},{'depth':1},{'depth':2,'width':30},{'sort_dicts':False,'indent':0},{'underscore_numbers':True,'width':1}):
        t(lambda: pformat(v,**kw))
a=[1]; a.append(a); t(lambda: pformat(a).replace(str(id(a)),'ID')); d={}; d['d']=d; d['x']='y'*100; t(lambda: pformat(d).replace(str(id(d)),'ID')); t(lambda: (pprint.isrecursive(a), pprint.isreadable(a), pprint.isreadable([1,'a']), pprint.isreadable(object), pprint.isrecursive([1]), pprint.saferepr({'b':1,'a':2}), pprint.saferepr(a).replace(str(id(a)),'ID')))
ns=types.SimpleNamespace(a=1,b='x'*90); ns.me=ns; t(lambda: pformat(ns))
for kw in ({'indent':-1},{'depth':0},{'width':0},{'indent':'a'},{'width':'5'},{'foo':1}): t(lambda: pformat(1,**kw))
pprint.pprint({'b':1,'a':2}); pprint.pp({'b':1,'a':2}); pprint.pp([1]*40, compact=True, width=30); s=io.StringIO(); pprint.pprint([1],s); t(lambda: s.getvalue()); PrettyPrinter(stream=s).pprint('x'); t(lambda: s.getvalue())
class My(PrettyPrinter):
    def format(self, o, c, m, l):
        if isinstance(o,int): return 'int%d'%o, True, False
        return super().format(o,c,m,l)
t(lambda: My(width=20).pformat([1,2,[3,4,5,6,7,8]])); t(lambda: (My().isreadable([1]), My().isrecursive(a)))
t(lambda: PrettyPrinter(depth=2).pformat([1,[2,[3,[4]]]])); t(lambda: PrettyPrinter(2).pformat({1:{2:{3:'x'*80}}}))
