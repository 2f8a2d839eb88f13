# Sections of a configuration could not be references, options that are no identifiers were dropped, and several messages were others.
import logging.config


def configured(**config):
    try:
        logging.config.dictConfig({"version": 1, **config})
        print(logging.getLogger().handlers)
    except ValueError as e:
        print(e, "/", repr(e.__cause__))


configured(
    shared={"brief": {"format": "%(levelname)s ++ %(message)s"}},
    outputs={"out": {"class": "logging.StreamHandler", "formatter": "brief", "stream": "ext://sys.stdout"}},
    formatters="cfg://shared",
    handlers={"first": "cfg://outputs.out"},
    root={"handlers": ["first"]},
)
logging.warning("done")
# expect: [<StreamHandler <stdout> (NOTSET)>]
# expect: WARNING ++ done
configured(handlers={"h": {"class": "logging.StreamHandler", "9": 1}})
configured(handlers={"h": {"level": 10}})
configured(handlers={"h": {"class": "logging.StreamHandler", "formatter": "none"}})
configured(root={"handlers": ["none"]})
configured(formatters={"f": {"class": "none.none"}})
# expect: Unable to configure handler 'h' / ValueError("Not a valid Python identifier: '9'")
# expect: Unable to configure handler 'h' / AttributeError("'NoneType' object has no attribute 'split'")
# expect: Unable to configure handler 'h' / ValueError("Unable to set formatter 'none'")
# expect: Unable to configure root logger / ValueError("Unable to add handler 'none'")
# expect: Unable to configure formatter 'f' / ModuleNotFoundError("No module named 'none'")
for text in "{asctime!aa:15}", "{asctime!", "{a!z}", "{name!r:>10}":
    try:
        print(logging.Formatter(text, style="{")._fmt)
    except ValueError as e:
        print(e)
# expect: invalid format: expected ':' after conversion specifier
# expect: invalid format: end of string while looking for conversion specifier
# expect: invalid format: invalid conversion: 'z'
# expect: {name!r:>10}
