# Generic classes among other bases, protocols that register and initialise, NamedTuple, aliases and forward references.
import collections.abc
import copy
import pickle
import sys
import warnings
from typing import *

T = TypeVar("T")


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))


class A(Generic[T]):
    pass


class B:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.made = args
        return self


class C(A[T], B):
    pass


print(C("x").made, C[int](1, 2).made, "__new__" in vars(Generic))
c = C[int](1)
c.extra = 1
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(sorted(vars(pickle.loads(pickle.dumps(c, protocol)))))


class NoTuple:
    def __mro_entries__(self, bases):
        return None


show(lambda: type("X", (List[int], NoTuple()), {}))


def bad():
    class X(List[int], NoTuple()):
        pass


show(bad)
UserId = NewType("UserId", int)


def derived():
    class Admin(UserId):
        pass


show(derived)


class P(Protocol):
    x: int


class Registered:
    pass


P.register(Registered)
print(runtime_checkable(P) is P, isinstance(Registered(), P))


class Init(P):
    def __init__(self):
        super().__init__()
        self.x = 1


class Named:
    def __set_name__(self, owner, name):
        if name == "wrong":
            raise ValueError(name)
        self.name = name


class N(NamedTuple):
    field: Named = Named()
    other = Named()


print(Init().x, N.other.name, N().field.name)


def wrong():
    class N(NamedTuple):
        wrong = Named()


def twice():
    class N(NamedTuple, NamedTuple):
        pass


show(wrong)
show(twice)


class Box(Generic[T]):
    content = None

    def open(self):
        pass


print([n for n in dir(Box[int]) if n[0] != "_"], [n for n in dir(List[int]) if n[0] != "_"])
print("__args__" in dir(collections.abc.Callable[[int], str]))
print(isinstance(Callable[[int], str], collections.abc.Iterable), isinstance(List[int], collections.abc.Iterable))

ref = ForwardRef("X")
print(ref | "y", "y" | ref, ref | None, copy.deepcopy(List["X"]) == List["X"], pickle.loads(pickle.dumps(ref)) == ref)
print(ForwardRef("*Ts").evaluate(globals={"Ts": TypeVarTuple("Ts")}), ForwardRef("*tuple[int]").evaluate())

namespace = {}
exec("from typing import *\nT = TypeVar('T')\nclass C[X]: pass", namespace)
print(namespace["T"].__module__, namespace["C"].__type_params__[0].__module__, T.__module__)


@no_type_check
class Unchecked:
    function = lambda x: x


print(Unchecked.function.__no_type_check__)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")

    def decorator(f):
        return f

    print(no_type_check_decorator(decorator).__name__)

first = sys.modules.pop("typing")
import typing

print(typing.NamedTuple("Point", [("x", int)])(1), typing.TypedDict("D", {"a": int})(a=1))


class Again(typing.NamedTuple):
    x: int


print(Again(2))
