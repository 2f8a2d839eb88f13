class M:
    def __enter__(self):
        print("enter")  # expect: enter
        return "value"

    def __exit__(self, kind, exc, tb):
        print("exit", kind.__name__ if kind else None)  # expect: exit ValueError
        return kind is ValueError


with M() as m:
    raise ValueError(m)
with 5:  # expect error: TypeError: 'int' object does not support the context manager protocol (missed __exit__ method)
    pass
