# math.pow of a positive number and NaN was 0.
import math
print(math.pow(0.5, math.nan), math.pow(2, float("nan")), math.pow(1, math.nan), math.pow(math.nan, 0))  # expect: nan nan 1.0 1.0
