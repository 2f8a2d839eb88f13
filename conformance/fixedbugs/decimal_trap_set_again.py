# A trap of InvalidOperation that was unset and set again let wrong text through; powers with the exponent -0 and a modulus were refused.
from decimal import *

with localcontext() as c:
    c.traps[InvalidOperation] = False
    print(Decimal("xyz"), c.flags[InvalidOperation])  # expect: NaN True
    c.traps[InvalidOperation] = True
    try:
        Decimal("xyz")
    except InvalidOperation as e:
        print(e)  # expect: [<class 'decimal.ConversionSyntax'>]
print(pow(Decimal(5), Decimal("-0"), Decimal(7)))  # expect: 1
flags = dict(getcontext().flags)
flags["x"] = True
print(getcontext().flags == flags, flags != getcontext().flags)  # expect: False True
