// Package importlib implements modules importlib, importlib.machinery and importlib.util over the interpreter's import system.
package importlib

import (
	"strings"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var (
	namePath = object.Name{Text: "__path__"}
	nameSpec = object.Name{Text: "__spec__"}
	nameName = object.Name{Text: "__name__"}
)

// New makes module importlib.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("importlib", "A pure Python implementation of import.", append(functions[:len(functions):len(functions)], native.Submodules("importlib", "machinery")))
	if f, ok := th.Interp.Builtins.GetName("__import__"); ok {
		m.Dict.SetName("__import__", f)
	}
	m.Dict.SetName("__all__", native.Strings("__import__", "import_module", "invalidate_caches", "reload"))
	return m, nil
}

// NewMachinery makes module importlib.machinery.
func NewMachinery(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("importlib.machinery", "The machinery of importlib: finders, loaders, hooks, etc.", []object.Method{
		{Name: "all_suffixes", Sig: "()", Doc: "Returns a list of all recognized module suffixes for this process", F0: func(*thread, value) (value, *exception) {
			return native.Strings(".py"), nil
		}},
		{Name: "__getattr__", Sig: "(name)", Doc: "The finders and loaders that are written in Python.", F1: func(th *thread, _, name value) (value, *exception) {
			attr, exc := object.StrFrom(name, "attribute name")
			if exc != nil {
				return value{}, exc
			}
			switch text := attr.String(); text {
			case "FileFinder", "SourcelessFileLoader", "ExtensionFileLoader", "NamespaceLoader", "AppleFrameworkLoader", "WindowsRegistryFinder":
				return native.FromModule(th, "_frozen_importlib_external", text)
			default:
				return value{}, object.AttributeErrorf("module 'importlib.machinery' has no attribute '%s'", text)
			}
		}},
	})
	for _, t := range []*object.Type{imports.SpecType, imports.BuiltinFinderType, imports.FrozenImporterType, imports.PathFinderType, imports.LoaderType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	if exc := addLoaders(th, m.Dict); exc != nil {
		return nil, exc
	}
	finder, exc := newFileFinder(th)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("FileFinder", finder.Value())
	m.Dict.SetName("SOURCE_SUFFIXES", native.Strings(".py"))
	for _, name := range []string{"BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "DEBUG_BYTECODE_SUFFIXES", "OPTIMIZED_BYTECODE_SUFFIXES"} {
		m.Dict.SetName(name, native.Strings())
	}
	return m, nil
}

// NewUtil makes module importlib.util.
func NewUtil(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("importlib.util", "Utility code for constructing importers, etc.", utilFunctions)
	m.Dict.SetName("MAGIC_NUMBER", object.NewBytes(magicNumber))
	return m, newLazy(th, m.Dict)
}

var functions = []object.Method{
	{Name: "import_module", Sig: "(name, package=None)", Doc: "Import a module.\n\nThe 'package' argument is required when performing a relative import. It\nspecifies the package to use as the anchor point from which to resolve the\nrelative import to an absolute import.", FS: importModule},
	{Name: "invalidate_caches", Sig: "()", Doc: "Call the invalidate_caches() method on all meta path finders stored in\nsys.meta_path (where implemented).", F0: invalidateCaches},
	{Name: "reload", Sig: "(module)", Doc: "Reload the module and return it.\n\nThe module must have been successfully imported before.", FS: reload},
}

// text is argument v of fn, which must be a str.
func text(fn, name string, v value) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("%s() argument '%s' must be str, not %s", fn, name, v.Type().Name)
	}
	return v.AsStr().String(), nil
}

// absolute resolves leading dots of name against pkg.
func absolute(name, pkg string) (string, *exception) {
	level := len(name) - len(strings.TrimLeft(name, "."))
	for ; level > 1; level-- {
		i := strings.LastIndexByte(pkg, '.')
		if i < 0 {
			return "", object.Errorf(object.ImportErrorType, "attempted relative import beyond top-level package")
		}
		pkg = pkg[:i]
	}
	if name = strings.TrimLeft(name, "."); name == "" {
		return pkg, nil
	}
	return pkg + "." + name, nil
}

