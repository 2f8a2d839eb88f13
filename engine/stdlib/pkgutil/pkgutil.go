// Package pkgutil implements module pkgutil: which modules there are in packages and directories, and what lies beside them.
package pkgutil

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var functions = []object.Method{
	{Name: "get_importer", Sig: "(path_item)", Doc: "Return a finder for a directory, None if it is none.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return finderOf(th, a[0])
	}},
	native.Python("iter_importers", "(fullname='')", "Yield the finders for a module: those of the package that it is in, or sys.meta_path and those of sys.path.", iterImporters),
	{Name: "iter_modules", Sig: "(path=None, prefix='')", Doc: "Yield a ModuleInfo for each module in the directories of path, those of sys.path if it is None. prefix comes in front of the names.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		path, prefix := a[0], a[1]
		return generator.Lazy("iter_modules", func(th *thread) ([]value, *exception) { return modules(th, path, prefix) }), nil
	}},
	{Name: "walk_packages", Sig: "(path=None, prefix='', onerror=None)", Doc: "Yield a ModuleInfo for each module in the directories of path, and in the packages there, which are imported.\n\nonerror is called with the name of a package that cannot be imported.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		path, prefix, onError := a[0], a[1], a[2]
		return generator.Lazy("walk_packages", func(th *thread) ([]value, *exception) {
			w := &walker{th: th, onError: onError, seen: map[string]bool{}}
			return w.found, w.walk(path, prefix)
		}), nil
	}},
	native.Python("get_data", "(package, resource)", "Return the bytes of a file in a package, whose name has slashes; None if the package has no files.", getData),
	{Name: "read_code", Sig: "(stream)", Doc: "Return the code of a compiled file: None, for there are none.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		_, exc := object.CallMethod(th, a[0], object.Intern("read"), object.Int64(4))
		return object.None, exc
	}},
	native.Python("extend_path", "(path, name)", "Return path with the directories of sys.path that have more of the package called name.", extendPath),
	native.Python("resolve_name", "(name)", "Return what a name like 'package.module:object.attribute' stands for. Without the colon, as much as possible is imported.", resolveName),
}

// finder stands for a directory.
type finder struct {
	object.Head
	path string
}

var finderType = &object.Type{Name: "FileFinder", Module: "_frozen_importlib_external", Def: finderDef{}}

type finderDef struct{}

// Define implements object.Definition.
func (finderDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(th *thread, v value) (value, *exception) {
			s, exc := object.Repr(th, object.StrOf(object.Cast[finder](v).path))
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf("FileFinder(" + s.String() + ")"), nil
		}
		t.AddGetSets([]object.GetSet{{Name: "path", Doc: "The directory.", Get: func(_ *thread, v value) (value, *exception) {
			return object.StrOf(object.Cast[finder](v).path), nil
		}}})
	})
}

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// isDir reports that there is a directory.
func isDir(th *thread, path string) bool {
	f, exc := native.FromModule(th, "os.path", "isdir")
	if exc != nil {
		return false
	}
	v, exc := object.Call1(th, f, object.StrOf(path))
	return exc == nil && v.Is(object.True)
}

// list is the names in a directory, sorted; none if it cannot be read.
func list(th *thread, path string) []string {
	f, exc := native.FromModule(th, "os", "listdir")
	if exc != nil {
		return nil
	}
	v, exc := object.Call1(th, f, object.StrOf(path))
	if exc != nil {
		return nil
	}
	items, exc := object.Collect(th, v)
	if exc != nil {
		return nil
	}
	var names []string
	for _, x := range items {
		if isText(x) {
			names = append(names, x.AsStr().String())
		}
	}
	slices.Sort(names)
	return names
}

// finderOf is the finder for an item of a path, None if it is no directory.
func finderOf(th *thread, item value) (value, *exception) {
	decode, exc := native.FromModule(th, "os", "fsdecode")
	if exc != nil {
		return value{}, exc
	}
	if item, exc = object.Call1(th, decode, item); exc != nil {
		return value{}, exc
	}
	if !isText(item) || item.AsStr().String() != "" && !isDir(th, item.AsStr().String()) {
		return object.None, nil
	}
	f := &finder{Head: object.NewHead(finderType), path: item.AsStr().String()}
	return f.Value(), nil
}

// entries is the items of path, or those of sys.path.
func entries(th *thread, path value) ([]value, *exception) {
	if path.IsNull() || path.IsNone() {
		path, _ = th.Interp.SysDict.GetName("path")
		if path.IsNull() {
			return nil, nil
		}
	}
	if isText(path) {
		return nil, object.ValueErrorf("path must be None or list of paths to look for modules in")
	}
	items, exc := object.Collect(th, path)
	return append([]value(nil), items...), exc
}

