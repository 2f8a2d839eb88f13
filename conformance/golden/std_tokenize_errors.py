# Module tokenize: errors.
import tokenize, io
def show(src):
    print(repr(src))
    try:
        for t in tokenize.generate_tokens(io.StringIO(src, newline='').readline):
            print('   ', tokenize.tok_name[t.type], repr(t.string), t.start, t.end, repr(t.line), tokenize.tok_name[t.exact_type])
    except BaseException as e:
        print('   !', type(e).__name__, e.args)
for s in ["f'{(a", "(\nf'{a", "x = (\n\n\n", "(# c", "  \\\n", "if x:\n  \\\n", "x\\\n\n", "f'{a:", "f'''{a", "f'''{a:\n", "f'''{\na", "(a\\\n", "(a,\\\n\\\n", "if x:\n  (\n", "f'{x:}'", "f'{x:a{b}}'", "f'{x:{{a}'", "f'a}}b'", "f'}}'", "f'{a}}}'", "f'{x:a}}'","f'{x:\n}'", "f'''{x:\n}'''", "f'{a['b']}'", "f'{f'{x}'}'", "rf'\\{x}'", "f'{x!r}'", "f'{x'", "f'{x]'", "f'{'a", "f'{\"a}'", "f'", "f'''", "f'a\n", "f'''a\n", "t'", "f'{{{x", "1_a", "0b12", "0xg", "0b", "0b_", "1e+", "1e+a", "1.e", "1_000", "00_1", "0_", "1.0_", "1ea", "0_7", "1jx", "b'\n", "\x01", "a\x7fb", "\\", "\\a", "a\\\nb", "'a\\", "'a\\\n", "'a\\\nb\n", "'a\\'b\n"]:
    show(s)
def show2(lines, enc=None):
    it = iter(lines)
    print(lines)
    try:
        for t in tokenize.generate_tokens(lambda: next(it)) if enc is None else tokenize.tokenize(lambda: next(it)):
            print('   ', t)
    except BaseException as e:
        print('   !', type(e).__name__, e.args)
show2(["a\n\nb\n"]); show2(["a", "b"]); show2(["a+", "b\n"]); show2(["a", "", "b"]); show2([b"a\n"]); show2([3]); show2(["a\n", 3]); show2(["a\n", b"b\n"]);show2(["'''a\n", "b'''\n", "c\nd\n"])
show2(["x\r\n", "y\r", "(\r\n", ")"])
show2([b"a\n"], 1); show2([b"\xef\xbb\xbfa\n"], 1); show2([b"# coding: latin-1\n", b"'\xe9'\n"], 1); show2([b"# coding: foo\n", b"'\xe9'\n"], 1); show2([b"'\xe9'\n"], 1); show2([b"a\n", b"b\n", b"'\xe9'\n"], 1); show2(["a\n"], 1); show2([], 1); show2([], None); show2([b"\xef\xbb\xbf# coding: latin-1\n"], 1); show2([b"a\x00\n"], 1); show2([b"#\n", b"# coding=utf8\n", b"\xc3\xa9"], 1);show2([b"1\n", b"# coding=foo\n", b"\xc3\xa9"], 1)
show2([b"a\r\n", b"# -*- coding: UTF-8 -*-\r\n", b"'''\r\n", b"'''"], 1)
def bad(): raise KeyError('x')
try: print(list(tokenize.generate_tokens(bad)))
except BaseException as e: print(type(e), e.args)
import _tokenize
for kw in [dict(), dict(extra_tokens=True), dict(extra_tokens=False), dict(extra_tokens=True, encoding='utf-8')]:
    for src in ["f'{x}' + (a,\n# c\n b) # d\n", "(", "x 01"]:
        try:
            f = io.StringIO(src) if 'encoding' not in kw else io.BytesIO(src.encode())
            for t in _tokenize.TokenizerIter(f.readline, **kw): print(t)
        except BaseException as e: print(type(e), e.args)
