# codeop: complete, incomplete and wrong commands.
import codeop

for symbol in ("single", "exec", "eval"):
    for source in ("", "# c", "a", "a = 1", "a = 1\n", "if a:", "if a:\n  b", "if a:\n  b\n", "(", "(1,\n", "'''x", "a b", "def f(:", "for x in y:\n  z\n\n", "x = \\", "@d", "class A: pass", "1 +"):
        try:
            r = codeop.compile_command(source, "<t>", symbol)
        except Exception as e:
            print(symbol, repr(source), type(e).__name__, e)
        else:
            print(symbol, repr(source), r if r is None else "code")
print(codeop.compile_command("1").co_filename, codeop.PyCF_ALLOW_INCOMPLETE_INPUT, codeop.PyCF_DONT_IMPLY_DEDENT)
