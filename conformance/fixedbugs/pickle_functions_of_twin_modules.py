# open, reduce and other functions of modules with a twin could not be pickled, nor could static methods; names for Python 2 were wrong.
import bisect, functools, pickle, struct

for f in open, functools.reduce, bisect.insort, struct.pack, str.maketrans:
    for protocol in range(6):
        assert pickle.loads(pickle.dumps(f, protocol)) == f, f
print(open is __import__("_io").open)  # expect: True
print(pickle.dumps(functools.reduce, 0), pickle.dumps(input, 0))  # expect: b'c__builtin__\nreduce\np0\n.' b'c__builtin__\ninput\np0\n.'
print(pickle.dumps(BlockingIOError, 0))  # expect: b'c__builtin__\nBlockingIOError\np0\n.'
try:
    pickle.loads(b"S'a' \n.")
except pickle.UnpicklingError as e:
    print(e)  # expect: the STRING opcode argument must be quoted
print(pickle.encode_long(-255), pickle.decode_long(b"\x01\xff"))  # expect: b'\x01\xff' -255