// modules is the ModuleInfos of the modules in directories.
func modules(th *thread, path, prefix value) ([]value, *exception) {
	items, exc := entries(th, path)
	if exc != nil {
		return nil, exc
	}
	class, exc := native.FromModule(th, "pkgutil", "ModuleInfo")
	if exc != nil {
		return nil, exc
	}
	front := ""
	if isText(prefix) {
		front = prefix.AsStr().String()
	}
	var found []value
	seen := map[string]bool{}
	for _, item := range items {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		f, exc := finderOf(th, item)
		if exc != nil {
			return nil, exc
		}
		if f.IsNone() {
			continue
		}
		dir := object.Cast[finder](f).path
		if dir == "" {
			dir = "."
		}
		for _, name := range list(th, dir) {
			module, isModule := strings.CutSuffix(name, ".py")
			pkg := false
			if !isModule {
				if strings.Contains(name, ".") || !isDir(th, dir+"/"+name) || !slices.Contains(list(th, dir+"/"+name), "__init__.py") {
					continue
				}
				module, pkg = name, true
			}
			if module == "__init__" || strings.Contains(module, ".") || seen[module] {
				continue
			}
			seen[module] = true
			info, exc := object.Call3(th, class, f, object.StrOf(front+module), object.Bool(pkg))
			if exc != nil {
				return nil, exc
			}
			found = append(found, info)
		}
	}
	return found, nil
}

// walker goes through packages.
type walker struct {
	th      *thread
	onError value
	seen    map[string]bool
	found   []value
}

func (w *walker) walk(path, prefix value) *exception {
	if exc := w.th.Enter(" while calling a Python object"); exc != nil {
		return exc
	}
	defer w.th.Leave()
	infos, exc := modules(w.th, path, prefix)
	if exc != nil {
		return exc
	}
	for _, info := range infos {
		w.found = append(w.found, info)
		tuple, exc := object.TupleFrom(info, "pkgutil.ModuleInfo()")
		if exc == nil && (len(tuple.Items) != 3 || !isText(tuple.Items[1])) {
			exc = object.TypeErrorf("pkgutil.ModuleInfo() must have a finder, a name and a flag")
		}
		if exc != nil {
			return exc
		}
		parts := tuple.Items
		if !parts[2].Is(object.True) {
			continue
		}
		name := parts[1].AsStr().String()
		m, exc := native.Import(w.th, name)
		if exc != nil {
			if !exc.Is(object.ExceptionType) {
				return exc
			}
			switch {
			case !w.onError.IsNull() && !w.onError.IsNone():
				if _, exc := object.Call1(w.th, w.onError, parts[1]); exc != nil {
					return exc
				}
			case !exc.Is(object.ImportErrorType):
				return exc
			}
			continue
		}
		dirs, ok, exc := object.FindAttr(w.th, m, object.Intern("__path__"))
		if exc != nil {
			return exc
		}
		if !ok {
			continue
		}
		items, exc := object.Collect(w.th, dirs)
		if exc != nil {
			return exc
		}
		var fresh []value
		for _, d := range items {
			if isText(d) && !w.seen[d.AsStr().String()] {
				w.seen[d.AsStr().String()] = true
				fresh = append(fresh, d)
			}
		}
		if exc := w.walk(object.NewList(fresh).Value(), object.StrOf(name+".")); exc != nil {
			return exc
		}
	}
	return nil
}

func iterImporters(_ *thread, _ value, a []value) (value, *exception) {
	name := a[0]
	return generator.Lazy("iter_importers", func(th *thread) ([]value, *exception) { return importers(th, name) }), nil
}

// importers is the finders for a module.
func importers(th *thread, module value) ([]value, *exception) {
	name := ""
	switch {
	case isText(module):
		name = module.AsStr().String()
	case !module.IsNull():
		return nil, object.AttributeErrorf("'%s' object has no attribute 'startswith'", module.Type().Name)
	}
	if strings.HasPrefix(name, ".") {
		return nil, object.Errorf(object.ImportErrorType, "Relative module name '%s' not supported", name)
	}
	var finders []value
	path := value{}
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		m, exc := native.Import(th, name[:i])
		if exc != nil {
			return nil, exc
		}
		p, ok, exc := object.FindAttr(th, m, object.Intern("__path__"))
		if exc != nil {
			return nil, exc
		}
		if !ok {
			return nil, nil
		}
		path = p
	} else if meta, ok := th.Interp.SysDict.GetName("meta_path"); ok {
		items, exc := object.Collect(th, meta)
		if exc != nil {
			return nil, exc
		}
		finders = append(finders, items...)
	}
	items, exc := entries(th, path)
	if exc != nil {
		return nil, exc
	}
	for _, item := range items {
		f, exc := finderOf(th, item)
		if exc != nil {
			return nil, exc
		}
		finders = append(finders, f)
	}
	return finders, nil
}

