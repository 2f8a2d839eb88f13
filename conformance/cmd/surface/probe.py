# Looks up the names that it reads, one per line as scope, owner and path with tabs between, and answers each with a line: y or n, and the signature.
import sys


async def _agen():
    yield


def _types():
    "What each type of the table is: an expression, because most have no public name."
    import types
    return {
        'function': lambda: types.FunctionType, 'method': lambda: types.MethodType, 'module': lambda: types.ModuleType, 'cell': lambda: types.CellType,
        'code': lambda: types.CodeType, 'frame': lambda: types.FrameType, 'traceback': lambda: types.TracebackType, 'generator': lambda: types.GeneratorType,
        'coroutine': lambda: types.CoroutineType, 'async_generator': lambda: types.AsyncGeneratorType, 'coroutine_wrapper': lambda: type(_coroutine().__await__()),
        'async_generator_asend': lambda: type(_agen().asend(None)), 'async_generator_athrow': lambda: type(_agen().athrow(ValueError)),
        'anext_awaitable': lambda: type(anext(_agen(), None)), 'NoneType': lambda: types.NoneType, 'NotImplementedType': lambda: types.NotImplementedType,
        'ellipsis': lambda: types.EllipsisType, 'UnionType': lambda: types.UnionType, 'GenericAlias': lambda: types.GenericAlias,
        'TypeVar': lambda: type(_generic.__type_params__[0]), 'ParamSpec': lambda: type(_generic.__type_params__[2]), 'TypeVarTuple': lambda: type(_generic.__type_params__[1]),
        'ParamSpecArgs': lambda: type(_generic.__type_params__[2].args), 'ParamSpecKwargs': lambda: type(_generic.__type_params__[2].kwargs), 'TypeAliasType': lambda: type(_alias),
        'typing.Generic': lambda: _generic_class.__orig_bases__[0].__origin__, 'NoDefaultType': lambda: type(_generic.__type_params__[0].__default__),
        'Template': lambda: type(t''), 'Interpolation': lambda: type(t'{1}'.interpolations[0]), 'TemplateIter': lambda: type(iter(t'')),
        'builtin_function_or_method': lambda: type(len), 'method_descriptor': lambda: type(str.join), 'classmethod_descriptor': lambda: type(dict.__dict__['fromkeys']),
        'wrapper_descriptor': lambda: type(object.__init__), 'method-wrapper': lambda: type(''.__str__), 'getset_descriptor': lambda: type(int.real),
        'member_descriptor': lambda: type(slice.start), 'mappingproxy': lambda: types.MappingProxyType, 'SimpleNamespace': lambda: types.SimpleNamespace,
        'DynamicClassAttribute': lambda: types.DynamicClassAttribute, 'FrameLocalsProxy': lambda: (lambda: type(sys._getframe().f_locals))(), 'PyCapsule': lambda: types.CapsuleType,
        'dict_keys': lambda: type({}.keys()), 'dict_values': lambda: type({}.values()), 'dict_items': lambda: type({}.items()), 'dict_keyiterator': lambda: type(iter({})),
        'dict_valueiterator': lambda: type(iter({}.values())), 'dict_itemiterator': lambda: type(iter({}.items())), 'dict_reversekeyiterator': lambda: type(reversed({})),
        'dict_reversevalueiterator': lambda: type(reversed({}.values())), 'dict_reverseitemiterator': lambda: type(reversed({}.items())), 'list_iterator': lambda: type(iter([])),
        'list_reverseiterator': lambda: type(reversed([])), 'tuple_iterator': lambda: type(iter(())), 'set_iterator': lambda: type(iter(set())), 'str_iterator': lambda: type(iter('é日')),
        'str_ascii_iterator': lambda: type(iter('a')), 'bytes_iterator': lambda: type(iter(b'')), 'bytearray_iterator': lambda: type(iter(bytearray())),
        'memory_iterator': lambda: type(iter(memoryview(b''))), 'range_iterator': lambda: type(iter(range(1))), 'longrange_iterator': lambda: type(iter(range(1 << 99))),
        'callable_iterator': lambda: type(iter(int, 1)), 'code_positions_iterator': lambda: type(_alias_code.co_positions()), 'line_iterator': lambda: type(_alias_code.co_lines()),
        'generic_alias_iterator': lambda: type(iter(list[int])), 'iterator (sequence protocol)': lambda: type(iter(_Sequence())),
        'itertools.__loader__': lambda: __import__('itertools').__loader__, 'ModuleSpec': lambda: __import__('importlib.machinery').machinery.ModuleSpec,
        'lock': lambda: __import__('_thread').lock, 'RLock': lambda: __import__('_thread').RLock, 'thread._local': lambda: __import__('_thread')._local,
        'odict_iterator': lambda: type(iter(__import__('collections').OrderedDict())),
        'ReferenceType': lambda: __import__('weakref').ReferenceType, 'ProxyType': lambda: __import__('weakref').ProxyType, 'CallableProxyType': lambda: __import__('weakref').CallableProxyType,
        'Context': lambda: __import__('contextvars').Context, 'ContextVar': lambda: __import__('contextvars').ContextVar, 'Token': lambda: __import__('contextvars').Token,
        'deque': lambda: __import__('collections').deque, 'defaultdict': lambda: __import__('collections').defaultdict, 'OrderedDict': lambda: __import__('collections').OrderedDict,
        'functools.KeyWrapper': lambda: type(__import__('functools').cmp_to_key(max)),
    }


