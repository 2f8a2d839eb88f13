// This file has the functions of importlib.util.

package importlib

import (
	"strings"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
)

var utilFunctions = []object.Method{
	{Name: "find_spec", Sig: "(name, package=None)", Doc: "Return the spec for the specified module.", FS: findSpec},
	{Name: "module_from_spec", Sig: "(spec)", Doc: "Create a module based on the provided spec.", FS: moduleFromSpec},
	{Name: "resolve_name", Sig: "(name, package)", Doc: "Resolve a relative module name to an absolute one.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		name, exc := resolveName(th, args[0], args[1])
		return object.StrOf(name), exc
	}},
	{Name: "spec_from_file_location", Sig: "(name, location=None, *, loader=None, submodule_search_locations=None)", Doc: "Return a module spec based on a file location.", FS: specFromFile},
	{Name: "spec_from_loader", Sig: "(name, loader, *, origin=None, is_package=None)", Doc: "Return a module spec based on various loader methods.", FS: specFromLoader},
	{Name: "cache_from_source", Sig: "(path, debug_override=None, *, optimization=None)", Doc: "Given the path to a .py file, return the path to its .pyc file; none is ever read or written here.", FS: cacheFromSource},
	{Name: "source_from_cache", Sig: "(path)", Doc: "Given the path to a .pyc. file, return the path to its .py file.", FS: sourceFromCache},
	{Name: "source_hash", Sig: "(source_bytes)", Doc: "The hash of source text that files of byte code carry.", FS: sourceHash},
	{Name: "decode_source", Sig: "(source_bytes)", Doc: "Decode bytes representing source code and return the string.", FS: decodeSource},
}

func resolveName(th *thread, v, pkg value) (string, *exception) {
	name, exc := text("resolve_name", "name", v)
	if exc != nil || !strings.HasPrefix(name, ".") {
		return name, exc
	}
	if ok, exc := object.Truth(th, pkg); exc != nil {
		return "", exc
	} else if !ok {
		shown, exc := object.Repr(th, v)
		if exc != nil {
			return "", exc
		}
		return "", object.Errorf(object.ImportErrorType, "no package specified for %s (required for relative module names)", shown)
	}
	p, exc := text("resolve_name", "package", pkg)
	if exc != nil {
		return "", exc
	}
	return absolute(name, p)
}

func findSpec(th *thread, _ value, args []value) (value, *exception) {
	pkg := args[1]
	if pkg.IsNull() {
		pkg = object.None
	}
	name, exc := resolveName(th, args[0], pkg)
	if exc != nil {
		return value{}, exc
	}
	if m, ok := th.Interp.Modules.GetName(name); ok {
		if m.IsNone() {
			return object.None, nil
		}
		spec, ok, exc := object.FindAttr(th, m, nameSpec.Str())
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			return value{}, object.ValueErrorf("%s.__spec__ is not set", name)
		}
		if spec.IsNone() {
			return value{}, object.ValueErrorf("%s.__spec__ is None", name)
		}
		return spec, nil
	}
	path, exc := parentPath(th, name)
	if exc != nil {
		return value{}, exc
	}
	spec, exc := imports.FindSpec(th, name, path)
	if exc == nil && spec.IsNull() {
		spec = object.None
	}
	return spec, exc
}

func moduleFromSpec(th *thread, _ value, args []value) (value, *exception) {
	name, exc := object.GetAttrName(th, args[0], "name")
	if exc != nil {
		return value{}, exc
	}
	s, exc := text("module_from_spec", "name", name)
	if exc != nil {
		return value{}, exc
	}
	return imports.ModuleFromSpec(th, s, args[0])
}

// given is v unless it is absent or None: then it is null.
func given(v value) value {
	if v.IsNull() || v.IsNone() {
		return value{}
	}
	return v
}

func specFromFile(th *thread, _ value, args []value) (value, *exception) {
	name, exc := text("spec_from_file_location", "name", args[0])
	if exc != nil {
		return value{}, exc
	}
	location, load := given(args[1]), given(args[2])
	if location.IsNull() && !load.IsNull() {
		f, ok, exc := object.FindAttr(th, load, object.Intern("get_filename"))
		if exc != nil {
			return value{}, exc
		}
		if ok {
			if location, exc = object.Call1(th, f, args[0]); exc != nil && !exc.Is(object.ImportErrorType) {
				return value{}, exc
			}
		}
		if location.IsNull() {
			location = object.StrOf("<unknown>")
		}
	}
	if location.IsNull() {
		return object.None, nil
	}
	if !location.Type().Has(object.FlagStr) {
		path, ok, exc := object.CallSpecial(th, location, object.Intern("__fspath__"))
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			return value{}, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", location.Type().Name)
		}
		location = path
	}
	file, exc := text("spec_from_file_location", "location", location)
	if exc != nil {
		return value{}, exc
	}
	if load.IsNull() && !strings.HasSuffix(file, ".py") {
		return object.None, nil
	}
	locations := given(args[3])
	if args[3].IsNull() {
		if locations, exc = searchLocations(th, args[0], load, file); exc != nil {
			return value{}, exc
		}
	}
	if !locations.IsNull() && locations.Type().Has(object.FlagList) && len(object.Cast[object.List](locations).Items) == 0 && strings.Contains(file, "/") {
		locations = object.ListOf(object.StrOf(file[:strings.LastIndexByte(file, '/')]))
	}
	return imports.SpecFromFile(name, file, load, locations).Value(), nil
}

