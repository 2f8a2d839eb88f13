// This file finds the files and modules that objects come from.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

var fileFunctions = []object.Method{
	{Name: "getfile", Sig: "(object)", Doc: "Work out which source or compiled file an object was defined in.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return fileOf(th, a[0])
	}},
	{Name: "getsourcefile", Sig: "(object)", Doc: "Return the filename that can be used to locate an object's source.\nReturn None if no way can be identified to get the source.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return sourceFileOf(th, a[0])
	}},
	{Name: "getabsfile", Sig: "(object, _filename=None)", Doc: "Return an absolute path to the source or compiled file for an object.\n\nThe idea is for each object to have a unique origin, so this routine normalizes the result as much as possible.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		name, exc := given(a[1]), (*exception)(nil)
		if name.IsNull() {
			if name, exc = sourceFileOf(th, a[0]); exc != nil {
				return value{}, exc
			}
			if name.IsNone() {
				if name, exc = fileOf(th, a[0]); exc != nil {
					return value{}, exc
				}
			}
		}
		abspath, exc := native.FromModule(th, "os.path", "abspath")
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, abspath, name)
	}},
	{Name: "getmodule", Sig: "(object, _filename=None)", Doc: "Return the module an object was defined in, or None if not found.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return moduleOf(th, a[0], given(a[1]))
	}},
	{Name: "getmodulename", Sig: "(path)", Doc: "Return the module name for a given file, or None.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		if !isStr(a[0]) {
			return value{}, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", a[0].Type().Name)
		}
		base := a[0].AsStr().String()
		base = base[strings.LastIndexByte(base, '/')+1:]
		for _, suffix := range []string{".cpython-314-x86_64-linux-gnu.so", ".abi3.so", ".pyc", ".py", ".so"} {
			if strings.HasSuffix(base, suffix) {
				return object.StrOf(strings.TrimSuffix(base, suffix)), nil
			}
		}
		return object.None, nil
	}},
}

// codeOf is the code object that v leads to, null if it is no method, function, traceback, frame or code.
func codeOf(th *thread, v value) (value, *exception) {
	if fn, _, ok := boundOf(v); ok {
		v = fn
	}
	steps := []struct {
		t    *object.Type
		next string
	}{{vm.FunctionType, "__code__"}, {vm.TracebackType, "tb_frame"}, {vm.FrameType, "f_code"}}
	for _, s := range steps {
		if v.Type() == s.t {
			var exc *exception
			if v, exc = object.GetAttrName(th, v, s.next); exc != nil {
				return value{}, exc
			}
		}
	}
	if isCode(v) {
		return v, nil
	}
	return value{}, nil
}

func fileOf(th *thread, v value) (value, *exception) {
	if object.IsInstance(v, object.ModuleType) {
		file, exc := attr(th, v, "__file__")
		if exc != nil || isStr(file) && file.AsStr().Len() > 0 {
			return file, exc
		}
		return value{}, object.TypeErrorf("%s is a built-in module", reprOf(th, v))
	}
	if isClass(v) {
		name, exc := attr(th, v, "__module__")
		if exc != nil {
			return value{}, exc
		}
		if isStr(name) {
			if m, ok := th.Interp.Modules.GetStr(name.AsStr()); ok {
				file, exc := attr(th, m, "__file__")
				if exc != nil || isStr(file) && file.AsStr().Len() > 0 {
					return file, exc
				}
			}
			if name.AsStr().String() == "__main__" {
				return value{}, object.Errorf(object.OSErrorType, "source code not available")
			}
		}
		return value{}, object.TypeErrorf("%s is a built-in class", reprOf(th, v))
	}
	c, exc := codeOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	if c.IsNull() {
		return value{}, object.TypeErrorf("module, class, method, function, traceback, frame, or code object was expected, got %s", v.Type().Name)
	}
	return object.StrOf(object.Cast[vm.Code](c).Filename), nil
}

// exists reports that the host has a file of that name.
func exists(th *thread, name string) bool {
	if name == "" {
		return false
	}
	if th.Interp.Host.Files != nil {
		if f, err := th.Interp.Host.Files.OpenFile(name, object.OpenRead, 0); err == nil {
			f.Close()
			return true
		}
	}
	if reader, ok := th.Interp.Importer.(interface{ Source(string) ([]byte, error) }); ok {
		_, err := reader.Source(name)
		return err == nil
	}
	return false
}

func sourceFileOf(th *thread, v value) (value, *exception) {
	name, exc := fileOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	text := name.AsStr().String()
	if strings.HasSuffix(text, ".pyc") {
		text = strings.TrimSuffix(text, "c")
		name = object.StrOf(text)
	}
	if strings.HasSuffix(text, ".so") {
		return object.None, nil
	}
	if exists(th, text) {
		return name, nil
	}
	// A file that does not exist is good only if a loader or linecache knows what is in it.
	m, exc := moduleOf(th, v, name)
	if exc != nil {
		return value{}, exc
	}
	loader, exc := attr(th, m, "__loader__")
	if exc != nil {
		return value{}, exc
	}
	if given(loader).IsNull() {
		spec, exc := attr(th, m, "__spec__")
		if exc == nil && !given(spec).IsNull() {
			loader, exc = attr(th, spec, "loader")
		}
		if exc != nil {
			return value{}, exc
		}
	}
	isMain := false
	if main, ok := th.Interp.Modules.GetName("__main__"); ok {
		isMain = main.Is(m)
	}
	if !given(loader).IsNull() && !(isMain && strings.HasPrefix(text, "<")) {
		return name, nil
	}
	if lc, ok := th.Interp.Modules.GetName("linecache"); ok {
		cache, exc := attr(th, lc, "cache")
		if exc == nil && !cache.IsNull() && cache.Type().Has(object.FlagDict) {
			if _, ok, _ := cache.AsDict().Get(th, name); ok {
				return name, nil
			}
		}
	}
	return object.None, nil
}

// moduleOf is the module that v was defined in, None if it is not known; file is where v was found, or null.
func moduleOf(th *thread, v, file value) (value, *exception) {
	if object.IsInstance(v, object.ModuleType) {
		return v, nil
	}
	name, exc := attr(th, v, "__module__")
	if exc != nil {
		return value{}, exc
	}
	if !name.IsNull() {
		if isStr(name) {
			if m, ok := th.Interp.Modules.GetStr(name.AsStr()); ok {
				return m, nil
			}
		}
		return object.None, nil
	}
	if file.IsNull() {
		var failed *exception
		if file, failed = fileOf(th, v); failed != nil {
			if failed.Is(object.TypeErrorType) {
				return object.None, nil
			}
			return value{}, failed
		}
	}
	for i := 0; ; {
		_, m, next, ok := th.Interp.Modules.Next(i)
		if !ok {
			break
		}
		i = next
		if m.Type() != object.ModuleType {
			continue
		}
		if f, ok := object.Cast[object.Module](m).Dict.GetName("__file__"); ok && isStr(f) && isStr(file) && f.AsStr().String() == file.AsStr().String() {
			return m, nil
		}
	}
	own, exc := attr(th, v, "__name__")
	if exc != nil || !isStr(own) {
		return object.None, exc
	}
	for _, module := range []string{"__main__", "builtins"} {
		m, ok := th.Interp.Modules.GetName(module)
		if !ok {
			continue
		}
		found, exc := attr(th, m, own.AsStr().String())
		if exc != nil {
			return value{}, exc
		}
		if !found.IsNull() && found.Is(v) {
			return m, nil
		}
	}
	return object.None, nil
}
