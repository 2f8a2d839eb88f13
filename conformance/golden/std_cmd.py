# Module cmd: loops of commands, help and columns.
import cmd, io, sys
class C(cmd.Cmd):
    prompt = '> '
    def do_add(self, arg):
        'Add numbers.\n\n    Indented.'
        self.stdout.write(f'{sum(map(int, arg.split()))}\n')
    def do_quit(self, arg): return True
    def do_EOF(self, arg): self.stdout.write('eof\n'); return 'x'
    def help_topic(self): self.stdout.write('about topic\n')
    def help_quit(self): self.stdout.write('leave\n')
    def do_nodoc(self, a): self.stdout.write(f'nodoc {a!r}\n')
def run(text, cls=C, intro=None, raw=False, **k):
    out = io.StringIO()
    c = cls(stdin=io.StringIO(text), stdout=out, **k); c.use_rawinput = raw
    try: r = c.cmdloop(intro)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(repr(out.getvalue()), r, c.lastcmd, c.cmdqueue)
run('add 1 2\n\nnope\n?\n? add\nhelp topic\nhelp zzz\nhelp nodoc\n!ls\n  add  3 \nnodoc(4)\nquit\nadd 5\n', intro='hi')
run('add 1'); run('add x\n'); run('+ 1\nquit\n'); run('help quit\nEOF\n')
class D(C):
    intro = 'I'; doc_leader = 'LEAD'; ruler = '-'; doc_header = 'DOC'
    def do_shell(self, a): self.stdout.write(f'sh {a}\n')
    def precmd(self, l): self.stdout.write(f'pre {l}\n'); return l.lower()
    def postcmd(self, s, l): self.stdout.write(f'post {s} {l}\n'); return s
    def preloop(self): self.stdout.write('A\n'); self.cmdqueue.append('ADD 7')
    def postloop(self): self.stdout.write('Z\n')
    def emptyline(self): self.stdout.write('empty\n')
    def default(self, l): self.stdout.write(f'def {l}\n')
    def completenames(self, text, *ignored): return super().completenames(text, *ignored)
run('\nhelp\n!x y\nQUIT\n', D)
c = C(stdout=io.StringIO())
for l in ['', '  ', 'a', 'a b', 'a  b c ', '?x', '!x', 'é x', 'a.b', 'a_1 2', '12', '+']: print(ascii(c.parseline(l)), end=' ')
print()
def col(l, w=80):
    c.stdout = io.StringIO()
    try: c.columnize(l, w)
    except Exception as e: print(type(e).__name__, e)
    print(repr(c.stdout.getvalue()))
col([]); col(['a']); col(['a', 'bb', 'ccc']); col(['abc'] * 30); col(['x' * 50, 'y' * 40, 'z']); col([1, 'a', 2]); col([str(i) * (i % 7) for i in range(40)], 40); col(['a', '', 'b', ''], 3); col(['aaaa', 'bbbb'], 2); col(None); col(3)
c.stdout = io.StringIO(); c.print_topics('H', ['a', 'b'], 15, 80); c.print_topics('H', [], 15, 80); print(repr(c.stdout.getvalue()))
print(c.completenames('n'), c.completenames(''), sorted(c.complete_help('')), sorted(c.complete_help('q')), c.completedefault(1, 2), 'do_add' in c.get_names())
print(cmd.Cmd.prompt, cmd.Cmd.identchars[-3:], cmd.PROMPT, cmd.__all__, C.do_help.__doc__, c.completekey, cmd.Cmd(None).completekey, cmd.Cmd().stdin is sys.stdin)
try: cmd.Cmd().nope
except AttributeError as e: print(e)
for f in (lambda: c.onecmd(3), lambda: c.do_help(3), lambda: c.complete_help(), lambda: c.completenames(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__)
sys.stdin = io.StringIO('add 2 3\nquit\n'); o = C(); sys.stdout.flush(); o.cmdloop()
