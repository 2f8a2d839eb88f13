# A property for a comparison or arithmetic method that raises AttributeError ended the operation.
def missing(self): raise AttributeError("missing")


class C:
    __eq__ = property(missing)
    __add__ = property(missing)


print(C() == C())  # expect: False
try:
    C() + 1
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'C' and 'int'
