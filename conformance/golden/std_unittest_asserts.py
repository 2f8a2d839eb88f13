# Assertions of unittest: what fails, with which messages.
import io
import logging
import re
import unittest
import warnings


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()


def show(source, **ns):
    try:
        v = eval(source, {"t": t, "warnings": warnings, "re": re, "T": T, **ns})
        print(source, "=>", v)
    except Exception as e:
        print(source, "!!", type(e).__name__, str(e))


class Odd:
    def __repr__(self):
        raise ValueError("no repr")

    def __eq__(self, other):
        return False


class Name:
    x = 1


for source in (
        "t.assertTrue(1)", "t.assertTrue(0)", "t.assertTrue([], 'why')", "t.assertFalse(1)", "t.assertFalse(0)", "t.assertEqual(1, 1)", "t.assertEqual(1, 2)", "t.assertEqual(1, 2, 'msg')", "t.assertEqual(1, 1.0)", "t.assertEqual('a', 1)", "t.assertEqual(None, False)",
        "t.assertNotEqual(1, 1)", "t.assertNotEqual(1, 2)", "t.assertIs(t, t)", "t.assertIs(1, 'a')", "t.assertIsNot(None, None)", "t.assertIsNone(1)", "t.assertIsNone(None)", "t.assertIsNotNone(None)", "t.assertIn(1, [1])", "t.assertIn(2, [1])", "t.assertNotIn(1, [1])", "t.assertNotIn('a', 'cat', 'm')",
        "t.assertIsInstance(1, int)", "t.assertIsInstance(1, str)", "t.assertIsInstance(1, (str, list))", "t.assertNotIsInstance(1, int)", "t.assertNotIsInstance(1, (str, int))", "t.assertIsSubclass(bool, int)", "t.assertIsSubclass(int, bool)", "t.assertIsSubclass(1, int)", "t.assertIsSubclass(int, (str, list))", "t.assertNotIsSubclass(bool, int)", "t.assertNotIsSubclass(int, str)",
        "t.assertLess(1, 2)", "t.assertLess(2, 1)", "t.assertLessEqual(2, 1)", "t.assertGreater(1, 2)", "t.assertGreaterEqual(1, 2, 'note')", "t.assertGreaterEqual(2, 2)",
        "t.assertAlmostEqual(1, 1.00000001)", "t.assertAlmostEqual(1, 1.1)", "t.assertAlmostEqual(1, 1.1, places=0)", "t.assertAlmostEqual(1, 1.1, delta=0.2)", "t.assertAlmostEqual(1, 1.5, delta=0.2)", "t.assertAlmostEqual(1, 2, places=1, delta=1)", "t.assertNotAlmostEqual(1, 1.1)", "t.assertNotAlmostEqual(1, 1)", "t.assertNotAlmostEqual(1, 1.00000001)", "t.assertNotAlmostEqual(1, 1.1, delta=0.5)", "t.assertAlmostEqual('a', 'b')",
        "t.assertRegex('abc', 'b')", "t.assertRegex('abc', 'x')", "t.assertRegex('abc', re.compile('B', re.I))", "t.assertNotRegex('abc', 'b.')", "t.assertNotRegex('abc', 'x')",
        "t.assertHasAttr(Name, 'x')", "t.assertHasAttr(Name(), 'y')", "t.assertHasAttr(Name, 'y')", "t.assertHasAttr(re, 'nope')", "t.assertNotHasAttr(Name(), 'x')", "t.assertNotHasAttr(Name, 'y')",
        "t.assertStartsWith('abc', 'a')", "t.assertStartsWith('abc', 'b')", "t.assertStartsWith('abc', ('x', 'y'))", "t.assertStartsWith(b'abc', 'a')", "t.assertStartsWith('abc', b'a')", "t.assertStartsWith(5, 'a')", "t.assertNotStartsWith('abc', 'a')", "t.assertNotStartsWith('abc', ('x', 'a'))", "t.assertEndsWith('abc', 'c')", "t.assertEndsWith('abc', 'b', 'm')", "t.assertNotEndsWith('abc', 'c')",
        "t.fail()", "t.fail('x')", "t.skipTest('reason')", "t.assertCountEqual([1, 2, 2], [2, 1, 2])", "t.assertCountEqual([1, 2, 2], [2, 1, 1, 3])", "t.assertCountEqual([[1], {}], [{}, [2]])", "t.assertSetEqual({1}, {1})", "t.assertSetEqual({1, 2}, {2})", "t.assertSetEqual({1}, {2}, 'm')", "t.assertSetEqual({1}, [1])", "t.assertSetEqual([1], {1})",
        "t.assertListEqual([1], (1,))", "t.assertTupleEqual([1], (1,))", "t.assertDictEqual({}, [])", "t.assertDictEqual([], {})", "t.assertSequenceEqual([1, 2], (1, 2))", "t.assertSequenceEqual(5, [1])", "t.assertSequenceEqual([1], 5)", "t.assertMultiLineEqual(1, 'a')", "t.assertMultiLineEqual('a', 1)", "t.assertMultiLineEqual('a', 'a')",
        "t.assertEqual('x' * 100, 'x' * 100 + 'y', 5)" if False else "t.assertEqual(b'x' * 100, b'x' * 100 + b'y')", "t.assertEqual(b'a' * 200 + b'1' + b'b' * 200, b'a' * 200 + b'2' + b'b' * 200)", "t.assertEqual(list(range(3)), list(range(3)))", "t.assertEqual({1: 2}, {1: 2})",
        "t.assertRaises(ValueError, int, 'x')", "t.assertRaises(ValueError, int, '1')", "t.assertRaises(ValueError, int, [])", "t.assertRaises((ValueError, TypeError), int, [])", "t.assertRaises(5, int)", "t.assertRaises(ValueError, None)", "t.assertRaises()", "t.assertRaises(ValueError, bad=1)", "t.assertRaisesRegex(ValueError, 'invalid', int, 'x')", "t.assertRaisesRegex(ValueError, 'nope', int, 'x')", "t.assertRaisesRegex(ValueError)",
        "t.assertWarns(UserWarning, warnings.warn, 'w')", "t.assertWarns(DeprecationWarning, warnings.warn, 'w')", "t.assertWarns(int)", "t.assertWarnsRegex(UserWarning, 'w+', warnings.warn, 'www')", "t.assertWarnsRegex(UserWarning, 'x', warnings.warn, 'www')", "t.assertWarns(UserWarning, len, [])"):
    show(source, Name=Name, T=T)
