"""A report from CSV data."""
import csv, io, itertools, operator, statistics, collections, locale, string, sys, textwrap, decimal, fractions, datetime, calendar

DATA = '''date,region,product,units,price
2024-01-05,North,"Tea, green",10,3.50
2024-01-06,South,Coffee,4,7.25
2024-02-10,North,"Cup ""XL""",1,12.00
2024-02-11,North,Coffee,8,7.25
2024-03-01,East,"Tea, green",20,3.40
2024-03-15,South,"Multi
line",2,1.00
'''
rows = list(csv.DictReader(io.StringIO(DATA)))
print(rows[0], len(rows), rows[-1]['product'])
for r in rows:
    r['units'] = int(r['units']); r['price'] = decimal.Decimal(r['price']); r['date'] = datetime.date.fromisoformat(r['date'])
    r['total'] = r['units'] * r['price']
key = operator.itemgetter('region')
for region, group in itertools.groupby(sorted(rows, key=key), key):
    group = list(group)
    print(f'{region:-^30}')
    for r in group:
        print(f"{r['date']:%d.%m.%y} {r['product']!r:<16} {r['units']:>3} x {r['price']:>6} = {r['total']:>8,.2f}")
    print(f"{'sum':>30} {sum(r['total'] for r in group):>9}")
months = collections.OrderedDict()
for r in rows: months.setdefault(calendar.month_name[r['date'].month], []).append(r['total'])
out = io.StringIO()
w = csv.writer(out, delimiter=';', quoting=csv.QUOTE_NONNUMERIC, lineterminator='\n')
w.writerow(['month', 'sum', 'mean', None, 1.5, True])
w.writerows([m, sum(v), statistics.mean(v)] for m, v in months.items())
print(out.getvalue())
d = csv.DictWriter(sys.stdout, ['product', 'units', 'extra'], restval='?', extrasaction='ignore', quoting=csv.QUOTE_MINIMAL)
d.writeheader(); d.writerows(rows)
try: csv.DictWriter(sys.stdout, ['a']).writerow({'a': 1, 'b': 2})
except ValueError as e: print(e)
print(list(csv.reader(['a\tb\t"c\td"', "x\ty"], dialect='excel-tab')), csv.list_dialects())
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n4;5;6\n').delimiter, csv.Sniffer().has_header(DATA))
class Pipe(csv.Dialect):
    delimiter = '|'; quotechar = "'"; escapechar = '\\'; doublequote = False; lineterminator = '\r\n'; quoting = csv.QUOTE_ALL; skipinitialspace = True
csv.register_dialect('pipe', Pipe)
csv.writer(sys.stdout, 'pipe').writerow(["it's", 'a|b', 3, None, 2.5])
print(list(csv.reader(["'it\\'s'| 'a|b' |3"], 'pipe')))
for bad in (lambda: list(csv.reader(['"abc'], strict=True)), lambda: csv.reader([], delimiter='ab'), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: next(csv.reader([b'a'])), lambda: csv.get_dialect('zz'), lambda: csv.writer(3), lambda: csv.field_size_limit('x')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
t = string.Template('$name: ${amount} EUR $$')
print(t.substitute(name='x', amount=3), t.safe_substitute(name='y'), t.get_identifiers(), t.is_valid())
print(textwrap.fill(' '.join(r['product'] for r in rows) * 3, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten('The quick brown fox jumps', 15), fractions.Fraction('7.25').limit_denominator(3), fractions.Fraction(3, 4) + 1)
print(list(itertools.batched(range(7), 3)), list(itertools.pairwise('abcd')), list(itertools.accumulate([1, 2, 3], operator.mul, initial=2)))
