# In the annotation scopes of a class body a name that the class binds, or declares global, was one of the function around the class.
x = "global"


def bound():
    x = "nonlocal"

    class C:
        type Alias = x
        before = Alias.__value__

        def method[T: x](self, arg: x): ...

        limit = method.__type_params__[0].__bound__
        annotation = method.__annotations__["arg"]
        x = "class"

    return C


C = bound()
print(C.before, C.limit, C.annotation)  # expect: global global global


def declared():
    x = "nonlocal"

    class C:
        global x
        type Alias = x
        y: x

        def method[T: x](self, arg: x): ...

    C.x = "class"
    return C


C = declared()
print(C.Alias.__value__, C.method.__type_params__[0].__bound__)  # expect: global global
print(C.method.__annotations__, C.__annotations__)  # expect: {'arg': 'global'} {'y': 'global'}


def free():
    x = "nonlocal"

    class C:
        type Alias = x

        def method[x](self, arg: x): ...

    return C


C = free()
print(C.Alias.__value__, C.method.__annotations__)  # expect: nonlocal {'arg': x}
