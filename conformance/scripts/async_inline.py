class Pause:
    def __await__(self):
        value = yield "paused"
        return value


async def work():
    print("start")  # expect: start
    got = await Pause()
    return f"result {got}"


c = work()
print(c.send(None))  # expect: paused
try:
    c.send("sent")
except StopIteration as e:
    print(e.value)  # expect: result sent
c.send(None)  # expect error: RuntimeError: cannot reuse already awaited coroutine
