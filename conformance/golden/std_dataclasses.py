# Module dataclasses: fields, methods, parameters, errors.
from dataclasses import *
import dataclasses


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


def body(source):
    names = {"__name__": "__main__"}
    try:
        exec("from dataclasses import *\n" + source, names)
        print(names.get("r"))
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class P:
    x: int
    y: int = 3


print(P(1), P(1, 4), P(x=2, y=5), P(1) == P(1), P(1) != P(2), P(1) == 1, P.__match_args__, P.__doc__, P.y)
show(P)
show(P, 1, 2, 3)
show(P, z=1)
show(P, 1, x=1)
show(hash, P(1))
show(lambda: P(1) < P(2))
print(P.__init__.__annotations__, P.__init__.__qualname__, P.__eq__.__qualname__, P.__hash__)
print([f.name for f in fields(P)], [f.type for f in fields(P(1))], fields(P)[1].default, fields(P)[0].default is MISSING)
print(asdict(P(1)), astuple(P(1)), replace(P(1), y=9), is_dataclass(P), is_dataclass(P(1)), is_dataclass(int), P(1).__replace__(x=7))
match P(1, 2):
    case P(a, b):
        print(a, b)


@dataclass(order=True, frozen=True)
class Q(P if False else object):
    a: int
    b: list = field(default_factory=list, compare=False)
    c: str = field(default="c", repr=False)
    d: int = field(init=False, default=4)


q = Q(1)
print(q, q < Q(2), q <= Q(1), q > Q(0), q >= Q(5), sorted([Q(3), Q(1)]), hash(q) == hash(Q(1, [5])), q.d)
show(setattr, q, "a", 1)
show(delattr, q, "a")
show(setattr, q, "new", 1)
show(lambda: q < 3)
try:
    q.a = 3
except FrozenInstanceError as e:
    print(isinstance(e, AttributeError), e)
show(replace, q, d=3)
show(replace, 3)
show(asdict, 3)
show(astuple, P)
show(fields, int)


@dataclass
class WithInit:
    x: int
    scale: InitVar[int] = 2
    total: int = field(init=False)
    _: KW_ONLY
    flag: bool = False
    need: str

    def __post_init__(self, scale):
        self.total = self.x * scale


print(WithInit(3, need="n"), WithInit(3, 5, flag=True, need=""), WithInit.__doc__, WithInit.__match_args__)
show(WithInit, 1, 2, True)
show(WithInit, 1)
show(replace, WithInit(1, need="a"), x=4)


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Child(Base):
    z: int = 3
    x: int = 10


print(Child(), [f.name for f in fields(Child)], Child.__mro__[1].__name__)


@dataclass(slots=True)
class S:
    a: int
    b: int = 5

    def who(self):
        return __class__.__name__, super().__repr__ is not None


print(S(1), S.__slots__, S(1).who(), hasattr(S(1), "__dict__"), S(1) == S(1))
show(setattr, S(1), "zzz", 1)


@dataclass(frozen=True, slots=True, weakref_slot=True)
class FS:
    a: int


print(FS(1), FS.__slots__, FS(1).__getstate__(), hash(FS(1)) == hash(FS(1)))
show(setattr, FS(1), "a", 2)


@dataclass
class Node:
    value: int
    next: "Node" = None
    items: list = field(default_factory=list)


n = Node(1)
n.next = n
print(n)
n = Node(1, Node(2), [Node(3), {"k": Node(4)}, (Node(5),)])
print(asdict(n), astuple(n), asdict(n, dict_factory=lambda p: len(p)))
print(repr(field(default=3)).count("MISSING"))
print(repr(fields(P)[0])[:40])

M = make_dataclass("M", ["x", ("y", int), ("z", int, field(default=5))], namespace={"double": lambda self: self.y * 2})
print(M(1, 2), M(1, 2).double(), M.__name__, M.__doc__.endswith(", y: int, z: int = 5)"))
show(make_dataclass, "M", ["x", "x"])
show(make_dataclass, "M", ["for"])
show(make_dataclass, "M", ["a b"])
show(make_dataclass, "M", [("a", int, 3, 4)])
body("@dataclass\nclass A:\n  x: list = []")
body("@dataclass\nclass A:\n  x: int = 1\n  y: int")
body("@dataclass\nclass A:\n  x = field()")
body("@dataclass(order=True, eq=False)\nclass A:\n  x: int")
body("@dataclass(order=True)\nclass A:\n  x: int\n  def __lt__(self, o): pass")
body("@dataclass(frozen=True)\nclass A:\n  x: int\n  def __setattr__(self, o, v): pass")
body("@dataclass(unsafe_hash=True)\nclass A:\n  x: int\n  def __hash__(self): return 1")
body("@dataclass(slots=True)\nclass A:\n  x: int\n  __slots__ = ()")
body("@dataclass(weakref_slot=True)\nclass A:\n  x: int")
body("@dataclass\nclass A:\n  x: int\n@dataclass(frozen=True)\nclass B(A):\n  y: int")
body("@dataclass(frozen=True)\nclass A:\n  x: int\n@dataclass\nclass B(A):\n  y: int")
body("@dataclass\nclass A:\n  _: KW_ONLY\n  x: int\n  __: KW_ONLY")
body("@dataclass\nclass A:\n  x: InitVar[int] = field(default_factory=int)")
body("r = field(default=1, default_factory=int)")
body("@dataclass(eq=False)\nclass A:\n  x: int\nr = A(1) == A(1), A.__hash__ is object.__hash__")
body("@dataclass(repr=False, init=False)\nclass A:\n  x: int\nr = A.__init__ is object.__init__, A.__repr__ is object.__repr__")
body("@dataclass(unsafe_hash=True)\nclass A:\n  x: int\n  y: int = field(hash=False, default=2)\nr = hash(A(1)) == hash((1,)), hash(A(1, 3)) == hash(A(1))")
body("@dataclass\nclass A:\n  self: int\n  x: 'InitVar[int]'\n  y: 'dataclasses.InitVar'\n  def __post_init__(s, x, y): print(x, y)\nimport dataclasses\nr = A(1, 2, 3)")
body("@dataclass(kw_only=True)\nclass A:\n  x: int\n  y: int = field(kw_only=False)\nr = A(3, x=1), A.__match_args__, A.__doc__")
body("r = InitVar[int], InitVar(int).type, InitVar[list[int]]")
body("r = Field")
body("@dataclass\nclass A:\n  x: int\n  def __repr__(self): return 'mine'\n  def __eq__(self, o): return 5\nr = A(1), A(1) == 2")
body("@dataclass\nclass A: pass\nr = A(), A() == A(), A.__doc__")
