name = "World"
print(f"Hello {name!r:>10}|")  # expect: Hello    'World'|
print(f"{3.14159:.2f} {255:#x} {1234567:,}")  # expect: 3.14 0xff 1,234,567
print(f"{name=} {1 + 1=}")  # expect: name='World' 1 + 1=2
print("%5d|%-5s|%05.1f" % (42, "ab", 3.14159))  # expect:    42|ab   |003.1
print("{0} {1} {0}".format("a", "b"))  # expect: a b a
print("héllo".upper(), len("héllo"), "日本"[::-1])  # expect: HÉLLO 5 本日
print(repr("it's \"x\"\n"))  # expect: 'it\'s "x"\n'
print("a,b,,c".split(","), " a b ".split())  # expect: ['a', 'b', '', 'c'] ['a', 'b']
print("abc".encode(), b"\xc3\xa9".decode())  # expect: b'abc' é
print("x" in "xyz", "abc" < "abd", "a" * 3)  # expect: True True aaa
f"{1:z}"  # expect error: ValueError: Negative zero coercion (z) not allowed in integer format specifier
