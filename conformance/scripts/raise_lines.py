def check(n):
    if n > 2:
        raise ValueError(
            f"too big: {n}")


for i in range(5):
    print(i)  # expect: 0
    # expect: 1
    # expect: 2
    # expect: 3
    check(i)  # expect error: ValueError: too big: 3
# ---
class Custom(Exception):
    pass


raise Custom("with", "args")  # expect error: Custom: ('with', 'args')
# ---
try:
    raise KeyError("k")
except KeyError:
    raise RuntimeError("second")  # expect error: RuntimeError: second
# ---
raise KeyError("quoted")  # expect error: KeyError: 'quoted'
# ---
assert 1 == 2, "wrong"  # expect error: AssertionError: wrong
# ---
raise 5  # expect error: TypeError: exceptions must derive from BaseException
# ---
print("before")  # expect: before
raise SystemError  # expect error: SystemError
