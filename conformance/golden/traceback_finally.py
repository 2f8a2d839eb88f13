# Uncaught error that passes finally, with, a generator, a comprehension and a class body.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, exc, tb):
        print("exit", kind.__name__, tb.tb_lineno)
        return False


def gen():
    try:
        yield 1
        yield [1 // x for x in (1, 0)]
    finally:
        print("gen finally")


def use():
    with Manager():
        for value in gen():
            print(value)


def wrap():
    try:
        use()
    finally:
        print("wrap finally")


try:
    class Broken:
        attribute = wrap()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
    raise
