# -b warns where bytes are taken for text, -bb makes errors of that.
import subprocess
import sys

PROGRAM = '''
a, s, array = b'a', 'a', bytearray(b'a')
for f in (lambda: a == s, lambda: a != s, lambda: s == a, lambda: array == s, lambda: s == array, lambda: {a: 1} == {s: 1}, lambda: a in [s], lambda: str(a), lambda: f'{a}', lambda: '%s' % (a,),
          lambda: format(a, ''), lambda: repr(a), lambda: str(array), lambda: a == 1, lambda: 1 == a, lambda: array == 1, lambda: a == None, lambda: str(a, 'ascii'), lambda: a == array, lambda: '%r' % a):
    try:
        print(f())
    except BytesWarning as e:
        print('error:', e)
'''
for options in ([], ['-b'], ['-bb'], ['-b', '-W', 'ignore::BytesWarning']):
    p = subprocess.run([sys.executable, *options, '-c', PROGRAM], capture_output=True, text=True)
    print(options, p.returncode)
    print(p.stdout, end='')
    print(p.stderr, end='')
