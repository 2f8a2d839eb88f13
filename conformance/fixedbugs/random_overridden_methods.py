# betavariate() and lognormvariate() did not call the methods that a subclass had replaced, and setstate() let the ValueError of a bad state of version 2 through.
import random


class Fixed(random.Random):
    def gammavariate(self, alpha, beta):
        return alpha * beta

    def normalvariate(self, mu, sigma):
        return mu


print(Fixed().betavariate(3.0, 5.0))  # expect: 0.375
print(Fixed().lognormvariate(0.0, 5.0))  # expect: 1.0
try:
    random.Random().setstate((2, (int(x) for x in [1, float("nan")]), None))
except TypeError as e:
    print(repr(e))  # expect: TypeError()
    print(repr(e.__cause__))  # expect: ValueError('cannot convert float NaN to integer')
