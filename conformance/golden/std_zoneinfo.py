# Zones by key: errors, caching, offsets, and local times that come twice or never.
import zoneinfo, io, warnings
from zoneinfo import *
from datetime import *
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,type(e).__mro__[1].__name__,e)
for s in ["ZoneInfo('x')",
         "ZoneInfo()",
         "ZoneInfo('../x')",
         "ZoneInfo('/etc')",
         "ZoneInfo(5)",
         "ZoneInfo('')",
         "ZoneInfo('a\\0b')",
         "ZoneInfo('Europe')",
         "ZoneInfo('Europe/Berlin')",
         "str(ZoneInfo('Europe/Berlin'))",
         "ZoneInfo('UTC')",
         "ZoneInfo('Europe/Berlin').key",
         "ZoneInfo.no_cache('UTC')",
         "ZoneInfo.from_file(5)",
         "ZoneInfo('UTC') is ZoneInfo('UTC')",
         "ZoneInfo.no_cache('UTC') is ZoneInfo('UTC')",
         "ZoneInfo('UTC').__reduce__()[1]",
         "ZoneInfo.no_cache('UTC').__reduce__()[1]",
         "ZoneInfo.clear_cache()",
         "ZoneInfo.clear_cache(only_keys=['UTC'])",
         "ZoneInfo.clear_cache(['UTC'])",
         "len(available_timezones())>400",
         "reset_tzpath(['a'])",
         "reset_tzpath('abc')",
         "reset_tzpath(5)",
         "reset_tzpath(['/a'])",
         "zoneinfo.TZPATH",
         "reset_tzpath()",
         "ZoneInfo('UTC').utcoffset(None)",
         "ZoneInfo('Europe/Berlin').utcoffset(None)",
         "ZoneInfo('Europe/Berlin').utcoffset(5)",
         "ZoneInfo('UTC').dst(None),ZoneInfo('UTC').tzname(None)",
         "ZoneInfo('Europe/Berlin').tzname(None)",
         "ZoneInfo('Europe/Berlin').fromutc(5)",
         "ZoneInfo._unpickle('UTC',True)",
         "ZoneInfo(key='UTC')",
         "ZoneInfo('UTC')==ZoneInfo('UTC')",
         "ZoneInfo('Europe/Berlin') == ZoneInfo.no_cache('Europe/Berlin')",
         "ZoneInfo.from_file(io.BytesIO(b''))",
         "ZoneInfo('UTC').foo",
         "setattr(ZoneInfo('UTC'),'key',3)",
         "ZoneInfo('../etc/passwd')",
         "ZoneInfo('Europe/../UTC')",
         "ZoneInfo('Europe//Berlin')",
         "ZoneInfo('./UTC')",
         "zoneinfo.__all__",
         "zoneinfo.foo",
         "ZoneInfo.__mro__",
         "InvalidTZPathWarning.__mro__[1]",
         "ZoneInfo('Europe/Berlin').fromutc(datetime(2020,1,1))",
         "ZoneInfo('Europe/Berlin').fromutc(datetime(2020,10,25,1,30,tzinfo=ZoneInfo('Europe/Berlin'))).fold",
         "datetime(2020,10,25,2,30,fold=1,tzinfo=ZoneInfo('Europe/Berlin'))==datetime(2020,10,25,1,30,tzinfo=timezone.utc)",
         "datetime(2020,10,25,2,30,tzinfo=ZoneInfo('Europe/Berlin'))-datetime(2020,10,25,1,30,tzinfo=timezone.utc)",
         "datetime(2020,3,29,2,30,tzinfo=ZoneInfo('Europe/Berlin')).astimezone(timezone.utc)",
         "[datetime(2020,3,29,2,30,fold=f,tzinfo=ZoneInfo('Europe/Berlin')).utcoffset() for f in (0,1)]",
         "time(1,tzinfo=ZoneInfo('Europe/Berlin')).utcoffset()",
         "time(1,tzinfo=ZoneInfo('UTC')).isoformat()",
         "datetime(2020,7,1,tzinfo=ZoneInfo('America/New_York')).strftime('%Z %z')",
         "datetime(2020,7,1,12,tzinfo=ZoneInfo('America/New_York')).astimezone(ZoneInfo('Asia/Tokyo'))", "hash(datetime(2020,7,1,12,tzinfo=ZoneInfo('UTC')))==hash(datetime(2020,7,1,12,tzinfo=timezone.utc))",
         "datetime.now(ZoneInfo('Europe/Berlin')).tzinfo"]: t(s)
class S(ZoneInfo):
    pass
s=S('UTC'); s.a=3; print(repr(s), s is S('UTC'), s is ZoneInfo('UTC'), s.a, isinstance(s,tzinfo))

for key, year in [('Europe/Berlin', 2024), ('America/New_York', 1999), ('Australia/Lord_Howe', 2030), ('Asia/Kolkata', 1942), ('Europe/London', 5000), ('America/Sao_Paulo', 2018), ('Africa/Casablanca', 2020)]:
    z = ZoneInfo(key)
    at = datetime(year, 1, 1, tzinfo=timezone.utc)
    last = None
    while at.year == year:
        local = at.astimezone(z)
        state = (local.tzname(), local.utcoffset(), local.dst())
        if state != last:
            print(key, local, local.fold, *state)
            last = state
        at += timedelta(hours=1)
