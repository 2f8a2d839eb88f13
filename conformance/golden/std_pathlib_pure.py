# Paths taken apart, put together, compared and matched, of both systems.
import pathlib, os, warnings
from pathlib import *
warnings.simplefilter('ignore')
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'filename',None), getattr(e,'filename2',None))
P=PurePosixPath; W=PureWindowsPath
for a in [(),('',),('.',),('a',),('a/b',),('a','b'),('/a','b'),('a','/b'),('//a/b',),('///a',),('a//b/./c/../d/',),('/',),('./a',),('..',),('a','','b'),('.bashrc',),('a.tar.gz',),('a.',),('...',),('a..b',),('..a',),('a b',)]:
    p=P(*a); t(lambda: p); t(lambda:(str(p),p.parts,p.drive,p.root,p.anchor,p.name,p.stem,p.suffix,p.suffixes,p.parent,list(p.parents),p.is_absolute(),p.as_posix(),bytes(p), p.__reduce__()))
for a in [(),('c:',),('c:/',),('c:a',),('c:/a/b.txt',),('//srv/share',),('//srv/share/a',),('//srv',),('\\\\?\\c:\\x',),('a/b\\c',),('c:/a','d:b'),('c:/a','/b'),('c:a','c:b'),('./c:a',),('\\a',),('//?/UNC/s/h/f',),('//./dev',),('con',),('a:b:c',),('//',),('///x',)]:
    p=W(*a); t(lambda: p); t(lambda:(str(p),p.parts,p.drive,p.root,p.anchor,p.name,p.stem,p.suffix,p.parent,list(p.parents),p.is_absolute(),p.as_posix(), p.is_reserved()))
t(lambda: P(b'a')); t(lambda: P(3)); t(lambda: P('a')/3); t(lambda: 'x'/P('a')); t(lambda: P('a')/'b'/P('c')); t(lambda: 3/P('a')); t(lambda: P('a').joinpath('b','/c','d')); t(lambda:P('a','b',x=1))
t(lambda: (P('a')==P('a/'), P('a')==W('a'), W('A')==W('a'), P('A')==P('a'), P('a')<P('b'), hash(P('a'))==hash(P('a/.')), hash(W('A'))==hash(W('a')), P('a')=='a'))
t(lambda: P('a')<W('a')); t(lambda: sorted([P('a/b'),P('a'),P('a b'),P('a-b'),P('b')])); t(lambda: P('a')<'b')
for n in ['b','','.','a/b','x.y','..']: t(lambda: P('/d/f.txt').with_name(n)); t(lambda: P('/d/f.txt').with_stem(n)); t(lambda: P('/').with_name(n)); t(lambda: P('').with_stem(n)); t(lambda: W('c:/d/f.txt').with_name(n))
for n in ['.x','','x','.','.a/b','.a.b']: t(lambda: P('/d/f.txt').with_suffix(n)); t(lambda: P('/').with_suffix(n)); t(lambda: P('a.tar.gz').with_suffix(n)); t(lambda: P('.b').with_suffix(n))
t(lambda: W('c:a').with_name('d:b')); t(lambda: P('a.').with_suffix('.x')); t(lambda: P('a.txt').with_stem(''))
for a,b in [('/a/b','/a'),('/a/b','/a/b'),('/a/b','a'),('/a/b','/c'),('a/b','a'),('a','..'),('a','.'),('/a/b/c','/a/d/e'),('a/b','../c'),('','a')]:
    t(lambda: P(a).relative_to(b)); t(lambda: P(a).relative_to(b,walk_up=True)); t(lambda: P(a).is_relative_to(b))
t(lambda: P('a').relative_to()); t(lambda: W('c:/a').relative_to('d:/',walk_up=True)); t(lambda: W('C:/A/b').relative_to('c:/a'))
for p,m in [('a/b.py','*.py'),('a/b.py','b.*'),('/a/b.py','/a/*'),('/a/b.py','a/*.py'),('a/b/c.py','a/**'),('a/b/c.py','**/*.py'),('a/b/c.py','a/*.py'),('.a','*'),('a','[ab]'),('A','a'),('a/b','/b'),('a/b','**'),('a','?'),('a/b/c','a/**/c'),('a/c','a/**/c'),('/','/'),('','*'),('a','**/a'),('a/.b/c','**/c'),('x/a**b','a**b'),('a/b/','b/')]:
    t(lambda: (p,m,P(p).match(m))); t(lambda: P(p).full_match(m)); t(lambda: W(p).match(m)); t(lambda: W(p).full_match(m)); t(lambda: P(p).match(m,case_sensitive=False))
t(lambda: P('a').match('')); t(lambda: P('a').match('.')); t(lambda: P('a').full_match('')); t(lambda: P('').full_match('')); t(lambda: P('A').full_match('a',case_sensitive=False)); t(lambda:P('a').match(P('a')))
t(lambda: P('/a b/é').as_uri()); t(lambda: P('a').as_uri()); t(lambda: W('c:/a b').as_uri()); t(lambda: W('//s/h/f').as_uri()); t(lambda: Path.from_uri('file:///a%20b')); t(lambda: Path.from_uri('file://localhost/a')); t(lambda: Path.from_uri('http://a')); t(lambda: Path.from_uri('file:a')); t(lambda: Path('/a#b').as_uri())
ps=P('/a/b/c/d').parents; t(lambda: (ps,len(ps),ps[0],ps[-1],ps[1:],ps[::2])); t(lambda: ps[9]); t(lambda: ps[-5]); t(lambda: P('a/b').parents[0:9])
t(lambda: WindowsPath('a')); t(lambda: Path('a')); t(lambda: type(PurePath('a'))); t(lambda: P.parser.__name__); t(lambda: W.parser.__name__); t(lambda: UnsupportedOperation.__mro__)
class My(PurePosixPath):
    def __init__(self,*a,tag=0): super().__init__(*a); self.tag=tag
    def with_segments(self,*a): return type(self)(*a,tag=self.tag)
m=My('a','b',tag=3); t(lambda: ((m/'c').tag, m.parent.tag, m, m.with_name('q').tag, [x.tag for x in m.parents], ('z'/m).tag)); 
class Mp(Path): pass
t(lambda: (Mp('a'), Mp('a')/'b', Mp('a').x if False else 0)); t(lambda: P('a').__slots__); t(lambda: isinstance(P('a'),os.PathLike)); t(lambda: os.fspath(P('a/b')))
t(lambda: P('a').foo); t(lambda: Path('x').info); t(lambda: eval(repr(PosixPath('a'))))
t(lambda: P('a', P('b'), '/c')); t(lambda: P(W('a\\b'))); t(lambda: W(P('a/b'))); t(lambda: W('c:\\a')/P('b/c')); t(lambda: P('\ud800')); t(lambda: bytes(P('\udcff')))
t(lambda: PurePath.__class_getitem__); t(lambda: Path[str]); t(lambda: P('a\0b'))
