# Errors of awaitables in async for were not wrapped, messages of await were others, and anext() with a default refused generators marked by types.coroutine.
import types


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    except Exception as e:
        return type(e).__name__, str(e), type(e.__cause__).__name__


class Raises:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1 / 0


class Marked:
    @types.coroutine
    def __anext__(self):
        return 7
        yield


class Wrong:
    def __await__(self): return 5


async def loop(it):
    async for _ in it: pass


async def wait(it): return await it
async def following(it): return await anext(it, None)


print(run(loop(Raises())))  # expect: ('TypeError', "'async for' received an invalid object from __anext__: Raises", 'ZeroDivisionError')
print(run(wait(Wrong())))  # expect: ('TypeError', "__await__() returned non-iterator of type 'int'", 'NoneType')
print(run(following(Marked())))  # expect: 7
