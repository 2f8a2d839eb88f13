"""Dataclasses kept as JSON."""
from __future__ import annotations
import json, dataclasses, datetime, decimal, enum, uuid, typing, functools, copy, pprint, types
from dataclasses import dataclass, field, fields, replace, asdict, astuple, is_dataclass, KW_ONLY, InitVar

class Status(enum.StrEnum):
    NEW = enum.auto()
    PAID = enum.auto()
    SHIPPED = 'on-its-way'

class Flags(enum.IntFlag):
    GIFT = 1
    EXPRESS = 2
    FRAGILE = 4

@dataclass(frozen=True)
class Money:
    amount: decimal.Decimal
    currency: str = 'EUR'
    def __post_init__(self):
        object.__setattr__(self, 'amount', decimal.Decimal(self.amount).quantize(decimal.Decimal('0.01')))
    def __add__(self, other):
        if not isinstance(other, Money): return NotImplemented
        return replace(self, amount=self.amount + other.amount)
    __radd__ = lambda self, other: self if other == 0 else NotImplemented

@dataclass
class Line:
    name: str
    price: Money
    count: int = 1
    @property
    def total(self): return Money(self.price.amount * self.count, self.price.currency)

@dataclass(kw_only=True)
class Order:
    id: uuid.UUID
    lines: list[Line] = field(default_factory=list)
    status: Status = Status.NEW
    flags: Flags = Flags(0)
    when: datetime.datetime | None = None
    notes: typing.ClassVar[dict] = {}
    discount: InitVar[int] = 0
    percent: int = field(init=False, default=0, metadata={'unit': '%'})
    def __post_init__(self, discount): self.percent = discount

class Encoder(json.JSONEncoder):
    def default(self, o):
        match o:
            case decimal.Decimal(): return str(o)
            case uuid.UUID(): return {'$uuid': o.hex}
            case datetime.datetime(): return {'$time': o.isoformat()}
            case _ if is_dataclass(o): return {'$type': type(o).__name__, **{f.name: getattr(o, f.name) for f in fields(o)}}
        return super().default(o)

def hook(d):
    match d:
        case {'$uuid': h}: return uuid.UUID(h)
        case {'$time': t}: return datetime.datetime.fromisoformat(t)
        case {'$type': 'Money', **rest}: return Money(**rest)
        case {'$type': 'Line', **rest}: return Line(**rest)
        case {'$type': 'Order', 'percent': p, 'flags': f, 'status': s, **rest}: return Order(discount=p, flags=Flags(f), status=Status(s), **rest)
    return d

o = Order(id=uuid.UUID(int=5), lines=[Line('tea', Money('3.5'), 2), Line('cup', Money('12'))], flags=Flags.GIFT | Flags.FRAGILE, when=datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.timezone.utc), discount=10)
text = json.dumps(o, cls=Encoder, indent=2)
print(text)
back = json.loads(text, object_hook=hook)
print(back == o, back)
print(sum((l.total for l in o.lines), start=0))
pprint.pprint(asdict(o), width=60)
pprint.pprint(o, width=70)
print(astuple(o)[1])
print(repr(o.flags), o.status, f'{o.status:>12}', repr(Status('on-its-way')), list(Flags), Flags(6), ~Flags.GIFT)
for bad in (lambda: Money('x'), lambda: Order(), lambda: Line(), lambda: Status('lost'), lambda: setattr(Money(1), 'amount', 2), lambda: replace(o, percent=3), lambda: json.dumps({1j: 2}), lambda: json.dumps(o), lambda: Order(1), lambda: hash(o), lambda: Flags('x'), lambda: Money(1) + 3):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '|', e)
c = copy.deepcopy(o); c.lines[0].count = 9
print(o.lines[0].count, c.lines[0].count, c.id is o.id, copy.replace(o.lines[0], name='coffee'))
print([(f.name, f.type, f.metadata.get('unit')) for f in fields(Order)])
print(typing.get_type_hints(Order)['when'], typing.get_type_hints(Order)['lines'])
