# Collections in the middle of everything: no value that is still needed goes.
import gc
import sys


def trace(frame, event, arg):
    gc.collect()
    return trace


def gen(n):
    for i in range(n):
        try:
            got = yield [i, str(i)]
        finally:
            got = None


def outer(n):
    result = yield from gen(n)
    yield ('end', result)


def work():
    out = []
    for a in outer(3):
        for b, c in zip([a, 1], {'k': a}.items()):
            out.append((b, c, [x for x in a if x]))
    with open(__file__) as f:
        try:
            out.append(f.readline()[:1] + str(1 / (len(out) - 5)))
            out.append({**{'x': [gc.collect() * 0, [2]]}, 'y': (lambda *p: p)(*out[:1], gc.isenabled())})
            raise ValueError([len(out)])
        except ValueError as e:
            out.append(e.args)
    match out[-1]:
        case ([n],):
            out.append(n)
    return out


class Meta(type):
    def __new__(cls, name, bases, ns, **kw):
        gc.collect()
        return super().__new__(cls, name, bases, ns)


class C(metaclass=Meta, key=[1]):
    value = [gc.collect() * 0]

    def __init__(self, *args):
        self.args = args

    def __repr__(self):
        gc.collect()
        return f'C{self.args!r:>{len("xx")}}'


sys.settrace(trace)
got = work()
sys.settrace(None)
for line in got:
    print(line)
print([C(1, [gc.collect() * 0]), C(C.value)], sorted([C(3), C(1)], key=lambda c: (gc.collect(), c.args)[1]))
