# Random types of module typing: how they are shown, compared and substituted, and which errors they give. Usage: typing_cases.py SEED N
import collections.abc
import random
import re
import sys
import typing
from typing import *

seed, count = int(sys.argv[1]), int(sys.argv[2])
rnd = random.Random(seed)
T, U = TypeVar("T"), TypeVar("U", bound=int)
S = TypeVar("S", int, str)
D = TypeVar("D", default=str)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Box(Generic[T]):
    pass


class Pair(Generic[T, U]):
    pass


class Call(Generic[P, T]):
    pass


class Var(Generic[T, *Ts]):
    pass


class New[A, B = int]:
    pass


class Pro(Protocol[T]):
    x: T


class TD(TypedDict, Generic[T]):
    a: T


class NT(NamedTuple, Generic[T]):
    a: T


N = NewType("N", int)
type Al[A] = list[A]
atoms = "int str None Any T U S D P Ts Box Pair New N float 'fwd' ... Never Self LiteralString bytes object Al TD NT Pro 1 'x' list dict tuple Callable List Tuple Literal ClassVar".split()
heads = ("List Dict Set FrozenSet Tuple Type Optional Union Callable Box Pair Call Var New Literal Annotated ClassVar Final Required NotRequired ReadOnly TypeGuard TypeIs Unpack Concatenate Generic Protocol Pro TD NT "
         "list dict tuple type Iterable Mapping Generator Coroutine Awaitable Deque DefaultDict Al Sequence AbstractSet ContextManager").split()


def expr(depth):
    if depth <= 0 or rnd.random() < 0.25:
        return rnd.choice(atoms)
    r = rnd.random()
    if r < 0.1:
        return f"{expr(depth - 1)} | {expr(depth - 1)}"
    if r < 0.17:
        return "[" + ", ".join(expr(depth - 1) for _ in range(rnd.randrange(3))) + "]"
    if r < 0.22:
        return f"*{rnd.choice(['Ts', 'tuple[int, str]', 'Tuple[int, ...]', 'Tuple[T, U]'])}"
    n = rnd.choice((0, 1, 1, 1, 2, 2, 3))
    args = ", ".join(expr(depth - 1) for _ in range(n))
    text = f"{rnd.choice(heads)}[{args or '()'}]"
    if rnd.random() < 0.25:
        text += "[" + (", ".join(expr(depth - 2) for _ in range(rnd.choice((1, 1, 2)))) or "()") + "]"
    return text


def show(f):
    try:
        v = f()
        return re.sub(r"0x[0-9a-f]+", "0x", repr(v))
    except RecursionError:
        return "RecursionError"
    except Exception as e:
        return type(e).__name__ + ": " + re.sub(r"0x[0-9a-f]+", "0x", str(e))


for i in range(count):
    text = expr(3)
    if text.startswith(("*", "[")):
        text = f"Tuple[{text}]"
    parts = [show(lambda: eval(text))]
    try:
        v = eval(text)
    except Exception:
        v = None
    else:
        parts += [show(lambda: get_origin(v)), show(lambda: get_args(v)), show(lambda: getattr(v, "__parameters__", "none")), show(lambda: v == eval(text)), show(lambda: hash(v) == hash(eval(text)))]
        parts += [show(lambda: v[int]), show(lambda: v[int, str]), show(lambda: isinstance(1, v)), show(lambda: v | None)]
    print(i, text, *parts, sep=" ; ")
