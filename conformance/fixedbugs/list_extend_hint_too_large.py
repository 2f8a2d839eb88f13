# A hint of the length that cannot be true was a MemoryError.
import sys


class Hinted:
    def __iter__(self): return iter(())
    def __length_hint__(self): return sys.maxsize


a = [1]
a.extend(Hinted())
print(a)  # expect: [1]
