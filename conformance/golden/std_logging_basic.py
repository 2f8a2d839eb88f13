# Loggers, levels, handlers, formatters, filters, adapters, basicConfig, warnings, records.
import io
import logging
import sys
import warnings
from logging import *

out = sys.stdout


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


basicConfig(stream=out, level=logging.INFO)
debug("hidden")
info("shown %s %d", "a", 5)
warning("dict %(x)s", {"x": 3})
error("plain 100%")
critical("crit")
log(35, "level 35")
logger = getLogger("app.module")
logger.info("from %s", logger.name)
print(logger, getLogger(), getLogger("app"), logger.parent, logger.level, logger.getEffectiveLevel(), logger.isEnabledFor(10), logger.hasHandlers())
try:
    1 / 0
except ZeroDivisionError:
    buf = io.StringIO()
    h = StreamHandler(buf)
    h.setFormatter(Formatter("%(levelname)s|%(message)s|%(funcName)s|%(module)s"))
    logger.addHandler(h)
    logger.propagate = False
    logger.exception("failed %s", "x")
    logger.error("again", exc_info=True)
    logger.info("no exc")
    logger.error("instance", exc_info=ValueError("v"))
    logger.removeHandler(h)
    logger.propagate = True
text = buf.getvalue()
print("\n".join(line if "File" not in line else "  File ..." for line in text.splitlines()))
print("-- tree")
a, abc, ab = getLogger("a"), getLogger("a.b.c"), None
print(abc.parent, type(getLogger("root").manager.loggerDict["a.b"]).__name__)
ab = getLogger("a.b")
print(abc.parent, ab.parent, a.getChild("b") is ab, sorted(c.name for c in a.getChildren()), getLogger("a") is a, getLogger("root") is getLogger())
abc.setLevel("DEBUG")
print(abc.level, abc, getLevelName(10), getLevelName("INFO"), getLevelName(15), getLevelName("x"))
addLevelName(15, "TRACE")
print(getLevelName(15), getLevelName("TRACE"), getLevelNamesMapping())
attempt(lambda: a.setLevel("NOPE"))
attempt(lambda: a.setLevel(1.5))
attempt(lambda: getLogger(5))
attempt(lambda: a.log("x", "y"))
attempt(lambda: setLoggerClass(int))
attempt(lambda: logging.disable("WARNING"))
a.warning("disabled")
a.error("not disabled")
logging.disable(NOTSET)
print("-- handlers and filters")


class Collect(Handler):
    def __init__(self, level=0):
        super().__init__(level)
        self.records = []

    def emit(self, record):
        self.records.append(record)


c = Collect()
c.name = "collector"
print(c, getHandlerByName("collector") is c, c.get_name(), sorted(getHandlerNames()))
x = getLogger("x")
x.propagate = False
x.setLevel(1)
x.addHandler(c)
x.addHandler(c)
print(x.handlers == [c])
x.addFilter(lambda record: "skip" not in record.getMessage())
c.addFilter(Filter("x"))
x.info("one")
x.info("skip this")
getLogger("x.y").info("child")
getLogger("x.y").debug("dbg", extra={"custom": 7})
print([(r.name, r.getMessage(), r.levelname) for r in c.records], c.records[-1].custom)


def replace(record):
    new = makeLogRecord({"msg": "replaced", "levelno": record.levelno, "name": "new", "levelname": record.levelname})
    return new


x.addFilter(replace)
x.warning("orig")
print(c.records[-1].getMessage(), c.records[-1].name)
x.filters.clear()
attempt(lambda: x.info("m", extra={"name": 1}))
attempt(lambda: x.info("m", extra={"message": 1}))
attempt(lambda: x.info("m", bad=1))
attempt(lambda: x.info())
c.setLevel(ERROR)
x.warning("below handler level")
x.error("at level")
print(len(c.records), c.level, c)
x.disabled = True
x.critical("no")
x.disabled = False
print(len(c.records))
x.error("stack", stack_info=True)
print(c.records[-1].stack_info.splitlines()[0], c.records[-1].lineno, c.records[-1].funcName)


def helper(level):
    x.error("h", stacklevel=level)
    return c.records[-1].funcName


def outer():
    return helper(1), helper(2), helper(99)


print(outer())
for r in (Filter(), Filter("a.b")):
    print([r.filter(makeLogRecord({"name": n})) for n in ("a.b", "a.b.c", "a.bc", "a", "")])
