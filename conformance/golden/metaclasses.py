# Metaclasses: __prepare__, __new__, __init__, __call__, keywords, __init_subclass__, __class_getitem__, conflicts, __mro_entries__.
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 42}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __len__(cls):
        return len(cls.__name__)

    def __iter__(cls):
        return iter(cls.__name__)

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __instancecheck__(cls, obj):
        return obj == "magic" or super().__instancecheck__(obj)

    @property
    def shout(cls):
        return cls.__name__.upper()


class A(metaclass=Meta, flag=True):
    def __init__(self, v):
        self.v = v


class B(A, other=1):
    pass


print(A(1).v, A.injected, len(A), list(A), A, type(B), B.shout)
print(isinstance("magic", A), isinstance(B(1), A), isinstance(3, A))
try:
    A(1).shout
except AttributeError as e:
    print(e)


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class One(Base, tag="first"):
    pass


class Two(One):
    pass


print(Base.registry, One[int], Two["x", 2])
try:
    class Three(Base, wrong=1):
        pass
except TypeError as e:
    print(e)


class M1(type):
    pass


class M2(type):
    pass


class X1(metaclass=M1):
    pass


class X2(metaclass=M2):
    pass


try:
    class X3(X1, X2):
        pass
except TypeError as e:
    print(e)
try:
    class Bad(int, str):
        pass
except TypeError as e:
    print(e)
try:
    class Order(object, A):
        pass
except TypeError as e:
    print(e)
try:
    class Dup(Base, Base):
        pass
except TypeError as e:
    print(e)


class Fake:
    def __mro_entries__(self, bases):
        print("mro_entries", len(bases))
        return (Base,)


class Real(Fake(), tag="fake"):
    pass


print(Real.__bases__, type(Real.__orig_bases__[0]).__name__, Base.registry[-1])


def factory(name, bases, ns):
    return (name, bases, sorted(k for k in ns if k[0] != "_"))


class NotAClass(metaclass=factory):
    x = 1
    y = 2


print(NotAClass)


class D1: ...
class D2(D1): ...
class D3(D1): ...
class D4(D2, D3): ...
print([c.__name__ for c in D4.__mro__], D1.__subclasses__())
D4.__bases__ = (D3, D2)
print([c.__name__ for c in D4.mro()])
