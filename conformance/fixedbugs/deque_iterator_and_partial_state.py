# Iterators of deques could not be pickled; the state of a partial object without attributes left the old ones.
import collections
import functools
import pickle

print(list(pickle.loads(pickle.dumps(iter(collections.deque([1, 2]))))))  # expect: [1, 2]
p = functools.partial(int)
p.x = 1
p.__setstate__((int, (), {}, None))
print(p.__dict__)  # expect: {}
