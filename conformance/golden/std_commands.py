# The command lines of modules. The name of the interpreter is left out, and COLUMNS is wide, because lines break by its length.
import os
import subprocess
import sys
import tempfile

name = os.path.basename(sys.executable)
env = {**os.environ, 'COLUMNS': '200'}
with tempfile.TemporaryDirectory() as folder:
    def write(file, text):
        with open(os.path.join(folder, file), 'w', encoding='utf-8') as f:
            f.write(text)

    write('j.json', '{"b": [1, 2, {"é": null}], "a": 1.50}')
    write('lines.json', '{"a": 1}\n[2]\n')
    write('bad.json', '{"a": }')
    write('s.py', 'def f(x):\n    return x+1\n')
    write('bad.py', 'x = (1\n')
    for command in (
        'json -h', 'json j.json', 'json.tool --sort-keys --compact j.json', 'json --indent 1 --no-ensure-ascii j.json', 'json --json-lines --no-indent lines.json', 'json bad.json',
        'json --tab j.json out.json', 'json --indent 2 --tab j.json', 'json --indent x j.json', 'json j.json out.json extra',
        'ast -h', 'ast s.py', 'ast --indent 1 --show-empty s.py', 'ast -m eval j.json', 'ast -a s.py', 'ast --feature-version x s.py', 'ast -O x',
        'calendar -h', 'calendar 2024 2', 'calendar -w 3 -l 2 -s 4 -m 2 2023', 'calendar --first-weekday 6 2024 2', 'calendar -t html 2024 1', 'calendar -L de_DE 2024', 'calendar x',
        'tokenize -h', 'tokenize s.py', 'tokenize -e s.py', 'tokenize nofile', 'tokenize bad.py', 'tokenize -q',
        'uuid -h', 'uuid -u uuid3 -n @dns -N python.org', 'uuid -u uuid5 -n 6ba7b810-9dad-11d1-80b4-00c04fd430c8 -N a', 'uuid -u uuid5', 'uuid -u uuid9', 'uuid -C 2 -u uuid3 -n @url -N x',
        'dis -h', 'dis s.py x',
    ):
        p = subprocess.run([sys.executable, '-m', *command.split()], capture_output=True, text=True, cwd=folder, env=env, input='')
        print('$', command)
        print(p.stdout.replace(name, "python"), end='')
        print(p.stderr.replace(name, 'python'), end='')
        if p.returncode:
            print('status', p.returncode)
    with open(os.path.join(folder, 'out.json')) as f:
        print(f.read())
