# A signal ends whatever waits, when its handler raises; otherwise the wait goes on.
import os
import queue
import select
import signal
import subprocess
import time
import _thread


class Alarm(Exception):
    pass


def handler(number, frame):
    raise Alarm(signal.Signals(number).name)


def twice():
    lock = _thread.allocate_lock()
    lock.acquire()
    lock.acquire()


def child():
    return os.posix_spawn('/bin/sleep', ['sleep', '30'], os.environ)


def ended(pid):
    os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


signal.signal(signal.SIGALRM, handler)
pid = child()
pipe = os.pipe()
waits = {
    'sleep': lambda: time.sleep(30),
    'waitpid': lambda: os.waitpid(pid, 0),
    'wait4': lambda: os.wait4(pid, 0),
    'waitid': lambda: os.waitid(os.P_PID, pid, os.WEXITED),
    'run': lambda: subprocess.run(['sleep', '30']),
    'lock': twice,
    'queue': lambda: queue.Queue().get(),
    'queue with a limit': lambda: queue.Queue().get(timeout=30),
    'simple queue': lambda: queue.SimpleQueue().get(),
    'read': lambda: os.read(pipe[0], 1),
    'select': lambda: select.select([], [], [], 30),
    'poll': lambda: select.poll().poll(30000),
}
for name, wait in waits.items():
    begun = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        wait()
        print(name, 'ended')
    except Alarm as e:
        print(name, repr(e), time.monotonic() - begun < 10)
print(ended(pid))

calls = []
signal.signal(signal.SIGALRM, lambda *args: calls.append(args[0]))
for wait in (lambda: time.sleep(0.1), lambda: queue.Queue().get(timeout=0.1)):
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.02)
    begun = time.monotonic()
    try:
        wait()
    except queue.Empty:
        print('empty')
    print(time.monotonic() - begun >= 0.1, len(calls) > 1)
    calls.clear()
signal.setitimer(signal.ITIMER_REAL, 0)

begun = time.monotonic()
try:
    subprocess.run(['sleep', '30'], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print(e, time.monotonic() - begun < 10)
