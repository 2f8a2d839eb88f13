"""Subprocesses."""
import subprocess, sys, os, shlex, tempfile, pathlib, signal, time, json, io, shutil, contextlib
run = subprocess.run
print(run(['echo', 'hello world'], capture_output=True, text=True))
print(run('echo $A; exit 3', shell=True, env={'A': 'x y', 'PATH': os.environ['PATH']}, stdout=subprocess.PIPE).returncode)
p1 = subprocess.Popen(['printf', 'b\na\nc\na\n'], stdout=subprocess.PIPE)
p2 = subprocess.Popen(['sort', '-u'], stdin=p1.stdout, stdout=subprocess.PIPE, text=True)
p1.stdout.close()
print(p2.communicate(), p2.returncode, p1.wait())
print(run(['cat'], input='line\nend', text=True, capture_output=True).stdout.splitlines())
print(subprocess.check_output(['tr', 'a-z', 'A-Z'], input=b'shout'), subprocess.getoutput('echo one; echo two'), subprocess.getstatusoutput('exit 4'))
for bad in (lambda: run(['false'], check=True), lambda: run(['sh', '-c', 'echo oops >&2; exit 7'], check=True, capture_output=True, text=True), lambda: run(['no-such-program-x']), lambda: run(['sleep', '5'], timeout=0.05), lambda: subprocess.check_output(['sh', '-c', 'echo out; exit 2'], text=True), lambda: run(['cat'], input='x'), lambda: run(['cat'], stdin=subprocess.PIPE, input=b''), lambda: run([]), lambda: run(['ls'], cwd='/nonexistent'), lambda: subprocess.Popen(['x'], bufsize='a'), lambda: run(['kill'], capture_output=True, stdout=1), lambda: run(['sh', '-c', 'kill -9 $$'], check=True), lambda: run(5), lambda: run(['a\0b']), lambda: run(['true'], nope=1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '|', e, '|', getattr(e, 'stderr', None), getattr(e, 'output', None), getattr(e, 'cmd', None))
with tempfile.TemporaryDirectory() as d:
    path = pathlib.Path(d, 'log.txt')
    with path.open('w') as f:
        run(['sh', '-c', 'echo to file; echo err >&2'], stdout=f, stderr=subprocess.STDOUT)
    print(path.read_text(), run(['pwd', '-P'], cwd=d, capture_output=True, text=True).stdout.strip() == os.path.realpath(d))
    script = pathlib.Path(d, 'child.py')
    script.write_text('import sys, json\nfor line in sys.stdin:\n    print(json.dumps({"n": len(line.strip()), "args": sys.argv[1:]}), flush=True)\nprint("bye", file=sys.stderr)\nsys.exit(5)\n')
    p = subprocess.Popen([sys.executable, str(script), '-a', 'ü'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding='utf-8', bufsize=1)
    for word in ('one', 'three'):
        p.stdin.write(word + '\n')
        print(json.loads(p.stdout.readline()))
    out, err = p.communicate(timeout=20)
    print(repr(out), repr(err), p.returncode, p.poll(), p.args[2:])
with subprocess.Popen(['sleep', '30']) as p:
    print(p.poll())
    p.terminate()
    print(p.wait(5), p.returncode == -signal.SIGTERM, signal.Signals(-p.returncode).name)
print(shutil.which('sh') is not None, shutil.which('no-such-x'), shlex.join(['a b', "c'd", '$x', '']), shlex.split('a "b c" d\\ e # f', comments=True))
r = run([sys.executable, '-c', 'import os,sys; print(sys.argv, os.environ.get("Q")); raise SystemExit("bad thing")', 'z'], capture_output=True, text=True, env={**os.environ, 'Q': '1'})
print(r.stdout, r.stderr, r.returncode)
r = run([sys.executable, '-c', '1/0'], capture_output=True, text=True)
print(r.stderr, r.returncode)
print(repr(subprocess.Popen(['true'])).replace(str(os.getpid()), 'PID')[:40], subprocess.list2cmdline(['a b', 'c"d']))
