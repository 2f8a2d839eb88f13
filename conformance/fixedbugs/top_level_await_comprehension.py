# A program compiled with top-level await whose only await was in a comprehension was a SystemError.
import ast


async def numbers():
    for i in range(3):
        yield i


for source in "[x async for x in numbers()]", "[[x async for x in numbers()] for y in [1]]", "(x async for x in numbers())":
    code = compile(source, "<string>", "eval", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code)
    try:
        result.send(None)
    except StopIteration as e:
        print(e.value)
    except AttributeError:
        print(type(result).__name__)
# expect: [0, 1, 2]
# expect: [[0, 1, 2]]
# expect: async_generator
