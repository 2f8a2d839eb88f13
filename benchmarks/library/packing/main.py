# Binary structures: packed and unpacked one by one, into buffers, and as a stream.
import struct


def run():
    header = struct.Struct('<IHd16s')
    total = 0
    parts = []
    for i in range(30000):
        parts.append(header.pack(i, i % 65536, i / 3.0, b'name%d' % (i % 100)))
    data = b''.join(parts)
    for number, small, real, name in header.iter_unpack(data):
        total += number + small + int(real) + len(name.rstrip(b'\0'))
    buffer = bytearray(8 * 1000)
    for n in range(20):
        for i in range(1000):
            struct.pack_into('>iI', buffer, 8 * i, -i * n, i)
        for i in range(0, 8000, 8):
            a, b = struct.unpack_from('>iI', buffer, i)
            total += a + b
    total += sum(struct.unpack('<2000i', struct.pack('<2000i', *range(2000))))
    return total + struct.calcsize('@bhilq')
