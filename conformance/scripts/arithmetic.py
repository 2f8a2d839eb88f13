print(1 + 2 * 3)  # expect: 7
print(-7 // 2, -7 % 2, divmod(-7, 2))  # expect: -4 1 (-4, 1)
print(2 ** 64, 2 ** -1)  # expect: 18446744073709551616 0.5
print(9223372036854775807 + 1)  # expect: 9223372036854775808
print(-9223372036854775808 // -1)  # expect: 9223372036854775808
print(0.1 + 0.2, 1e16, 1e-5)  # expect: 0.30000000000000004 1e+16 1e-05
print(7 / 2, 4 / 2, 1 // 1.0)  # expect: 3.5 2.0 1.0
print(True + True, 5 & 6 | 1 ^ 3)  # expect: 2 6
x = 10
x **= 2
x //= 7
print(x)  # expect: 14
print(round(2.5), round(3.5), round(-0.5))  # expect: 2 4 0
1 / 0  # expect error: ZeroDivisionError: division by zero
