# Module keyword: the hard and soft keywords. Module errno: names and numbers of the system's errors.
import errno, keyword, os
print(keyword.kwlist)
print(keyword.softkwlist)
print([w for w in ("None", "none", "match", "async", "print", "", "lambda ", "_") if keyword.iskeyword(w)])
print([w for w in ("match", "case", "type", "_", "if", "soft") if keyword.issoftkeyword(w)])
for bad in (1, None, b"if"):
    print(bad, keyword.iskeyword(bad), keyword.issoftkeyword(bad))
try:
    keyword.iskeyword([])
except TypeError as e:
    print(type(e).__name__, e)
print(keyword.__all__)
print([(n, getattr(errno, n)) for n in ("EPERM", "ENOENT", "EINTR", "EAGAIN", "EACCES", "EEXIST", "ENOTDIR", "EISDIR", "EINVAL", "EPIPE", "EDOM", "ERANGE", "ENAMETOOLONG", "ENOTEMPTY", "ETIMEDOUT", "ECONNREFUSED")])
print(errno.errorcode[errno.ENOENT], errno.errorcode[errno.EACCES], errno.errorcode.get(9999), type(errno.errorcode).__name__)
print(errno.EWOULDBLOCK == errno.EAGAIN, errno.errorcode[errno.EWOULDBLOCK], errno.ENOTSUP == errno.EOPNOTSUPP)
names = [n for n in dir(errno) if n.startswith("E")]
print(len(names), all(isinstance(getattr(errno, n), int) for n in names), {getattr(errno, n) for n in names} == set(errno.errorcode))
for number, kind in ((errno.ENOENT, FileNotFoundError), (errno.EEXIST, FileExistsError), (errno.EACCES, PermissionError), (errno.EPIPE, BrokenPipeError), (errno.ECHILD, ChildProcessError), (errno.EINTR, InterruptedError), (errno.ETIMEDOUT, TimeoutError), (errno.EINVAL, OSError)):
    e = OSError(number, os.strerror(number), "name")
    print(type(e) is kind, e, e.errno == number)
