# Integers and floats in Python 3.4 syntax.
print(1 + 2 * 3, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 2 ** 10, 2 ** 100, 7 / 2)
print(10 ** 20 * 10 ** 20, (10 ** 30) // 7, (10 ** 30) % 7, -(10 ** 20))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3)
print(1.5 + 2.25, 0.5 * 4, 1e3, 3.0 / 2, 7.5 // 2, 7.5 % 2)
print(int("42"), int("ff", 16), int(3.9), float("2.5"), abs(-3), max(1, 5, 3), min(4, 2))
print(1 < 2 < 3, 1 == 1.0, 2 != 3, not 1)
print(divmod(17, 5), pow(2, 5), pow(3, 4, 5), hex(255), bin(5), oct(8), chr(65), ord("A"))
total = 0
for i in range(10):
    if i == 3:
        continue
    if i == 8:
        break
    total += i
else:
    print("never")
print(total)
x = 5
x += 3
x -= 1
x *= 2
x //= 3
x **= 2
x %= 7
print(x)
for source in ("1 / 0", "1 // 0", "int('x')", "[][0]", "undefined_name"):
    try:
        eval(source)
    except ZeroDivisionError as e:
        print("zero", e)
    except ValueError as e:
        print("value", e)
    except (IndexError, NameError) as e:
        print("index or name")
