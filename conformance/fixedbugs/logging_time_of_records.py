# Records did not ask time.time_ns, which tests replace, and milliseconds were 999 where the time is rounded up to a full second.
import logging
import time

for moment in 1_700_000_000_100_000_000, 1_677_903_920_999_999_900:
    time.time_ns = lambda: moment
    record = logging.LogRecord("name", 10, "path", 1, "message", (), None)
    print(record.created, record.msecs)
# expect: 1700000000.1 100.0
# expect: 1677903921.0 0.0
