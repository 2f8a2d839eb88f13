# Module timeit: timers, their sources, and the command line.
import timeit, itertools, io, sys
def fake():
    c = itertools.count()
    return lambda: next(c) * 0.5
t = timeit.Timer('x += 1', 'x = 0', timer=fake())
print(t.timeit(3), t.repeat(2, 5), t.repeat(repeat=1, number=0), t.autorange(), t.autorange(lambda n, s: print('cb', n, s)))
def s(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
s(timeit.timeit, 'pass', number=10, timer=fake()); s(timeit.repeat, 'pass', repeat=2, number=3, timer=fake()); s(timeit.Timer, 3); s(timeit.Timer, 'pass', 3); s(timeit.Timer, '(', 'pass'); s(timeit.Timer, 'pass', '('); s(timeit.Timer, 'return'); s(timeit.Timer, 'break'); s(timeit.Timer, '  pass'); s(timeit.timeit, 'zz', number=1); s(timeit.timeit, lambda: 1, lambda: print('setup'), fake(), 2); s(timeit.timeit, 'q', globals={'q': 1}, number=1, timer=fake()); s(timeit.timeit, 'a = 1\nb = 2', 'c = 3\nd = 4', number=1, timer=fake()); s(timeit.timeit, number='x'); s(timeit.timeit, number=1.5)
l = []; timeit.timeit('l.append(1)', number=7, globals={'l': l}); print(len(l), timeit.default_timer.__name__, timeit.default_number, timeit.default_repeat, timeit.__all__, timeit.dummy_src_name)
x = timeit.Timer('\n1/0\n'); 
try: x.timeit(1)
except ZeroDivisionError: f = io.StringIO(); x.print_exc(f); print(f.getvalue().count('ZeroDivisionError'), f.getvalue().count('    1/0'))
print(timeit.Timer('a = 1\nb').src); print(timeit.Timer('"""x\ny"""', 'def f():\n  pass').src)
def m(*a):
    o, e = sys.stdout, sys.stderr; sys.stdout = io.StringIO(); sys.stderr = io.StringIO()
    try: r = timeit.main(list(a))
    except BaseException as ex: r = (type(ex).__name__, ex.args)
    a1, b1 = sys.stdout.getvalue(), sys.stderr.getvalue(); sys.stdout, sys.stderr = o, e
    return r, a1, b1
print(m('-z')); print(m('-n', 'x')); print(m('-h')[1][:300] if 0 else ''); print(m('-n', '1', '-r', '1', '1/0')[0], m('-n', '1', 'zz')[2][-40:]); print(m('-n2', '-r1', '-u', 'parsec', 'pass')); r = m('-n', '2', '-r', '2', 'pass'); print(r[0], ' '.join(w for w in r[1].split() if not w[0].isdigit() and w[1:] != 'sec')); r = m('-n', '2', '-r', '1', '-u', 'sec', '-s', 'a=1', 'a', 'b=2'); print(r[0], ' '.join(w for w in r[1].split() if not w[0].isdigit() and w[1:] != 'sec')); r = m('-v', '-n', '2', '-r', '1', 'pass'); print(r[0], [w for w in r[1].split() if w.isalpha() and w[1:] != 'sec'])
