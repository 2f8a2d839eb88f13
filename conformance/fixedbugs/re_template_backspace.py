# A template of sub() refused the escape \b, a backspace there.
import re

print(ascii(re.sub("a", r"\t\b\a", "a")))  # expect: '\t\x08\x07'
print(ascii(re.sub(rb"(a)", rb"\1\b", b"a")))  # expect: b'a\x08'
