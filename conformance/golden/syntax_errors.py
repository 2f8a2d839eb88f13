# Syntax errors that beginners meet: message, place and text.
for source in ("x = [1, 2", "if x = 1: pass", "for i in range(3)\n    pass", "def f(:\n pass", "print(1", "x = 'abc", "1x = 2", "class = 5", "else: pass", "return", "  x = 1", "if True:\nx = 1", "x = 1 +", "def f()\n pass", "import", "from x import", "x ==== 1", "a b", "f(1 2)", "[1 2]", "{1: 2 3: 4}", "{1:}", "x++", "print x", "exec 'x'", "raise A, B", "except: pass", "try: pass", "lambda: pass", "x = if", "5 = x", "'a' = 1", "f(x) = 1", "None = 1", "True = 1", "a? b", "a $ b", "x = 0777", "0b12", "0xg", "1_", "1e", "'\\x1'", "'\\u12'", "'\\N{nope}'", "b'é'", "(", ")", "(]", "\\ x", "while True print(1)", "if x then y", "elif x: pass", "with open(x) as f print(f)", "async x", "not", "x = yield = 1", "import a.b as", "from . import *", "def f(x, x): pass", "a = b = ", "assert", "del", "@", "@x", "x.1", "x..y", "x[", "x[]", "f'{x'", "\"\"\"abc", "a = 1;; b", "if 1:\n\tx\n        y", "if 1:\n  x\n y", "`x`", "x <> y", "!x", "a && b", "a || b", "null", "true", "x = {1, 2: 3}", "[x for x in y for]", "match x:\n case", "def f(): yield = 1", "{**a, *b}", "nonlocal x"):
    try:
        compile(source, "<input>", "exec")
        print(f"{source!r}: compiles")
    except SyntaxError as e:
        print(f"{source!r}: {type(e).__name__}: {e.msg} ({e.lineno}, {e.offset}, {e.end_lineno}, {e.end_offset}) {e.text!r}")
