# Errors that are found before code is made had their place among the arguments of the exception; CPython has it in attributes only.
for source in 'nonlocal x', 'def f(a, a): pass', 'await x', 'from __future__ import nothing', '__debug__ = 1', 'return', 'x = = 1':
    try:
        compile(source, 'file', 'exec')
    except SyntaxError as e:
        print(e.args, e.filename, e.lineno, e.offset)
# expect: ('nonlocal declaration not allowed at module level',) file 1 1
# expect: ("duplicate argument 'a' in function definition",) file 1 10
# expect: ("'await' outside function",) file 1 1
# expect: ('future feature nothing is not defined',) file 1 24
# expect: ('cannot assign to __debug__',) file 1 1
# expect: ("'return' outside function", ('file', 1, 1, None, 1, 7)) file 1 1
# expect: ('invalid syntax', ('file', 1, 5, 'x = = 1\n', 1, 6)) file 1 5
