# Iterable.__iter__, called by an override, was no iterator.
import collections.abc


class Empty(collections.abc.Iterable):
    def __iter__(self): return super().__iter__()


print(list(Empty()))  # expect: []
