# Coroutines with an event loop written by hand: await, async for, async with, async generators, comprehensions, errors.
class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        result = yield ("sleep", self.ticks)
        return result


class Future:
    def __init__(self):
        self.done, self.value = False, None

    def set(self, value):
        self.done, self.value = True, value

    def __await__(self):
        while not self.done:
            yield ("wait", 1)
        return self.value


def run(*coros):
    """Runs coroutines by turns; returns their results or exceptions in order."""
    results, queue, time = {}, [(0, i, c, None) for i, c in enumerate(coros)], 0
    while queue:
        queue.sort(key=lambda entry: entry[:2])
        time, i, coro, send = queue.pop(0)
        try:
            what, ticks = coro.send(send)
            queue.append((time + ticks, i, coro, f"woken at {time + ticks}"))
        except StopIteration as e:
            results[i] = e.value
        except Exception as e:
            results[i] = repr(e)
    return [results[i] for i in sorted(results)]


async def worker(name, n):
    for i in range(n):
        print(name, i, await Sleep(i + 1))
    return name * n


print(run(worker("a", 2), worker("b", 3)))
future = Future()


async def producer():
    await Sleep(5)
    future.set("produced")


async def consumer():
    return await future


print(run(producer(), consumer()))


class Resource:
    async def __aenter__(self):
        await Sleep(1)
        print("enter")
        return self

    async def __aexit__(self, kind, exc, tb):
        await Sleep(1)
        print("exit", kind and kind.__name__, exc)
        return kind is KeyError


async def ticker(n):
    try:
        for i in range(n):
            await Sleep(1)
            yield i
    finally:
        print("ticker closed")


async def main():
    async with Resource() as r, Resource():
        print("inside", type(r).__name__)
    async with Resource():
        raise KeyError("swallowed")
    async for i in ticker(2):
        print("tick", i)
    else:
        print("no more")
    print([i async for i in ticker(3) if i], {i: await Sleep(1) async for i in ticker(2)})
    agen = ticker(10)
    print(await agen.__anext__(), await agen.asend(None))
    await agen.aclose()
    try:
        await agen.__anext__()
    except StopAsyncIteration:
        print("stopped")
    async with Resource():
        raise ValueError("passes")


print(run(main()))


async def fails():
    await 42


print(run(fails()))
c = worker("z", 1)
print(type(c), c.cr_frame is not None, c.cr_await)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)


async def two():
    c = worker("once", 0)
    await c
    await c


print(run(two()))


class Bad:
    def __aiter__(self):
        return self


async def bad_for():
    async for x in Bad():
        pass


async def bad_with():
    async with 3:
        pass


print(run(bad_for(), bad_with()))
