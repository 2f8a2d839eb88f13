# NamedTuple and TypedDict: both syntaxes, inheritance, required and read-only keys, errors.
import typing
from typing import *

T = TypeVar("T")


def declare(source, *show):
    ns = dict(globals())
    try:
        exec(source, ns)
        print(source.strip(), "=>", *[eval(s, ns) for s in show])
    except Exception as e:
        print(source.strip(), "!!", type(e).__name__, e)


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    label: "str" = "p"

    def norm(self):
        return abs(self.x) + abs(self.y)

    @property
    def double(self):
        return self.x * 2


p = Point(3, -4)
print(p, p.norm(), p.double, Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__, Point.__orig_bases__ == (NamedTuple,), Point.__mro__, p._replace(x=1), p._asdict(), Point._make([1, 2, 3]), Point.__module__, type(Point))
for call in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=2), lambda: p.nope):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
Emp = NamedTuple("Emp", [("name", str), ("id", int)])
print(Emp("a", 1), Emp.__annotations__, Emp._fields, Emp.__module__, Emp.__orig_bases__ == (NamedTuple,), Emp.__bases__)
show = "X._fields", "X.__annotations__", "X.__bases__", "X._field_defaults"
for source in (
        "class X(NamedTuple):\n    a: int = 1\n    b: str", "class X(NamedTuple):\n    a: int = 1\n    b: str = 'x'\n    c: int", "class X(NamedTuple):\n    _a: int", "class X(NamedTuple):\n    a: int\n    def __init__(self): pass", "class X(NamedTuple):\n    a: int\n    def _replace(self): pass",
        "class X(NamedTuple):\n    a: int\n    def f(self): return super()", "class X(NamedTuple, int):\n    a: int", "class X(int, NamedTuple):\n    a: int", "class X(NamedTuple): pass", "class X(NamedTuple):\n    a: Undefined", "class X(NamedTuple, Generic[T]):\n    a: T\n    b: int = 2",
        "class X[A](NamedTuple):\n    a: A", "X = NamedTuple('X', [('a', int), ('b', 'str')])", "X = NamedTuple('X', [('a', 1)])", "X = NamedTuple('X', {'a': int})", "X = NamedTuple('X', [('def', int)])", "X = NamedTuple('X', [('a', int), ('a', str)])", "X = NamedTuple('X')", "X = NamedTuple('X', None)", "X = NamedTuple('X', a=int)",
        "X = NamedTuple('X', [('a', int)], b=str)", "X = NamedTuple('X', [])", "X = NamedTuple()", "X = NamedTuple(typename='X', fields=[])", "class X(Point):\n    z: int", "class X(NamedTuple):\n    a: int\n    __slots__ = ()", "class X(NamedTuple):\n    a: int\n    __match_args__ = ()", "class X(NamedTuple):\n    a: None", "X = NamedTuple('X', [('a', int, 3)])", "X = NamedTuple('X', [('a', ClassVar[int])])"):
    declare(source, *show)


class G(NamedTuple, Generic[T]):
    a: T


print(G[int], G[int](1), G.__parameters__, G.__orig_bases__[1:], G[int](1).a)


class Describe:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class WithDescr(NamedTuple):
    a: int
    d = Describe()


print("-- TypedDict")


class Movie(TypedDict):
    """A film."""
    title: str
    year: int


class Extra(Movie, total=False):
    rating: float
    tags: Required[list[str]]
    notes: NotRequired[ReadOnly[str]]


m = Movie(title="x", year=1)
print(m, type(m), Movie.__annotations__, Movie.__total__, Movie.__required_keys__ == {"title", "year"}, Movie.__optional_keys__, Movie.__orig_bases__ == (TypedDict,), Movie.__bases__, Movie.__doc__, type(Movie), Movie.__module__)
print(sorted(Extra.__required_keys__), sorted(Extra.__optional_keys__), sorted(Extra.__readonly_keys__), sorted(Extra.__mutable_keys__), Extra.__annotations__, Extra.__total__, Extra.__bases__, Extra.__orig_bases__)
Alt = TypedDict("Alt", {"in": int, "b-c": str}, total=False)
print(Alt.__annotations__, Alt.__total__, Alt.__required_keys__, sorted(Alt.__optional_keys__), Alt({"in": 1}), Alt(), Alt.__module__, Alt.__orig_bases__ == (TypedDict,))
show = "X.__annotations__", "sorted(X.__required_keys__)", "sorted(X.__optional_keys__)", "sorted(X.__readonly_keys__)", "sorted(X.__mutable_keys__)", "X.__total__", "X.__bases__", "X.__orig_bases__[-1] is TypedDict"
for source in (
        "class X(TypedDict): pass", "class X(TypedDict):\n    a: int\n    b: 'X'", "class X(TypedDict):\n    a: int = 1", "class X(TypedDict):\n    a: ClassVar[int]", "class X(TypedDict):\n    a: Required[NotRequired[int]]", "class X(TypedDict):\n    a: ReadOnly[Required[int]]", "class X(TypedDict):\n    a: Annotated[Required[int], 1]",
        "class X(TypedDict, dict): pass", "class X(Movie, int): pass", "class X(Movie):\n    title: bytes", "class X(Movie):\n    title: NotRequired[str]", "class X(Movie):\n    title: ReadOnly[str]", "class X(Extra):\n    notes: str", "X = TypedDict('X', a=int)", "X = TypedDict('X')", "X = TypedDict('X', None)", "X = TypedDict('X', [('a', int)])", "X = TypedDict('X', {'a': 1})",
        "X = TypedDict('X', {'a': ()})", "X = TypedDict('X', {'a': int}, total=False)", "X = TypedDict()", "class X(TypedDict, total=0):\n    a: int", "class X(TypedDict, closed=True):\n    a: int", "class X(TypedDict, metaclass=type): pass", "class X(TypedDict, Generic[T]):\n    a: T", "class X[A](TypedDict):\n    a: A", "class X(TypedDict):\n    a: Undefined", "class X(TypedDict):\n    a: Final[int]",
        "class X(TypedDict):\n    def f(self): pass", "class X(TypedDict, TypedDict): pass", "class X(TypedDict):\n    a: NotRequired[int]\n    b: Required[str]\n    c: None"):
    declare(source, *show)
for call in (lambda: isinstance({}, Movie), lambda: issubclass(dict, Movie), lambda: Movie.title, lambda: TypedDict(), lambda: isinstance({}, TypedDict)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class GD(TypedDict, Generic[T]):
    value: T


print(GD[int], GD[int](value=1), GD.__parameters__, GD[int].__origin__ is GD, GD.__mro__[1:], is_typeddict(GD), is_typeddict(Movie), is_typeddict(dict), is_typeddict(TypedDict), is_typeddict(Union[int, str]))
print(get_type_hints(Movie), get_type_hints(Extra), get_type_hints(Extra, include_extras=True))
