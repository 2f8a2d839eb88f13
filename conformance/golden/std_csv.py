# csv: dialects, readers and writers with their errors.
import csv, _csv, io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=_csv.Dialect
for k in [dict(delimiter='ab'),dict(delimiter=''),dict(delimiter=None),dict(delimiter=5),dict(delimiter=b'a'),dict(quotechar='ab'),dict(quotechar=5),dict(quotechar=''),dict(quotechar=None),dict(quotechar=None,quoting=3),dict(escapechar='ab'),dict(escapechar=5),dict(escapechar=''),dict(lineterminator=None),dict(lineterminator=5),dict(lineterminator=''),dict(quoting='a'),dict(quoting=9),dict(quoting=-1),dict(quoting=True),dict(quoting=None),dict(skipinitialspace=5),dict(strict='x'),dict(doublequote=0),dict(delimiter='\n'),dict(delimiter='\r'),dict(delimiter=' '),dict(delimiter=' ',skipinitialspace=True),dict(quotechar=' ',skipinitialspace=True),dict(escapechar=' ',skipinitialspace=True),dict(quotechar='\n'),dict(escapechar='\n'),dict(delimiter='"'),dict(delimiter=',',escapechar=','),dict(quotechar='"',escapechar='"'),dict(lineterminator=','),dict(lineterminator='"'),dict(foo=1),dict(delimiter='\0'),dict(delimiter='é'),dict(dialect='nope'),dict(dialect='excel'),dict(dialect=5),dict(dialect=csv.excel),dict(dialect=csv.excel_tab()),dict(dialect=D(delimiter='x'))]:
    def f():
        d=D(**k); return [d.delimiter,d.doublequote,d.escapechar,d.lineterminator,d.quotechar,d.quoting,d.skipinitialspace,d.strict]
    print(k if 'dialect' not in k else '', end=' '); t(f)
t(lambda: D(5,6,7)); t(lambda: D('excel').delimiter); t(lambda: D().__reduce__()); d=D(); t(lambda: D(d) is d); t(lambda: setattr(d,'delimiter','x')); t(lambda: d.foo); t(lambda: delattr(d,'strict'))
t(lambda: csv.list_dialects()); t(lambda: csv.get_dialect('excel').delimiter); t(lambda: csv.get_dialect('x')); t(lambda: csv.get_dialect(5)); t(lambda: csv.register_dialect('x',delimiter=';')); t(lambda: csv.get_dialect('x').delimiter); t(lambda: csv.register_dialect(5)); t(lambda: csv.register_dialect('y','x',quotechar='q')); t(lambda: csv.get_dialect('y').quotechar); t(lambda: csv.unregister_dialect('x')); t(lambda: csv.unregister_dialect('x')); t(lambda: csv.unregister_dialect(5)); t(lambda: csv.register_dialect('z', None)); t(lambda: csv.register_dialect()); t(lambda: csv.list_dialects())
t(lambda: csv.field_size_limit()); t(lambda: csv.field_size_limit(10)); t(lambda: list(csv.reader(['a'*11]))); t(lambda: csv.field_size_limit('a')); t(lambda: csv.field_size_limit(131072)); t(lambda: csv.field_size_limit(1,2))
t(lambda: list(csv.reader([b'a']))); t(lambda: list(csv.reader([5]))); t(lambda: csv.reader(5)); t(lambda: csv.reader()); t(lambda: csv.reader([],foo=1)); t(lambda: csv.writer(5)); t(lambda: csv.writer()); t(lambda: csv.writer(io.StringIO()).writerow(5)); t(lambda: csv.writer(io.StringIO()).writerows(5)); t(lambda: csv.writer(io.StringIO()).writerow()); t(lambda: csv.reader([],'nope'))
r=csv.reader(['a,b','c','"d','e"']); t(lambda: next(r)); t(lambda: r.line_num); t(lambda: r.dialect.delimiter); t(lambda: list(r)); t(lambda: r.line_num); t(lambda: next(r)); t(lambda: iter(r) is r); t(lambda: type(r)); t(lambda: type(csv.writer(io.StringIO()))); t(lambda: type(r)()); t(lambda: csv.Error.__mro__)
for lines,k in [(['a\rb'],{}),(['a\nb'],{}),(['a\r\n'],{}),(['a\n\n'],{}),(['"a"b'],{}),(['"a"b'],{'strict':1}),(['"a'],{}),(['"a'],{'strict':1}),(['"a','b"'],{}),(['a\\'],{'escapechar':'\\'}),(['a\\'],{'escapechar':'\\','strict':1}),(['a\\\n','b'],{'escapechar':'\\'}),([' a, b'],{'skipinitialspace':1}),(['1,"2",x'],{'quoting':2}),(['1,"2"'],{'quoting':2}),(['1,"2",,""'],{'quoting':4}),(['1,"2",,""'],{'quoting':5}),(['x,"2"'],{'quoting':4}),(['1,"2"'],{'quoting':3}),(['""""'],{}),(['"a""b"'],{'doublequote':0}),(['"a""b"'],{'doublequote':0,'strict':1}),(['a"b"'],{}),(['a\0b'],{}),([''],{}),(['\n'],{}),(['',''],{}),([','],{}),(['"a\n','b"\n'],{}),(['a,b\r'],{}),(['"\\"",x'],{'escapechar':'\\'}),(["'a','b'"],{'quotechar':"'"}),(['a b  c'],{'delimiter':' '}),(['a  b'],{'delimiter':' ','skipinitialspace':0}),(['"a" ,b'],{}),(['"a" ,b'],{'strict':1}),(['\\a\\,b'],{'escapechar':'\\','quoting':3}),(['1e3, 2 ,nan,inf'],{'quoting':2}),(['""'],{'quoting':5}),([','],{'quoting':2})]:
    print(lines,k,end=' '); t(lambda: list(csv.reader(lines,**k)))
