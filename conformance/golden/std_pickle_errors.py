# Module pickle: what cannot be pickled, and pickles that are wrong.
import pickle, io, sys
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__}: {e} {getattr(e, "__notes__", "")}'
    print(__import__('re').sub(r' at 0x[0-9a-f]+', '', str(r)))
class P: pass
def loc():
    class L: pass
    return L
t(pickle.dumps, [1, lambda: 0]); t(pickle.dumps, {'a': loc()}); t(pickle.dumps, (loc()(),)); t(pickle.dumps, {1: {2, sys}}); t(pickle.dumps, [[{}.items()]]); t(pickle.dumps, {(1, (x for x in [])): 2}); t(pickle.dumps, 1, 6); t(pickle.dumps, 1, -1); t(pickle.dumps, 1, 'x'); t(pickle.dumps, sys)
class R:
    def __init__(self, v): self.v = v
    def __repr__(self): return 'R'
    def __reduce__(self): return self.v
for v in [3, (), (1,), (1, 2), (len, 3), (len, (), None, 3), (len, (), None, None, 3), (len, ([],), None, None, None, 3), 'nosuch', 'R', (1,)*7, (len, ([],)), (len, ([],), {'a': 1})]:
    t(pickle.dumps, R(v))
class Q:
    def __reduce_ex__(self, p): return R([p]).v
t(pickle.dumps, Q())
class S:
    def __getstate__(self): return lambda: 0
t(pickle.dumps, S())
for d in [b'', b'.', b'N', b'(', b'(.', b'0.', b'K', b'K\x01', b'\x80\x06N.', b'\x80\xff', b'cos\nfoo\n.', b'cnosuchmod\nx\n.', b'x', b'\xff', b')R.', b'N)R.', b'clen\n', b'cbuiltins\nlen\nN\x81.', b'cbuiltins\nlen\n)\x81.', b'h\x05.', b'g5\n.', b'gx\n.', b'I5\n.', b'Ix\n.', b'I01\n.', b'I00\n.', b'L5L\n.', b'F1.5\n.', b"S'abc'\n.", b"S'ab\n.", b'Sx\n.', b'Vab\\u0041\n.', b'T\x03\x00\x00\x00abc.', b'U\x02\xff\xff.', b'X\xff\xff\xff\xffa.', b'\x8e\xff\xff\xff\xff\xff\xff\xff\x7f.', b'B\x05\x00\x00\x00a.', b'Na.', b']Na.', b'](NNe.', b'}(NNu.', b'}(Nu.', b'}NNs.', b'NNs.', b'\x8f(NN\x90.', b'(NN\x91.', b'NNb.', b'Nb.', b'cbuiltins\nobject\n)\x81Nb.', b'cbuiltins\nobject\n)\x81}b.', b'cbuiltins\nobject\n)\x81K\x01b.', b'\x82\x01.', b'\x82\x00.', b'\x8a\x00.', b'\x8a\x02\xff\x7f.', b'\x8b\xff\xff\xff\xff.', b'P5\n.', b'NQ.', b'(I1\nI2\nt.', b'(I1\nl.', b'(I1\nI2\nd.', b'(I1\nd.', b'(i__main__\nP\n.', b'(c__main__\nP\no.', b'(o.', b'2.', b'N2\x86.', b'1.', b'(N1.', b'\x95\x05\x00\x00\x00\x00\x00\x00\x00N.', b'\x95\x02\x00\x00\x00\x00\x00\x00\x00N.', b'\x97.', b'N\x98.', b'\x93.', b'NN\x93.', b'\x94.', b'N\x94h\x00.', b'r\xff\xff\xff\x7f.', b'Nr\xff\xff\xff\x7f.', b'N(.', b'((.', b'Nq\x00(h\x00t.', b'G\x00.', b'G?\xf0\x00\x00\x00\x00\x00\x00.', b'J\xff\xff\xff\xff.', b'M\xff\xff.', b'\x85.', b'\x87NN.', b'NN\x88\x87.', b'\x96\x02\x00\x00\x00\x00\x00\x00\x00ab.', b'C\x01\xff.', b'\x8c\x01\xff.', b'(N.', b']Ne.', b'NN\x90.', b'N.N', b'\x80', b'cbuiltins\nprint\n(Vhi\ntR.']:
    print(d, end=' -> '); t(pickle.loads, d)
