# Errors that beginners meet, as str and repr.
def show(text):
    try:
        result = eval(text)
        print(f"{text} = {result!r}")
    except Exception as e:
        print(f"{text}: {e!r}")


for text in """1 / 0
undefined
"5" + 5
5 + "5"
"5" * "5"
[1, 2] + 3
None + 1
None.upper()
"abc".push("d")
[1, 2, 3].length
{"a": 1}.b
{"a": 1}["b"]
[1, 2, 3][3]
(1, 2)[2]
"abc"[3]
int("abc")
int("1.5")
float("abc")
int(None)
int([1])
len(5)
len(None)
range("5")
range(1.0)
sum(["a", "b"])
sorted([1, "a"])
max([])
"a" < 1
None < 1
{} < {}
print("a")("b")
str()()
len.x
[].foo()
int.foo
open
abs("x")
round("x")
ord("ab")
chr("a")
"%d" % "x"
"{0} {1}".format(1)
"{x}".format()
list(5)
dict([1, 2])
set([[1]])
{[1]: 2}
hash([])
isinstance(1, 2)
issubclass(1, 2)
next([1])
iter(5)
str.upper()
str.upper(5)
"".join([1, 2])
"a,b".split(1)
"x".replace("a")
input
[1, 2, 3]["a":]
"abc".index("z")
[1].index(2)
[1].remove(2)
[].pop()
{}.popitem()
getattr(1, "foo")
getattr(1, 5)
setattr(1, "x", 2)
(1).x
int("9" * 5000)
bool.__new__(int)
object.__new__(int)
object(1)
type()
type("X")
type("X", 5, {})
super()
eval("1 +")
eval(5)
compile("x", "f", "bad")
exec
callable(5)
id
vars(5)
dir(5) is None
round(1.5, "a")
pow("a", 2)
divmod("a", 1)
bytes("abc")
bytearray("abc")
complex("a")
__import__("nope_nothing")
globals()["nope"]
print(1, sep=5)
print(1, end=b"")
sum(1, 2)
zip([1], 5)
enumerate([1], "a")
"a".__add__(1)
(1).__add__("a")
[] == ()
1 == "1"
"a" in 5
5 in "a"
not_a_function(1)
(lambda x: x)()
(lambda x: x)(1, 2)
(lambda x, /: x)(x=1)
(lambda *, x: x)(1)
property().foo
frozenset([1]).add(1)
(1, 2).append(3)
"abc".append("d")
range(3).append(1)
1 .real.foo
...foo
NotImplemented + 1
bool(NotImplemented)
~None
-"a"
+[]
not []
1 if [] else 0""".splitlines():
    show(text)
