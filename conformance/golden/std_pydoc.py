# Module pydoc: help() of functions, classes and modules.
import sys, types, pydoc
def f(a, b=1, *c, d: int = 2, **e) -> str:
    """Do f.

    More text.
    """
class A:
    """Class A doc.

    Second."""
    x = 1
    y: int = 2
    long = 'q' * 200
    def m(self, q):
        "method m"
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(a): "static"
    @property
    def p(self): "prop doc"
    @property
    def w(self): pass
    @w.setter
    def w(self, v): pass
    def _priv(self): pass
class B(A):
    def m(self, q): return 1
    z = []
    def __init__(self, k=3): "init doc"
    nested = lambda self: 0
    alias = A.s
class C: pass
class D(B, C): __slots__ = ('u',)
class E(Exception): "An error."
m = types.ModuleType('mymod', 'Module doc.\n\nDetails.\nLine.')
m.__file__ = '/x/mymod.py'; m.f = f; m.A = A; m.B = B; m.CONST = 5; m.__version__ = '1.2'; m.__author__ = 'me'; m.__all__ = ['f', 'A', 'B', 'CONST']
f.__module__ = A.__module__ = B.__module__ = 'mymod'
def gen():
    "generator"
    yield 1
async def co(): pass
for x in (f, C, len, [].append, gen, co, lambda x, y=2: x, 'nosuchthing', 'no.such.thing', 'NONE', 'if', 'len', 'builtins.len'):
    print('#' * 20)
    help(x)
for x in (f, A, B(), A.p, len, [].append, str.join, object.__init__, sys, 3, gen, type(f).__code__, B(3).m):
    print(pydoc.describe(x), '|', pydoc.splitdoc(pydoc.getdoc(x))[0][:60] if not isinstance(x, (int, types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType)) and x is not sys else '')
print(pydoc.splitdoc('a'), pydoc.splitdoc('a\n\nb\nc'), pydoc.splitdoc('a\nb'), pydoc.splitdoc(''), pydoc.classname(A, 'mymod'), pydoc.classname(A, 'x'))
print(pydoc.locate('no.such'), pydoc.locate('len') is len, pydoc.locate('sys.path') is sys.path, pydoc.resolve('sys')[1], pydoc.resolve(f)[1], pydoc.resolve(3)[1], pydoc.plain('a\bab\bb'), pydoc.__all__)
try: pydoc.render_doc('nosuch')
except ImportError as e: print(e)
