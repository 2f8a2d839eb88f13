# Temporary files and directories: arguments, names, what closing and rolling over do.
import inspect, io, os, pathlib, shutil, tempfile, warnings
from tempfile import *
here = os.path.realpath(mkdtemp())
import re
def clean(s): return re.sub(r'(name=|0x)[0-9a-f]+', r'\1N', re.sub(r'tmp[a-z0-9_]{8}', 'RND', str(s).replace(here,'HERE')))
def t(f):
    try: print(clean(repr(f())))
    except BaseException as e: print(type(e).__name__, clean(e))
t(lambda: (gettempdir(), gettempdirb(), tempfile.tempdir, TMP_MAX, tempfile.template))
tempfile.tempdir = here
t(lambda: (gettempdir(), gettempdirb())); t(lambda: mkdtemp()); t(lambda: mkdtemp(b'x')); t(lambda: mkdtemp(prefix='a', dir=b'x'))
tempfile.tempdir = os.fsencode(here); t(lambda: (gettempdir(), mkdtemp())); tempfile.tempdir=here
t(lambda: mkdtemp(3)); t(lambda: mkstemp(dir='/nonexistent')); t(lambda: mkdtemp(dir='/nonexistent')); t(lambda: mkstemp(dir=here+'/none')); t(lambda: mkstemp(1, 2, 3, 4, 5)); t(lambda: mktemp('a','b')[-9:-1].startswith(here)); t(lambda: mktemp(b'a')); t(lambda: mktemp(b'a', b'b', b'c')[:3])
f = NamedTemporaryFile(); t(lambda: f); t(lambda: (type(f), list(vars(f)), f.file, f.mode, f.closed, f.fileno()>2)); t(lambda: f.write('x')); f.write(b'a\nb\n'); f.seek(0); t(lambda: list(f)); t(lambda: f.read.__name__); t(lambda: f.nope); t(lambda: (f.writable(), f.seekable())); 
t(lambda: isinstance(f, tempfile._TemporaryFileWrapper)); 
with f as g: print(f is g)
t(lambda: os.path.exists(f.name)); t(lambda: f.closed); f.close(); t(lambda: f.read())
f = NamedTemporaryFile('w', encoding='latin-1', newline='\n', errors='replace'); t(lambda: (f.encoding, f.newlines, f.errors, f)); n=f.name
f.close(); print(os.path.exists(n))
f = NamedTemporaryFile('w+b', 0); t(lambda: (f, f.file.name)); n=f.name; os.unlink(n); f.close(); 
with NamedTemporaryFile() as f: os.unlink(f.name)
t(lambda: NamedTemporaryFile(encoding='x')); t(lambda: NamedTemporaryFile('r+b', buffering='x')); t(lambda: NamedTemporaryFile(dir='/nonexistent')); t(lambda: len(os.listdir(here))); t(lambda: NamedTemporaryFile(foo=1))
with NamedTemporaryFile(delete_on_close=False, delete=False) as f: pass
print(os.path.exists(f.name)); os.unlink(f.name)
with NamedTemporaryFile() as f:
    t(lambda: io.TextIOWrapper(f).read())
f = TemporaryFile(); t(lambda: (f, isinstance(f.name, int), f.mode)); f.close(); f=TemporaryFile('w+', 1, 'utf-8', '\r\n'); f.write('a\n'); f.seek(0); t(lambda: f.buffer.read()); f.close(); t(lambda: TemporaryFile('q')); t(lambda: TemporaryFile(suffix=b'a', prefix='a'))
S = SpooledTemporaryFile
t(lambda: (S.__mro__, type(S), S.__abstractmethods__, issubclass(S, io.IOBase), isinstance(S(), S), isinstance(3, S)))
s = S(10, 'w+', newline='\r\n', encoding='utf-8'); s.write('ab\n'); t(lambda: (s.encoding, s.errors, s.newlines, s.name, s.mode, s.closed, s._rolled, list(vars(s)), s._TemporaryFileArgs)); s.write('cdef\ngh'); t(lambda: (s._rolled, s.tell(), s.mode)); s.seek(0); t(lambda: (s.read(3), s.read(), s.isatty(), s.newlines)); s._file.seek(0); t(lambda: s._file.buffer.read()); s.close(); t(lambda: s.read()); t(lambda: s.closed)
s = S(4); s.writelines([b'a', b'bc']); t(lambda: s._rolled); s.writelines(x for x in [b'defg', b'h']); t(lambda: s._rolled); s.seek(1); b = bytearray(3); t(lambda: (s.readinto(b), b, s.read1(2), s.readline(), s.tell(), s.seek(0, 2), s.truncate(), s.readinto1(b)))
s = S(100); s.write(b'x\ny\n'); t(lambda: s.truncate(50)); t(lambda: s._rolled); t(lambda: s.truncate(101)); t(lambda: s._rolled); s.seek(0); t(lambda: next(s)); t(lambda: s.write('x')); t(lambda: s.rollover());
s = S(mode='w+'); t(lambda: s.write(b'x')); t(lambda: S('x').write(b'abc')); t(lambda: S(mode='zz').mode); t(lambda: S[str]); t(lambda: S(max_size=None)._max_size)
d = TemporaryDirectory(); t(lambda: (d, list(vars(d)), os.path.isdir(d.name), oct(os.stat(d.name).st_mode)))
open(d.name+'/a','w').close(); os.mkdir(d.name+'/b'); d.cleanup(); t(lambda: os.path.exists(d.name)); d.cleanup()
with TemporaryDirectory('s','p',here) as n: t(lambda: (os.path.basename(n)[0], n[-1], os.path.dirname(n)))
t(lambda: os.path.exists(n))
with TemporaryDirectory(delete=False) as n: pass
t(lambda: os.path.exists(n)); shutil.rmtree(n)
with TemporaryDirectory() as n: shutil.rmtree(n)
with TemporaryDirectory() as n:
    os.makedirs(n+'/a/b'); open(n+'/a/b/c','w').close(); os.chmod(n+'/a/b', 0); os.chmod(n+'/a', 0o500); os.symlink('/etc', n+'/l')
t(lambda: (os.path.exists(n), os.path.exists('/etc/passwd')))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); d = TemporaryDirectory(); n = d.name; d._finalizer(); print([(x.category.__name__, clean(x.message)) for x in w], os.path.exists(n))
t(lambda: TemporaryDirectory[int]); t(lambda: TemporaryDirectory(dir='/nonexistent')); t(lambda: repr(TemporaryDirectory(suffix=b'x'))[:22])
class D(TemporaryDirectory):
    def cleanup(self): print('cleanup'); super().cleanup()
with D(): pass
for f in (mkstemp, mkdtemp, mktemp, NamedTemporaryFile, TemporaryFile, S, TemporaryDirectory, gettempdir): t(lambda: inspect.signature(f))
os.chdir(here); os.mkdir('rel'); t(lambda: mkstemp(dir='rel')[1]); t(lambda: mkdtemp(dir='rel')); t(lambda: os.path.dirname(mktemp(dir='rel'))); t(lambda: NamedTemporaryFile(dir='rel').name)
tempfile.tempdir=None; os.environ['TMPDIR']=here; t(gettempdir); tempfile.tempdir=None; os.environ['TMPDIR']='/nonexistent'; os.environ['TEMP']=here+'/rel'; t(gettempdir)
os.chdir('/'); shutil.rmtree(here)
