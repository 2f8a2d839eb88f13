# The descriptors of type changed built-in classes, for all interpreters of the process.
def f(): pass


for name, value in ("__name__", "x"), ("__qualname__", "x"), ("__doc__", "x"), ("__module__", "x"), ("__bases__", (object,)), ("__annotations__", {}), ("__type_params__", ()):
    for cls in list, type(f):
        try:
            type.__dict__[name].__set__(cls, value)
            print("changed", name)
        except TypeError as e:
            last = str(e)
print(last)  # expect: cannot set '__type_params__' attribute of immutable type 'function'
print(list, type(f))  # expect: <class 'list'> <class 'function'>