func getData(th *thread, _ value, a []value) (value, *exception) {
	if !isText(a[0]) || !isText(a[1]) {
		return value{}, object.TypeErrorf("package and resource must be strs")
	}
	m, exc := native.Import(th, a[0].AsStr().String())
	if exc != nil {
		if exc.Is(object.ImportErrorType) {
			return object.None, nil
		}
		return value{}, exc
	}
	file, ok, exc := object.FindAttr(th, m, object.Intern("__file__"))
	if exc != nil || !ok || !isText(file) {
		return object.None, exc
	}
	dir := file.AsStr().String()
	dir = dir[:strings.LastIndexByte(dir, '/')+1]
	open, exc := native.FromModule(th, "builtins", "open")
	if exc != nil {
		return value{}, exc
	}
	f, exc := object.Call2(th, open, object.StrOf(dir+a[1].AsStr().String()), object.StrOf("rb"))
	if exc != nil {
		return value{}, exc
	}
	data, exc := object.CallMethod(th, f, object.Intern("read"))
	if _, closing := object.CallMethod(th, f, object.Intern("close")); exc == nil {
		exc = closing
	}
	return data, exc
}

func extendPath(th *thread, _ value, a []value) (value, *exception) {
	if !a[0].Type().Has(object.FlagList) || !isText(a[1]) {
		return a[0], nil
	}
	name := a[1].AsStr().String()
	path := append([]value(nil), a[0].AsList().Items...)
	search := value{}
	tail := name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		tail = name[i+1:]
		m, ok := th.Interp.Modules.GetName(name[:i])
		if !ok {
			return object.NewList(path).Value(), nil
		}
		p, ok, exc := object.FindAttr(th, m, object.Intern("__path__"))
		if exc != nil || !ok {
			return object.NewList(path).Value(), exc
		}
		search = p
	}
	items, exc := entries(th, search)
	if exc != nil {
		return value{}, exc
	}
	for _, item := range items {
		if !isText(item) {
			continue
		}
		dir := strings.TrimSuffix(item.AsStr().String(), "/") + "/" + tail
		if !slices.Contains(list(th, dir), "__init__.py") {
			continue
		}
		if !slices.ContainsFunc(path, func(v value) bool { return isText(v) && v.AsStr().String() == dir }) {
			path = append(path, object.StrOf(dir))
		}
	}
	return object.NewList(path).Value(), nil
}

// nameForm is the form of names that resolve_name() takes: the groups are the package and, behind a colon, the object.
var nameForm = native.Pattern{Text: `^([\pL_][\pL\pN_]*(?:\.[\pL_][\pL\pN_]*)*)(:([\pL_][\pL\pN_]*(?:\.[\pL_][\pL\pN_]*)*)?)?$`}

func resolveName(th *thread, _ value, a []value) (value, *exception) {
	if !isText(a[0]) {
		return value{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", a[0].Type().Name)
	}
	m := nameForm.Get().FindStringSubmatch(a[0].AsStr().String())
	if m == nil {
		s, exc := object.Repr(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("invalid format: %s", s)
	}
	parts := strings.Split(m[1], ".")
	v := value{}
	var attrs []string
	if m[2] != "" {
		var exc *exception
		if v, exc = native.Import(th, m[1]); exc != nil {
			return value{}, exc
		}
		if m[3] != "" {
			attrs = strings.Split(m[3], ".")
		}
	} else {
		var exc *exception
		if v, exc = native.Import(th, parts[0]); exc != nil {
			return value{}, exc
		}
		n := 1
		for ; n < len(parts); n++ {
			inner, exc := native.Import(th, strings.Join(parts[:n+1], "."))
			if exc != nil {
				if !exc.Is(object.ImportErrorType) {
					return value{}, exc
				}
				break
			}
			v = inner
		}
		attrs = parts[n:]
	}
	for _, name := range attrs {
		var exc *exception
		if v, exc = object.GetAttrName(th, v, name); exc != nil {
			return value{}, exc
		}
	}
	return v, nil
}

// New makes module pkgutil.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("pkgutil", "Utilities to support packages.", functions)
	info, exc := native.NamedTuple(th, "pkgutil", "ModuleInfo", nil, "module_finder", "name", "ispkg")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("ModuleInfo", info.Value())
	m.Dict.SetName("__all__", native.Strings("get_importer", "iter_importers", "walk_packages", "iter_modules", "get_data", "read_code", "extend_path", "ModuleInfo"))
	return m, nil
}
