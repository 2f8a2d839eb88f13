# Built-in functions: print, repr, ascii, vars, dir, getattr, isinstance, iteration helpers, numbers, input-free.
import sys
print()
print(1, "a", None, sep="-", end="!\n")
print(*[1, 2], sep="")
print("x", "y", sep="\n", flush=True)
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print(repr("a\n"), ascii("é"), str([None, True, 1.0, "s", b"b", (1,), {1: 2}, {3}, 1j, ..., NotImplemented, int, len, range(2), slice(1)]))
print(abs(-3), abs(3 - 4j), divmod(7, 2), pow(2, 5), pow(2, 5, 7), round(2.567, 1), max(1, 2), min("ab"), sum([1, 2], 3), hash("") == hash(""), bin(5), oct(8), hex(255), chr(97), ord("a"), len("abc"), id(1) == id(1))
print(all([1, 0]), any([0, 1]), callable(len), callable(5), isinstance(True, int), isinstance(5, (str, int)), issubclass(int, (str, object)), isinstance([], list), type(5) is int, type(None), type(...), type(NotImplemented), type(type))
print(list(map(pow, [2, 3], [3, 2])), list(filter(str.isdigit, "a1b2")), list(zip(range(3), "abc")), sorted("cab"), list(reversed("abc")), list(enumerate("ab", 1)), next(iter([1])), [*range(5, 0, -2)], slice(1, 2))


class P:
    def __init__(self):
        self.x, self.y = 1, 2


print(vars(P()), getattr(P(), "x"), getattr(P(), "z", 0), hasattr(P(), "y"), sorted(n for n in dir(P()) if n[0] != "_"), dir([])[-3:], "append" in dir(list))
print(eval("1 + 2"), eval(" 3 * 4 "), eval(compile("5 + 5", "<e>", "eval")), exec("q = 1"), q, eval("q + z", {"q": 1}, {"z": 2}))
code = compile("r = []\nfor i in range(3): r.append(i)", "<c>", "exec")
space = {}
exec(code, space)
print(space["r"], code.co_filename, code.co_name, code.co_names)
exec(compile("1 + 1\n", "<single>", "single"))
exec(compile("'text'", "<single>", "single"))
exec(compile("None", "<single>", "single"))
print(int("0x1f", 16), int("-0b11", 0), float("1e-3"), complex("1+1j"), bool("False"), str(b"a", "ascii"), bytes("a", "ascii"), list("ab"), tuple("ab"), set("a"), dict(a=1), frozenset("a"), bytearray(2), object() is object())
print(len.__name__, len.__doc__.split("\n")[0], len.__module__, print.__name__, int.__name__, [].append.__name__, [].append.__self__, str.join, "".join.__qualname__, list.append, dict.fromkeys, int.__add__, (1).__add__, object.__init__, type.__call__ is not None)
print(repr(lambda: 0)[:18], repr(P)[:10], repr(P())[:19], repr(P.__init__)[:22], repr(P().__init__)[:14], repr(print), repr(sys)[:8], repr(type(len)), repr(property()) [:9], repr(super(P, P()))[:9], repr(range(1, 5, 2)), repr(memoryview(b""))[:7], repr(iter([]))[:14], repr({}.keys()), repr({1: 2}.items()), repr(map(len, []))[:4], repr((i for i in ()))[:18])
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 14), sys.maxsize, sys.byteorder, sys.implementation.name != "", sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon, sys.hash_info.modulus, sys.maxunicode, sys.intern("a"), sys.getdefaultencoding(), sys.int_info.bits_per_digit)
print(__name__, __doc__, __file__.endswith("builtins_misc.py"), type(__builtins__).__name__, __debug__, sys.modules["__main__"].__name__, sys.argv[0].endswith("builtins_misc.py"), len(sys.argv))
print(callable(P), isinstance(P, type), P.__class__, P.__class__.__class__, int.__class__, None.__class__, (5).__class__, ().__class__.__bases__, bool.__base__, type.__base__, object.__base__)
print(sum(range(100), start=1), max([1, 5, 3], key=lambda v: -v), min((3, "c"), (3, "a")), sorted([3, 1, 2], reverse=True), round(1e20), round(-0.5), pow(0.5, 2), divmod(-7.5, 2), abs(True), int(" 5 "), hash(True))
print(str(sys.stdout.encoding).lower(), sys.stdout.write("written\n"), sys.stdout.isatty() in (True, False), sys.stderr.write("err\n"), sys.exc_info(), sys.getrefcount is not None)
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0], sys.exc_info()[1], sys.exception())
print(sys.exception(), getattr(sys, "nope", "default"), sys._getframe().f_code.co_name, sys._getframe().f_lineno)
r = []
r.extend([r, {"r": r}])
print(r, repr(r) == str(r))
d = {}
d[1] = d
print(d, [[]] * 3, {(): []}, {1: {2: {3: {}}}}, ((),), ((1,),), [()], {frozenset()})
print("é", "日本", "😀", "a\tb", sep="|")
