# The functions for bodies of enumerations did not bind to members; update() of the namespace merged duplicates; a message lacked its end.
import enum, pickle


class A(enum.Enum):
    X = 1
    __reduce_ex__ = enum.pickle_by_enum_name
    __str__ = enum.global_str


print(pickle.loads(pickle.dumps(A.X)) is A.X, A.X, enum.global_str(A.X))  # expect: True X X

try:
    class B(enum.Enum):
        vars().update({"FOO": 1}, FOO=2)
except TypeError as e:
    print(e)  # expect: 'FOO' already defined as 1

try:
    enum.verify(enum.NAMED_FLAGS)(enum.IntFlag("F", {"c": 4, "d": 6}))
except ValueError as e:
    print(e)  # expect: invalid Flag 'F': alias d is missing value 0x2 [use enum.show_flag_values(value) for details]
