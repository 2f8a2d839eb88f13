def f(a, b=1, *, c=2):
    return a, b, c


print(f(1), f(1, c=5))  # expect: (1, 1, 2) (1, 1, 5)
f()  # expect error: TypeError: f() missing 1 required positional argument: 'a'
# ---
def f(a, b): pass
f(1, 2, 3)  # expect error: TypeError: f() takes 2 positional arguments but 3 were given
# ---
def f(a): pass
f(1, a=2)  # expect error: TypeError: f() got multiple values for argument 'a'
# ---
def f(a): pass
f(b=1)  # expect error: TypeError: f() got an unexpected keyword argument 'b'
# ---
def f(*, key): pass
f()  # expect error: TypeError: f() missing 1 required keyword-only argument: 'key'
# ---
class C:
    def m(self): pass
C().m(1)  # expect error: TypeError: C.m() takes 1 positional argument but 2 were given
# ---
class C: pass
C(1)  # expect error: TypeError: C() takes no arguments
# ---
(5)()  # expect error: TypeError: 'int' object is not callable
# ---
len(5)  # expect error: TypeError: object of type 'int' has no len()
# ---
print(*5)  # expect error: TypeError: print() argument after * must be an iterable, not int
# ---
print(**5)  # expect error: TypeError: print() argument after ** must be a mapping, not int
