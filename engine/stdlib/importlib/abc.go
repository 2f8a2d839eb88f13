// This file implements module importlib.abc: what finders and loaders have to do, as abstract base classes.

package importlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
)

// abstractClass is one of the classes of the module: bases are names of others, abstract its methods that subclasses must have, machinery the classes of
// importlib.machinery that count as subclasses.
type abstractClass struct {
	module, name, doc string
	bases             []string
	methods           []object.Method
	abstract          []string
	machinery         []string
}

var abstractClasses = ondemand.Value[[]abstractClass]{Make: func() []abstractClass {
	return []abstractClass{
		{module: "importlib._abc", name: "Loader", doc: "What loaders are: they make a module for a spec, and run it.", methods: loaderMethods},
		{name: "MetaPathFinder", doc: "What stands in sys.meta_path: find_spec(fullname, path, target=None) finds the spec of a module, or None.", methods: []object.Method{
			native.Python("MetaPathFinder.invalidate_caches", "($self)", "Forget what may have changed since the last search; called by importlib.invalidate_caches().", nothing),
		}, machinery: []string{"BuiltinImporter", "FrozenImporter", "PathFinder", "WindowsRegistryFinder"}},
		{name: "PathEntryFinder", doc: "What finds modules in one entry of sys.path: find_spec(fullname, target=None) finds the spec of a module, or None.", methods: []object.Method{
			native.Python("PathEntryFinder.invalidate_caches", "($self)", "Forget what may have changed since the last search; called by PathFinder.invalidate_caches().", nothing),
		}, machinery: []string{"FileFinder"}},
		{name: "ResourceLoader", doc: "A loader that can read files by name.", bases: []string{"Loader"}, abstract: []string{"get_data"}, methods: []object.Method{
			native.Python("ResourceLoader.get_data", "($self, path)", "The bytes of the file called path.", fails(object.OSErrorType)),
		}},
		{name: "InspectLoader", doc: "A loader that tells the source and the code of a module.", bases: []string{"Loader"}, abstract: []string{"get_source"},
			methods: inspectMethods.Get(), machinery: []string{"BuiltinImporter", "FrozenImporter", "NamespaceLoader"}},
		{name: "ExecutionLoader", doc: "A loader that can run a module as a script.", bases: []string{"InspectLoader"}, abstract: []string{"get_filename"},
			methods: executionMethods.Get(), machinery: []string{"ExtensionFileLoader", "AppleFrameworkLoader"}},
		{name: "FileLoader", doc: "A loader of one file that was found before.", bases: []string{"ResourceLoader", "ExecutionLoader"}, methods: fileMethods,
			machinery: []string{"SourceFileLoader", "SourcelessFileLoader"}},
		{name: "SourceLoader", doc: "A loader of source text: with get_data() and get_filename(), it can do the rest.", bases: []string{"ResourceLoader", "ExecutionLoader"}, methods: sourceMethods,
			machinery: []string{"SourceFileLoader"}},
	}
}}

// nothing is a method that may be left as it is.
func nothing(*thread, value, []value) (value, *exception) { return object.None, nil }

// fails is a method that raises t until a subclass says better.
func fails(t *object.Type) native.Body {
	return func(*thread, value, []value) (value, *exception) { return value{}, object.NewException(t) }
}

func method(th *thread, self value, name string, args ...value) (value, *exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

var loaderMethods = []object.Method{
	native.Python("Loader.create_module", "($self, spec)", "The module for spec, empty; None means that an ordinary one will do.", nothing),
	{Name: "Loader.load_module", Sig: "($self, fullname)", Doc: "Load the module fullname and return it: what loaders did before exec_module().", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		if _, ok, exc := object.FindAttr(th, self, object.Intern("exec_module")); exc != nil || !ok {
			if exc == nil {
				exc = object.NewException(object.ImportErrorType)
			}
			return value{}, exc
		}
		return loadModule(th, self, a[0])
	}},
}

// loadModule makes the module name with loader, unless it is there, and runs it.
func loadModule(th *thread, loader, name value) (value, *exception) {
	s, exc := text("load_module", "fullname", name)
	if exc != nil {
		return value{}, exc
	}
	m, ok := th.Interp.Modules.GetName(s)
	if !ok {
		spec, exc := specFromLoader(th, value{}, []value{name, loader, {}, {}})
		if exc != nil {
			return value{}, exc
		}
		if m, exc = moduleFromSpec(th, value{}, []value{spec}); exc != nil {
			return value{}, exc
		}
		th.Interp.Modules.SetName(s, m)
	}
	if _, exc := method(th, loader, "exec_module", m); exc != nil {
		if !ok {
			th.Interp.Modules.DelStr(object.Intern(s))
		}
		return value{}, exc
	}
	return m, nil
}

// compiled is the code of source text, or bytes of it, that is at path.
func compiled(th *thread, source, path value) (value, *exception) {
	compile, ok := th.Interp.Builtins.GetName("compile")
	if !ok {
		return value{}, object.Errorf(object.RuntimeErrorType, "lost builtins.compile")
	}
	return object.Call(th, compile, []value{source, path, object.StrOf("exec"), object.True}, []*object.Str{object.Intern("dont_inherit")})
}

var inspectMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("InspectLoader.is_package", "($self, fullname)", "Whether the module is a package; ImportError if it cannot be found.", fails(object.ImportErrorType)),
		native.Python("InspectLoader.get_code", "($self, fullname)", "The code of the module, None if it has none; ImportError if it cannot be found.", func(th *thread, self value, a []value) (value, *exception) {
			source, exc := method(th, self, "get_source", a[0])
			if exc != nil || source.IsNone() {
				return object.None, exc
			}
			return method(th, self, "source_to_code", source)
		}),
		native.Python("InspectLoader.get_source", "($self, fullname)", "The source text of the module, None if it has none; ImportError if it cannot be found.", fails(object.ImportErrorType)),
		{Name: "source_to_code", Sig: "(data, path='<string>')", Doc: "The code of the source data, a str or bytes, which is said to be at path.", Kind: object.StaticMethod,
			FS: func(th *thread, _ value, a []value) (value, *exception) {
				path := a[1]
				if path.IsNull() {
					path = object.StrOf("<string>")
				}
				return compiled(th, a[0], path)
			}},
		native.Python("InspectLoader.exec_module", "($self, module)", "Run the code of module in its namespace.", execModule),
		native.Python("InspectLoader.load_module", "($self, fullname)", "Load the module fullname and return it.", func(th *thread, self value, a []value) (value, *exception) {
			return loadModule(th, self, a[0])
		}),
	}
}}

func execModule(th *thread, self value, a []value) (value, *exception) {
	name, exc := object.GetAttrName(th, a[0], "__name__")
	if exc != nil {
		return value{}, exc
	}
	code, exc := method(th, self, "get_code", name)
	if exc != nil {
		return value{}, exc
	}
	if code.IsNone() {
		shown, exc := object.Repr(th, name)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.Errorf(object.ImportErrorType, "cannot load module %s when get_code() returns None", shown)
	}
	ns, exc := object.GetAttrName(th, a[0], "__dict__")
	if exc != nil {
		return value{}, exc
	}
	run, ok := th.Interp.Builtins.GetName("exec")
	if !ok {
		return value{}, object.Errorf(object.RuntimeErrorType, "lost builtins.exec")
	}
	_, exc = object.Call2(th, run, code, ns)
	return object.None, exc
}

var executionMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("ExecutionLoader.get_filename", "($self, fullname)", "What __file__ of the module is to be; ImportError if it cannot be found.", fails(object.ImportErrorType)),
		native.Python("ExecutionLoader.get_code", "($self, fullname)", "The code of the module, None if it has none; ImportError if it cannot be found.", func(th *thread, self value, a []value) (value, *exception) {
			source, exc := method(th, self, "get_source", a[0])
			if exc != nil || source.IsNone() {
				return object.None, exc
			}
			path, exc := method(th, self, "get_filename", a[0])
			if exc != nil {
				if !exc.Is(object.ImportErrorType) {
					return value{}, exc
				}
				return method(th, self, "source_to_code", source)
			}
			return method(th, self, "source_to_code", source, path)
		}),
	}
}}

// isPackage reports that the module name, which is in file, is the __init__ of a package.
func isPackage(file, name string) bool {
	stem := file[strings.LastIndexByte(file, '/')+1:]
	if i := strings.LastIndexByte(stem, '.'); i >= 0 {
		stem = stem[:i]
	}
	return stem == "__init__" && name[strings.LastIndexByte(name, '.')+1:] != "__init__"
}

// NewABC makes module importlib.abc.
func NewABC(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("importlib.abc", "Abstract base classes of what takes part in imports.", nil)
	machinery, exc := native.Import(th, "importlib.machinery")
	if exc != nil {
		return nil, exc
	}
	var names []string
	classes := map[string]*object.Type{}
	for _, c := range abstractClasses.Get() {
		spec := object.ClassSpec{Module: "importlib.abc", Name: c.name, Doc: c.doc, Methods: c.methods}
		if c.module != "" {
			spec.Module = c.module
		}
		for _, base := range c.bases {
			spec.Bases = append(spec.Bases, classes[base])
		}
		t, exc := newAbstract(th, spec, c.abstract)
		if exc != nil {
			return nil, exc
		}
		for _, name := range c.machinery {
			v, exc := object.GetAttrName(th, machinery, name)
			if exc != nil {
				return nil, exc
			}
			sub, exc := object.TypeFrom(v, "importlib.machinery."+name)
			if exc == nil {
				exc = abc.Register(th, t, sub)
			}
			if exc != nil {
				return nil, exc
			}
		}
		classes[c.name] = t
		names = append(names, c.name)
		m.Dict.SetName(c.name, t.Value())
	}
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

// newAbstract is an abstract base class whose methods named in abstract must be replaced.
func newAbstract(th *thread, spec object.ClassSpec, abstract []string) (*object.Type, *exception) {
	t, exc := abc.NewClass(th, spec)
	if exc != nil || len(abstract) == 0 && len(spec.Bases) == 0 {
		return t, exc
	}
	names := map[string]bool{}
	for _, base := range spec.Bases {
		inherited, exc := object.GetAttrName(th, base.Value(), "__abstractmethods__")
		if exc != nil {
			return nil, exc
		}
		exc = object.Each(th, inherited, func(v value) *exception {
			name, exc := object.StrFrom(v, "attribute name")
			if exc == nil {
				names[name.String()] = true
			}
			return exc
		})
		if exc != nil {
			return nil, exc
		}
	}
	for i := range spec.Methods {
		delete(names, spec.Methods[i].OwnName())
	}
	for _, name := range abstract {
		names[name] = true
	}
	var all []value
	for name := range names {
		all = append(all, object.StrOf(name))
	}
	set, exc := object.Call1(th, object.FrozenSetType.Value(), object.ListOf(all...))
	if exc == nil {
		exc = object.SetAttr(th, t.Value(), object.Intern("__abstractmethods__"), set)
	}
	return t, exc
}
