# A built-in exception class of a module is among the subclasses of its base from the import of the module on.
def names(): return {c.__module__ + "." + c.__name__ for c in ValueError.__subclasses__()}
print("binascii.Error" in names())  # expect: False
import binascii
print("binascii.Error" in names())  # expect: True
print("io.UnsupportedOperation" in names())  # expect: True
