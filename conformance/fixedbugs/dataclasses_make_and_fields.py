# make_dataclass() forgot generic bases, metadata could be anything, and slots that had been used up counted as none.
from dataclasses import dataclass, field, make_dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass
class Parent(Generic[T]):
    x: T


C = make_dataclass("C", [("y", T)], bases=(Parent[int], Generic[T]))
print(C[int](1, 2), len(C.__orig_bases__))  # expect: C(x=1, y=2) 2


def slots():
    class Root:
        __slots__ = iter(("x",))

    @dataclass(slots=True)
    class D(Root):
        y: int


for f in lambda: field(metadata=0), lambda: make_dataclass("C", [float]), slots:
    try:
        f()
    except TypeError as e:
        print(e)
# expect: mappingproxy() argument must be a mapping, not int
# expect: object of type 'type' has no len()
# expect: Slots of 'Root' cannot be determined
