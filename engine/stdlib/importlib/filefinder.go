// This file makes class FileFinder of importlib.machinery.

package importlib

import (
	"strings"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// newFileFinder makes the class FileFinder.
func newFileFinder(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: external, Name: "FileFinder", Doc: "Finds modules in one directory: pairs of a loader and the suffixes of the files that it loads say which.", Methods: []object.Method{
		{Name: "__init__", Sig: "($self, path, *loader_details)", Doc: "A finder in the directory path.", FK: finderInit},
		native.Python("FileFinder.invalidate_caches", "($self)", "Does nothing: nothing is remembered.", nothing),
		native.Python("FileFinder.find_spec", "($self, fullname, target=None)", "The spec of the module fullname, None if it is not in the directory.", finderFind),
		{Name: "path_hook", Kind: object.ClassMethod, Sig: "($cls, *loader_details)", Doc: "A function for sys.path_hooks: it makes a finder of a directory.", FK: finderHook},
		native.Python("FileFinder.__repr__", "($self)", "repr of the finder.", func(th *thread, self value, _ []value) (value, *exception) {
			path, exc := object.GetAttrName(th, self, "path")
			if exc != nil {
				return value{}, exc
			}
			shown, exc := object.Repr(th, path)
			return object.StrOf("FileFinder(" + shown.String() + ")"), exc
		}),
	}})
}

func finderInit(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	if len(kw) > 0 || len(args) == 0 {
		return value{}, object.TypeErrorf("FileFinder.__init__() missing 1 required positional argument: 'path'")
	}
	var loaders []value
	for _, details := range args[1:] {
		pair, exc := object.Collect(th, details)
		if exc != nil {
			return value{}, exc
		}
		if len(pair) != 2 {
			return value{}, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(pair))
		}
		exc = object.Each(th, pair[1], func(suffix value) *exception {
			loaders = append(loaders, object.TupleOf(suffix, pair[0]))
			return nil
		})
		if exc != nil {
			return value{}, exc
		}
	}
	if exc := object.SetAttr(th, self, object.Intern("_loaders"), object.ListOf(loaders...)); exc != nil {
		return value{}, exc
	}
	path := args[0]
	if path.Type().Has(object.FlagStr) && path.AsStr().Len() == 0 {
		path = object.StrOf(".")
	}
	return object.None, object.SetAttr(th, self, object.Intern("path"), path)
}

func finderFind(th *thread, self value, a []value) (value, *exception) {
	name, exc := text("find_spec", "fullname", a[0])
	if exc != nil {
		return value{}, exc
	}
	v, exc := object.GetAttrName(th, self, "path")
	if exc != nil {
		return value{}, exc
	}
	dir, exc := text("find_spec", "path", v)
	if exc != nil {
		return value{}, exc
	}
	loaders, exc := object.GetAttrName(th, self, "_loaders")
	if exc != nil {
		return value{}, exc
	}
	files := imports.FilesOf(th.Interp.Host.Files)
	if files == nil {
		return object.None, nil
	}
	tail := strings.TrimSuffix(dir, "/") + "/" + name[strings.LastIndexByte(name, '.')+1:]
	found := object.None
	look := func(base string, locations value) *exception {
		return object.Each(th, loaders, func(v value) *exception {
			pair, exc := object.Collect(th, v)
			if exc != nil || !found.IsNone() {
				return exc
			}
			suffix, exc := text("find_spec", "suffix", pair[0])
			if exc != nil || !files.IsFile(base+suffix) {
				return exc
			}
			load, exc := object.Call2(th, pair[1], a[0], object.StrOf(base+suffix))
			if exc == nil {
				found = imports.SpecFromFile(name, base+suffix, load, locations).Value()
			}
			return exc
		})
	}
	isDir := files.IsDir(tail)
	if isDir {
		if exc := look(tail+"/__init__", object.ListOf(object.StrOf(tail))); exc != nil || !found.IsNone() {
			return found, exc
		}
	}
	if exc := look(tail, value{}); exc != nil || !found.IsNone() || !isDir {
		return found, exc
	}
	spec := imports.NewSpec(name, object.None, object.None, true)
	spec.Locations = object.ListOf(object.StrOf(tail))
	return spec.Value(), nil
}

func finderHook(_ *thread, cls value, details []value, kw []*object.Str) (value, *exception) {
	if len(kw) > 0 {
		return value{}, object.TypeErrorf("FileFinder.path_hook() got an unexpected keyword argument '%s'", kw[0])
	}
	details = append([]value{}, details...)
	hook := &object.Method{Name: "path_hook_for_FileFinder", Sig: "(path)", Doc: "A FileFinder in the directory path.", F1: func(th *thread, _, path value) (value, *exception) {
		files := imports.FilesOf(th.Interp.Host.Files)
		if dir, exc := text("path_hook", "path", path); exc != nil || files == nil || dir != "" && !files.IsDir(dir) {
			if exc == nil {
				exc = object.Errorf(object.ImportErrorType, "only directories are supported")
				exc.SetField(object.ImportErrorPath, path)
			}
			return value{}, exc
		}
		return object.Call(th, cls, append([]value{path}, details...), nil)
	}}
	return object.NewNative(hook, value{}).Value(), nil
}
