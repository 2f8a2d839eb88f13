# eval() and exec() of the code of a generator, a coroutine or a function with parameters ended the host.
import ast


def generator():
    yield 1
    yield 2


async def coroutine():
    return 5


def needs(a):
    return a


print(list(eval(generator.__code__)))  # expect: [1, 2]
print(exec(generator.__code__))  # expect: None
try:
    eval(coroutine.__code__).send(None)
except StopIteration as e:
    print(e.value)  # expect: 5
try:
    eval(needs.__code__)
except TypeError as e:
    print(e)  # expect: needs() missing 1 required positional argument: 'a'
names = {"coroutine": coroutine}
code = compile("x = await coroutine()", "<await>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
try:
    eval(code, names).send(None)
except StopIteration:
    print(names["x"])  # expect: 5
