# Modules code and codeop: interpreters, consoles, and commands that may be incomplete.
import codeop, code, io, sys
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__}: {e}'
    print(repr(r)[:90] if not hasattr(r, 'co_code') else 'code ' + r.co_filename)
for s in ['x', 'x=', 'if x:', 'if x:\n  y', 'if x:\n  y\n', '(', ')', '"""a', "'a", 'x\n', '', '#', 'def f():', '@d', 'a\\', 'class A:\n  x\n', '1+', 'x = (1,', '\x00']:
    print(ascii(s), end=' '); t(codeop.compile_command, s)
    print(ascii(s), end=' '); t(codeop.compile_command, s, 'f', 'exec'); t(codeop.compile_command, s, 'f', 'eval')
c = codeop.Compile(); t(c, 'x', 'f', 'exec'); print(c.flags); c('from __future__ import annotations', 'f', 'exec'); print(hex(c.flags)); t(c, 'x', 'f', 'exec', 0x400); t(c, 'x', 'f', 'exec', flags=0, incomplete_input=False)
cc = codeop.CommandCompiler(); t(cc, 'x'); t(cc, 'if 1:'); print(type(cc.compiler).__name__); cc('from __future__ import annotations'); print(hex(cc.compiler.flags))
print(codeop.__all__, code.__all__)
class I(code.InteractiveInterpreter):
    def __init__(self, *a): super().__init__(*a); self.out = []
    def write(self, s): self.out.append(s)
i = I({'q': 5}); print(i.locals, type(i.compile).__name__)
print(i.runsource('x = q + 1'), i.locals['x'], i.runsource('if 1:'), i.runsource('1/0'), i.out); i.out.clear()
print(i.runsource('x ='), i.out); i.out.clear(); print(i.runsource('  x'), ''.join(i.out)); i.out.clear(); print(i.runsource('a.b', 'file', 'exec'), ''.join(i.out)); i.out.clear()
t(i.runsource, 'raise SystemExit(3)'); print(i.runsource('raise KeyError("a") from ValueError("b")'), ''.join(i.out)); i.out.clear()
print(sys.last_type, repr(sys.last_value), sys.last_exc is sys.last_value, sys.last_traceback is not None)
i.runsource("def f(): return g()\n", symbol='exec'); i.runsource('def g(): 1/0\n', symbol='exec'); i.runsource('f()'); print(''.join(i.out)); i.out.clear()
j = code.InteractiveInterpreter(); print(sorted(j.locals.items()))
old = sys.stderr; sys.stderr = io.StringIO(); j.write('hi'); j.runsource('zz'); print(repr(sys.stderr.getvalue())); sys.stderr = old
class C(code.InteractiveConsole):
    def __init__(self, lines, *a, **k): super().__init__(*a, **k); self.lines = list(lines); self.out = []
    def raw_input(self, prompt=''):
        self.out.append(prompt)
        if not self.lines: raise EOFError
        l = self.lines.pop(0)
        if isinstance(l, type): raise l
        return l
    def write(self, s): self.out.append(s)
def con(lines, banner=None, exitmsg=None, **k):
    c = C(lines, {'__name__': 'c'}, **k)
    try: c.interact(banner, exitmsg); r = None
    except BaseException as e: r = f'{type(e).__name__}: {e}'
    print(c.out, r, sorted(k for k in c.locals if k[0] != '_'))
con(['x = 1', 'print(x)', 'if x:', '  y = 2', '', 'y'], 'B', 'E'); con([], '', ''); con(['1/0'], 'B'); con(['x = (', KeyboardInterrupt, 'z = 3'], 'B', ''); con(['raise SystemExit(4)'], 'B', ''); con(['exit()', 'a = 1'], 'B', '', local_exit=True); con(['quit()'], 'B', '', local_exit=True); con(['def f():', '  return 1', '', 'f()', ' bad'], 'B', '')
c = C([]); print(repr(c.filename), c.buffer, c.push('if 1:'), c.buffer, c.resetbuffer(), c.buffer, c.push('x = 5'), c.locals['x'], c.push('y', 'zz.py'))
c = C([], filename='abc'); c.push('1/0'); print(''.join(c.out)); c2 = C([]); 
c = C([], None); c.interact(exitmsg='bye'); print([x.split('\n')[-2:] for x in c.out][:1], c.out[1:], hasattr(sys, 'ps1'))
import builtins
lines = iter(['x = 7', 'x'])
def rf(p):
    print('P', p)
    try: return next(lines)
    except StopIteration: raise EOFError
sys.stderr = io.StringIO(); code.interact('BAN', rf, {'a': 1}, 'EXI'); v = sys.stderr.getvalue(); sys.stderr = old; print(repr(v))
