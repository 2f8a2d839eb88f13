x = (1, 2  # expect error: SyntaxError: '(' was never closed
# ---
if x = 1: pass  # expect error: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
# ---
def f()  # expect error: SyntaxError: expected ':'
    pass
# ---
print "hello"  # expect error: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
# ---
if True:
print(1)  # expect error: IndentationError: expected an indented block after 'if' statement on line 10
# ---
  x = 1  # expect error: IndentationError: unexpected indent
# ---
f(a=1, 2)  # expect error: SyntaxError: positional argument follows keyword argument
# ---
return 5  # expect error: SyntaxError: 'return' outside function
# ---
break  # expect error: SyntaxError: 'break' outside loop
# ---
x = 'abc  # expect error: SyntaxError: unterminated string literal (detected at line 21)
# ---
5 = x  # expect error: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
# ---
def f(a, a): pass  # expect error: SyntaxError: duplicate argument 'a' in function definition
# ---
a b  # expect error: SyntaxError: invalid syntax
# ---
x = [1 2]  # expect error: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# ---
x = 0777  # expect error: SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
