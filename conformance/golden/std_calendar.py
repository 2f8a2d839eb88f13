# Calendars as lists, text and HTML, their errors, and methods that a subclass overrides.
import calendar as C
h=C.HTMLCalendar(6)
print(h.formatday(0,1),h.formatday(5,1),h.formatweek([(0,0),(1,1)]),h.formatweekday(3),h.formatweekheader(),h.formatmonthname(2020,5),h.formatmonthname(2020,5,False))
print(h.formatmonth(2020,5)); print(h.formatmonth(2020,5,withyear=False)[:200]); print(h.formatyear(2020,5)[:3000]); print(h.formatyearpage(2020)[:900]); print(h.formatyearpage(2020,css=None,encoding='ascii')[:300])
print(repr(C.calendar(2020,m=5)),repr(C.month(2020,2,4,2)))
C.prcal(2021); C.prmonth(2021,3); C.prweek([(1,1),(2,2)],3); print()
C.format(['a','b'],5,2); print(repr(C.formatstring(['a','b'],5,2)))
def t(s):
    try: print(s,repr(eval(s)))
    except Exception as e: print(s,type(e).__name__,e,e.args)
for s in '''C.month_name[0]
C.month_name[1:3]
C.month_name[13]
list(C.day_abbr)
len(C.month_abbr)
C.weekday(2020,1,1)
C.weekday(0,1,1)
C.weekday(12345,1,1)
C.weekday(2020,13,1)
C.weekday(2020,2,30)
C.monthrange(2020,2)
C.monthrange(2020,13)
C.monthrange(2020,0)
C.monthrange(0,2)
C.isleap(2000)
C.isleap('a')
C.leapdays(2000,2020)
C.timegm((2000,1,1,0,0,0,0,0))
C.timegm((1970,1,1,0,0,5))
C.timegm((1970,13,1,0,0,5))
C.timegm((1970,1,1))
C.timegm([1970,1,1.5,0,0,5])
C.setfirstweekday(7)
C.setfirstweekday('a')
C.firstweekday()
C.setfirstweekday(6)
C.firstweekday()
C.weekheader(3)
C.weekheader(10)
C.week([(1,1)],4)
C.monthcalendar(2020,2)
C.Calendar(8).firstweekday
C.Calendar(8).getfirstweekday()
list(C.Calendar(-1).iterweekdays())
list(C.Calendar().itermonthdates(2020,2))[:2]
list(C.Calendar().itermonthdates(9999,12))[-2:]
list(C.Calendar().itermonthdates(1,1))[:2]
list(C.Calendar(3).itermonthdays(2020,2))
list(C.Calendar(3).itermonthdays2(2020,2))[:9]
list(C.Calendar(3).itermonthdays3(2020,1))[:9]
list(C.Calendar(3).itermonthdays4(2020,12))[-9:]
C.Calendar().monthdatescalendar(2020,2)[0]
C.Calendar().monthdays2calendar(2020,2)[0]
C.Calendar().monthdayscalendar(2020,2)[0]
C.Calendar().yeardayscalendar(2020)[0][0][0]
C.Calendar().yeardays2calendar(2020,5)[2][0][0]
C.Calendar().yeardatescalendar(2020,width=5)[2][0][0]
len(C.Calendar().yeardatescalendar(2020,width=5))
C.Calendar(1,2)
C.Calendar().yeardatescalendar(2020,width=0)
C.IllegalMonthError(5)
str(C.IllegalMonthError(5))
str(C.IllegalWeekdayError(5))
C.IllegalMonthError(5).month
C.Month.JANUARY
C.Day(3)
str(C.Day(3))
repr(C.JANUARY)
C.mdays, C.error, C.EPOCH
C.TextCalendar().formatmonthname(2020,0,20)
C.TextCalendar().formatmonthname(2020,1,20)
C.TextCalendar().formatmonthname(2020,1,20,False)
C.TextCalendar().formatweekday(0,9)
C.TextCalendar().formatweekday(0,1)
C.TextCalendar().formatday(0,0,3)
C.TextCalendar().formatday(3,0,3)
C.TextCalendar().formatday(3,0,1)
C.TextCalendar().formatday('a',0,1)
C.TextCalendar().formatmonth(2020,13)
C.TextCalendar().formatmonth(0,1)
C.LocaleTextCalendar().formatmonth(2020,1)
C.LocaleHTMLCalendar().formatweekday(1)
C.LocaleTextCalendar(0,'C').formatweekday(1,10)
type(C.day_name).__name__
list(C.Calendar().itermonthdays(2020,13))
C.TextCalendar().formatyear(2020,m=0)
C.TextCalendar().formatyear(2020,3,2,2,7)
C._monthlen(2020,2)
C._nextmonth(2020,12), C._prevmonth(2020,1), C._prevmonth(2020,5)
C._validate_month(13)'''.splitlines(): t(s)
class X(C.TextCalendar):
    def formatday(self,d,w,wd): return '%%%d'%d
    def formatweekday(self,d,w): return 'D%d'%d
print(X(2).formatmonth(2020,4)); 
class Y(C.Calendar):
    def itermonthdays(self,y,m): return iter([1,2,3])
print(Y().monthdayscalendar(1,1), Y().monthdays2calendar(1,1))