async def _coroutine():
    pass


class _Sequence:
    def __getitem__(self, i):
        raise IndexError


def _generic[T, *Ts, **P]():
    pass


class _generic_class[T]:
    pass


type _alias = int
_alias_code = _generic.__code__
_found = {}


def owner(scope, name):
    "The module or type called name, or the exception that says why there is none."
    key = scope, name
    if key not in _found:
        try:
            _found[key] = _owner(scope, name)
        except BaseException as e:
            _found[key] = e
    return _found[key]


def _owner(scope, name):
    import builtins
    if scope == 'builtin':
        return builtins
    if scope == 'module':
        __import__(name)
        return sys.modules[name]
    if name in _TYPES:
        return _TYPES[name]()
    if hasattr(builtins, name):
        return getattr(builtins, name)
    module, _, attribute = name.replace('io._', '_io._').partition('.')
    return getattr(__import__(module), attribute)


def find(holder, name):
    "Attribute name as it is stored in a class, found without its metaclass, or attribute name of anything else, in a tuple; an empty tuple if there is none."
    if isinstance(holder, type):
        for k in holder.__mro__:
            if name in vars(k):
                return (vars(k)[name],)
        return ()
    try:
        return (getattr(holder, name),)
    except AttributeError:
        return ()


def signature(x):
    import inspect
    if isinstance(x, (classmethod, staticmethod)):
        x = x.__func__
    try:
        from annotationlib import Format
        return str(inspect.signature(x, annotation_format=Format.STRING))
    except Exception:
        return ''


def answer(scope, name, path):
    holder = owner(scope, name)
    if isinstance(holder, BaseException):
        return 'n', ''
    steps = path.split('.') if path else []
    for step in steps[:-1]:
        holder = getattr(holder, step)
    if not steps:
        return 'y', signature(holder)
    found = find(holder, steps[-1])
    return ('y', signature(found[0])) if found else ('n', '')


_TYPES = _types()
_out, sys.stdout = sys.stdout, sys.stderr
for line in sys.stdin.read().split('\n'):
    if line:
        try:
            found, text = answer(*line.split('\t'))
        except Exception:
            found, text = 'n', ''
        print(found, text.replace('\n', ' ').replace('\t', ' '), sep='\t', file=_out)
