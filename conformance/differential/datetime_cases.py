# Random dates, times, durations, zones and texts of module datetime. Usage: datetime_cases.py SEED N
import warnings
from datetime import date, datetime, time, timedelta, timezone, tzinfo

warnings.simplefilter('ignore')

from cases import count, pick, rnd


def number(least, most):
    if rnd(12) == 0:
        return pick([least, most, least - 1, most + 1])
    return least + rnd(most - least + 1)


class Zone(tzinfo):
    def __init__(self, offset, summer, name='Z'):
        self.offset, self.summer, self.name = offset, summer, name

    def __repr__(self):
        return 'Zone(%r, %r)' % (self.offset, self.summer)

    def is_summer(self, dt):
        return dt is not None and 4 <= dt.month <= 9 and not (dt.month == 9 and dt.day == 30 and dt.fold)

    def utcoffset(self, dt):
        return self.offset + (self.summer if self.is_summer(dt) else timedelta(0))

    def dst(self, dt):
        return self.summer if self.is_summer(dt) else timedelta(0)

    def tzname(self, dt):
        return self.name


def delta():
    kind = rnd(6)
    if kind == 0:
        return timedelta(number(-999999999, 999999999), rnd(86400), rnd(1000000))
    if kind == 1:
        return timedelta(0, rnd(200000) - 100000, rnd(3000000) - 1500000)
    if kind == 2:
        return timedelta(days=(rnd(2000001) - 1000000) / pick([7, 10, 64, 1000]), seconds=rnd(1000) / 7, microseconds=rnd(100) / 4)
    if kind == 3:
        return timedelta(weeks=rnd(50), hours=rnd(100) - 50, minutes=rnd(1000), milliseconds=rnd(5000) - 2500)
    if kind == 4:
        return timedelta(microseconds=rnd(40) - 20)
    return timedelta(rnd(4000) - 2000)


def zone():
    kind = rnd(8)
    if kind < 3:
        return None
    if kind < 5:
        return timezone.utc
    if kind == 5:
        return timezone(timedelta(minutes=rnd(2879) - 1439), *pick([(), ('name',), ('a%b',)]))
    if kind == 6:
        return timezone(timedelta(seconds=rnd(172799) - 86399, microseconds=pick([0, 0, rnd(1000000)])))
    return pick([Zone(timedelta(hours=1), timedelta(hours=1)), Zone(timedelta(hours=-5), timedelta(minutes=30), 'x'), Zone(timedelta(0), timedelta(0))])


def day():
    return number(1, 9999) if rnd(3) else 1990 + rnd(40), number(1, 12), number(1, 31)


def clock():
    return number(0, 23), number(0, 59), number(0, 59), pick([0, 0, number(0, 999999)])


DIRECTIVES = list('aAbBcdefFGgHIjklmMnpPrRSsTuUVwWxXyYzZCDh%') + [':z', '-d', '-m', '_H', '^a', '']
PARSED = list('aAbBcdfGHIjlmkMpPrRSTuUVwWxXyYzZe%')
SEPARATORS = ['-', '/', ' ', ':', ', ', 'T', '.', '']


def layout(directives, n):
    return ''.join('%' + pick(directives) + pick(SEPARATORS) for _ in range(1 + rnd(n)))


def mutate(text):
    if not text:
        return text
    at = rnd(len(text))
    kind = rnd(5)
    if kind == 0:
        return text[:at] + text[at + 1:]
    if kind == 1:
        return text[:at] + pick(list('0123456789-:+.,TWZ x é')) + text[at + 1:]
    if kind == 2:
        return text[:at] + pick(list('0123456789-:+.,TWZ')) + text[at:]
    if kind == 3:
        return text[:at]
    return text.replace(pick(['-', ':', 'T']), '')


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


OPERATORS = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '==': lambda a, b: a == b, '!=': lambda a, b: a != b,
    '>': lambda a, b: a > b, '*': lambda a, b: a * b, '/': lambda a, b: a / b, '//': lambda a, b: a // b, '%': lambda a, b: a % b, 'divmod': divmod,
    'hash': lambda a, b: hash(a) == hash(b),
}


def thing():
    kind = rnd(5)
    if kind == 0:
        return attempt(date, *day())
    if kind == 1:
        return attempt(time, *clock(), zone(), fold=rnd(2))
    if kind == 2:
        return attempt(delta)
    return attempt(datetime, *day(), *clock(), zone(), fold=rnd(2))


