# Fractions as text: every kind of format specification.
from fractions import Fraction as F
def T(x, s):
    try: print(repr(x), repr(s), '=>', repr(format(x, s)))
    except BaseException as e: print(repr(x), repr(s), '=>', type(e).__name__, e)
vals = [F(1,3), F(-7,2), F(0), F(12345678, 7), F(1,1000000), F(3), F(-5), F(10**30,3), F(95,10), F(5,1000), F(-1,100000)]
specs = '''|<10|>20|^20|=20|*<20|#|+#| #|020|#,|,|_|#_|x|s|d|.2|.2f|+.2f|-.2f| .2f|z.1f|z.6f|#.0f|.0f|0.0f|020.3f|,.2f|_.2f|020,.3f|*>20.2f|*=20.2f|*^20,.2f|e|.3e|.0e|#.0e|E|.3E|g|.3g|#g|#.3g|G|.0g|.1g|%|.1%|#.0%|,.1%|,%|.10,f|.10_f|._f|.,f|.5_e|0f|00f|015e|<020.2f|=020.2f|\u20ac^12.1f|10.2|f|F|n|z|#z|-|+|-10|1|a|.f|.2.2f|10,|_10|010|>010|x>010|,.3g|_g|,e|0,|z#,.2f|zz.2f|20.3F|+z.2%|=+10|<<10|\n<5|00|0|01|0<5|^|x^|,.2_f|٣f|.٣f'''.split('|')
for s in specs:
    for x in vals: T(x, s)
