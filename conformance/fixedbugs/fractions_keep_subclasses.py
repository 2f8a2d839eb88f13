# Numerators and denominators of a subclass of int became ints.
from fractions import Fraction


class Odd(int):
    @property
    def numerator(self): return Odd(int(self))
    @property
    def denominator(self): return Odd(1)
    def __mul__(self, other): return Odd(int(self) * int(other))
    def __floordiv__(self, other): return Odd(int(self) // int(other))


for f in Fraction(Odd(3)), Fraction(Odd(3), Odd(-6)):
    print(f, type(f.numerator).__name__, type(f.denominator).__name__)
# expect: 3 Odd Odd
# expect: -1/2 Odd Odd
