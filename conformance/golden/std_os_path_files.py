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
import posixpath
for p in ['l','ll','dang','loop','a','a/f','nope','','a/../l/b/..','l/f/x','loop/x', b'l']:
    for fn in ['exists','lexists','isfile','isdir','islink','ismount','realpath','abspath']:
        r = getattr(os.path,fn)(p); out(fn, p, r if not isinstance(r,bytes) else os.fsdecode(r))
    t(lambda: os.fsdecode(os.path.realpath(p, strict=True)).replace(here, 'HERE'))
    t(lambda: os.fsdecode(os.path.realpath(p, strict=os.path.ALLOW_MISSING)).replace(here, 'HERE'))
t(lambda: os.path.relpath(here+'/a',here+'/c')); t(lambda: os.path.relpath('x')); t(lambda: os.path.relpath('')); t(lambda:os.path.relpath('a',b'b'))
os.environ['HOME']='/home/x/'; os.environ['V']='val'
for p in ['~','~/a','~nosuch/x','a~',b'~/q']: t(lambda: os.path.expanduser(p))
for p in ['$V','${V}x','$W','${W}','$','${','a$V$V$','$Vx','$V-x','$V/é', b'$V', '${}', '$$V','${V']: t(lambda: os.path.expandvars(p))
os.chdir('/')
for top, d, f in os.walk(here, topdown=False):
    for n in f: os.remove(os.path.join(top, n))
    for n in d:
        p = os.path.join(top, n)
        os.unlink(p) if os.path.islink(p) else os.rmdir(p)
os.rmdir(here)
