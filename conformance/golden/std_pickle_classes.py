# Module pickle: Pickler, Unpickler, PickleBuffer, and the registries of copyreg.
import pickle, io, copyreg
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__}: {e} {getattr(e, "__notes__", "")}'
    print(__import__('re').sub(r' at 0x[0-9a-f]+', '', str(r)))
class Pers(pickle.Pickler):
    def persistent_id(self, o): return f'pid{o}' if isinstance(o, int) and o > 100 else None
class UPers(pickle.Unpickler):
    def persistent_load(self, p): return ['loaded', p]
for proto in range(6):
    f = io.BytesIO(); p = Pers(f, proto)
    try: p.dump([1, 200, 'x'])
    except RecursionError: print('rec')
    print(f.getvalue()); f.seek(0); t(lambda: UPers(f).load())
class SP(pickle.Pickler):
    def persistent_id(self, o): return 'id é' if o == 5 else None
t(SP(io.BytesIO(), 0).dump, 5)
class A: pass
class Ov(pickle.Pickler):
    def reducer_override(self, o): return (str, ('over',)) if o is A else (NotImplemented if not isinstance(o, A) else 3)
f = io.BytesIO(); Ov(f).dump([A, 1]); print(f.getvalue(), pickle.loads(f.getvalue())); t(Ov(io.BytesIO()).dump, A())
f = io.BytesIO(); p = pickle.Pickler(f); t(lambda: p.dispatch_table); p.dispatch_table = {complex: lambda c: (complex, (0, 0))}; p.dump(1+2j); print(pickle.loads(f.getvalue()))
class DT(pickle.Pickler): dispatch_table = copyreg.dispatch_table.copy(); dispatch_table[A] = lambda a: (list, ())
f = io.BytesIO(); DT(f).dump(A()); print(pickle.loads(f.getvalue()))
f = io.BytesIO(); p = pickle.Pickler(f); l = [1]; p.dump(l); p.dump(l); print(f.getvalue(), len(p.memo.copy() if hasattr(p.memo, 'copy') else p.memo)); p.clear_memo(); p.dump(l); f.seek(0); u = pickle.Unpickler(f); x, y, z = u.load(), u.load(), u.load(); print(x is y, x is z, x); t(u.load)
p = pickle.Pickler(io.BytesIO(), 0); print(p.bin, p.fast); p.fast = 1; l = []; l.append(l); 
class W:
    def __init__(self): self.n = []
    def write(self, b): self.n.append(len(b)); return len(b)
w = W(); pickle.dump([b'a' * 100000, 'x' * 100000] + ['q' * 30000] * 3 + [str(i) * 100 for i in range(300)], w); print(w.n); w = W(); pickle.dump(1, w); print(w.n)
for a in [(3,), (io.BytesIO(), 9), (io.BytesIO(), 4, True, print), (io.StringIO(),)]: t(lambda: type(pickle.Pickler(*a)).__name__)
t(pickle.dump, 1, io.StringIO()); t(pickle.load, 3); t(pickle.loads, 'a'); t(pickle.load, io.StringIO('N.')); t(pickle.Unpickler, 3)
class F(pickle.Unpickler):
    def find_class(self, m, n):
        print('find', m, n)
        if n == 'bad': raise pickle.UnpicklingError('no')
        return super().find_class(m, n)
t(F(io.BytesIO(pickle.dumps([len, A]))).load); t(F(io.BytesIO(b'cx\nbad\n.')).load); t(F(io.BytesIO(b'c__builtin__\nxrange\n.')).load); t(F(io.BytesIO(b'c__builtin__\nxrange\n.'), fix_imports=False).load); t(pickle.loads, b'cexceptions\nStandardError\n.'); t(pickle.loads, b'ccopy_reg\n_reconstructor\n.', fix_imports=False)
bufs = []; b = bytearray(b'abc'); d = pickle.dumps([pickle.PickleBuffer(b), pickle.PickleBuffer(b'xyz')], 5, buffer_callback=bufs.append); print(d, len(bufs)); r = pickle.loads(d, buffers=bufs); print([bytes(x) for x in r], r[0].raw().readonly if hasattr(r[0], 'raw') else type(r[0])); t(pickle.loads, d); t(pickle.loads, d, buffers=[]); t(pickle.loads, d, buffers=[b'1']); print(pickle.loads(d, buffers=[bytearray(b'1'), b'2'])); print([type(x) for x in pickle.loads(d, buffers=[bytearray(b'1'), bytearray(b'2')])])
print(pickle.loads(pickle.dumps(pickle.PickleBuffer(b))), pickle.loads(pickle.dumps(pickle.PickleBuffer(b'q'))), pickle.dumps(pickle.PickleBuffer(b), buffer_callback=lambda x: True)); t(pickle.dumps, pickle.PickleBuffer(b), 4); pb = pickle.PickleBuffer(b); print(pb.raw().tobytes(), memoryview(pb).nbytes); pb.release(); t(pb.raw); t(pickle.PickleBuffer, 3); t(pickle.dumps, pb)
copyreg.add_extension('builtins', 'len', 0x10); copyreg.add_extension(__name__, 'A', 0x1234); copyreg.add_extension('builtins', 'print', 0x123456)
for o in (len, A, print): d = pickle.dumps(o); print(d, pickle.loads(d) is o, pickle.dumps(o, 1))
copyreg.remove_extension('builtins', 'len', 0x10); copyreg.clear_extension_cache(); t(pickle.loads, b'\x80\x02\x82\x10.')
def red(c): return complex, (c.real + 1, c.imag)
old = copyreg.dispatch_table.get(complex); copyreg.pickle(complex, red); print(pickle.loads(pickle.dumps(1j))); copyreg.dispatch_table[complex] = old
for enc in ('ASCII', 'latin1', 'bytes', 'utf-8', 'nope'): t(pickle.loads, b'U\x02a\xe9.', encoding=enc)
t(pickle.loads, b'U\x02a\xe9.', errors='replace'); t(pickle.loads, b"S'a\\x41\\n\\101''\n."); t(pickle.loads, b"S'\\x4'\n.")
class BadRed:
    def __reduce_ex__(self, p): raise KeyError('boo')
t(pickle.dumps, [BadRed()])
l = []
for i in range(3000): l = [l]
try: pickle.dumps(l); print('deep ok')
except RecursionError as e: print('RecursionError')
class Rec:
    def __reduce__(self): return Rec2, (self,)
def Rec2(x): return x
try: pickle.dumps(Rec())
except RecursionError: print('rec')
class It:
    def __reduce__(self): return list, (), None, iter(range(1003))
print(len(pickle.loads(pickle.dumps(It()))), len(pickle.dumps(It())), len(pickle.dumps(It(), 0)))
class It2:
    def __reduce__(self): return dict, (), None, None, ((i, i) for i in range(1))
print(pickle.dumps(It2()), pickle.dumps(It2(), 0)); 
class It3:
    def __reduce__(self): return list, (), None, iter([])
print(pickle.dumps(It3()))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.PicklingError.__mro__[1:3], pickle.Pickler.__module__, pickle.format_version, pickle.MARK, pickle.TRUE, len(pickle.__all__))
class NoRead: pass
class OnlyRead:
    def read(self, n): return 5
    def readline(self): return 'x'
t(pickle.load, NoRead()); t(pickle.load, OnlyRead())
class Short(io.BytesIO):
    def read(self, n=-1): return super().read(min(n, 3))
class Sub(pickle.Pickler):
    def __init__(self): pass
t(Sub().dump, 1)
class SubU(pickle.Unpickler):
    def __init__(self): pass
t(SubU().load)
