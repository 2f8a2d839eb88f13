# patch: targets, decorators, patch.object, patch.dict, patch.multiple, start and stop, autospec.
import re
import sys
import types
import unittest
from unittest.mock import *

mod = types.ModuleType("patched_mod")
sys.modules["patched_mod"] = mod


class Thing:
    attr = 1

    def __init__(self, a=0):
        self.a = a

    def method(self, x, y=2):
        return x + y

    @classmethod
    def cm(cls, z):
        return z

    @staticmethod
    def sm(q):
        return q


def function(a, b=3):
    return a + b


mod.Thing, mod.function, mod.value, mod.data = Thing, function, 10, {"k": 1}


def show(value):
    return re.sub(r"id='\d+'", "id='N'", repr(value))


def attempt(f):
    try:
        print(show(f()))
    except BaseException as e:
        print(type(e).__name__, re.sub(r"0x[0-9a-f]+|id='\d+'", "N", str(e)))


with patch("patched_mod.value", 5) as v:
    print(mod.value, v)
print(mod.value)
with patch("patched_mod.function") as f:
    f.return_value = "mocked"
    print(mod.function(1), show(f), f.mock_calls)
print(mod.function is function)
try:
    with patch("patched_mod.value", 6):
        raise KeyError("inside")
except KeyError:
    print("restored", mod.value)


@patch("patched_mod.value", 7)
def plain():
    """Docs."""
    return mod.value


@patch("patched_mod.function")
@patch("patched_mod.Thing")
def two(thing, func, extra="e"):
    return thing is mod.Thing, func is mod.function, extra


print(plain(), plain.__name__, plain.__doc__, two(), two(extra="given"), mod.value)


@patch("patched_mod.value", 9)
class Case(unittest.TestCase):
    def test_it(self):
        return mod.value

    def helper(self):
        return mod.value

    @patch.object(Thing, "attr", 3)
    def test_inner(self):
        return mod.value, Thing.attr


c = Case("test_it")
print(c.test_it(), c.helper(), c.test_inner(), Thing.attr)
with patch.object(Thing, "attr", new=4):
    print(Thing.attr)
with patch.object(Thing, "method", return_value=8) as m:
    print(Thing().method(1), m.call_args)
with patch.object(Thing, "newattr", 1, create=True):
    print(Thing.newattr)
print(hasattr(Thing, "newattr"))
instance = Thing()
with patch.object(instance, "method") as m:
    instance.method(1)
    m.assert_called_once_with(1)
print(instance.method(1), "method" in vars(instance))
attempt(lambda: patch.object(Thing, "nope").__enter__())
attempt(lambda: patch("patched_mod.nope").__enter__())
attempt(lambda: patch("nodots"))
attempt(lambda: patch("no_such_mod.x").__enter__())
attempt(lambda: patch.object("string", "x"))
attempt(lambda: patch("patched_mod.value", 1, new_callable=Mock))
attempt(lambda: patch("patched_mod.value", 1, extra=2).__enter__())
attempt(lambda: patch("patched_mod.value", auto_spec=True))
attempt(lambda: patch("patched_mod.Thing", spec=True, autospec=True).__enter__())
with patch("patched_mod.value", new_callable=lambda: 77):
    print(mod.value)
with patch("patched_mod.Thing", spec=True) as t:
    print(show(t), show(t()), isinstance(t(), Thing))
    attempt(lambda: t.nope)
    attempt(lambda: t().nope)
with patch("patched_mod.Thing", spec_set=True) as t:
    attempt(lambda: setattr(t, "zzz", 1))
with patch("patched_mod.value", new_callable=PropertyMock) as p:
    print(type(p).__name__)
print("-- dict")
with patch.dict(mod.data, {"new": 2}):
    print(mod.data)
print(mod.data)
with patch.dict("patched_mod.data", {"only": 3}, clear=True) as d:
    print(mod.data, d is mod.data)
with patch.dict(mod.data, k=5, z=6):
    print(mod.data)
    mod.data["junk"] = 1
print(mod.data)


@patch.dict(mod.data, {"deco": 1})
def with_dict():
    return dict(mod.data)


print(with_dict(), mod.data)
print("-- multiple")
with patch.multiple("patched_mod", value=1, function=DEFAULT) as made:
    print(mod.value, list(made), show(made["function"]))


@patch.multiple(Thing, attr=DEFAULT, cm=DEFAULT)
def multi(attr, cm):
    return attr is Thing.attr, cm is Thing.cm


print(multi(), Thing.attr)
attempt(lambda: patch.multiple(Thing))
print("-- start and stop")
p = patch("patched_mod.value", 100)
print(p.start(), mod.value)
attempt(lambda: p.start())
p.stop()
print(mod.value, p.stop())
p1, p2 = patch("patched_mod.value", 1), patch.object(Thing, "attr", 2)
p1.start(), p2.start()
print(mod.value, Thing.attr)
patch.stopall()
print(mod.value, Thing.attr)
print("-- autospec")
f = create_autospec(function, return_value="r")
print(f(1), f.mock_calls, f.called, f.call_count, f.__name__)
attempt(lambda: f())
attempt(lambda: f(1, 2, 3))
f.assert_called_once_with(1)
attempt(lambda: f.assert_called_with(2))
C = create_autospec(Thing)
attempt(lambda: C(1, 2))
i = C(5)
print(show(C), show(i), isinstance(i, Thing), C.mock_calls)
attempt(lambda: i.method())
i.method(1)
i.method.assert_called_once_with(1)
attempt(lambda: i.method(1, 2, 3))
attempt(lambda: i.nope)
attempt(lambda: C.nope)
attempt(lambda: C.cm())
attempt(lambda: show(C.sm(1)) and "ok")
attempt(lambda: C.sm())
attempt(lambda: i())
inst = create_autospec(Thing, instance=True)
attempt(lambda: inst())
attempt(lambda: inst.method(1) and "called")
with patch("patched_mod.function", autospec=True) as f:
    attempt(lambda: mod.function())
    mod.function(1)
    print(f.call_args)
with patch.object(Thing, "method", autospec=True) as m:
    t = Thing()
    t.method(1)
    print(len(m.call_args.args))
attempt(lambda: create_autospec(Mock()))
sp = create_autospec({"a": 1})
print(show(sp), hasattr(sp, "keys"), hasattr(sp, "zzz"))
s = Mock(spec=function)
s(1, b=2)
s.assert_called_with(a=1, b=2)
attempt(lambda: s.assert_called_with(1, 2, 3))
m = AsyncMock(return_value=4)
coro = m(1)
try:
    coro.send(None)
except StopIteration as e:
    print(e.value, m.await_count, m.await_args, m.call_args)
m.assert_awaited_once_with(1)
attempt(lambda: m.assert_not_awaited())
attempt(lambda: m.assert_awaited_with(2))
