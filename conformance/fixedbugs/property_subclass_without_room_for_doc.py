# A subclass of property that cannot keep the docstring of its getter said nothing.
class Slots(property):
    __slots__ = ()


def getter(self): "doc"


try:
    Slots(getter)
except AttributeError as e:
    print(e)  # expect: 'Slots' object attribute '__doc__' is read-only
