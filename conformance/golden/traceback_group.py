# Uncaught exception groups: nesting, causes inside, notes, many members.
def fail(n):
    try:
        raise ValueError(f"number {n}")
    except ValueError as e:
        if n % 2:
            raise TypeError("odd") from e
        return e


def collect():
    errors = []
    for i in range(3):
        try:
            errors.append(fail(i))
        except TypeError as e:
            e.add_note(f"note {i}")
            errors.append(e)
    nested = ExceptionGroup("nested", [KeyError(i) for i in range(20)])
    nested.add_note("group note")
    raise ExceptionGroup("top", [*errors, nested]) from OSError(2, "gone")


collect()
