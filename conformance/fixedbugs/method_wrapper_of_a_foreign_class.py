# The method of another built-in class in a subclass was passed over.
class Number(int):
    __add__ = str.__add__


try:
    print(Number(1) + Number(2))
except TypeError as e:
    print(e)  # expect: descriptor '__add__' requires a 'str' object but received a 'Number'
