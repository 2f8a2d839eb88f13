"""Walk a tree of files."""
import pathlib, os, shutil, tempfile, glob, fnmatch, stat, hashlib, zlib, gzip, io, errno, contextlib, time, sys
from pathlib import Path, PurePosixPath, PureWindowsPath
d = Path(tempfile.mkdtemp())
def show(p): return str(p).replace(str(d), 'D')
for name in ('a/b/c.txt', 'a/b/d.py', 'a/e.TXT', 'f.md', '.hidden/x', 'a/z space.txt'):
    p = d / name
    p.parent.mkdir(parents=True, exist_ok=True)
    p.write_text(name * 3, encoding='utf-8')
(d / 'link').symlink_to('a/b')
(d / 'broken').symlink_to('nowhere')
for root, dirs, files in d.walk():
    dirs.sort()
    print(show(root), dirs, sorted(files))
print(sorted(show(p) for p in d.rglob('*.txt')), sorted(show(p) for p in d.glob('*/*')), sorted(show(p) for p in d.glob('**/b/*', recurse_symlinks=True)))
print(sorted(show(p) for p in d.rglob('*.txt', case_sensitive=False)), sorted(glob.glob('**/*.py', root_dir=d, recursive=True)), sorted(glob.glob('*', root_dir=d, include_hidden=True)))
p = d / 'a/b/c.txt'
print(p.stem, p.suffix, p.suffixes, p.parts[-3:], p.relative_to(d), p.with_suffix('.bak').name, p.with_stem('q').name, p.with_name('r').name, p.match('b/*.txt'), p.full_match('**/*.txt'), p.is_relative_to('/x'), p.parent.name, p.as_uri()[:7], p.exists(), (d / 'broken').exists(), (d / 'broken').is_symlink(), (d / 'link').readlink(), (d / 'link').resolve() == (d / 'a/b').resolve())
st = p.stat()
print(st.st_size, stat.filemode(st.st_mode), stat.S_ISREG(st.st_mode), oct(p.chmod(0o640) or p.stat().st_mode & 0o777), p.owner() != '', p.lstat().st_nlink)
print(hashlib.sha256(p.read_bytes()).hexdigest()[:16], hashlib.file_digest(p.open('rb'), 'md5').hexdigest(), zlib.crc32(p.read_bytes()), zlib.adler32(b'x'))
print(len(gzip.decompress(gzip.compress(p.read_bytes()))), zlib.decompress(zlib.compress(b'aaa' * 100))[:5])
with gzip.open(d / 'x.gz', 'wt', encoding='utf-8') as f: f.write('grüße\nzwei\n')
with gzip.open(d / 'x.gz', 'rt', encoding='utf-8') as f: print(list(f))
for bad in (lambda: (d / 'none').read_text(), lambda: (d / 'a').read_text(), lambda: (d / 'a').rmdir(), lambda: (d / 'a').mkdir(), lambda: (d / 'f.md' / 'x').write_text(''), lambda: (d / 'f.md').rename(d / 'q' / 'z'), lambda: p.relative_to('/zzz'), lambda: p.with_suffix('x'), lambda: Path('a').joinpath(3), lambda: (d / 'none').unlink(), lambda: p.with_name(''), lambda: list((d / 'none').iterdir()), lambda: Path('a\0b').stat(), lambda: p.symlink_to(p), lambda: list(d.glob('')), lambda: p.write_text(3), lambda: p.open('q'), lambda: p / None, lambda: p.touch(exist_ok=False), lambda: shutil.copy(d / 'none', d), lambda: shutil.copytree(d / 'a', d / '.hidden'), lambda: shutil.rmtree(d / 'none'), lambda: os.rename(d / 'none', d), lambda: shutil.copyfile(p, p), lambda: shutil.move(d / 'none', d / 'm'), lambda: os.listdir(d / 'f.md'), lambda: os.scandir(d / 'none'), lambda: PurePosixPath(b'x')):
    try: print('ok', show(bad()))
    except Exception as e: print(type(e).__name__, '|', show(e), getattr(e, 'errno', None) and errno.errorcode.get(e.errno))
shutil.copytree(d / 'a', d / 'copy', ignore=shutil.ignore_patterns('*.py'), symlinks=True)
print(sorted(show(q) for q in (d / 'copy').rglob('*')))
print(show(shutil.make_archive(str(d / 'arc'), 'zip', d / 'copy')) if False else '', shutil.disk_usage(d)._fields, show(shutil.move(d / 'f.md', d / 'copy')))
(d / 'f2').touch(); (d / 'f2').replace(d / 'f3'); print((d / 'f3').stat().st_size, (d / 'f3').samefile(d / 'f3'))
with os.scandir(d) as it: print(sorted((e.name, e.is_file(), e.is_dir(follow_symlinks=False), e.is_symlink()) for e in it))
print(os.path.commonpath(['/a/b/c', '/a/b/d']), os.path.commonprefix(['abc', 'abd']), os.path.relpath('/a/b', '/a/c/d'), os.path.splitext('x.tar.gz'), os.path.normpath('a//b/../c/.'), os.path.join('a', '/b', 'c'), os.path.expandvars('$HOMEX/y'))
w = PureWindowsPath(r'C:\Users\me\..\x.TXT'); print(w, w.drive, w.root, w.anchor, w.parts, w.as_posix(), w.suffix, w == PureWindowsPath('c:/users/ME/../X.txt'), w.is_absolute(), repr(w / 'D:y'))
print(fnmatch.filter(['a.py', 'b.PY', 'c.txt'], '*.py'), fnmatch.translate('a[!b]*?.x'), fnmatch.fnmatchcase('x', '[a-z]'))
with tempfile.NamedTemporaryFile('w+', dir=d, suffix='.t', delete_on_close=False) as f:
    f.write('hi'); f.flush(); f.seek(0); print(f.read(), f.name.endswith('.t'), os.path.exists(f.name))
with tempfile.SpooledTemporaryFile(max_size=4) as f: f.write(b'abcdef'); f.seek(2); print(f.read(), f._rolled)
shutil.rmtree(d); print(d.exists())
with contextlib.chdir('/'): print(os.getcwd(), Path.cwd(), Path('x').absolute())
