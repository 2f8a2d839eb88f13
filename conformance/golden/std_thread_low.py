# Module _thread: locks, threads that are joined, variables of threads.
import _thread, sys, time

def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
l = _thread.allocate_lock()
t(lambda: (l.locked(), l.acquire(), l.locked(), l.acquire(False), l.acquire(timeout=0.01), l.acquire(True, 0), l.release(), l.locked()))
t(l.release); t(lambda: l.acquire(False, 1)); t(lambda: l.acquire(timeout=-2)); t(lambda: l.acquire(timeout=1e20))
with l: t(l.locked)
t(l.locked); t(lambda: repr(l).split(' at ')[0]); t(lambda: type(l)); t(lambda: _thread.LockType is _thread.lock); t(lambda: type('x', (_thread.lock,), {})); t(lambda: _thread.lock(1))
r = _thread.RLock()
t(lambda: (r.acquire(), r.acquire(), r._is_owned(), r._recursion_count(), r.release(), r.locked(), r.release(), r.locked(), r._recursion_count())); t(r.release); t(lambda: repr(r).split(' object')[0])
r.acquire(); r.acquire(); s = r._release_save(); t(lambda: (s[0], r.locked())); r._acquire_restore(s); t(lambda: r._recursion_count()); r.release(); r.release()
out = []
def work(*args, **kw): out.append((args, kw, _thread.get_ident() != main))
main = _thread.get_ident()
t(lambda: (main == _thread._get_main_thread_ident(), isinstance(main, int)))
h = _thread.start_joinable_thread(lambda: work(1)); h.join(); t(lambda: (out, h.is_done(), h.ident != main, h.join()))
done = _thread.allocate_lock(); done.acquire()
def more(a, b=0):
    work(a, b=b); done.release()
n = _thread.start_new_thread(more, (2,), {'b': 3}); done.acquire(); t(lambda: (out[-1], n != main))
t(lambda: _thread.start_new_thread(3, ())); t(lambda: _thread.start_new_thread(work, [])); t(lambda: _thread.start_new_thread(work, (), 3)); t(lambda: _thread.start_joinable_thread(3)); t(lambda: h.join('x')); t(lambda: _thread._ThreadHandle().join())
class L(_thread._local):
    kind = 'class'
    def __init__(self, x): self.x = x; self.n = 0
v = L(5); v.n = 1; v.y = 2; seen = []
def look():
    seen.append((v.x, v.n, hasattr(v, 'y'), v.kind, sorted(v.__dict__))); v.n = 9; v.z = 1
_thread.start_joinable_thread(look).join(); t(lambda: (seen, v.n, hasattr(v, 'z'), sorted(v.__dict__)))
del v.y; t(lambda: v.y); t(lambda: _thread._local(1)); w = _thread._local(); w.a = 1; t(lambda: (w.a, w.__dict__)); t(lambda: w.b)
def order(i):
    for k in range(3):
        with l: got.append(i)
        time.sleep(0)
got = []; hs = [_thread.start_joinable_thread(lambda i=i: order(i)) for i in range(4)]
for h in hs: h.join()
t(lambda: sorted(got))
count = 0
def add():
    global count
    for i in range(2000):
        with l: count += 1
hs = [_thread.start_joinable_thread(add) for i in range(4)]
for h in hs: h.join()
t(lambda: count)
a, b = _thread.allocate_lock(), _thread.allocate_lock(); a.acquire(); b.acquire(); log = []
def pong():
    for i in range(3): a.acquire(); log.append('pong'); b.release()
h = _thread.start_joinable_thread(pong)
for i in range(3): log.append('ping'); a.release(); b.acquire()
h.join(); t(lambda: log)
class E:
    name = 'worker'
t(lambda: _thread.exit()); t(lambda: _thread.TIMEOUT_MAX); t(lambda: _thread.stack_size()); t(lambda: _thread.stack_size(-1)); t(lambda: _thread.error); t(lambda: _thread._count())
sys.stderr = sys.stdout
_thread._excepthook(_thread._ExceptHookArgs((ValueError, ValueError('bad'), None, E)))
_thread._excepthook(_thread._ExceptHookArgs((SystemExit, SystemExit(), None, None))); t(lambda: _thread._excepthook(3))
t(lambda: _thread.interrupt_main(99))
try:
    _thread.interrupt_main(); time.sleep(1)
except KeyboardInterrupt: print('interrupted')
