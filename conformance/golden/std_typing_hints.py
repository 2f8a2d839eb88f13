# get_type_hints, forward references, overloads, decorators and the small functions of typing.
import annotationlib
import collections.abc
import dataclasses
import inspect
import sys
import typing
from typing import *

T = TypeVar("T")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Node:
    left: "Node"
    right: "Optional[Node]" = None
    items: "list[Node]"
    deep: List["Dict[str, Node]"]
    count: Annotated[int, "n"]
    cls: ClassVar["int"] = 0
    nothing: None
    union: "int | str"


class Sub(Node):
    extra: Annotated["Node", 1, 2]
    left: "Sub"


def func(a: "int", b: Optional["Node"] = None, *args: "str", c: Annotated[int, 5] = 3, **kw: "T") -> "Node | None":
    pass


print(get_type_hints(Node))
print(get_type_hints(Sub))
print(get_type_hints(Sub, include_extras=True))
print(get_type_hints(func))
print(get_type_hints(func, include_extras=True))
attempt(lambda: get_type_hints(sys.modules["__main__"]))
attempt(lambda: get_type_hints(5))
attempt(lambda: get_type_hints(int))
attempt(lambda: get_type_hints(len))
attempt(lambda: get_type_hints(Node, {"Node": int, "Optional": Optional}))


def local():
    class Inner: ...

    def g(x: "Inner", y: "Missing"): ...
    return g, Inner


g, Inner = local()
attempt(lambda: get_type_hints(g))
attempt(lambda: get_type_hints(g, localns={"Inner": int, "Missing": str}))
attempt(lambda: get_type_hints(g, format=annotationlib.Format.FORWARDREF))
attempt(lambda: get_type_hints(g, format=annotationlib.Format.STRING))
attempt(lambda: get_type_hints(Node, format=annotationlib.Format.STRING))


class Generic1[A]:
    x: "A"
    y: A

    def m[B](self, a: "A", b: "B") -> "tuple[A, B]": ...


attempt(lambda: get_type_hints(Generic1))
attempt(lambda: get_type_hints(Generic1.m, localns={"A": int}))
attempt(lambda: get_type_hints(Generic1.m))


@no_type_check
def unchecked(a: "nonsense!"): ...


@no_type_check
class Unchecked:
    def m(self, a: "nonsense!"): ...


print(get_type_hints(unchecked), unchecked.__no_type_check__, get_type_hints(Unchecked), Unchecked.m.__no_type_check__)


def lazy(a: Undefined1, b: list[Undefined2]): ...


attempt(lambda: get_type_hints(lazy))
attempt(lambda: get_type_hints(lazy, format=annotationlib.Format.STRING))
print("-- ForwardRef")
ref = ForwardRef("list[int]")
attempt(lambda: ref.evaluate())
attempt(lambda: evaluate_forward_ref(ForwardRef("'int'")))
attempt(lambda: evaluate_forward_ref(ForwardRef("List['Node']"), globals=globals()))
attempt(lambda: evaluate_forward_ref(ForwardRef("nope")))
attempt(lambda: evaluate_forward_ref(ForwardRef("nope"), format=annotationlib.Format.FORWARDREF))
attempt(lambda: evaluate_forward_ref(ForwardRef("x"), format=annotationlib.Format.STRING))
attempt(lambda: evaluate_forward_ref(ForwardRef("None")))
attempt(lambda: evaluate_forward_ref(ForwardRef("X"), locals={"X": "X"}))
attempt(lambda: evaluate_forward_ref("x"))
attempt(lambda: evaluate_forward_ref(ForwardRef("Node"), owner=Sub))
attempt(lambda: (ForwardRef("a") == ForwardRef("a"), ForwardRef("a") == ForwardRef("b"), hash(ForwardRef("a")) == hash(ForwardRef("a"))))
print("-- functions")
print(cast(int, "x"), cast("str", 5), assert_type(5, str), TYPE_CHECKING)
attempt(lambda: assert_never("x"))
attempt(lambda: assert_never("x" * 200))
attempt(lambda: get_args(5))


@overload
def over(a: int) -> int: ...
@overload
def over(a: str) -> str: ...
def over(a):
    return a


print([f.__annotations__ for f in get_overloads(over)], over(3))


class WithOver:
    @overload
    def m(self, a: int): ...
    @overload
    def m(self, a: str): ...
    def m(self, a): ...

    @overload
    @staticmethod
    def s(a: int): ...


print(len(get_overloads(WithOver.m)), get_overloads(func), get_overloads(len))
attempt(lambda: WithOver.s(1))
clear_overloads()
print(get_overloads(over))


@final
class Fin:
    @final
    def m(self): ...

    @override
    def o(self): ...

    @override
    @property
    def p(self): ...


print(Fin.__final__, Fin.m.__final__, Fin.o.__override__, final(5))


@dataclass_transform(kw_only_default=True, field_specifiers=(dataclasses.field,), extra=1)
def create(cls): ...


d = create.__dataclass_transform__
print({k: v for k, v in d.items() if k != "field_specifiers"}, len(d["field_specifiers"]))
print("-- dataclasses and signatures")


@dataclasses.dataclass
class DC:
    a: int
    b: "ClassVar[int]" = 5
    c: ClassVar[str] = "x"
    d: "typing.ClassVar" = 1
    e: dataclasses.InitVar[int] = 2
    f: Annotated[int, 1] = 3
    g: Optional[int] = None
    h: Final[int] = 4


print([f.name for f in dataclasses.fields(DC)], inspect.signature(DC))
print(inspect.signature(func), inspect.signature(cast), inspect.signature(get_type_hints), inspect.signature(NewType), inspect.signature(overload), inspect.signature(assert_type))
print(inspect.signature(List[int]), inspect.signature(runtime_checkable), inspect.signature(is_typeddict), inspect.signature(override))
print(inspect.signature(TextIO.write), inspect.signature(SupportsRound.__round__), inspect.signature(dataclass_transform).parameters["field_specifiers"])
MadeClass = dataclasses.make_dataclass("MadeClass", ["x", ("y", int)])
print(get_type_hints(MadeClass))


class Any2(Any):
    pass


print(Any2(), isinstance(5, Any2), issubclass(Any2, Any), Any2.__mro__) if False else print(isinstance(5, Any2), issubclass(Any2, Any), Any2.__mro__, repr(Any2))
with_callable = collections.abc.Callable
print(get_origin(with_callable), typing.get_type_hints(type("Empty", (), {})))
match Union[int, str]:
    case typing.Union():
        print("a union")
print(isinstance(int | str, Union), type(Optional[int]) is Union, Union[int, str] == int | str)
