# Subclasses of the classes of datetime, zones with odd answers, and odd arguments.
import datetime as D, warnings
from datetime import *
class Dt(datetime):
    def __new__(cls,*a,**k):
        print('new',a,k); return super().__new__(cls,*a,**k)
    def foo(self): return 1
x=Dt(2020,1,2,3)
print(x, repr(x), x+timedelta(1), type(x+timedelta(1)), x.replace(fold=1).fold, Dt.fromtimestamp(0), Dt.fromisoformat('2020-01-01'), Dt.combine(date(1,1,1),time()), Dt.strptime('2020','%Y'), Dt.fromordinal(5), Dt.fromisocalendar(2000,1,1))
print(x.__reduce_ex__(4), x.astimezone(timezone.utc), type(x.date()))
x.y=5; print(x.__dict__)
class D2(date): pass
print(repr(D2(1,1,1)), type(D2(1,1,1)+timedelta(1)), D2(1,1,1)==date(1,1,1), D2(1,1,1)-date(1,1,1))
class T2(time): __slots__=('a',)
t=T2(1); t.a=3; print(t.a, repr(t.replace(2)))
class TD(timedelta): pass
print(type(TD(1)+TD(2)), repr(TD(1,2)), type(-TD(1)), TD(1)==timedelta(1))
class TZ(tzinfo):
    def __init__(self,o): self.o=o
    def utcoffset(self,d): return self.o
    def dst(self,d): return self.o
    def tzname(self,d): return self.o
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for o in [5,'a',None,timedelta(1),timedelta(-1),timedelta(-1,0,1), timedelta(0,86399)]:
    z=TZ(o); d=datetime(2000,1,1,tzinfo=z); c=time(1,tzinfo=z)
    for f in ['d.utcoffset()','d.dst()','d.tzname()','c.utcoffset()','c.tzname()','str(d)','d.timetuple()','d.astimezone(timezone.utc)','z.fromutc(d)','hash(d)==0','d==datetime(2000,1,1)','d<datetime(2000,1,1)','d-datetime(2000,1,1,tzinfo=timezone.utc)','d.timestamp()','d.strftime("%z %Z")','c==time(1)','c.strftime("%z %Z")','c.replace(tzinfo=None)']:
        print(f, end=' '); t(lambda: eval(f))
class P(tzinfo):
    def __getinitargs__(self): return (1,2)
print(P().__reduce__()[1:])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    datetime.utcnow(); datetime.utcfromtimestamp(0)
    for x in w: print(x.category, x.message)
t(lambda: datetime.__new__(datetime))
t(lambda: object.__new__(date))
t(lambda: date.__new__(int,1,1,1))
t(lambda: datetime.min.__class__)
t(lambda: setattr(date(1,1,1),'year',3))
t(lambda: delattr(date(1,1,1),'year'))
t(lambda: setattr(date(1,1,1),'foo',3))
match date(2000,1,2):
    case date(year=y,month=m): print(y,m)
t(lambda: {date(1,1,1):1}[date(1,1,1)])
t(lambda: sorted([date(3,1,1),date(1,1,1)]))
t(lambda: max(timedelta(1),timedelta(2)))
t(lambda: sum([timedelta(1),timedelta(2)],timedelta()))
t(lambda: f'{datetime(2000,1,2):%d/%m} {date(2000,1,1)!r} {time(1):>3}')
t(lambda: '{:%Y}'.format(date(2000,1,1)))
t(lambda: date.fromisoformat(3)); t(lambda: time.fromisoformat(b'')); t(lambda: datetime.fromisoformat(None))
t(lambda: datetime(2000,1,1).strftime('%Y-\ud800-%d'))
t(lambda: datetime(2000,1,1).strftime('a\0b%d'))
t(lambda: datetime.fromisoformat('2000-01-01\ud80010'))
t(lambda: datetime(2000,1,1).isoformat('\ud800'))
t(lambda: datetime(2000,1,1).isoformat(None))
t(lambda: datetime(2000,1,1).isoformat(timespec=None))
class I:
    def __index__(self): return 5
t(lambda: date(I(),I(),I()))
t(lambda: date.fromtimestamp(I())); t(lambda: datetime.fromtimestamp(True)); t(lambda: timedelta(I()))
t(lambda: datetime.fromtimestamp(10**18)); t(lambda: datetime.fromtimestamp(10**15,timezone.utc));t(lambda: datetime.fromtimestamp(2**80))
t(lambda: timedelta(1)*I()); t(lambda: True*timedelta(1)); t(lambda: timedelta(1)/True)
import operator
t(lambda: operator.index(timedelta(1)))
t(lambda: date(2000,1,1)<='a'); t(lambda: date(1,1,1)!=None)
