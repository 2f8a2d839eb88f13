# exp() of a number near 0 was subnormal when the smallest exponent was 0.
from decimal import Context, Decimal, Subnormal

context = Context(prec=3, Emin=0, Emax=99, traps=[])
print(context.exp(Decimal("-9E-7")), bool(context.flags[Subnormal]))  # expect: 1.00 False
print(context.exp(Decimal("-9.1E-7")), bool(context.flags[Subnormal]))  # expect: 1.00 True
