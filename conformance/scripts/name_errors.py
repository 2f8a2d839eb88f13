print(undefined)  # expect error: NameError: name 'undefined' is not defined
# ---
def f():
    return x  # expect error: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    x = 1


f()
# ---
def outer():
    def inner():
        return v  # expect error: NameError: cannot access free variable 'v' where it is not associated with a value in enclosing scope
    inner()
    v = 1


outer()
# ---
del nothing  # expect error: NameError: name 'nothing' is not defined
# ---
import nothing_like_this  # expect error: ModuleNotFoundError: No module named 'nothing_like_this'
# ---
from sys import nothing_like_this  # expect error: ImportError: cannot import name 'nothing_like_this' from 'sys' (unknown location)
# ---
lenght = 5
print(lenghth)  # expect error: NameError: name 'lenghth' is not defined. Did you mean: 'lenght'?
# ---
"abc".uper()  # expect error: AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?
# ---
print(sys.path)  # expect error: NameError: name 'sys' is not defined. Did you forget to import 'sys'?
