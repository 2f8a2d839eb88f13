# Mocks: attributes, calls and how they are recorded, assertions, specs, magic methods, side effects.
import re
import unittest.mock
from unittest.mock import *


def show(value):
    return re.sub(r"id='\d+'", "id='N'", repr(value))


def attempt(f):
    try:
        print(show(f()))
    except BaseException as e:
        print(type(e).__name__, re.sub(r"id='\d+'", "id='N'", str(e)))


m = Mock()
print(show(m), show(m.a), show(m.a.b), show(m()), show(m.a()), show(m.a().b), show(m().x()), m.a is m.a, m() is m(), m.called, m.call_count)
m = Mock(name="boss")
m.method(1, 2, key="v")
m.method.inner()
m.other().then(3)
m(5)
print(m.mock_calls, m.method_calls, m.call_args, m.call_args_list, m.method.call_args, show(m))
print(m.method.call_args.args, m.method.call_args.kwargs, m.call_count, m.method.called, m.mock_calls[0][0], m.call_args == call(5), m.call_args == ((5,), {}), m.call_args == ((5,),))
m.reset_mock()
print(m.mock_calls, m.called, m.method.called)
print("-- asserts")
m = Mock()
attempt(lambda: m.assert_called())
attempt(lambda: m.assert_called_once())
attempt(lambda: m.assert_called_with(1))
attempt(lambda: m.assert_called_once_with(1))
attempt(lambda: m.assert_any_call(1))
attempt(lambda: m.assert_not_called())
m(1, a=2)
attempt(lambda: m.assert_called_with(1, a=2))
attempt(lambda: m.assert_called_with(2))
attempt(lambda: m.assert_not_called())
m(3)
attempt(lambda: m.assert_called_once())
attempt(lambda: m.assert_called_once_with(3))
attempt(lambda: m.assert_any_call(1, a=2))
attempt(lambda: m.assert_any_call(9))
attempt(lambda: m.assert_has_calls([call(1, a=2), call(3)]))
attempt(lambda: m.assert_has_calls([call(3), call(1, a=2)]))
attempt(lambda: m.assert_has_calls([call(3), call(1, a=2)], any_order=True))
attempt(lambda: m.assert_has_calls([call(3), call(4)], any_order=True))
m.foo.bar(7)
attempt(lambda: m.assert_has_calls([call.foo.bar(7)]))
attempt(lambda: m.foo.bar.assert_called_once_with(8))
attempt(lambda: m.assert_foo)
attempt(lambda: m.asert_called)
attempt(lambda: m.called_once)
attempt(lambda: Mock(unsafe=True).assert_foo)
print("-- values and effects")
m = Mock(return_value=3, x=4, **{"y.z": 5, "meth.return_value": 6})
print(m(), m.x, m.y.z, m.meth())
m.return_value = 7
print(m(), m(1))
m = Mock(side_effect=ValueError("bad"))
attempt(m)
m.side_effect = [1, 2, KeyError("three"), DEFAULT]
m.return_value = "dflt"
for _ in range(5):
    attempt(m)
m.side_effect = lambda *a, **k: (a, k)
attempt(lambda: m(1, x=2))
m.side_effect = lambda x: DEFAULT
attempt(lambda: m(1))
m.side_effect = None
attempt(m)
attempt(lambda: Mock(side_effect=KeyError)())
attempt(lambda: Mock(side_effect=iter("ab"))())
w = Mock(wraps={"a": 1})
print(w.get("a"), w.get("b", 5), w.mock_calls)
w.get.return_value = "own"
print(w.get("a"))
m.configure_mock(attr=1, **{"a.b.return_value": 2})
print(m.attr, m.a.b())
parent = Mock()
child = Mock()
parent.attach_mock(child, "kid")
child(1)
parent.kid.x(2)
print(parent.mock_calls)
named = Mock(name="n")
parent.named = named
named()
print(parent.mock_calls)
del m.attr
attempt(lambda: m.attr)
del m.never
attempt(lambda: m.never)
attempt(lambda: delattr(m, "never"))
print(hasattr(m, "never"), "attr" in dir(m), "zzz" in dir(m))
print("-- specs")


class Spec:
    x = 1

    def method(self, a, b=2):
        pass

    def __len__(self):
        return 3


