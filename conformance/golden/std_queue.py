# queue: Queue, LifoQueue, PriorityQueue, SimpleQueue, ShutDown, without other threads.
import queue, _queue
from queue import *
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__module__, type(e).__name__, e, type(e).__mro__[1].__name__)
print(queue.__all__, Empty, Full, ShutDown, SimpleQueue, queue.Empty is _queue.Empty)
q=Queue(); print(q.qsize(), q.empty(), q.full(), q.maxsize, sorted(vars(q)))
attempt(q.get_nowait); attempt(q.get,False); attempt(q.get,timeout=0.01); attempt(q.get,timeout=-1); attempt(q.get,True,-1); attempt(q.put,1); attempt(q.put,2,False); attempt(q.put_nowait,3); print(q.qsize(), list(q.queue)); attempt(q.get); attempt(q.task_done); attempt(q.task_done); attempt(q.task_done); attempt(q.task_done); q.get(); q.get()
b=Queue(2); b.put(1); b.put(2); print(b.full(), b.empty()); attempt(b.put,3,False); attempt(b.put_nowait,3); attempt(b.put,3,timeout=0.01); attempt(b.put,3,timeout=-1); attempt(b.put,3,True,-0.5)
l=LifoQueue(); [l.put(i) for i in range(3)]; print([l.get() for i in range(3)]); p=PriorityQueue(); [p.put(x) for x in (3,1,2)]; print([p.get() for i in range(3)]); p.put((1,'a')); p.put((0,'b')); print(p.get()); attempt(p.put,5)
s=Queue(); s.put(1); s.put(2); s.shutdown(); attempt(s.put,3); attempt(s.get); attempt(s.get); attempt(s.get); attempt(s.get_nowait); print(s.is_shutdown)
s=Queue(); s.put(1); s.shutdown(immediate=True); attempt(s.get); print(s.unfinished_tasks); attempt(s.join)
j=Queue(); attempt(j.join); j.put(1); j.get(); j.task_done(); attempt(j.join); attempt(Queue[int].__class__); 
class MyQ(Queue):
    def _init(self,m): self.queue=[]; print('init',m)
    def _qsize(self): return len(self.queue)
    def _put(self,x): self.queue.append(x); self.queue.sort(); print('put',x)
    def _get(self): return self.queue.pop()
m=MyQ(5); m.put(3); m.put(9); m.put(1); print(m.get(), m.qsize(), m.full())
sq=SimpleQueue(); print(sq.empty(), sq.qsize()); attempt(sq.get_nowait); attempt(sq.get,False); attempt(sq.get,timeout=0.01); attempt(sq.get,timeout=-1); attempt(sq.put,1,True,5); attempt(sq.put_nowait,2); attempt(sq.put); attempt(sq.put,item=3); print(sq.qsize()); attempt(sq.get); attempt(sq.get,block=True,timeout=5); attempt(sq.get); attempt(sq.get,timeout='x'); attempt(SimpleQueue,1); attempt(lambda: SimpleQueue[int])
attempt(Queue,1,2)
class E(Empty): pass
attempt(lambda: q.get(block=False))
