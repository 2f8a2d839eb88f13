# Module pydoc: help() of classes.
class A:
    """Class A doc."""
    x = 1
    def m(self, q):
        "method m"
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(a): "static"
    @property
    def p(self): "prop doc"
    @property
    def w(self): pass
    @w.setter
    def w(self, v): pass
class B(A):
    def m(self, q): return 1
    z = []
    def __init__(self, k=3): "init doc"
    class Inner: pass
class E(Exception): "An error."
help(A); help(B)
help(A.p); help(B().m); help(A.c)
class S: __slots__ = ('u', 'v')
help(S)
class D(dict):
    def own(self): pass
