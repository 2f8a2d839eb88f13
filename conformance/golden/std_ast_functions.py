# Module ast: literal_eval, walks, visitors, places, dump, compare, and unparse of parts.
import warnings; warnings.simplefilter("ignore")
import ast
def t(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(repr(r))
LE = ast.literal_eval
for s in ["1", " 1", "\t-1", "+1", "- -1", "1+2j", "-1-2j", "1+2", "2j+1", "'a' 'b'", "b'x'", "[1, (2,), {3}, {4: 5}]", "set()", "set([1])", "{}", "{**{}}", "...", "None", "True", "x", "f(1)", "f'a'", "1 if 2 else 3", "[x for x in y]", "not 1", "~1", "1*2", "'%s' % 1", "(", "{[]: 1}", "{[1]}", "1\n", "\n1", "1 # c", "a.b", "lambda: 1", "-'a'", "- True", "(1)", "1,", "*a", "{1:2, 1:3}", "1e400", "0x10", "'\\x00'", "  'a'", "-(1+2j)", "1++2j", "", "#", "[]", "()", "-1j", "1.5-0j", "\x00"]:
    t(LE, s)
t(LE, ast.parse('[1]', mode='eval')); t(LE, ast.Constant([1])); t(LE, ast.Name('a')); t(LE, 3); t(LE, None); t(LE, ast.parse('1')); t(LE, ast.Tuple([ast.Constant(1)])); t(LE, ast.Dict([None],[ast.Constant(1)])); t(LE, ast.Dict([],[ast.Constant(1)])); t(LE, b'1')
t(LE, '['*50 + ']'*50)
n = ast.parse('def f(a):\n  "doc\\n   x"\n  return a + 1\nclass C: pass\n"x"\n')
print([type(x).__name__ for x in ast.walk(n)])
print([(k, type(v).__name__) for k, v in ast.iter_fields(n.body[0])], [type(x).__name__ for x in ast.iter_child_nodes(n.body[0])])
t(ast.get_docstring, n.body[0]); t(ast.get_docstring, n.body[0], clean=False); t(ast.get_docstring, n.body[1]); t(ast.get_docstring, n); t(ast.get_docstring, n.body[0].body[1]); t(ast.get_docstring, 3); t(ast.get_docstring, ast.parse('"mod"'))
class V(ast.NodeVisitor):
    def __init__(self): self.log = []
    def visit_Name(self, n): self.log.append(n.id); return 'N'
    def visit_FunctionDef(self, n): self.log.append('def'); self.generic_visit(n)
    def visit_Constant(self, n): self.log.append(n.value)
v = V(); print(v.visit(n), v.log, V().visit(ast.Name('q'))); t(v.visit, 3)
class T(ast.NodeTransformer):
    def visit_Name(self, n): return ast.Call(ast.Name('g', ast.Load()), [n], [])
    def visit_Expr(self, n): return None
    def visit_ClassDef(self, n): return [n, ast.Pass()]
    def visit_Return(self, n): self.generic_visit(n); return n
print(ast.dump(T().visit(n), indent=2))
class T2(ast.NodeTransformer):
    def visit_Constant(self, n): return None
print(ast.dump(T2().visit(ast.parse('return_ = 1\nf(1, 2)'))))
x = ast.parse('a + b', mode='eval').body
new = ast.BinOp(x.left, ast.Mult(), ast.Constant(3))
t(lambda: ast.dump(ast.copy_location(new, x), include_attributes=True)); t(lambda: ast.dump(ast.fix_missing_locations(new), include_attributes=True)); t(lambda: ast.dump(ast.increment_lineno(new, 5), include_attributes=True)); t(lambda: ast.dump(ast.increment_lineno(ast.parse('x # type: ignore', type_comments=True)), include_attributes=True))
t(ast.copy_location, ast.Load(), x); t(ast.copy_location, 3, 4); t(lambda: ast.dump(ast.copy_location(ast.Name('z'), ast.Name('y')), include_attributes=True)); t(lambda: ast.dump(ast.increment_lineno(ast.Name('z')), include_attributes=True))
src = 'if x:\n    é = [1,\n  2]; f("ü")\n\tg(\n)'
src = 'if x:\n    é = [1,\n  2]; f("ü")\n'
m = ast.parse(src)
for n in ast.walk(m):
    if hasattr(n, 'lineno'): print(type(n).__name__, repr(ast.get_source_segment(src, n)), repr(ast.get_source_segment(src, n, padded=True)))
t(ast.get_source_segment, src, ast.Load()); t(ast.get_source_segment, 3, m.body[0]); t(ast.get_source_segment, 'x', m.body[0].body[1]); t(ast.get_source_segment, src, ast.Name('x'))
d = ast.parse('f(a, *b, k=1); x: int')
for k in [{}, dict(annotate_fields=False), dict(include_attributes=True), dict(indent=2), dict(indent='>'), dict(indent=0), dict(show_empty=True), dict(show_empty=True, annotate_fields=False), dict(indent=1, annotate_fields=False, include_attributes=True), dict(indent=-1)]: print(k); print(ast.dump(d, **k))
t(ast.dump, 3); t(ast.dump, [d]); t(lambda: ast.dump(ast.Name())); t(lambda: ast.dump(ast.Constant(None))); t(lambda: ast.dump(ast.Constant(...))); t(lambda: ast.dump(ast.arguments(), annotate_fields=False)); t(lambda: ast.dump(ast.Call(ast.Name('a')), annotate_fields=False)); t(lambda: ast.dump(ast.FunctionDef('f', None, [], [], None), annotate_fields=False)); t(lambda: ast.dump(ast.MatchSingleton(None))); t(lambda: ast.dump(ast.Return(ast.Constant(1)), annotate_fields=False)); t(lambda: ast.dump(ast.Raise(cause=ast.Name('x')), annotate_fields=False))
cmp = ast.compare
t(cmp, ast.parse('a+b'), ast.parse('a + b')); t(cmp, ast.parse('a+b'), ast.parse('a + b'), compare_attributes=True); t(cmp, ast.parse('1'), ast.parse('1.0')); t(cmp, ast.Name('a'), ast.Name('b')); t(cmp, ast.Name('a'), 3); t(cmp, 3, 3); t(cmp, ast.parse('1'), ast.parse('True')); t(cmp, ast.Load(), ast.Load())
for a in [ast.arguments([], [ast.arg('a')], None, [], [], None, []), ast.arg('x', ast.Name('int')), ast.keyword('a', ast.Constant(1)), ast.alias('a', 'b'), ast.withitem(ast.Name('a'), ast.Name('b')), ast.Load(), ast.Add(), ast.ExceptHandler(None, 'x', [ast.Pass()]), ast.comprehension(ast.Name('a'), ast.Name('b'), [], 1), ast.match_case(ast.MatchAs(), None, [ast.Pass()]), ast.TypeVar('T'), ast.MatchAs(), ast.Slice(), [ast.Pass(), ast.Break()], 3, ast.Constant((1,)), ast.Constant((1, 'a')), ast.Constant(float('nan')), ast.Constant(complex('inf')), ast.Constant(frozenset({1})), ast.Raise(None, ast.Name('x')), ast.FormattedValue(ast.Name('a'), -1, None), ast.YieldFrom(None) , ast.Await(None), ast.FunctionType([ast.Name('a')], ast.Name('b')), ast.Interactive([ast.Pass()]), ast.Set([]), ast.Dict([], []), ast.TypeIgnore(1, ''), ast.Module([], []), ast.BoolOp(ast.And(), [ast.Name('a')]), ast.JoinedStr([ast.Name('x')]), ast.JoinedStr([ast.Constant(1)]), ast.Name(3)]:
    t(ast.unparse, a)
for s in ['@d\nclass A(B, c=D):\n  x=1\n  def f(self): pass\n  @e\n  async def g(self): pass\nx=1\ndef h(): pass', 'if a: pass\nelif b: pass\nelse: pass', 'while a: pass\nelse: pass', 'try: pass\nexcept A as b: pass\nexcept: pass\nelse: pass\nfinally: pass', 'with a as b, c: pass', 'for a, b in c: pass\nelse: pass', 'a = b, c = d', 'a, b = c', '(a): int = 1', 'a.b: int', 'x = yield', 'x = await_', 'del a, b', 'raise a from b', 'assert a, b', 'from .. import a as b, c', 'from .x import *', 'global a, b', 'type X[T: int = str, *Ts = *a, **P = [b]] = y', 'def f[T](a, b=1, /, c: int=2, *d: e, g, h=3, **i) -> j: "doc"', 'class A: "d\\\'\\"\\"\\"x"', 'def f():\n  """a\n    b\\t"""', 'match a:\n case [1, *_]: pass\n case {"x": y, **z} if q: pass\n case A(b, c=d) | None | -1: pass\n case (a | b) as c: pass\n case _: pass\n case x.y: pass\n case [a, b as c]: pass', 'return_', 'lambda: (yield)', 'x = (yield from y)', 'async def f():\n  return [await x async for y in z]', 'x = *a, b', 'for x in *a, b: pass', 'a[b, *c] = d', 'print((yield))', 'a = (b := c)', 'try: pass\nexcept* A: pass', 'if 1:\n  "notdoc"', '"a"; "b"']:
    print(ast.unparse(ast.parse(s)) if 'await x' not in s or 1 else ''); print('---')