def methods(x):
    if isinstance(x, timedelta):
        return [lambda: str(x), lambda: repr(x), lambda: -x, lambda: abs(x), lambda: bool(x), x.total_seconds, x.__reduce__]
    calls = [lambda: str(x), lambda: repr(x), x.isoformat, lambda: x.__reduce_ex__(pick([2, 4])), lambda: x.strftime(layout(DIRECTIVES, 4))]
    if isinstance(x, date):
        calls += [x.ctime, x.toordinal, x.isocalendar, x.isoweekday, x.timetuple, lambda: x.replace(**{pick(['year', 'month', 'day']): number(1, 31)})]
    if not isinstance(x, date) or isinstance(x, datetime):
        calls += [x.utcoffset, x.dst, x.tzname, lambda: x.isoformat(timespec=pick(['hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'auto'])), lambda: x.replace(hour=rnd(25), fold=rnd(2), tzinfo=zone())]
    if isinstance(x, datetime):
        calls += [x.date, x.time, x.timetz, x.utctimetuple, lambda: x.astimezone(zone()), x.timestamp, lambda: x.isoformat(pick(['x', ' ', '日']))]
    return calls


def read():
    cls = pick([date, time, datetime, datetime])
    kind = rnd(3)
    if kind == 0:
        x = thing()
        text = x.isoformat(*([] if isinstance(x, date) and not isinstance(x, datetime) else [])) if hasattr(x, 'isoformat') else '2020-W05-3T10:20'
        if rnd(4) == 0:
            text = text.replace(':', '').replace('-', '')
        for _ in range(rnd(3)):
            text = mutate(text)
        return 'iso', cls.__name__, text, attempt(cls.fromisoformat, text)
    if kind == 1:
        y, w, d = 1 + rnd(9999), number(1, 53), number(1, 7)
        text = pick(['%04d-W%02d-%d', '%04dW%02d%d', '%04d-W%02d%.0d', '%04dW%02d%.0s']) % (y, w, d) + pick(['', 'T10', ' 1020', 'T102030.5', '-10:20', '1010', '010', 'T24', 'T24:00:00', 'T24:01', 'T10:20+01', 'T10Z', 'T10:20:30,123456789-0530'])
        return 'week', cls.__name__, text, attempt(cls.fromisoformat, text), attempt(date.fromisocalendar, y, w, d)
    x = attempt(datetime, *day(), *clock(), pick([None, timezone.utc]))
    f = layout(PARSED, 4)
    if rnd(3) == 0:
        f = pick(['%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S.%f%z', '%d %b %Y', '%G-W%V-%u', '%Y %U %w', '%Y %W %a', '%Y-%j', '%I:%M %p', '%m/%d/%y', '%c', '%x %X'])
    text = x.strftime(f) if isinstance(x, datetime) else '2000-01-02 03:04'
    if rnd(3) == 0:
        text = mutate(text)
    return 'strptime', cls.__name__, text, f, attempt(cls.strptime, text, f)


for case in range(count):
    kind = rnd(4)
    if kind == 0:
        a, b = thing(), thing()
        if isinstance(a, timedelta) and rnd(2):
            b = pick([0, 3, -7, 10 ** 9, 0.5, -0.1, 1e10, 7.25, True, 2 ** 70, 1e-300])
        if rnd(5) == 0:
            b = a
        op = pick(list(OPERATORS))
        print(case, op, repr(a), repr(b), '->', repr(attempt(OPERATORS[op], a, b)))
    elif kind == 1:
        x = thing()
        if isinstance(x, str):
            print(case, x)
        else:
            print(case, repr(x), '->', repr(attempt(pick(methods(x)))))
    elif kind == 2:
        print(case, *map(repr, read()))
    else:
        n = pick([rnd(4102444800), -rnd(60000000000), rnd(250000000000), rnd(10 ** 9) / 8, -rnd(10 ** 9) / 3, rnd(10 ** 6) / 10 ** 6])
        tz = zone()
        print(case, n, tz, repr(attempt(datetime.fromtimestamp, n, tz)), attempt(date.fromtimestamp, n), attempt(date.fromordinal, rnd(3700000)))
