# What is found below a directory: glob, rglob, iterdir, walk.
import os, pathlib, shutil, sys
from pathlib import *
here=Path('/tmp/corepy-pathlib-%d'%os.getpid()); here.mkdir()
def show(v): return repr(v).replace(str(here),'HERE')
def t(f):
    try: print(show(f()))
    except BaseException as e: print(type(e).__name__, str(e).replace(str(here),'HERE'), e.__class__.__mro__[1].__name__)
os.chdir(here)
for d in ['a/b/c','a/d','e']: Path(d).mkdir(parents=True)
for f in ['a/f.py','a/b/g.py','a/b/c/h.txt','a/.hid','e/i.py','j']: print(Path(f).write_text('text '+f))
Path('a/link').symlink_to('b'); Path('dang').symlink_to('nowhere'); Path('loop').symlink_to('loop'); Path('e/flink').symlink_to('../j')
def g(it): return sorted(str(x) for x in it)
for pat in ['*','*/','**','**/','**/*','**/*.py','a/*','a/**','*.py','a/b','a/nope','a/b/','j/','**/b/**','*/*/..','a/../e/*','**/c/..','a/**/*.txt','[ae]','?','.*','**/.*','dang','loop','**/link/*','a/link/*','a/link/**','**/**','**/b/**/h.txt','*/b','./a','a/./b','A','a**','**a','a/f.py/x','e/flink']:
    t(lambda: (pat, g(Path('.').glob(pat)))); t(lambda: g(here.glob(pat))==[str(here/x) for x in g(Path('.').glob(pat))]); t(lambda: g(Path('a').rglob(pat)))
t(lambda: g(Path('.').glob(''))); t(lambda: g(Path('.').rglob(''))); t(lambda: list(Path('.').glob('/x'))); t(lambda: g(Path('.').glob('A',case_sensitive=False))); t(lambda: g(Path('.').glob('**',recurse_symlinks=True))); t(lambda: g(Path('nope').glob('*'))); t(lambda: g(Path('j').glob('*'))); t(lambda: g(Path('.').glob(Path('a')/'*'))); t(lambda: g(Path('.').glob('.'))); t(lambda: g(Path('.').rglob('.'))); t(lambda: g(Path('a').glob('..')))
t(lambda: g(Path('.').iterdir())); t(lambda: g(Path('a').iterdir())); t(lambda: list(Path('nope').iterdir()))
t(lambda: sorted((str(a),sorted(b),sorted(c)) for a,b,c in Path('.').walk())); t(lambda: sorted((str(a),sorted(b),sorted(c)) for a,b,c in Path('a').walk(top_down=False,follow_symlinks=True))); er=[]; t(lambda: (list(Path('nope').walk(on_error=er.append)),er))
os.chdir('/'); shutil.rmtree(here)
