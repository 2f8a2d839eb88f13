# Descriptors: data and non-data, __set_name__, property, slots, lookups that go around the instance.
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("deleting", self.name)
        del obj.__dict__[self.name]


class Point:
    x = Typed(int)
    y = Typed(int)


p = Point()
print(p.x, type(Point.x).__name__)
p.x = 3
print(p.x, p.__dict__)
try:
    p.y = "a"
except TypeError as e:
    print(e)
p.__dict__["x"] = 99
print(p.x)
del p.x
print(p.x)


class Lazy:
    def __init__(self, fn):
        self.fn = fn
        self.__doc__ = fn.__doc__

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        value = obj.__dict__[self.fn.__name__] = self.fn(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        "the area"
        print("computing")
        return 3 * self.r ** 2

    @property
    def diameter(self):
        """twice r"""
        return self.r * 2

    @diameter.setter
    def diameter(self, value):
        self.r = value / 2

    @diameter.deleter
    def diameter(self):
        print("no more r")
        del self.r

    @property
    def readonly(self):
        return 1


c = Circle(2)
print(c.area, c.area, Circle.area.__doc__)
c.diameter = 10
print(c.r, c.diameter, Circle.diameter.__doc__)
for action in (lambda: setattr(c, "readonly", 2), lambda: delattr(c, "readonly"), lambda: c.nothing):
    try:
        action()
    except AttributeError as e:
        print(e)
del c.diameter
print(c.__dict__)


class Slotted:
    __slots__ = ("a", "b")
    kind = 1


s = Slotted()
s.a = 1
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"), type(Slotted.a).__name__)
for action in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: setattr(s, "kind", 1)):
    try:
        action()
    except AttributeError as e:
        print(e)


class SubSlotted(Slotted):
    __slots__ = ("c", "__dict__")


t = SubSlotted()
t.a, t.c, t.other = 1, 2, 3
print(t.a, t.c, t.__dict__)
print(property(lambda self: 1).fget is not None, type(Circle.__dict__["diameter"]))
