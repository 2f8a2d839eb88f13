# ExitStack: order, exceptions, contexts, pop_all; and the asynchronous managers, driven by hand.
from contextlib import *


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, e, '| context', repr(e.__context__))


def chain(e):
    names = []
    while e:
        names.append(repr(e))
        e = e.__context__
    print(' <- '.join(names))


class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, t, v, tb):
        print('exit', self.name, repr(v))
        return self.swallow


with ExitStack() as stack:
    print([stack.enter_context(M(i)) for i in 'abc'])
    stack.callback(print, 1, 2, sep='-')
    print(stack.push(M('pushed')).name)
    print(stack.push(lambda *a: print('function', a)) is not None)
    print(stack.callback(len, 'x') is len)

    @stack.callback
    def last():
        print('last')
print(stack._exit_callbacks)


def raising(e):
    def f(*args):
        raise e
    return f


def run(*exits, body=None):
    with ExitStack() as s:
        for e in exits:
            s.push(e)
        if body:
            raise body
    return 'done'


attempt(run, M('s', True), M('t'), body=ValueError(1))
attempt(run, M('t'), body=ValueError(2))
attempt(run, M('swallow', True), raising(KeyError('k')))
for body in (None, ValueError('body')):
    try:
        run(raising(KeyError(1)), raising(IndexError(2)), raising(OSError(3)), body=body)
    except Exception as e:
        chain(e)
try:
    raise TypeError('outer')
except TypeError:
    try:
        run(raising(KeyError(1)), raising(IndexError(2)), body=ValueError('body'))
    except Exception as e:
        chain(e)
attempt(ExitStack().enter_context, 3)
attempt(ExitStack().push, 3)
attempt(ExitStack().callback)
attempt(ExitStack().callback, 1, 2)


class Only:
    def __enter__(self):
        pass


attempt(ExitStack().enter_context, Only())
s = ExitStack()
s.enter_context(M('moved'))
with s:
    t = s.pop_all()
print('left', type(t).__name__, len(t._exit_callbacks), len(s._exit_callbacks))
t.close()
w = ExitStack()
w.callback(print, 'wrapped')
print(w._exit_callbacks[0][0], w._exit_callbacks[0][1].__wrapped__ is print)
w.close()
w.close()
attempt(w.__exit__, None, None, None)


class Sub(ExitStack):
    def close(self):
        print('sub close')
        super().close()


with Sub() as sub:
    sub.callback(print, 'in sub')
    print(type(sub.pop_all()).__name__)


# Without an event loop: what is awaited is printed, and answered.
class Ask:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        got = yield self.what
        return got


def drive(coro, *answers):
    answers = list(answers)
    v = None
    try:
        while True:
            print('asked', coro.send(v))
            v = answers.pop(0) if answers else None
    except StopIteration as e:
        return e.value


@asynccontextmanager
async def agen(name):
    "Doc of agen."
    print('before', await Ask(name))
    try:
        yield name * 2
    except ValueError as e:
        print('caught', e)
    finally:
        await Ask('end of ' + name)


async def main(body=None):
    async with agen('a') as x, nullcontext(7) as n:
        print(x, n)
        if body:
            raise body
    return 'ok'


attempt(drive, main(), 'A')
attempt(drive, main(ValueError('v')), 'A')
attempt(drive, main(KeyError('k')), 'A')
attempt(drive, main(StopAsyncIteration('s')), 'A')
attempt(drive, main(StopIteration('s')), 'A')
print(agen.__doc__, agen.__name__)


@asynccontextmanager
async def none():
    return
    yield


@asynccontextmanager
async def two():
    yield 1
    yield 2


@asynccontextmanager
async def stubborn():
    try:
        yield 1
    except ValueError:
        yield 2


async def use(manager, body=None):
    async with manager:
        if body:
            raise body


attempt(drive, use(none()))
attempt(drive, use(two()))
attempt(drive, use(stubborn(), ValueError('x')))


class Closer:
    async def aclose(self):
        print('aclose', await Ask('closing'))


attempt(drive, use(aclosing(Closer())), 'yes')
attempt(drive, use(aclosing(3)))


@agen('deco')
async def decorated(a):
    print('decorated', a, await Ask('inside'))
    return a


attempt(drive, decorated(5), 1, 2)
attempt(drive, decorated(), 1, 2)


async def acallback(*args, **kw):
    print('acallback', args, kw, await Ask('callback'))


async def astack(body=None):
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(agen('first')))
        print(s.enter_context(M('sync')))
        s.push_async_callback(acallback, 1, k=2)
        s.callback(print, 'plain')
        s.push_async_exit(agen('not entered').__aexit__) if False else None

        @s.push_async_exit
        async def leave(t, v, tb):
            print('leave', repr(v), await Ask('leave'))
            if isinstance(v, KeyError):
                raise IndexError('from leave')
        if body:
            raise body
    return 'stack done'


attempt(drive, astack(), 1, 2, 3, 4)
attempt(drive, astack(ValueError('v')), 1, 2, 3, 4)
attempt(drive, astack(KeyError('k')), 1, 2, 3, 4)
attempt(drive, AsyncExitStack().enter_async_context(M('x')))
attempt(drive, AsyncExitStack().aclose())
c = AsyncExitStack().aclose()
print(type(c).__name__, c.__name__, c.__qualname__)
c.close()
attempt(c.send, None)
c = nullcontext(1).__aenter__()
attempt(c.send, 1)
attempt(c.throw, ValueError('thrown'))
c = agen('t').__aenter__()
print(c.send(None))
attempt(c.throw, ValueError('thrown'))
c = agen('t').__aenter__()
print(c.send(None), c.cr_running)
c.close()
attempt(c.send, None)
