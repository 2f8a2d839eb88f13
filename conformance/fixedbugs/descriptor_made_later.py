# Code that had run went on taking an attribute from the instance after the class of what is on its class became a descriptor.
class Attribute: pass


class C:
    x = Attribute()
    def __init__(self): self.x = 1


def get(o): return o.x


o = C()
for _ in range(100):
    get(o)
Attribute.__get__ = lambda *args: 2
print(get(o))  # expect: 1
Attribute.__set__ = lambda *args: None
print(get(o))  # expect: 2
del Attribute.__set__
print(get(o))  # expect: 1
