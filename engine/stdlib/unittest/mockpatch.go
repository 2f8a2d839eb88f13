// This file has patch, written in Python: its decorators make functions, which bind as methods.

package unittest

const patchPrelude = `
def _importer(target):
    """The object with a dotted name."""
    parts = target.split(".")
    path = parts.pop(0)
    found = __import__(path)
    for part in parts:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _split(target):
    try:
        owner, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return lambda: _importer(owner), attribute


_active = []


class _patch:
    """Replaces an attribute for a while: a context manager, and a decorator for functions and classes."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            for wrong, right in (("auto_spec", "autospec"), ("autospect", "autospec"), ("set_spec", "spec_set")):
                if wrong in kwargs:
                    raise RuntimeError(f"{wrong!r} might be a typo; use unsafe=True if this is intended")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.create, self.spec_set, self.autospec, self.kwargs = spec, create, spec_set, autospec, kwargs
        self.has_local, self.additional_patchers, self.is_started = False, [], False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [p.copy() for p in self.additional_patchers]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if _inspect.iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(cls, name)
                if callable(value):
                    setattr(cls, name, self.copy()(value))
        return cls

    def _entered(self, patchers, stack, args, kwargs):
        added = []
        for p in patchers:
            made = stack.enter_context(p)
            if p.attribute_name is not None:
                kwargs.update(made)
            elif p.new is DEFAULT:
                added.append(made)
        return args + tuple(added), kwargs

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @_functools.wraps(func)
        def patched(*args, **keywargs):
            from contextlib import ExitStack
            with ExitStack() as stack:
                args, keywargs = self._entered(patched.patchings, stack, args, keywargs)
                return func(*args, **keywargs)
        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @_functools.wraps(func)
        async def patched(*args, **keywargs):
            from contextlib import ExitStack
            with ExitStack() as stack:
                args, keywargs = self._entered(patched.patchings, stack, args, keywargs)
                return await func(*args, **keywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        local, original = False, DEFAULT
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        if hasattr(_builtins, name) and isinstance(target, _ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def _make(self, original):
        """The mock that takes the place of the original."""
        spec, spec_set, autospec, kwargs = self.spec, self.spec_set, self.autospec, dict(self.kwargs)
        if spec is False:
            spec = None
        if spec_set is False:
            spec_set = None
        if autospec is False:
            autospec = None
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if autospec is not None:
            if spec_set is not None and spec_set is not True:
                raise TypeError("Can't use 'autospec' with spec_set")
            if autospec is True:
                autospec = original
            return create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **kwargs)
        inherit = False
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is not None:
            if spec_set is True:
                spec_set, spec = spec, None
        elif spec_set is True:
            spec_set = original
        given = spec if spec is not None else spec_set
        if given is not None:
            if original is DEFAULT:
                raise TypeError("Can't use 'spec' with create=True")
            inherit = isinstance(given, type)
        if self.new_callable is not None:
            make = self.new_callable
        elif given is None and _inspect.iscoroutinefunction(original):
            make = AsyncMock
        elif given is not None and _inspect.iscoroutinefunction(given):
            make = AsyncMock
        else:
            make = MagicMock
            if given is not None and not isinstance(given, (list, tuple)) and not callable(given):
                make = NonCallableMagicMock
            elif isinstance(given, (list, tuple)) and "__call__" not in given:
                make = NonCallableMagicMock
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(make, type) and issubclass(make, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(kwargs)
        new = make(**options)
        if inherit and isinstance(new, NonCallableMock):
            if make is MagicMock and not _instance_callable(given):
                make = NonCallableMagicMock
            options.pop("name", None)
            new.return_value = make(_new_parent=new, _new_name="()", **options)
        return new

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT:
            new = self._make(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        elif self.autospec not in (None, False):
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        self.temp_original, self.is_local, self.is_started = original, local, True
        self._stack = None
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {}
            if self.new is DEFAULT:
                made[self.attribute_name] = new
            from contextlib import ExitStack
            self._stack = ExitStack()
            for other in self.additional_patchers:
                value = self._stack.enter_context(other)
                if other.new is DEFAULT:
                    made.update(value)
            return made
        except BaseException:
            self.__exit__(*_sys.exc_info())
            raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        stack, self._stack = self._stack, None
        if stack is not None:
            return stack.__exit__(*exc_info)

    def start(self):
        """Replace the attribute until stop() is called."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """End what start() began."""
        try:
            _active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _instance_callable(obj):
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any("__call__" in base.__dict__ and base.__dict__["__call__"] is not None for base in obj.__mro__)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replace what a dotted name stands for by a mock, or by new, for a while.

    As a context manager it gives the mock; a decorated function gets it as a
    further argument. spec, spec_set and autospec limit the mock, create allows
    names that do not exist, new_callable makes something else than a MagicMock.
    """
    getter, attribute = _split(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replace an attribute of an object for a while."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes of an object, or of what a dotted name stands for."""
    getter = (lambda: _importer(target)) if isinstance(target, str) else (lambda: target)
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        one = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = attribute
        patchers.append(one)
    first, *others = patchers
    first.additional_patchers.extend(others)
    return first


class _patch_dict:
    """Changes a dict, or something like one, for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = dict(values)
        self.values.update(kwargs)
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                value = getattr(f, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f
        if _inspect.iscoroutinefunction(f):
            @_functools.wraps(f)
            async def _inner(*args, **kwargs):
                with self:
                    return await f(*args, **kwargs)
            return _inner

        @_functools.wraps(f)
        def _inner(*args, **kwargs):
            with self:
                return f(*args, **kwargs)
        return _inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            self._empty(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *args):
        if self._original is not None:
            target, original, self._original = self.in_dict, self._original, None
            self._empty(target)
            try:
                target.update(original)
            except AttributeError:
                for key in original:
                    target[key] = original[key]
        return False

    @staticmethod
    def _empty(target):
        try:
            target.clear()
        except AttributeError:
            for key in list(target):
                del target[key]

    def start(self):
        """Change the dict until stop() is called."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """End what start() began."""
        try:
            _active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _stop_all():
    """End everything that start() began."""
    for one in reversed(_active[:]):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
`
