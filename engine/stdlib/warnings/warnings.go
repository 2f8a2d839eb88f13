// Package warnings implements module warnings, and the warnings that native code and the compiler issue.
//
// What a warning does is decided by the filters, a list in the module's namespace; where it was issued is remembered in the __warningregistry__ of the module that is warned about.
// Functions of the module that scripts replace (showwarning, formatwarning) are looked up in the namespace whenever they are needed.
package warnings

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// state is the module of one interpreter; it exists before the module is imported.
type state struct {
	module *object.Module
	// version counts changes of the filters: registries of an older version are forgotten.
	version  int64
	original map[string]value // the functions that the module began with
	once     value            // the registry of what is shown once that the module began with
}

type stateKey struct{}

// stateOf is the warnings of th's interpreter.
func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, newState).(*state)
}

const moduleDoc = "Python part of the warnings subsystem."

func newState() any {
	m := native.Module("warnings", moduleDoc, functions())
	s := &state{module: m, original: map[string]value{}, once: object.NewDict().Value()}
	for _, name := range []string{"showwarning", "formatwarning", "_showwarnmsg_impl"} {
		f, _ := m.Dict.GetName(name)
		s.original[name] = f
	}
	m.Dict.SetName("_showwarning_orig", s.original["showwarning"])
	m.Dict.SetName("_formatwarning_orig", s.original["formatwarning"])
	m.Dict.SetName("filters", object.ListOf(
		filter("default", object.DeprecationWarningType, "__main__"), filter("ignore", object.DeprecationWarningType, ""),
		filter("ignore", object.PendingDeprecationWarningType, ""), filter("ignore", object.ImportWarningType, ""), filter("ignore", object.ResourceWarningType, "")))
	for _, names := range [][2]string{{"defaultaction", "onceregistry"}, {"_defaultaction", "_onceregistry"}} {
		m.Dict.SetName(names[0], object.StrOf("default"))
		m.Dict.SetName(names[1], s.once)
	}
	m.Dict.SetName("WarningMessage", messageType.Value())
	m.Dict.SetName("catch_warnings", catchType.Value())
	m.Dict.SetName("__all__", native.Strings("warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings", "deprecated"))
	return s
}

func filter(action string, category *object.Type, module string) value {
	mod := object.None
	if module != "" {
		mod = object.StrOf(module)
	}
	return object.TupleOf(object.StrOf(action), object.None, category.Value(), mod, object.Int64(0))
}

// Install makes the interpreter of th issue warnings; options are the arguments of -W.
func Install(th *object.Thread, options ...string) {
	in := th.Interp
	in.OnWarning = func(th *thread, category *object.Type, message string) *exception {
		return warnFrom(th, object.StrOf(message), category, 1, nil, object.None)
	}
	in.OnWarningAt = func(th *thread, category *object.Type, message, filename string, line int) *exception {
		return explicit(th, warning{message: object.StrOf(message), category: category, filename: filename, line: line, source: object.None})
	}
	for _, o := range options {
		if problem := setOption(th, o); problem != "" && in.Stderr != nil {
			_, _ = in.Stderr.Write([]byte("Invalid -W option ignored: " + problem + "\n"))
		}
	}
}

// New makes module warnings. The decorator deprecated is written in Python, for its classes and wrappers are as easy to see there as anywhere.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := stateOf(th).module
	if _, ok := m.Dict.GetName("deprecated"); ok {
		return m, nil
	}
	c, exc := source.Compile(th, []byte(deprecatedSource), source.Options{Filename: "<warnings>", Mode: parser.Exec, FromString: true})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("__builtins__", th.Interp.Builtins.Value())
	_, exc = vm.RunCode(th, c, m.Dict, m.Dict.Value())
	return m, exc
}

// NewLow makes module _warnings.
func NewLow(th *object.Thread) (*object.Module, *object.Exception) {
	m := object.NewModule("_warnings")
	ns := stateOf(th).module.Dict
	for _, name := range []string{"warn", "warn_explicit", "filters", "_defaultaction", "_onceregistry", "_filters_mutated_lock_held", "_acquire_lock", "_release_lock"} {
		if v, ok := ns.GetName(name); ok {
			m.Dict.SetName(name, v)
		}
	}
	return m, nil
}

const deprecatedSource = `
_DEPRECATED_MSG = '{name!r} is deprecated and slated for removal in Python {remove}'


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=(3, 14, 6, 'final', 0)):
    """Warns about something of the library that will be removed."""
    text = '%d.%d' % tuple(remove)
    if _version[:2] > remove or _version[:2] == remove and _version[3] != 'alpha':
        raise RuntimeError(f'{name!r} was slated for removal after Python {remove[0]}.{remove[1] - 1}')
    warn(message.format(name=name, remove=text), DeprecationWarning, stacklevel=3)

class deprecated:
    """Indicate that a class, function or overload is deprecated."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return self._of_class(arg, message, category, level)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to "
                            f"a class or callable, not {arg!r}")

        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)
        for name in ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"):
            try:
                setattr(wrapper, name, getattr(arg, name))
            except AttributeError:
                pass
        wrapper.__dict__.update(getattr(arg, "__dict__", {}))
        wrapper.__wrapped__ = arg
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    @staticmethod
    def _of_class(arg, message, category, level):
        new = arg.__new__

        def __new__(cls, /, *args, **kwargs):
            if cls is arg:
                warn(message, category=category, stacklevel=level + 1)
            if new is not object.__new__:
                return new(cls, *args, **kwargs)
            if cls.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{cls.__name__}() takes no arguments")
            return new(cls)
        arg.__new__ = staticmethod(__new__)
        subclass = arg.__init_subclass__

        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            if "__func__" in dir(subclass):
                return subclass.__func__(*args, **kwargs)
            return subclass(*args[1:], **kwargs)
        arg.__init_subclass__ = classmethod(__init_subclass__)
        arg.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return arg
`
