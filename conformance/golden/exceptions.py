# Exceptions: hierarchy, args, handlers, else and finally, chaining, re-raise, notes, attributes, custom classes, control flow.
class AppError(Exception):
    code = 1

    def __init__(self, message, *, code=None):
        super().__init__(message)
        if code is not None:
            self.code = code


class NotFound(AppError, KeyError):
    pass


def classify(e):
    try:
        raise e
    except NotFound as x:
        return "not found", x.code, str(x)
    except (AppError, ZeroDivisionError) as x:
        return "app or zero", x.args
    except LookupError:
        return "lookup"
    except Exception as x:
        return type(x).__name__, str(x), repr(x)
    except:
        return "bare"


for e in (NotFound("nf", code=7), AppError("app"), ZeroDivisionError(), KeyError("k"), IndexError(1), ValueError(), ValueError("v", 2), KeyboardInterrupt(), OSError(2, "no file"), OSError(13, "denied", "f.txt"), OSError("just text"), StopIteration(5), Exception(None), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="n", path="p"), AttributeError("a", name="nm", obj=1), SyntaxError("bad", ("f", 1, 2, "text")), NameError("n", name="x"), RecursionError("r"), KeyError(), KeyError("a", "b"), AssertionError("x"), NotImplementedError):
    print(classify(e))
print(type(OSError(2, "x")), OSError(2, "x").errno, OSError(17, "x", "f").filename, type(OSError(17, "x")), OSError(2, "a", "f1", None, "f2"))


def flow(kind):
    log = []
    try:
        log.append("try")
        if kind == "raise":
            raise ValueError("in try")
        if kind == "return":
            return log
    except ValueError as e:
        log.append(f"except {e}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("after")
    return log


print(flow(""), flow("raise"), flow("return"))


def override():
    for i in range(3):
        try:
            try:
                raise KeyError(i)
            finally:
                if i < 2:
                    i = i
        except KeyError as e:
            if i == 1:
                break
            continue
        finally:
            print("loop finally", i, end="; ")
    return i


print(override())


def chain():
    try:
        try:
            {}["a"]
        except KeyError as e:
            raise ValueError("second") from e
    except ValueError as v:
        first = v
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            undefined_in_handler
    except NameError as n:
        second = n
    try:
        raise RuntimeError("x") from None
    except RuntimeError as r:
        third = r
    return first, second, third


for e in chain():
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.__traceback__.tb_lineno)
try:
    try:
        raise ValueError("original")
    except ValueError as e:
        e.add_note("n1")
        e.extra = [1]
        raise
except ValueError as e:
    print(e.__notes__, e.extra, e.__traceback__.tb_next, e.with_traceback(None) is e, e.__traceback__)
for text in ("raise 5", "raise int", "raise ValueError from 5", "raise", "raise None", "raise type", "ValueError().add_note(1)", "ValueError(a=1)", "assert False", "assert 0, 'message'", "assert [], (1, 2)", "AppError()", "Exception().foo", "BaseException.__new__(int)", "raise ValueError('x') from KeyError"):
    try:
        exec(text)
    except BaseException as e:
        print(text, "=>", repr(e), repr(e.__cause__))
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e, "|", repr(e.__context__))
try:
    try:
        raise ValueError
    except (KeyError, "x"):
        pass
except TypeError as e:
    print(e)
print([c.__name__ for c in NotFound.__mro__], issubclass(ModuleNotFoundError, ImportError), issubclass(BlockingIOError, OSError), IOError is OSError, EnvironmentError is OSError)
print(ValueError("a") == ValueError("a"), ValueError(1, 2).args, ValueError.__doc__, str(ValueError("a", 1)), repr(KeyError("it's")), Exception("é\n"), repr(Exception("é\n")))


def unpicklable():
    e = AppError("m", code=9)
    e.args = (1, 2)
    return e.args, str(e), e.code, e.__dict__, e.__reduce__()[1]


print(unpicklable())
try:
    raise ValueError("parenless")
except ValueError, KeyError:
    print("no parentheses")


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])


def gen():
    try:
        yield 1
    except ValueError as e:
        yield f"got {e}"
        raise KeyError("from gen") from e


g = gen()
next(g)
print(g.throw(ValueError("thrown")))
try:
    next(g)
except KeyError as e:
    print(repr(e), repr(e.__cause__))
