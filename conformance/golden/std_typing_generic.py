# Generic classes: parameters, substitution, inheritance, errors, defaults, NewType, and type variables made by calls.
import typing
from typing import *

T = TypeVar("T")
U = TypeVar("U")
D = TypeVar("D", default=int)
E = TypeVar("E", default=List[D])
P = ParamSpec("P")
PD = ParamSpec("PD", default=[int, str])
Ts = TypeVarTuple("Ts")
TD = TypeVarTuple("TD", default=Unpack[Tuple[int, str]])


def show(source, ns=globals()):
    try:
        v = eval(source, ns)
        print(source, "=>", repr(v))
    except Exception as e:
        print(source, "!!", type(e).__name__, e)


def declare(source):
    ns = dict(globals())
    try:
        exec(source, ns)
        x = ns["X"]
        print(source.strip(), "=>", x.__parameters__, x.__orig_bases__, [b.__name__ for b in x.__mro__])
    except Exception as e:
        print(source.strip(), "!!", type(e).__name__, e)


class Box(Generic[T]):
    tag = "box"

    def __init__(self, item: T = None):
        self.item = item

    @classmethod
    def make(cls):
        return cls(0)


class Pair(Generic[T, U]):
    pass


class Call(Generic[P, T]):
    pass


class Only(Generic[P]):
    pass


class Variadic(Generic[T, *Ts]):
    pass


class Defaulted(Generic[T, D]):
    pass


class WithTD(Generic[*TD]):
    pass


class OnlyPD(Generic[PD]):
    pass


class New[A, B = str]:
    pass


class NewP[**Q]:
    pass


class Bounded[N: int, C: (str, bytes) = str]:
    pass


for source in """Box[int] Box[int](3).item Box[int]().__orig_class__ Box[int,str] Box[()] Box Box[T][int] Box[Box[T]][int] Box['X'] Box[1] Box[int].tag Box[int].make().item Box.__parameters__ Box[T].__parameters__ Box[int].__parameters__
Pair[int] Pair[int,str] Pair[T,int] Pair[T,int][str] Pair[T,T][int] Pair[T,U][U,T] Pair[int,str,bool] Pair[List[T],Dict[U,T]][int,str]
Call[[int,str],bool] Call[...,int] Call[P,int] Call[int,str] Call[Concatenate[int,P],T] Call[[int],T][str] Call[P,T][[int],str] Only[int,str] Only[[int,str]] Only[...] Only[()] Only[P] Only[int] Only[P][int,str]
Variadic[int] Variadic[int,str,bool] Variadic[()] Variadic[int,*Ts] Variadic[int,*Ts][str,bool] Variadic[*Ts] Variadic[T,*Ts][int] Variadic[*Tuple[int,...]] Variadic[int,*Tuple[str,...]]
Defaulted[int] Defaulted[int,str] Defaulted[()] WithTD[()] WithTD[int] OnlyPD[()] OnlyPD[int] New[int] New[int,bool] New[int,bool,str] New[()] NewP[int] NewP[[int,str]] Bounded[int] Bounded[int,bytes] Bounded.__type_params__ Bounded[bool][int]
isinstance(Box(),Box) isinstance(Box(),Box[int]) issubclass(Box,Box[int]) issubclass(Box,Generic) Box[int]==Box[int] Box[int]==Box[str] hash(Box[int])==hash(Box[int]) Box[int].__origin__ Box[int].__args__ New.__orig_bases__ New.__mro__[1] New.__parameters__""".split():
    show(source)
for source in (
        "class X(Generic): pass", "class X(Generic[T], Generic[U]): pass", "class X(Box[T]): pass", "class X(Box): pass", "class X(Box[int]): pass", "class X(Box[T], Generic[T, U]): pass", "class X(Pair[T, U], Generic[T]): pass",
        "class X(Generic[T], Box[T]): pass", "class X(Generic[D, T]): pass", "class X(Generic[D, *Ts]): pass", "class X(Generic[*Ts, *TD]): pass", "class X(Generic[*Ts, D]): pass", "class X(List[T]): pass", "class X(Dict[str, T], Box[U]): pass",
        "class X(Protocol[T]): pass", "class X(Protocol[T], Generic[T]): pass", "class X(Box[T], Protocol[T]): pass", "class X[A](Generic[A]): pass", "class X[A](Box[A], Pair[A, int]): pass", "class X(Tuple[int, T]): pass", "class X(Callable[[T], int]): pass",
        "class X[A](Box[T]): pass", "class X(Generic[Unpack[Ts]]): pass", "class X(Mapping[T, U]): pass", "class X(Iterable[T], Box[T]): pass", 
        "class X[A = int, B]: pass"):
    declare(source)
