# t-strings: Template, Interpolation, their parts and operators.
name, n = "World", 3
t = t"Hello {name}, {n + 1:>{n}} {n!r:x} {name=}!"
print(type(t), t.strings, t.values)
for part in t:
    if isinstance(part, str):
        print("str", repr(part))
    else:
        print("interpolation", repr(part.value), repr(part.expression), part.conversion, repr(part.format_spec))
print(t.interpolations[0], len(t.interpolations))
print(repr(t""), t"".strings, t"a".strings, t"{n}".strings)
both = t"a{n}" + t"b{name}"
print(both.strings, both.values)
for bad in (lambda: t"a" + "b", lambda: "b" + t"a", lambda: t"a" * 2, lambda: t"{undefined}"):
    try:
        print(bad())
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)
print((t"x {n}" t" y").strings)
print(t"{{literal}} {n}".strings, rt"\n{n}".strings, T"{n}".values)


def html(template):
    out = []
    for part in template:
        if isinstance(part, str):
            out.append(part)
        else:
            value = part.value
            if part.conversion == "r":
                value = repr(value)
            out.append(format(value, part.format_spec).replace("<", "&lt;"))
    return "".join(out)


evil = "<script>"
print(html(t"<p>{evil}</p>{3.14159:.2f}{evil!r}"))
kind = type(t.interpolations[0])
made = kind(42, "answer", None, "d")
print(made, made.value, kind.__match_args__)
match made:
    case kind(value, expression):
        print("matched", value, expression)
made = type(t)("a", kind(1), "b", "c", kind(2))
print(made.strings, made.values, made == made, t"" == t"")
print(t"{t"nested {n}"}".values[0].strings)
try:
    compile('t"a" f"b"', "<t>", "eval")
except SyntaxError as e:
    print(e.msg)
try:
    compile('t"{}"', "<t>", "eval")
except SyntaxError as e:
    print(e.msg)
print(t"{
    n
    + 1
}".interpolations[0].expression)
