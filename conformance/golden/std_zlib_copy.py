# Copies of compression objects go their own way.
import zlib, random, copy
random.seed(1)
for level in (-1, 0, 1, 6, 9):
    for strategy in (0, 2):
        for wbits in (15, -15, 31):
            for zd in (None, b'hello world' * 10):
                if zd and wbits == 31:
                    continue
                kw = {'zdict': zd} if zd else {}
                c = zlib.compressobj(level, wbits=wbits, strategy=strategy, **kw)
                a = data = b''
                copies = []
                for i in range(12):
                    p = bytes(random.choices(b'abcde ', k=random.choice([0, 1, 10, 500, 40000])))
                    data += p
                    a += c.compress(p)
                    if random.random() < .3:
                        d = random.choice([c.copy, lambda: copy.copy(c), lambda: copy.deepcopy(c)])()
                        copies.append((a, d, data, bytes(random.choices(b'xyz', k=random.choice([0, 5, 700])))))
                    if random.random() < .1:
                        a += c.flush(zlib.Z_SYNC_FLUSH)
                a += c.flush()

                def check(blob, want):
                    o = zlib.decompressobj(wbits, **kw)
                    got = o.decompress(blob) + o.flush()
                    assert got == want and o.eof, (level, strategy, wbits, zd)
                check(a, data)
                for pre, d, dat, extra in copies:
                    e = d.copy()
                    check(pre + d.compress(extra) + d.flush(), dat + extra)
                    check(pre + e.compress(extra) + e.flush(), dat + extra)
c = zlib.compressobj()
c.flush()
for f in (c.copy, lambda: copy.copy(c), lambda: copy.deepcopy(c)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(zlib.decompress(zlib.compressobj().copy().flush()))
