# Pickles of sets lost what is in slots; keywords for a class with a __new__ of its own were accepted; dict.fromkeys(set) asked for hashes again.
import copy


class Slots(set):
    __slots__ = "x", "__dict__"


s = Slots([1])
s.x, s.y = 2, 3
t = copy.copy(s)
print(t.x, t.y)  # expect: 2 3


class New(set):
    def __new__(cls, items, flag=None):
        return super().__new__(cls, items)


try:
    New([1], flag=1)
except TypeError as e:
    print(e)  # expect: set() takes no keyword arguments


class Counted(int):
    def __hash__(self):
        hashed.append(self)
        return int(self)


hashed = []
print(dict.fromkeys({Counted(1)}), len(hashed))  # expect: {1: None} 1
