# Control flow in Python 3.4 syntax.
for n in range(1, 16):
    if n % 15 == 0:
        print("FizzBuzz")
    elif n % 5 == 0:
        print("Buzz")
    elif n % 3 == 0:
        print("Fizz")
    else:
        print(n)
i = 0
while True:
    i += 1
    if i == 2:
        continue
    if i > 4:
        break
    print("while", i)
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print(i, j)
    else:
        print("no break")
else:
    print("outer done")
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("steps", steps)
print(1 and 2, 0 or "x", not [], None or False, 1 if [] else 2)
print(1 < 2 and 2 < 3, 5 in [1, 5], "a" not in "xyz", None is None, [] is not None)
pass
del n
try:
    n
except NameError as e:
    print(e)
