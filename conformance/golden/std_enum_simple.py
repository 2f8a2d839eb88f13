# enum._simple_enum and what belongs to it.
import enum
import pickle
from enum import *
from enum import _simple_enum


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


@_simple_enum(Enum)
class A:
    ONE = 1
    TWO = 2
    UNO = 1

    def name_twice(self):
        return self.name * 2

    @property
    def big(self):
        return self.value > 1

    @classmethod
    def make(cls, x):
        return cls(x)

    @staticmethod
    def plain():
        return 'plain'


print(list(A), A.UNO, A(2), A['UNO'], A.__members__, type(A), A.__mro__, A.__name__, A.__qualname__, A.__module__)
print(A.TWO.name_twice(), A.TWO.big, A.make(1), A.plain(), A.ONE in A, 1 in A, len(A), A.ONE.value, A._value2member_map_, A._member_names_, A._member_type_)
t(lambda: A(3))
t(lambda: A['X'])
t(lambda: setattr(A, 'ONE', 3))
t(lambda: type('B', (A,), {}))


@_simple_enum(IntEnum)
class I:
    A = 1
    B = auto()
    C = auto()
    D = 10
    E = auto()


print(list(I), I.A + I.D, sorted(I, reverse=True), I.E == 11, f'{I.B}', isinstance(I.A, int), I(11), I.B.__class__.__mro__)


@_simple_enum(StrEnum)
class S:
    LOW = auto()
    High = auto()
    Z = 'zed'


print(list(S), S.LOW + 'x', S('high'), S.Z.upper(), f'{S.High:>6}', str(S.Z))


class P:
    X = 1, 2
    Y = 3, 4

    def __init__(self, a, b):
        self.a, self.b = a, b


t(lambda: _simple_enum(Enum)(P))


@_simple_enum(Enum)
class Q:
    X = 1, 2
    Y = 3, 4

    def __init__(self, pair):
        self.pair = pair


print(list(Q), Q.X.pair, Q((1, 2)))


@_simple_enum(IntFlag, boundary=KEEP)
class F:
    R = 4
    W = 2
    X = 1
    RW = 6


print(list(F), F.R | F.X, F(8), ~F.R, F.RW, F(0), F.R in F.RW, F.RW & F.W, len(F.RW), F._flag_mask_, F._all_bits_, F._boundary_)


@_simple_enum(Flag)
class G:
    A = 1
    B = 4
    AB = 5


print(list(G), G.A | G.B is G.AB, G.AB, ~G.A, G(0))
t(lambda: G(2))
t(lambda: G('x'))


@_simple_enum(Enum)
class D:
    'A docstring.'
    A = None
    B = (lambda: 1)
    C = 'c'
    _private = 5
    __dunder = 6

    def __str__(self):
        return 'D:' + self.name

    def __repr__(self):
        return '<' + self.name + '>'


print(D.__doc__, list(D), str(D.A), D._private, D.B, hasattr(D, '_D__dunder'))


print(pickle.loads(pickle.dumps(A.TWO)) is A.TWO, pickle.loads(pickle.dumps(F.RW)) is F.RW)
print([m for m in dir(A) if not m.startswith('__')], hash(A.ONE) == hash('ONE'))
