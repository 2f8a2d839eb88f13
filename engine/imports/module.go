// This file finds and runs one module by its absolute name.

package imports

import (
	"path"
	"strings"

	"dappco.re/go/py/engine/object"
)

var strPath = object.Name{Text: "__path__"}

// notFound is the ModuleNotFoundError for name; why completes the message.
func notFound(th *object.Thread, name, why string) *object.Exception {
	v, exc := object.Call(th, object.ModuleNotFoundErrorType.Value(),
		[]object.Value{object.StrOf("No module named '" + name + "'" + why), object.StrOf(name)}, []*object.Str{object.Intern("name")})
	if exc != nil {
		return exc
	}
	return v.AsException()
}

func nameField(exc *object.Exception) object.Value {
	v, ok, _ := object.FindAttr(nil, exc.Value(), object.Intern("name"))
	if !ok {
		return object.Value{}
	}
	return v
}

// ImportModule is importlib.import_module(name): the module of that absolute name.
func (im *Importer) ImportModule(th *object.Thread, name string) (object.Value, *object.Exception) {
	if name == "" {
		return object.Value{}, object.ValueErrorf("Empty module name")
	}
	key := object.Intern(name)
	if m, ok := th.Interp.Modules.GetStr(key); ok {
		if m.IsNone() {
			return object.Value{}, notFoundIn(th, "import of "+name+" halted; None in sys.modules", name)
		}
		return m, nil
	}
	if exc := th.Enter(" during import"); exc != nil {
		return object.Value{}, exc
	}
	defer th.Leave()
	path := object.None
	var parent object.Value
	dot := strings.LastIndexByte(name, '.')
	if dot >= 0 {
		var exc *object.Exception
		if parent, exc = im.ImportModule(th, name[:dot]); exc != nil {
			return object.Value{}, exc
		}
		if m, ok := th.Interp.Modules.GetStr(key); ok {
			return m, nil
		}
		var ok bool
		if path, ok, exc = object.FindAttr(th, parent, strPath.Str()); exc != nil {
			return object.Value{}, exc
		} else if !ok {
			return object.Value{}, notFound(th, name, "; '"+name[:dot]+"' is not a package")
		}
	}
	m, exc := im.find(th, name, path)
	if exc != nil {
		return object.Value{}, exc
	}
	if m.IsNull() {
		return object.Value{}, notFound(th, name, "")
	}
	// The module may have replaced itself in sys.modules.
	if now, ok := th.Interp.Modules.GetStr(key); ok {
		m = now
	}
	if dot >= 0 {
		// So may its package have done.
		if now, ok := th.Interp.Modules.GetName(name[:dot]); ok {
			parent = now
		}
		exc := object.SetAttr(th, parent, object.Intern(name[dot+1:]), m)
		if exc != nil && exc.Is(object.AttributeErrorType) {
			exc = object.Warn(th, object.ImportWarningType, "Cannot set an attribute on '%s' for child module '%s'", name[:dot], name[dot+1:])
		}
		if exc != nil {
			return object.Value{}, exc
		}
	}
	return m, nil
}

func notFoundIn(th *object.Thread, message, name string) *object.Exception {
	v, exc := object.Call(th, object.ModuleNotFoundErrorType.Value(), []object.Value{object.StrOf(message), object.StrOf(name)}, []*object.Str{object.Intern("name")})
	if exc != nil {
		return exc
	}
	return v.AsException()
}

// find asks the finders of sys.meta_path; ours are marked by classes of this package and asked directly. The result is null when none knows the module.
func (im *Importer) find(th *object.Thread, name string, path object.Value) (object.Value, *object.Exception) {
	finders, ok := th.Interp.SysDict.GetName("meta_path")
	if !ok {
		return im.findOwn(th, name, path)
	}
	items, exc := object.Collect(th, finders)
	if exc != nil {
		return object.Value{}, exc
	}
	for _, f := range items {
		var m object.Value
		switch {
		case f.Is(BuiltinFinderType.Value()):
			m, exc = im.loadNative(th, name)
		case f.Is(FrozenImporterType.Value()):
		case f.Is(PathFinderType.Value()):
			m, exc = im.findSource(th, name, path)
		default:
			m, exc = im.findByPython(th, f, name, path)
		}
		if exc != nil || !m.IsNull() {
			return m, exc
		}
	}
	return object.Value{}, nil
}

func (im *Importer) findOwn(th *object.Thread, name string, path object.Value) (object.Value, *object.Exception) {
	if m, exc := im.loadNative(th, name); exc != nil || !m.IsNull() {
		return m, exc
	}
	return im.findSource(th, name, path)
}

