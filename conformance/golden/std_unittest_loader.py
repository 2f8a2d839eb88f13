# Loading tests by name, pattern and module, load_tests, and the command line of unittest.main.
import io
import re
import sys
import types
import unittest
from unittest import *


class A(TestCase):
    def test_b(self): ...

    def test_a(self): ...

    def testC(self): ...

    def helper(self): ...

    test_not_callable = 5

    @staticmethod
    def test_static(): ...


class B(TestCase):
    def runTest(self): ...


class C(A):
    def test_only(self): ...


loader = TestLoader()
print(loader.getTestCaseNames(A), loader.getTestCaseNames(C), loader.getTestCaseNames(B))
print(loader.loadTestsFromTestCase(A))
print(loader.loadTestsFromTestCase(B))
loader.testMethodPrefix = "test_"
print(loader.getTestCaseNames(A))
loader.sortTestMethodsUsing = lambda x, y: (x < y) - (x > y)
print(loader.getTestCaseNames(A))
loader = TestLoader()
loader.testNamePatterns = ["*test_a", "*C.test_o*"]
print(loader.getTestCaseNames(A), loader.getTestCaseNames(C))
loader = TestLoader()
mod = types.ModuleType("mod")
mod.A, mod.B, mod.other, mod.TestCase = A, B, 5, TestCase
A.__module__ = B.__module__ = C.__module__ = "mod"
sys.modules["mod"] = mod
print(loader.loadTestsFromModule(mod))
mod.make = lambda: B()
mod.suite = lambda: TestSuite([B()])
mod.bad = lambda: 5
mod.instance = TestSuite([A("test_a")])
for name in ("mod", "mod.A", "mod.A.test_a", "mod.B", "mod.make", "mod.suite", "mod.instance", "mod.A.test_static", "mod.bad", "mod.other", "mod.nope", "mod.A.nope", "no_such_module", "no_such_package.sub.x"):
    try:
        s = loader.loadTestsFromName(name)
        print(name, "=>", re.sub("0x[0-9a-f]+", "0x", repr(s)))
    except Exception as e:
        print(name, type(e).__name__, re.sub("0x[0-9a-f]+", "0x", str(e)))
print(loader.loadTestsFromName("A", mod), loader.loadTestsFromNames(["A.test_a", "B"], mod))
print(len(loader.errors), [e.strip().splitlines()[-1] for e in loader.errors])
result = TestResult()
loader.loadTestsFromName("mod.nope").run(result)
print(result.errors[0][0], result.errors[0][1].splitlines()[-1])
result = TestResult()
loader.loadTestsFromName("no_such_module").run(result)
print(result.errors[0][0], result.errors[0][1].strip().splitlines()[-1])


def load_tests(loader, tests, pattern):
    print("load_tests", tests.countTestCases(), pattern)
    return TestSuite([B()])


mod.load_tests = load_tests
print(loader.loadTestsFromModule(mod, pattern="p*"))
mod.load_tests = lambda *args: 1 / 0
s = loader.loadTestsFromModule(mod)
print(s, loader.errors[-1].strip().splitlines()[-1])
del mod.load_tests
print("-- main")


def main_with(*argv, **kw):
    out, old = io.StringIO(), sys.stderr
    sys.stderr = out
    old_out = sys.stdout
    sys.stdout = out
    status = None
    try:
        kw.setdefault("module", "mod")
        p = unittest.main(argv=["prog", *argv], **kw)
        status = p.result.testsRun
    except SystemExit as e:
        status = ("exit", e.code)
    finally:
        sys.stderr, sys.stdout = old, old_out
    print(argv, status)
    print(re.sub(r"in \d+\.\d+s", "in TIME", out.getvalue()))


main_with()
main_with("-v")
main_with("-q", "A.test_a")
main_with("-k", "test_b", "-v")
main_with("-k", "nothing")
main_with("--help")
main_with("--nope")
main_with("A.zzz") if False else None
main_with(exit=False)
main_with(defaultTest="B", exit=False, verbosity=2)
main_with(defaultTest=["A.test_a", "B"], exit=False)
main_with("-f", "-b", "--locals", exit=False)
print(unittest.main is unittest.TestProgram, unittest.defaultTestLoader.__class__.__name__, sorted(unittest.__all__))
