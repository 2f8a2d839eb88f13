# Modules stat and _stat: constants, file types, modes as text, errors.
import _stat
import inspect
import stat

for name in sorted(vars(stat)):
    v = getattr(stat, name)
    if isinstance(v, int) and not name.startswith("__"):
        print(name, v, getattr(_stat, name, None))
for name in sorted(vars(stat)):
    v = getattr(stat, name)
    if name[:2] in ("S_", "fi") and callable(v):
        print(name, inspect.signature(v), v.__module__, v.__name__, v is getattr(_stat, name))
predicates = [stat.S_ISDIR, stat.S_ISCHR, stat.S_ISBLK, stat.S_ISREG, stat.S_ISFIFO, stat.S_ISLNK, stat.S_ISSOCK, stat.S_ISDOOR, stat.S_ISPORT, stat.S_ISWHT]
for kind in range(0, 0o200000, 0o10000):
    mode = kind | 0o644
    print(oct(mode), [f.__name__ for f in predicates if f(mode)], oct(stat.S_IFMT(mode)), oct(stat.S_IMODE(mode)), stat.filemode(mode))
for mode in range(0, 0o10000, 0o37):
    print(oct(mode), stat.filemode(stat.S_IFREG | mode))
for special in (0, stat.S_ISUID, stat.S_ISGID, stat.S_ISVTX, 0o7000):
    for perm in (0, 0o111, 0o777, 0o666):
        print(stat.filemode(stat.S_IFDIR | special | perm))


class Mode:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(stat.filemode(Mode(0o40755)), stat.S_ISDIR(Mode(0o40755)), stat.S_IMODE(True))
print(stat.S_IMODE(2**32 - 1), stat.S_IFMT(2**32 - 1), stat.filemode(2**32 - 1))
for args in [("x",), (-1,), (-2**70,), (2**70,), (2**64,), (2**64 - 1,), (2**63,), (2**33,), (2**32,), (), (1, 2), (1.5,), (None,), (Mode("a"),), (Mode(-1),)]:
    for f in (stat.S_ISDIR, stat.S_ISDOOR, stat.filemode, stat.S_IMODE, stat.S_IFMT):
        try:
            print(f(*args))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
try:
    stat.S_ISDIR(mode=1)
except TypeError as e:
    print(e)
