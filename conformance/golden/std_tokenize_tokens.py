# Module tokenize: tokens.
import tokenize, io
def show(src):
    print(repr(src))
    try:
        for t in tokenize.generate_tokens(io.StringIO(src, newline='').readline):
            print('   ', tokenize.tok_name[t.type], repr(t.string), t.start, t.end, repr(t.line), tokenize.tok_name[t.exact_type])
    except BaseException as e:
        print('   !', type(e).__name__, e.args)
for s in ["", "x", "x = 1\r\n", "a\rb\r", "# c", "# c\n", "\n", "  \n", "if x:\n  y\n  # c\nz\n", "if x:\n  y\n# d\n  z", "if x:\n  y\n    # d\n\n", "(a,\n # c\n\n b)\n", "a\\\n+b\n", "'''a\nb'''\nx", "'''a\r\nb'''\r\n",
  "f'a{{b}}{x!r:>{w}}c'\n", "t'{x=}'", "f'''a\n{x}\n'''", "$", "a ? b", "`x`", "!", "a ! b", "a != b <> c", "'abc", "'''abc", "f'abc", "f'{a", "(", "(a\nb", ")", "(]", "1a", "0x", "1_", "01", "a\\", "a\\\n", "a\\ b", "if 1:\n\ta\n        b\n", "if 1:\n    a\n  b\n", "é = 'ü'\n", "a\u00a0b", "a\x00b", "x;y # c\n", "\tx\n", "\\\nx\n", "x\f\ny\n", "  x\n y\n", "\ufeffx\n", "1if 2else 3", "b'é'", "rb'a\\\n'", "async def f(): await x\n", "a->b:=c...", "print 'x'", "'a\n", "f'{a\n", "f'{a!x:{b}}'", "f'{{'", "f'}'", "f'{x:{{y}}}'", "f'\\N{DASH}{x}'", "#!a\n#b\nx", "x#\n", "class C:\n\n  def f():\n    pass\n\n\n  # z\n# y\n", "if x:\n  y", "if x: # c\n  y\n  ", "0777", "1__0", "0b2", "0o8", "1e", "1.5j", "€", "uf'x'", "€x=1", "x\u2028y", "a\n  ", "a\n  # c", "a\n\\\n", "a\n\\", "\x0c  x\n", "if x:\n\n\n    y\nelse:\n    z"]:
    show(s)
