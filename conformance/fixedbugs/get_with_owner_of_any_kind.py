# __get__ took nothing but classes for the owner.
def f(self): return self


print(f.__get__(3, "owner")(), classmethod(f).__get__(3, "owner")())  # expect: 3 owner
