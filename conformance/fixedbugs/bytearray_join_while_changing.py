# The separator of bytearray.join could be resized by the iterable.
sep = bytearray(b",")


def items():
    sep.clear()
    yield b"a"


try:
    sep.join(items())
except BufferError as e:
    print(e)  # expect: Existing exports of data: object cannot be re-sized
