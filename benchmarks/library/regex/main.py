# Regular expressions over a log: search, match, findall, sub with a function, split.
import re


def lines():
    seed = 42
    out = []
    for i in range(4000):
        seed = seed * 16807 % 2147483647
        out.append('2024-%02d-%02d %02d:%02d:%02d [%s] user%d@example%d.com GET /items/%d?page=%d HTTP/1.1" %d %d' % (
            seed % 12 + 1, seed % 28 + 1, seed % 24, seed % 60, seed % 59, ['INFO', 'WARN', 'ERROR'][seed % 3], seed % 997, seed % 7, seed % 5000, i, 200 + seed % 4 * 100, seed % 100000))
    return out


def run():
    text = lines()
    line = re.compile(r'(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]{8}) \[(?P<level>\w+)\] (?P<mail>[\w.]+@[\w.]+) (GET|POST) (?P<path>/\S*) HTTP/\d\.\d" (?P<status>\d{3}) (?P<size>\d+)$')
    total = 0
    for t in text:
        m = line.match(t)
        total += int(m['size']) + len(m['path'])
    whole = '\n'.join(text)
    total += len(re.findall(r'\b[45]\d\d\b', whole)) + len(re.findall(r'(?m)^.*ERROR.*$', whole)) + len(re.findall('(?i)user1[0-9]*@', whole))
    total += len(re.sub(r'user(\d+)', lambda m: m[1][::-1], whole)) + len(re.sub(r'\s+', ' ', whole)) + len(re.split(r'[ ,;:]+', whole))
    for t in text:
        if re.search(r'items/4\d+\?page=\d*7', t):
            total += 1
    return total
