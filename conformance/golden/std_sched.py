# Events in order, cancelled, nested and failing, with a clock of the script.
import sched
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,e)
now=0; log=[]
def tick(): return now
def wait(n):
    global now
    now+=n; log.append(('wait',n))
s=sched.scheduler(tick,wait)
a=s.enter(5,1,log.append,('a',)); b=s.enter(2,2,log.append,argument=('b',)); c=s.enterabs(2,1,lambda *x,**k: log.append((x,k)),(1,),{'k':2}); d=s.enter(9,0,print)
print(s.empty(),[e.time for e in s.queue],[e.priority for e in s.queue],a.time,b.argument,c.kwargs,type(a).__name__,a._fields)
s.cancel(d)
try: s.cancel(d)
except ValueError as e: print(e)
print(s.run(blocking=False),log); s.run(); print(log,now,s.empty(),s.run(),s.queue)
s.enter(1,1,lambda: s.enter(1,1,log.append,('nested',))); s.run(); print(log[-4:],now)
s.enter(0,1,lambda: 1/0)
try: s.run()
except ZeroDivisionError as e: print(e,s.empty())
t("sched.scheduler(1,2,3)"); t("s.enter(1)"); t("s.enterabs('a',1,print) and s.enterabs(1,1,print)"); t("sched.Event(1,2,3,4,5,6)"); t('sched.__all__')
