# A frame that an exception left through an except clause or a with statement showed the line of that; a trace function saw the exception twice.
import sys


class CM:
    def __enter__(self): return self
    def __exit__(self, *args): pass


def in_except():
    try:
        1 / 0
    except ZeroDivisionError as e:
        int("x")
        pass


def in_with():
    with CM():
        1 / 0
        pass


def trace(frame, event, arg):
    if frame.f_code in (in_except.__code__, in_with.__code__):
        if event == "exception":
            events.append(frame.f_lineno - frame.f_code.co_firstlineno)
        return trace


for f in in_except, in_with:
    events = []
    sys.settrace(trace)
    try:
        f()
    except Exception as e:
        frame = e.__traceback__.tb_next.tb_frame
    sys.settrace(None)
    print(events, frame.f_lineno - frame.f_code.co_firstlineno)
# expect: [2, 4] 4
# expect: [2] 2
