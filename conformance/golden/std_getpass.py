# getpass without a terminal, and the name of the user.
import getpass
import io
import os
import sys
import warnings

for variable in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
    os.environ.pop(variable, None)
os.environ['USERNAME'] = 'last'
print(getpass.getuser())
os.environ['LNAME'] = 'third'
print(getpass.getuser())
os.environ['USER'] = 'second'
print(getpass.getuser())
os.environ['LOGNAME'] = 'first'
print(getpass.getuser())
os.environ['LOGNAME'] = ''
print(getpass.getuser())
print(issubclass(getpass.GetPassWarning, UserWarning), getpass.__all__)
for echo in (None, '*', '', 'ab', 'é', '\t', 5):
    sys.stdin = io.StringIO('secret\nrest\n')
    out = io.StringIO()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(repr(echo), repr(getpass.getpass('Prompt: ', out, echo_char=echo)))
        except Exception as e:
            print(repr(echo), type(e).__name__, e)
    print([(w.category.__name__, str(w.message)) for w in caught], repr(out.getvalue()))
sys.stdin = io.StringIO('')
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    try:
        getpass.getpass(stream=io.StringIO())
    except EOFError as e:
        print(repr(e))
for bad in (lambda: getpass.getpass(1, 2, 3), lambda: getpass.getuser(1), lambda: getpass.getpass(prompt=5, stream=io.StringIO())):
    sys.stdin = io.StringIO('x\n')
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            print(repr(bad()))
        except Exception as e:
            print(type(e).__name__, e)
