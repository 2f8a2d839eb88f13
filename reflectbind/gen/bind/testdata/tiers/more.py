# What richer tiers add: one line for everything that works. The tests check that a richer tier has all lines of a poorer one.
import enum
from lib import shop

def works(name, f):
    try:
        if f():
            print(name)
    except (TypeError, AttributeError, ValueError):
        pass

o = shop.Order(1)
works("call", lambda: shop.initial("abc", 99) == 2)
works("options", lambda: shop.send("a", urgent=True) == "a0 true")
works("functional options", lambda: shop.open(name="x") == "x")
works("keywords", lambda: shop.cut(text="a=b", sep="=") == ("a", "b"))
works("keywords of methods", lambda: o.add(name="a", price=1, count=2) is o)
works("defaults", lambda: o.add("a", 1) is o)
works("named results", lambda: o.total().sum >= 0 and shop.cut("a=b", "=").after == "b")
works("documentation", lambda: shop.cut.__doc__ == "Cut cuts text." and shop.Order.add.__doc__ and shop.Order.__doc__ == "Order has items.")
works("documentation of the module", lambda: shop.__doc__.startswith("Package shop"))
works("characters", lambda: shop.initial("abc", "b") == 1)
works("comma ok", lambda: shop.find(["ab"], "a") == "ab" and shop.find([], "a") is None)
works("other keywords", lambda: shop.label("a", x=1, y=2) == "amap[x:1 y:2]" and shop.label("a") == "amap[]")
works("enum", lambda: issubclass(shop.Status, enum.IntEnum) and shop.Status.PAID is shop.STATUS_PAID and o.status is shop.Status.OPEN and repr(shop.Status(9)) == "<Status: 9>")
works("flags", lambda: issubclass(shop.Access, enum.IntFlag) and shop.upgrade(1) is shop.Access.READ | shop.Access.WRITE)
works("signature", lambda: shop.cut.__text_signature__ == "(text, sep)")

class Store:
    def load(self, id): return o
    def save(self, o): return o.id == 1

works("interfaces", lambda: shop.copy(Store(), Store(), 1) is True)

def refuses(f, *args):
    try:
        f(*args)
    except Exception as e:
        return str(e)

works("lossy", lambda: shop.ship(shop.Address(streetName="a"), 300.5) == "a44")
works("nonnil", lambda: refuses(shop.ship, None, 1) == "to: expected Address, got None")
works("links", lambda: shop.open_order.__doc__ == "OpenOrder opens an Order; Order.from_text reads one.")
works("annotations", lambda: shop.open_order.__annotations__.get("id") is int)
