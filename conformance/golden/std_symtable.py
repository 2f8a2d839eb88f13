# Module symtable: tables of functions, classes and annotations, and their symbols.
import warnings; warnings.simplefilter("ignore")
import symtable
src = '''
import os
from a import b as c
x: int = 1
y = x
global_g = 0
def f(a, b=1, *args, k, **kw):
    global global_g
    global_g = 1
    loc = a
    def inner():
        nonlocal loc
        loc = b + undefinedname
        return lambda z: z + loc
    for i in range(3): pass
    [q for q in args if q]
    return inner
class C(Base):
    attr = 1
    ann: int
    def m(self): return __class__
    def m2(self): return self._C__x
    class D: pass
def g[T](v: T) -> T: return v
type X[U] = list[U]
async def h(): await x
del y
'''
t = symtable.symtable(src, 'file.py', 'exec')
def show(t, ind=0):
    p = ' ' * ind
    print(p, t, t.get_type(), t.get_name(), t.get_lineno(), t.is_optimized(), t.is_nested(), t.has_children(), sorted(set(t.get_identifiers()) - {'.defaults'}))
    for s in sorted(t.get_symbols(), key=lambda s: s.get_name()):
        if s.get_name() == '.defaults': continue
        print(p, ' ', s, [n for n in ('is_referenced','is_parameter','is_type_parameter','is_global','is_nonlocal','is_declared_global','is_local','is_annotated','is_free','is_free_class','is_imported','is_assigned','is_comp_iter','is_comp_cell','is_namespace') if getattr(s, n)()], [x.get_name() for x in s.get_namespaces()])
    if isinstance(t, symtable.Function): print(p, t.get_parameters(), sorted(t.get_locals()), sorted(t.get_globals()), t.get_nonlocals(), t.get_frees())
    if isinstance(t, symtable.Class):
        import warnings
        with warnings.catch_warnings():
            warnings.simplefilter('ignore'); print(p, t.get_methods())
    for c in t.get_children(): show(c, ind + 2)
show(t)
def e(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
e(lambda: t.lookup('nope')); e(lambda: t.lookup('f').get_namespace()); e(lambda: t.lookup('x').get_namespace()); e(lambda: symtable.symtable('x', 'f', 'zzz')); e(lambda: symtable.symtable('(', 'f', 'exec')); e(lambda: symtable.symtable('x+y', 'f', 'eval').get_symbols()); e(lambda: symtable.symtable('x', 'f', 'single')); e(lambda: symtable.symtable(3, 'f', 'exec')); e(lambda: symtable.symtable('return', 'f', 'exec').get_name()); e(lambda: symtable.symtable('def f(a, a): pass', 'f', 'exec')); e(lambda: t.get_id() == t.get_id()); e(lambda: list(symtable.SymbolTableType)); e(lambda: symtable.symtable(b'x=1', 'f', 'exec').lookup('x'))
e(lambda: symtable.__all__)
