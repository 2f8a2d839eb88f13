# A decompression object could be copied after flush() had ended it.
import zlib

d = zlib.decompressobj()
d.decompress(zlib.compress(b"x"))
print(type(d.copy()) is type(d))  # expect: True
d.flush()
try:
    d.copy()
except ValueError as e:
    print(e)  # expect: Inconsistent stream state
