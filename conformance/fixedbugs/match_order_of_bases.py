# What patterns take an instance for was up to the base of the layout, not to the first of the bases.
import collections


class Mapping(collections.UserDict, list): pass
class Sequence(collections.UserList, dict): pass


def kind(x):
    match x:
        case [*_]: return "sequence"
        case {}: return "mapping"


print(kind(Mapping()), kind(Sequence()))  # expect: mapping sequence
