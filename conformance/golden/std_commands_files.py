# The command lines of modules that pick numbers, convert files and show objects. Of tracebacks only the last line is shown.
import gzip
import os
import pickle
import re
import subprocess
import sys
import tempfile

name = os.path.basename(sys.executable)
env = {**os.environ, 'COLUMNS': '200', 'PYTHONDONTWRITEBYTECODE': '1'}


def run(command, input=b''):
    p = subprocess.run([sys.executable, '-m', *command], capture_output=True, cwd=folder, env=env, input=input)
    print('$', *command)
    out, err = p.stdout, p.stderr.decode()
    if command[0] == 'gzip' and out[:2] == b'\x1f\x8b':
        print('flags', out[8], gzip.decompress(out))
    else:
        out = re.sub(r'usage: \S*base64(\.py)?', 'usage: base64', out.decode().replace(name, 'python'))
        print(re.sub(r'(?m)^(Cached|Loader): .*\n', '', out).replace(os.path.realpath(folder), 'folder'), end='')
    if p.returncode == 1:
        err = err.splitlines()[-1].removeprefix('gzip.') + '\n'
    print(re.sub(r'usage: \S*base64(\.py)?', 'usage: base64', err.replace(name, 'python')), end='')
    if p.returncode:
        print('status', p.returncode)


with tempfile.TemporaryDirectory() as folder:
    def write(file, data):
        with open(os.path.join(folder, file), 'wb') as f:
            f.write(data if isinstance(data, bytes) else data.encode())

    write('a.txt', 'hello=world\t x \nsecond\n')
    write('a.b64', 'aGVsbG8=\n')
    write('q.txt', 'x=3D1=\n2\n')
    write('bad.gz', 'bad\n')
    write('p.pkl', pickle.dumps([1, {'a': (1, 2)}, 'x' * 80]))
    write('two.pkl', pickle.dumps(1) + pickle.dumps(2))
    write('empty', '')
    write('mod.py', '"""Doc."""\nimport os\n\n\nclass A:\n    x = 3\n\n    def f(self):\n        return os\n\n\ndef g():\n    pass\n')
    write('boom.py', 'raise ValueError("no")\n')
    write('wrong.py', 'x = (\n')
    os.mkdir(os.path.join(folder, 'pack'))
    write('pack/__init__.py', 'here = 1\n')
    write('s.py', 'import os\nglob = 1\n\n\ndef f(a, *b, c=1, **d):\n    global glob\n    x = os\n\n    def g():\n        nonlocal x\n        x = 2\n        return a, free\n    return g\n\n\nclass A(list):\n    m = glob\n')
    for command in (
        'random -h', 'random', 'random -c', 'random -i x', 'random -f x', 'random -i 5 -f 3', 'random -i 0', 'random -f 0', 'random 0', 'random 1', 'random nan', 'random -c a a',
        'random -i 1 x', 'random z z z', 'random --test 3 -c a', 'random --test x', 'random --nothing',
        'gzip -h', 'gzip --nothing', 'gzip --fast --best a.txt', 'gzip a.txt', 'gzip nofile', 'gzip -d a.txt', 'gzip -d nofile.gz', 'gzip -d bad.gz', 'gzip -d a.txt.gz q.txt', 'gzip q.txt nofile',
        'base64 -h', 'base64 a.txt', 'base64 -e a.txt', 'base64 -d a.b64', 'base64 -u a.b64', 'base64 -e -d a.b64', 'base64 -d a.txt', 'base64 -t', 'base64 --help', 'base64 -dh', 'base64 nofile', 'base64 a.txt -d',
        'quopri a.txt', 'quopri -t a.txt', 'quopri -d q.txt', 'quopri -t -d a.txt', 'quopri nofile a.txt', 'quopri -h', 'quopri -d q.txt nofile q.txt',
        'platform -h', 'platform what', 'platform --what',
        'pickle -h', 'pickle', 'pickle p.pkl two.pkl', 'pickle p.pkl nofile', 'pickle empty', 'pickle -v p.pkl',
        'inspect -h', 'inspect', 'inspect mod', 'inspect mod:A', 'inspect mod:A.f', 'inspect -d mod', 'inspect -d mod:A.f', 'inspect -d mod:A.x', 'inspect mod:A.x', 'inspect mod:nothing', 'inspect mod:A:f',
        'inspect nothing', 'inspect os.nothing', 'inspect :A', 'inspect boom', 'inspect wrong', 'inspect sys', 'inspect -d math:sin', 'inspect -d pack', 'inspect -d mod mod',
        'symtable s.py', 'symtable empty nofile', 'symtable wrong.py', 'symtable -h',
    ):
        run(command.split())
    run(['random', ''])
    run(['random', ' 1 '])
    run(['inspect', ''])
    run(['gzip'], b'in')
    run(['gzip', '--fast', '-'], b'in')
    run(['gzip', '--best'], b'in')
    run(['gzip', '-d'], gzip.compress(b'packed\n'))
    run(['base64'], b'in' * 50)
    run(['base64', '-d', '-'], b'aW4K')
    run(['quopri'], 'é =\n'.encode())
    run(['quopri', '-d', '-'], b'in=3D=\n\n')
    run(['pickle', '-'], pickle.dumps('in'))
    run(['symtable'], b'x = y\n')
    print(sorted(os.listdir(folder)))
    for file in ('a.txt.gz', 'q.txt.gz'):
        with gzip.open(os.path.join(folder, file)) as f:
            print(file, f.read())
