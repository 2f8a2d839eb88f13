# The __dict__ of functions, exceptions and class methods could be deleted.
def f(): pass


for o in f, ValueError(), classmethod(f), staticmethod(f):
    try:
        del o.__dict__
    except TypeError as e:
        print(e)
# expect: cannot delete __dict__
# expect: cannot delete __dict__
# expect: cannot delete __dict__
# expect: cannot delete __dict__
