"""Generics and annotations."""
from __future__ import annotations
import typing, collections.abc as cabc, inspect, functools, types, dataclasses, abc, annotationlib, sys, collections
from typing import *
T = TypeVar('T', bound='Shape'); K = TypeVar('K'); V = TypeVar('V', int, str)
class Shape(Protocol):
    name: str
    def area(self) -> float: ...
@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
@dataclasses.dataclass
class Sq:
    side: float
    name: str = 'sq'
    def area(self) -> float: return self.side ** 2
class Repo[M, *Ts, **P]:
    items: dict[str, M]
    def __init__(self): self.items = {}
    def add(self, key: str, item: M) -> Self: self.items[key] = item; return self
    def get[D](self, key: str, default: D = None) -> M | D: return self.items.get(key, default)
r = Repo[Sq, int, [str]]()
print(r.add('a', Sq(2)).get('a'), r.__orig_class__, Repo.__type_params__, Repo[int, str, ...], Repo.__parameters__)
type Pair[A] = tuple[A, A]
type Tree = int | list[Tree]
print(Pair, Pair[int], Pair.__value__, Tree.__value__, Pair[int].__args__, get_origin(Pair[int]), Pair.__type_params__)
print(isinstance([], Sized2), issubclass(int, Sized2))
for bad in (lambda: isinstance(Sq(1), Shape), lambda: List[1, 2], lambda: Union[()], lambda: Optional[1, 2], lambda: Literal[[1]].__hash__() and {Literal[[1]]}, lambda: TypeVar('X', int), lambda: Dict[int], lambda: Generic[int], lambda: Callable[int], lambda: Shape(), lambda: cast(), lambda: NewType('N', int)('x') + 1, lambda: get_type_hints(3), lambda: Annotated[int], lambda: Final[int, str], lambda: ClassVar[ClassVar[int]], lambda: Repo[()], lambda: assert_never(3), lambda: NamedTuple('NT', [('a', int), ('a', str)]), lambda: TypedDict('TD', {'a': int})(b=2)['a'], lambda: isinstance(1, List[int]), lambda: int | 'x', lambda: list[int]([1]).append, lambda: Any(), lambda: type('X', (Any,), {})().foo):
    try: print(repr(bad()))
    except Exception as e: print(type(e).__name__, '|', e)
def f(a: int, b: List[str] = None, *args: Any, c: Optional[Literal['x', 1]] = None, **kw: Annotated[str, 'meta', {'k': 1}]) -> Callable[..., Awaitable[int]]: ...
print(get_type_hints(f)); print(get_type_hints(f, include_extras=True)['kw']); print(inspect.signature(f)); print(f.__annotations__)
print(annotationlib.get_annotations(f, format=annotationlib.Format.STRING)['c'])
print(Union[int, str, int], Optional[int], int | None, Union[int, None] == Optional[int], List[int], Dict[str, List[T]], Tuple[int, ...], Callable[[int, K], V], Type[T], Literal[1, 'a', True, None], Annotated[int, 5], ClassVar[int], Final, Concatenate[int, ...], TypeGuard[int], Unpack[Tuple[int]], Required[int], Never, LiteralString, Iterator[int], DefaultDict[str, int], Counter[str], Deque, Pattern[str], ContextManager[int], Generator[int, str, None], AsyncIterator)
print(Dict[str, T][Sq], Callable[[K], V][int, str], Union[K, int][str], Tuple[K, V][int, int], List[List[K]][int], get_args(Callable[[int], str]), get_origin(List[int]), get_args(Annotated[int, 1]), get_args(Literal[1, 2]), get_origin(Union[int, str]), get_args(int | str), list[K][int], dict[str, K].__parameters__)
class TD(TypedDict, total=False):
    a: Required[int]; b: NotRequired[str]; c: ReadOnly[list[int]]
class TD2(TD): d: int
print(TD.__required_keys__, sorted(TD.__optional_keys__), TD2.__total__, TD2.__annotations__ == TD2.__annotations__, sorted(TD2.__required_keys__), TD2(a=1, d=2), is_typeddict(TD), TD.__readonly_keys__, TD2.__mro__, TD.__orig_bases__)
class NT(NamedTuple):
    x: int
    y: str = 'q'
    def both(self): return f'{self.x}{self.y}'
n = NT(1); print(n, n._asdict(), n._replace(x=5).both(), NT._field_defaults, NT.__annotations__, n == (1, 'q'), NT.__doc__)
UserId = NewType('UserId', int); print(UserId(5), UserId, UserId.__supertype__, UserId.__name__)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(len(get_overloads(g)), get_overloads(g)[0].__annotations__)
@final
class Fin:
    @override
    def m(self): ...
print(Fin.__final__, Fin.m.__override__, sorted(get_protocol_members(Shape)), is_protocol(Shape), assert_type(1, int), no_type_check(f) is f, T.__bound__, V.__constraints__, K.__covariant__, repr(TypeVar('C', covariant=True)), ParamSpec('PP').args, TypeVarTuple('TT'), TypeVar('DD', default=int).__default__, TypeVar('q').has_default())
class Stack(Generic[K]):
    def __class_getitem__(cls, item): return super().__class_getitem__(item)
class IntStack(Stack[int], cabc.Sized):
    def __len__(self): return 3
print(IntStack.__orig_bases__, IntStack.__mro__, types.get_original_bases(IntStack), types.resolve_bases((List[int],)), Stack[int] == Stack[int], hash(Stack[int]) == hash(Stack[int]), List[int] is List[int])
print(ForwardRef('int'), List['Sq'], get_type_hints(Repo), evaluate_forward_ref(ForwardRef('Sq'), globals=globals()), TYPE_CHECKING, AnyStr, Text, SupportsInt, isinstance(3, SupportsIndex), get_type_hints(NT))
def h[X: int = bool, *Y = *tuple[int], **Z = ...](a: X, *b: *Y, **c: Z.kwargs) -> X: return a
print(h.__type_params__, [p.__default__ if p.has_default() else None for p in h.__type_params__], h.__type_params__[0].__bound__, h.__annotations__)
print(types.GenericAlias(list, (int,)), types.UnionType, int | str | None, (int | str)[int] if False else '', isinstance(1, int | str), typing.get_type_hints(types.SimpleNamespace()) if False else '')
