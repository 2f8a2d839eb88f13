# Patterns of names of files.
import glob, os, shutil, warnings
warnings.simplefilter('ignore')
here='/tmp/corepy-glob-%d'%os.getpid(); os.mkdir(here); os.chdir(here)
def t(f):
    try: print(repr(f()).replace(here,'HERE'))
    except BaseException as e: print(type(e).__name__, e)
for d in ['a/b/c','a/d','e','.h/x']: os.makedirs(d)
for f in ['a/f.py','a/b/g.py','a/b/c/h.txt','a/.hid','e/i.py','j','[x]','.h/y']: open(f,'w').close()
os.symlink('b','a/link'); os.symlink('nowhere','dang')
for pat in ['*','*/','**','**/','**/*','**/*.py','a/*','a/**','*.py','a/b','a/nope','a/b/','j/','**/b/**','*/*/..','a/../e/*','[ae]','?','.*','**/.*','dang','a/link/*','a/link/**','**/**','*/b','./a','A','a**','', '/','[[]x]','[!a]','[a-','a//*','e/*/','.h/**','.h/*','*/*/*','**/c/..']:
    for rec in (False,True): t(lambda: (pat,rec,sorted(glob.glob(pat,recursive=rec))))
    t(lambda: sorted(glob.glob(pat,recursive=True,include_hidden=True))); t(lambda: sorted(glob.glob(here+'/'+pat,recursive=True))); t(lambda: sorted(glob.glob(pat,root_dir=here+'/a',recursive=True))); t(lambda: sorted(glob.glob(os.fsencode(pat),recursive=True))); t(lambda: sorted(glob.iglob(pat,root_dir=os.fsencode(here) if False else here)))
    t(lambda: glob.escape(pat)); t(lambda: glob.has_magic(pat)); 
    for kw in [{},{'recursive':True},{'include_hidden':True},{'recursive':True,'include_hidden':True},{'seps':'/\\','recursive':True}]: t(lambda: glob.translate(pat,**kw))
fd=os.open('a',os.O_RDONLY); t(lambda: sorted(glob.glob('**/*',dir_fd=fd,recursive=True))); t(lambda: sorted(glob.glob('b/*',dir_fd=fd)));
t(lambda: glob.escape(b'*a[')); t(lambda: glob.glob(3)); t(lambda: sorted(glob.glob0(here,'j'))); t(lambda: sorted(glob.glob1(here,'*'))); t(lambda: glob.glob('*',root_dir=b'/')); t(lambda: glob.escape('/a/[b')); t(lambda: glob.__all__)
os.close(fd); os.chdir('/'); shutil.rmtree(here)