class W:
    def __init__(s): s.out=[]
    def write(s,x): s.out.append(x); return len(x)

class S(str): pass
class N:
    def __str__(self): return 'N,"'
for rows,k in [([['a','b,c','d"e','f\ng','h\r','',' x ',1,2.5,None,True,1e100,float('nan'),S('z'),N(),b'q']],{}),([['a']],{}),([['']],{}),([[]],{}),([[None]],{}),([['',''],[None,'']],{}),([['a"b']],{'doublequote':0}),([['a"b']],{'doublequote':0,'escapechar':'\\'}),([['a,b']],{'quoting':3}),([['a,b"c\\d\n']],{'quoting':3,'escapechar':'\\'}),([['']],{'quoting':3}),([[None]],{'quoting':3}),([['a',1,None,'']],{'quoting':1}),([['a',1,None,'',2.5]],{'quoting':2}),([['a',1,None,'']],{'quoting':4}),([['a',1,None,'']],{'quoting':5}),([[None]],{'quoting':4}),([[None]],{'quoting':5}),([['a','b']],{'lineterminator':'X','delimiter':';'}),([['aXb']],{'lineterminator':'X'}),([['a b']],{'delimiter':' '}),([[' a']],{'skipinitialspace':1}),([[' ']],{'delimiter':' ','skipinitialspace':0}),([['',' ']],{'skipinitialspace':1}),([['a\\b']],{'escapechar':'\\'}),([["a'b"]],{'quotechar':"'"}),([['a"']],{'quotechar':None,'quoting':3}),([['a"']],{'quotechar':None,'quoting':3,'escapechar':'/'}),([('x','y'),iter(['z'])],{}),([['\r','\n']],{'lineterminator':''}),([['']],{'quotechar':None,'quoting':3,'delimiter':' '}),([['"']],{'escapechar':'"','doublequote':0}),([['é']],{'quoting':2})]:
    w=W()
    print(k,end=' '); t(lambda: [csv.writer(w,**k).writerows(rows), w.out])
w=W(); t(lambda: csv.writer(w).writerow('abc')); t(lambda: w.out); t(lambda: csv.writer(w).writerow([1])) ; t(lambda: csv.writer(w).dialect.lineterminator)
f = io.StringIO('a,b\n1,2\n3\n4,5,6\n\n7,8\n')
r = csv.DictReader(f)
print(r.fieldnames, list(r), r.line_num, r.fieldnames)
r = csv.DictReader(['1,2', '3,4,5'], iter(['x', 'y']), restkey='more', restval='-')
print(next(r), next(r), r.line_num, r.dialect)
t(lambda: next(r))
t(lambda: list(csv.DictReader([])))
out = io.StringIO()
w = csv.DictWriter(out, ['a', 'b'], restval='?', lineterminator='\n')
t(lambda: w.writeheader())
t(lambda: w.writerow({'a': 1}))
t(lambda: w.writerow({'c': 1}))
t(lambda: w.writerows([{'a': 1, 'b': 2}, {}]))
t(lambda: out.getvalue())
t(lambda: csv.DictWriter(out, ['a'], extrasaction='x'))
t(lambda: csv.DictWriter(out, ['a'], extrasaction='ignore').writerow({'z': 1}))
t(lambda: csv.DictReader[str])


class semi(csv.excel):
    delimiter = ';'


class wrong(csv.Dialect):
    delimiter = 'xx'


csv.register_dialect('semi', semi)
t(lambda: list(csv.reader(['a;b'], 'semi')))
t(lambda: list(csv.reader(['a;b'], semi())))
t(lambda: wrong())
t(lambda: csv.Dialect())
for text in ('a,b\n1,2\n', 'a;b;c\n1;2;3\n', 'a b\n', "'a'|'b'\n'c'|'d'", 'x', '"a", "b"\n"c", "d"\n', 'name\tage\nbob\t3\n'):
    def sniff():
        d = csv.Sniffer().sniff(text)
        return d._name, d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace, d.lineterminator
    t(sniff)
    t(lambda: csv.Sniffer().has_header(text))
