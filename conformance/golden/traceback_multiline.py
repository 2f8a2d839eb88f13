# Uncaught errors in statements of many lines: which lines are shown and what is marked.
def add(a,
        b, *,
        c=0):
    return (
        a
        + b
        + c
    )


def attempt(action):
    try:
        action()
    except Exception as e:
        errors.append(e)


errors = []
attempt(lambda: add(
    1,
    "two",
))
attempt(lambda: {
    "a": 1,
    "b": [
        x
        for x in (1, 2)
        if x.missing
    ],
})
attempt(lambda: add(1, 2)
        .real
        .missing())
attempt(lambda: "text %s %s %s" % (
    1,
    2,
))
attempt(lambda: print(
    "é", (lambda:
          [][0])(),
))
attempt(lambda: add(1, 2,
                    d=[
                        3,
                    ]))
attempt(lambda: (1 if errors else 2)(
    "argument",
    key="value",
))
attempt(lambda: f"{add(1, 2)} {
    errors.missing
} text")
raise ExceptionGroup(
    "several",
    errors,
)
