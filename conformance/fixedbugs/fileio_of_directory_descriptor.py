# A descriptor of a directory could be opened as a file.
import io
import os

fd = os.open(os.path.dirname(os.path.abspath(__file__)), os.O_RDONLY)
for make in (io.FileIO, open):
    try:
        make(fd)
    except IsADirectoryError as e:
        print(e.errno == 21, e.filename == fd)
# expect: True True
# expect: True True
os.fstat(fd)
os.close(fd)
