# Classes: attributes, methods, inheritance, super, class and static methods, private names.
class Animal:
    """An animal."""
    kind = "animal"
    count = 0

    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1

    def speak(self):
        return f"{self.name} makes a sound"

    @classmethod
    def make(cls, name):
        return cls(name)

    @staticmethod
    def add(a, b):
        return a + b

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, legs={self.legs})"


class Dog(Animal):
    kind = "dog"

    def speak(self):
        return super().speak() + ": woof"


class Bird(Animal):
    def __init__(self, name):
        super().__init__(name, legs=2)
        self.__secret = "egg"

    def reveal(self):
        return self.__secret


a, d, b = Animal.make("thing"), Dog.make("Rex"), Bird("Tweety")
for x in (a, d, b):
    print(x, x.kind, x.speak(), isinstance(x, Animal), type(x).__mro__)
print(Animal.count, Dog.count, Dog.add(1, 2), d.add(3, 4))
print(b.reveal(), sorted(b.__dict__), hasattr(b, "__secret"), b._Bird__secret)
print(Animal.__doc__, Dog.__doc__, Animal.__name__, Animal.__qualname__, Animal.__module__)
print(issubclass(Dog, Animal), issubclass(Animal, Dog), issubclass(bool, int))
print(Dog.speak, d.speak.__func__ is Dog.speak, d.speak.__self__ is d)
print(Animal.make.__self__, d.make.__func__ is Animal.make.__func__)
d.kind = "good dog"
print(d.kind, Dog.kind, vars(d))
del d.kind
print(d.kind)
try:
    del d.kind
except AttributeError as e:
    print(repr(e), e.name, e.obj is d)
try:
    d.missing
except AttributeError as e:
    print(e)
try:
    Dog.missing
except AttributeError as e:
    print(e)
try:
    Dog()
except TypeError as e:
    print(e)
try:
    Dog("a", 1, 2)
except TypeError as e:
    print(e)
print(getattr(d, "nope", "default"))
setattr(d, "extra", [1])
print(d.extra, "extra" in dir(d), [n for n in dir(d) if not n.startswith("__")])
Dog.legs_of = lambda self: self.legs
print(d.legs_of())


class Empty:
    pass


print(Empty.__dict__.keys() >= {"__module__", "__dict__", "__weakref__", "__doc__"}, Empty.__bases__, Empty().__class__)
print(type("Made", (Dog,), {"z": 1}).z, type("Made", (), {}).__name__)


class Outer:
    class Inner:
        def method(self):
            pass

    def make(self):
        class Local:
            pass
        return Local


print(Outer.Inner.method.__qualname__, Outer().make().__qualname__, Outer.Inner.__qualname__)
