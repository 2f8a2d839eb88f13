# gc: settings, callbacks, and what refers to what.
import gc
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
print([n for n in dir(gc) if n[0]!='_'])
gc.collect(); attempt(gc.collect,0); attempt(gc.collect,3); attempt(gc.collect,-1); attempt(gc.collect,generation=1); attempt(gc.collect,'x')
attempt(gc.isenabled); attempt(gc.disable); attempt(gc.isenabled); attempt(gc.enable); attempt(gc.isenabled)
attempt(gc.get_threshold); attempt(gc.set_threshold,1,2,3); attempt(gc.get_threshold); attempt(gc.set_threshold); attempt(gc.set_threshold,700); attempt(gc.get_threshold); attempt(gc.set_threshold,2000,10,0)
attempt(lambda: type(gc.get_count())); attempt(lambda: len(gc.get_count())); attempt(lambda: [sorted(d) for d in gc.get_stats()])
attempt(gc.get_debug); attempt(gc.set_debug,gc.DEBUG_SAVEALL); attempt(gc.get_debug); gc.set_debug(0)
class A: pass
for x in (1,'a',[],(),{},A(),A,len,(1,2),{'a':1},{'a':[]},set(),1.5,None,lambda:0,([],)): print(type(x).__name__, gc.is_tracked(x), end=' ')
print()
attempt(gc.is_finalized, A()); attempt(gc.get_referrers); attempt(gc.get_referents); attempt(gc.get_referents,[1,2]);  attempt(gc.get_referents,(1,'x')); attempt(gc.get_referents, 5)
attempt(lambda: type(gc.get_objects())); attempt(gc.get_objects,5); attempt(gc.freeze); attempt(gc.unfreeze); attempt(gc.get_freeze_count)
log=[]; gc.callbacks.append(lambda phase,info: log.append((phase,sorted(info)))); gc.collect(); print(log); gc.callbacks.clear()
print(gc.garbage, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_LEAK)
a=A(); l=[a]; print(l in gc.get_referrers(a))
