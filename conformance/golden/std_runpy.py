# Module runpy: this file runs itself.
import sys
if __name__ != '__main__':
    x = extra + 1 if 'extra' in globals() else 0
    info = (__name__, __package__, __spec__ and __spec__.name, __file__ == sys.argv[0], __name__ in sys.modules, __doc__, __builtins__ is not None)
else:
    import runpy
    def t(f, *a, **k):
        try: r = f(*a, **k)
        except BaseException as e: print(type(e).__name__, e); return
        print(r['x'], r['info'], r['__name__'], r['__file__'] == __file__)
    me = 'std_runpy'
    t(runpy.run_path, __file__); t(runpy.run_path, __file__, {'extra': 5}, 'child'); t(runpy.run_path, __file__, run_name='a.b')
    t(runpy.run_module, me); t(runpy.run_module, me, {'extra': 1}, 'other'); t(runpy.run_module, me, alter_sys=True); t(runpy.run_module, me, None, 'zz', True)
    t(runpy.run_module, 'no_such_module'); t(runpy.run_module, '.x'); t(runpy.run_module, 'no_such.module'); t(runpy.run_module, 3); t(runpy.run_path, '/no/such/file.py')
    print(me in sys.modules, 'zz' in sys.modules, sys.argv[0] == __file__, runpy.__all__)
