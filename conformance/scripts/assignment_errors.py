print("one")  # expect: one
a, b = 1, 2, 3  # expect error: ValueError: too many values to unpack (expected 2, got 3)
# ---
a, b, c = 1, 2  # expect error: ValueError: not enough values to unpack (expected 3, got 2)
# ---
a, *b, c = [1]  # expect error: ValueError: not enough values to unpack (expected at least 2, got 1)
# ---
a, b = 5  # expect error: TypeError: cannot unpack non-iterable int object
# ---
x = (1, 2)
print(x)  # expect: (1, 2)
x[0] = 3  # expect error: TypeError: 'tuple' object does not support item assignment
# ---
"abc"[0] = "x"  # expect error: TypeError: 'str' object does not support item assignment
# ---
del (1, 2)[0]  # expect error: TypeError: 'tuple' object doesn't support item deletion
# ---
x = 5
x.attr = 1  # expect error: AttributeError: 'int' object has no attribute 'attr' and no __dict__ for setting new attributes
# ---
[].missing  # expect error: AttributeError: 'list' object has no attribute 'missing'
# ---
None["a"] = 1  # expect error: TypeError: 'NoneType' object does not support item assignment
