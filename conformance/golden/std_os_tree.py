# The environment as a mapping, branches of directories, walks in both directions, popen, and programs along PATH.
import os
import shutil
import sys


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).replace(here, 'HERE'))


here = '/tmp/corepy-std-os-tree-%d' % os.getpid()
os.environ['COREPY_A'] = 'é\udcff'
print(os.environb[b'COREPY_A'], os.getenv('COREPY_A') == 'é\udcff', os.getenvb(b'COREPY_NO', b'?'), 'COREPY_A' in os.environ, os.environ.get('COREPY_NO'))
for f in [lambda: os.environ['COREPY_NO'], lambda: os.environ[1], lambda: os.environb['x'], lambda: os.environ.__setitem__('a', 1), lambda: os.environ.__delitem__('COREPY_NO'), lambda: os.environ.__setitem__('a=b', '1')]:
    attempt(f)
print(os.environ.setdefault('COREPY_B', 'b'), os.environ.pop('COREPY_B'), 'COREPY_B' in os.environ, type(os.environ.copy()).__name__)
e = os.environ | {'COREPY_C': 'c'}
print(type(e).__name__, e['COREPY_C'], ({'COREPY_A': 1} | os.environ)['COREPY_A'] == 'é\udcff', os.environ.__or__(3), len(os.environ) == len(list(os.environ)))
os.environ |= {'COREPY_D': 'd'}
print(os.environ['COREPY_D'], repr(os.environ).startswith('environ({'), "'COREPY_D': 'd'" in repr(os.environ))
del os.environ['COREPY_D'], os.environ['COREPY_A']
os.putenv('COREPY_E', 'e')
print(os.getenv('COREPY_E'))
os.reload_environ()
print(os.getenv('COREPY_E'))
os.unsetenv('COREPY_E')

attempt(os.makedirs, here + '/a/b/../c/./d')
attempt(os.makedirs, here + '/a/c/d/')
attempt(os.makedirs, here + '/a/c/d', exist_ok=True)
os.makedirs(os.fsencode(here) + b'/a/e/f', 0o700)
print(oct(os.stat(here + '/a/e/f').st_mode), oct(os.stat(here + '/a/e').st_mode & 0o700))
for name in ['x', 'a/y', 'a/c/z', 'a/e/f/w']:
    open(here + '/' + name, 'w').close()
os.symlink('a', here + '/link')
attempt(os.makedirs, here + '/x', exist_ok=True)


def show(it):
    for item in it:
        path, dirs, files = item[:3]
        print(' ', os.fsdecode(path).replace(here, 'HERE'), sorted(dirs), sorted(files))
        if len(item) == 4:
            print('   ', sorted(os.listdir(item[3])) == sorted(dirs + files))


def ordered(it):
    return sorted(((os.fsdecode(i[0]).replace(here, 'HERE'), sorted(i[1]), sorted(i[2])) for i in it), key=str)


print('down')
for path, dirs, files in os.walk(here):
    dirs.sort()
    if 'e' in dirs:
        dirs.remove('e')
    print(' ', path.replace(here, 'HERE'), dirs, sorted(files))
print('up', *ordered(os.walk(here, topdown=False)), sep='\n  ')
print('links', *ordered(os.walk(here, followlinks=True)), sep='\n  ')
print('bytes', *ordered(os.walk(os.fsencode(here))), sep='\n  ')
print('fwalk')
for path, dirs, files, fd in os.fwalk(here):
    dirs.sort()
    print(' ', path.replace(here, 'HERE'), dirs, sorted(files), sorted(os.listdir(fd)) == sorted(dirs + files))
print('fwalk up', *ordered(os.fwalk(here, topdown=False)), sep='\n  ')
fd = os.open(here, os.O_RDONLY)
print(*ordered(os.fwalk('a', dir_fd=fd)), sep='\n  ')
os.close(fd)
errors = []
print(list(os.walk(here + '/nope')), list(os.walk(here + '/nope', onerror=errors.append)), [type(e).__name__ for e in errors])
attempt(lambda: list(os.fwalk(here + '/nope')))
attempt(lambda: next(os.walk(3)))
w = os.walk(here)
next(w)
print(w.close(), list(w))

os.renames(here + '/a/e/f/w', here + '/new/deep/w')
print(os.path.exists(here + '/a/e'), os.listdir(here + '/new/deep'))
os.remove(here + '/new/deep/w')
os.removedirs(here + '/new/deep')
print(os.path.exists(here + '/new'), os.path.exists(here))
attempt(os.removedirs, here + '/nope')

with os.popen('echo out; exit 3') as p:
    print(repr(p.read()))
p = os.popen('cat >/dev/null; exit 2', 'w')
p.write('x')
print(p.close(), os.popen('true').close(), list(os.popen('printf "a\\nb\\n"')))
for args in [('x', 'rb'), (3,), ('x', 'r', 0)]:
    attempt(os.popen, *args)
print(os.get_exec_path({'PATH': '/a:/b'}), os.get_exec_path({b'PATH': b'/c'}), os.get_exec_path({}) == os.defpath.split(':'))
attempt(os.get_exec_path, {'PATH': '1', b'PATH': b'2'})
attempt(os.execvp, 'corepy-no-such-program', ['x'])
attempt(os.execlp, '/corepy/no/such/program', 'x')
attempt(os.spawnv, os.P_WAIT, '/bin/sh', [])
attempt(os.spawnv, os.P_WAIT, '/bin/sh', 'x')
attempt(os.spawnl, os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit 5')
attempt(os.spawnle, os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit $N', {'N': '6'})
attempt(os.spawnvpe, os.P_WAIT, 'sh', ['sh', '-c', 'exit $N'], {'N': '7', 'PATH': '/bin'})
attempt(os.fdopen, 'x')
r, fd = os.pipe()
with os.fdopen(fd, 'w', encoding='utf-8') as f:
    f.write('é')
print(os.fdopen(r, 'rb').read())


class P:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return self.name


print(os.fsencode(P('é')), os.fsdecode(P(b'\xc3\xa9\xff')), isinstance(P(''), os.PathLike), issubclass(int, os.PathLike), os.PathLike[str])
attempt(os.fsencode, 3)
attempt(os.PathLike)
shutil.rmtree(here)
