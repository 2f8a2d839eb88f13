# A method mro() that assigns __bases__ while they are assigned made classes a base of themselves and ended the host.
class Meta(type):
    def mro(cls):
        global ready
        if ready and cls.__name__ == "C":
            ready = False
            C.__bases__ = (B2,)
        return type.mro(cls)


ready = False
class A(metaclass=Meta): pass
class B1(A): pass
class B2(A): pass
class C(A): pass


ready = True
C.__bases__ = (B1,)
B1.__bases__ = (C,)
print(C.__bases__, B1.__bases__)  # expect: (<class '__main__.B2'>,) (<class '__main__.C'>,)
print(B2.__subclasses__(), B1.__subclasses__(), C.__subclasses__())  # expect: [<class '__main__.C'>] [] [<class '__main__.B1'>]
try:
    B2.__bases__ = (B1,)
except TypeError as e:
    print(e)  # expect: a __bases__ item causes an inheritance cycle
