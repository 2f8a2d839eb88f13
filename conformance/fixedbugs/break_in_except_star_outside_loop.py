# The error about a break in an except* clause outside of a loop was about the loop.
for word in "break", "continue":
    try:
        compile("try:\n pass\nexcept* E:\n " + word, "<string>", "exec")
    except SyntaxError as e:
        print(e.msg)
# expect: 'break', 'continue' and 'return' cannot appear in an except* block
# expect: 'break', 'continue' and 'return' cannot appear in an except* block
