# Code whose __builtins__ is no dict saw all built-ins; subclasses of dict as globals or built-ins were not asked for names.
import collections


def run(source, names):
    try:
        return eval(source, names)
    except Exception as e:
        return type(e).__name__, str(e)


print(run("print", {"__builtins__": None}))  # expect: ('TypeError', "'NoneType' object is not subscriptable")
print(run("(lambda: open)()", {"__builtins__": 1}))  # expect: ('TypeError', "'int' object is not subscriptable")
print(run("(lambda: a)()", {"__builtins__": collections.ChainMap({"a": 5})}))  # expect: 5
print(run("x + (lambda: y)()", collections.defaultdict(int)))  # expect: 0
names = {"type": type, "__builtins__": {}}
exec("def f(): pass\ng = type(f)(f.__code__, {})", names)
print(names["g"].__builtins__ is names["__builtins__"])  # expect: True
