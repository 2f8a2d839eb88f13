# Calling Enum.__new__ in the __new__ of a member said that the enumeration had no members.
from enum import Enum, IntFlag

for base in Enum, IntFlag:
    try:

        class Wrong(base):
            def __new__(cls, value):
                return super().__new__(cls, value)

            FIRST = 1
    except TypeError as e:
        print(e)
# expect: do not use `super().__new__; call the appropriate __new__ directly
# expect: do not use `super().__new__; call the appropriate __new__ directly


class Empty(Enum):
    pass


try:
    Empty(1)
except TypeError as e:
    print(e)
# expect: <enum 'Empty'> has no members; specify `names=()` if you meant to create a new, empty, enum