// searchLocations is where the modules of the package in file are, null if it is a module: loader says which, or the name of the file.
func searchLocations(th *thread, name, load value, file string) (value, *exception) {
	isPackage := strings.HasSuffix(file, "/__init__.py")
	if !load.IsNull() {
		f, ok, exc := object.FindAttr(th, load, object.Intern("is_package"))
		if exc != nil {
			return value{}, exc
		}
		if ok {
			v, exc := object.Call1(th, f, name)
			if exc != nil {
				if exc.Is(object.ImportErrorType) {
					exc = nil
				}
				return value{}, exc
			}
			if isPackage, exc = object.Truth(th, v); exc != nil {
				return value{}, exc
			}
		}
	}
	if !isPackage {
		return value{}, nil
	}
	if i := strings.LastIndexByte(file, '/'); i >= 0 {
		return object.ListOf(object.StrOf(file[:i])), nil
	}
	return object.ListOf(object.EmptyStr.Value()), nil
}

func specFromLoader(th *thread, _ value, args []value) (value, *exception) {
	name, exc := text("spec_from_loader", "name", args[0])
	if exc != nil {
		return value{}, exc
	}
	if given(args[2]).IsNull() {
		if _, ok, exc := object.FindAttr(th, args[1], object.Intern("get_filename")); exc != nil {
			return value{}, exc
		} else if ok {
			locations := value{}
			if p := given(args[3]); !p.IsNull() {
				isPackage, exc := object.Truth(th, p)
				if exc != nil {
					return value{}, exc
				}
				if locations = object.None; isPackage {
					locations = object.ListOf()
				}
			}
			return specFromFile(th, value{}, []value{args[0], {}, args[1], locations})
		}
	}
	isPackage := false
	if p := given(args[3]); !p.IsNull() {
		if isPackage, exc = object.Truth(th, p); exc != nil {
			return value{}, exc
		}
	} else if f, ok, _ := object.FindAttr(th, args[1], object.Intern("is_package")); ok {
		v, failed := object.Call1(th, f, args[0])
		switch {
		case failed == nil:
			if isPackage, exc = object.Truth(th, v); exc != nil {
				return value{}, exc
			}
		case !failed.Is(object.ImportErrorType):
			return value{}, failed
		}
	}
	origin := given(args[2])
	if origin.IsNull() {
		origin = object.None
	}
	return imports.NewSpec(name, args[1], origin, isPackage).Value(), nil
}

func cacheFromSource(_ *thread, _ value, args []value) (value, *exception) {
	path, exc := text("cache_from_source", "path", args[0])
	if exc != nil {
		return value{}, exc
	}
	dir, file := "", path
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		dir, file = path[:i+1], path[i+1:]
	}
	if i := strings.LastIndexByte(file, '.'); i >= 0 {
		file = file[:i]
	}
	suffix := ""
	if o := given(args[2]); !o.IsNull() && o.Type().Has(object.FlagStr) && o.AsStr().Len() > 0 {
		suffix = ".opt-" + o.AsStr().String()
	}
	return object.StrOf(dir + "__pycache__/" + file + ".cpython-314" + suffix + ".pyc"), nil
}

func sourceFromCache(_ *thread, _ value, args []value) (value, *exception) {
	path, exc := text("source_from_cache", "path", args[0])
	if exc != nil {
		return value{}, exc
	}
	parts := strings.Split(path, "/")
	n := len(parts)
	if n < 2 || parts[n-2] != "__pycache__" {
		return value{}, object.ValueErrorf("__pycache__ not bottom-level directory in '%s'", path)
	}
	base, _, dotted := strings.Cut(parts[n-1], ".")
	if !dotted {
		return value{}, object.ValueErrorf("expected only 2 or 3 dots in '%s'", parts[n-1])
	}
	return object.StrOf(strings.Join(append(parts[:n-2:n-2], base+".py"), "/")), nil
}

func decodeSource(th *thread, _ value, args []value) (value, *exception) {
	v, exc := object.CallMethod(th, args[0], object.Intern("decode"), object.StrOf("utf-8-sig"))
	if exc != nil {
		return value{}, exc
	}
	text, exc := object.StrFrom(v, "decoded source")
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(strings.ReplaceAll(strings.ReplaceAll(text.String(), "\r\n", "\n"), "\r", "\n")), nil
}
