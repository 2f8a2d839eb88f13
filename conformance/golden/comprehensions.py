# Comprehensions: scoping, nesting, conditions, walrus, order of evaluation, class bodies, locals, errors.
x = "outer"
print([x for x in range(3)], x, {x for x in (1,)}, {x: x for x in (2,)}, x, list(x for x in "ab"), x)
print([(a, b) for a in range(3) for b in range(a)], [(a, b) for a in range(4) if a % 2 for b in "xy" if b != "x" or a > 1], [[c for c in r] for r in ("ab", "cd")])
print({k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"a": 1}.items()}, {len(w) for w in ("a", "bb", "cc")}, [*(i for i in range(3)), *[9]])
print([y := 5, y ** 2], y, [last := i for i in range(4)], last, [(n, total) for n in range(4) if (total := n * 2) > 2], total)
print([a for a, *b in [(1, 2, 3), (4,)]], [b for a, *b in [(1, 2, 3), (4,)]], [v for d in [{"k": 1}] for v in d.values()], [p.real for p in (1, 2j)])
log = []


def note(name, value):
    log.append(name)
    return value


print([note("elt", i) for i in note("iter", range(2)) if note("cond", True)], log)
log.clear()
print({note("key", i): note("value", i) for i in note("iter", range(2))}, log)


class C:
    n = 3
    base = [1, 2]
    ok = [v for v in base]
    first = [n for n in range(n)]
    try:
        bad = [n for v in base]
    except NameError as e:
        print("class:", e)
    names = sorted(k for k in locals() if not k.startswith("_"))


print(C.ok, C.first, C.names)


def f():
    secret = 1
    inside = [sorted(locals()) for _ in range(1)]
    gen = (sorted(locals()) for _ in range(1))
    return inside, list(gen), [eval("secret") for _ in range(1)], [secret + i for i in range(2)]


print(f())


def closures():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)], [(lambda j: lambda: j)(i) for i in range(3)]


print([[g() for g in gs] for gs in closures()])


def rebinding():
    i = "kept"
    squares = [i * i for i in range(3)]
    try:
        [i / 0 for i in range(3)]
    except ZeroDivisionError:
        pass
    return i, squares


print(rebinding(), [i for i in range(5) if i if i != 3], [1 if i else "zero" for i in range(2)], [i for i in [j for j in range(3)]], [lambda: 0 for _ in ()])
g = (print("lazy", i) for i in range(2))
print("before")
list(g)
try:
    (i for i in 5)
except TypeError as e:
    print(e)
try:
    (j for i in [1] for j in 5).__next__()
except TypeError as e:
    print(e)
try:
    [undefined for _ in range(1)]
except NameError as e:
    print(e)
try:
    [i for i in range(2) if i.missing]
except AttributeError as e:
    print(e)
print(sum(i for i in range(10) if i % 3 == 0), dict((i, i * i) for i in range(3)), tuple(i for i in "xy"), max(len(w) for w in "a bb ccc".split()))
for source in ("[x := 1 for x in y]", "[i for i in (j := [1])]", "class A: [(z := 1) for _ in [1]]", "[*a for a in b]", "{**a for a in b}", "[a, b for a in c]", "[(yield 1) for _ in x]", "[x for x in]", "[for x in y]", "(x for x in y if)", "{a: b for a}", "f(x for x in y, z)", "[i for i in 1, 2]", "[await x for x in y]", "[x for x() in y]", "{k: *v for k, v in z}", "[x for 1 in y]"):
    try:
        compile(source, "<c>", "exec")
        print("ok", source)
    except SyntaxError as e:
        print(f"{source}: {e.msg} ({e.lineno}, {e.offset})")
