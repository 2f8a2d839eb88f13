# Numbers whose methods change what is being changed, and instances that __new__ did not make: errors, not crashes.
import array, cmath, decimal, fractions, statistics, struct

A, D, F = array.array, decimal.Decimal, fractions.Fraction


def T(f):
    try:
        r = repr(f())
    except Exception as e:
        r = type(e).__name__
    print(r[:70])


class Evil:
    def __init__(self, a):
        self.a = a

    def __index__(self):
        del self.a[:]
        return 1

    def __float__(self):
        del self.a[:]
        return 1.0

    def __eq__(self, other):
        del self.a[:]
        return False

    __hash__ = None


for change in (lambda a: a.__setitem__(5, Evil(a)), lambda a: a.count(Evil(a)), lambda a: a.index(Evil(a)), lambda a: a.remove(Evil(a)), lambda a: a[Evil(a):5], lambda a: a.__setitem__(slice(Evil(a), 9), A('i', [1]))):
    a = A('i', range(10))
    T(lambda: change(a))
    print(a)
a = A('i', range(10))
it = struct.iter_unpack('i', a)
next(it)
T(lambda: a.append(1))
T(lambda: list(it))
T(lambda: a.append(1))
b = bytearray(16)


class Clear:
    def __index__(self):
        b.clear()
        return 1


T(lambda: struct.pack_into('ii', b, 0, Clear(), 2))
T(lambda: F.__new__(int))
T(lambda: object.__new__(F))
T(lambda: object.__new__(F) + 1)
T(lambda: repr(object.__new__(F)))
T(lambda: hash(object.__new__(F)))
T(lambda: object.__new__(F) == 1)
T(lambda: object.__new__(statistics.NormalDist).mean)
T(lambda: repr(object.__new__(statistics.NormalDist)))
T(lambda: object.__new__(D))
T(lambda: D.__new__(D))
T(lambda: object.__new__(A))
T(lambda: A.__new__(A))
T(lambda: struct.pack('1000000000000000x'))
T(lambda: A('i', [1]) * 10**15)
T(lambda: A('i').fromfile(None, 2**62))
T(lambda: memoryview(A('w', 'ab')).tolist())
T(lambda: D(1).__round__(10**30))
T(lambda: D(10) ** D(10) ** D(10))
