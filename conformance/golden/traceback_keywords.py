# Uncaught syntax errors inside a group: misspelt keywords and the places of errors.
def collect(*sources):
    errors = []
    for source in sources:
        try:
            compile(source, "<text>", "exec")
        except SyntaxError as e:
            errors.append(e)
    return errors


raise ExceptionGroup("syntax", collect("fro x import y", "whille True: pass", "class A:\n def f(self): pass\n retrn 1", "x = (1,\ny = 2", "if x\n  pass", "def f():\nreturn 1",
                                       "  indented = 1", "print 'x'", "a = 'unclosed", "f(a=1, 2)", "x = 5 = y", "for i in range(3) print(i)"))
