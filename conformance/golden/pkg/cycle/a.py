from . import b
print("a sees", sorted(n for n in vars(b) if not n.startswith("__")))


def from_b():
    return b.name


name = "name of a"
