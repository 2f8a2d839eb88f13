# Warnings of the compiler go to stderr, once per place, and do not stop the script.
x = 5
print(x is 5, "a" is x, x is not ())
print("\d", b"\q", "\400"[0])
assert (x, "always true")
try:
    [1]["a"]
except TypeError as e:
    print(e)
try:
    [(1, 2) (3, 4)]
except TypeError as e:
    print(e)
try:
    None[0]
except TypeError as e:
    print(e)
print(1if x else 2, 0x1for x in (1, 2)) if False else print(0xfor x)


def f():
    try:
        return 1
    finally:
        return 2


for i in range(2):
    try:
        pass
    finally:
        continue
print(f())
exec("1 is 1")
eval("'\\z'")
