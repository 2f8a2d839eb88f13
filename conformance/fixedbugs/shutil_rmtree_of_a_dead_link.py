# rmtree said of a symbolic link that leads nowhere that it is one, and mkdtemp named the whole path of a directory that is not there.
import os
import shutil
import tempfile

before = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.symlink("nowhere", "dead")
    os.symlink("self", "self")
    os.symlink(folder, "link")
    for name in "dead", "self", "link":
        shutil.rmtree(name, onexc=lambda f, path, e: print(f.__name__, path, repr(e)))
    try:
        tempfile.mkdtemp(dir="nowhere", prefix="x")
    except FileNotFoundError as e:
        print(e.filename[:9])
    os.chdir(before)
# expect: open dead FileNotFoundError(2, 'No such file or directory')
# expect: open self OSError(40, 'Too many levels of symbolic links')
# expect: islink link OSError('Cannot call rmtree on a symbolic link')
# expect: nowhere/x
