# Package time.
import go
from golib import time

d = time.parse_duration("1m30s")
assert d == go.Duration(90) and str(d) == "1m30s", d
t = time.date(2024, 2, 29, 12, 30, 0, 0, time.utc)
assert t.year == 2024 and t.day == 29 and t.isoweekday() == time.THURSDAY
assert t.format(time.RFC3339) == "2024-02-29T12:30:00Z"
assert t.add("1h").sub(t) == go.Duration(3600)
assert t.add(1.5).after(t) and t < t.add(1)
assert str(time.Month(t.month)) == "February" and t.month == time.FEBRUARY
try:
    time.parse(time.RFC3339, "yesterday")
except time.ParseError as e:
    assert e.layout == time.RFC3339 and e.value == "yesterday"
else:
    assert False
c = time.after("1ms")
assert c.recv(timeout=5).year >= 2024
timer = time.Timer(0.001)
assert timer.c.recv(timeout=5) is not None
print("done")

import enum
assert issubclass(time.Month, enum.IntEnum) and time.Month.MARCH is time.MARCH and str(time.Month.MARCH) == "March" and len(time.Month) == 12

from datetime import datetime, timedelta, UTC
assert time.date(2024, time.Month.FEBRUARY, 29, 0, 0, 0, 5, time.utc).replace(nanosecond=0) == datetime(2024, 2, 29, tzinfo=UTC) and time.Time is go.Time
assert time.unix(datetime(2024, 2, 29, tzinfo=UTC).timestamp().__int__(), 0) == datetime(2024, 2, 29, tzinfo=UTC) and t.truncate(d=timedelta(days=1)).hour == 0
