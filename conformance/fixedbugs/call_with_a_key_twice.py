# A mapping after ** that lists a key twice was taken, and keys that are no text hid that one came twice.
class Twice:
    def keys(self): return ["x", "x"]
    def __getitem__(self, key): return 1


def f(**kw): pass


def message(*mappings):
    try:
        if len(mappings) == 1:
            f(**mappings[0])
        else:
            f(**mappings[0], **mappings[1])
    except TypeError as e:
        return str(e)


print(message(Twice()))  # expect: __main__.f() got multiple values for keyword argument 'x'
print(message({"a": 1}, Twice()))  # expect: __main__.f() got multiple values for keyword argument 'x'
print(message({1: 2}, {1: 3}))  # expect: __main__.f() got multiple values for keyword argument '1'
print(message({1: 2}))  # expect: keywords must be strings
