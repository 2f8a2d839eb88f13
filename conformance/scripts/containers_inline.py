d = {"b": 1, "a": 2}
d["c"] = 3
print(d, list(d), "a" in d)  # expect: {'b': 1, 'a': 2, 'c': 3} ['b', 'a', 'c'] True
print(d | {"z": 0})  # expect: {'b': 1, 'a': 2, 'c': 3, 'z': 0}
l = [3, 1, 2]
l.sort()
print(l, l[::-1], sorted(l, key=lambda v: -v))  # expect: [1, 2, 3] [3, 2, 1] [3, 2, 1]
print({1, 2} & {2, 3}, {1: "x"}.get(2, "d"))  # expect: {2} d
a, *b = "xyz"
print(a, b)  # expect: x ['y', 'z']
print([*range(3), *"ab"], {**d, "a": 0})  # expect: [0, 1, 2, 'a', 'b'] {'b': 1, 'a': 0, 'c': 3}
l.append(l)
print(l)  # expect: [1, 2, 3, [...]]
print({x: x * x for x in range(3)})  # expect: {0: 0, 1: 1, 2: 4}
d["missing"]  # expect error: KeyError: 'missing'
# ---
{[]: 1}  # expect error: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
# ---
[1, 2][5]  # expect error: IndexError: list index out of range
# ---
d = {1: 1, 2: 2}
for k in d:  # expect error: RuntimeError: dictionary changed size during iteration
    d[k + 10] = 0
# ---
sorted([1, "a"])  # expect error: TypeError: '<' not supported between instances of 'str' and 'int'
