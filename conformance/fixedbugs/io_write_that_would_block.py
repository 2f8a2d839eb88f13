# write() of a FileIO on a full pipe that does not block raised BlockingIOError, and flush() of a buffer did not say how much was written.
import os

r, w = os.pipe()
os.set_blocking(w, False)
try:
    while True:
        os.write(w, b"z" * 10_000)
except BlockingIOError as e:
    print(e)  # expect: [Errno 11] Resource temporarily unavailable
f = open(w, "wb", 0)
print(f.write(b"zz"))  # expect: None
b = open(os.dup(w), "wb")
b.write(b"q")
try:
    b.flush()
except BlockingIOError as e:
    print(e, e.characters_written)  # expect: [Errno 11] write could not complete without blocking 0
os.read(r, 5000)
b.close()
os.close(r)
try:
    f.write(b"x" * 10_000)
except OSError as e:
    print(e)  # expect: [Errno 32] Broken pipe
