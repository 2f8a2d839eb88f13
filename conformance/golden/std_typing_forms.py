# Special forms, aliases of generic classes, their checks, representations, equality and substitution.
import collections
import collections.abc
import typing
from typing import *


def show(source):
    try:
        v = eval(source)
        print(source, "=>", repr(v), type(v).__name__)
    except Exception as e:
        print(source, "!!", type(e).__name__, e)


T = TypeVar("T")
K = TypeVar("K", contravariant=True)
V = TypeVar("V", covariant=True)
S = TypeVar("S", int, str)
B = TypeVar("B", bound=int)
D = TypeVar("D", default=int)
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")
for source in """List List[int] List[T] List[T][int] List[int][str] List[1] List['x'] List[int,str] List[()] List() List[int]() Dict[str,int] Dict[str] Dict[T,T][int] Dict[K,V][int,str]
Set[int] FrozenSet[str] Type[int] Type Tuple Tuple[int,...] Tuple[()] Tuple[int,str] Tuple[...,int] Tuple[T,T][int] Tuple[int] Tuple[int][str] Deque[int] DefaultDict[str,int]
Iterable[int] Iterator[T] Generator[int,str,None] Generator[int] Awaitable[int] Coroutine[int,str,bool] Mapping[str,int] MutableMapping[str,int] Sequence[int] AbstractSet[int] Hashable Sized Hashable[int]
Collection[int] Container[int] Reversible[int] KeysView[int] ItemsView[int,str] ValuesView[int] MappingView ContextManager[int] AsyncContextManager[int] Pattern[str] Match[bytes]
Callable Callable[[int],str] Callable[...,int] Callable[[],None] Callable[P,T] Callable[P,T][[int],str] Callable[P,T][int,str,bool] Callable[[T],T][int] Callable[int] Callable[int,str] Callable[[int],str][int] Callable[[1],int] Callable[[int],1]
Callable[Concatenate[int,P],T] Concatenate[int,P] Concatenate[int,...] Concatenate[int] Concatenate[()] Concatenate[P,int] Callable[Concatenate[int,P],T][[str],bool] Callable[[int,T],str][float]
Union Union[int,str] Union[int] Union[int,int] Union[()] Union[int,None] Union[int,Union[str,float]] Union[T,int][str] Union[1,2] Optional[int] Optional[int,str] Optional[None] Optional Optional[1] Optional['X'] Union['X',int]
Any Any() Any[int] ClassVar ClassVar[int] ClassVar[int,str] ClassVar[ClassVar[int]] Final[int] Final List[ClassVar[int]] List[Final] Optional[ClassVar[int]]
Literal[1,2] Literal['a',b'b',None,True] Literal[1,1] Literal[1,True] Literal[Literal[1,2],3] Literal[()] Literal Literal[[1]] Literal[1]|None
Annotated[int,1] Annotated[int,1,'x'] Annotated[int] Annotated[Annotated[int,1],2] Annotated[T,1][int] Annotated[List[T],'m'][int] Annotated[ClassVar[int],1] Annotated Annotated[1,2] Annotated[*Ts,1]
TypeGuard[int] TypeIs[int] TypeGuard TypeGuard[int,str] TypeIs[1] Unpack[Ts] Unpack[Tuple[int,str]] Unpack[int] Required[int] NotRequired[int] ReadOnly[int] Required[int,str] Required
Self Self[int] Never Never[int] NoReturn LiteralString LiteralString[int] TypeAlias TypeAlias[int] Never() Self() Literal() Optional() int|List[int] List[int]|None None|List[int] List[int]|'x'
Text AnyStr AnyStr.__constraints__ TYPE_CHECKING NoDefault Generic Generic[T] Generic[int] Generic[()] Generic[T,T] Generic[T,Ts,P] Protocol[T] Protocol[int] Generic[1]
Tuple[*Ts] Tuple[int,*Ts] Tuple[int,*Ts][str,bool] Tuple[int,*Ts][()] Tuple[T,*Ts][int] Tuple[*Ts,T][int,str,bool] Tuple[Unpack[Ts]][Unpack[Tuple[int,...]]] Tuple[Ts] Tuple[*tuple[int,str]]
List[B][str] List[S] List[D] T|int int|T T|None Optional[T] T|'x' List[T|int][str] Callable[[*Ts],int] Callable[[*Ts],int][int,str] Callable[[int,*Ts],T][str,bool,float]
isinstance([],List) isinstance([],List[int]) issubclass(list,List) isinstance(1,Any) isinstance(1,Optional) isinstance(1,Literal[1]) issubclass(dict,Mapping) isinstance(1,Callable) isinstance(len,Callable) isinstance(1,Union[int,str]) issubclass(int,Union) isinstance(1,ClassVar[int]) issubclass(int,Annotated[int,1]) isinstance(1,T) isinstance(1,Generic)
List[int]==List[int] List[int]==list[int] hash(List[int])==hash(List[int]) Literal[1,2]==Literal[2,1] Literal[1]==Literal[True] hash(Literal[1,2])==hash(Literal[2,1]) Annotated[int,1]==Annotated[int,1] Annotated[int,1]==Annotated[int,2] Union[int,str]==Union[str,int] Callable[[int],str]==Callable[[int],str] {List[int]:1}[List[int]] Tuple[int]==Tuple[int]""".split():
    show(source)
