fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # expect: [2, 2, 2]
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])  # expect: [0, 1, 2]


def make():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n
    return up


up = make()
up()
print(up(), make()())  # expect: 2 1
x = "global"


def f():
    x = "local"

    class C:
        y = x

    return C.y, x


print(f(), x)  # expect: ('local', 'local') global
