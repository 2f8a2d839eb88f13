# Annotations that are text: type parameters come before globals, what a class binds before its type parameters; starred ones are unpacked.
from __future__ import annotations

import functools
import inspect
from typing import *


class A[T, *Ts, **P]:
    x: T
    y: tuple[*Ts]
    z: Callable[P, str]


class B[T]:
    T = int
    x: T


Eggs = int
Spam = str


class C[Eggs, **Spam]:
    x: Eggs
    y: Spam


def f[T, *Ts, **P](x: T, *y: *Ts, z: P.args, zz: P.kwargs) -> None: ...
def g[Eggs, **Spam](x: Eggs, y: Spam): ...


class D:
    Foo = int

    def method[Foo, **Bar](self, x: Foo, y: Bar) -> None: ...


Ts = TypeVarTuple("Ts")


def v(*args: *Ts): ...
def w(*args: *tuple[int, str]): ...


for o in (A, B, C, f, g, D.method, v, w, functools.partial(g, 1)):
    print(get_type_hints(o) if not isinstance(o, functools.partial) else "", inspect.get_annotations(o, eval_str=True))


def nested():
    Eggs = bytes

    class E[Eggs, **Spam]:
        x: Eggs
        y: Spam

        def method[Eggs](self, x: Eggs): ...

    for o in (E, E.method):
        print(set(get_type_hints(o).values()) == set(o.__type_params__))
        print(set(inspect.get_annotations(o, eval_str=True).values()) == set(o.__type_params__))


nested()
print(inspect.signature(f, eval_str=True), inspect.signature(w, eval_str=True))
