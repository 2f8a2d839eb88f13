"""Summarise a web server's log: a log parser."""
import re
import sys
import json
import collections
import datetime as dt
import statistics
from dataclasses import dataclass, field, asdict
from urllib.parse import urlsplit, parse_qs
from operator import itemgetter, attrgetter
from textwrap import dedent, indent

LOG = dedent('''\
    10.0.0.1 - alice [12/Mar/2024:10:00:01 +0000] "GET /index.html?x=1&y=2&x=3 HTTP/1.1" 200 5120 0.012
    10.0.0.2 - - [12/Mar/2024:10:00:03 +0100] "POST /api/orders HTTP/1.1" 201 77 0.250
    10.0.0.1 - alice [12/Mar/2024:10:05:09 +0000] "GET /img/logo%20big.png HTTP/1.1" 304 0 0.001
    garbage line
    10.0.0.9 - bob [13/Mar/2024:00:00:00 -0500] "DELETE /api/orders/7 HTTP/2" 500 12 1.5
    10.0.0.2 - - [13/Mar/2024:00:00:01 +0000] "GET /api/orders?limit=10 HTTP/1.1" 200 900 0.030
''')
LINE = re.compile(r'''
    (?P<host>\S+)\s-\s(?P<user>\S+)\s
    \[(?P<time>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<url>\S+)\s(?P<proto>[^"]+)"\s
    (?P<status>\d{3})\s(?P<size>\d+)\s(?P<secs>[\d.]+)
''', re.VERBOSE)

@dataclass(order=True, slots=True)
class Hit:
    time: dt.datetime
    host: str = field(compare=False)
    user: str | None = field(compare=False)
    method: str = field(compare=False)
    url: str = field(compare=False)
    status: int = field(compare=False)
    size: int = field(compare=False)
    secs: float = field(compare=False, repr=False)

def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        m = LINE.fullmatch(line)
        if m is None:
            print(f'line {number}: cannot parse {line!r}', file=sys.stderr)
            continue
        d = m.groupdict()
        when = dt.datetime.strptime(d['time'], '%d/%b/%Y:%H:%M:%S %z')
        yield Hit(when, d['host'], None if d['user'] == '-' else d['user'], d['method'], d['url'], int(d['status']), int(d['size']), float(d['secs']))

hits = sorted(parse(LOG))
for h in hits:
    print(h)
by_status = collections.Counter(h.status // 100 for h in hits)
print(by_status.most_common(), by_status.total(), by_status)
by_host = collections.defaultdict(list)
for h in hits:
    by_host[h.host].append(h)
for host, items in sorted(by_host.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    secs = [h.secs for h in items]
    print(f'{host:<12}{len(items):>3}{sum(h.size for h in items):>8,}{statistics.fmean(secs):>8.3f}{max(secs):>8.3f}')
print(json.dumps([asdict(h) for h in hits[:2]], default=str, indent=2))
for h in hits:
    parts = urlsplit(h.url)
    print(parts.path, parse_qs(parts.query), h.time.astimezone(dt.timezone.utc).isoformat(), h.time.tzinfo)
print(statistics.quantiles([h.secs for h in hits], n=4), statistics.stdev(h.secs for h in hits))
print(max(hits, key=attrgetter('secs')).url, sorted(map(itemgetter(0), by_host.items())))
print(indent('\n'.join(map(str, by_host)), '> '))
