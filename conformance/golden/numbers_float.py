# float: repr, rounding, parsing, special values, methods, complex numbers.
for x in (0.0, -0.0, 1.0, 0.1, 0.2 + 0.1, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, 1.7976931348623157e308, 1 / 3, 100.0, 1e22, 1e23, 2.5, 3.14159, 1e100, float("inf"), float("-inf"), float("nan"), 0.1 + 0.7, 4.35, 2 / 3, 9007199254740993.0, 123e-7, 1_0.5_0):
    print(x, repr(-x), f"{x:.3g}", f"{x:.2e}", str(x) == repr(x))
print(float("1e5"), float(" 1.5 "), float("-.5"), float("5."), float("1_0.0"), float("infinity"), float("-NaN"), float(b"2.5"), float("1E-2"), float("٣.٥"))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, -2), divmod(-1e-20, 3), 5.0 // 0.1, 5.0 % 0.1, 0.0 % -1, -0.0 % 1)
print(2.0 ** 0.5, 2 ** 0.5, (-8) ** (1 / 3), 0.0 ** 0, 1e308 * 10, -1e308 * 10, 2.0 ** -1074, 2.0 ** -1075, (-2.0) ** 3, float("inf") ** 0, 1.0 ** float("nan"))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5), round(1.5), round(1e300), round(5.015, 2), round(0.05, 1), round(-0.4), round(1.0, 3), type(round(1.0)), type(round(1.0, 0)))
print((0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (1.5).hex(), (0.1).hex(), (0.0).hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x.1p-4"), (2.0).is_integer(), (2.5).is_integer(), (5e-324).hex())
print(float("nan") == float("nan"), float("nan") != float("nan"), float("inf") > 10 ** 400, -float("inf") < -10 ** 400, 1e400, float("inf") - float("inf"), float("inf") * 0, min(1.0, float("nan")), max(float("nan"), 1.0))
nan = float("nan")
print(nan in [nan], [nan] == [nan], {nan: 1}[nan], hash(float("inf")), hash(-float("inf")), hash(0.5), hash(1e300), hash(-0.0), hash(1.0), hash(2.5))
print(int(1e20), int(-2.9), 1e20 == 10 ** 20, 0.1 == 1 / 10, 1.1 + 2.2 == 3.3, 1.1 + 2.2, 3 == 3.0, 0.1 + 0.2, 1e16 + 1, 2.0 == 2 + 0j)
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 2.5, 3]), abs(-2.5), -(-2.5), +1.5, bool(0.0), bool(-0.0), bool(nan), max(1, 1.0), min(1.0, 1))
c = 3 + 4j
print(c, c.real, c.imag, abs(c), c.conjugate(), c * c, c / (1 - 1j), c ** 2, c ** 0.5, -c, c == 3 + 4j, c != 3, 1j ** 2, complex(1, -0.0), complex("1+2j"), complex("-j"), complex(" (3-4j) "), 1j * 1j == -1)
print(complex(1.5), complex(0, float("inf")), complex(float("nan"), -1), repr(-0j), 0j, -1j, 1e20j, hash(c), bool(0j), (1 + 2j) - 1, 2 * 1j, 1 / 1j, c + 1.5, complex.from_number(3))


def attempt(text):
    try:
        print(text, "=>", eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)


for text in ("1.0 / 0", "1.0 // 0", "1.0 % 0", "0.0 ** -1", "float('x')", "float('')", "float('1__0')", "float([])", "float('1e')", "2.0 ** 10000", "10.0 ** 400", "1j // 1", "1j % 2", "1j < 2j",
             "complex('1 + 2j')", "complex('x')", "complex([])", "complex('1', 2)", "0j ** -1", "1j / 0", "int(1j)", "float(1j)", "round(float('nan'))", "round(float('inf'))", "float.fromhex('zz')",
             "(1.5).to_bytes", "float('inf').as_integer_ratio()", "1.5 & 1", "1.5 << 1", "divmod(1.0, 0)", "(-1.0) ** 0.5", "range(10)[1.0]", "'a' * 1.5", "1.5.real", "float()", "complex()", "float(1, 2)"):
    attempt(text)
