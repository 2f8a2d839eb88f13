# Members of an enumeration with a dataclass showed its fields, even if the dataclass had a __repr__ of its own.
from dataclasses import dataclass
from enum import Enum


@dataclass(repr=False)
class Price:
    amount: int

    def __repr__(self):
        return f"{self.amount} pence"


@dataclass
class Size:
    width: int


class Prices(Price, Enum):
    LOW = 5


class Sizes(Size, Enum):
    SMALL = 1


print(Prices.LOW, repr(Prices.LOW), repr(Sizes.SMALL))
# expect: Prices.LOW <Prices.LOW: 5 pence> <Sizes.SMALL: width=1>
