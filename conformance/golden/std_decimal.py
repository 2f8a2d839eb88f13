# Decimals and contexts: results, flags and messages.
import decimal
from decimal import *
D=Decimal
def T(s):
    try: print(s, '=>', repr(eval(s, globals())))
    except BaseException as e: print(s, '=>', type(e).__module__+'.'+type(e).__name__, e)
for s in r'''D(0)**-1
D(0)**0
D(4)**D('.5')
D(-2)**D('.5')
D(2)**-1
D(3)**-3
D(1)**D('1.5')
D('1.00')**3, D('1.00')**-3
D(2)**D('Infinity'), D(1)**D('Infinity'), D('.5')**D('-Infinity')
pow(D(3),4,5), pow(D(-3),3,5), pow(D(3),D(4),D(5)), pow(3,D(4),5)
pow(D(3),-1,5)
pow(D(3),D('1.5'),5)
pow(D(3),2,0)
pow(D(0),0,5)
pow(D(3),2,10**28)
D(' 1_000.5_0 '), D('\u0661\u0662'), D('１.５'), D('-0'), D('nan123'), D('-sNaN'), D('inFinity'), D('1E+5'), D('.5'), D('5.'), D('1__0'), D('_1_')
D('')
D('abc')
D('1 2')
D('1e')
D('nan 1')
D('1e99999999999999999999')
D('1e-99999999999999999999')
D('0e99999999999999999999')
D(1.1), D(float('nan')), D(float('-inf')), D(True), D(-0.0), D(10**30)
D(None)
D([])
D(1j)
D((0,(1,2,3),-2)), D((1,(0,0,5),'F')), D((0,(1,),'n')), D((1,(),'N')), D((0,(),0)), D([0,[1,2],3])
D((0,(1,2)))
D((2,(1,),0))
D((0,(10,),0))
D((0,('a',),0))
D((0,5,0))
D((0,(1,),'x'))
D((0,(1,),1.5))
D((1.5,(1,),1))
D(b'1')
D('1',None), D('1',getcontext())
D('1',5)
D(value='3'), D(value='3',context=None)
D(x=1)
D(1,2,3)
D(5).as_tuple(), D('-1.50').as_tuple(), D('nan12').as_tuple(), D('-inf').as_tuple(), D('snan').as_tuple()
D(1)/0
D(0)/0
D('inf')/D('inf')
D('inf')-D('inf')
D(1)//0
D(1)%0
D(0)%0
divmod(D(1),0)
divmod(D(1),D('inf'))
D(10)**28//1, D(10**28)//1
D(10**29)//1
D('snan')+1
D('nan5')+1, 1+D('-nan')
D('nan')==D('nan'), D('nan')!=1, D('nan')==1
D('nan')<1
D('snan')==1
D('snan')<1
D(1)==1, D(1)==1.0, D('.1')==.1, D(1)==1+0j, D(1)=='1', D(1)<2.5, D(1)<'a' if 0 else 0, D('.5')==__import__('fractions').Fraction(1,2), D('inf')==float('inf'), D(1)==float('nan')
D(1)<'a'
D(1)<1j
D(1)<float('nan')
D(1)+1.5
D(1)+'a'
1.5+D(1)
D(1)+None
D(1)**2.0
hash(D(1))==hash(1), hash(D('.5'))==hash(.5), hash(D('1e400')), hash(D('inf')), hash(D('-inf')), hash(D('1e-400')), hash(D('-1.5'))==hash(-1.5)
hash(D('snan'))
int(D('-1.9')), float(D('1.1')), complex(D('1.5')), bool(D(0)), bool(D('0.0')), round(D('2.5')), round(D('2.675'),2), round(D('1234'),-2), round(D('-2.5')), __import__('math').floor(D('-1.5')), __import__('math').ceil(D('1.2')), __import__('math').trunc(D('-1.7'))
int(D('nan'))
int(D('inf'))
int(D('snan'))
float(D('snan'))
float(D('nan')), float(D('-inf'))
round(D('nan'))
round(D('inf'),2)
round(D(1),1.5)
round(D(1),'a')
__import__('math').floor(D('inf'))
D('1.5').as_integer_ratio(), D('-0').as_integer_ratio(), D('1e3').as_integer_ratio()
D('nan').as_integer_ratio()
D('inf').as_integer_ratio()
D.from_float(1.5), D.from_float(3), D.from_float(True)
D.from_float('a')
D.from_number(1.5), D.from_number(D(3)), D.from_number(3)
D.from_number('1')
D.from_number(None)
D('1').quantize(D('.01')), D('1.005').quantize(D('.01')), D('1.005').quantize(D('.01'),ROUND_UP), D('1.005').quantize(exp=D('.01'),rounding='ROUND_CEILING',context=None), D(5).quantize(1)
D('1').quantize(D('1e-30'))
D('1').quantize('a')
D('1').quantize(D(1),rounding='x')
D('1').quantize(D(1),rounding=1)
D('1').quantize(D('inf'))
D('1').quantize(1.5)
D(1).compare('a')
D(1).compare(1.5)
D(1).compare(2), D(1).compare(D('nan')), D(1).max(2), D(1).min(2), D(1).fma(2,3), D(7).remainder_near(4), D(1).scaleb(3), D(15).shift(2), D(15).rotate(-1), D(1).next_plus(), D(1).next_minus(), D(1).next_toward(2), D(100).logb(), D('1.20').normalize(), D(2).sqrt(), D(2).ln(), D(2).log10(), D(1).exp(), D('110').logical_and(D('011')), D(1).logical_invert(), D('1.5').to_integral(), D('1.5').to_integral_exact(ROUND_DOWN), D(1).copy_sign(D(-2)), D(12).adjusted(), D('inf').adjusted(), D(1).number_class(), D('1e5').to_eng_string(), D(1).radix(), D(1).canonical(), D(-1).copy_abs(), D(1).copy_negate(), D(1).conjugate(), D(1).real, D(1).imag
D(1).compare_total(D('1.0')), D('nan').compare_total_mag(D(1)), D(1).compare_signal(2), D(3).same_quantum(D(4)), D(3).is_normal(), D(3).is_subnormal(), D(3).is_signed(), D('nan').is_qnan(), D(1).logical_or(10), D(1).logical_xor(11), D(1).max_mag(-2), D(1).min_mag(-2)
D(2).logical_and(D(1))
D(-1).sqrt()
D(-1).ln()
D(0).ln(), D(0).log10(), D('inf').ln(), D('inf').exp(), D('-inf').exp()
D(0).logb()
D(1).exp(5)
D(1).exp(context=5)
D(1).shift(100)
D(1).scaleb('a')
D(1).scaleb(D('1.5'))
D('1e1000000').exp()
D('-1e1000000').exp()
D('1e999999')*10
D('1e-999999')/D('1e30')
repr(D('1E-10')), str(D('-0.000001')), str(D('0.0000001')), D('1e5').to_eng_string(), D('1e-7').to_eng_string(), D('0e-7').to_eng_string(), D('0e8').to_eng_string(), str(D('0e2')), D('123e-10').to_eng_string()
D(1).__reduce__(), D(1).__copy__() , D(1).__deepcopy__(1), D(5).__complex__(), 0
D.__slots__ if hasattr(D,'__slots__') else 0
D(1).x
setattr(D(1),'x',1)
D(1).__round__(), D(1).__floor__(), D(1).__trunc__()
Context()
Context(prec=5), Context(5, ROUND_UP, -10, 10, 0, 1, [Inexact], [Overflow])
Context(prec=0)
Context(prec='a')
Context(prec=10**30)
Context(rounding='x')
Context(rounding=1)
Context(Emin=1)
Context(Emax=-1)
Context(capitals=2)
Context(clamp=2)
Context(flags=5)
Context(flags=[5])
Context(traps=[ValueError])
Context(flags={Inexact:True})
Context(foo=1)
Context(1,2,3,4,5,6,7,8,9)
getcontext(), DefaultContext, BasicContext, ExtendedContext
setcontext(5)
setcontext()
setcontext(DefaultContext), getcontext() is DefaultContext
localcontext(5)
localcontext(foo=1)
localcontext(prec=0)
type(localcontext()).__name__, localcontext(prec=3).__enter__().prec
IEEEContext(32), IEEEContext(64), IEEEContext(128), IEEEContext(256)
IEEEContext(33)
IEEEContext(1024)
IEEEContext('a')
Context().flags, Context().traps
Context().flags[Inexact], Context().traps[InvalidOperation], len(Context().flags), list(Context().flags)
Context().flags[5]
Context().flags[ValueError]
Context().flags.__class__, Context().flags==Context().flags, Context().flags.copy(), Context().flags=={}, Context().flags!=Context(flags=[Inexact]).flags
delattr(Context(),'prec')
setattr(Context(),'prec','a')
setattr(Context(),'foo',1)
Context().foo
Context().Etiny(), Context().Etop()
Context(prec=3).create_decimal('1.23456'), Context(prec=3).create_decimal(1.23456), Context(prec=3).create_decimal(D('1.2345')), Context(prec=3).create_decimal(), Context(prec=3).create_decimal_from_float(1.2345)
Context().create_decimal(' 1')
Context().create_decimal('1_0')
Context(prec=3).create_decimal('nan12345')
Context().add(1,2), Context().add(D(1),2), Context().divide(1,3), Context().power(2,3), Context().power(2,3,5), Context().power(a=2,b=3,modulo=None), Context().to_sci_string(5), Context().to_eng_string(D('1e5')), Context().quantize(1,D('.01')), Context().fma(1,2,3), Context().is_nan(1), Context().number_class(1), Context().radix(), Context().abs(-1), Context().minus(1), Context().plus(1), Context().divmod(7,2), Context().copy_decimal(1), Context().canonical(D(1)), Context().compare_total(1,2), Context().same_quantum(1,2)
Context().add(1,'a')
Context().add(1.5,2)
Context().add(1)
Context().canonical(1)
Context().power(2,3,'a')
Context().is_nan('a')
Context().copy(), Context().__copy__(), Context().__reduce__()
Context(prec=5)==Context(prec=5)
Context(flags=[Inexact]).clear_flags()
str(DecimalException.__mro__), str(Overflow.__mro__), str(DivisionByZero.__mro__), str(FloatOperation.__mro__)
DecimalTuple(1,2,3), DecimalTuple.__module__
D(1).__lt__('a'), D(1).__eq__('a'), D(1).__add__('a'), D(1).__radd__(2), D(1).__pow__(2,None), D(3).__pow__(2,5), D(1).__rpow__(2), D(1).__divmod__(2)
'''.splitlines(): T(s)
c=Context(traps=[]); 
for f in (lambda: c.divide(1,0), lambda: c.divide(0,0), lambda: c.create_decimal('x'), lambda: c.divide(1,3), lambda: c.power(10,10**7), lambda: c.power(10,-10**7),lambda: c.sqrt(2), lambda: c.sqrt(4), lambda: c.exp(0), lambda: c.exp(1), lambda: c.ln(1), lambda: c.ln(10), lambda: c.log10(1000), lambda: c.power(1,D('1.5')), lambda: c.power(D('1.00'),3), lambda: c.power(2,D('.5')), lambda: c.power(0,-1), lambda: c.remainder(1,0), lambda: c.divmod(1,0), lambda: c.divide_int(10**29,1), lambda: c.create_decimal_from_float(.1), lambda: D(.1), lambda: c.plus(D('0e-2000000')), lambda: c.next_toward(D('1e-1000026'),0), lambda: c.to_integral_exact(D('1.5')), lambda:c.quantize(D('1.55'),D('.1')), lambda: c.scaleb(1,D('nan')), lambda: c.logb(0), lambda: c.normalize(D('1.00')), lambda: c.divide(D('1.00'),D('2.0')), lambda: c.power(3,-1), lambda: c.exp(D('1e-40'))):
    c.clear_flags()
    try: r=f()
    except Exception as e: r=repr(e)
    print(r, [k.__name__ for k,v in c.flags.items() if v])
