def f():
    try:
        print("try")  # expect: try
        return "value"
    finally:
        print("finally")  # expect: finally


print(f())  # expect: value


def g():
    for i in range(2):
        try:
            continue
        finally:
            print("loop", i)  # expect: loop 0
            # expect: loop 1


g()
try:
    try:
        1 / 0
    finally:
        print("inner")  # expect: inner
except ZeroDivisionError as e:
    print("caught", e)  # expect: caught division by zero
else:
    print("not this")
finally:
    print("last")  # expect: last
