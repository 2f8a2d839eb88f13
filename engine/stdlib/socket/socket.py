"""What module socket is made of: pairs of sockets. Those of the network are
missing here."""
import select as _select
import sys as _sys
import posix as _os

error = OSError
timeout = TimeoutError
has_ipv6 = True
CAPI = None


class herror(OSError):
    """An address could not be resolved."""


class gaierror(OSError):
    """A name could not be resolved."""


def _missing(what):
    raise NotImplementedError(f'module socket has no {what} here: the network is reached through the core modules')


class socket:
    """A socket. Those of a pair can be used; making one for the network
    fails."""

    __slots__ = ('_fd', '_family', '_type', '_proto', '_timeout')

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            _missing('sockets of the network')
        self._fd = fileno
        self._family = 1 if family == -1 else int(family)
        self._type = 1 if type == -1 else int(type)
        self._proto = 0 if proto == -1 else proto
        self._timeout = None

    def __repr__(self):
        return (f'<socket object, fd={self._fd}, family={self.family}, type={self.type}, '
                f'proto={self.proto}>')

    @property
    def family(self):
        """The family of addresses."""
        return self._family

    @property
    def type(self):
        """The type of socket."""
        return self._type

    @property
    def proto(self):
        """The protocol."""
        return self._proto

    @property
    def timeout(self):
        """The time limit of operations in seconds, None for none."""
        return self._timeout

    def fileno(self):
        """The descriptor of the socket, -1 once it is closed."""
        return self._fd

    def detach(self):
        """Gives the descriptor away: the socket is closed without it."""
        fd, self._fd = self._fd, -1
        return fd

    def close(self):
        """Closes the socket."""
        fd = self.detach()
        if fd >= 0:
            _os.close(fd)

    def setblocking(self, flag, /):
        """Says whether operations wait."""
        self.settimeout(None if flag else 0)

    def getblocking(self):
        """Whether operations wait."""
        return self._timeout != 0

    def settimeout(self, timeout, /):
        """Sets the time limit of operations in seconds; None means none, 0
        that they do not wait."""
        if timeout is not None:
            timeout = float(timeout)
            if timeout < 0:
                raise ValueError('Timeout value out of range')
        self._timeout = timeout
        _os.set_blocking(self._fd, timeout is None)

    def gettimeout(self):
        """The time limit of operations in seconds, None for none."""
        return self._timeout

    def _wait(self, event):
        if self._timeout:
            poll = _select.poll()
            poll.register(self._fd, event)
            if not poll.poll(self._timeout * 1000):
                raise TimeoutError('timed out')

    def recv(self, bufsize, flags=0, /):
        """At most bufsize bytes from the other end, none if that is closed."""
        self._wait(_select.POLLIN)
        return _os.read(self._fd, bufsize)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Receives bytes into memory and returns how many."""
        self._wait(_select.POLLIN)
        view = memoryview(buffer).cast('B')
        return _os.readinto(self._fd, view[:nbytes] if nbytes else view)

    def send(self, data, flags=0, /):
        """Sends bytes to the other end and returns how many."""
        self._wait(_select.POLLOUT)
        return _os.write(self._fd, data)

    def sendall(self, data, flags=0, /):
        """Sends all bytes to the other end."""
        view = memoryview(data).cast('B')
        while view:
            view = view[self.send(view):]

    def __getattr__(self, name):
        if name in ('accept', 'bind', 'connect', 'connect_ex', 'getpeername', 'getsockname', 'getsockopt',
                    'listen', 'recvfrom', 'recvfrom_into', 'recvmsg', 'recvmsg_into', 'sendmsg', 'sendto',
                    'setsockopt', 'shutdown'):
            return _function(name)
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


def socketpair(family=1, type=1, proto=0, /):
    """Two sockets that are connected to each other."""
    a, b = _pair(int(family), int(type), proto)
    return socket(family, type, proto, a), socket(family, type, proto, b)


def close(fd, /):
    """Closes the descriptor of a socket."""
    _os.close(fd)


SocketType = socket


def gethostname():
    """The name of this machine."""
    import os
    return os.uname().nodename


def htons(x, /):
    """A number of 16 bits in the order of the network."""
    return x if _sys.byteorder == 'big' else int.from_bytes(x.to_bytes(2, 'little'), 'big')


def htonl(x, /):
    """A number of 32 bits in the order of the network."""
    return x if _sys.byteorder == 'big' else int.from_bytes(x.to_bytes(4, 'little'), 'big')


ntohs, ntohl = htons, htonl


def inet_aton(ip_addr, /):
    """The four bytes of an address of IPv4."""
    parts = ip_addr.split('.')
    try:
        numbers = [int(p) for p in parts]
        if len(numbers) != 4:
            raise ValueError
        return bytes(numbers)
    except ValueError:
        raise OSError('illegal IP address string passed to inet_aton') from None


def inet_ntoa(packed_ip, /):
    """An address of IPv4 as text."""
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join(map(str, packed_ip))


def _function(name):
    def function(*args, **kwargs):
        _missing(name)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = 'Missing: fails.'
    return function


for _name in ('dup', 'getaddrinfo', 'getdefaulttimeout', 'gethostbyaddr', 'gethostbyname',
              'gethostbyname_ex', 'getnameinfo', 'getprotobyname', 'getservbyname', 'getservbyport',
              'if_indextoname', 'if_nameindex', 'if_nametoindex', 'inet_ntop', 'inet_pton',
              'setdefaulttimeout', 'sethostname', 'CMSG_LEN', 'CMSG_SPACE'):
    globals()[_name] = _function(_name)
del _name


def getdefaulttimeout():
    """None: there is no time limit."""
    return None
