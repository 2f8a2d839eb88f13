# Errors of formatting, of f-string syntax and of the % operator.
def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for value, spec in [(1, "q"), (1.5, "d"), ("a", "d"), ("a", "+"), ("a", "="), ("a", ","), (1, ".2"), (1, ",s"), (1, ",x"), (1, "_,"), (1.5, "c"),
                    (-1, "c"), (0x110000, "c"), (1, "+c"), (1, "10" * 12), ([], "d"), (None, ">5"), ((), "x"), ({}, "5"), (object, "1"), (1j, "d"),
                    (1j, "05"), (1j, "%"), (True, "s"), (1, "\x01"), (1.0, ".1.1"), ("x", "5.")]:
    attempt(lambda: format(value, spec))
for template, args in [("{", ()), ("}", ()), ("{}", ()), ("{0} {}", (1,)), ("{} {0}", (1,)), ("{a}", ()), ("{0.x}", (1,)), ("{0[a]}", ([1],)),
                       ("{0[}", (1,)), ("{!x}", (1,)), ("{:{:{}}}", (1, 2, 3)), ("{0[]}", (1,)), ("{.a}", (1,)), ("{5}", (1,)), ("{!r", (1,)),
                       ("{0[0]a}", ([1],)), ("{99999999999999999999}", (1,)), ("{:d}", ("x",))]:
    attempt(lambda: template.format(*args))
for template, args in [("%d", "x"), ("%d", ()), ("%d %d", 1), ("%d", (1, 2)), ("%z", 1), ("%", 1), ("%(a", {}), ("%(a)s", 1), ("%(a)s", {}),
                       ("%c", "ab"), ("%c", -1), ("%x", 1.5), ("%*d", ("a", 1)), ("%.*f", (1,)), ("%s", (1, 2)), ("no", 5), ("no", {}), ("%e", "x"), ("%i", None)]:
    attempt(lambda: template % args)
for source in ['f"{"', 'f"{a"', 'f"}"', 'f"{}"', 'f"{a!}"', 'f"{a!x}"', 'f"{a b}"', 'f"{lambda x: 1}"', 'f"{a:{b:{c}}}"', 'f"{!r}"', 'f"{a!r b}"',
               'f"{=}"', 'f"{*a}"', 'f"{**a}"', 'f"{yield}"', 'f"{a:=5}"', 'f"{(a:=5)}"', 'f"{a', "f'''{\n", 'f"{a $ b}"', 'f"{1 +}"', 'f"{a["b"]}"',
               'f"{a}" b""', 'f"{\\}"', 'f"{a!r:}"', 'f"{#}"', 'bf"x"', 'f"{def}"', 'f"{x!s.y}"']:
    try:
        compile(source, "<f>", "eval")
        print("ok", source)
    except SyntaxError as e:
        print(f"{source!r}: {e.msg} ({e.lineno}, {e.offset})")
