# Abstract base classes: abstract methods, registration, hooks and errors.
import abc
from abc import ABC, ABCMeta, abstractmethod


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class A(ABC):
    @abstractmethod
    def f(self):
        return "A.f"

    @property
    @abstractmethod
    def p(self): ...

    @classmethod
    @abstractmethod
    def c(cls): ...

    def g(self):
        return "g"


class B(A):
    def f(self):
        return "B" + super().f()


class C(B):
    p = 1
    c = 2


print(sorted(A.__abstractmethods__), sorted(B.__abstractmethods__), C.__abstractmethods__)
attempt(A)
attempt(B)
print(C().f(), C().g(), type(A), ABCMeta.__mro__, ABC.__slots__)


class One(ABC):
    @abstractmethod
    def only(self): ...


attempt(One)
One.only = lambda self: 3
attempt(One)
print(abc.update_abstractmethods(One) is One, One().only(), One.__abstractmethods__)
print(abc.update_abstractmethods(int))


class V(metaclass=ABCMeta):
    pass


class W:
    pass


print(issubclass(W, V), V.register(W) is W, issubclass(W, V), isinstance(W(), V), isinstance(3, V))
V.register(int)
print(isinstance(3, V), isinstance(True, V), issubclass(bool, V), V.register(W) is W)
attempt(V.register, 3)
attempt(W.__class__.register if hasattr(type, "register") else V.register)


class V2(V):
    pass


attempt(V2.register, V)
attempt(issubclass, 3, V)
before = abc.get_cache_token()
V2.register(str)
print(abc.get_cache_token() - before, isinstance("", V), isinstance("", V2))


class H(ABC):
    @classmethod
    def __subclasshook__(cls, sub):
        if cls is H:
            return hasattr(sub, "quack") or NotImplemented
        return NotImplemented


class Duck:
    def quack(self): ...


class H2(H):
    pass


print(isinstance(Duck(), H), issubclass(int, H), issubclass(Duck, H2))


class Bad(ABC):
    @classmethod
    def __subclasshook__(cls, sub):
        return 1


attempt(issubclass, int, Bad)


class Old(ABC):
    @abc.abstractproperty
    def p(self): ...

    @abc.abstractclassmethod
    def c(cls): ...

    @abc.abstractstaticmethod
    def s(): ...


print(sorted(Old.__abstractmethods__), Old.__dict__["c"].__isabstractmethod__)
print([t.__mro__[1].__name__ for t in (abc.abstractproperty, abc.abstractclassmethod, abc.abstractstaticmethod)])


class Meta(ABCMeta):
    def __new__(m, name, bases, ns, **kw):
        ns["made"] = kw
        return super().__new__(m, name, bases, ns)

    def __init__(cls, *args, **kw):
        super().__init__(*args)


class M(metaclass=Meta, x=1):
    pass


class M2(M, y=2):
    @abstractmethod
    def z(self): ...


print(M.made, M2.made, type(M2), M2.__abstractmethods__)
attempt(M2)


class K(ABC):
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag


class L(K, tag=5):
    pass


print(L.tag, ABCMeta("D", (), {"a": 1}).a)


class Dump(ABC):
    pass


print([type(x).__name__ for x in abc._get_dump(Dump)])
Dump._abc_registry_clear()
Dump._abc_caches_clear()
attempt(abstractmethod)
attempt(abstractmethod, 1)
