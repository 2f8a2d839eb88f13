"""A package for the import test."""
print("init", __name__, __path__ is not None)
version = "1.0"
from . import tools
from .tools import double as twice


def __getattr__(name):
    if name in ("lazy_thing", "other"):
        return f"lazy {name}"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
