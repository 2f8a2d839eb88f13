# What the submodules of unittest have beside their classes.
import unittest.loader, unittest.result, unittest.runner, unittest.signals, fnmatch, functools
import logging.config

print(unittest.loader.fnmatch is fnmatch.fnmatch, unittest.loader.fnmatchcase is fnmatch.fnmatchcase)
print(repr(unittest.result.STDOUT_LINE), repr(unittest.result.STDERR_LINE), unittest.result.wraps is functools.wraps)
print(unittest.runner.registerResult is unittest.signals.registerResult)
for name in ('CONVERT_PATTERN', 'WORD_PATTERN', 'DOT_PATTERN', 'INDEX_PATTERN', 'DIGIT_PATTERN'):
    print(name, getattr(logging.config.BaseConfigurator, name))

c = logging.config.BaseConfigurator({'a b': 1, 'list': [10, {'x y': 20}], 'd': {'k-1': 'v', '0': 'zero'}})
for path in ('list[0]', 'list[1][x y]', 'd[k-1]', 'd[0]', 'd.k', 'list[9]', 'list 0', 'list[', '', 'd["k-1"]'):
    try:
        print(repr(path), c.cfg_convert(path))
    except Exception as e:
        print(repr(path), type(e).__name__, e)
r = unittest.result
class A:
    failfast=True
    def stop(self): print('stop')
    @r.failfast
    def f(self,*a,**k):
        'doc'
        print('f',a,k); return 5
a=A(); print(a.f(1,x=2)); print(A.f.__name__, A.f.__doc__, A.f.__wrapped__.__name__)
A.failfast=False; a.f()
class B:
    @r.failfast
    def f(self): return 1
print(B().f())
try: r.failfast()
except Exception as e: print(e)
