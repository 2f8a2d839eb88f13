# An operator whose right operand is of a subclass, which alone has operators, ended the host.
class Plain:
    pass


class Sub(Plain):
    def __rmod__(self, other):
        return "rmod"

    def __mul__(self, other):
        return "mul"


print(Plain() % Sub())  # expect: rmod
print(object() % Sub())  # expect: rmod
try:
    Plain() * Sub()
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for *: 'Plain' and 'Sub'
