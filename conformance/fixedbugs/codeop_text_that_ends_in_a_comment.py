# A block whose last line is a comment without a newline counted as a whole statement at a prompt.
import codeop

print(codeop.compile_command("def f():\n    return 1\n    # more"))  # expect: None
print(codeop.compile_command("if 1:\n  pass\n# x\n# y"))  # expect: None
print(codeop.compile_command("def f():\n    return 1\n    # more\n") is None)  # expect: False
print(codeop.compile_command("x = 1\n# more") is None)  # expect: False
