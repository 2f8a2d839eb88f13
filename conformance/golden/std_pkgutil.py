# Module pkgutil: names, and what needs no files.
import pkgutil
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__}: {e}'
    print(r)
def n(x): return pkgutil.resolve_name(x).__name__
for x in ('os.path:join', 'os.path.join', 'os', 'os:', '', 'os:nope', 'nosuch', 'os.nope', '1a', 'os:path:join', 'a-b', 3, 'builtins:str.join', 'collections.abc:Mapping.get', 'os.', ':x', 'no.such:thing'): t(n, x)
t(lambda: list(pkgutil.iter_modules('abc'))); t(lambda: list(pkgutil.iter_modules(['/nonexistent']))); t(lambda: list(pkgutil.walk_packages([])))
t(pkgutil.get_data, 'sys', 'x'); t(pkgutil.get_data, 'nosuchpkg', 'x'); t(pkgutil.extend_path, 'a', 'x'); t(pkgutil.extend_path, ['q'], 'no_such_package'); t(pkgutil.extend_path, [], 'no_such.package')
t(pkgutil.get_importer, '/nonexistent'); t(lambda: next(iter(pkgutil.iter_importers('.x')))); print(pkgutil.__all__, pkgutil.ModuleInfo._fields, pkgutil.ModuleInfo(1, 'a', True))