print("-- attributes")
for v in (List, List[int], Callable[[int, T], str], Callable, Tuple, Tuple[()], Tuple[int, ...], Union[int, str], Optional[int], Annotated[int, 1], Literal[1, "x"], ClassVar[int], Type[T], Dict[K, V], Concatenate[int, P],
          Unpack[Ts], TypeGuard[int], Generic[T], Final, Any, Required[int]):
    row = [repr(v)]
    for name in ("__origin__", "__args__", "__parameters__", "__module__", "__name__", "__qualname__", "__metadata__", "_name"):
        try:
            row.append(f"{name}={getattr(v, name)!r}")
        except AttributeError as e:
            row.append(f"{name}: {e}")
    print("; ".join(row))
print(List[int].append, List.append, Dict.fromkeys({1: 2}), Deque[int].__origin__, DefaultDict[str, int].__origin__)
try:
    List[int].nope
except AttributeError as e:
    print(e)
print(get_origin(List[int]), get_origin(Union[int, str]), get_origin(int | str), get_origin(Annotated[int, 1]), get_origin(Callable[[int], str]), get_origin(Generic), get_origin(Generic[T]), get_origin(P.args), get_origin(list[int]),
      get_origin(ClassVar[int]), get_origin(Literal[1]), get_origin(int), get_origin(List), get_origin(Unpack[Ts]), get_origin(Concatenate[int, P]), get_origin(TypeGuard[int]))
print(get_args(List[int]), get_args(Union[int, str]), get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_args(Callable[[], int]), get_args(Callable[P, int]), get_args(Annotated[int, 1, 2]), get_args(Tuple[()]),
      get_args(int), get_args(Callable), get_args(Callable[Concatenate[int, P], int]), get_args(Literal[1, 2]))
for cls in (List, Optional, Union, Literal[1], List[int], Any, ClassVar, TypeGuard[int], Callable, Callable[[int], int], Tuple, Type, Hashable, Self, T, P, Ts, Annotated[int, 1], Union[int, str], NoReturn):
    try:
        class Sub(cls):
            pass
        print(cls, "subclassed", [b.__name__ for b in Sub.__mro__], Sub.__dict__.get("__orig_bases__"))
    except TypeError as e:
        print(cls, e)
print(List[int].__reduce__()[1], List.__reduce__(), Union[int, str].__args__, Any.__reduce_ex__ is not None, Optional.__reduce__(), Callable[[int], str].__reduce__()[1], Annotated[int, 1].__reduce__()[1])
print(List[int].copy_with((str,)), Callable[[int], str].copy_with((str, int)))
print([t for t in typing.__all__ if not hasattr(typing, t)])
for name in ("List", "Dict", "Optional", "Union", "Literal", "Any", "Annotated", "Callable"):
    print(name, bool(getattr(typing, name).__doc__))
print(T.__typing_subst__(int), T.__typing_prepare_subst__(List[T], (int,)))
try:
    typing.nothing
except AttributeError as e:
    print(e)
try:
    hash(Annotated[int, []])
except TypeError as e:
    print(e)
print(Annotated[int, []], Literal[1, 2, 3].__args__, typing.Tuple[int, str].__args__, List["X"].__args__, List["X"] == List["X"])
try:
    List["1 +"]
except SyntaxError as e:
    print("SyntaxError", e.msg)
for source in ("int | str | 'x'", "'x' | (int | str)", "int | 'x'", "(int | List) | 5", "None | (int | str) | 'y'", "hash(int | list[[]])", "Literal[int, 'a', List]", "Literal[T][int]", "Tuple[[T, S]].__parameters__", "(TypedDict and Union[T, P])[int, str]", "(int | P)[int]"):
    show(source)
