# Operator overloading: binary, reflected, in-place, NotImplemented, subclass priority, comparisons, truth, calls, containers.
class V:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"V({self.v})"


names = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split()
symbols = "+ - * / // % ** @ << >> & | ^".split()
for name in names:
    def forward(self, other, name=name):
        return f"{name}({self!r}, {other!r})"

    def reflected(self, other, name=name):
        return f"r{name}({self!r}, {other!r})"
    setattr(V, f"__{name}__", forward)
    setattr(V, f"__r{name}__", reflected)
for symbol in symbols:
    print(symbol, eval(f"V(1) {symbol} 2"), eval(f"2 {symbol} V(1)"), eval(f"'s' {symbol} V(1)") if symbol != "%" else "")


class I(V):
    def __iadd__(self, other):
        self.v += other
        return self

    def __imul__(self, other):
        return NotImplemented

    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __divmod__(self, o): return f"divmod {o}"
    def __rdivmod__(self, o): return f"rdivmod {o}"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 3
    def __complex__(self): return 1j
    def __trunc__(self): return "trunc"
    def __bool__(self): return False
    def __call__(self, *a, **k): return a, k
    def __contains__(self, x): return x
    def __getitem__(self, k): return k
    def __len__(self): return 4
    def __hash__(self): return 99


i = I(1)
j = i
i += 5
print(i, j is i)
i *= 2
print(i)
i = I(2)
print(-i, +i, ~i, abs(i), round(i), round(i, 2), divmod(i, 3), divmod(3, i), int(i), float(i), complex(i), [0, 1, 2, 3][i], hex(i), bool(i), not i, i(1, k=2), 5 in i, 0 in i, i[1:2], len(i), hash(i), range(i), "ab" * i, bin(i))


class Left:
    def __add__(self, other):
        print("Left.add")
        return NotImplemented

    def __eq__(self, other):
        print("Left.eq")
        return NotImplemented

    def __lt__(self, other):
        print("Left.lt")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.radd")
        return "from right"

    def __eq__(self, other):
        print("Right.eq")
        return "equal"

    def __gt__(self, other):
        print("Right.gt")
        return "greater"


class Sub(Left):
    def __radd__(self, other):
        print("Sub.radd first")
        return "sub"

    def __add__(self, other):
        return NotImplemented

    def __gt__(self, other):
        print("Sub.gt first")
        return True


print(Left() + Right(), Left() == Right(), Left() != Right(), Left() < Right(), Left() + Sub(), Left() < Sub())
for action in (lambda: Left() + 1, lambda: Left() < Left(), lambda: Left() + Left(), lambda: 1 + Left(), lambda: Sub() + Left()):
    try:
        print(action())
    except TypeError as e:
        print(e)
print(Left() == Left())
calls = []


class Cmp:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        calls.append((self.n, o.n))
        return self.n < o.n


print(Cmp(1) < Cmp(2) < Cmp(3), Cmp(3) < Cmp(2) < Cmp(1), calls, Cmp(1) > Cmp(0))
for action in ("Cmp(1) <= Cmp(2)", "len(V(1))", "V(1)()", "V(1)[0]", "V(1)[0] = 1", "del V(1)[0]", "iter(V(1))", "1 in V(1)", "-V(1)", "~V(1)", "abs(V(1))", "int(V(1))", "float(V(1))", "[][V(1)]", "round(V(1))", "hash(V(1)) is None", "next(V(1))", "V(1) < 1", "bool(V(1))", "divmod(V(1), 2)", "with_ if False else 1", "V(1) is V(1)", "complex(V(1))", "bytes(V(1))", "not V(0)", "pow(V(1), 2, 3)", "pow(2, 3, V(1))", "reversed(V(1))", "V(1) == V(1)", "format(V(1), '>3')"):
    try:
        exec(f"print({action!r}, {action})" if "= 1" not in action and "del" not in action else action)
    except TypeError as e:
        print(action, "=>", e)


class BadReturns:
    def __len__(self): return -1
    def __bool__(self): return 1
    def __str__(self): return 1
    def __repr__(self): return 2
    def __hash__(self): return "x"
    def __index__(self): return 1.5
    def __int__(self): return "1"
    def __float__(self): return 1
    def __iter__(self): return 5
    def __format__(self, s): return 3
    def __contains__(self, x): return []
    def __bytes__(self): return "x"


for fn in (len, bool, str, repr, hash, hex, int, float, iter, format, lambda b: 1 in b, bytes, lambda b: [1][b], lambda b: f"{b}", complex, list):
    try:
        print(fn(BadReturns()))
    except Exception as e:
        print(type(e).__name__, e)
