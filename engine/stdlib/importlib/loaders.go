// This file makes the loaders and finders of importlib.machinery that load no source: of compiled files, which this interpreter cannot run, and of namespace packages.

package importlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const external = "_frozen_importlib_external"

// newFileLoader is a class of loaders of files; methods are its own beside __init__, get_filename, get_data and the like.
func newFileLoader(th *thread, name, doc string, methods ...object.Method) (*object.Type, *exception) {
	all := append([]object.Method{}, methods...)
	for i := range fileMethods {
		if name := fileMethods[i].OwnName(); !has(methods, name) {
			all = append(all, native.Python("FileLoader."+name, fileMethods[i].Sig, fileMethods[i].Doc, bodyOf(&fileMethods[i])))
		}
	}
	if !has(methods, "__eq__") {
		all = append(all, sameFile...)
	}
	return object.NewClass(th, object.ClassSpec{Module: external, Name: name, Doc: doc, Methods: all})
}

func has(methods []object.Method, name string) bool {
	for i := range methods {
		if methods[i].OwnName() == name {
			return true
		}
	}
	return false
}

// bodyOf calls m with the arguments that were given.
func bodyOf(m *object.Method) native.Body {
	return func(th *thread, self value, a []value) (value, *exception) {
		n := len(a)
		for n > 0 && a[n-1].IsNull() {
			n--
		}
		return m.Invoke(th, self, a[:n], nil)
	}
}

// sameFile compares loaders by class, name and path.
var sameFile = []object.Method{
	{Name: "FileLoader.__eq__", Sig: "($self, other)", Doc: "Whether other is a loader of the same module from the same file.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		if self.Type() != a[0].Type() {
			return object.False, nil
		}
		for _, name := range []string{"name", "path"} {
			x, exc := object.GetAttrName(th, self, name)
			if exc != nil {
				return value{}, exc
			}
			y, exc := object.GetAttrName(th, a[0], name)
			if exc != nil {
				return value{}, exc
			}
			if same, exc := object.EqualValues(th, x, y); exc != nil || !same {
				return object.False, exc
			}
		}
		return object.True, nil
	}},
	{Name: "FileLoader.__hash__", Sig: "($self)", Doc: "A hash of name and path.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		name, exc := object.GetAttrName(th, self, "name")
		if exc != nil {
			return value{}, exc
		}
		path, exc := object.GetAttrName(th, self, "path")
		if exc != nil {
			return value{}, exc
		}
		h, exc := object.Hash(th, object.TupleOf(name, path))
		return object.Int64(h), exc
	}},
}

// none is a method with one argument that tells nothing.
func none(class, name, sig, doc string) object.Method {
	return native.Python(class+"."+name, sig, doc, nothing)
}

// cannotRun is the error of loading a file of machine code or CPython's byte code.
func cannotRun(what string) native.Body {
	return func(th *thread, self value, _ []value) (value, *exception) {
		path, exc := object.GetAttrName(th, self, "path")
		if exc != nil {
			return value{}, exc
		}
		shown, exc := object.ToStr(th, path)
		if exc != nil {
			return value{}, exc
		}
		e := object.Errorf(object.ImportErrorType, "%s: CorePy cannot run %s", shown, what)
		e.SetField(object.ImportErrorPath, path)
		return value{}, e
	}
}

var fileIsPackage = func(class string) object.Method {
	return native.Python(class+".is_package", "($self, fullname)", "Whether the file is the __init__ of a package.", func(th *thread, self value, a []value) (value, *exception) {
		path, exc := object.GetAttrName(th, self, "path")
		if exc != nil {
			return value{}, exc
		}
		file, exc := text("is_package", "path", path)
		if exc != nil {
			return value{}, exc
		}
		name, exc := text("is_package", "fullname", a[0])
		return object.Bool(exc == nil && isPackage(file, name)), exc
	})
}

