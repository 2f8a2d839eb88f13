# Uncaught error in a nest of calls: which part of a line each caret marks.
class Thing:
    value = None

    def method(self, *args, **kw):
        return self.value.attribute


def binary(a, b):
    return (a + 1) * (b /
                      0)


def subscript(d):
    return d["x"]["y"][0]


def call(f):
    return f(1, key=2)(3)


def run(action):
    try:
        action()
    except Exception as e:
        errors.append(e)


errors = []
run(lambda: Thing().method(1, 2))
run(lambda: binary(1, 2))
run(lambda: subscript({"x": {"y": 5}}))
run(lambda: call(lambda *a, **k: None))
run(lambda: [x for x in 5])
run(lambda: print("é日本", 1 + "字"))
run(lambda: undefined_name)
run(lambda: -"a")
run(lambda: not_defined.attribute if True else 0)
run(lambda: [1, 2, 3].append(1, 2))
run(lambda: {**5})
run(lambda: f"{1:q}")
raise ExceptionGroup("all of them", errors)
