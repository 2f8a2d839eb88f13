# Names and docstrings of classes could have lone surrogates.
for name, namespace in ("a\udc80", {}), ("C", {"__doc__": "\udc80"}):
    try:
        type(name, (), namespace)
    except UnicodeEncodeError as e:
        print(e.reason)
# expect: surrogates not allowed
# expect: surrogates not allowed
