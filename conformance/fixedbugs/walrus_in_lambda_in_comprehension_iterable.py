# A lambda in the iterable of a comprehension could have an assignment expression.
try:
    compile("[x for x in (lambda: (y := 1))]", "<string>", "eval")
except SyntaxError as e:
    print(e.msg)  # expect: assignment expression cannot be used in a comprehension iterable expression
