# logging.handlers: files that rotate by size and time, memory and queue handlers, watched files.
import io
import logging
import logging.handlers as H
import os
import sys
import time

folder = os.path.join("/tmp", f"std_logging_handlers-{os.getpid()}")
os.mkdir(folder)


def path(name):
    return os.path.join(folder, name)


def show():
    for name in sorted(os.listdir(folder)):
        with open(path(name)) as f:
            print("  ", name, repr(f.read()))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


log = logging.getLogger("t")
log.propagate = False
log.setLevel(1)
fmt = logging.Formatter("%(levelname)s %(message)s")
fh = logging.FileHandler(path("plain.log"), mode="w", encoding="utf-8")
fh.setFormatter(fmt)
log.addHandler(fh)
log.info("first")
log.warning("second é")
print(os.path.basename(fh.baseFilename), fh.mode, fh.encoding, fh.delay, type(fh.stream).__name__)
fh.close()
print(fh.stream)
log.removeHandler(fh)
delayed = logging.FileHandler(path("delayed.log"), delay=True)
print(delayed.stream, os.path.exists(path("delayed.log")))
log.addHandler(delayed)
log.error("now")
print(delayed.stream is not None)
log.removeHandler(delayed)
delayed.close()
show()
for name in os.listdir(folder):
    os.remove(path(name))
print("-- rotating")
rh = H.RotatingFileHandler(path("r.log"), maxBytes=20, backupCount=2)
log.addHandler(rh)
for i in range(7):
    log.info("message %d", i)
show()
rh.namer = lambda name: name + ".old"
rh.rotator = lambda source, dest: print("rotate", os.path.basename(source), os.path.basename(dest))
log.info("more text here")
log.info("and more")
rh.close()
log.removeHandler(rh)
print(rh.maxBytes, rh.backupCount, rh.mode, rh.rotation_filename("x"))
none = H.RotatingFileHandler(path("n.log"), mode="w")
print(none.shouldRollover(logging.makeLogRecord({"msg": "x" * 100})), none.mode)
none.close()
for name in os.listdir(folder):
    os.remove(path(name))
print("-- timed")
th = H.TimedRotatingFileHandler(path("t.log"), when="S", interval=3, backupCount=1, utc=True)
print(th.when, th.interval, th.suffix, th.computeRollover(1000))
for when, at in (("M", 1000), ("h", 1000), ("D", 1000), ("midnight", 1000), ("MIDNIGHT", 86400 * 3), ("W0", 1000), ("W3", 1000), ("W6", 86400 * 10 + 5)):
    h = H.TimedRotatingFileHandler(path("u.log"), when=when, utc=True, delay=True)
    print(when, h.when, h.interval, h.suffix, h.computeRollover(at))
    h.close()
for when in ("X", "W", "W9"):
    attempt(lambda: H.TimedRotatingFileHandler(path("u.log"), when=when))
log.addHandler(th)
log.info("one")
th.rolloverAt = 100
log.info("two")
print(sorted(os.listdir(folder)))
log.info("three")
with open(path("t.log")) as f:
    print(repr(f.read()))
for stamp in ("2001-01-01_00-00-00", "2002-01-01_00-00-00", "junk"):
    with open(path("t.log." + stamp), "w"):
        pass
print([os.path.basename(p) for p in th.getFilesToDelete()])
th.close()
log.removeHandler(th)
for name in os.listdir(folder):
    os.remove(path(name))
print("-- memory")
target = logging.StreamHandler(sys.stdout)
target.setFormatter(fmt)
mh = H.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
log.addHandler(mh)
log.info("a")
log.info("b")
print(len(mh.buffer))
log.info("c")
print(len(mh.buffer))
log.info("d")
log.error("flushes")
log.info("left")
mh.close()
print(mh.target, mh.buffer)
log.removeHandler(mh)
keep = H.MemoryHandler(10, target=target, flushOnClose=False)
keep.emit(logging.makeLogRecord({"msg": "lost", "levelno": 10}))
keep.close()
b = H.BufferingHandler(2)
b.emit(logging.makeLogRecord({"msg": "1"}))
print(len(b.buffer), b.shouldFlush(None), b.capacity)
b.emit(logging.makeLogRecord({"msg": "2"}))
print(len(b.buffer))
print("-- queue")


class Q:
    def __init__(self):
        self.items = []

    def put_nowait(self, item):
        self.items.append(item)


q = Q()
qh = H.QueueHandler(q)
log.addHandler(qh)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("in queue %s", "arg")
r = q.items[0]
print(r.msg.splitlines()[0], r.args, r.exc_info, r.exc_text, r.message == r.msg, r.levelname, qh.listener)
log.removeHandler(qh)
listener = H.QueueListener(q, target, respect_handler_level=True)
target.setLevel(logging.CRITICAL)
listener.handle(logging.makeLogRecord({"msg": "low", "levelno": 10}))
listener.handle(logging.makeLogRecord({"msg": "high", "levelno": 50, "levelname": "CRITICAL"}))
listener.enqueue_sentinel()
print(q.items[-1], listener.handlers == (target,))
print("-- watched")
w = H.WatchedFileHandler(path("w.log"))
w.setFormatter(fmt)
w.emit(logging.makeLogRecord({"msg": "one", "levelname": "L"}))
os.rename(path("w.log"), path("moved.log"))
w.emit(logging.makeLogRecord({"msg": "two", "levelname": "L"}))
w.close()
show()
for name in os.listdir(folder):
    os.remove(path(name))
os.rmdir(folder)
try:
    logging.FileHandler(path("no/such/dir"))
except OSError as e:
    print(type(e).__name__)
print(H.DEFAULT_TCP_LOGGING_PORT, H.SYSLOG_UDP_PORT)
