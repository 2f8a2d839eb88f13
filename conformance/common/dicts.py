# Dicts with string keys and sets, in Python 3.4 syntax.
d = {"a": 1}
d["b"] = 2
print(d["a"], d.get("b"), d.get("zz"), d.get("zz", 0), "a" in d, "zz" in d, len(d))
del d["b"]
d["c"] = [1, 2]
print(sorted(d), sorted([k for k in d]), sorted([k + str(v) for k, v in d.items()]))
counts = {}
for w in "the cat the dog the end".split():
    counts[w] = counts.get(w, 0) + 1
print([k + str(counts[k]) for k in sorted(counts)])
nested = {"x": {"y": {"z": 1}}}
nested["x"]["y"]["z"] += 5
print(nested["x"]["y"]["z"])
try:
    d["missing"]
except KeyError as e:
    print("KeyError")
e = {}
for i in range(100):
    e["k%d" % i] = i
print(len(e), e["k50"], sum([e[k] for k in e]))
