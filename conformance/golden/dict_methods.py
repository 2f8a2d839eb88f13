# dict: order, methods, views, merging, comparison, keys of all kinds, subclass with __missing__, mutation while iterating.
d = {"b": 1, "a": 2, "c": 3}
print(d, list(d), d["a"], d.get("x"), d.get("x", 0), "a" in d, len(d), d.keys(), d.values(), d.items())
d["b"] = 10
d["z"] = 26
del d["a"]
d["a"] = "back"
print(d, list(reversed(d)), list(reversed(d.items())), next(iter(d)))
print(d.pop("z"), d.pop("z", None), d.popitem(), d.setdefault("n", []), d.setdefault("b", 5), d)
d.update({"b": 0}, extra=1)
d.update([("p", 1), ["q", 2]])
d.update(zip("xy", range(2)))
print(d, {**d, "b": "new"}, d | {"b": 7}, {"first": 1} | d)
d |= [("k", "v")]
c = d.copy()
c.clear()
print(len(d), c, bool(c), dict(a=1), dict([(1, 2)], b=3), dict({"x": 1}, x=2), dict(zip("ab", "cd")), dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
mixed = {1: "int", 1.0: "float", True: "bool", "1": "str", (1, 2): "tuple", None: "none", frozenset([1]): "fs", 2 ** 70: "big", b"b": "bytes", 1j: "complex", int: "type", -1: "m1", -2: "m2", 0.5: "half"}
print(mixed, mixed[1], mixed[(1, 2)], mixed[2 ** 70], mixed[frozenset([1])], mixed[0.5], len(mixed))
k1, k2 = {"a": 1, "b": 2}.keys(), {"b": 0, "c": 0}.keys()
print(sorted(k1 & k2), sorted(k1 | k2), sorted(k1 - k2), sorted(k1 ^ k2), k1 == {"a", "b"}, k1.isdisjoint(["z"]), k1 < {"a", "b", "c"}, {"a": 1}.items() & {("a", 1)}, sorted(k1 | "z"))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 1} == {1: 1.0}, {1: 2} != {1: 3}, {} == [], {"a": {"b": [1]}} == {"a": {"b": [1]}})
view = d.keys()
d["late"] = 1
print("late" in view, len(view) == len(d), d.items() >= {("late", 1)}, ("late", 1) in d.items(), 1 in d.values(), d.keys().mapping["late"])
for i in range(2000):
    mixed[i] = i
for i in range(0, 2000, 2):
    del mixed[i]
print(len(mixed), mixed[1999], 1998 in mixed, list(mixed)[-3:], sum(v for v in mixed.values() if isinstance(v, int)))


class Default(dict):
    def __missing__(self, key):
        self[key] = value = f"made {key}"
        return value


m = Default(a=1)
print(m["a"], m["q"], m, m.get("nothing"), isinstance(m, dict), m | {"z": 1}, type(m | {}), type(m.copy()))


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.v == other.v


keys = {Key(i): i for i in range(5)}
print(keys[Key(3)], Key(9) in keys, len(keys))
r = {}
r["self"] = r
print(r, {"l": [1, {2: (3,)}]})
for action in ("{}['x']", "{}[1]", "{}[(1, 2)]", "{[]: 1}", "{{}: 1}", "{(1, []): 1}", "{}.popitem()", "{}.pop('k')", "dict(1)", "dict([1])", "dict([(1, 2, 3)])", "dict(a=1, **{'a': 2})", "{1: 2} < {}", "{} + {}", "{} | [1]", "{}.update(5)", "dict([[]])", "{'a': 1}.a", "del {}['x']", "{}.get()", "{**[1]}", "dict(['ab', 'c'])", "{}.fromkeys(5)", "hash({})", "dict(x for x in [1])", "{}.items() - 5"):
    try:
        exec(action if action.startswith("del") else f"print({action!r}, {action})")
    except Exception as e:
        print(action, "=>", type(e).__name__, e, e.args)
try:
    g = {1: 1, 2: 2}
    for k in g:
        g[k + 10] = 1
except RuntimeError as e:
    print(e)
try:
    g = {1: 1, 2: 2}
    for k in g:
        del g[k]
        g[k] = 1
        g[k + 1] = 5
        g.pop(k)
except RuntimeError as e:
    print(e)
