# Lexical structure: continuation, semicolons, comments, indentation, literals, strings next to each other, operators without spaces.
x = 1; y = 2; print(x, y);
if x: print("one line"); print("two statements")
total = 1 + \
    2 + \
    3
print(total, (1 +
              2), [
    1,  # a comment inside

    2,
], {"a":
    1})
if True:
        print("eight spaces")
        if x:
         print("nine")
if True:
	print("tab")
print("a" 'b' """c""" r'\d' "e"
      "f")
print(1_000, 0x_ff, 0b_1, 0o_7, 1e1_0, 1_0.0_1, .5, 5., 1.e3, 1E5, 0e0, 00, 0_0, 1j, 1.5J, 0xFFFFFFFFFFFFFFFFFF)
print('single \' "', "double \" '", '''triple ' '' "''', """a
b\
c""", "\a\b\f\n\r\t\v".encode(), "\0\00\000\x00".encode(), "\101\x41\u0041\U00000041", r"\n\'", rb"\x41", b"\x41", Rb'\\', u"u", "\\", "\'", '\"')
print(1 if x else 2, [1]if x else[2], not(x), -1 if x else+1, x if x else(2), 1 .real, 1..real, (1).real, 5 .bit_length(), 1 or 2, x and(y))
print(1<2<3, 1!=2, 2**-1, -2**2, 2**3**2, 7//2, ~-1, +-+1, not not 1, 1<<2>>1, 1|2^3&4, 10-2-3, 2*3%4, a:=5 if False else 0) if False else print("skipped")
lambda_ = lambda *a, k=1, **kw: (a, k, kw); print(lambda_(1, 2, k=3, z=4), (lambda: (yield))().__class__.__name__, (lambda x=(1, 2): x)())
class A: x = 1; y = 2
def f(): return 1; return 2
for i in range(2): print(i); continue
while False: pass
else: print("while else")
try: pass
except: pass
else: print("else")
finally: print("finally")
with (open(__file__, encoding="utf-8") as first, open(__file__, encoding="utf-8") as second): print(first.readline() == second.readline())
print(A.y, f(), ..., Ellipsis is ..., (), (1,), [], {}, {1,}, (x), ((x)), [x,], *(1, 2), **{"sep": "-"})
match = type = case = _ = "soft"
print(match, type, case, _)
del type
print(type(1), """ # not a comment """, '#', "a\
b")
assert x, "no"
assert(x == 1)
if x == 1 and \
   y == 2:
    pass
elif x: pass
else:
    pass
def g(
    a, b=1,
    *args,
    c, d=2,
    **kw,
): return a, b, args, c, d, kw
print(g(1, 2, 3, c=4, e=5,))
print(f'{x}{y!r:>3}{"nested"}' f"{{}}", F"{x}", fR"\{x}", f"""{
    x
    }""")
@(lambda fn: fn)
def decorated(): "docstring"; return decorated.__doc__
print(decorated())
global_at_module = 1
global global_too
global_too = 2
print(global_too, __debug__, None, True, False, NotImplemented)
x: int = 3
y: "str"
(z): int = 4
print(x, y, z, x.__class__)
if 1:
    pass
# a comment at column 0 inside a block
    print("still in the block")
  # a comment at an odd column
print("end")
