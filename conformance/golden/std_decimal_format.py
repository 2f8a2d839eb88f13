# Decimals as text by format specifications.
import decimal

D = decimal.Decimal
def T(s):
    try: print(s, '=>', repr(eval(s, globals())))
    except BaseException as e: print(s, '=>', type(e).__name__, e)
for s in '''format(D('1234567.891'),',')
format(D('1234567.891'),'_')
format(D('1234567.891'),',.2f')
format(D('1234567.891'),'020,.1f')
format(D('1234567.891'),'.3e'),format(D('1234567.891'),'.3g'),format(D('1234567.891'),'E'),format(D('1234567.891'),'%'),format(D('1234567.891'),'n'),format(D('1234567.891'),'.10'),format(D('1234567.891'),'g'),format(D('1234567.891'),'f'),format(D('1E+10'),'f'),format(D('1E+10'),'g'),format(D('1E-10'),''),format(D('0'),'e'),format(D('0.00'),'g'),format(D('-0.0'),'z.1f'),format(D('-0.01'),'z.1f'),format(D('-0.01'),'.1f')
format(D('nan'),'010'),format(D('nan'),'+10'),format(D('inf'),'<10'),format(D('-inf'),'=10'),format(D('snan'),'f'),format(D('nan123'),'*^12'),format(D('inf'),'%'), format(D('nan'),'010.2f')
format(D(1),'x')
format(D(1),'d')
format(D(1),'s')
format(D(1),'#')
format(D(1),'*<10'),format(D(1),'é^9'),format(D(1),'+'),format(D(1),' '),format(D(1),'-'),format(D(1),'010'),format(D(-1),'010'),format(D(1),'<010'),format(D(1),'x<010'),format(D(1),'=+10')
format(D(1),'.2,f')
format(D(1),',_')
format(D(1),'10.')
format(D(1),'.')
format(D(1),'99999999999999999999')
format(D(1),'.99999999999999999999f')
format(D(1),5)
format(D('1.5'),'.0f'),format(D('2.5'),'.0f'),format(D('1.25'),'.1f'),format(D('1e5'),'.2'),format(D('123456'),'.3'),format(D('0.000012345'),'.3'),format(D('12.3'),'.10g'),format(D('1e3'),'.5g'),format(D('1e3'),','),format(D('1e100'),',.0f')[:20],format(D('12345'),',e'),format(D('1.2'),'015.3e'),format(D('1234.5'),'08,'),format(D('1234.5'),'+08,'),format(D('1234.5'),'_.2f')
format(D('123.456'),'.2%'),format(D('0.5'),'%'),format(D('5'),'%'),format(D('1e2'),'%'),format(D('1e-5'),'%'), format(D('1.50'),'g'), format(D('1.50'),''), format(D('1E+3'),'E'), format(D('1E+3'),'G'), format(D('1e3'),'')
format(D('1.5'),'\\x00<10')
format(D('1.5'),'10n'),format(D('1.5'),'z'),format(D('-0'),'z'),format(D('-0'),''),format(D('-0.0'),'ze')'''.splitlines(): T(s)
for x in ['0', '-0', '1.5', '123456.789', '1E+5', '1E-9', '0.00', '-0.004', 'NaN', '-Infinity', '99999.5']:
    for spec in ['', 'e', '.3e', 'f', '.2f', 'g', '.4g', '%', '.1%', ',', ',.2f', '015', '020,.3f', '+', '*^20', '<12.3', '=+15.2f', 'E', 'G', 'n', '.0f', '.10', 'z.1f', ' ', '#', '.0e', '_.4f', '.8_f', '.8,f', 'zE']:
        print(x, repr(spec), repr(format(D(x), spec)))
