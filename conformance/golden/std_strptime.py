# strptime: each directive, what formats need, warnings and errors.
import string, warnings
warnings.simplefilter('ignore')
import _strptime
from datetime import datetime
for c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"+':%-_0E O':
    for s in ['12']:
        try: r=_strptime._strptime(s,'%'+c)
        except Exception as e: r=type(e).__name__+': '+str(e)
        print(c, r)
T=['%Y %Y|2000 2000','%:z|+01:00','%Ed|12','%Od|12','%Oy|12','%Ey|12','%EY|2000','%Ob|Jan','%E|1','%O|1','%Y x|2000x','%Yx|2000 x','%Y x|2000   x','%Yx|2000X','%d|٣','%Y|२०००','%y|68','%y|69','%y|5','%U %w %Y|1 1 2000','%W %w %Y|0 0 2000','%U %w %Y|53 6 2000','%W %a %Y|53 sun 2001','%j|366','%j %Y|366 2001','%j %Y|0 2001','%j %Y|000 2001','%p|am','%I %p|12 am','%I %p|12 pm','%I|12','%I|00','%I %p|13 am','%B|may','%b|may','%B|january','%b|january','%b%d|jan05','%A|monday','%a|mon','%A|mon','%Z|utc','%Z|GMT','%Z|EST','%Z|','%Z x| x','%z|','%z|+0100','%z|+01','%z|+010203','%z|+01:02:03','%z|+010203.5','%z|-01:00','%z|+2400','%z|+2360','%z|z','%z|Zx','%z|+01:00x','%z|-0100.5','%z|+01:02:03.1234567','%z|+01:00:60','%c|Mon Jan  3 04:05:06 2000','%c|Mon Jan 3 04:05:06 2000','%x|01/02/03','%X|01:02:03','%D|01/02/03','%T|01:02:03','%F|2000-01-02','%R|01:02','%r|01:02:03 pm','%n|\n','%t|\t','%S|61','%S|62','%H|24','%M|60','%f|1','%f|1234567','%f|','%H:%M|1:2','%H%M|123','%H%M|1234','%m%d|111','%m/%d/%Y|2/29/2001','%m/%d|2/29','%G %V %u|2004 53 7','%G %V %w|2004 53 0','%G %V %a|2004 1 mon','%G-W%V-%u|2004-W01-1','%V|1','%G|2000','%G %V|2000 1','%G %j|2000 1','%G %u|2000 1','%V %u|1 1','%u|0','%u|8','%w|7','%%|%','%%|x','|','|x','x|','[a]|[a]','a.b|axb','a.b|a.b','a*|aaa','(|(','%Y-%m-%d|2000-1-1','%Y-%m-%d|2000-13-1','%Y%m%d|20001301','%Y-%m-%d|2000-01-01 ','%Y-%m-%d| 2000-01-01','%d %b %Y|31 feb 2000','%d %m %Y|31 04 2000','%U %Y|1 2000','%U %u %Y|10 7 2001','%W %u %Y|10 7 2001','%U %W %u %Y|1 2 3 2000','%C|20','%e|5','%d| 5','%e| 5','%H| 5','%k|5','%l|5','%s|5','%h|jan','%P|am','%g|5','%L|1','%q|1','%Y-%m-%dT%H:%M:%SZ|2000-01-01T00:00:00Z','%Y\n%m|2000 1','%y %Y|01 2000','%d %d|1 1', '%b %B|jan february', 'ü|Ü','ſ|s','%b|ſep','k|K', '%Y %m %d %j|2000 1 2 50','%Y %j %m|2001 50 1','%m %j|3 50','%z %Z|+01:00 utc']
for t in T:
    f,s=t.split('|',1)
    try: r=_strptime._strptime(s,f)
    except Exception as e: r=type(e).__name__+': '+str(e)
    print(repr(f),repr(s),'->',r)
T = ['%-d|5','%_H|5','%05d|5','%^b|jan','%\\|\\','%.|.','%::z|+01:00','% d|5','%é|x','%日|x','%5Y|2000','%-|x','%0|x','a%','%#Z|utc','%+d|5','%$|x','%(|x','%Ee|5','%Oe|5','%Od|a','%O|x','%-Od|1','%  d|5','%1$d|5','%\nd|5','%d|5','%e|5','%d %y|5 05','%d %G|5 2005','%x|01/02/03','%j|5','%-y %d|05 5','%c|x','%Op|am','%Y %OC|2000 20','%Od %m|٣ 3','%Z %d|utc 3','%E%|%']
for t in T:
    f,_,s=t.partition('|')
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: r=_strptime._strptime(s,f)
        except Exception as e: r=type(e).__name__+': '+str(e)
    print(repr(f),repr(s),'->',r,[x.category.__name__ for x in w])

for a in [(1,'%Y'),('1',b'x'),(b'1','%Y'),(1,1)]:
    for fn in (_strptime._strptime,_strptime._strptime_time,lambda *a:_strptime._strptime_datetime_datetime(__import__('datetime').datetime,*a), __import__('time').strptime):
        try: fn(*a)
        except Exception as e: print(type(e).__name__,e)
import time
for a in [(),('1','2','3')]:
    try: time.strptime(*a)
    except Exception as e: print(type(e).__name__,e)
