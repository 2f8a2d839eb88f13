# Module enum: flags and checks: each case is a program of its own; r is what it shows.
import enum
from enum import *


def body(source):
    names = {}
    try:
        exec("from enum import *\nimport enum\n" + source, names)
        print(names.get("r"))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)


body("class A(Flag):\n  _order_='a b'\n  b=1\n  a=2")
body("class A(Flag):\n  a=1\n  b=2\n  c=11\nr=list(A), A.c, A(11), A(8)")
body("class A(Flag):\n  a=1\n  b=8\nr=A(4)")
body("class A(Flag, boundary=CONFORM):\n  a=1\n  b=8\nr=A(4), A(-1)")
body("class A(Flag):\n  a=1\n  b=8\nr=A(-1), A(-9), ~A.a")
body("class A(Flag):\n  a=1\n  b=8\nr=A(-10)")
body("class A(Flag):\n  a=1\n  b=8\nr=A('x')")
body("class A(Flag):\n  a='x'\n  b=8\nr=list(A), A.a")
body("class A(Flag):\n  a='x'\n  b=auto()\nr=list(A), A.a")
body("class A(Flag):\n  a=1\nr=2 in A, 1 in A, 0 in A, 3 in A, 'a' in A")
body("class A(Flag):\n  a=1\n'x' in A.a")
body("class A(Flag):\n  a=1\nA.a|1")
body("class A(Flag):\n  a=1\nclass B(Flag):\n  a=1\nA.a|B.a")
body("class A(Flag):\n  a=1\n  b=None\nr=A.b\nA.a|A.b")
body("class A(IntFlag):\n  a=1\n  b=2\nr=A.a|4, A(8), A.a|8, ~A.a, A(-1), A.a|A.b, str(A.a), A.a+1,-A.a, f'{A.a|A.b}', A(0), bool(A(0))")
body("class A(Flag, boundary='x'):\n  a=1\nr=A(2)")
body("@verify(UNIQUE)\nclass A(Enum):\n  a=1\n  b=1\n  c=1")
body("@verify(CONTINUOUS)\nclass A(Enum):\n  a=1\n  b=4\n  c=6")
body("@verify(CONTINUOUS)\nclass A(Flag):\n  a=1\n  b=4\n  c=32")
body("@verify(CONTINUOUS)\nclass A(Enum):\n  a='x'")
body("@verify(NAMED_FLAGS)\nclass A(Flag):\n  a=1\n  b=4\n  c=9\n  d=16+32+1")
body("@verify(NAMED_FLAGS)\nclass A(Flag):\n  a=1\n  b=4\n  c=8+2+1")
body("@verify('x')\nclass A(Flag):\n  a=1")
body("@verify(UNIQUE)\nclass A: pass")
body("r=Enum('A','a b c'), list(Enum('A','a b c')), list(Enum('A',['a','b'],start=5)), list(Enum('A',{'x':4})), list(Enum('A',[('x',3)])), list(IntFlag('A','a,b,c')), list(Enum('A','a b',type=int))")
body("r=enum.show_flag_values(11), enum.bin(10), enum.bin(-10), enum.bin(~10), enum.bin(10,8), enum.bin(-1,4)")


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.RWX, repr(Perm.RWX), ~Perm.X, Perm.R & 6, Perm.R ^ 7, Perm.RWX - 1, 8 | Perm.X, list(Perm), list(Perm(5)), len(Perm(7)))
print(Perm.R in Perm.RWX, Perm(3) in Perm.RWX, Perm(0), repr(Perm(0)), bool(Perm(0)), Perm(-1), repr(Perm(8)), repr(Perm(15)), Perm(15).name, Perm(15).value)


class Color(Flag):
    RED = auto()
    BLUE = auto()
    GREEN = auto()
    WHITE = RED | BLUE | GREEN


print(Color.WHITE, list(Color.WHITE), Color.RED | Color.GREEN, repr(Color.RED | Color.GREEN), Color(0), ~Color.RED, ~Color.WHITE, repr(~Color.WHITE), Color.RED.__reduce_ex__(2))
print((Color.RED | Color.BLUE) is Color(3), Color.RED in Color.WHITE, Color.RED & Color.BLUE, Color.WHITE ^ Color.RED, hash(Color(3)) == hash("RED|BLUE"), str(Color(5)))
for f in (lambda: Color(8), lambda: Color.RED < 1, lambda: Color.RED | 1.5, lambda: 1 in Color.RED, lambda: Color("RED"), lambda: Color.RED ^ None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Loose(Flag, boundary=EJECT):
    A = 1
    C = 4


print(Loose(2), type(Loose(2)), Loose(5), ~Loose.A, Loose.C | Loose.A)


class Reversed(Flag):
    B = 4
    A = 1


print(list(Reversed), list(Reversed(5)), Reversed(5), Reversed._boundary_, Reversed._flag_mask_, Reversed._singles_mask_, Reversed._all_bits_)
