# Module enum: classes with methods, mixed-in types, metaclasses.
import enum
from enum import *


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH.value, round(Planet.EARTH.gravity, 4), Planet.EARTH, [p.name for p in Planet])


class AutoNumber(Enum):
    def __new__(cls):
        obj = object.__new__(cls)
        obj._value_ = len(cls.__members__) + 1
        return obj


class Shade(AutoNumber):
    RED = ()
    GREEN = ()


print(list(Shade), Shade(2), Shade.RED is Shade["RED"], Shade.RED == 1, Shade.RED != Shade.GREEN)


class Level(IntEnum):
    LOW = 1
    HIGH = 3
    TOP = HIGH

    @classmethod
    def _missing_(cls, value):
        return cls.LOW if value == 0 else None


print(Level(0), repr(Level(3)), Level.TOP, Level.HIGH > Level.LOW, Level.HIGH + 1, f"{Level.HIGH:>5}|{Level.LOW!r}", sorted(Level), Level.LOW.__reduce_ex__(2))
print(dict(Level.__members__), {Level.LOW: "x"}[1], [10, 20][Level.LOW], isinstance(Level.LOW, int), Level.HIGH.name.lower())


class Word(StrEnum):
    ONE = auto()
    TWO = "zwei"


print(list(Word), Word.ONE + "!", Word("zwei"), "%s %r" % (Word.TWO, Word.TWO), Word.TWO.upper(), "zwei" in Word, str(Word.ONE), f"{Word.TWO:>6}")
match Word("one"):
    case Word.TWO:
        print("two")
    case Word.ONE:
        print("one")


class Meta(EnumType):
    def __new__(metacls, name, bases, namespace, **kw):
        cls = super().__new__(metacls, name, bases, namespace, **kw)
        cls.extra = len(cls)
        return cls

    def __call__(cls, value, *args):
        return super().__call__(value if value != "first" else next(iter(cls)).value, *args)


class WithMeta(Enum, metaclass=Meta):
    A = 10
    B = 20


print(WithMeta.extra, WithMeta("first"), type(WithMeta).__mro__[1] is EnumType, isinstance(WithMeta, EnumMeta))


class Base(Enum):
    def describe(self):
        return f"{self.name}={self.value}"

    @enum.property
    def double(self):
        return self.value * 2

    @classmethod
    def first(cls):
        return list(cls)[0]


class Derived(Base):
    double = 5
    other = 6


print(Derived.double.describe(), Derived.other.double, Derived.double.double, Derived.first(), Derived.double is Derived["double"])


class Hook(Enum):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, len(cls))


class Hooked(Hook):
    A = 1
    B = 2


class Generated(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name}-{count}-{last}"

    A = auto()
    B = auto(), 5
    C = auto()


print([m.value for m in Generated])
print(EnumDict("x").member_names, auto(), auto(5), STRICT, CONTINUOUS, [b.name for b in FlagBoundary], [c.value for c in EnumCheck])
print(bool(Shade.RED), Shade.RED in {Shade.RED}, hash(Shade.RED) == hash("RED"), callable(Shade), len(Shade), Shade.__name__, Shade.__module__)
print(dir(Derived), dir(Derived.other), dir(Shade.RED))
