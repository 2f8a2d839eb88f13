# Paths of Windows put together, compared, and made absolute where no Windows helps.
import ntpath as n


class Name:
    def __init__(self, v):
        self.v = v

    def __fspath__(self):
        return self.v


class Text(str):
    pass


def show(what, f, *args, **kw):
    try:
        print(what, repr(f(*args, **kw)))
    except Exception as e:
        print(what, type(e).__name__, e)


ALL = ["", "a", "/", "/a", "c:", "c:a", "c:/", "c:/a", "C:b", "d:x", "//s/h", "//s/h/", "//s", "//", "\\\\?\\c:\\", "\\\\?\\UNC\\s\\h", "a/", "a:b", "\u00e9:", "\u00c9:x", "//S/H", ".", "..\\q"]
for a in ALL:
    for b in ALL:
        show(("join", a, b), n.join, a, b)
        if "?" in a + b or "" in (a, b):
            continue
        show(("commonpath", a, b), n.commonpath, [a, b])
        show(("relpath", a, b), n.relpath, "k:/m/n\\" + a, "K:\\m/N/" + b)
for args in [(), (1,), ("a", 3), ("a", b"b"), (b"a", b"b"), (Name("a"), "b"), (Name("a"), Name(b"b")), ("a", Name(1)), (Text("a"),), ("c:/x", "c:y", "C:z"), ("//s/h", "", "a"), ("a", "", "")]:
    show("join", n.join, *args)
for args in [("a", b"a"), (b"c:/x", "c:/x"), ("",), ("c:/a", 1), (1, "c:/a"), (Name("c:/a"), Name("c:/b")), (b"c:/a", b"c:/b/c"), ("c:/a", "d:/a"), ("c:/\u00c9", "C:/\u00e9/x")]:
    show("relpath", n.relpath, *args)
for paths in [[], 1, [1], ["a", b"b"], [b"c:/a", b"C:/A/b"], "ab", [Name("x/y"), "x/z"], ["c:/\u00c9/a", "C:/\u00e9/b"], ["\\a", "a"], ["c:a", "c:/a"]]:
    show("commonpath", n.commonpath, paths)
for p in ["c:/", "c:/a/..", "c:", "//s/h", "//s/h/", "//s/h/a", "\\\\.\\x", "\\\\?\\c:\\", 1, b"c:\\"]:
    show(("ismount", p if p != 1 else 1), n.ismount, p)
for p in ["\u0130", "A\u03a3\u03c2", "\u212a", b"A\xffB/", b"\xc3\x89", "c:/A B", Text("x"), Name("A/")]:
    show("normcase", n.normcase, p)
for p in ["con:", "con .x", "com\u00b9", "LPT\u00b3.x", "com0", "COM10", "conin$", "conout$x", "a\x1f", "a\x7f", "...", "..", ". ", "x/aux/y", "//./con", "//s/h/con", "c:con", "a:b:c", b"com1.x"]:
    show(("isreserved", p), n.isreserved, p)
for p in ["c:/a/../b", "\\\\?\\c:\\a\\..", "//s/h/..", "c:/..", b"c:/./x"]:
    show(("abspath", p), n.abspath, p)
    show(("realpath", p), n.realpath, p, strict=True)