print(Box[int](1) == Box[int](1), Box.__class_getitem__(int), Box[int].__mro_entries__(()), type(Box[int]).__name__)
Box[int].tag = "changed"
print(Box.tag, Box[int].tag)
print("-- type variables")
for source in ("TypeVar('X', int)", "TypeVar('X', int, str, bound=int)", "TypeVar('X', covariant=True, contravariant=True)", "TypeVar('X', bound=1)", "TypeVar(1)", "TypeVar()", "TypeVar('X', infer_variance=True)", "TypeVar('X', infer_variance=True, covariant=True)",
               "TypeVar('X', bound='Y').__bound__", "TypeVar('X', bound=Optional[int]).__bound__", "TypeVar('X', 'a', 'b').__constraints__", "TypeVar('X', default=None).__default__", "TypeVar('X').__default__", "TypeVar('X', default='Y').__default__", "TypeVar('X', bound=None).__bound__",
               "ParamSpec('X', default=int).__default__", "ParamSpec('X', bound=int).__bound__", "ParamSpec('X', covariant=True)", "ParamSpec('X').args", "ParamSpec('X').kwargs.__origin__", "P.args == P.args", "P.args == P.kwargs", "TypeVarTuple('X', default=int).__default__", "list(Ts)", "TypeVarTuple('X', 1)",
               "T.__module__", "T.__name__", "T.__bound__", "T.__constraints__", "T.__covariant__", "T.has_default()", "D.has_default()", "D.__default__", "E.__default__", "T.__reduce__()", "copy_of(T)", "TD.__default__", "PD.__default__", "T()", "T[int]", "P[int]", "T.x", "TypeVar('X', bound=Final)", "TypeVar('X', bound=ClassVar[int])",
               "TypeVar.__module__", "TypeVar.__qualname__", "type(NoDefault)", "NoDefault.__reduce__()", "type(NoDefault)()", "T == TypeVar('T')", "List[T].__parameters__ == (T,)", "TypeAliasType('A', int)", "TypeAliasType('A', List[T], type_params=(T,))[int]", "TypeAliasType('A', int)[int]", "TypeAliasType('A', int, type_params=1)", "TypeAliasType('A', int).__value__",
               "TypeAliasType('A', List[T], type_params=(T,))[int].__args__", "TypeAliasType('A', int) | None", "TypeAliasType('A', int).__module__", "TypeAliasType(1, int)", "TypeAliasType('A')", "TypeAliasType('A', int, type_params=(D, T))"):
    show(source)
print("-- NewType")
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__name__, UserId.__qualname__, UserId.__supertype__, UserId.__module__, UserId | None, None | UserId, List[UserId], UserId.__reduce__(), type(UserId), Optional[UserId])
try:
    class Sub(UserId):
        pass
except TypeError as e:
    print(e)
for source in ("NewType('a.b', int).__name__", "NewType('X')", "UserId()", "UserId.x", "isinstance(1, UserId)", "NewType('X', 'fwd').__supertype__"):
    show(source)


def outer():
    class Inner[X]:
        def method[Y](self, a: X, b: Y) -> tuple[X, Y]: ...
    return Inner


I = outer()
print(I.__type_params__, I.__parameters__, I[int], I.method.__type_params__, I.__orig_bases__, I.__qualname__)
type Alias[A, *B] = tuple[A, *B]
print(Alias[int, str, bool], Alias[int, str].__args__, Alias.__parameters__, Alias.__type_params__, Alias.__value__, get_origin(Alias[int]), get_args(Alias[int]))


class Base[T]:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print("sub", cls.__name__, cls.__parameters__)


class Derived(Base[int]):
    pass


class Derived2[U](Base[U]):
    pass


print(Derived2[int], Derived.__orig_bases__)
