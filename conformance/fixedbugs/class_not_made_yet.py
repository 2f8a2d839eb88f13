# A class could be derived from one whose MRO is still computed, and mro() could leave out the class itself.
class Extending(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ != "X":
            try:
                class X(cls): pass
            except TypeError as e:
                print(e)
        return type.mro(cls)


class A(metaclass=Extending): pass  # expect: Cannot extend an incomplete type 'A'


class Leaving(type):
    def mro(cls): return (A,)


try:
    class B(metaclass=Leaving): pass
except TypeError as e:
    print(e)  # expect: super(type, obj): obj (type B) is not an instance or subtype of type (B).