func importModule(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.AttributeErrorf("'%s' object has no attribute 'startswith'", args[0].Type().Name)
	}
	name := args[0].AsStr().String()
	if strings.HasPrefix(name, ".") {
		pkg := ""
		if p := args[1]; !p.IsNull() && !p.IsNone() {
			var exc *exception
			if pkg, exc = text("import_module", "package", p); exc != nil {
				return value{}, exc
			}
		}
		if pkg == "" {
			shown, exc := object.Repr(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.TypeErrorf("the 'package' argument is required to perform a relative import for %s", shown)
		}
		var exc *exception
		if name, exc = absolute(name, pkg); exc != nil {
			return value{}, exc
		}
	}
	return importByName(th, name)
}

// importByName imports the module of an absolute name and returns it, not its topmost package.
func importByName(th *thread, name string) (value, *exception) {
	if im, ok := th.Interp.Importer.(*imports.Importer); ok {
		return im.ImportModule(th, name)
	}
	if _, exc := th.Interp.Importer.Import(th, object.Intern(name), object.NewDict().Value(), object.None, object.None, 0); exc != nil {
		return value{}, exc
	}
	m, ok := th.Interp.Modules.GetName(name)
	if !ok {
		return value{}, object.NewException(object.KeyErrorType, object.StrOf(name))
	}
	return m, nil
}

func invalidateCaches(th *thread, _ value) (value, *exception) {
	finders, ok := th.Interp.SysDict.GetName("meta_path")
	if !ok {
		return object.None, nil
	}
	return object.None, object.Each(th, finders, func(f value) *exception {
		clearCaches, ok, exc := object.FindAttr(th, f, object.Intern("invalidate_caches"))
		if exc == nil && ok {
			_, exc = object.Call0(th, clearCaches)
		}
		return exc
	})
}

// reload runs a module's code once more in its namespace.
func reload(th *thread, _ value, args []value) (value, *exception) {
	m := args[0]
	if m.Type() != object.ModuleType {
		return value{}, object.TypeErrorf("reload() argument must be a module")
	}
	name := ""
	if spec, ok, exc := object.FindAttr(th, m, nameSpec.Str()); exc != nil {
		return value{}, exc
	} else if ok && !spec.IsNone() {
		if n, ok, _ := object.FindAttr(th, spec, object.Intern("name")); ok && n.Type().Has(object.FlagStr) {
			name = n.AsStr().String()
		}
	}
	if name == "" {
		n, exc := object.GetAttr(th, m, nameName.Str())
		if exc != nil {
			return value{}, exc
		}
		if name, exc = text("reload", "__name__", n); exc != nil {
			return value{}, exc
		}
	}
	if now, ok := th.Interp.Modules.GetName(name); !ok || !now.Is(m) {
		return value{}, importError(object.ImportErrorType, "module "+name+" not in sys.modules", name)
	}
	path, exc := parentPath(th, name)
	if exc != nil {
		return value{}, exc
	}
	spec, exc := imports.FindSpec(th, name, path)
	if exc != nil {
		return value{}, exc
	}
	if spec.IsNull() {
		return value{}, importError(object.ModuleNotFoundErrorType, "spec not found for the module '"+name+"'", name)
	}
	if exc := object.SetAttr(th, m, nameSpec.Str(), spec); exc != nil {
		return value{}, exc
	}
	loader, exc := object.GetAttrName(th, spec, "loader")
	if exc != nil {
		return value{}, exc
	}
	if !loader.IsNone() {
		if _, exc := object.CallMethod(th, loader, object.Intern("exec_module"), m); exc != nil {
			return value{}, exc
		}
	}
	now, ok := th.Interp.Modules.GetName(name)
	if !ok {
		now = m
	}
	return now, nil
}

func importError(t *object.Type, message, name string) *exception {
	exc := object.Errorf(t, "%s", message)
	exc.SetField(object.ImportErrorName, object.StrOf(name))
	return exc
}

// parentPath is __path__ of the package that name is in, None for a top-level name. The package is imported.
func parentPath(th *thread, name string) (value, *exception) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return object.None, nil
	}
	parent, exc := importByName(th, name[:i])
	if exc != nil {
		return value{}, exc
	}
	path, ok, exc := object.FindAttr(th, parent, namePath.Str())
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return value{}, importError(object.ModuleNotFoundErrorType, "__path__ attribute not found on '"+name[:i]+"' while trying to find '"+name+"'", name)
	}
	return path, nil
}