// addLoaders puts the classes into the namespace of importlib.machinery.
func addLoaders(th *thread, ns *object.Dict) *exception {
	put := func(t *object.Type, exc *exception) *exception {
		if exc == nil {
			ns.SetName(t.Name, t.Value())
		}
		return exc
	}
	const byteCode, machineCode = "CPython's byte code", "extension modules"
	if exc := put(newFileLoader(th, "SourcelessFileLoader", "A loader of files of CPython's byte code, which CorePy cannot run.",
		native.Python("SourcelessFileLoader.get_code", "($self, fullname)", "Raises ImportError.", cannotRun(byteCode)),
		none("SourcelessFileLoader", "get_source", "($self, fullname)", "None: there is no source."), fileIsPackage("SourcelessFileLoader"))); exc != nil {
		return exc
	}
	extension, exc := newFileLoader(th, "ExtensionFileLoader", "A loader of extension modules in machine code, which CorePy cannot run.",
		none("ExtensionFileLoader", "get_code", "($self, fullname)", "None: there is no code."), none("ExtensionFileLoader", "get_source", "($self, fullname)", "None: there is no source."),
		native.Python("ExtensionFileLoader.create_module", "($self, spec)", "Raises ImportError.", cannotRun(machineCode)),
		native.Python("ExtensionFileLoader.exec_module", "($self, module)", "Raises ImportError.", cannotRun(machineCode)), fileIsPackage("ExtensionFileLoader"))
	if exc := put(extension, exc); exc != nil {
		return exc
	}
	if exc := put(object.NewClass(th, object.ClassSpec{Module: external, Name: "AppleFrameworkLoader", Bases: []*object.Type{extension}, Doc: "A loader of modules in frameworks of iOS, which CorePy cannot run.",
		Methods: []object.Method{native.Python("AppleFrameworkLoader.create_module", "($self, spec)", "Raises ImportError.", cannotRun(machineCode))}})); exc != nil {
		return exc
	}
	if exc := put(object.NewClass(th, object.ClassSpec{Module: external, Name: "NamespaceLoader", Doc: "The loader of namespace packages, which have no file.", Methods: namespaceMethods})); exc != nil {
		return exc
	}
	return put(object.NewClass(th, object.ClassSpec{Module: external, Name: "WindowsRegistryFinder", Doc: "Finds modules named in the registry of Windows: none, here.",
		Methods: []object.Method{native.Python("WindowsRegistryFinder.find_spec", "($cls, fullname, path=None, target=None)", "None.", nothing)},
		Attrs: []object.ClassAttr{{Name: "DEBUG_BUILD", V: object.False}, {Name: "REGISTRY_KEY", V: object.StrOf(`Software\Python\PythonCore\{sys_version}\Modules\{fullname}`)},
			{Name: "REGISTRY_KEY_DEBUG", V: object.StrOf(`Software\Python\PythonCore\{sys_version}\Modules\{fullname}\Debug`)}}}))
}

var namespaceMethods = []object.Method{
	{Name: "NamespaceLoader.__init__", Sig: "($self, name, path, path_finder)", Doc: "A loader of the package name with the directories of path.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		for i, name := range []string{"_name", "_path", "_path_finder"} {
			if exc := object.SetAttr(th, self, object.Intern(name), a[i]); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}},
	{Name: "NamespaceLoader.is_package", Sig: "($self, fullname)", Doc: "True.", Python: true, FP: func(*thread, value, []value) (value, *exception) { return object.True, nil }},
	{Name: "NamespaceLoader.get_source", Sig: "($self, fullname)", Doc: "An empty text.", Python: true, FP: func(*thread, value, []value) (value, *exception) { return object.EmptyStr.Value(), nil }},
	{Name: "NamespaceLoader.get_code", Sig: "($self, fullname)", Doc: "Code that does nothing.", Python: true, FP: func(th *thread, _ value, _ []value) (value, *exception) {
		return compiled(th, object.EmptyStr.Value(), object.StrOf("<string>"))
	}},
	native.Python("NamespaceLoader.create_module", "($self, spec)", "None: an ordinary module will do.", nothing),
	native.Python("NamespaceLoader.exec_module", "($self, module)", "Does nothing.", nothing),
	{Name: "NamespaceLoader.load_module", Sig: "($self, fullname)", Doc: "Load the package fullname and return it.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		return loadModule(th, self, a[0])
	}},
	{Name: "NamespaceLoader.get_resource_reader", Sig: "($self, module)", Doc: "What reads the resources of the package.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		reader, exc := native.FromModule(th, "importlib.readers", "NamespaceReader")
		if exc != nil {
			return value{}, exc
		}
		path, exc := object.GetAttrName(th, self, "_path")
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, reader, path)
	}},
}
