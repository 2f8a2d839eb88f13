# Imports of packages: relative, star, submodules, cycles, names, errors, reload of sys.modules entries.
import sys
import pkg
print(pkg.__name__, pkg.__package__, pkg.__file__.endswith("__init__.py"), pkg.version, sorted(n for n in vars(pkg) if not n.startswith("__")))
import pkg.sub.deep
print(pkg.sub.deep.where(), pkg.sub.deep.__name__, pkg.sub.deep.__package__, pkg.sub.__path__[0].endswith("sub"))
from pkg import tools as t, version as v
print(t.double(4), v, t is sys.modules["pkg.tools"], t.__spec__.name, t.__spec__.parent)
from pkg.sub import *
print(exported, "_hidden" in globals(), "not_exported" in globals())
from pkg.star import *
print(public, "_private" in globals())
import pkg.sub.deep as deep
print(deep is pkg.sub.deep, deep.parent_version())
from pkg.cycle import a as cycle_a
print(cycle_a.from_b(), cycle_a.b.from_a())
import pkg.tools
import pkg.tools as again
print(again is t, "loaded once")
for statement in ("import nothing_here", "import pkg.nothing", "from pkg import nothing", "from pkg.tools import missing", "import pkg.tools.x", "from . import x", "from .. import y", "from pkg.broken import z", "from pkg.circular import name", "import pkg.syntax", "from pkg.tools import doubel", "from pkg.bad_all import *"):
    try:
        exec(statement, {"__name__": "__main__"})
        print("ok", statement)
    except (ImportError, SyntaxError, AttributeError, ZeroDivisionError) as e:
        print(statement, "=>", type(e).__name__, str(e).replace(sys.path[0], ""), getattr(e, "name", None))
print("pkg.broken" in sys.modules, "pkg.circular" in sys.modules)
del sys.modules["pkg.tools"]
from pkg import tools
print(tools is t)
import pkg.tools
print(pkg.tools is t, sys.modules["pkg.tools"] is pkg.tools)
sys.modules["fake"] = type(sys)("fake", "made up")
import fake
print(fake.__doc__, fake, fake.__name__)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
m = __import__("pkg.sub.deep")
print(m.__name__, __import__("pkg.sub.deep", fromlist=["where"]).__name__)
print(pkg.lazy_thing, pkg.__getattr__("other"))
try:
    pkg.not_there
except AttributeError as e:
    print(e)
print(sorted(k for k in sys.modules if k.startswith("pkg")))


def local():
    from pkg.tools import double
    import pkg.sub as s
    return double(1), s.__name__, sorted(locals())


print(local(), __name__, __package__, __spec__, __builtins__.__name__)
if __name__ == "__main__":
    print("main")
