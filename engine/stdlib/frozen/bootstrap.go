// This file implements module _frozen_importlib, the part of the import system that needs no files.

package frozen

import (
	"strings"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const bootstrap = "_frozen_importlib"

// NewBootstrap makes module _frozen_importlib.
func NewBootstrap(th *thread) (*object.Module, *exception) {
	m := native.Module(bootstrap, "The part of the import system that needs no files.", bootstrapFunctions)
	for _, t := range []*object.Type{imports.SpecType, imports.BuiltinFinderType, imports.FrozenImporterType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	m.Dict.SetName("_ERR_MSG_PREFIX", object.StrOf("No module named "))
	r := native.Begin(th)
	for _, name := range []string{"sys", "_imp"} {
		m.Dict.SetName(name, r.Import(name))
	}
	for _, name := range []string{"module_from_spec", "spec_from_loader"} {
		m.Dict.SetName(name, r.From("importlib.util", name))
	}
	m.Dict.SetName("__import__", r.Builtin("__import__"))
	if !r.OK() {
		return nil, r.Exc
	}
	c := native.NewClasses(th, m, bootstrap)
	c.Add("_ImportLockContext", "Holds the import lock in a with statement.", nil, []object.Method{
		native.Python("_ImportLockContext.__enter__", "($self)", "Take the lock.", func(th *thread, _ value, _ []value) (value, *exception) {
			return viaImp(th, "acquire_lock")
		}),
		native.Python("_ImportLockContext.__exit__", "($self, exc_type, exc_value, exc_traceback)", "Give the lock back.", func(th *thread, _ value, _ []value) (value, *exception) {
			return viaImp(th, "release_lock")
		}),
	})
	return m, c.Err
}

// viaImp calls a function of _imp.
func viaImp(th *thread, name string, args ...value) (value, *exception) {
	r := native.Begin(th)
	return r.Done(r.Call(r.From("_imp", name), args...))
}

var bootstrapFunctions = []object.Method{
	{Name: "_new_module", Sig: "(name)", Doc: "A new module that is not in sys.modules.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return object.Call1(th, object.ModuleType.Value(), a[0])
	}},
	{Name: "_call_with_frames_removed", Sig: "(f, *args, **kwds)", Doc: "Call f: tracebacks leave the frames of the import system out anyway.", Python: true, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		if len(args) == len(kw) {
			return value{}, object.TypeErrorf("_call_with_frames_removed() missing 1 required positional argument: 'f'")
		}
		return object.Call(th, args[0], args[1:], kw)
	}},
	{Name: "_verbose_message", Sig: "(message, *args, verbosity=1)", Doc: "Say something about imports to those who asked for it with -v, on sys.stderr.", Python: true, FK: verboseMessage},
	native.Python("_calc___package__", "(globals)", "The package that relative imports in a namespace start from.", calcPackage),
	{Name: "_resolve_name", Sig: "(name, package, level)", Doc: "The absolute name of a relative one: level is the number of dots.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return resolveName(th, a[0], a[1], a[2])
	}},
	native.Python("_gcd_import", "(name, package=None, level=0)", "The module of a name, which is relative to package if level is not 0.", gcdImport),
	{Name: "_find_and_load", Sig: "(name, import_)", Doc: "The module of an absolute name, loaded if need be.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return importAbsolute(th, a[0])
	}},
	{Name: "_find_spec", Sig: "(name, path, target=None)", Doc: "The spec that the finders of sys.meta_path have for name, None if there is none.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		if exc := checkName("_find_spec", a[0]); exc != nil {
			return value{}, exc
		}
		spec, exc := imports.FindSpec(th, a[0].AsStr().String(), a[1])
		if exc == nil && spec.IsNull() {
			spec = object.None
		}
		return spec, exc
	}},
	native.Python("_load", "(spec)", "The module of spec, made, put into sys.modules and run.", load),
	native.Python("_exec", "(spec, module)", "Run the module that is in sys.modules again, as spec says.", execute),
	{Name: "_lock_unlock_module", Sig: "(name)", Doc: "Wait until another thread has loaded the module: imports here wait for that themselves.", Python: true, FP: func(*thread, value, []value) (value, *exception) {
		return object.None, nil
	}},
	native.Python("_spec_from_module", "(module, loader=None, origin=None)", "The spec of a module that has perhaps none.", specFromModule),
}

func verboseMessage(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	npos := len(args) - len(kw)
	if npos == 0 {
		return value{}, object.TypeErrorf("_verbose_message() missing 1 required positional argument: 'message'")
	}
	least := object.Int64(1)
	for i, k := range kw {
		if k.String() != "verbosity" {
			return value{}, object.TypeErrorf("_verbose_message() got an unexpected keyword argument '%s'", k)
		}
		least = args[npos+i]
	}
	r := native.Begin(th)
	if !r.AtLeast(r.Attr(r.From("sys", "flags"), "verbose"), least) {
		return r.Done(object.None)
	}
	text := args[0]
	if s := r.Str(text); !strings.HasPrefix(s, "#") && !strings.HasPrefix(s, "import ") {
		text = object.StrOf("# " + s)
	}
	line := r.Call(r.Attr(text, "format"), args[1:npos]...)
	r.CallNamed(r.Builtin("print"), []value{line, r.From("sys", "stderr")}, "file")
	return r.Done(object.None)
}

