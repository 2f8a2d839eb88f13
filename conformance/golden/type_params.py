# Type parameters, type aliases, generic classes and functions, lazy evaluation, annotations.
def first[T](items: list[T], default: T = None) -> T:
    return items[0] if items else default


print(first([1]), first.__type_params__, first.__type_params__[0].__name__, first.__annotations__)


class Box[T: (int, str), *Ts, **P]:
    item: T

    def __init__(self, item: T):
        self.item = item

    def get[U: int = bool](self, other: U) -> T | U:
        return self.item


print(Box.__type_params__, Box[int, str, [int]], Box.__parameters__, Box.__orig_bases__, [b.__name__ for b in Box.__mro__])
T, Ts, P = Box.__type_params__
print(T.__constraints__, T.__bound__, type(T).__name__, type(Ts).__name__, type(P).__name__, T.has_default())
U = Box.get.__type_params__[0]
print(U, U.__bound__, U.__default__, U.has_default(), Box(1).get(2))
type Pair[A, B = str] = tuple[A, B]
print(Pair, type(Pair), Pair.__value__, Pair.__type_params__, Pair[int, str], Pair.__name__)
type Lazy = undefined_name | int
try:
    Lazy.__value__
except NameError as e:
    print(e)
type Tree = list[Tree] | int
print(Tree.__value__)
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], list[int].__origin__, list[int].__args__, list[int] == list[int], list[int](range(2)), isinstance([1], list))
print(int | str, int | None, (int | str).__args__, isinstance(1, int | str), isinstance("x", int | None), issubclass(bool, int | str), int | str == str | int, type(int | str), list[int] | None)
for bad in (lambda: isinstance([], list[int]), lambda: int | 5, lambda: list[int][str], lambda: issubclass(1, int), lambda: isinstance(1, "x"), lambda: Box[()], lambda: int[str]):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class Stack[T](list[T]):
    def push(self, x: T) -> None:
        self.append(x)


s = Stack[int]([1])
s.push(2)
print(s, Stack.__orig_bases__, Stack.__mro__[1], type(s), Stack.__bases__)


def annotated(a: int, b: "forward", *args: str, c: undefined_thing = 1, **kw: float) -> None:
    local: also_undefined = 1
    other: int
    return local


print(annotated(1, 2))
try:
    annotated.__annotations__
except NameError as e:
    print(e)
undefined_thing = "now defined"
print(annotated.__annotations__)


class Fields:
    x: int
    y: str = "y"
    z: "Fields"
    __private: bool = True
    if y:
        conditional: float = 1.0


print(Fields.__annotations__, Fields.y, hasattr(Fields, "x"), Fields.__annotate__ is not None)
module_var: int = 5
other_var: list[str]
print(module_var, __annotate__(1))
try:
    other_var
except NameError as e:
    print(e)
annotated.__annotations__ = {"replaced": 1}
print(annotated.__annotations__, (lambda: 0).__annotations__)
(paren): int = 3
print(paren, Fields.__annotations__ is Fields.__annotations__)
fields = Fields()
fields.attr: int = 4
print(fields.attr)
for source in ("def f[T, T](): pass", "def f[T: int, *T](): pass", "class A[**P = int, T]: pass", "type X[T = int, U] = T", "def f[T]() -> (yield): pass", "def f[T: (x := 1)](): pass", "a, b: int", "[a]: int = 1", "f(): int", "1: int", "type 5 = 3", "class A[]: pass", "def f[*Ts: int](): pass"):
    try:
        compile(source, "<t>", "exec")
        print("ok", source)
    except SyntaxError as e:
        print(f"{source}: {e.msg} ({e.lineno}, {e.offset})")
