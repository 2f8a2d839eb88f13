# The attributes of a class pattern in a class were mangled.
class C:
    __attr = "of C"
    _D__attr = "of D"


class D:
    def f(self, x):
        match x:
            case C(__attr=y):
                return y


c = C()
setattr(c, "__attr", "plain")
print(D().f(c))  # expect: plain
