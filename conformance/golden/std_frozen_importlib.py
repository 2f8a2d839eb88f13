# What the modules of the import system do for the library: the lock, names, paths, loading by a spec.
import _imp, _frozen_importlib as b, _frozen_importlib_external as x, sys, types, os
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda:_imp.lock_held()); t(lambda:_imp.release_lock()); _imp.acquire_lock(); t(_imp.lock_held); _imp.release_lock()
t(lambda:_imp.is_builtin('sys') != 0); t(lambda:_imp.is_builtin('nix')); t(lambda:_imp.is_builtin(1)); t(lambda:_imp.is_frozen('nix')); t(lambda:_imp.is_frozen_package('nix')); t(lambda:_imp.find_frozen('nix')); t(lambda:_imp.source_hash(5,b'abc')); t(lambda: _imp.get_frozen_object('nix'))
with b._ImportLockContext(): t(_imp.lock_held)
t(lambda:b._calc___package__({'__package__':'a'})); t(lambda:b._calc___package__({'__name__':'a.b','__spec__':None})); t(lambda:b._calc___package__({'__name__':'a.b','__path__':[]})); t(lambda:b._calc___package__({'__spec__':b.ModuleSpec('q.r',None)}))
t(lambda:b._resolve_name('a','b.c',1)); t(lambda:b._resolve_name('a','b.c',2)); t(lambda:b._resolve_name('','b.c',2)); t(lambda:b._resolve_name('a','b.c',3))
t(lambda:b._gcd_import('json.decoder').__name__); t(lambda:b._gcd_import('decoder','json',1).__name__); t(lambda:b._gcd_import('')); t(lambda:b._gcd_import('nixda')); t(lambda:b._gcd_import('a',None,-1)); t(lambda:b._find_spec('nixda',None)); t(lambda:b._find_and_load('json',None).__name__)
t(lambda:b._call_with_frames_removed(max,1,2,key=lambda a:-a)); t(lambda:b._verbose_message('x {}',1)); t(lambda:b._call_with_frames_removed())
m=types.ModuleType('mm'); m.__file__='/x'; t(lambda:b._spec_from_module(m)); t(lambda:b._spec_from_module(m).has_location)
t(lambda:b._exec(b.ModuleSpec('mm',None),m))
t(lambda:x._pack_uint32(-1)); t(lambda:x._pack_uint32(1<<40|5)); t(lambda:x._unpack_uint16(b'\1\2')); t(lambda:x._unpack_uint32(b'\1\2\3\4')); t(lambda:x._unpack_uint64(b'12345678'))
t(lambda:x._path_join('a','b')); t(lambda:x._path_join('a/','b/')); t(lambda:x._path_join('','b')); t(lambda:x._path_join('/','b')); t(lambda:x._path_join('a','')); t(lambda:x._path_join()); t(lambda:x._path_split('/a/b')); t(lambda:x._path_split('a'));t(lambda:x._path_split('/a'))
t(lambda:x._path_isfile('/etc/passwd')); t(lambda:x._path_isdir('')); t(lambda:x._path_isabs('/a')); t(lambda:x._path_abspath('/a')); t(lambda:x._calc_mode('/etc/passwd')); t(lambda:x._calc_mode('/nix'))
import tempfile, shutil
d=tempfile.mkdtemp(); t(lambda:x._write_atomic(d+'/f',b'abc')); t(lambda:open(d+'/f','rb').read()); t(lambda:os.listdir(d))
class L(x._LoaderBasics):
    def get_filename(self,n): return '/a/__init__.py'
    def get_code(self,n): return compile('z=1',"f",'exec')
t(lambda:L().is_package('a')); m=types.ModuleType('mm'); L().exec_module(m); t(lambda:m.z); t(lambda:L().create_module(1))
sp=b.ModuleSpec('mm',L()); t(lambda:b._load(sp).z); t(lambda:L().load_module('mm').z)
shutil.rmtree(d)
