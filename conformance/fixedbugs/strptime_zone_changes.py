# Formats with %Z were compiled for the first local zone for good; errors about formats had no context.
import os, time

for tz in "STD-1DST,M4.1.0,M10.1.0", "EST+05EDT,M3.2.0,M11.1.0":
    os.environ["TZ"] = tz
    time.tzset()
    print([time.strptime(name, "%Z").tm_isdst for name in time.tzname])
# expect: [0, 1]
# expect: [0, 1]
try:
    time.strptime("x", "%Q")
except ValueError as e:
    print(e, repr(e.__context__), e.__suppress_context__)  # expect: 'Q' is a bad directive in format '%Q' KeyError('Q') True
