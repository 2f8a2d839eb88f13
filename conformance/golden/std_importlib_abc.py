# The abstract base classes of importlib.abc, loaders made of them, specs, lazy modules and finders.
import importlib.abc as a
import importlib.machinery as m
import importlib.util as u
import os
import sys
import types

NAMES = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader', 'ExecutionLoader', 'FileLoader', 'SourceLoader']
for name in NAMES:
    c = getattr(a, name)
    print(name, c.__module__, sorted(c.__abstractmethods__), [b.__name__ for b in c.__mro__ if b.__module__ != '_frozen_importlib_external'])
for name in ['BuiltinImporter', 'FrozenImporter', 'PathFinder', 'FileFinder', 'SourceFileLoader', 'SourcelessFileLoader', 'ExtensionFileLoader', 'NamespaceLoader', 'WindowsRegistryFinder', 'AppleFrameworkLoader']:
    print(name, [x for x in NAMES if issubclass(getattr(m, name), getattr(a, x))])


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class L(a.Loader):
    pass


attempt(L().create_module, 1)
attempt(L().load_module, 'x')
attempt(lambda: L().exec_module)


class I(a.InspectLoader):
    def get_source(self, fullname):
        return 'x = 1'


print(type(I.source_to_code('x = 1')).__name__, I().get_code('foo').co_filename)
attempt(I().is_package, 'foo')
attempt(a.SourceLoader)
attempt(a.InspectLoader)


class S(a.SourceLoader):
    def get_data(self, path):
        if path != '/x/foo.py':
            raise OSError('no ' + path)
        return b'y = 5\n'

    def get_filename(self, name):
        return '/x/%s.py' % name


s = S()
print(repr(s.get_source('foo')), s.get_code('foo').co_filename, s.is_package('foo'), s.is_package('__init__'))
attempt(s.get_source, 'bar')
attempt(s.path_stats, 'foo')
spec = u.spec_from_loader('foo', s)
module = u.module_from_spec(spec)
spec.loader.exec_module(module)
print(spec.origin, spec.has_location, spec.submodule_search_locations, module.y, module)
print(u.spec_from_loader('foo', s, is_package=True).submodule_search_locations, u.spec_from_loader('bar', L(), origin='here').origin)
attempt(lambda: s.load_module('foo').y)
print('foo' in sys.modules)

here = os.path.dirname(os.path.abspath(__file__))
finder = m.FileFinder(here, (m.SourceFileLoader, m.SOURCE_SUFFIXES))
found = finder.find_spec('std_importlib_abc')
print(found.name, os.path.basename(found.origin), found.loader == m.SourceFileLoader('std_importlib_abc', found.origin), finder.find_spec('nope'), repr(m.FileFinder('/nowhere')))
hook = m.FileFinder.path_hook((m.SourceFileLoader, m.SOURCE_SUFFIXES))
print(hook(here).path == here)
attempt(hook, here + '/nowhere')

n = m.NamespaceLoader('p', ['/nowhere'], lambda *args: None)
print(n.is_package('p'), repr(n.get_source('p')), n.create_module(None))
for f in [m.FrozenImporter.get_code, m.BuiltinImporter.get_code, m.BuiltinImporter.is_package]:
    attempt(f, 'nonsense')
print(m.BuiltinImporter.get_code('sys'), m.BuiltinImporter.is_package('sys'), m.FrozenImporter.find_spec('nonsense'))
attempt(m.BuiltinImporter.create_module, m.ModuleSpec('nonsense', None))
attempt(u.LazyLoader, 3)


class Source(a.Loader):
    def exec_module(self, module):
        print('run', module.__name__)
        module.q = 3


lazy = u.LazyLoader.factory(Source)()
spec = u.spec_from_loader('zed', lazy)
module = u.module_from_spec(spec)
spec.loader.exec_module(module)
module.extra = 'kept'
print(type(module).__name__, type(spec.loader_state).__name__)
print(module.q, module.extra, type(module) is types.ModuleType)
print(u.source_hash(b''), u.source_hash(b'abc'), u.source_hash(bytes(range(100))))
attempt(u.source_hash, 'a')
x, y = m.ModuleSpec('a.b', None, origin='o'), m.ModuleSpec('a.b', None, origin='o')
print(x == y, x != y, x == 3, x.parent, m.ModuleSpec('a.b', None, is_package=True).parent)
attempt(hash, x)
