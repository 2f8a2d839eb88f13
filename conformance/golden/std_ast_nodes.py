# Module ast: classes of nodes, their making, copies and repr.
import ast, warnings
warnings.simplefilter('always')
import sys
def w(f):
    with warnings.catch_warnings(record=True) as ws:
        warnings.simplefilter('always')
        try: r = f()
        except BaseException as e: r = f'{type(e).__name__}: {e}'
    try: r2 = str(r)
    except Exception as e: r2 = f'REPR {type(e).__name__} {e}'
    print(r2, [(x.category.__name__, str(x.message)) for x in ws])
    return r
w(lambda: ast.Name()); w(lambda: ast.Name('a')); w(lambda: ast.Name('a', ast.Load(), 3)); w(lambda: ast.Name('a', id='b')); w(lambda: ast.Name('a', foo=1)); w(lambda: ast.Call()); w(lambda: sorted(ast.FunctionDef('f').__dict__.items()))
w(lambda: ast.Constant()); w(lambda: ast.AST()); w(lambda: ast.AST(1)); w(lambda: ast.AST(x=1).__dict__); w(lambda: ast.expr()); w(lambda: ast.expr(lineno=1).__dict__); w(lambda: sorted(ast.Module().__dict__))
class My(ast.AST): _fields = ('a', 'b'); _field_types = {'a': int}
w(lambda: My(1)); w(lambda: My(1, 2)); w(lambda: My(1,2,3)); 
class My2(ast.AST): _fields = ('a', 'b')
w(lambda: My2(1)); w(lambda: My2())
class My3(ast.AST): _fields = ('a', 'b'); _field_types = {'a': int|None, 'b': list[int]}; _attributes = ('z',)
w(lambda: My3()); w(lambda: My3().__dict__); w(lambda: My3(z=1).__dict__)
class My4(ast.Name): _fields = 3
w(lambda: My4())
class My5(ast.Name): pass
w(lambda: My5('x').__dict__)
for c in [ast.AST, ast.Name, ast.FunctionDef, ast.expr, ast.Module, ast.Constant, ast.arguments, ast.Load, ast.comprehension, ast.MatchStar, ast.operator, ast.stmt]:
    print(c, c.__mro__[1], c._fields, c._attributes, c._field_types if hasattr(c, '_field_types') else None, c.__match_args__, repr(c.__doc__)[:60], c.__module__)
    print(c.__annotations__ if '__annotations__' in dir(c) else 'noann')
print(ast.Name.__annotations__, ast.FunctionDef._field_types)
n = ast.parse('x = f(1, *a, k=2)\ndef f(a, b=1): pass')
print(repr(n)); print(repr(n.body[0].value)); print(repr(ast.parse('a.b.c.d.e.f.g')));print(repr(ast.parse('[1,2,3,4,5]\na;b;c;d')));print(repr(ast.Load()), repr(ast.AST()), str(ast.Constant('abc'*100)), repr(ast.Constant(b'x'*300)))
print(n.body[0].value.__reduce__(), n.body[0].targets[0].__reduce_ex__(2))
print(ast.Load().__reduce__(), ast.parse('x').body[0].value.ctx is ast.parse('y').body[0].value.ctx)
m = ast.Name('a', ast.Load(), lineno=1)
w(lambda: sorted(m.__replace__(id='b').__dict__)); w(lambda: m.__replace__(foo=1)); w(lambda: sorted(m.__replace__(lineno=5).__dict__)); w(lambda: m.__replace__(1)); m.extra = 3; w(lambda: sorted(m.__replace__(id='c').__dict__)); w(lambda: ast.Name('q').__replace__(ctx=ast.Store()).ctx); del m.id; w(lambda: m.__replace__(ctx=1)); w(lambda: m.__replace__(id=1).id)
w(lambda: ast.Name('a') == ast.Name('a')); w(lambda: m.foo); w(lambda: delattr(m, 'foo')); w(lambda: hash(m) == hash(m)); w(lambda: m.id)
w(lambda: ast.Name.end_lineno); w(lambda: ast.Name('a').end_lineno); w(lambda: ast.Name('a').lineno); w(lambda: ast.FunctionDef.returns); w(lambda:ast.arguments.vararg)
w(lambda: ast.Index(3)); w(lambda: ast.ExtSlice([ast.Constant(1)])); w(lambda: ast.Tuple([1]).dims); w(lambda: ast.Constant(3).n); w(lambda: ast.Constant(3).s)
