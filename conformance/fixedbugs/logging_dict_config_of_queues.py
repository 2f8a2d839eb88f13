# A QueueHandler without handlers got no listener, its queue was a keyword, and what is no queue or listener was taken.
import logging.config
import logging.handlers
import queue


class Listener(logging.handlers.QueueListener):
    pass


class Handler(logging.handlers.QueueHandler):
    def __init__(self, *args, **kwargs):
        super().__init__(*args)
        print(len(args), kwargs)


def configured(handler_class, **options):
    config = {"version": 1, "handlers": {"out": {"class": "logging.NullHandler"}, "queue": {"class": handler_class, **options}}}
    try:
        logging.config.dictConfig(config)
    except ValueError as e:
        print(e, "/", repr(e.__cause__))
        return
    handler = logging.getHandlerByName("queue")
    listener = handler.listener
    print(type(handler.queue).__name__, handler.queue.maxsize, type(listener).__name__, len(listener.handlers), listener.respect_handler_level)


plain = "logging.handlers.QueueHandler"
configured(plain)
configured(Handler, extra=1)
configured(plain, handlers=["out"], listener=Listener, respect_handler_level=True)
configured(plain, queue={"()": "queue.Queue", "maxsize": 3}, listener={"()": lambda: Listener})
# expect: Queue 0 QueueListener 0 False
# expect: 1 {'extra': 1}
# expect: Queue 0 QueueListener 0 False
# expect: Queue 0 Listener 1 True
# expect: Queue 3 Listener 0 False
configured(plain, queue=42)
configured(plain, queue={"maxsize": 3})
configured(plain, listener=int)
configured(plain, listener="sys.maxsize")
configured(plain, handlers=["queue"])
# expect: Unable to configure handler 'queue' / TypeError('Invalid queue specifier 42')
# expect: Unable to configure handler 'queue' / TypeError("Invalid queue specifier {'maxsize': 3}")
# expect: Unable to configure handler 'queue' / TypeError("Invalid listener specifier <class 'int'>")
# expect: Unable to configure handler 'queue' / TypeError("Invalid listener specifier 'sys.maxsize'")
# expect: Unable to configure handler 'queue' / ValueError("Unable to set required handler 'queue'")
