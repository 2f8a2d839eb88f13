# bytes() and bytearray.extend() did not ask for the length, so an error of it was lost.
class Bad:
    def __iter__(self): return iter(b"ab")
    def __len__(self): raise RuntimeError("no length")


for f in bytes, bytearray().extend, bytearray:
    try:
        print(f(Bad()))
    except RuntimeError as e:
        print(e)
# expect: no length
# expect: no length
# expect: bytearray(b'ab')
