"""Dates in time zones."""
import datetime as dt, zoneinfo, calendar, time, re, itertools, locale, collections, bisect
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo
berlin, ny, utc = ZoneInfo('Europe/Berlin'), ZoneInfo('America/New_York'), timezone.utc
t = datetime(2024, 3, 31, 1, 30, tzinfo=berlin)
for h in range(3):
    u = (t.astimezone(utc) + timedelta(hours=h)).astimezone(berlin)
    print(u, u.tzname(), u.utcoffset(), u.dst(), u.fold, u.isoformat())
f = datetime(2024, 10, 27, 2, 30, tzinfo=berlin)
print(f, f.replace(fold=1), f.replace(fold=1).utcoffset(), f == f.replace(fold=1), f.astimezone(utc), f.replace(fold=1).astimezone(ny))
print(datetime(2024, 3, 10, 2, 30, tzinfo=ny).astimezone(utc), repr(ny), str(ny), ny.key)
meetings = [('stand-up', '2024-06-03T09:15+02:00', 15), ('review', '2024-06-03T16:00-04:00', 90), ('1:1', '20240604T080000Z', 30), ('odd', '2024-W23-3T10:00:00.123456+05:30', 45)]
for name, start, minutes in sorted(meetings, key=lambda m: datetime.fromisoformat(m[1])):
    s = datetime.fromisoformat(start).astimezone(berlin)
    e = s + timedelta(minutes=minutes)
    print(f'{name:<10}{s:%a %d %b %Y %H:%M:%S.%f %Z (%z) week %V day %j}-{e:%H:%M}', e - s, s.isocalendar())
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 2))
print(calendar.month(2023, 7, w=3))
print(calendar.HTMLCalendar().formatmonth(2024, 9)[:200])
print([d.isoformat() for d in calendar.Calendar().itermonthdates(2024, 9)][:3], calendar.monthrange(2023, 2), calendar.isleap(1900), calendar.leapdays(1999, 2025))
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d = (19 * a + b - b // 4 - ((b - (b + 8) // 25 + 1) // 3) + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(y, f // 31, f % 31 + 1)
print([easter(y).strftime('%d %B') for y in range(2020, 2026)])
workdays = [d for d in (date(2024, 12, 20) + timedelta(n) for n in range(14)) if d.weekday() < 5]
print(len(workdays), workdays[-1], workdays[0].toordinal(), date.fromordinal(1), date.max - date.min)
print(bisect.bisect(workdays, date(2024, 12, 25)), (date(2024, 12, 25) - workdays[0]) / timedelta(days=2), timedelta(days=-1, seconds=5), abs(timedelta(-1, 5)), divmod(timedelta(10), timedelta(3)))
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(1e9)), time.gmtime(0), calendar.timegm((2001, 9, 9, 1, 46, 40)), time.strptime('30 Nov 00', '%d %b %y'))
print(datetime.strptime('Tue 5 March 2024 11:02:03 PM +0130', '%a %d %B %Y %I:%M:%S %p %z'), datetime.fromtimestamp(1e9, ny), datetime(1970, 1, 1, tzinfo=utc).timestamp(), datetime.min, datetime.max)
for bad in (lambda: ZoneInfo('Mars/Phobos'), lambda: datetime(2023, 2, 29), lambda: datetime.fromisoformat('2024-13-01'), lambda: datetime.strptime('x', '%Y'), lambda: datetime.now() - datetime.now(utc), lambda: datetime(1, 1, 1) < datetime(1, 1, 1, tzinfo=utc), lambda: timezone(timedelta(25)), lambda: date(10000, 1, 1), lambda: timedelta(days=1e10), lambda: calendar.monthrange(2024, 13), lambda: datetime.max + timedelta(1), lambda: date.today() + 1, lambda: ZoneInfo('../etc/passwd'), lambda: datetime.strptime('2024 12', '%Y'), lambda: time.strptime('a', '%q'), lambda: datetime(2024, 1, 1, tzinfo=3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '|', e)
print(repr(t), repr(timedelta(1, 2, 3)), repr(timezone(timedelta(hours=-3, minutes=-30), 'NST')), timezone(timedelta(hours=5, minutes=45)), t.timetuple().tm_isdst, t.utctimetuple()[:5])
print(sorted(z for z in zoneinfo.available_timezones() if z.startswith('Europe/B')), dt.time(12, 30, tzinfo=utc), dt.time.fromisoformat('04:23:01.5'), f'{dt.time(1, 2):%I %p}')
