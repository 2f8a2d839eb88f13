# Streams in memory have a state for copies and pickles; streams of files refuse.
import io, copy
s=io.StringIO('ab\ncd'); s.seek(2); s.extra=1
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
attempt(s.__getstate__); c=copy.copy(s); print(c.read(), c.extra, s.tell())
b=io.BytesIO(b'abc'); b.seek(1); attempt(b.__getstate__); c=copy.deepcopy(b); print(c.read(), c.getvalue())
attempt(s.__setstate__,5); attempt(s.__setstate__,('x',)); attempt(b.__setstate__,(b'q',1,None)); print(b.read()); attempt(b.__setstate__,(b'q',1)); attempt(b.__setstate__,('q',1,None)); attempt(b.__setstate__,(b'q',-1,None)); attempt(b.__setstate__,(b'q',1,5)); attempt(s.__setstate__,('q','\n',-1,None)); attempt(s.__setstate__,('q','\n',0,5)); attempt(s.__setstate__,('q',5,0,None)); attempt(s.__setstate__,(5,'\n',0,None))
s.close(); attempt(s.__getstate__); b.close(); attempt(b.__getstate__)
for f in (open('/dev/null'),open('/dev/null','rb'),open('/dev/null','rb',0),open('/dev/null','wb')):
    attempt(f.__getstate__); attempt(copy.copy,f)
