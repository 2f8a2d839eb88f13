# linecache: lines of files, of loaders, and what the cache holds.
import linecache

path = __file__
lines = linecache.getlines(path)
print(lines[0], lines[1], len(lines) > 10, lines[-1].endswith("\n"))
print(repr(linecache.getline(path, 2)), repr(linecache.getline(path, 0)), repr(linecache.getline(path, 10**6)), repr(linecache.getline(path, -1)))
size, mtime, cached, full = linecache.cache[path]
print(type(size), type(mtime), cached is linecache.getlines(path), full == path)
linecache.checkcache(path)
print(path in linecache.cache)
linecache.cache[path] = (size + 1, mtime, cached, full)
linecache.checkcache()
print(path in linecache.cache)
print(linecache.getlines("/no/such/file"), linecache.getlines("<string>"), linecache.updatecache(""), linecache.updatecache("<x>"))


class Loader:
    def __init__(self, text):
        self.text = text

    def get_source(self, name):
        print("asked for", name)
        return self.text


ns = {"__name__": "made", "__loader__": Loader("one\ntwo\nthree")}
print(linecache.lazycache("/made/up.py", ns), linecache.lazycache("<made>", ns), linecache.lazycache("/made/up2.py", {}), linecache.lazycache("x", None))
print(len(linecache.cache["/made/up.py"]))
print(linecache.getlines("/made/up.py"))
print(linecache.cache["/made/up.py"])
print(linecache.getline("/made/up.py", 2))
print(linecache.getlines("/made/other.py", {"__name__": "other", "__loader__": Loader("x = 1\n")}))
print(linecache.getlines("/made/none.py", {"__name__": "none", "__loader__": Loader(None)}))
linecache.cache["anything"] = (3, None, ["a\n", "b\n"], "anything")
print(linecache.getline("anything", 2))
linecache.checkcache("anything")
print("anything" in linecache.cache)
linecache.clearcache()
print(linecache.cache)
print(linecache._source_unavailable("<a>"), linecache._source_unavailable("a"), linecache._source_unavailable("<frozen a>"))
print(linecache.__all__)
for call in (lambda: linecache.getline(), lambda: linecache.getline("a"), lambda: linecache.getline("a", "b"), lambda: linecache.getlines("a", b=1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
