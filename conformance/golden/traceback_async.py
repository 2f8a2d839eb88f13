# Uncaught error through awaits, an async generator and an async context manager.
class Pause:
    def __await__(self):
        yield
        raise TimeoutError("while paused")


class Guard:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exc, tb):
        raise RuntimeError("in aexit")


async def numbers():
    yield 1
    await Pause()


async def consume():
    async with Guard():
        async for n in numbers():
            print(n)


async def main():
    return await consume()


coro = main()
try:
    while True:
        coro.send(None)
except StopIteration:
    print("finished")
