# The network handlers of logging.handlers as far as they go without a network, and the converting containers.
import logging
import logging.config as C
import logging.handlers as H

S = H.SysLogHandler
print(S.LOG_EMERG, S.LOG_DEBUG, S.LOG_LOCAL7, S.LOG_AUTHPRIV, S.priority_names["warn"], S.facility_names["local3"], S.priority_map, S.ident, S.append_nul)
s = S.__new__(S)
print(s.encodePriority("user", "info"), s.encodePriority(S.LOG_LOCAL0, S.LOG_ERR), s.mapPriority("ERROR"), s.mapPriority("OTHER"))
for cls in (H.SocketHandler, H.DatagramHandler):
    h = cls("host.invalid", 5)
    print(h, h.address, h.port, h.sock, h.closeOnError, h.retryTime, h.retryStart, h.retryMax, h.retryFactor, H.SocketHandler("/path", None).address)
    h.close()


class Recorder(H.SocketHandler):
    def makeSocket(self, timeout=1):
        print("make", timeout)
        return self

    def sendall(self, data):
        print("sent", data)

    def makePickle(self, record):
        return record.getMessage().encode()


r = Recorder("h", 1)
r.emit(logging.makeLogRecord({"msg": "hello %s", "args": ("x",)}))
r.emit(logging.makeLogRecord({"msg": "again"}))


class Failing(H.SocketHandler):
    def makeSocket(self, timeout=1):
        raise OSError("refused")


f = Failing("h", 1)
f.send(b"lost")
print(f.sock, f.retryPeriod, f.retryTime > 0)
f.send(b"too early")
f.retryTime = 1
f.createSocket()
print(f.retryPeriod)
m = H.SMTPHandler(("mail", 25), "from", "to", "subject", credentials=("u", "p"))
print(m.mailhost, m.mailport, m.toaddrs, m.username, m.password, m.secure, m.timeout, m.getSubject(None))
h = H.HTTPHandler("host", "/url", method="post")
print(h.method, h.secure, h.mapLogRecord(logging.makeLogRecord({"msg": "m"}))["msg"])
for bad in (lambda: H.HTTPHandler("h", "u", method="PUT"), lambda: H.HTTPHandler("h", "u", context=5)):
    try:
        bad()
    except ValueError as e:
        print(e)


class Doubling:
    def convert(self, value):
        return value * 2 if isinstance(value, int) else value


d, l, t = C.ConvertingDict(a=1, b="x"), C.ConvertingList([1, "y"]), C.ConvertingTuple((3, 4))
for c in (d, l, t):
    c.configurator = Doubling()
print(d["a"], d, d.get("b"), d.get("zz", 5), d.pop("a"), d)
print(l[0], l, l.pop(), l, t[0], t[1], t)
print(isinstance(d, dict), isinstance(l, C.ConvertingMixin))
