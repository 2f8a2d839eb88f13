# A class with __fspath__ = None, which has no path, was called.
import os


class NoPath:
    __fspath__ = None


for f in os.fspath, os.stat, open:
    try:
        f(NoPath())
    except TypeError as e:
        print(e)
# expect: expected str, bytes or os.PathLike object, not NoPath
# expect: stat: path should be string, bytes, os.PathLike or integer, not NoPath
# expect: expected str, bytes or os.PathLike object, not NoPath
