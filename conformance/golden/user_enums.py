"""Enumerations of every kind."""
import enum, json, pickle, copy, operator, functools, inspect, collections
from enum import *
class Color(Enum):
    RED = 1; GREEN = 2; BLUE = 3; CRIMSON = 1
    @property
    def hot(self): return self is Color.RED
    @classmethod
    def parse(cls, s): return cls[s.upper()]
    def __str__(self): return self.name.title()
print(list(Color), Color.CRIMSON is Color.RED, Color(2), repr(Color['BLUE']), Color.RED.hot, Color.parse('green'), len(Color), Color.__members__, 'RED' in Color.__members__, 1 in Color, Color.RED in Color, f'{Color.RED}|{Color.RED!r}|{Color.RED:>8}')
class Perm(Flag, boundary=CONFORM):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(list(Perm), Perm.R | Perm.X, Perm(0), Perm(7), ~Perm.R, Perm.RW & Perm.R, Perm.R in Perm.RW, len(Perm.RW), list(Perm.RW), bool(Perm(0)), Perm(9), Perm.R ^ Perm.RW, Perm(3) is Perm.RW, Perm.RW.name, (Perm.R | Perm.X).name)
class S(Flag, boundary=STRICT): A = 1; B = 4
class K(IntFlag, boundary=KEEP): A = 1; B = 4
class E(Flag, boundary=EJECT): A = 1; B = 4
for f in (lambda: S(2), lambda: K(2), lambda: E(2), lambda: S.A | 8, lambda: K.A | 8, lambda: E.A | E.B, lambda: ~S.A, lambda: ~K.A, lambda: Color(9), lambda: Color['x'], lambda: Color.RED < Color.BLUE, lambda: setattr(Color, 'RED', 5), lambda: Color.RED.__class__('x'), lambda: Color(), lambda: Color(1, 2), lambda: delattr(Color, 'RED'), lambda: type('Sub', (Color,), {}), lambda: Color.RED.value.x, lambda: setattr(Color.RED, 'value', 3), lambda: Color.RED.nope, lambda: Color.nope):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
class Planet(Enum):
    EARTH = (5.97, 6.37); MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @functools.cached_property
    def g(self): return round(self.mass / self.radius ** 2, 4)
    def __new__(cls, *a):
        o = object.__new__(cls); o._value_ = len(cls.__members__) + 10; return o
print([(p, p.g, p.value) for p in Planet], Planet(11))
class Level(IntEnum):
    LOW = 1; HIGH = 5
    @classmethod
    def _missing_(cls, v): return cls.HIGH if isinstance(v, int) and v > 5 else None
print(Level(99), Level.LOW < Level.HIGH, Level.LOW + 1, json.dumps([Level.LOW, {Level.HIGH: 1}]), f'{Level.HIGH}', '%d %s' % (Level.LOW, Level.LOW), sorted(Level, reverse=True), hash(Level.LOW) == hash(1), isinstance(Level.LOW, int))
try: Level(-1)
except ValueError as e: print(e)
class Low(StrEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return f'{name.lower()}-{count}-{last}'
    ONE = auto(); TWO = auto()
print(list(Low), Low.ONE + 'x', Low('one-0-[]'))
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    @verify(CONTINUOUS)
    class C(IntEnum): A = 1; B = 4
except ValueError as e: print(e)
try:
    @verify(NAMED_FLAGS)
    class C(Flag): A = 1; B = 12
except ValueError as e: print(e)
try:
    class D(Enum): A = 1; A = 2
except TypeError as e: print(e)
print(Enum('Fn', 'A B C'), list(Enum('Fn2', {'X': 'x', 'Y': 'y'}, type=str)), IntEnum('I', ['P', 'Q'], start=5).Q, Enum('M', [('a', 1)], module='mm', qualname='q.M').a.__class__)
class Mixed(str, Enum):
    A = 'a'
    def __repr__(self): return 'custom'
print(Mixed.A, repr(Mixed.A), Mixed.A == 'a', Mixed.A.upper(), f'{Mixed.A}', [Mixed.A])
class Ex(Enum):
    _ignore_ = 'tmp i'
    tmp = 3
    for i in range(3): locals()[f'N{i}'] = i
    @member
    def call(self): return 1
    @nonmember
    class Inner: pass
    def method(self): return self.name
print(list(Ex), Ex.Inner, Ex.N1.method(), Ex.N0 == 0)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.deepcopy(Perm.RW) is Perm.RW, copy.copy(Perm.R | Perm.X))
@enum.global_enum
class G(IntFlag): GA = 1; GB = 2
print(GA, repr(GA | GB), G(4), str(G.GA), repr(G(0)))
@enum._simple_enum(IntEnum)
class Simple:
    A = 1; B = auto(); C = 'x' and 9
    def double(self): return self * 2
print(list(Simple), Simple.B.double(), type(Simple), Simple.__mro__, Simple(9))
@enum._simple_enum(StrEnum)
class SS:
    A = auto(); BB = auto()
print(list(SS), SS('bb'))
@enum._simple_enum(Flag, boundary=KEEP)
class SF:
    A = 1; B = 2; AB = 3
print(list(SF), SF.A | SF.B, SF(8), ~SF.A, SF.AB)
@enum._simple_enum()
class SE:
    A = 1; B = 1; C = (1, 2)
    def __str__(self): return 'SE!' + self.name
print(list(SE), SE.B, str(SE.C), SE((1, 2)), SE.__members__)
class Reg(Enum):
    A = 1
    def __init_subclass__(cls, **kw): print('isc', cls, kw)
class P(Enum):
    @property
    def name2(self): return self._name_ * 2
class Q(P): X = 1; Y = 2
print(Q.X.name2, dir(Q.X)[-4:], Q.X._sort_order_ if hasattr(Q.X, '_sort_order_') else 0, inspect.getmro(Q))
class Add(Enum):
    A = 1
    _B = 2
    __C = 3
print([m for m in Add.__members__])
Color2 = Enum('Color2', ['R', 'G']); Color2.R._add_alias_('RR') ; Color2.G._add_value_alias_(77); print(Color2.RR, Color2(77), Color2['RR'])
print(enum.show_flag_values(7), enum.bin(10), enum.bin(-3), EnumType, enum.EnumDict)
