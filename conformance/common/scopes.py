# Names and scopes in Python 3.4 syntax.
x = "global"


def reads():
    return x


def shadows():
    x = "local"
    return x


def nested():
    x = "outer"

    def inner():
        return x
    return inner()


print(reads(), shadows(), nested(), x)


def adders():
    return [lambda n, k=k: n + k for k in range(3)]


print([f(10) for f in adders()])


def chain():
    a = 1

    def b():
        c = 2

        def d():
            return a + c
        return d
    return b()()


print(chain())


def unbound():
    try:
        print(y)
    except NameError:
        print("unbound")
    y = 1
    return y


print(unbound())


class K(object):
    attr = "class"

    def method(self):
        return x, self.attr


print(K().method())
print([x for x in range(3)], x)


def swap(a, b):
    a, b = b, a
    return a, b


print(swap(1, 2))


def pair():
    state = {"n": 0}

    def up():
        state["n"] += 1

    def get():
        return state["n"]
    return up, get


up, get = pair()
up()
up()
print(get())
