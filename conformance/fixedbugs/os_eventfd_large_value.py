# eventfd_write took no number above that of a signed one.
import os

fd = os.eventfd(0)
os.eventfd_write(fd, 2**64 - 2)
print(os.eventfd_read(fd))
# expect: 18446744073709551614
for n in 2**64, -1:
    try:
        os.eventfd_write(fd, n)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
# expect: OverflowError Python int too large for C unsigned long long
# expect: ValueError Cannot convert negative int
os.close(fd)
