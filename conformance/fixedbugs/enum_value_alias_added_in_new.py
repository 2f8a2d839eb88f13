# _add_value_alias_ wanted the name of the member, which __new__ has not got yet.
from enum import Enum


class Unit(Enum):
    METRE = 1, "m"
    FOOT = 2, "ft", "'"

    def __new__(cls, number, *signs):
        member = object.__new__(cls)
        member._value_ = number
        for sign in signs:
            member._add_value_alias_(sign)
        return member


print(Unit("m"), Unit("'"), Unit(2))
# expect: Unit.METRE Unit.FOOT Unit.FOOT
