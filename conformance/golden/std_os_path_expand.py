# Home directories and variables in paths, as posixpath and ntpath replace them.
import genericpath
import copy
import ntpath
import os
import pickle
import posixpath


class Name:
    def __init__(self, v):
        self.v = v

    def __fspath__(self):
        return self.v


class Text(str):
    pass


def show(what, f, *args):
    try:
        r = f(*args)
        print(what, ascii(r), type(r).__name__)
    except Exception as e:
        print(what, type(e).__name__, ascii(str(e)))


os.environ.clear()
os.environ.update({"V": "val", "W1": "$V", "\u00e9": "eacute", "a b": "sp", "-x": "dash", "E": "", "{": "brace", "q'": "quo", "%": "pct", "a%": "ap", "u": "\u00fc", "\udcff": "raw\udcfe"})
for m in (posixpath, ntpath):
    for p in ["$V", "${V}x", "$W", "${W}", "$", "${", "a$V$V$", "$Vx", "$V-x", b"$V", "${}", "$$V", "${V", "$W1$V", "$\u00e9", "${\u00e9}", "$E.", "${a b}", "$-x", "${{}", "'$V'", "'$V",
              "a'$V'b$V", "''$V", "%V%", "%V", "%%", "%%V%%", "%V%%V%", "%a b%", "%%%V%", "%V%V%", "%W%", "%\u00e9%", "%E%x", "%", "a%", "%a%%", "$$$V", "${a%}", "%${V}%", b"${u}", b"%u%",
              "\ud800$V", "${\udcff}", b"${\xff}", b"$\xff", "$q'", "${q'}", "%q'%", "${V}${W}${E}", "$W$V%V%${V", "${${V}}", "$V\n$V", "$V\0", ""]:
        show((m.__name__, ascii(p)), m.expandvars, p)
    for i, p in enumerate([Name("$V"), Name(b"$V"), Text("$"), Text("x"), 1, None, Name(1)]):
        show((m.__name__, i), m.expandvars, p)
for env in [{"HOME": "/h/"}, {"HOME": "/"}, {"HOME": ""}, {"HOME": "rel/\u00e9"}, {"HOME": "/h", "USERPROFILE": "C:\\Users\\me", "USERNAME": "me"}, {"HOME": "/h", "USERPROFILE": "C:\\Users\\me"},
            {"HOME": "/h", "USERPROFILE": "C:\\Users\\me", "USERNAME": "other"}, {"HOME": "/h", "HOMEPATH": "\\u\\me", "HOMEDRIVE": "D:", "USERNAME": "me"}, {"HOME": "/h", "HOMEPATH": "\\u\\me"},
            {"HOME": "/h", "USERPROFILE": "", "USERNAME": ""}, {"HOME": "/h", "HOMEDRIVE": "c:"}]:
    os.environ.clear()
    os.environ.update(env)
    print(ascii(env))
    for m in (posixpath, ntpath):
        for p in ["~", "~/", "~/a", "~\\a", "~no-such-user/x", "a~", b"~/q", "~//a", "", b"~\\x"]:
            show((m.__name__, p), m.expanduser, p)
        for i, p in enumerate([Name("~/z"), Name(b"~"), Text("~"), Text("x"), 1, None]):
            show((m.__name__, i), m.expanduser, p)
A = posixpath.ALLOW_MISSING
print(A, type(A), A is ntpath.ALLOW_MISSING is genericpath.ALLOW_MISSING, pickle.loads(pickle.dumps(A)) is A, copy.deepcopy(A) is A, A.__reduce__())
print(posixpath.exists is genericpath.exists is ntpath.exists, posixpath.exists.__module__, posixpath.realpath.__module__, ntpath.realpath.__module__)


class Stat:
    def __init__(self, ino, dev):
        self.st_ino, self.st_dev = ino, dev


class Odd:
    def __eq__(self, other):
        return "odd"


show("samestat", posixpath.samestat, Stat(1, 2), Stat(1.0, 2))
show("samestat", posixpath.samestat, Stat(1, 2), Stat(1, 3))
show("samestat", posixpath.samestat, Stat(1, Odd()), Stat(1, 3))
show("samestat", posixpath.samestat, Stat(1, 2), 3)
for f in (posixpath.exists, posixpath.lexists, posixpath.isfile, posixpath.isdir, posixpath.islink, posixpath.ismount):
    for p in ("no\0where", "\ud800", "", None, 1.5, [], Name(1)):
        show((f.__name__, ascii(p) if not isinstance(p, Name) else "Name"), f, p)
for f in (posixpath.getsize, posixpath.getmtime, posixpath.getatime, posixpath.getctime):
    show(f.__name__, f, "/no/such/file")
    show(f.__name__, f, None)
show("realpath", lambda: posixpath.realpath("/no/such/../file"))
show("realpath", lambda: posixpath.realpath("/no/such/file", strict=True))
show("realpath", lambda: posixpath.realpath("/no/such/file", strict=A))
show("realpath", lambda: posixpath.realpath("/dev/null/x", strict=A))
show("realpath", lambda: posixpath.realpath("/a\0b"))
show("realpath", lambda: posixpath.realpath("/", True))
