# Module posixpath: names of files taken apart and put together, without a look at any file.
import posixpath as p

ONE = [p.normcase, p.isabs, p.split, p.splitext, p.splitdrive, p.splitroot, p.basename, p.dirname, p.normpath, p.join]
PATHS = ["", ".", "..", "/", "//", "///", "a", "a/", "/a", "//a", "///a", "a/b", "a//b", "a/./b", "a/../b", "../a", "../../a/..", "/..", "/../a", "//../a", "a/b/../../..",
         "a.b", ".a", "..a", "...", "a.", "a..b", "x/.bashrc", "x/..b.c", "x.d/y", "x.d/.y.z", "\u00e9/\u20ac.\U0001f600", "a\0b/..", "a/b/", "/a/b//", "a b/c d"]
for f in ONE:
    for path in PATHS:
        r = f(path)
        print(f.__name__, repr(path), repr(r))
        if not path.isascii():
            continue
        b = f(path.encode())
        same = b == (tuple(x.encode() for x in r) if isinstance(r, tuple) else r.encode() if isinstance(r, str) else r)
        if not same:
            print("bytes differ", b)
for name in ("curdir", "pardir", "extsep", "sep", "pathsep", "defpath", "altsep", "devnull", "supports_unicode_filenames"):
    print(name, repr(getattr(p, name)))


class Name:
    def __init__(self, v):
        self.v = v

    def __fspath__(self):
        return self.v


class Text(str):
    pass


def show(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(f.__name__, repr(r), type(r).__name__)
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


for f in ONE:
    for v in (1, None, 1.5, [], Name("x/y.z"), Name(b"x/y.z"), Name(3), Name, Text("q/r.s")):
        if f is not p.join and isinstance(v, Text) and f in (p.normpath, p.splitroot):
            continue
        show(f, v)
for args in [("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("a", "", ""), ("a", "b", "c"), ("a", "/b", "c"), ("/", "a"), (b"a", b"b"), ("a", b"b"), (b"a", "b"),
             ("a", 1), ("a", None), (1, "a"), ("a", Name("b")), (Name("a"), "b"), (Name("a"), Name(b"b")), ("a", Name(2)), ("a", Name("b"), 1), ("", b""), ()]:
    show(p.join, *args)
show(p.join, a="x")
show(p.join, b="x")
show(p.join, "x", a="y")
for paths in [["/a/b", "/a/c"], ["/a/b", "/a/b/c"], ["/a", "/b"], ["a/b", "a/c"], ["a", "b"], ["/a/./b", "/a//b"], ["//a/b", "/a/c"], ["a"], [""], ["", "a"], ["/"], ["/", "/"],
              [], ["/a", "b"], ["a", b"b"], [1], ["a", 1], None, iter(["/a/b", "/a/c"]), [b"/x/y", b"/x/z"], (Name("u/v"), "u/w"), ["a/.."], "ab", b"ab"]:
    show(p.commonpath, paths)
for m in [["abc", "abd"], ["abc", "abc"], ["abc", "ab"], ["a", "b"], [], (), "", ["\u00e9a", "\u00eaa"], [b"ab", b"ac"], ["ab", b"a"], [1, 2], [[1, 2], [1, 3]], [(1, 2), (1, 2, 3)],
          (["a", "b"], ["a", "c"]), [Name("ab"), "ac"], 5, None, iter(["a"]), ["/usr/lib", "/usr/local"], {"a": 1}, "abc", [[1], "a"], [[1], ["a"]]]:
    show(p.commonprefix, m)
show(p.split)
show(p.split, 1, 2)
show(p.split, q="a")
show(p.split, p="a/b")
show(p.normpath, path="a/./b")
show(p.splitroot, p="/a")
for f in (p.isdevdrive, p.isjunction):
    for v in ("x", b"x", Name("x"), 1, None):
        show(f, v)
    show(f)
    show(f, path="x")
