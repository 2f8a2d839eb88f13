# TextIOWrapper quoted an illegal newline, and pickle said "'code' object" in all protocols.
import io
import pickle

for newline in "z", "a'b":
    for make in lambda: io.TextIOWrapper(io.BytesIO(), newline=newline), lambda: io.StringIO(newline=newline):
        try:
            make()
        except ValueError as e:
            print(e)
# expect: illegal newline value: z
# expect: illegal newline value: 'z'
# expect: illegal newline value: a'b
# expect: illegal newline value: "a'b"
for protocol in 0, 2, 5:
    try:
        pickle.dumps((lambda: 0).__code__, protocol)
    except TypeError as e:
        print(e)
# expect: cannot pickle 'code' object
# expect: cannot pickle code objects
# expect: cannot pickle code objects