print("-- formatters")
rec = makeLogRecord({"msg": "hello %s", "args": ("w",), "name": "n", "levelname": "INFO", "created": 0, "msecs": 7.9, "lineno": 3})
for fmt, style in (("%(name)s:%(message)s", "%"), ("{name:>5}|{message!r}|{lineno:03d}", "{"), ("$name ${message} $$", "$"), ("%(nope)s", "%"), ("{nope}", "{"), ("$nope", "$"), ("plain", "%"), ("plain", "{"), ("$", "$"), ("{bad!x}", "{"), ("{a b}", "{"), ("{name:!}", "{"), ("{", "{"), ("%(x)s", "?"), (None, "%"), (None, "{"), ("%(asctime)s", "%")):
    attempt(lambda: Formatter(fmt, style=style).format(rec) if "asctime" not in str(fmt) else Formatter(fmt, style=style).usesTime())
f = Formatter("%(asctime)s %(message)s", "%Y")
import time
f.converter = time.gmtime
print(f.format(rec), f.usesTime(), rec.asctime)
f2 = Formatter("%(asctime)s")
f2.converter = time.gmtime
print(f2.format(rec))
f2.default_msec_format = None
print(f2.format(rec), f2.formatTime(rec, "%H"))
print(Formatter("%(extra)s %(message)s", defaults={"extra": "dflt"}).format(rec), Formatter("{extra}", style="{", defaults={"extra": 1}).format(rec))
print(BufferingFormatter().format([rec, rec]), BufferingFormatter(Formatter("[%(message)s]")).format([rec, rec]))
print(rec, LogRecord("n", 20, "/a/b/file.py", 10, "msg %d", (5,), None).getMessage(), LogRecord("n", 20, "/a/b/file.py", 10, "m", None, None).filename, LogRecord("n", 20, "/a/b/file.py", 10, "m", None, None).module)
print(sorted(vars(LogRecord("n", 20, "p", 1, "m", (), None))))
print(LogRecord("n", 20, "p", 1, "%(a)s", ({"a": 1},), None).args, LogRecord("n", 20, "p", 1, "m", ({},), None).args)
print("-- adapters")
ad = LoggerAdapter(x, {"user": "u"})
ad.error("adapted")
print(c.records[-1].user, ad, ad.name, ad.isEnabledFor(5), ad.getEffectiveLevel(), ad.hasHandlers())


class Ad(LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['user']}] {msg}", kwargs


Ad(x, {"user": "me"}).error("m %s", 1)
print(c.records[-1].getMessage())
LoggerAdapter(x, {"a": 1}, merge_extra=True).error("m", extra={"b": 2})
print(c.records[-1].a, c.records[-1].b)
ad.setLevel(30)
print(x.level)
print("-- configuration")
attempt(lambda: basicConfig(stream=out, filename="x", force=True))
attempt(lambda: basicConfig(handlers=[c], filename="x"))
attempt(lambda: basicConfig(nope=1))
attempt(lambda: basicConfig(style="?", force=True))
basicConfig(force=True, stream=out, format="{levelname}-{message}", style="{", level="DEBUG")
info("new format")
basicConfig(stream=io.StringIO(), level="ERROR")
info("still")
logging.captureWarnings(True)
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"{category.__name__}|{message}|{lineno}"
warnings.warn("careful")
logging.captureWarnings(False)
h = logging.StreamHandler(out)
print(h.setStream(out), repr(NullHandler()), NullHandler().handle(rec), repr(StreamHandler(io.StringIO())), lastResort.level, logging.raiseExceptions)
lib = getLogger("lib")
lib.propagate = False
lib.addHandler(NullHandler())
lib.error("nothing")


class MyLogger(Logger):
    def makeRecord(self, *args, **kw):
        rec = super().makeRecord(*args, **kw)
        rec.msg = "made " + rec.msg
        return rec


setLoggerClass(MyLogger)
mine = getLogger("mine")
setLoggerClass(Logger)
mine.info("by me")
print(type(mine).__name__, getLoggerClass().__name__)
old = getLogRecordFactory()


def factory(*args, **kw):
    rec = old(*args, **kw)
    rec.msg = "<" + rec.msg + ">"
    return rec


setLogRecordFactory(factory)
info("factory")
setLogRecordFactory(old)


class Bad(Handler):
    def emit(self, record):
        raise ValueError("emit")

    def handleError(self, record):
        print("handled", sys.exc_info()[1], record.msg)


class BadFormat(StreamHandler):
    def handleError(self, record):
        print("handled", type(sys.exc_info()[1]).__name__, sys.exc_info()[1], record.msg)


y = getLogger("y")
y.propagate = False
y.addHandler(BadFormat(out))
y.error("too few %s %s", 1)
attempt(lambda: Handler().emit(rec))
attempt(lambda: y.addHandler(Bad()) or y.error("z"))
print(Logger.manager.loggerDict["y"] is y, Logger.root is getLogger(), logging.root is Logger.root)
