# shutil: trees with errors, and the registers of formats of archives.
import os, shutil, tempfile
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, repr(e))
here = tempfile.mkdtemp(); os.chdir(here)
open('a', 'w').write('x'); os.mkdir('d'); os.symlink('a', 'l'); os.mkfifo('f'); os.symlink('d', 'dl'); os.symlink('nope', 'br')
t(lambda: shutil.copyfile('a', 'l')); t(lambda: shutil.copyfile('a', 'f')); t(lambda: shutil.copyfile('a', 'x/')); t(lambda: shutil.copytree('a', 'd4')); t(lambda: shutil.copytree('d', 'd'))
def cb(f, p, e): print('cb', f.__name__, p, e if not isinstance(e, tuple) else e[:2])
for name in 'none', 'dl': shutil.rmtree(name, onexc=cb); shutil.rmtree(name, onerror=cb)
t(lambda: shutil.rmtree('x', dir_fd='q')); t(lambda: shutil.move('d', 'd')); t(lambda: shutil.move('d', 'd/x')); t(lambda: shutil.move('a', 'd')); t(lambda: shutil.move('d/', 'e')); t(lambda: os.listdir('e'))
os.makedirs('p/q/r'); open('p/q/s', 'w').close(); fd = os.open('.', os.O_RDONLY); shutil.rmtree('p', dir_fd=fd); os.close(fd); t(lambda: os.path.exists('p'))
t(lambda: shutil.copytree('e', 'g', copy_function=lambda a, b: print('copy', a, b))); t(lambda: sorted(shutil.ignore_patterns('*.py', 'a?')('d', ['a.py', 'ab', 'c'])))
t(lambda: shutil.make_archive('q', 'zip', 'nodir')); t(lambda: shutil.make_archive('q', 'tar', 'f')); t(lambda: shutil.unpack_archive('q.foo', 'out', 'foo'))
t(lambda: shutil.register_archive_format('x', len, [1])); t(lambda: shutil.unregister_archive_format('x')); t(lambda: shutil.register_unpack_format('x', ['.q'], 1)); t(lambda: shutil.unregister_unpack_format('x'))
t(lambda: shutil.register_unpack_format('x', ['.q'], lambda f, d, **k: print(f, d, k), [('k', 1)], 'D')); t(lambda: shutil.unpack_archive('a.q', 'o')); t(lambda: shutil.unpack_archive('a', 'o', 'x', filter='data')); t(lambda: [f for f in shutil.get_unpack_formats() if f[0] == 'x'])
t(lambda: shutil.copyfileobj(1, 2)); t(lambda: shutil.which('./sh')); t(lambda: shutil.which('sh', path='')); t(lambda: type(shutil.which(b'sh')))
os.chdir('/'); shutil.rmtree(here); print(os.path.exists(here))
