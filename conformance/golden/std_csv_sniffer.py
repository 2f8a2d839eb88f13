# What Sniffer finds out about texts: by quoted fields, by how often characters are in lines, and whether the first row is a header.
import csv


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def sniff(text, delimiters=None):
    d = csv.Sniffer().sniff(text, delimiters)
    return d.__qualname__, d._name, d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace, d.lineterminator, d.quoting


for x in ['', 'a', 'a,b', 'a,b;c\nd,e;f', 'a,b;c\nd,e;f\n' * 8, '\n\n', 'abc\nabd\n', '1,2\n3,4\n5,6', 'a:b:c\n1:2:3', "'a''b';'c'\n", '"a","b"\n', '"a"\n', '"x"|"y"\n"z"|"w"',
          ';"a";\n', 'a, b, c\nd, e, f\n', 'a,b\nc,d,e\nf,g\n', '"a""b","c"\n', 'x\ty\n1\t2\n', 'a b c\nd e f', '2020-01-01 10:20\n2020-01-02 10:30', '"a,b"\n"c,d"', 'a,"b"\nc,"d"\n',
          '"b",a\n"d",c\n', ',,,\n,,,', 'a@b\nc@d\ne@f', "it's,a\nit's,b", '"a\nb","c\nd"\n', 'x,y\n' * 12 + 'x\n', 'x,y\n' * 9 + 'x\n', 'é"x"é\n', '"a", "b"\n"c", "d"']:
    print(ascii(x[:40]))
    t(lambda: sniff(x))
    t(lambda: sniff(x, ';,'))
    t(lambda: csv.Sniffer().has_header(x))
for x in ['a,b\n1,2\n', 'a,b\nc,d\n', 'n,abc\n1,abcd\n2,abce\n', 'x,y\n1,a\n2,b\n', 'name,v\nfoo,1+2j\nbar,3\n', 'head,b\ncc,d\nee,f\n', 'h,1\n1,2\n', 'h,h\n1,2\nx,2\n', 'a,b\n,\n1,2\n']:
    t(lambda: csv.Sniffer().has_header(x))
t(lambda: csv.Sniffer().sniff(5))
t(lambda: csv.Sniffer().sniff(b'a,b'))
t(lambda: csv.Sniffer().preferred)
