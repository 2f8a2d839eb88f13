# with: order, suppression, several managers, exceptions in enter and exit, return and loops inside, errors.
class M:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.suppress


with M("a") as a, M("b") as b:
    print("body", a, b)
with (M("p") as p, M("q"),):
    print(p)
with M("s", suppress=True):
    raise ValueError("gone")
print("after")


def attempt(*managers, error=ValueError("body")):
    try:
        if len(managers) == 1:
            with managers[0]:
                raise error
        else:
            with managers[0], managers[1]:
                raise error
        print("suppressed")
    except Exception as e:
        print("caught", repr(e), "context", repr(e.__context__))


attempt(M("1"))
attempt(M("1", suppress=True), M("2"))
attempt(M("1"), M("2", suppress=True))
attempt(M("1"), M("2", fail="exit"), error=KeyError("k"))
attempt(M("1", suppress=True), M("2", fail="enter"))
attempt(M("1", fail="enter"), M("2"))


def returns():
    for i in range(3):
        with M(f"loop {i}"):
            if i == 0:
                continue
            if i == 1:
                return "returned"
    return "never"


print(returns())


def breaks():
    while True:
        with M("while", suppress=True):
            break
    with M("finally", suppress=True):
        try:
            raise ValueError("x")
        finally:
            print("finally first")
    return "done"


print(breaks())


def gen():
    with M("gen"):
        yield 1
        yield 2


g = gen()
print(next(g))
g.close()


class NoExit:
    def __enter__(self):
        return 1


class Nothing:
    pass


class AsyncOnly:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


class Attr:
    pass


inst = Attr()
inst.__enter__ = lambda: 1
inst.__exit__ = lambda *a: None
for thing in (NoExit(), Nothing(), AsyncOnly(), inst, 5, None):
    try:
        with thing:
            print("inside")
    except TypeError as e:
        print(e)
with M("t"), M("xy") as (x, y):
    print(x, y)
d = {}
with M("k") as d["key"]:
    print(d)
with M("n1") as n1:
    with M("n2") as n2:
        print(n1 + n2)
try:
    with M("keep"):
        [][1]
except IndexError as e:
    print(e, e.__traceback__.tb_next)
