# Module types: classes for what has no name elsewhere, namespaces, proxies, classes made by call, coroutine().
import types
def t(f):
    try: print(repr(f()).split(" at 0x")[0])
    except BaseException as e: print(type(e).__name__, e)
print(types.__all__)
print([(n, getattr(types, n).__name__) for n in types.__all__ if isinstance(getattr(types, n), type)])
n = types.SimpleNamespace(b=2, a=1); print(n, n == types.SimpleNamespace(a=1, b=2), n.__dict__); n.me = n; print(n)
t(lambda: types.SimpleNamespace({"x": 1}, y=2)); t(lambda: types.SimpleNamespace([("x", 1)])); t(lambda: types.SimpleNamespace({1: 2})); t(lambda: types.SimpleNamespace(5)); t(lambda: types.SimpleNamespace({}, {})); t(lambda: n.none); t(lambda: hash(n)); t(lambda: n < n); t(lambda: __import__("copy").replace(types.SimpleNamespace(a=1), a=5, z=6)); t(lambda: types.SimpleNamespace(a=1).__replace__(b=2))
p = types.MappingProxyType({"b": 1, "a": 2}); print(p, list(p), len(p), p["a"], p.get("z", 7), "b" in p, p | {"c": 3}, p.copy(), list(reversed(p)), p == {"a": 2, "b": 1})
t(lambda: p.__setitem__); t(lambda: p.pop("a")); t(lambda: types.MappingProxyType(5)); t(lambda: types.MappingProxyType([1])); t(lambda: hash(p)); t(lambda: p | 5); t(lambda: types.MappingProxyType[int, str])
def ior():
    global p
    p |= {}
t(ior)
C = types.new_class("C", (list,), {}, lambda ns: ns.update(x=5)); print(C, C.x, C.__mro__, C.__module__)
class M(type):
    @classmethod
    def __prepare__(m, name, bases, **k): print("prepare", name, bases, k); return {}
    def __new__(m, name, bases, ns, **k): print("new", k); return super().__new__(m, name, bases, ns)
    def __init__(c, *a, **k): pass
t(lambda: type(types.new_class("D", (), {"metaclass": M, "opt": 1}))); t(lambda: types.prepare_class("E", (), {"metaclass": M, "z": 3})[0]); t(lambda: types.new_class("F", (5,))); t(lambda: types.new_class(5)); t(lambda: types.new_class("G", (bool,)))
class Entries:
    def __mro_entries__(self, bases): return (dict,)
print(types.resolve_bases((Entries(), int))); t(lambda: types.resolve_bases((int,))); H = types.new_class("H", (Entries(),)); print(H.__mro__, len(H.__orig_bases__)); t(lambda: types.get_original_bases(H)[0].__class__); t(lambda: types.get_original_bases(int)); t(lambda: types.get_original_bases(5))
class Bad:
    def __mro_entries__(self, bases): return 5
t(lambda: types.resolve_bases((Bad(),)))
class W:
    def __init__(self): self._v = 1
    @types.DynamicClassAttribute
    def v(self): "doc of v"; return self._v
    @v.setter
    def v(self, x): self._v = x
w = W(); w.v = 8; print(w.v); t(lambda: W.v); 
def d(): del w.v
t(d)
@types.coroutine
def co(): x = yield 1; return x
g = co(); print(g.send(None))
try: g.send(9)
except StopIteration as e: print(e.value)
async def use(): return await co()
u = use(); u.send(None)
try: u.send("r")
except StopIteration as e: print(e.value)
t(lambda: types.coroutine(5)); t(lambda: types.coroutine(lambda: 5)() )
m = types.ModuleType("mod", "doc"); print(m, m.__doc__, m.__name__, m.__spec__, m.__loader__); t(lambda: types.ModuleType()); t(lambda: types.ModuleType(5)); t(lambda: m.nothing); m.__getattr__ = lambda name: name * 2; t(lambda: m.zz)
def f(a, b=2): return a + b
F = types.FunctionType(f.__code__, {}, "g", (7,)); print(F(1), F.__name__, F.__defaults__); t(lambda: types.FunctionType()); t(lambda: types.FunctionType(5, {})); t(lambda: types.FunctionType(f.__code__, 5)); t(lambda: types.FunctionType(f.__code__, {}, 5)); t(lambda: types.FunctionType(f.__code__, {}, None, 5)); t(lambda: types.FunctionType(f.__code__, {}, None, None, (1,)))
k = types.CellType(5); print(k.cell_contents, types.CellType() == types.CellType()); t(lambda: types.CellType().cell_contents); t(lambda: k < types.CellType(6))
b = types.MethodType(f, 5); print(b(), b.__self__, b.__func__ is f); t(lambda: types.MethodType(f, None)); t(lambda: types.MethodType(5, 5)); t(lambda: types.MethodType(f))
print(types.GenericAlias(list, int), types.GenericAlias(list, (int, str)).__args__, types.UnionType, int | None, types.NoneType(), types.EllipsisType(), types.NotImplementedType()); t(lambda: types.UnionType()); t(lambda: types.GenericAlias(list)); t(lambda: types.NoneType(5)); t(lambda: types.CapsuleType()); t(lambda: types.TracebackType(None, None, 1, 1)); t(lambda: types.FrameType())
c = f.__code__.replace(co_name="renamed", co_firstlineno=99); print(c.co_name, c.co_firstlineno, c == f.__code__); t(lambda: f.__code__.replace(co_name=5)); t(lambda: f.__code__.replace(nothing=5))
