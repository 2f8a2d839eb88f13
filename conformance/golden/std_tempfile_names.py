# Names that are taken, defaults of the module, files that roll over, and directories that go or stay.
import os, tempfile


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, str(e).replace(here, 'HERE'))


class Same:
    def __next__(self):
        return 'same'


with tempfile.TemporaryDirectory(prefix='corepy-') as here:
    tempfile._name_sequence = Same()
    t(lambda: os.path.relpath(tempfile.mkdtemp(dir=here), here))
    for f in (tempfile.mkdtemp, tempfile.mkstemp, tempfile.mktemp, tempfile.NamedTemporaryFile):
        t(lambda: f(dir=here))
    t(lambda: os.path.relpath(tempfile.mktemp('b', 'c', dir=here), here))
    tempfile.template = 'zz'
    t(lambda: (tempfile.gettempprefix(), tempfile.gettempprefixb(), os.path.relpath(tempfile.mkdtemp(dir=here), here)))
    tempfile._name_sequence, tempfile.template = None, 'tmp'
    saved = tempfile.tempdir
    tempfile.tempdir = os.fsencode(here)
    t(lambda: (tempfile.gettempdir() == here, tempfile.gettempdirb() == os.fsencode(here), type(tempfile.mkdtemp()), type(tempfile.mkdtemp('a'))))
    tempfile.tempdir = saved
    t(lambda: tempfile._get_default_tempdir(['/nonexistent']))
    for f in (lambda: tempfile.mkstemp(3), lambda: tempfile.mktemp(b'x'), lambda: tempfile.NamedTemporaryFile(mode=5), lambda: tempfile.NamedTemporaryFile('w', 0, dir=here),
              lambda: tempfile.TemporaryFile('w', dir=here, encoding='nope'), lambda: tempfile.TemporaryDirectory(suffix=3), lambda: tempfile.SpooledTemporaryFile('a').write(b'a')):
        t(f)
    s = tempfile.SpooledTemporaryFile(max_size=3, dir=here)
    t(lambda: (s.write(b'abc'), s._rolled, s.write(b'd'), s._rolled, s.writelines([b'ef']), s.seek(1), s.read1(2), s.name == s.fileno(), s.mode, s.isatty()))
    t(lambda: (s.truncate(2), s.seek(0), s.read(), s.tell(), s.readable(), s.seekable(), s.writable(), s.flush()))
    s.close()
    t(lambda: s.read())
    s = tempfile.SpooledTemporaryFile(9, 'w+', encoding='utf-8', dir=here)
    t(lambda: (s.write('é\n'), s._rolled, s.rollover(), s._rolled, s.seek(0), list(s), s.encoding, s.errors, s.newlines))
    s.close()
    with tempfile.SpooledTemporaryFile() as s:
        for name in ('encoding', 'errors', 'newlines', 'name', 'mode'):
            t(lambda: getattr(s, name))
        t(lambda: (s.truncate(5), s._rolled))
    t(lambda: tempfile.SpooledTemporaryFile.__abstractmethods__)
    with tempfile.NamedTemporaryFile('w+', dir=here) as f:
        t(lambda: (f.write('a\nb'), f.seek(0), list(f), f.file.name == f.name, f.write.__name__, f._closer.delete))
        t(lambda: f.nope)
        os.remove(f.name)
    with tempfile.TemporaryDirectory(dir=here) as d:
        os.mkdir(d + '/locked')
        open(d + '/locked/f', 'w').close()
        os.chmod(d + '/locked', 0)
    t(lambda: os.path.exists(d))
    with tempfile.TemporaryDirectory(dir=here, delete=False) as d:
        pass
    t(lambda: os.path.exists(d))
    d = tempfile.TemporaryDirectory(dir=here, ignore_cleanup_errors=True)
    t(lambda: (repr(d) == f'<TemporaryDirectory {d.name!r}>', d._finalizer.alive, d.cleanup(), d._finalizer.alive, os.path.exists(d.name), d.cleanup()))
    t(lambda: tempfile.TemporaryDirectory[str])
print(os.path.exists(here))
