# anext and aiter.
async def g():
    yield 1
    yield 2
async def f():
    it = aiter(g())
    return await anext(it), await anext(it, 'd'), await anext(it, 'd'), await anext(it, 'e')
try: f().send(None)
except StopIteration as e: print(e.value)
async def h():
    try: await anext(aiter(g2()))
    except StopAsyncIteration as e: return 'stop'
async def g2():
    return
    yield
try: h().send(None)
except StopIteration as e: print(e.value)
for s in ('anext(1)','aiter(1)','anext()','anext(1,2)','aiter([])'):
    try: eval(s)
    except Exception as e: print(type(e).__name__, e)
