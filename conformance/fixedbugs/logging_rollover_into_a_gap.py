# A file was renamed an hour early when the clocks leave out the time for it, and fractions of the time were lost.
import datetime
import logging.handlers
import os
import time

os.environ["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
time.tzset()
for when, at in ("midnight", datetime.time(2, 30)), ("W6", datetime.time(2, 30)), ("midnight", None), ("H", None):
    handler = logging.handlers.TimedRotatingFileHandler("unused.log", when=when, atTime=at, delay=True)
    then = handler.computeRollover(datetime.datetime(2012, 3, 11, 1).timestamp() + 0.25)
    print(then, datetime.datetime.fromtimestamp(then))
# expect: 1331451000.25 2012-03-11 03:30:00.250000
# expect: 1331451000.25 2012-03-11 03:30:00.250000
# expect: 1331524800.25 2012-03-12 00:00:00.250000
# expect: 1331449200.25 2012-03-11 03:00:00.250000
