# A lookbehind over very many characters took steps over all of them at each position, so that a search never ended.
import re

width = 1 << 20
text = "x" * (width + 10)
print(re.search(r"(?<=(.{1024}){1024})", text).span() == (width, width))  # expect: True
print(re.search(r"(?<=é.{3})", "é1é234").span())  # expect: (4, 4)
print(re.search(r"(?<=é.{3})", "é12"))  # expect: None
