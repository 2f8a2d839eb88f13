# What paths do with their files.
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
for p in ['a','j','nope','dang','loop','a/link','e/flink','.','']:
    p=Path(p); t(lambda: (p,p.exists(),p.exists(follow_symlinks=False),p.is_dir(),p.is_file(),p.is_symlink(),p.is_mount(),p.is_socket(),p.is_fifo(),p.is_block_device(),p.is_char_device(),p.is_junction(),p.is_dir(follow_symlinks=False),p.is_file(follow_symlinks=False)))
    t(lambda: p.resolve()); t(lambda: p.resolve(strict=True)); t(lambda: p.absolute()); t(lambda: p.readlink()); t(lambda: (p.info.exists(),p.info.is_dir(),p.info.is_file(),p.info.is_symlink(),p.info.exists(follow_symlinks=False),p.info.is_dir(follow_symlinks=False)))
t(lambda: Path('j').read_text()); t(lambda: Path('j').read_bytes()); t(lambda: Path('j').write_bytes(b'x')); t(lambda: Path('j').write_text(b'x')); t(lambda: Path('j').write_bytes('x')); t(lambda: Path('nope/x').write_text('')); t(lambda: Path('j').write_text('a\nb',newline='\r\n')); t(lambda: Path('j').read_text(newline='')); t(lambda: Path('j').stat().st_size); t(lambda: Path('j').open().read())
t(lambda: Path('a').mkdir()); t(lambda: Path('a').mkdir(exist_ok=True)); t(lambda: Path('j').mkdir(exist_ok=True)); t(lambda: Path('n/m').mkdir()); t(lambda: Path('n/m').mkdir(parents=True)); t(lambda: Path('n/m').mkdir(parents=True)); t(lambda: Path('n').rmdir()); t(lambda: Path('n/m').rmdir()); t(lambda: Path('n/m').rmdir())
t(lambda: Path('t').touch()); t(lambda: Path('t').touch(exist_ok=False)); t(lambda: Path('t').unlink()); t(lambda: Path('t').unlink()); t(lambda: Path('t').unlink(missing_ok=True)); t(lambda: Path('nope').stat()); t(lambda: Path('dang').lstat().st_size); t(lambda: oct(Path('j').stat().st_mode)); t(lambda: Path('j').chmod(0o600)); t(lambda: oct(Path('j').stat().st_mode)); t(lambda: Path('j').lchmod(0o600))
t(lambda: Path('j').rename('k')); t(lambda: Path('k').replace('j')); t(lambda: Path('nope').rename('x')); t(lambda: Path('hard').hardlink_to('j')); t(lambda: Path('hard').samefile('j')); t(lambda: Path('hard').samefile('nope')); t(lambda: Path('hard').samefile('a'))
t(lambda: Path('~root').expanduser()); t(lambda: Path('~nosuchuser/x').expanduser()); t(lambda: Path('a/~').expanduser()); t(lambda: Path.cwd()); t(lambda: Path.home()==Path(os.path.expanduser('~')))
t(lambda: Path('j').copy('cp')); t(lambda: Path('cp').read_bytes()==Path('j').read_bytes()); t(lambda: Path('a').copy('acp')); t(lambda: g(Path('acp').rglob('*'))); t(lambda: Path('acp/link').is_symlink()); t(lambda: Path('a').copy('acp2',follow_symlinks=False)); t(lambda: Path('acp2/link').is_symlink()); t(lambda: Path('a').copy('a')); t(lambda: Path('a').copy('a/x')); t(lambda: Path('j').copy('j')); t(lambda: Path('nope').copy('x')); t(lambda: Path('j').copy_into('e')); t(lambda: Path('').copy_into('e')); t(lambda: Path('cp').move('cp2')); t(lambda: Path('cp2').move_into('a')); t(lambda: Path('nope').move('q')); t(lambda: Path('acp').move('a/z')); t(lambda: Path('a').copy('acp2')); t(lambda: Path('e/flink').copy('fl',follow_symlinks=False)); t(lambda: Path('fl').readlink()); t(lambda: Path('j').copy('jj',preserve_metadata=True)); t(lambda: Path('j').copy('hard')); t(lambda: Path('a').copy('j'))
t(lambda: next(Path('a').iterdir()).info.exists()); t(lambda: Path('a').info is Path('a').info); p=Path('a'); t(lambda: p.info is p.info); 
t(lambda: Path('a/../e').resolve()); t(lambda: Path('/').parent); t(lambda: Path('x').symlink_to('y',target_is_directory=True))
os.chdir('/'); shutil.rmtree(here)
