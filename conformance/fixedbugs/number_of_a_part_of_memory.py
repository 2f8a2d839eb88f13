# int() and float() of a slice of a memoryview read the memory from its start; __float__ of a subclass of str was not asked.
memory = memoryview(b"12.3 x")
print(float(memory[1:4]), int(memory[:2]), int.from_bytes(memory[1:2]))  # expect: 2.3 12 50
for convert in (int, float):
    try:
        convert(memory[::2])
    except TypeError as e:
        print(e)
# expect: int() argument must be a string, a bytes-like object or a real number, not 'memoryview'
# expect: float() argument must be a string or a real number, not 'memoryview'


class Text(str):
    def __float__(self):
        return 9.5


print(float(Text("8")))  # expect: 9.5


class Number(float):
    pass


n = Number("nan")
print(hash(n) == object.__hash__(n))  # expect: True
