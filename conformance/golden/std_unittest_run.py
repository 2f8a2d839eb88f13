# Running tests: results, fixtures, cleanups, skips, expected failures, subtests, runners and their output.
import io
import re
import sys
import unittest
from unittest import *


def run(*classes, verbosity=1, **kw):
    suite = TestSuite()
    for c in classes:
        suite.addTest(defaultTestLoader.loadTestsFromTestCase(c))
    out = io.StringIO()
    result = TextTestRunner(stream=out, verbosity=verbosity, **kw).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in TIME", out.getvalue())
    text = re.sub(r'File ".*?", line \d+', "File ...", text)
    print(re.sub(r"\d\.\d{3}s", "T", re.sub("0x[0-9a-f]+", "0x", text)))
    return result


class Basic(TestCase):
    """Docs."""

    def setUp(self):
        print("setUp", self._testMethodName)

    def tearDown(self):
        print("tearDown")

    def test_ok(self):
        """First line.

        More.
        """

    def test_fail(self):
        self.assertEqual(1, 2, "message")

    def test_error(self):
        {}["key"]

    @skip("not now")
    def test_skipped(self):
        print("never")

    @skipIf(True, "if")
    def test_skip_if(self): ...

    @skipUnless(True, "unless")
    def test_not_skipped(self): ...

    def test_skip_inside(self):
        self.skipTest("inside")

    @expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @expectedFailure
    def test_unexpected(self): ...

    def test_sub(self):
        for i in range(4):
            with self.subTest("msg", i=i):
                self.assertEqual(i % 2, 0)
        with self.subTest(a=1):
            with self.subTest(b="x"):
                raise RuntimeError("nested")
        with self.subTest():
            self.skipTest("sub skip")

    def helper(self):
        pass


r = run(Basic)
print(r, r.testsRun, len(r.failures), len(r.errors), len(r.skipped), r.wasSuccessful(), len(r.expectedFailures), len(r.unexpectedSuccesses), r.shouldStop)
print([(str(a), b) for a, b in r.skipped])
r = run(Basic, verbosity=2)
run(Basic, verbosity=0)
run(Basic, failfast=True)


class Cleanups(TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")
        cls.addClassCleanup(print, "class cleanup", sep="-")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        self.addCleanup(print, "cleanup 1")
        self.addCleanup(print, "cleanup 2", end="!\n")

    def test_a(self):
        self.addCleanup(self.fail, "in cleanup")

    def test_b(self):
        class Manager:
            def __enter__(self):
                print("enter")
                return 5

            def __exit__(self, *args):
                print("exit", args)
        print(self.enterContext(Manager()))

    def test_c(self):
        try:
            self.enterContext(5)
        except TypeError as e:
            print(e)

    def tearDown(self):
        print("down")


run(Cleanups)


class BadSetUp(TestCase):
    def setUp(self):
        raise ValueError("setup")

    def tearDown(self):
        print("not called")

    def test(self):
        print("not called")


class BadTearDown(TestCase):
    def tearDown(self):
        raise ValueError("down")

    def test(self): ...


class BadClass(TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("class")

    def test(self): ...


class SkipClass(TestCase):
    @classmethod
    def setUpClass(cls):
        raise SkipTest("skip class")

    def test(self): ...


class BadTearDownClass(TestCase):
    @classmethod
    def tearDownClass(cls):
        raise ValueError("class down")

    def test(self): ...


@skip("whole class")
class Skipped(TestCase):
    def test(self): ...


class Init(TestCase):
    def __init__(self, *args):
        super().__init__(*args)
        self.x = 5

    def test_x(self):
        self.assertEqual(self.x, 5)


class Exit(TestCase):
    def test_exit(self):
        sys.exit(3)

    def test_chained(self):
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("chained") from e


run(BadSetUp, BadTearDown, BadClass, SkipClass, BadTearDownClass, Skipped, Init, Exit)


class Buffered(TestCase):
    def test_out(self):
        print("hidden")
        print("err", file=sys.stderr)
        self.fail("shown")

    def test_quiet(self):
        print("not shown")


run(Buffered, buffer=True)
run()
run(Init, verbosity=2, durations=1)


class Recorder(TestResult):
    def __init__(self):
        super().__init__()
        self.log = []

    def startTest(self, test):
        self.log.append("start")
        super().startTest(test)

    def addSuccess(self, test):
        self.log.append("success")

    def stopTest(self, test):
        self.log.append("stop")
        super().stopTest(test)

    def startTestRun(self):
        self.log.append("startRun")


rec = Recorder()
Init("test_x").run(rec)
print(rec.log, rec)
print(Init("test_x").run(), Init("test_x")())
result = TestResult()
Basic("test_fail").run(result)
print(result.failures[0][0], result.failures[0][1].splitlines()[-1])
result = TestResult()
Basic("test_sub").run(result)
for case, text in result.failures + result.errors:
    print(case, case.id(), case.shortDescription(), text.splitlines()[-1])
try:
    Basic("test_fail").debug()
except AssertionError as e:
    print("debug", e)
try:
    Basic("test_skipped").debug()
except SkipTest as e:
    print("skip", e)
s = TestSuite([Init("test_x"), TestSuite([Basic("test_ok")])])
print(s.countTestCases(), s == TestSuite([Init("test_x"), TestSuite([Basic("test_ok")])]), len(list(s)), repr(TestSuite()))
s.run(TestResult())
print(s.countTestCases(), list(s))
for bad in (lambda: TestSuite("abc"), lambda: TestSuite([5]), lambda: TestSuite([Init]), lambda: defaultTestLoader.loadTestsFromTestCase(TestSuite), lambda: TestSuite().addTests(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
calls = []
FunctionTestCase(lambda: calls.append("test"), lambda: calls.append("up"), lambda: calls.append("down")).run()
print(calls)


def setUpModule():
    print("setUpModule")


def tearDownModule():
    print("tearDownModule")


addModuleCleanup(print, "module cleanup")
run(Init)


def setUpModule():
    raise ValueError("module")


run(Init, Skipped)


def setUpModule():
    pass


class Returns(TestCase):
    def test(self):
        return 5


@skip
class NoReason(TestCase):
    def test(self): ...


@skip("f")
def decorated():
    """doc"""


print(decorated.__name__, decorated.__doc__, decorated.__unittest_skip__, decorated.__unittest_skip_why__) if False else None
r = run(NoReason) if False else None
try:
    IsolatedAsyncioTestCase("run")
except (ModuleNotFoundError, NotImplementedError, RuntimeError) as e:
    pass