s = Mock(spec=Spec)
print(show(s), isinstance(s, Spec), s.__class__, show(s.method), type(s) is Mock, issubclass(type(s), Mock))
attempt(lambda: s.nope)
s.nope = 5
print(s.nope)
attempt(lambda: len(s))
t = Mock(spec_set=Spec)
attempt(lambda: setattr(t, "nope", 1))
attempt(lambda: Mock(spec=["a", "b"]).c)
print(show(Mock(spec=["a"]).a), show(Mock(spec=Spec())), show(Mock(spec_set=Spec)))
attempt(lambda: Mock(spec=Mock()))
attempt(lambda: NonCallableMock()())
print(show(NonCallableMock()), show(NonCallableMagicMock()), show(NonCallableMock().x), show(NonCallableMagicMock().x), callable(NonCallableMock()), callable(Mock()))
mm = MagicMock(spec=Spec)
print(len(mm), hasattr(mm, "__getitem__"))
attempt(lambda: mm[1])
print("-- magic")
m = MagicMock()
print(len(m), list(m), bool(m), int(m), float(m), complex(m), 5 in m, show(m[1]), show(m + 1), show(1 + m), m == m, m == 1, m != m, m != 2, str(m) == object.__str__(m) if False else type(str(m)).__name__, hash(m) == hash(m), show(-m), show(abs(m)))
attempt(lambda: m < 1)
attempt(lambda: round(m))
with m as entered:
    print(show(entered))
print(m.__len__.called, m.__getitem__.call_args, m.__enter__.mock_calls, m.mock_calls[:3] == [call.__len__(), call.__iter__(), call.__bool__()])
m.__len__.return_value = 9
m.__iter__.return_value = [1, 2]
m.__getitem__.side_effect = lambda k: k * 2
m.__contains__ = lambda self, x: x == 3
m.__str__.return_value = "text"
print(len(m), list(m), list(m), m[4], 3 in m, 4 in m, str(m), f"{m}" if False else "")
m.__lt__.return_value = True
print(m < 1)
p = Mock()
attempt(lambda: len(p))
p.__len__ = Mock(return_value=2)
p.__getitem__ = lambda self, key: key
print(len(p), p[5], p.__len__.called)
attempt(lambda: setattr(p, "__init__", 1))
attempt(lambda: p.__getitem__(3))
del m.__len__
attempt(lambda: len(m))
m = MagicMock()
m["k"] = 1
del m["k"]
m += 1
print(len(m.mock_calls), show(m)) if False else print(len(m.mock_calls))
print("-- call")
print(call, call(1), call(1, a=2), call.foo, call.foo(1), call.foo.bar(1).baz, call().x(2), call.foo == call.foo, call(1) == call(1), call(1) == ((1,), {}), call.foo(1) == ("foo", (1,)), call(a=1) == ({"a": 1},), call(1) == call(2), call() == (), call.count(1), call(1).args, call(1, b=2).kwargs)
print(call(1).foo(2).call_list(), call.a.b(1).c(2).call_list(), [call(1)] == [call(1)], call(ANY) == call("x"), call(1) != call(2), len(call(1)), len(call.a(1)))
print(ANY == 5, 5 == ANY, ANY != 1, ANY, sentinel.x, sentinel.x is sentinel.x, sentinel.DEFAULT is DEFAULT, repr(DEFAULT))
print("-- property and seal")


class Holder:
    pass


h = Holder()
prop = PropertyMock(return_value=3)
Holder.prop = prop
print(h.prop, prop.mock_calls)
h.prop = 5
print(prop.mock_calls)
q = Mock()
type(q).foo = PropertyMock(return_value=8)
print(q.foo)
m = Mock()
m.a = 1
m.sub.x
seal(m)
print(m.a, show(m.sub.x))
attempt(lambda: m.b)
attempt(lambda: m.sub.y)
attempt(lambda: m())
attempt(lambda: setattr(m, "new", 1))
print("-- open")
o = mock_open(read_data="one\ntwo\nthree")
with o("file", "r") as f:
    print(f.readline(), f.read(), repr(f.read()))
print(o.mock_calls)
print(list(o("f")), o("f").readlines(), [line for line in o("x")])
f = o("w")
f.write("data")
f.write.assert_called_once_with("data")
print(mock_open(read_data=b"bytes")("f").read())
m = Mock()
m.x.y.z(1)
m.x.reset_mock()
print(m.mock_calls, m.x.mock_calls)
m = Mock(return_value=1)
m()
m.reset_mock(return_value=True, side_effect=True)
print(show(m()), unittest.mock.FILTER_DIR)


class Sub(Mock):
    extra = 5

    def helper(self):
        return "helped"


x = Sub()
print(x.extra, x.helper(), type(x.child).__name__, show(x.child))