// calcPackage looks at __package__, then at __spec__, then at __name__ and __path__, as the reference says that relative imports do.
func calcPackage(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	get := func(name string) value { return r.Method(a[0], "get", object.StrOf(name)) }
	if pkg := get("__package__"); !pkg.IsNone() {
		return r.Done(pkg)
	}
	if spec := get("__spec__"); !spec.IsNone() {
		return r.Done(r.Attr(spec, "parent"))
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	if exc := object.Warn(th, object.ImportWarningType, "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__"); exc != nil {
		return value{}, exc
	}
	name := r.Item(a[0], object.StrOf("__name__"))
	if r.OK() && !r.Contains(a[0], object.StrOf("__path__")) {
		name = r.Item(r.Method(name, "rpartition", object.StrOf(".")), object.Int64(0))
	}
	return r.Done(name)
}

func resolveName(th *thread, name, pkg, level value) (value, *exception) {
	dots, exc := object.ToInt64(th, level)
	if exc != nil {
		return value{}, exc
	}
	for _, v := range []value{name, pkg} {
		if exc := checkName("_resolve_name", v); exc != nil {
			return value{}, exc
		}
	}
	parts := strings.Split(pkg.AsStr().String(), ".")
	if dots < 1 || dots > int64(len(parts)) {
		return value{}, object.Errorf(object.ImportErrorType, "attempted relative import beyond top-level package")
	}
	if parts = parts[:int64(len(parts))-dots+1]; name.AsStr().Len() > 0 {
		parts = append(parts, name.AsStr().String())
	}
	return object.StrOf(strings.Join(parts, ".")), nil
}

func importAbsolute(th *thread, name value) (value, *exception) {
	r := native.Begin(th)
	return r.Done(r.Call(r.From("importlib", "import_module"), name))
}

func gcdImport(th *thread, _ value, a []value) (value, *exception) {
	if exc := checkName("_gcd_import", a[0]); exc != nil {
		return value{}, exc
	}
	name := a[0]
	if !a[2].IsNull() {
		level, exc := object.ToInt64(th, a[2])
		if exc != nil {
			return value{}, exc
		}
		if level < 0 {
			return value{}, object.ValueErrorf("level must be >= 0")
		}
		if level > 0 {
			pkg := a[1]
			if pkg.IsNull() || pkg.IsNone() {
				return value{}, object.TypeErrorf("__package__ not set to a string")
			}
			if name, exc = resolveName(th, name, pkg, a[2]); exc != nil {
				return value{}, exc
			}
		}
	}
	if name.AsStr().Len() == 0 {
		return value{}, object.ValueErrorf("Empty module name")
	}
	return importAbsolute(th, name)
}

// load takes the module out of sys.modules again when running it fails.
func load(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	name := r.Attr(a[0], "name")
	m := r.Call(r.From("importlib.util", "module_from_spec"), a[0])
	if !r.OK() {
		return value{}, r.Exc
	}
	if exc := checkName("_load", name); exc != nil {
		return value{}, exc
	}
	text := name.AsStr().String()
	th.Interp.Modules.SetName(text, m)
	if loader := r.Attr(a[0], "loader"); !loader.IsNone() {
		r.Method(loader, "exec_module", m)
	}
	if !r.OK() {
		th.Interp.Modules.DelStr(object.Intern(text))
		return value{}, r.Exc
	}
	if now, ok := th.Interp.Modules.GetName(text); ok {
		m = now
	}
	return m, nil
}

func execute(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	name := r.Attr(a[0], "name")
	modules := th.Interp.Modules.Value()
	if now := r.Method(modules, "get", name); r.OK() && !now.Is(a[1]) {
		shown := r.Repr(name)
		if r.OK() {
			exc := object.Errorf(object.ImportErrorType, "module %s not in sys.modules", shown)
			exc.SetField(object.ImportErrorName, name)
			r.Fail(exc)
		}
	}
	if loader := r.Attr(a[0], "loader"); r.OK() && !loader.IsNone() {
		r.Set(a[1], "__spec__", a[0])
		r.Set(a[1], "__loader__", loader)
		r.Method(loader, "exec_module", a[1])
	}
	return r.Done(r.Item(modules, name))
}

func specFromModule(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	if spec := r.Find(a[0], "__spec__"); !spec.IsNull() && !spec.IsNone() {
		return r.Done(spec)
	}
	found := func(given value, attr string) value {
		if !given.IsNull() && !given.IsNone() {
			return given
		}
		if v := r.Find(a[0], attr); !v.IsNull() {
			return v
		}
		return object.None
	}
	name, loader, origin := r.Attr(a[0], "__name__"), found(a[1], "__loader__"), found(a[2], "__file__")
	spec := r.CallNamed(imports.SpecType.Value(), []value{name, loader, origin}, "origin")
	if file := r.Find(a[0], "__file__"); r.OK() && !file.IsNull() && !file.IsNone() {
		r.Set(spec, "has_location", object.True)
	}
	if path := r.Find(a[0], "__path__"); r.OK() && !path.IsNull() {
		r.Set(spec, "submodule_search_locations", r.Call(object.ListType.Value(), path))
	}
	return r.Done(spec)
}
