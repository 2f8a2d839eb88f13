import os, os.path, posixpath, genericpath, sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e).replace(here, 'HERE'))
here = '/tmp/corepy-std-os-%d' % os.getpid()
os.mkdir(here); os.chdir(here)
def out(*a): print(*[x.replace(here, 'HERE') if isinstance(x, str) else x for x in a])
os.makedirs('hp/a/b'); os.makedirs('hp/c'); open('hp/a/f','w').close()
for a, b in [('a','hp/l'),('nowhere','hp/dang'),('loop','hp/loop'),('l/b','hp/ll')]: os.symlink(a, b)
os.chdir('hp')
t(lambda: sorted(x.name for x in os.scandir('.'))); t(lambda: sorted(os.listdir(b'a')))
for top,d,f in os.walk('.'): print(top,sorted(d),sorted(f))
def srt(it):
    r=[]
    for x in it: r.append((x[0],sorted(x[1]),sorted(x[2])))
    return sorted(r)
print(srt(os.walk('.',topdown=False))); print(srt(os.walk('.',followlinks=True,topdown=False))); print(srt(os.fwalk('.'))); print(srt(os.fwalk('.',topdown=False)))
print(srt(os.walk(b'.')))
e=[]; print(list(os.walk('nope',onerror=e.append)), e)
os.makedirs('x/y/z'); t(lambda: os.makedirs('x/y/z')); os.makedirs('x/y/z',exist_ok=True); os.removedirs('x/y/z'); print(os.path.exists('x')); os.renames('a/f','n/m/f'); print(os.path.isfile('n/m/f'))
t(lambda: os.makedirs('n/m/f', exist_ok=True))
os.chdir('/')
for top, d, f in os.walk(here, topdown=False):
    for n in f: os.remove(os.path.join(top, n))
    for n in d:
        p = os.path.join(top, n)
        os.unlink(p) if os.path.islink(p) else os.rmdir(p)
os.rmdir(here)
