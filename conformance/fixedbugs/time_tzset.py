# tzset() did nothing, and zones written as rules of POSIX were UTC.
import os, time, datetime

for tz in "Europe/Berlin", "EST+05EDT,M4.1.0,M10.5.0", "AEST-10AEDT-11,M10.5.0,M3.5.0", "<+03>-3", "nonsense", "":
    os.environ["TZ"] = tz
    time.tzset()
    print(time.tzname, time.timezone, time.altzone, time.localtime(1040774400)[:5], time.mktime((2002, 7, 1, 0, 0, 0, 0, 0, -1)), datetime.datetime(2002, 7, 1).timestamp())
# expect: ('CET', 'CEST') -3600 -7200 (2002, 12, 25, 1, 0) 1025474400.0 1025474400.0
# expect: ('EST', 'EDT') 18000 14400 (2002, 12, 24, 19, 0) 1025496000.0 1025496000.0
# expect: ('AEST', 'AEDT') -36000 -39600 (2002, 12, 25, 11, 0) 1025445600.0 1025445600.0
# expect: ('+03', '+03') -10800 -10800 (2002, 12, 25, 3, 0) 1025470800.0 1025470800.0
# expect: ('nonsense', 'nonsense') 0 0 (2002, 12, 25, 0, 0) 1025481600.0 1025481600.0
# expect: ('UTC', 'UTC') 0 0 (2002, 12, 25, 0, 0) 1025481600.0 1025481600.0

for f in time.asctime, lambda t: time.strftime("%a", t):
    for t in (1900, 1, 1, 0, 0, 0, -2, 1, -1), (1900, 13, 1, 0, 0, 0, 0, 1, -1), (-(2**31), 1, 1, 0, 0, 0, 0, 1, -1):
        try:
            f(t)
        except (ValueError, OverflowError) as e:
            print(repr(e))
# expect: ValueError('day of week out of range')
# expect: ValueError('month out of range')
# expect: OverflowError('year out of range')
# expect: ValueError('day of week out of range')
# expect: ValueError('month out of range')
# expect: OverflowError('year out of range')
