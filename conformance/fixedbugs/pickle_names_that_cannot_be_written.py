# Names that a protocol cannot write were shown with their module, surrogates were written in protocol 3, and empty names were looked up.
import copyreg
import pickle


def function():
    pass


function.__qualname__ = function.__name__ = "n\xf6"
globals()["n\xf6"] = function
for protocol in 0, 2, 3:
    try:
        print(pickle.dumps(function, protocol))
    except pickle.PicklingError as e:
        print(e, "/", e.__context__)
# expect: can't pickle global identifier 'nö' using pickle protocol 0 / 'ascii' codec can't encode character '\xf6' in position 1: ordinal not in range(128)
# expect: can't pickle global identifier 'nö' using pickle protocol 2 / 'ascii' codec can't encode character '\xf6' in position 1: ordinal not in range(128)
# expect: b'\x80\x03c__main__\nn\xc3\xb6\nq\x00.'
function.__qualname__ = function.__name__ = "n\udcbd"
globals()["n\udcbd"] = function
try:
    pickle.dumps(function, 3)
except pickle.PicklingError as e:
    print(ascii(e.args[0]), "/", e.__context__)
# expect: "can't pickle global identifier 'n\\udcbd' using pickle protocol 3" / 'utf-8' codec can't encode character '\udcbd' in position 1: surrogates not allowed
for data in b"c\nlog\n.", b"cmath\n\n.":
    try:
        pickle.loads(data)
    except pickle.UnpicklingError as e:
        print(e)
# expect: pickle data was truncated
# expect: pickle data was truncated
print(pickle.dispatch_table is copyreg.dispatch_table)
# expect: True
