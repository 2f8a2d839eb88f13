# Module logging had neither its list of handlers nor its lock, which programs use to start anew.
import logging

handler = logging.StreamHandler()
print(logging._handlerList[-1]() is handler, len(logging._handlerList))
# expect: True 2
del handler
with logging._lock:
    logging._handlerList.clear()


class Noted(logging.Handler):
    def flush(self):
        print("flush")


kept = Noted()
print([r() for r in logging._handlerList])
# expect: [<Noted (NOTSET)>]
logging.shutdown()
# expect: flush
logging._handlerList[:] = []