// loadNative makes the native module called name, or the package above native modules.
func (im *Importer) loadNative(th *object.Thread, name string) (object.Value, *object.Exception) {
	n, ok := im.lookup(name)
	isPackage := im.isNativePackage(name)
	dir := im.libDir(name)
	if !ok && (!isPackage || dir != "") {
		return object.Value{}, nil
	}
	m := object.NewModule(name)
	if ok {
		var exc *object.Exception
		if m, exc = n.build(th); exc != nil {
			return object.Value{}, exc
		}
	}
	th.Interp.Modules.SetName(name, m.Value())
	pkg := name
	if isPackage || dir != "" {
		isPackage = true
		dirs := object.NewList(nil)
		if dir != "" {
			dirs.Items = append(dirs.Items, object.StrOf(dir))
		}
		m.Dict.SetStr(strPath.Str(), dirs.Value())
	} else if i := strings.LastIndexByte(name, '.'); i >= 0 {
		pkg = name[:i]
	} else {
		pkg = ""
	}
	m.Dict.SetName("__package__", object.StrOf(pkg))
	loader := BuiltinFinderType.Value()
	m.Dict.SetName("__loader__", loader)
	m.Dict.SetName("__spec__", newSpec(name, loader, object.StrOf("built-in"), isPackage).Value())
	return m.Value(), nil
}

// libDir is the directory of Lib that has the modules of package name, "" if there is none.
func (im *Importer) libDir(name string) string {
	if im.Lib == "" {
		return ""
	}
	if dir := path.Join(im.Lib, strings.ReplaceAll(name, ".", "/")); im.isDir(dir) {
		return dir
	}
	return ""
}

// findByPython asks a finder written in Python for a spec and loads by it.
func (im *Importer) findByPython(th *object.Thread, finder object.Value, name string, path object.Value) (object.Value, *object.Exception) {
	find, ok, exc := object.FindAttr(th, finder, object.Intern("find_spec"))
	if exc != nil || !ok {
		return object.Value{}, exc
	}
	spec, exc := object.Call3(th, find, object.StrOf(name), path, object.None)
	if exc != nil || spec.IsNone() {
		return object.Value{}, exc
	}
	return im.loadBySpec(th, name, spec)
}

// loadBySpec makes the module that spec describes: loader.create_module, then loader.exec_module. A spec without a loader is that of a namespace package.
func (im *Importer) loadBySpec(th *object.Thread, name string, spec object.Value) (object.Value, *object.Exception) {
	m, exc := ModuleFromSpec(th, name, spec)
	if exc != nil {
		return object.Value{}, exc
	}
	th.Interp.Modules.SetName(name, m)
	loader, exc := object.GetAttrName(th, spec, "loader")
	if exc != nil || loader.IsNone() {
		return m, exc
	}
	run, exc := object.GetAttrName(th, loader, "exec_module")
	if exc == nil {
		_, exc = object.Call1(th, run, m)
	}
	if exc != nil {
		th.Interp.Modules.DelStr(object.Intern(name))
		return object.Value{}, exc
	}
	return m, nil
}

// ModuleFromSpec makes the module that spec describes and sets its attributes, but does not run it.
func ModuleFromSpec(th *object.Thread, name string, spec object.Value) (object.Value, *object.Exception) {
	loader, exc := object.GetAttrName(th, spec, "loader")
	if exc != nil {
		return object.Value{}, exc
	}
	m := object.None
	if create, ok, exc := object.FindAttr(th, loader, object.Intern("create_module")); exc != nil {
		return object.Value{}, exc
	} else if ok {
		if m, exc = object.Call1(th, create, spec); exc != nil {
			return object.Value{}, exc
		}
	}
	if m.IsNone() {
		m = object.NewModule(name).Value()
	}
	set := map[string]object.Value{"__spec__": spec, "__loader__": loader}
	parent := ""
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		parent = name[:i]
	}
	if locations, ok, exc := object.FindAttr(th, spec, object.Intern("submodule_search_locations")); exc != nil {
		return object.Value{}, exc
	} else if ok && !locations.IsNone() {
		set["__path__"] = locations
		parent = name
	}
	set["__package__"] = object.StrOf(parent)
	if origin, ok, exc := object.FindAttr(th, spec, object.Intern("origin")); exc != nil {
		return object.Value{}, exc
	} else if ok && !origin.IsNone() {
		if has, ok, _ := object.FindAttr(th, spec, object.Intern("has_location")); ok && has.Is(object.True) {
			set["__file__"] = origin
		}
	}
	for k, v := range set {
		if exc := object.SetAttr(th, m, object.Intern(k), v); exc != nil {
			return object.Value{}, exc
		}
	}
	return m, nil
}
