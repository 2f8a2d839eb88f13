# int: literals, arithmetic, big numbers, division, powers, bits, conversion, methods, rounding.
print(0, 1_000_000, 0xFF, 0o17, 0b1010, 0xdead_beef, 00, -0)
big = 2 ** 200
print(big, -big, big // 3, big % 7, -big // 3, -big % 7, big * big, big - big, big + 1 - 1 == big)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, divmod(-7, 3), divmod(7, -3), divmod(big, -10 ** 20))
print(7 / 2, -7 / 2, 10 ** 400 / 10 ** 399, 1 / 3, 2 ** 53 + 1, float(2 ** 53 + 1), (2 ** 64) / (2 ** 64 - 1))
print(2 ** 10, 2 ** -1, (-2) ** 3, 0 ** 0, pow(3, 4, 5), pow(3, -1, 7), pow(2, 1000, 10 ** 9 + 7), -2 ** 2)
print(1 << 100, (1 << 100) >> 98, -1 >> 5, -5 >> 1, 5 & 3, 5 | 3, 5 ^ 3, ~5, ~-1, -6 & 0xFF, big & -big == big, -big | 1)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -9223372036854775808 // -1, 3037000500 ** 2, abs(-9223372036854775808))
print(4611686018427387904 + 4611686018427387904, 4294967296 * 4294967296, -(-9223372036854775808), 9223372036854775808 - 1)
print(int("42"), int(" -42\n"), int("ff", 16), int("0xff", 16), int("0b11", 0), int("z", 36), int("1_000"), int(3.99), int(-3.99), int(True), int(b"12"))
print(int("9" * 50), int("-" + "1" * 30), hex(big)[:12], oct(-8), bin(-10), hex(-255))
print((255).bit_length(), (-256).bit_length(), (0).bit_length(), (255).bit_count(), (10).to_bytes(2, "big"), (-2).to_bytes(3, "little", signed=True))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (5).as_integer_ratio(), (5).numerator, (5).real, (5).imag, (5).conjugate(), (5).is_integer())
print(round(15, -1), round(25, -1), round(-15, -1), round(1234567, -3), round(5), round(12345678901234567890, -5))
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 10 ** 30 > 1e29, 10 ** 400 > float("inf"), 1 == True, big > float(big) - 1)
print(hash(1), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 100), hash(-2 ** 100), hash(1) == hash(1.0) == hash(True))
print(str(10 ** 50), repr(-10 ** 20), len(str(2 ** 5000)), sum(range(10 ** 5)), max(3, 10 ** 20, 5), min([5, -big]) == -big)
print(bool(0), bool(big), not 5, 5 and 0, 0 or "x", +True, -True, True + True, True & False, True | 2, True ^ True)


def attempt(text):
    try:
        print(text, "=>", eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)


for text in ("1 // 0", "1 % 0", "1 / 0", "divmod(1, 0)", "0 ** -1", "1 << -1", "1 >> -1", "int('x')", "int('12', 99)", "int('')", "int('1__0')", "int([])", "int('5', 2)",
             "int(float('nan'))", "int(float('inf'))", "pow(2, -1, 4)", "pow(2, 3, 0)", "10 ** 400 / 3", "float(10 ** 400)", "int('1' * 5000)", "str(10 ** 5000)", "1 + 'a'",
             "'a' + 1", "1 < 'a'", "[] < 1", "1 & 1.0", "~1.5", "-'a'", "(256).to_bytes(1)", "(-1).to_bytes(1)", "1 << 10 ** 20", "int()()", "int()[0]", "len(1)", "3 @ 4", "int(1, 2)",
             "int(x='1')", "round(1, 'a')", "1 in 2", "range(1.5)", "chr(-1)", "hex(1.5)", "bin('a')"):
    attempt(text)
