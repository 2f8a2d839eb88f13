# What holds at every tier: parameters by position. The tests compare what is printed.
import go
from lib import shop

def raised(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return [c.__name__ for c in type(e).__mro__ if c.__module__ == "lib.shop"], str(e)

o = shop.Order(7)
print(o.id, o.status, o.status == 1, o.status + 1, o.status.next() == 2, str(o.status.next()), f"{o.status}", isinstance(o.status, int))
print(o.add("pen", 1.5, 2) is o, raised(o.add, "ink", 2, 101), len(o), list(o), tuple(o.total()), o.total()[1])
o.items[0].count = 5
o.tags["a"] = "b"
o.first.name = "x"
print(o.items[0].count, dict(o.tags), o.first.name, o.first is o.first, o.total() == (7.5, 5))
o.status = 2
print(o.status == shop.STATUS_PAID, str(o.status), hash(o.status) == hash(2), {o.status: 1}[2])
for bad in (lambda: o.add("x"), lambda: o.add("x", "y", 1), lambda: o.add("x", 1, 1, 1), lambda: setattr(o, "id", 1), lambda: setattr(o, "statu", 1), lambda: shop.Order(), lambda: shop.Order("x")):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
m = shop.Memory()
print(m.save(o), m.load(7) is o, raised(m.load, 8))
try:
    m.load(8)
except shop.NotFoundError as e:
    print(isinstance(e, go.Error), isinstance(e.__cause__, shop.NotFoundError))
n = shop.Memory()
print(shop.copy(m, n, 7), n.load(7) is o, raised(shop.copy, m, n, 9))
print(shop.cut("a=b", "=") == ("a", "b"), raised(shop.cut, "ab", "="), shop.LIMIT, shop.upgrade(1) == 3, shop.upgrade(shop.ACCESS_ADMIN) == 6)
print(shop.wait("1ms"), raised(shop.wait, -1), shop.initial("abc", 98), shop.send("a", shop.SendOptions(retries=2)) if hasattr(shop, "SendOptions") else "", shop.send("a", retries=1, urgent=True))
print(shop.open(), shop.open(shop.with_name("n")), shop.open(name="k"))
print(shop.map([1, 2, 3], lambda x: x * x), raised(shop.map, [1], lambda x: x / 0), raised(shop.map, [1], lambda x: "a"))
print(list(shop.numbers(3)), raised(shop.boom), shop.debug, raised(setattr, shop, "debug", True))
with go.timeout(0.01):
    try:
        shop.wait(10)
    except TimeoutError:
        print("timeout")
print(sorted(x for x in dir(shop.Order) if x[0] != "_"))
print(sorted(x for x in dir(shop) if x[0] != "_"))
import json, pickle, copy
from fractions import Fraction
f = shop.Order.from_text("12")
print(f.id, shop.Order.open(3).id, shop.open_order(4).id, raised(shop.Order.from_text, "x"), hasattr(shop, "new_order_from_text"))
a = shop.Address(streetName="Main", plain=3)
print(a.streetName, a.class_, json.dumps(a), json.dumps([a.plain, o.tags]), pickle.loads(pickle.dumps(a)).streetName, copy.deepcopy(a) is a, repr(a))
p = shop.Parcel(address=a, name="x")
p.address.city = "Rome"
print(p.city, p.item.name, isinstance(p, shop.Address), p.streetName)
print(shop.ratio() == Fraction(1, 2), isinstance(shop.Memory(), shop.Store), isinstance(3, shop.Store))
n, s, seen = go.ref(0), go.ref(""), []
shop.scan(n, s)
print(n.value, s.value, shop.each(seen.append) == seen.append, seen, "Go calls it with 1 argument" in raised(shop.each, lambda: 1)[1])
try:
    shop.deep()
except shop.NotFoundError as e:
    tb = e.__traceback__
    while tb.tb_next: tb = tb.tb_next
    print(isinstance(e, go.PanicError), tb.tb_frame.f_code.co_name)
print(m.load.__go_pos__.endswith("shop.go:" + m.load.__go_pos__.rsplit(":")[-1]))

class Base(shop.Store):
    def load(self, id): return o
try:
    Base()
except TypeError as e:
    print(e)
