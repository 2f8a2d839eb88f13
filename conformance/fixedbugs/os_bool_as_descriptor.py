# Truths were taken as descriptors without a warning, and errors about descriptors that are none named them, or were missing.
import os
import warnings


def tried(f, *args):
    try:
        print(f(*args))
    except (OSError, RuntimeWarning, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


with warnings.catch_warnings(action="error"):
    tried(os.fsync, False)
    tried(os.stat, False)
    tried(open, False)
# expect: RuntimeWarning bool is used as a file descriptor
# expect: RuntimeWarning bool is used as a file descriptor
# expect: RuntimeWarning bool is used as a file descriptor
free, end = os.pipe()
os.close(end)
os.close(free)
for f, *args in (os.listdir,), (os.scandir,), (os.truncate, 0):
    tried(f, free, *args)
# expect: OSError [Errno 9] Bad file descriptor
# expect: OSError [Errno 9] Bad file descriptor
# expect: OSError [Errno 9] Bad file descriptor
for f, *args in (os.pathconf, "PC_NAME_MAX"), (os.utime,):
    try:
        f(free, *args)
    except OSError as e:
        print(e.errno, e.filename == free)
# expect: 9 True
# expect: 9 True
tried(os.execvpe, "no such program", ["no such program"], None)
# expect: FileNotFoundError [Errno 2] No such file or directory
