// This file has the methods of importlib.abc.FileLoader and SourceLoader, which load files.

package importlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var fileMethods = []object.Method{
	{Name: "FileLoader.__init__", Sig: "($self, fullname, path)", Doc: "A loader of the module fullname from the file path.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		exc := object.SetAttr(th, self, object.Intern("name"), a[0])
		if exc == nil {
			exc = object.SetAttr(th, self, object.Intern("path"), a[1])
		}
		return object.None, exc
	}},
	{Name: "FileLoader.get_filename", Sig: "($self, name=None)", Doc: "The path of the file; ImportError if name is another module.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		if exc := checkLoaderName(th, self, a[0]); exc != nil {
			return value{}, exc
		}
		return object.GetAttrName(th, self, "path")
	}},
	{Name: "FileLoader.get_data", Sig: "($self, path)", Doc: "The bytes of the file called path.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		open, ok := th.Interp.Builtins.GetName("open")
		if !ok {
			return value{}, object.Errorf(object.RuntimeErrorType, "lost builtins.open")
		}
		f, exc := object.Call2(th, open, a[0], object.StrOf("rb"))
		if exc != nil {
			return value{}, exc
		}
		data, exc := method(th, f, "read")
		if _, closing := method(th, f, "close"); exc == nil {
			exc = closing
		}
		return data, exc
	}},
	{Name: "FileLoader.load_module", Sig: "($self, fullname)", Doc: "Load the module fullname and return it.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		if exc := checkLoaderName(th, self, a[0]); exc != nil {
			return value{}, exc
		}
		return loadModule(th, self, a[0])
	}},
}

// checkLoaderName refuses to load another module than the loader's own.
func checkLoaderName(th *thread, loader, name value) *exception {
	own, exc := object.GetAttrName(th, loader, "name")
	if exc != nil || given(name).IsNull() {
		return exc
	}
	same, exc := object.EqualValues(th, own, name)
	if exc != nil || same {
		return exc
	}
	a, exc := object.ToStr(th, own)
	if exc != nil {
		return exc
	}
	b, exc := object.ToStr(th, name)
	if exc != nil {
		return exc
	}
	return importError(object.ImportErrorType, "loader for "+a.String()+" cannot handle "+b.String(), b.String())
}

// isOurs reports that no subclass has replaced the method: path_mtime and path_stats call each other.
func isOurs(m value) bool { return m.Type() == object.MethodDescrType }

var sourceMethods = []object.Method{
	{Name: "SourceLoader.path_mtime", Sig: "($self, path)", Doc: "When the file was changed, in seconds since the epoch; deprecated in favour of path_stats().", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		if exc := object.Warn(th, object.DeprecationWarningType, "SourceLoader.path_mtime is deprecated in favour of SourceLoader.path_stats()."); exc != nil {
			return value{}, exc
		}
		if own, exc := object.GetAttrName(th, self.Type().Value(), "path_stats"); exc != nil || isOurs(own) {
			if exc == nil {
				exc = object.NewException(object.OSErrorType)
			}
			return value{}, exc
		}
		stats, exc := method(th, self, "path_stats", a[0])
		if exc != nil {
			return value{}, exc
		}
		return object.GetItem(th, stats, object.StrOf("mtime"))
	}},
	{Name: "SourceLoader.path_stats", Sig: "($self, path)", Doc: "What is known of the file: a dict with 'mtime', and 'size' perhaps.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		if own, exc := object.GetAttrName(th, self.Type().Value(), "path_mtime"); exc != nil || isOurs(own) {
			if exc == nil {
				exc = object.NewException(object.OSErrorType)
			}
			return value{}, exc
		}
		mtime, exc := method(th, self, "path_mtime", a[0])
		if exc != nil {
			return value{}, exc
		}
		d := object.NewDict()
		d.SetName("mtime", mtime)
		return d.Value(), nil
	}},
	native.Python("SourceLoader.set_data", "($self, path, data)", "Write data to the file; does nothing unless a subclass says better.", nothing),
	{Name: "SourceLoader.is_package", Sig: "($self, fullname)", Doc: "Whether the file is the __init__ of a package.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		file, exc := method(th, self, "get_filename", a[0])
		if exc != nil {
			return value{}, exc
		}
		path, exc := text("is_package", "filename", file)
		if exc != nil {
			return value{}, exc
		}
		name, exc := text("is_package", "fullname", a[0])
		return object.Bool(exc == nil && isPackage(path, name)), exc
	}},
	{Name: "SourceLoader.get_source", Sig: "($self, fullname)", Doc: "The text of the file.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		path, exc := method(th, self, "get_filename", a[0])
		if exc != nil {
			return value{}, exc
		}
		data, exc := method(th, self, "get_data", path)
		if exc != nil {
			if !exc.Is(object.OSErrorType) {
				return value{}, exc
			}
			shown, failed := object.ToStr(th, a[0])
			if failed != nil {
				return value{}, failed
			}
			missing := importError(object.ImportErrorType, "source not available through get_data()", shown.String())
			missing.Cause, missing.SuppressContext = exc.Value(), true
			return value{}, missing
		}
		return decodeSource(th, value{}, []value{data})
	}},
	{Name: "SourceLoader.get_code", Sig: "($self, fullname)", Doc: "The code of the file.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		path, exc := method(th, self, "get_filename", a[0])
		if exc != nil {
			return value{}, exc
		}
		data, exc := method(th, self, "get_data", path)
		if exc != nil {
			return value{}, exc
		}
		return method(th, self, "source_to_code", data, path)
	}},
	{Name: "SourceLoader.source_to_code", Sig: "($self, data, path)", Doc: "The code of the source data, a str or bytes, which is said to be at path.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return compiled(th, a[0], a[1])
	}},
}
