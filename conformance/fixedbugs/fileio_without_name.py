# The repr of a FileIO whose name was deleted ended the host.
import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "file")
f = io.FileIO(path, "w")
del f.name
print(repr(f) == f"<_io.FileIO fd={f.fileno()} mode='wb' closefd=True>")  # expect: True
for operation in (lambda: f.name, lambda: delattr(f, "name")):
    try:
        operation()
    except AttributeError as e:
        print(e)
# expect: '_io.FileIO' object has no attribute 'name'
# expect: '_io.FileIO' object has no attribute 'name'
f.name = f
try:
    repr(f)
except RuntimeError as e:
    print(e)  # expect: reentrant call inside _io.FileIO.__repr__
f.close()


class Sub(io.FileIO):
    pass


s = Sub(path)
s.close()
print(s)  # expect: <Sub [closed]>
