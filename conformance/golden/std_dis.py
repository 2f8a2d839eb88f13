# Module dis: what does not depend on the instructions.
import dis, opcode, _opcode, io, contextlib
def t(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r)
def f(a, /, b=1, *c, d, **e):
    "doc"
    def g(): return a
    return print(g)
lines = dis.code_info(f).split('\n')
print([l for l in lines if not l.startswith(('Stack size', 'Filename', '   ', 'Constants'))], dis.code_info("x").split('\n')[:4])
for a in (3, None, object(), 'a b', b'\x01'):
    t(dis.code_info, a); t(dis.get_instructions, a)
for a in (3, object(), 'a b'): t(dis.dis, a)
t(dis.dis); t(dis.distb); t(dis.disassemble, 3)
print(dis.Instruction._fields, dis.Positions._fields, dis.Instruction.__mro__[2].__name__)
print(repr(dis.Bytecode("x=1")), type(dis.Bytecode(f).info()), dis.Bytecode(f).first_line, dis.Bytecode(f).current_offset)
class C:
    y = 1
    def m(self): pass
    @classmethod
    def n(cls): pass
    @staticmethod
    def o(): pass
    p = property(lambda self: 1)
    n1 = lambda self: 1
def out(x, **k):
    s = io.StringIO()
    dis.dis(x, file=s, **k)
    return s.getvalue()
print([l for l in out(C).split('\n') if l.startswith('Dis')], out(C).endswith('\n\n'))
nested = "def f():\n def g():\n  lambda: 0\n"
print([out(compile(nested, '', 'exec'), depth=d).count('Disassembly of') for d in (None, 0, 1, 2, 3)])
ins = list(dis.get_instructions("for x in y:\n  z = 1\n"))
print(all(isinstance(i, dis.Instruction) and isinstance(i, tuple) for i in ins), [i.line_number for i in ins if i.starts_line and i.line_number][:2])
print({i.argval for i in ins if i.opcode in dis.hasname} == {'y', 'z', 'x'} or {i.argval for i in ins if i.opcode in dis.hasname} , any(i.is_jump_target for i in ins), all(dis.opname[i.opcode] == i.opname and dis.opmap[i.opname] == i.opcode for i in ins))
print([i.jump_target for i in ins if i.opcode in dis.hasjump] != [], [a for a, b in zip(ins, ins[1:]) if a.offset >= b.offset], all(i.end_offset > i.offset for i in ins))
print([b for a, b in dis.findlinestarts(f.__code__) if b], [i.line_number for i in dis.get_instructions(f, first_line=100) if i.starts_line and i.line_number][-1])
def h():
    x = 1
    1/0
try: h()
except ZeroDivisionError as e:
    tb = e.__traceback__
    s = io.StringIO(); dis.distb(tb, file=s); print(s.getvalue().count('-->') > 0)
    b = dis.Bytecode.from_traceback(tb); print(b.dis().count('-->') > 0, b.codeobj is h.__code__)
print(_opcode.is_valid(0), _opcode.is_valid(99999), _opcode.is_valid(-1), _opcode.get_nb_ops()[:13], _opcode.get_special_method_names(), dis.pretty_flags(3), dis.pretty_flags(0x10000), dis.pretty_flags(0), dis.COMPILER_FLAG_NAMES[1], dis.cmp_op, opcode.cmp_op)
t(dis.stack_effect, 99999); t(dis.stack_effect, 'x'); t(dis.stack_effect, 0, jump=3)
s = io.StringIO(); dis.show_code("x", file=s); print(s.getvalue().split('\n')[0])
async def co(): pass
def gen(): yield
c = co(); print(dis.code_info(c).split('\n')[0], dis.code_info(gen()).split('\n')[0], dis.code_info(C().m).split('\n')[0]); c.close()
print(set(opcode.__all__) <= set(dir(dis)), sorted(dis.__all__)[:8])
