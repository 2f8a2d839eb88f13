# Module ast: feature_version, and optimised trees.
import ast
for src in ["1_0", "f'{x}'", "t'{x}'", "x: int", "x: int = 1", "async def f(): pass", "async def f():\n async for x in y: pass", "async def f():\n async with x: pass", "async def f():\n await x", "async def f():\n [x async for x in y]", "a @ b", "a @= b", "(x := 1)", "def f(a, /): pass", "lambda a, /: 0", "with (a, b): pass", "with (a as b): pass", "match x:\n case 1: pass", "try: pass\nexcept* A: pass", "type X = int", "def f[T](): pass", "class A[T=int]: pass", "try: pass\nexcept A, B: pass", "print(*a, *b)", "{**a}", "a[*b]", "def f(*args: *T): pass", "f'{x=}'", "def f(a,): pass", "def f(*a,): pass", "return (*a, b)" if 0 else "x = *a, b", "for x in *a, b: pass", "@a.b[c]\ndef f(): pass", "f'{\"a\"}'", "lambda *a, b=1: 0", "nonlocal_ = 1", "(yield)", "x = yield", "0xFF_FF", "with a, b: pass", "b'a' rb'b'", "f(**a, **b)"]:
    for v in [3,4,5,6,7,8,9,10,11,12,13,14]:
        try: ast.parse(src, feature_version=(3,v))
        except SyntaxError as e: last=(v, str(e)); continue
        break
    if v>3: print(repr(src), 'ok from', v, last)
for a in [(3,), (2,7), (3,4,5), 5, 'x', (3,'x'), -5, 99]:
    try: print(a, ast.dump(ast.parse('x:int', feature_version=a)))
    except Exception as e: print(a, type(e).__name__, e)
def o(src, n):
    print(repr(src), n, ast.dump(ast.parse(src, optimize=n)))
for s in ["1+2", "'d'\nx=1", "def f():\n 'doc'\n return __debug__", "assert x", "if __debug__: pass", "-1", "(1,2)", "a['%s' % x]", "'%s %r' % (a, b)", "not x", "x in [1,2]", "'a' 'b'", "match x:\n case -1: pass", "match x:\n case 1+2j: pass", "class A:\n 'doc'", "def f():\n 'doc'", "[1,2][0]", "for x in [1,2]: pass", "f'{1}'", "f'a' 'b'", "__debug__ = 1" if 0 else "x"]:
    for n in (-1, 0, 1, 2): 
        o(s, n)
