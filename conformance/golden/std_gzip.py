# gzip files: reading, writing, several parts, and damaged ones.
import gzip,io,zlib,warnings
def t(s):
    try: print(s,'->',repr(eval(s))[:300])
    except Exception as e: print(s,'->',type(e).__module__,type(e).__name__,e)
G=gzip.compress(b'hello world\nline two\n\nlast')
B=io.BytesIO
for s in r'''gzip.compress(b'abc')[:10]
gzip.compress(b'abc',mtime=5)[:10]
gzip.compress(b'abc',1,mtime=1.5)[:10]
gzip.compress(b'abc',0)
gzip.compress(b'abc',10)
gzip.compress('abc')
gzip.decompress(G)
gzip.decompress(G+G)
gzip.decompress(G+b'\0\0\0')
gzip.decompress(G+b'\0\0\0'+G)
gzip.decompress(G+b'xx')
gzip.decompress(b'')
gzip.decompress(b'x')
gzip.decompress(b'xxxx')
gzip.decompress(G[:-1])
gzip.decompress(G[:5])
gzip.decompress(G[:12])
gzip.decompress(G[:-8]+b'\0\0\0\0'+G[-4:])
gzip.decompress(G[:-4]+b'\0\0\0\1')
gzip.decompress(G[:2]+b'\7'+G[3:])
gzip.decompress('a')
gzip.GzipFile(fileobj=B(G)).read()
gzip.GzipFile(fileobj=B(G)).read(3)
gzip.GzipFile(fileobj=B(G)).readline()
gzip.GzipFile(fileobj=B(G)).readlines()
list(gzip.GzipFile(fileobj=B(G+G)))
gzip.GzipFile(fileobj=B(G)).read1()
gzip.GzipFile(fileobj=B(G)).read1(2)
gzip.GzipFile(fileobj=B(G)).peek(3)[:3]
gzip.GzipFile(fileobj=B(G)).seek(6), 0
gzip.GzipFile(fileobj=B(G)).seek(-1)
gzip.GzipFile(fileobj=B(G)).seek(0,2)
gzip.GzipFile(fileobj=B(G)).tell()
gzip.GzipFile(fileobj=B(G)).write(b'a')
gzip.GzipFile(fileobj=B(G)).mode
gzip.GzipFile(fileobj=B(G)).name
gzip.GzipFile(fileobj=B(G)).mtime
gzip.GzipFile(fileobj=B(G)).readable(),gzip.GzipFile(fileobj=B(G)).writable(),gzip.GzipFile(fileobj=B(G)).seekable()
gzip.GzipFile(fileobj=B(G)).fileno()
gzip.GzipFile(fileobj=B(G)).closed
gzip.GzipFile(fileobj=B(G[:-1])).read()
gzip.GzipFile(fileobj=B(b'xxxx')).read()
gzip.GzipFile(fileobj=B(b'')).read()
gzip.GzipFile(fileobj=B(G),mode='t')
gzip.GzipFile(fileobj=B(G),mode='rt')
gzip.GzipFile(fileobj=B(G),mode='q')
gzip.GzipFile(fileobj=B(G),mode='rU')
gzip.GzipFile()
gzip.GzipFile('/nonexistent/x')
gzip.GzipFile(fileobj=B(),mode='w').read()
gzip.GzipFile(fileobj=B(),mode='w').write('abc')
gzip.GzipFile(fileobj=B(),mode='w').write(b'abc')
gzip.GzipFile(fileobj=B(),mode='wb',compresslevel=20)
gzip.open(B(G)).read()
gzip.open(B(G),'rt').read()
gzip.open(B(G),'rt',encoding='ascii',newline='').readlines()
gzip.open(B(G),'rbt')
gzip.open(B(G),'rb',encoding='a')
gzip.open(B(G),'rb',errors='a')
gzip.open(B(G),'rb',newline='a')
gzip.open(5)
gzip.open(B(G),'x').mode
gzip.BadGzipFile.__mro__
gzip.READ,gzip.WRITE'''.splitlines(): t(s)
b=B()
with gzip.GzipFile('dir/foo.txt.gz','wb',fileobj=b,mtime=7) as f:
    print(f.mode,f.name,f.tell(),f.write(b'abc'),f.write(bytearray(b'de')),f.tell(),f.writable())
    f.flush(); f.seek(10); print(f.tell())
    try: f.seek(3)
    except Exception as e: print(type(e).__name__,e)
    try: f.seek(3,2)
    except Exception as e: print(type(e).__name__,e)
    f.write(memoryview(b'xyz'))
print(f.closed,b.closed); v=b.getvalue(); print(v[:24],gzip.decompress(v))
for m in ('write','read','seek','tell','flush','peek','readline','fileno'):
    try: print(m,getattr(f,m)(*([b'a'] if m=='write' else [0] if m in('seek','peek') else [])))
    except Exception as e: print(m,type(e).__name__,e)
f.close()
r=gzip.GzipFile(fileobj=B(v)); print(r.read(2),r.tell(),r.seek(1),r.read(2),r.seek(2,1),r.read(),r.read(),r.mtime,r.seek(0),r.read(1)); r.rewind(); print(r.read(3)); x=bytearray(4); print(r.readinto(x),x,r.readinto1(x)); 
print(r.seek(100), r.read()); r.close(); r.close()
with gzip.open(B(),'wt') as w: print(type(w).__name__, w.write('é\n'))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    class F(B): mode='wb'
    gzip.GzipFile(fileobj=F()).close()
    print([str(x.message) for x in w],[x.category.__name__ for x in w])
