# math.lgamma of a subnormal number was that of a normal one.
import math
print("%.10g %.10g" % (math.lgamma(5e-324), math.lgamma(-3e-313)))  # expect: 744.4400719 719.6105218
