# A metaclass with a plain base before type hid the __dict__ of its classes; a method mro() without object at the end, or that assigns __bases__, failed.
class Base: pass
class Meta(Base, type): pass
class C(metaclass=Meta): pass


print(C.__dict__["__module__"])  # expect: __main__


class Reversing(type):
    def mro(cls): return type.mro(cls)[::-1]
class A:
    def f(self): return "A"
class B(A, metaclass=Reversing):
    def f(self): return "B"


print(B().f())  # expect: A


class Assigning(type):
    def mro(cls):
        if cls.__mro__ is None and not seen:
            seen.append(cls.__mro__)
            cls.__bases__ += ()
        return type.mro(cls)


seen = []
class D(metaclass=Assigning): pass
print(seen, D.__mro__, object.__subclasses__().count(D))  # expect: [None] (<class '__main__.D'>, <class 'object'>) 1
