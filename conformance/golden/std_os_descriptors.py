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
r,w=os.pipe(); os.write(w,b'hello'); print(os.read(r,3), os.get_inheritable(r)); os.set_inheritable(r,True); print(os.get_inheritable(r)); os.close(w); print(os.read(r,10)); print(os.read(r,10)); 
with os.fdopen(r) as f: print(f.read())
t(lambda: os.read(r,1))
fd=os.open('file',os.O_RDWR|os.O_CREAT,0o600); os.write(fd,b'abcdef'); os.lseek(fd,1,0); print(os.read(fd,2), os.pread(fd,3,2), os.fstat(fd).st_size, oct(os.fstat(fd).st_mode)); os.ftruncate(fd,2); print(os.stat('file').st_size); os.close(fd)
os.utime('file',(1,2)); s=os.stat('file'); print(s.st_atime,s.st_mtime, s.st_mtime_ns); os.utime('file',ns=(5,7)); print(os.stat('file').st_mtime_ns); os.utime('file',(-1.5,2.25)); print(os.stat('file').st_atime_ns)
os.chmod('file',0o640); print(oct(os.stat('file').st_mode)); os.link('file','hard'); print(os.stat('hard').st_nlink); os.symlink('file','sym'); print(os.readlink('sym'), os.lstat('sym').st_size, os.path.samefile('sym','hard'))
class P:
    def __fspath__(self): return 'a'
t(lambda: os.fspath(P())); t(lambda: isinstance(P(),os.PathLike)); t(lambda: issubclass(int,os.PathLike)); t(lambda: os.path.join(P(),'b')); t(lambda: os.PathLike[str]); t(lambda: os.PathLike())
t(lambda: os.fsencode('\udcffx')); t(lambda: os.fsdecode(b'\xffx'))
open(b'\xff\xfe','w').close(); t(lambda: [n for n in os.listdir('.') if '\udcff' in n]); t(lambda: os.remove('\udcff\udcfe'))
os.environ['NEWV']='1'; print(os.getenv('NEWV'), os.environb[b'NEWV']); del os.environ['NEWV']; t(lambda: os.environ['NEWV']); t(lambda: os.environ.pop('NEWV')); 
try: os.environ[1]='a'
except TypeError as e: print(e)
try: os.environ['a']=1
except TypeError as e: print(e)
t(lambda: os.environ.setdefault('ZZ','q')); t(lambda: type(os.environ|{}) ); t(lambda: os.get_exec_path({'PATH':'/a:/b'})); t(lambda: os.get_exec_path({}))
os.remove('loop'); print(sorted(e.name for e in os.scandir('.') if e.is_dir()), sorted(e.name for e in os.scandir('.') if e.is_dir(follow_symlinks=False)), sorted(e.name for e in os.scandir('.') if e.is_symlink()))
os.makedirs('n/m'); open('n/q','w').close()
for e in sorted(os.scandir('n'),key=lambda e:e.name): print(e, e.path, e.is_file(), e.stat().st_size, os.fspath(e))
d=os.open('.',os.O_RDONLY); print(os.path.samestat(os.stat('file',dir_fd=d), os.stat('file'))); os.mkdir('dd',dir_fd=d); print(os.path.isdir('dd')); os.rmdir('dd',dir_fd=d); os.rename('file','file2',src_dir_fd=d,dst_dir_fd=d); print(sorted(os.listdir(d))); os.close(d)

t(lambda: list(map(os.strerror, range(134))))
os.chdir('/')
for top, d, f in os.walk(here, topdown=False):
    for n in f: os.remove(os.path.join(top, n))
    for n in d:
        p = os.path.join(top, n)
        os.unlink(p) if os.path.islink(p) else os.rmdir(p)
os.rmdir(here)
