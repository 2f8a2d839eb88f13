# Exceptions in Python 3.4 syntax.
def risky(n):
    if n == 0:
        raise ValueError("zero")
    if n == 1:
        return [][5]
    if n == 2:
        return {}["key"]
    return n


for i in range(4):
    try:
        print("result", risky(i))
    except ValueError as e:
        print("ValueError", e)
    except (IndexError, KeyError) as e:
        print("lookup")
    else:
        print("else")
    finally:
        print("finally", i)


def cleanup():
    try:
        return "returned"
    finally:
        print("before return")


print(cleanup())


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError:
        return "outer caught"


print(nested())


def reraise():
    try:
        raise RuntimeError("again")
    except RuntimeError:
        raise


try:
    reraise()
except RuntimeError as e:
    print("reraised", e)
for i in range(3):
    try:
        if i == 1:
            continue
        print("loop", i)
    finally:
        print("always", i)
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print("assert", e)


class Manager(object):
    def __enter__(self):
        print("enter")
        return 5

    def __exit__(self, kind, value, tb):
        print("exit", kind is None)
        return False


with Manager() as m:
    print("inside", m)
