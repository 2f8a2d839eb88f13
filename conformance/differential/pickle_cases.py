# Random objects are pickled, and pickles with random damage read.
import pickle, io, sys
seed, n = int(sys.argv[1]), int(sys.argv[2])
state = seed * 2654435761 % 2**32 + 1
def rnd(n):
    global state
    state = (state * 1664525 + 1013904223) % 2**32
    return (state >> 8) % n
class P:
    def __init__(self, x=None): self.x = x
base = [[1, 'a', (2.5, None), {'k': [True, b'x']}, {1, 2}, frozenset({3})], P([P(1)]), {'a': P, 'b': len}, bytearray(b'abc'), [10**30, -5, 'é' * 300, range(3)], ValueError('x')]
l = []; l.append(l); base.append(l)
ops = b'(.012FIJKLMNPQRSTUVXabcd}eghijlqorps)tu]G\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8bBC\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98'
res = {}
for i in range(n):
    b = bytearray(pickle.dumps(base[rnd(len(base))], rnd(6)))
    for _ in range(1 + rnd(4)):
        k = rnd(4)
        p = rnd(len(b)) if b else 0
        if k == 0 and b: b[p] = ops[rnd(len(ops))]
        elif k == 1 and b: b[p] = rnd(256)
        elif k == 2: b.insert(p, ops[rnd(len(ops))])
        elif b: del b[p]
    if b'print' in b: continue
    try: r = pickle.loads(bytes(b)); s = 'ok ' + type(r).__name__
    except MemoryError: s = 'MemoryError'
    except Exception as e: s = type(e).__name__ + ': ' + str(e)
    try: r = pickle.load(io.BytesIO(bytes(b)))
    except Exception as e: pass
    print(i, ascii(s)[:120].split(' at 0x')[0])
