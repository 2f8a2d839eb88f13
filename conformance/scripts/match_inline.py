def f(x):
    match x:
        case 0:
            return "zero"
        case [a, *rest]:
            return f"list {a} {rest}"
        case {"k": v, **others}:
            return f"map {v} {others}"
        case str(s) if s.isupper():
            return f"upper {s}"
        case int() | float() as n:
            return f"number {n}"
        case _:
            return "other"


print(f(0), f([1, 2]), f({"k": 1, "z": 2}))  # expect: zero list 1 [2] map 1 {'z': 2}
print(f("ABC"), f("abc"), f(2.5))  # expect: upper ABC other number 2.5
