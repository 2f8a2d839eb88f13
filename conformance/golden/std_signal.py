# Handlers of signals: when they are called, what they raise, what blocks them.
import os, signal, sys, time

def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def h(n, frame): print('handler', n, frame is not None)
print(signal.signal(signal.SIGUSR1, h), signal.getsignal(signal.SIGUSR1) is h)
signal.raise_signal(signal.SIGUSR1); os.kill(os.getpid(), signal.SIGUSR1)
def f(): os.kill(os.getpid(), 10); return 'after'
print(f())
def bad(n, frame): raise KeyError(n)
print(signal.signal(signal.SIGUSR2, bad)); t(lambda: signal.raise_signal(12)); t(lambda: os.kill(os.getpid(), 12))
t(lambda: signal.raise_signal(signal.SIGINT)); t(lambda: os.kill(os.getpid(), signal.SIGINT))
print(signal.signal(signal.SIGINT, signal.SIG_IGN)); signal.raise_signal(2); print(signal.signal(signal.SIGINT, signal.default_int_handler))
t(lambda: signal.raise_signal(2))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [10, 12])); os.kill(os.getpid(), 10); print('blocked', signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {10}) == {10, 12}); print(signal.sigpending()); print(signal.pthread_sigmask(signal.SIG_SETMASK, []))
signal.signal(signal.SIGALRM, h); print(signal.setitimer(signal.ITIMER_REAL, 0.02)); signal.pause(); print(signal.getitimer(signal.ITIMER_REAL), signal.alarm(0))
class Timeout(Exception): pass
def out(*a): raise Timeout('in time')
signal.signal(signal.SIGALRM, out); signal.setitimer(signal.ITIMER_REAL, 0.02)
t(lambda: time.sleep(5))
signal.setitimer(signal.ITIMER_REAL, 0.02)
def spin():
    while True: pass
t(spin)
signal.pthread_sigmask(signal.SIG_BLOCK, [10]); os.kill(os.getpid(), 10); print(repr(signal.sigwait([10, 12]))); print(signal.sigtimedwait([10], 0)); os.kill(os.getpid(), 10); print(signal.sigwaitinfo([10]).si_signo); signal.pthread_sigmask(signal.SIG_SETMASK, [])
r, w = os.pipe(); os.set_blocking(w, False); print(signal.set_wakeup_fd(w)); signal.raise_signal(10); print(os.read(r, 10), signal.set_wakeup_fd(-1) == w)
signal.signal(signal.SIGUSR1, signal.SIG_IGN); signal.raise_signal(10); print('ignored', signal.getsignal(10), signal.signal(10, signal.SIG_DFL))
t(lambda: signal.signal(0, signal.SIG_DFL)); t(lambda: signal.signal(9, signal.SIG_DFL)); t(lambda: signal.signal(65, signal.SIG_DFL)); t(lambda: signal.signal(2, 3)); t(lambda: signal.signal('a', 1))
t(lambda: signal.getsignal(13)); t(lambda: signal.getsignal(16)); t(lambda: signal.getsignal(70)); t(lambda: signal.strsignal(0)); t(lambda: signal.strsignal(40)); t(lambda: [signal.strsignal(i) for i in range(1, 34)])
t(lambda: signal.SIGRTMIN); t(lambda: list(signal.Signals)); t(lambda: list(signal.Handlers)); t(lambda: list(signal.Sigmasks)); t(lambda: signal.SIGCLD)
t(lambda: signal.setitimer(0, -1)); t(lambda: signal.setitimer(5, 1)); t(lambda: signal.raise_signal(70)); t(lambda: signal.pthread_sigmask(9, [])); t(lambda: signal.pthread_sigmask(0, [99])); t(lambda: signal.sigtimedwait([10], -1))
t(lambda: signal.set_wakeup_fd(99)); t(lambda: len(signal.valid_signals())); t(lambda: sorted(signal.valid_signals())[30:34]); t(lambda: signal.struct_siginfo); t(lambda: signal.default_int_handler(2, None)); t(lambda: signal.SIGINT.__reduce_ex__(2)); t(lambda: signal.ItimerError.__mro__)
