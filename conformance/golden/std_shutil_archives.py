# shutil: archives are packed and unpacked.
import os, shutil, tempfile
def t(f):
    try: print(repr(f()).replace(here,'HERE'))
    except Exception as e: print(type(e).__name__, str(e).replace(here,'HERE'))
here = os.path.realpath(tempfile.mkdtemp()); os.chdir(here)
os.makedirs('d/e/f'); open('d/a','w').write('x'*100000); open('d/e/é','w').write('y'); os.chmod('d/a',0o755); os.symlink('a','d/l'); os.mkdir('d/empty'); os.utime('d/a',(1000000000,1000000000))
def tree(d): return sorted(os.path.relpath(os.path.join(w, n), d) + ('@' if os.path.islink(os.path.join(w, n)) else '/' if n in ds else '') for w, ds, fs in os.walk(d) for n in ds + fs)
for f in 'zip','tar','gztar':
    t(lambda: shutil.make_archive('q',f,'d')); t(lambda: shutil.make_archive('r',f,base_dir='d/e')); t(lambda: shutil.make_archive('w/s',f,'d',base_dir='e')); t(lambda: shutil.make_archive('dry',f,'d',dry_run=True))
    ext={'zip':'.zip','tar':'.tar','gztar':'.tar.gz'}[f]
    for n in 'q','r','w/s':
        t(lambda: shutil.unpack_archive(n+ext,'out_'+f+n.replace('/','')));  t(lambda: tree('out_'+f+n.replace('/','')))
    t(lambda: (len(open('out_'+f+'q/a').read()), oct(os.stat('out_'+f+'q/a').st_mode) if f!='zip' else 0, os.stat('out_'+f+'q/a').st_mtime if f!='zip' else 0))
t(lambda: shutil.unpack_archive('d/a','o','zip')); t(lambda: shutil.unpack_archive('d/a','o','tar')); t(lambda: shutil.unpack_archive('nope.tar','o')); t(lambda: sorted(os.listdir('.')))
os.chdir('/'); shutil.rmtree(here)
