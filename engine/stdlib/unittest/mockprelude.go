// This file has the parts of module unittest.mock that are written in Python because they make functions or inspect them: specs, seal and
// mock_open. patch is in mockpatch.go, asynchronous mocks in mockasync.go.

package unittest

const mockPrelude = `
import builtins as _builtins
import functools as _functools
import inspect as _inspect
import sys as _sys
from types import FunctionType as _FunctionType, MethodType as _MethodType, ModuleType as _ModuleType

call = _Call(from_kall=False)


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _ANY()
_plain_kinds = (_FunctionType, _MethodType, type(ANY.__init__))


def _as_method(function):
    if not hasattr(function, "__get__") and not callable(function):
        return function

    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    return method


def _signature_of(spec, as_instance, eat_self):
    """The signature that calls of a mock with this spec have, None if it is not known."""
    if isinstance(spec, type) and not as_instance:
        spec, eat_self = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, _plain_kinds):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        return _inspect.signature(_functools.partial(spec, None) if eat_self else spec)
    except (ValueError, TypeError):
        return None


class _SpecOf:
    """Stands among the children of an autospecced mock for one that is made when it is asked for."""

    def __init__(self, spec, spec_set, parent, name, instance):
        self.spec, self.spec_set, self.parent, self.name, self.instance = spec, spec_set, parent, name, instance


def _child_of_spec(mock, name, child):
    if isinstance(child, _SpecOf):
        child = create_autospec(child.spec, child.spec_set, child.instance, child.parent, child.name)
        mock._mock_children[name] = child
    return child


def _must_skip(spec, name, is_type):
    """Whether the first parameter of a method is to be skipped: it is self, or the class."""
    if not isinstance(spec, type):
        if name in getattr(spec, "__dict__", {}):
            return False
        spec = spec.__class__
    for base in spec.__mro__:
        found = base.__dict__.get(name, DEFAULT)
        if found is DEFAULT:
            continue
        if isinstance(found, (staticmethod, classmethod)):
            return False
        return is_type if isinstance(found, _plain_kinds) else False
    return is_type


def _checked_function(mock, original, skip):
    """A function with the signature of another one, whose calls go to a mock."""
    if isinstance(original, type):
        signature, skip = _signature_of(original, False, True), True
    else:
        signature = _signature_of(original, False, skip)
    name = getattr(original, "__name__", "funcopy")
    if not name.isidentifier():
        name = "funcopy"

    def checked(*args, **kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)
        mock.side_effect, mock.return_value = checked.side_effect, checked.return_value
        try:
            return mock(*args, **kwargs)
        finally:
            for attribute in _recorded:
                setattr(checked, attribute, getattr(mock, attribute))
    for attribute in ("__doc__", "__module__", "__qualname__", "__defaults__", "__kwdefaults__"):
        try:
            setattr(checked, attribute, getattr(original, attribute))
        except (AttributeError, TypeError, ValueError):
            pass
    checked.__name__ = name
    if signature is not None:
        checked.__signature__ = signature
    checked.mock = mock
    for attribute in _asserting + _recorded + ("return_value", "side_effect", "_mock_children"):
        setattr(checked, attribute, getattr(mock, attribute))
    return checked


_recorded = ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls")
_asserting = ("assert_called_with", "assert_called_once_with", "assert_any_call", "assert_has_calls", "assert_called", "assert_not_called", "assert_called_once", "reset_mock", "attach_mock")


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of spec, whose functions take the arguments of the originals.

    For a class, the result of a call is like an instance. instance=True makes
    the mock itself like an instance.
    """
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_type = isinstance(spec, type)
    is_async = _inspect.iscoroutinefunction(spec)
    options = {"spec": spec}
    if spec_set:
        options = {"spec_set": spec}
    elif spec is None:
        options = {}
    if options and instance:
        options["_spec_as_instance"] = True
    if not unsafe:
        for wrong in ("auto_spec", "autospect", "set_spec"):
            if wrong in kwargs:
                raise RuntimeError(f"{wrong!r} might be a typo; use unsafe=True if this is intended")
    options["unsafe"] = unsafe
    options.update(kwargs)
    make = MagicMock
    if _inspect.isdatadescriptor(spec):
        options, make = {}, MagicMock
    elif is_async:
        make = AsyncMock
    elif not callable(spec) or is_type and instance and not _instance_callable(spec):
        make = NonCallableMagicMock
    name = options.pop("name", _name)
    mock = make(_new_parent=_parent, _new_name=(_name or "") if _parent is not None else "", parent=_parent, name=name, **options)
    if isinstance(spec, (_FunctionType, _MethodType)):
        mock = _checked_function(mock, spec, False)
        if is_async:
            return mock
    elif not instance and is_type:
        signature = _signature_of(spec, False, True)
        _check_calls(mock, signature)
    elif callable(spec) and not is_type:
        _check_calls(mock, _signature_of(spec, False, False))
    inner = mock.mock if isinstance(mock, _FunctionType) else mock
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=inner)
    if isinstance(mock, _FunctionType):
        return mock
    for entry in dir(spec):
        if entry.startswith("__") and entry.endswith("__"):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        child_options = {"spec": original}
        if spec_set:
            child_options = {"spec_set": original}
        if not isinstance(original, (_FunctionType, _MethodType)):
            mock._mock_children[entry] = _SpecOf(original, spec_set, mock, entry, not isinstance(original, type) and not callable(original))
            continue
        skip = _must_skip(spec, entry, is_type) if not isinstance(original, _MethodType) else False
        child = (AsyncMock if _inspect.iscoroutinefunction(original) else MagicMock)(parent=mock, name=entry, _new_name=entry, _new_parent=mock, _eat_self=skip and (instance or is_type), **child_options)
        mock._mock_children[entry] = child
        _check_calls(child, _signature_of(original, False, skip and instance))
    return mock


def _check_calls(mock, signature):
    """Have calls of a mock refused that do not fit a signature."""
    if signature is None:
        return

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    type(mock)._mock_check_sig = check
    type(mock).__signature__ = signature
    mock._spec_signature = signature


def seal(mock):
    """Have a mock, and its children, make no new attributes."""
    mock._mock_sealed = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def mock_open(mock=None, read_data=""):
    """A mock for open(): what it gives reads read_data."""
    import io
    empty = read_data[:0]
    data = [None]

    def fresh():
        data[0] = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    fresh()
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=list(dict.fromkeys(dir(io.TextIOWrapper) + dir(io.BytesIO))))
    for name in ("write", "read", "readline", "readlines"):
        getattr(handle, name).return_value = None

    def use(name):
        def read(*args, **kwargs):
            own = getattr(handle, name).return_value
            return own if own is not None else getattr(data[0], name)(*args, **kwargs)
        return read

    def lines():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        for line in data[0]:
            yield line

    def following():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(data[0])

    handle.__enter__.return_value = handle
    handle.__exit__.side_effect = lambda *args: handle.close()
    for name in ("read", "readline", "readlines"):
        getattr(handle, name).side_effect = use(name)
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = following

    def opened(*args, **kwargs):
        fresh()
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
`
