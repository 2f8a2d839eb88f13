# Exception groups: construction, except*, split, subgroup, derive, nesting, re-raising, notes.
def show(e, depth=0):
    print("  " * depth + f"{type(e).__name__}: {e}")
    if isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions:
            show(sub, depth + 1)


group = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [KeyError("k"), ValueError(2)])])
show(group)
print(repr(group), group.message, len(group.exceptions))
match, rest = group.split(ValueError)
show(match)
show(rest)
print(group.subgroup(OSError), group.split(OSError)[0])
show(group.subgroup(lambda e: "k" in str(e)))
try:
    try:
        raise group
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* (TypeError, OSError) as eg:
        print("types", repr(eg))
except ExceptionGroup as e:
    print("left:")
    show(e)
try:
    raise ValueError("naked")
except* ValueError as eg:
    print(repr(eg))
else:
    print("never")
finally:
    print("finally")


def star(exc):
    try:
        try:
            if exc:
                raise exc
        except* KeyError:
            print("key handler raises")
            raise RuntimeError("from handler")
        except* IndexError as e:
            print("re-raise")
            raise
        else:
            print("no error")
    except BaseException as e:
        show(e)
        print("context:", repr(e.__context__)[:60])


star(None)
star(ExceptionGroup("g", [KeyError(1)]))
star(ExceptionGroup("g", [IndexError(1), KeyError(2)]))
star(ExceptionGroup("g", [OSError(1)]))
star(ZeroDivisionError("plain"))
print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])))
for args in ((), ("m",), ("m", []), ("m", [1]), ("m", [KeyboardInterrupt()]), (1, [ValueError()]), ("m", 5)):
    try:
        ExceptionGroup(*args)
    except Exception as e:
        print(type(e).__name__, e)


class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


mine = MyGroup("mine", [ValueError(1), KeyError(2)], 7)
mine.add_note("a note")
part, other = mine.split(KeyError)
print(type(part).__name__, part.code, part.exceptions, other.code, part.__notes__)
try:
    raise mine from ValueError("cause")
except* KeyError as e:
    print(type(e).__name__, e.code, repr(e.__cause__))
except* ValueError:
    pass
for source in ("try: pass\nexcept* ValueError: pass\nexcept KeyError: pass", "try: pass\nexcept*: pass",
               "for x in y:\n try: pass\n except* ValueError: break", "def f():\n try: pass\n except* ValueError: return 1"):
    try:
        compile(source, "<g>", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno)
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
