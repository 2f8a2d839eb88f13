# Prints the names of the modules of the library that can be imported, each tried in a process of its own.
import os

LEFT_OUT = {'site-packages', 'lib-dynload', '__pycache__', 'test', 'tests', 'idlelib', 'ensurepip', 'turtledemo',
            'pydoc_data', 'encodings', '__phello__'}
lib = os.path.dirname(os.__file__)
names = []
for top, dirs, files in os.walk(lib):
    dirs[:] = [d for d in dirs if d not in LEFT_OUT and not d.startswith('config-')]
    for file in files:
        if not file.endswith('.py'):
            continue
        name = os.path.normpath(os.path.join(os.path.relpath(top, lib), file[:-3])).replace('/', '.')
        name = name.removesuffix('.__init__')
        if not name.endswith('__main__') and name not in ('antigravity', 'this'):
            names.append(name)
for name in sorted(names):
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for fd in range(3):
            os.dup2(null, fd)
        try:
            __import__(name)
        except BaseException:
            os._exit(1)
        os._exit(0)
    if os.waitpid(pid, 0)[1] == 0:
        print(name, flush=True)
