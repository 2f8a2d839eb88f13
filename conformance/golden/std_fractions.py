# Fractions: construction, arithmetic, comparison, and the abstract classes of numbers.
from fractions import Fraction
import fractions, numbers, math, operator
F = Fraction
def T(s):
    try: print(s, '=>', repr(eval(s, globals())))
    except BaseException as e: print(s, '=>', type(e).__name__, e)
class R(numbers.Rational):
    def __init__(s, n, d): s.n=n; s.d=d
    numerator = property(lambda s: s.n); denominator = property(lambda s: s.d)
    def __repr__(s): return 'R(%r, %r)' % (s.n, s.d)
    def no(s, *a): return NotImplemented
    __abs__=__add__=__ceil__=__eq__=__floor__=__floordiv__=__le__=__lt__=__mod__=__mul__=__neg__=__pos__=__pow__=__radd__=__rfloordiv__=__rmod__=__rmul__=__round__=__rpow__=__rtruediv__=__truediv__=__trunc__=no
class Air:
    def as_integer_ratio(self): return (6, 4)
class AirBad:
    def as_integer_ratio(self): return 6
class AirBad2:
    def as_integer_ratio(self): return (1.5, 4)
class Sub(F):
    def __init__(self, *a): self.tag = 1
class MyInt(int): pass
for s in r'''F()
F(3), F(-3, 6), F(3, -6), F(0, 5), F(True), F(MyInt(3)), F(MyInt(3), 6)
F(1, 0)
F(0, 0)
F(F(1,2), 0)
F(1.5), F(-0.1), F(2**70*1.0)
F(float('nan'))
F(float('inf'))
F(-float('inf'))
F(1.5, 2)
F(1, 2.0)
F(None)
F(1, None)
F('a', 2)
F([])
F(1j)
F(int)
F(Air())
F(AirBad())
F(Air(), 2)
F(R(6, 4)), F(R(6,4), R(1,2)), F(1, R(4, 2))
F(F(1,2), F(3,4)), F(3, F(3,4)), F(F(3,4), 3)
F(numerator=3, denominator=6)
F(3, denominator=6)
F(1, 2, 3)
F(num=1)
F('3/4'), F(' -3/4 '), F('+3/4'), F('3'), F('1.25'), F('-.5'), F('5.'), F('1e3'), F('1E-3'), F('1.5e+2'), F('1_000/3_0'), F('1_0.2_5e1_0')
F('3 / 4')
F('3/ 4')
F('3 /4')
F('3/-4')
F('3/+4')
F('')
F(' ')
F('.')
F('-')
F('1/0')
F('1/2/3')
F('1.5/2')
F('1/2.5')
F('1e')
F('e5')
F('_1')
F('1_')
F('1__0')
F('1._5')
F('1.5_')
F('1_.5')
F('1e_5')
F('0x10')
F('nan')
F('inf')
F('٣/٤'), F('３.５')
F('1/2\n')
F('\u20031/2\u2003')
F('1\0')
F('1/3e2')
F('-1.5e-3')
F(b'1/2')
F('9'*5000)
F.from_float(1.5), F.from_float(3), F.from_float(True)
F.from_float(float('nan'))
F.from_float(float('inf'))
F.from_float('a')
F.from_float(1j)
F.from_float(F(1,2))
F.from_decimal(1)
F.from_number(1), F.from_number(1.5), F.from_number(F(1,3)), F.from_number(R(6,4)), F.from_number(Air())
F.from_number('1')
F.from_number(1j)
F.from_number(None)
F.from_number(AirBad())
F.from_number(int)
Sub.from_number(1), type(Sub.from_number(Air())), type(Sub.from_float(1.5)), type(Sub(1,2)+1), type(+Sub(1,2)), type(abs(Sub(1,2))), type(Sub(1,2).limit_denominator(1)), type(Sub(1,2).limit_denominator(10)), type(round(Sub(1,3),1))
Sub(1,2), str(Sub(1,2)), Sub(1,2).tag, Sub(1,2).__reduce__(), type(Sub(1,2).__copy__()), type(Sub(1,2).__deepcopy__({}))
F(1,2).__reduce__(), F(1,2).__copy__()
F(3,2).is_integer(), F(4,2).is_integer(), F(3,2).as_integer_ratio(), F(3,2).numerator, F(3,2).denominator
F('3.141592653589793').limit_denominator(10), F('3.141592653589793').limit_denominator(100), F(4321, 8765).limit_denominator(10000), F(1,3).limit_denominator(1), F(-13,5).limit_denominator(2), F(201,200).limit_denominator(100)
F(1,3).limit_denominator(0)
F(1,3).limit_denominator(-1)
F(1,3).limit_denominator(max_denominator=2)
F(1,3).limit_denominator(1.5)
F(1,3).limit_denominator('a')
F(1,2)+F(1,3), F(1,2)-F(1,3), F(1,2)*F(2,3), F(1,2)/F(3,4), F(7,2)//F(2,3), F(7,2)%F(2,3), divmod(F(7,2),F(-2,3)), F(-7,2)%F(2,3)
F(1,2)+1, 1+F(1,2), 1-F(1,2), 2*F(1,4), 3/F(1,2), 3//F(2,3), 3%F(2,3), divmod(3,F(2,3))
F(1,2)+1.5, 1.5+F(1,2), 1.5-F(1,2), F(1,2)-1.5, F(1,2)*1.5, F(1,2)/1.5, 1.5/F(1,2), F(7,2)//1.5, 7.5//F(1,2), F(7,2)%1.5, 7.5%F(2,3), divmod(F(7,2),1.5), divmod(7.5,F(2,3))
F(1,2)+1j, 1j+F(1,2), F(1,2)-1j, 1j-F(1,2), F(1,2)*1j, 1j*F(1,2), F(1,2)/2j, 2j/F(1,2)
F(1,2)//1j
1j//F(1,2)
F(1,2)%1j
divmod(F(1,2),1j)
F(1,2)+'a'
'a'+F(1,2)
F(1,2)+None
F(1,2)+R(1,3)
R(1,3)+F(1,2), R(1,3)*F(1,2), R(1,3)-F(1,2), R(1,3)/F(1,2), R(1,3)//F(1,2), R(1,3)%F(1,2), divmod(R(1,3),F(1,2))
F(1,2)/0
F(1,2)//0
F(1,2)%0
divmod(F(1,2),0)
F(1,2)/F(0)
1/F(0)
1.5/F(0)
F(1,2)/0.0
F(-3,2)/F(0)
F(1,2)**2, F(1,2)**-2, F(-1,2)**-3, F(0)**0, F(4,9)**F(1,2), F(1,2)**F(2), F(2,3)**0.5, F(1,2)**1j, 2**F(3), 2**F(-3), 2**F(1,2), 2.0**F(1,2), 1j**F(2), 1j**F(1,2), 1j**F(-2), F(-1,2)**F(1,3)
F(0)**-2
F(0)**F(-2)
0**F(-2)
F(2)**'a'
'a'**F(2)
pow(F(2),3,5)
pow(F(2),3,None)
pow(2,F(3),5)
F(2).__pow__(3, 5)
R(2,3)**F(2)
R(2,3)**F(1,2)
R(2,3)**F(-1)
+F(1,2), -F(1,2), abs(F(-1,2)), int(F(-7,2)), math.trunc(F(-7,2)), math.floor(F(-7,2)), math.ceil(F(-7,2)), bool(F(0)), bool(F(1,2)), float(F(1,3)), complex(F(1,2))
round(F(5,2)), round(F(7,2)), round(F(-5,2)), round(F(8,3)), round(F(1234,10),1), round(F(12355,1000),2), round(F(12345),-2), round(F(12350),-2), round(F(1,3),0)
round(F(1,2),1.5)
float(F(10**400))
float(F(10**400,10**399*3))
float(F(1,10**400))
F(1,2) == F(2,4), F(1,2)==0.5, F(2)==2, 2==F(2), F(1,3)==1/3, F(1,2)==0.5+0j, F(1,2)==0.5+1j, F(1,2)==float('nan'), F(1,2)==float('inf'), F(1,2)=='a', F(1,2)==R(1,2), R(1,2)==F(1,2), F(1,2)!=F(1,2)
F(1,2)<F(2,3), F(1,2)<1, F(1,2)<0.6, F(1,2)<float('inf'), F(1,2)>float('inf'), F(1,2)<float('nan'), F(1,2)>-float('inf'), 1<F(3,2), 0.1<F(1,10), F(1,2)<=R(1,2), F(1,2)>=R(1,2)
F(1,2)<1j
F(1,2)<'a'
F(1,2)>=None
hash(F(1,2)), hash(F(3))==hash(3), hash(F(0.5))==hash(0.5), hash(F(-1,2)), hash(F(1,2**61-1)), hash(F(-1,2**61-1)), hash(F(-1)), hash(F(10**30,7)), hash(F(1, 3*(2**61-1)))
sum([F(1,2),F(1,3)]), max(F(1,2),F(1,3)), sorted([F(1,2),F(1,3),0.4])
F(1,2).real, F(1,2).imag, F(1,2).conjugate()
isinstance(F(1), numbers.Rational), isinstance(F(1), numbers.Integral), isinstance(1, numbers.Integral), isinstance(True, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Complex), isinstance(1j,numbers.Real), isinstance('a', numbers.Number)
F(1,2).x
setattr(F(1,2),'x',1)
setattr(F(1,2),'numerator',1)
F(1,2)._numerator, F.__slots__
F._from_coprime_ints(1,2)
F(1,2)._richcmp(1, operator.lt)
F(7,3)//F(1,3), F(-7,3)%1, F(7,3).__floordiv__(1.0), F(1,2).__add__('a'), F(1,2).__radd__(R(1,3)), F(1,2).__lt__('a'), F(1,2).__eq__('a'), F(1,2).__radd__('a'), F(1,2).__rpow__(4)
math.isqrt(F(4))
math.gcd(F(4))
[1,2][F(1)]
range(F(2))
F(1,2) in {0.5}, {F(1,2):1}[0.5]
numbers.Complex()
numbers.Rational.numerator.fget(3)
numbers.Complex.__add__(1,2)
numbers.Integral.__pow__(1,2)
numbers.Complex.__eq__(1,2)
numbers.Complex.__hash__, numbers.Number.__hash__
numbers.Complex.__add__.__isabstractmethod__, numbers.Complex.real.__isabstractmethod__
'''.splitlines(): T(s)
