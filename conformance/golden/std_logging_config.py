# logging.config.dictConfig: formatters, filters, handlers, loggers, custom objects, references, errors.
import logging
import logging.config
import logging.handlers
import sys

stream = sys.stdout


class MyFilter(logging.Filter):
    def __init__(self, word="x", **kw):
        super().__init__()
        self.word = word
        print("filter", word, kw)

    def filter(self, record):
        return self.word not in record.getMessage()


class MyFormatter(logging.Formatter):
    def __init__(self, fmt=None, prefix=""):
        super().__init__(fmt)
        self.prefix = prefix

    def format(self, record):
        return self.prefix + super().format(record)


def make_handler(level_name, **kw):
    print("made", level_name, sorted(kw))
    return logging.StreamHandler(stream)


def configure(config):
    try:
        logging.config.dictConfig(config)
        print("ok")
    except Exception as e:
        print(type(e).__name__, e, "|", type(e.__cause__).__name__, e.__cause__)


old = logging.getLogger("old")
child = logging.getLogger("app.child")
config = {
    "version": 1,
    "formatters": {
        "short": {"format": "%(levelname)s %(message)s"},
        "brace": {"format": "{name}:{message}", "style": "{"},
        "custom": {"()": "__main__.MyFormatter", "prefix": "> ", "fmt": "%(message)s"},
        "custom2": {"()": MyFormatter, "format": "%(message)s!"},
        "cls": {"class": "__main__.MyFormatter"} if False else {"format": "%(message)s", "class": "logging.Formatter", "validate": True},
        "defaults": {"format": "%(message)s %(who)s", "defaults": {"who": "nobody"}},
    },
    "filters": {
        "named": {"name": "app"},
        "mine": {"()": MyFilter, "word": "secret", "other": "ext://sys.maxsize"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "level": "INFO"},
        "amem": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "console", "flushLevel": "CRITICAL"},
        "braced": {"class": "logging.StreamHandler", "stream": "cfg://streams.out", "formatter": "brace", "filters": ["mine"]},
        "factory": {"()": make_handler, "level_name": "cfg://handlers.console.level", "formatter": "custom", ".": {"marked": 1}},
        "dflt": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "defaults"},
    },
    "streams": {"out": stream, "list": [1, [2, 3]]},
    "loggers": {
        "app": {"level": "DEBUG", "handlers": ["braced"], "propagate": False},
        "mem": {"handlers": ["amem"], "propagate": False, "level": 10},
        "fac": {"handlers": ["factory"], "filters": ["mine"], "propagate": False},
        "dflt": {"handlers": ["dflt"], "propagate": False},
    },
    "root": {"level": "WARNING", "handlers": ["console"]},
}
configure(config)
print(config["formatters"]["short"], type(config["handlers"]["console"]))
logging.info("hidden")
logging.warning("root")
logging.getLogger("app").debug("debug")
child.info("child secret")
child.info("child open")
logging.getLogger("fac").warning("fac")
logging.getLogger("fac").warning("secret")
logging.getLogger("dflt").warning("hello")
mem = logging.getLogger("mem")
mem.info("m1")
mem.info("m2")
print(old.disabled, child.disabled, logging.getLogger("app").propagate, logging.getHandlerByName("factory").marked, sorted(logging.getHandlerNames()), logging.getLogger("fac").handlers[0].name)
configure({"version": 1, "incremental": True, "handlers": {"console": {"level": "ERROR"}}, "loggers": {"app": {"level": "ERROR"}}, "root": {"level": "DEBUG"}})
print(logging.getHandlerByName("console").level, logging.getLogger("app").level, logging.getLogger().level)
configure({"version": 1, "disable_existing_loggers": False})
print(sorted(logging.getHandlerNames()))
for bad in ({}, {"version": 2}, {"version": 1, "formatters": {"f": {"format": "plain"}}}, {"version": 1, "formatters": {"f": {"format": "%(x)s", "style": "?"}}}, {"version": 1, "formatters": {"f": {"()": "no.such.module"}}},
            {"version": 1, "handlers": {"h": {"class": "nothing.Here"}}}, {"version": 1, "handlers": {"h": {"class": "logging.Nope"}}}, {"version": 1, "handlers": {"h": {}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}}},
            {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "level": "LOUD"}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "zzz": 1}}}, {"version": 1, "loggers": {"l": {"handlers": ["h"]}}}, {"version": 1, "loggers": {"l": {"level": "x"}}},
            {"version": 1, "loggers": {"l": {"filters": ["f"]}}}, {"version": 1, "root": {"handlers": ["h"]}}, {"version": 1, "incremental": True, "handlers": {"h": {}}}, {"version": 1, "handlers": {"m": {"class": "logging.handlers.MemoryHandler", "capacity": 1, "target": "h"}}},
            {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "stream": "cfg://nope"}}}, {"version": 1, "filters": {"f": {"()": 5}}}):
    configure(bad)
base = logging.config.BaseConfigurator({"a": {"b": [1, {"c": "ext://sys.byteorder"}], "3": "three"}, "n": 5})
for text in ("cfg://a.b[0]", "cfg://a.b[1].c", "cfg://a[3]", "cfg://n", "cfg://a.b[1][c]", "ext://os.path.join", "plain", "zzz://x", 5):
    try:
        v = base.convert(text)
        print(text, v if not callable(v) else v.__name__)
    except Exception as e:
        print(text, type(e).__name__, e)
for text in ("cfg://a!", "cfg://!", "ext://no_such_mod_x", "cfg://zz"):
    try:
        print(base.convert(text))
    except Exception as e:
        print(text, type(e).__name__, e)
print(base.as_tuple([1]), base.resolve("logging.handlers").__name__, logging.config.valid_ident("abc"))
try:
    logging.config.valid_ident("1x")
except ValueError as e:
    print(e)
