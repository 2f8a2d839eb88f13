# shutdown() did not take the lock of a handler, and went on after a failure.
import logging
import weakref


class Noted(logging.Handler):
    def __init__(self, fail=None):
        super().__init__()
        self.fail = fail

    def note(self, name):
        seen.append(name)
        if self.fail and name == self.fail[0]:
            raise self.fail[1]

    def acquire(self):
        self.note("acquire")

    def release(self):
        self.note("release")

    def flush(self):
        self.note("flush")

    def close(self):
        self.note("close")


for fail in None, ("flush", OSError()), ("acquire", ValueError()), ("close", KeyError("k")):
    handler, seen = Noted(fail), []
    try:
        logging.shutdown([weakref.ref(handler)])
    except KeyError as e:
        seen.append(repr(e))
    print(*seen)
# expect: acquire flush close release
# expect: acquire flush release
# expect: acquire release
# expect: acquire flush close release KeyError('k')
logging.raiseExceptions, seen = False, []
logging.shutdown([weakref.ref(handler)])
print(*seen)
# expect: acquire flush close release
logging._handlerList.clear()
