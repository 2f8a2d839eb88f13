# The object model: attribute hooks, __getattr__, __dir__, __class__ assignment, __new__, copy hooks, __del__-free lifetimes, identity.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattribute__(self, name):
        if name.startswith("_"):
            return object.__getattribute__(self, name)
        print("get", name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("set", name, value)
        setattr(self._target, name, value)

    def __delattr__(self, name):
        print("del", name)
        delattr(self._target, name)


class Target:
    a = 1


p = Proxy(Target())
p.b = 2
print(p.a, p.b)
del p.b
try:
    p.b
except AttributeError as e:
    print(e)


class Fallback:
    real = "real"

    def __getattr__(self, name):
        if name == "boom":
            raise ValueError("from getattr")
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(name)

    def __dir__(self):
        return ["z", "a"]


f = Fallback()
print(f.real, f.dyn_x, hasattr(f, "nope"), getattr(f, "nope", 5), dir(f))
try:
    f.boom
except ValueError as e:
    print(e)


class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            print("creating", args)
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        self.args = args


print(Single(1) is Single(2), Single.instance.args)


class NotInit:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


print(NotInit())


class A:
    def hello(self):
        return "A"


class B:
    def hello(self):
        return "B"


x = A()
x.__class__ = B
print(x.hello(), type(x).__name__, isinstance(x, A))
for bad in (lambda: setattr(x, "__class__", int), lambda: setattr(x, "__class__", 5), lambda: setattr(x, "__dict__", 5), lambda: setattr(int, "x", 1), lambda: setattr(A, "__name__", 5), lambda: object().__setattr__("x", 1), lambda: delattr(A, "nope"), lambda: setattr(A, "__bases__", ())):
    try:
        bad()
    except TypeError as e:
        print(e)
    except AttributeError as e:
        print("attr", e)
x.__dict__ = {"fresh": 1}
print(x.fresh, vars(x))
A.__name__ = "Renamed"
print(A, A())


class Init:
    def __init__(self):
        return 5


for bad in (Init, lambda: object.__init__(x, 1), lambda: A(1), lambda: object.__new__(A, 1), lambda: super(A), lambda: super(A, 5), lambda: A.hello(), lambda: type("X", (int, str), {}), lambda: type("X", (bool,), {}), lambda: type("X", (None,), {})):
    try:
        print(str(bad())[:14])
    except TypeError as e:
        print(e)


class Meta(type):
    def __getattr__(cls, name):
        return f"{cls.__name__} has no {name}"


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.anything)
try:
    WithMeta().anything
except AttributeError as e:
    print(e)


class Base:
    def __init__(self):
        print("Base", self.__class__.__name__)

    def method(self):
        return ["Base"]


class Left(Base):
    def __init__(self):
        print("Left")
        super().__init__()

    def method(self):
        return ["Left"] + super().method()


class Right(Base):
    def __init__(self):
        print("Right")
        super().__init__()

    def method(self):
        return ["Right"] + super().method()


class Both(Left, Right):
    def method(self):
        return ["Both"] + super().method() + [super(Left, self).method()]


print(Both().method(), super(Both, Both).method, Both.__mro__[1:3])


class Int(int):
    def __add__(self, o):
        return Int(int.__add__(self, o))

    def __repr__(self):
        return f"Int({int.__repr__(self)})"


class Str(str):
    extra = 1

    def shout(self):
        return self.upper() + "!"


class Lst(list):
    def __init__(self, *a):
        super().__init__(a)
        self.tag = "tag"

    def append(self, x):
        super().append(x * 2)


class Tup(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    first = property(lambda self: self[0])


i, s, l, t = Int(5), Str("abc"), Lst(1, 2), Tup(1, 2)
l.append(4)
print(i + 1, i * 2, [i], s.shout(), s + "d", type(s + "d").__name__, s == "abc", {s: 1}["abc"], l, l.tag, t, t.first, t == (1, 2), len(t), hash(t) == hash((1, 2)), isinstance(i, int), i == 5, f"{i} {s:>5}", sorted([Int(2), Int(1)]), float(i), [10, 20, 30][Int(1)])


class Eq:
    def __eq__(self, o):
        return True


print(Eq() == 5, 5 == Eq(), Eq() != 5, Eq.__hash__, Eq() in [1], [Eq()] == [object()])


class Named:
    def __set_name__(self, owner, name):
        raise RuntimeError(f"{owner.__name__}.{name}")


try:
    class Uses:
        attr = Named()
except RuntimeError as e:
    print(e, e.__notes__)
