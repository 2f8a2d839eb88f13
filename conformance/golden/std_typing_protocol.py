# Protocols: structural checks, errors, members, generic ones, and the SupportsX classes.
import abc
import typing
from typing import *

T = TypeVar("T")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@runtime_checkable
class Sized2(Protocol):
    def size(self) -> int: ...


class Plain(Protocol):
    def size(self) -> int: ...


@runtime_checkable
class Named(Protocol):
    name: str


@runtime_checkable
class Both(Sized2, Named, Protocol):
    extra: int = 3


class Impl:
    def size(self):
        return 1


class Full:
    name = "n"
    extra = 1

    def size(self):
        return 1


class Explicit(Sized2):
    pass


class ViaAttr:
    def __init__(self):
        self.name = "inst"


class NoneMethod:
    size = None


attempt(lambda: isinstance(Impl(), Sized2))
attempt(lambda: isinstance(object(), Sized2))
attempt(lambda: isinstance(Impl(), Plain))
attempt(lambda: issubclass(Impl, Plain))
attempt(lambda: issubclass(Impl, Sized2))
attempt(lambda: issubclass(int, Sized2))
attempt(lambda: issubclass(Impl, Named))
attempt(lambda: issubclass(1, Sized2))
attempt(lambda: isinstance(ViaAttr(), Named))
attempt(lambda: isinstance(Full(), Both))
attempt(lambda: isinstance(Impl(), Both))
attempt(lambda: isinstance(NoneMethod(), Sized2))
attempt(lambda: issubclass(NoneMethod, Sized2))
attempt(lambda: Explicit().size())
attempt(lambda: issubclass(Explicit, Sized2))
attempt(lambda: isinstance(Explicit(), Plain))
attempt(lambda: Sized2())
attempt(lambda: Plain())
attempt(lambda: runtime_checkable(Impl))
attempt(lambda: runtime_checkable(5))
attempt(lambda: sorted(get_protocol_members(Both)))
attempt(lambda: get_protocol_members(Impl))
attempt(lambda: get_protocol_members(Explicit))
attempt(lambda: [is_protocol(c) for c in (Plain, Sized2, Explicit, Impl, Protocol, SupportsInt, int)])
attempt(lambda: isinstance(1, Protocol))
attempt(lambda: issubclass(int, Protocol))
attempt(lambda: Plain._is_protocol)
attempt(lambda: Sized2._is_runtime_protocol)
attempt(lambda: sorted(Both.__protocol_attrs__))


def declare(source):
    ns = dict(globals())
    try:
        exec(source, ns)
        x = ns["X"]
        print(source.strip(), "=>", x._is_protocol, [b.__name__ for b in x.__mro__], type(x).__name__)
    except Exception as e:
        print(source.strip(), "!!", type(e).__name__, e)


for source in ("class X(Protocol, int): pass", "class X(Impl, Protocol): pass", "class X(Plain, Protocol): pass", "class X(Plain, Impl): pass", "class X(Sized, Protocol): pass", "class X(Iterable[T], Protocol[T]): pass", "class X(Protocol[T]): pass", "class X[A](Protocol): pass",
               "class X(abc.ABC, Protocol): pass", "class X(Generic[T], Protocol): pass", "class X(Protocol, metaclass=type): pass", "class X(Hashable, Protocol): pass", "class X(ContextManager, Protocol): pass"):
    declare(source)


class WithInit(Protocol):
    x: int

    def __init__(self, x):
        self.x = x


class Concrete(WithInit):
    pass


class Own(WithInit):
    def __init__(self):
        super().__init__(7)


attempt(lambda: Concrete(5).x)
attempt(lambda: Own().x)
attempt(lambda: WithInit(1).x)
attempt(lambda: issubclass(Own, WithInit))


class Abstract(Protocol):
    @abc.abstractmethod
    def run(self): ...

    @property
    @abc.abstractmethod
    def prop(self) -> int: ...


class Half(Abstract):
    def run(self):
        return 1


attempt(lambda: Half())


@runtime_checkable
class GenericProto(Protocol[T]):
    def get(self) -> T: ...


class Getter:
    def get(self):
        return 1


attempt(lambda: isinstance(Getter(), GenericProto))
attempt(lambda: isinstance(Getter(), GenericProto[int]))
attempt(lambda: GenericProto[int])
attempt(lambda: GenericProto.__parameters__)


class Registered(Protocol):
    pass


attempt(lambda: [issubclass(int, Registered)])
attempt(lambda: [isinstance(1, p) for p in (SupportsInt, SupportsIndex, SupportsAbs, SupportsRound, SupportsFloat, SupportsComplex, SupportsBytes)])
attempt(lambda: [isinstance("x", p) for p in (SupportsInt, SupportsIndex, SupportsAbs, SupportsRound, SupportsFloat, SupportsComplex, SupportsBytes)])
attempt(lambda: [issubclass(float, p) for p in (SupportsInt, SupportsIndex, SupportsAbs[int].__origin__, SupportsRound)])
attempt(lambda: SupportsInt.__int__.__qualname__)
attempt(lambda: SupportsInt.__mro__)
attempt(lambda: SupportsAbs.__parameters__)
attempt(lambda: SupportsInt())
attempt(lambda: SupportsAbs[int])
attempt(lambda: [sorted(p.__protocol_attrs__) for p in (SupportsInt, SupportsRound)])
attempt(lambda: [isinstance([], p) for p in (Sized, Hashable, Iterable)])


@runtime_checkable
class Data(Protocol):
    value: int

    def call(self): ...


class DataImpl:
    value = 1

    def call(self): ...


attempt(lambda: isinstance(DataImpl(), Data))
attempt(lambda: issubclass(DataImpl, Data))


class Slotted(Protocol):
    __slots__ = ("a",)
    a: int


attempt(lambda: sorted(Slotted.__protocol_attrs__))


@runtime_checkable
class Prop(Protocol):
    @property
    def p(self): ...


class Raises:
    @property
    def p(self):
        raise RuntimeError("evaluated")


attempt(lambda: isinstance(Raises(), Prop))
attempt(lambda: Plain.register(Impl) is Impl and issubclass(Impl, Plain))
attempt(lambda: (IO.__mro__, TextIO.__mro__, BinaryIO.__mro__))
attempt(lambda: (IO[str], TextIO().read(), IO[str]().read()))
attempt(lambda: (IO.read.__annotations__, IO.__parameters__))
