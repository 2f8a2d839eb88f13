from . import a
print("b sees", sorted(n for n in vars(a) if not n.startswith("__")))


def from_a():
    return a.name


name = "name of b"
