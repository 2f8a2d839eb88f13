# Context managers made of generators, exit stacks and the small managers.
import abc
import io
import sys
from contextlib import *
import contextlib


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__), e.__suppress_context__)


print(contextlib.__all__)


@contextmanager
def tag(name, *, fail=False):
    "Print a tag."
    print('<' + name + '>')
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
        if fail:
            raise KeyError(name)
    finally:
        print('</' + name + '>')


with tag('a') as x, tag('b') as y:
    print(x, y)
with tag('v'):
    raise ValueError('inside')


def run(manager, exc):
    with manager:
        if exc:
            raise exc


attempt(run, tag('k', fail=True), ValueError(1))
attempt(run, tag('t'), TypeError(2))
attempt(run, tag('s'), StopIteration(3))
attempt(run, tag('g'), GeneratorExit())
print(tag.__name__, tag.__doc__, tag.__qualname__, tag.__wrapped__.__name__, tag('q').__doc__)
attempt(tag)
attempt(contextmanager)
print(sorted(vars(tag('z'))))
m = tag('once')
with m:
    print(sorted(vars(m)))
attempt(m.__enter__)


@contextmanager
def nothing():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    try:
        yield 2
    finally:
        print('closed')


@contextmanager
def again():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def other():
    try:
        yield
    except ValueError as e:
        raise RuntimeError('other') from e


attempt(nothing().__enter__)
attempt(run, twice(), None)
attempt(run, again(), ValueError('again'))
attempt(run, other(), ValueError('v'))


@tag('decorated')
def f(a, b=2):
    "Doc of f."
    print('f', a, b)
    if a == 0:
        raise ValueError('zero')
    return a + b


attempt(f, 1)
attempt(f, 0)
attempt(f)
print(f.__name__, f.__doc__)


class Deco(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *args):
        print('exit', args[0], args[1])
        return args[0] is ZeroDivisionError


class C:
    @Deco()
    def method(self, x):
        return 1 / x


attempt(C().method, 2)
attempt(C().method, 0)
attempt(C().method, '')
attempt(ContextDecorator()(print))
attempt(ContextDecorator()(print), 1)

# Abstract classes.
print(AbstractContextManager.__abstractmethods__, AbstractAsyncContextManager.__abstractmethods__)
print(isinstance(Deco(), AbstractContextManager), issubclass(int, AbstractContextManager), isinstance(tag('i'), AbstractContextManager))
attempt(AbstractContextManager)


class Plain(AbstractContextManager):
    def __exit__(self, *args):
        print(super().__exit__(*args))


with Plain() as p:
    print(type(p) is Plain)
print(AbstractContextManager[int])

# The small ones.
class Thing:
    def close(self):
        print('close')


with closing(Thing()) as t:
    print(type(t).__name__)
attempt(run, closing(Thing()), OSError(5))
attempt(run, closing(3), None)
with nullcontext() as n, nullcontext(5) as five:
    print(n, five)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress():
    pass
attempt(run, suppress(KeyError), ValueError(1))
attempt(run, suppress(LookupError), KeyError(1))
attempt(run, suppress(ValueError), ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(2)])]))
attempt(run, suppress(ValueError), ExceptionGroup('g', [ValueError(1), TypeError(2)]))
attempt(run, suppress(ValueError), BaseExceptionGroup('g', [ValueError(1), KeyboardInterrupt(2)]))
out = io.StringIO()
with redirect_stdout(out) as target:
    print('to out')
    with redirect_stdout(io.StringIO()):
        print('nowhere')
    print('out again')
print(target is out, repr(out.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print('problem', file=sys.stderr)
print(repr(err.getvalue()))
r = redirect_stdout(out)
with r:
    with r:
        print('reentered')
print(repr(out.getvalue()), vars(r)['_old_targets'])
for c in (closing, suppress, nullcontext, redirect_stdout, ExitStack, AsyncExitStack, chdir):
    print(c.__name__, [k.__name__ for k in c.__mro__], c.__module__)
