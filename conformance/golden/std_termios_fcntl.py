# Terminals and descriptors as the system has them, on a pseudo-terminal and a pipe.
import fcntl, os, resource, termios

def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
r, w = os.pipe()
t(lambda: termios.tcgetattr(r)); t(lambda: termios.tcgetattr('x')); m, s = os.openpty()
a = termios.tcgetattr(s); t(lambda: a[:6]); t(lambda: (len(a[6]), a[6][:8])); t(lambda: termios.tcgetwinsize(s)); t(lambda: termios.tcsetwinsize(s, (3, 4))); t(lambda: termios.tcgetwinsize(m)); t(lambda: os.get_terminal_size(s))
t(lambda: termios.tcflush(s, 0)); t(lambda: termios.tcdrain(s)); t(lambda: termios.tcflow(s, 1)); t(lambda: termios.tcsendbreak(s, 0)); t(lambda: termios.tcsetwinsize(s, 3)); t(lambda: termios.tcsetwinsize(s, (1,)))
t(lambda: termios.tcsetattr(s, 0, a)); t(lambda: termios.tcsetattr(s, 0, a[:5])); t(lambda: termios.tcsetattr(s, 0, 3)); t(lambda: termios.error.__mro__)
a[3] &= ~(termios.ICANON | termios.ECHO); a[6][termios.VMIN] = 2; termios.tcsetattr(s, termios.TCSANOW, a); t(lambda: termios.tcgetattr(s)[6][termios.VMIN:termios.VMIN + 1]); t(lambda: termios.tcgetattr(s)[3] & termios.ECHO)
os.write(m, b'ab'); t(lambda: os.read(s, 5)); t(lambda: (os.isatty(s), os.isatty(r), os.ttyname(s).startswith('/dev/pts/')))
t(lambda: fcntl.fcntl(r, fcntl.F_GETFD)); t(lambda: fcntl.fcntl(r, fcntl.F_GETFL)); t(lambda: fcntl.fcntl(99, 1)); t(lambda: fcntl.fcntl('x', 1)); t(lambda: fcntl.fcntl(r, 1, 'abc')); t(lambda: fcntl.fcntl(r, fcntl.F_DUPFD, 50)); t(lambda: fcntl.fcntl(r, 3, b'x' * 2000)); t(lambda: fcntl.fcntl(r, 3, 2.5))
t(lambda: fcntl.ioctl(s, termios.TIOCGWINSZ, b'\0' * 8)); b = bytearray(8); t(lambda: fcntl.ioctl(s, termios.TIOCGWINSZ, b)); t(lambda: b); t(lambda: fcntl.ioctl(s, termios.TIOCGWINSZ, b, False)); t(lambda: fcntl.ioctl(r, termios.FIONREAD, b'\0' * 4)); t(lambda: fcntl.ioctl(r, 0x12345))
name = '/tmp/corepy-lock-%d' % os.getpid()
with open(name, 'w') as f:
    t(lambda: fcntl.flock(f, fcntl.LOCK_EX)); t(lambda: fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)); t(lambda: fcntl.lockf(f, fcntl.LOCK_UN)); t(lambda: fcntl.lockf(f, 0)); t(lambda: fcntl.flock(f, fcntl.LOCK_UN)); t(lambda: fcntl.flock(99, 1))
    with open(name) as g:
        fcntl.flock(f, fcntl.LOCK_EX); t(lambda: fcntl.flock(g, fcntl.LOCK_EX | fcntl.LOCK_NB))
os.remove(name)
t(lambda: resource.getrlimit(999)); t(lambda: resource.getrlimit(7) == resource.prlimit(0, 7)); t(lambda: resource.setrlimit(7, (5, 2))); t(lambda: resource.setrlimit(7, 3)); t(lambda: resource.setrlimit(7, (1, 2, 3))); t(lambda: resource.getrusage(5)); t(lambda: len(resource.getrusage(0))); t(lambda: resource.getpagesize() >= 4096); t(lambda: resource.error); t(lambda: resource.prlimit(99999999, 7)); t(lambda: resource.setrlimit(7, resource.getrlimit(7))); t(lambda: resource.RLIM_INFINITY)
