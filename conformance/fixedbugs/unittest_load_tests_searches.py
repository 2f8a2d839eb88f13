# load_tests() of a package that searched the package's folder was called again and again.
import os, sys, tempfile, unittest

top = tempfile.mkdtemp()
os.mkdir(os.path.join(top, "pack"))
with open(os.path.join(top, "pack", "__init__.py"), "w") as f:
    f.write("import os\ndef load_tests(loader, tests, pattern):\n    return loader.discover(os.path.dirname(__file__), top_level_dir=os.path.dirname(os.path.dirname(__file__)))\n")
with open(os.path.join(top, "pack", "test_a.py"), "w") as f:
    f.write("import unittest\nclass T(unittest.TestCase):\n    def test(self): pass\n")
sys.path.insert(0, top)
print(unittest.defaultTestLoader.loadTestsFromName("pack").countTestCases())  # expect: 1
print(unittest.defaultTestLoader.discover(top).countTestCases())  # expect: 1
print(unittest.defaultTestLoader.discover(os.path.join(top, "pack"), top_level_dir=top).countTestCases())  # expect: 1