show("t.assertEqual(o, 1)", o=Odd()) if False else None
try:
    t.assertTrue(Odd() is None, None)
except AssertionError as e:
    print(e)
try:
    t.assertIsNone(Odd())
except AssertionError as e:
    print(re.sub("0x[0-9a-f]+", "0x", str(e)))
t.longMessage = False
show("t.assertEqual(1, 2, 'only this')")
show("t.assertEqual(1, 2)")
show("t.assertTrue(0, '')")
t.longMessage = True
print("-- contexts")
with t.assertRaises(ZeroDivisionError) as cm:
    1 / 0
print(cm.exception, type(cm.exception).__name__, cm.exception.__traceback__, cm.expected.__name__)
try:
    with t.assertRaises(ValueError, msg="extra"):
        pass
except AssertionError as e:
    print(e)
try:
    with t.assertRaises((ValueError, KeyError)):
        pass
except AssertionError as e:
    print(e)
try:
    with t.assertRaises(ValueError):
        raise KeyError("other")
except KeyError as e:
    print("through", e)
with t.assertRaisesRegex(ValueError, "^a.c$") as cm:
    raise ValueError("abc")
try:
    with t.assertRaisesRegex(ValueError, re.compile("x")):
        raise ValueError("abc")
except AssertionError as e:
    print(e)
with t.assertWarns(UserWarning) as cm:
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
print(cm.warning, cm.lineno > 0, cm.filename.endswith(".py"))
try:
    with t.assertWarns((UserWarning, FutureWarning)):
        pass
except AssertionError as e:
    print(e)
with t.assertLogs("a", level="INFO") as cm:
    logging.getLogger("a").info("one %s", 1)
    logging.getLogger("a.b").error("two")
    logging.getLogger("a").debug("no")
print(cm.output, len(cm.records), cm[1] == cm.output)
for level in (None, "ERROR", logging.DEBUG):
    try:
        with t.assertLogs(level=level):
            logging.getLogger("zz").debug("quiet") if level != logging.DEBUG else None
    except AssertionError as e:
        print(e)
with t.assertNoLogs("q", "ERROR"):
    logging.getLogger("q").info("fine")
try:
    with t.assertNoLogs():
        logging.getLogger("q").error("bad")
except AssertionError as e:
    print(e)
print(logging.getLogger("a").handlers, logging.getLogger("a").propagate)


class Custom(unittest.TestCase):
    failureException = KeyError
    maxDiff = None


c = Custom("assertTrue")
try:
    c.assertEqual(1, 2)
except KeyError as e:
    print("custom", e)
c.addTypeEqualityFunc(complex, lambda a, b, msg=None: print("compare", a, b, msg))
c.assertEqual(1j, 2j, "note")
for bad in (lambda: T("nope"), lambda: unittest.TestCase(), lambda: unittest.TestCase("x")):
    try:
        print(bad())
    except ValueError as e:
        print(e)
print(t, repr(t), t.id(), t.shortDescription(), t == T(), t == c, hash(t) == hash(T()), t.countTestCases())
f = unittest.FunctionTestCase(len, description="desc")
print(f.id(), f.shortDescription(), f == unittest.FunctionTestCase(len, description="desc"))
