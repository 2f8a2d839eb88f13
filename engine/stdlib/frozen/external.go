// This file implements module _frozen_importlib_external, the part of the import system that reads files.

package frozen

import (
	"encoding/binary"
	"strings"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

const external = "_frozen_importlib_external"

// NewExternal makes module _frozen_importlib_external.
func NewExternal(th *thread) (*object.Module, *exception) {
	m := native.Module(external, "The part of the import system that reads files.", externalFunctions.Get())
	r := native.Begin(th)
	for module, names := range map[string][]string{
		"importlib.machinery": {"AppleFrameworkLoader", "ExtensionFileLoader", "FileFinder", "NamespaceLoader", "SourcelessFileLoader", "WindowsRegistryFinder",
			"BYTECODE_SUFFIXES", "DEBUG_BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "OPTIMIZED_BYTECODE_SUFFIXES", "SOURCE_SUFFIXES"},
		"importlib.util": {"MAGIC_NUMBER", "cache_from_source", "decode_source", "source_from_cache", "spec_from_file_location"},
		"importlib.abc":  {"FileLoader", "SourceLoader"},
	} {
		for _, name := range names {
			m.Dict.SetName(name, r.From(module, name))
		}
	}
	for name, module := range map[string]string{"sys": "sys", "_imp": "_imp", "_io": "io", "_os": "posix", "marshal": "marshal"} {
		m.Dict.SetName(name, r.Import(module))
	}
	if !r.OK() {
		return nil, r.Exc
	}
	for _, t := range []*object.Type{imports.PathFinderType, imports.LoaderType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	loader, _ := m.Dict.GetName("NamespaceLoader")
	m.Dict.SetName("_NamespaceLoader", loader)
	for name, v := range map[string]value{"_MS_WINDOWS": object.False, "_OPT": object.StrOf("opt-"), "_PYCACHE": object.StrOf("__pycache__"), "path_sep": object.StrOf("/"),
		"path_separators": object.StrOf("/"), "path_sep_tuple": object.TupleOf(object.StrOf("/"))} {
		m.Dict.SetName(name, v)
	}
	c := native.NewClasses(th, m, external)
	c.Add("_LoaderBasics", "What loaders of code have in common: subclasses have get_code() and get_filename().", nil, basics)
	return m, c.Err
}

// runCode is exec_module.
func runCode(th *thread, self value, a []value) (value, *exception) {
	r := native.Begin(th)
	name := r.Attr(a[0], "__name__")
	code := r.Method(self, "get_code", name)
	if shown := r.Repr(name); code.IsNone() {
		r.Raise(object.ImportErrorType, "cannot load module %s when get_code() returns None", shown)
	}
	r.Call(r.Builtin("exec"), code, r.Attr(a[0], "__dict__"))
	return r.Done(object.None)
}

// loadByName is load_module: it takes the module that is there, or makes one, and runs it.
func loadByName(th *thread, self value, a []value) (value, *exception) {
	r := native.Begin(th)
	m, ok, exc := th.Interp.Modules.Get(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	spec := r.Call(r.From("importlib.util", "spec_from_loader"), a[0], self)
	if ok {
		return r.Done(r.Call(r.From(bootstrap, "_exec"), spec, m))
	}
	return r.Done(r.Call(r.From(bootstrap, "_load"), spec))
}

var basics = []object.Method{
	{Name: "_LoaderBasics.is_package", Sig: "($self, fullname)", Doc: "Whether the file of the module is the __init__ of a package.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		file, name := r.Str(r.Method(self, "get_filename", a[0])), r.Str(a[0])
		stem := file[strings.LastIndexByte(file, '/')+1:]
		if i := strings.LastIndexByte(stem, '.'); i >= 0 {
			stem = stem[:i]
		}
		return r.Done(object.Bool(stem == "__init__" && name[strings.LastIndexByte(name, '.')+1:] != "__init__"))
	}},
	{Name: "_LoaderBasics.create_module", Sig: "($self, spec)", Doc: "None: an ordinary module will do.", Python: true, FP: func(*thread, value, []value) (value, *exception) {
		return object.None, nil
	}},
	native.Python("_LoaderBasics.exec_module", "($self, module)", "Run the code of module in its namespace.", runCode),
	native.Python("_LoaderBasics.load_module", "($self, fullname)", "Load the module fullname and return it.", loadByName),
}

// unpack reads a number of n bytes, little end first.
func unpack(name string, n int) object.Method {
	return native.Python(name, "(data)", "The unsigned number that the bytes of data are, the low ones first.", func(th *thread, _ value, a []value) (value, *exception) {
		data, exc := object.BytesOf(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		if len(data) != n {
			return value{}, object.NewException(object.AssertionErrorType)
		}
		r := native.Begin(th)
		return r.Done(r.Method(object.IntType.Value(), "from_bytes", a[0], object.StrOf("little")))
	})
}

// isKind is a function that asks os.path about a file.
func isKind(name, test, doc string) object.Method {
	return native.Python(name, "(path)", doc, func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		path := a[0]
		if !r.Truth(path) {
			path = object.StrOf(".")
		}
		return r.Done(r.Call(r.From("posixpath", test), path))
	})
}

var externalFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("_pack_uint32", "(x)", "The low 32 bits of a number in four bytes, the low ones first.", func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			low := r.Method(r.Call(object.IntType.Value(), a[0]), "__and__", object.Int64(0xffffffff))
			n, _ := object.IntValue(low)
			return r.Done(object.NewBytes(string(binary.LittleEndian.AppendUint32(nil, uint32(n)))))
		}),
		unpack("_unpack_uint16", 2), unpack("_unpack_uint32", 4), unpack("_unpack_uint64", 8),
		{Name: "_path_join", Sig: "(*path_parts)", Doc: "The path of the parts, with single slashes between them.", Python: true, FK: pathJoin},
		native.Python("_path_split", "(path)", "The directory of path and the name in it.", func(_ *thread, _ value, a []value) (value, *exception) {
			if exc := checkName("_path_split", a[0]); exc != nil {
				return value{}, exc
			}
			path := a[0].AsStr().String()
			i := strings.LastIndexByte(path, '/')
			return object.TupleOf(object.StrOf(path[:max(i, 0)]), object.StrOf(path[i+1:])), nil
		}),
		native.Python("_path_stat", "(path)", "What os.stat() tells of path.", func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(r.Call(r.From("posix", "stat"), a[0]))
		}),
		isKind("_path_isfile", "isfile", "Whether path is a file."), isKind("_path_isdir", "isdir", "Whether path is a directory; an empty path is the current one."),
		native.Python("_path_isabs", "(path)", "Whether path starts at the root.", func(_ *thread, _ value, a []value) (value, *exception) {
			if exc := checkName("_path_isabs", a[0]); exc != nil {
				return value{}, exc
			}
			return object.Bool(strings.HasPrefix(a[0].AsStr().String(), "/")), nil
		}),
		native.Python("_path_abspath", "(path)", "The path from the root.", func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(r.Call(r.From("posixpath", "abspath"), a[0]))
		}),
		native.Python("_calc_mode", "(path)", "The permissions for a file made from the one at path: those of that file and writing by its owner.", func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			mode := r.Attr(r.Call(r.From("posix", "stat"), a[0]), "st_mode")
			if r.Catch(object.OSErrorType) {
				mode = object.Int64(0o666)
			}
			n, _ := object.IntValue(mode)
			return r.Done(object.Int64(n | 0o200))
		}),
		native.Python("_write_atomic", "(path, data, mode=0o666)", "Write data to the file at path, which has either its old content or the new one at any time.", writeAtomic),
		native.Python("_get_supported_file_loaders", "()", "Which loaders there are for which endings of file names.", func(_ *thread, _ value, _ []value) (value, *exception) {
			return object.ListOf(object.TupleOf(imports.LoaderType.Value(), native.Strings(".py"))), nil
		}),
	}
}}

func pathJoin(_ *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(kw) > 0 {
		return value{}, object.TypeErrorf("_path_join() got an unexpected keyword argument '%s'", kw[0])
	}
	joined, first := "", true
	for _, v := range args {
		if exc := checkName("_path_join", v); exc != nil {
			return value{}, exc
		}
		part := v.AsStr().String()
		switch {
		case part == "":
			continue
		case first:
			joined, first = strings.TrimRight(part, "/"), false
			if joined == "" {
				joined = "/"
			}
		case joined == "/":
			joined += strings.TrimRight(part, "/")
		default:
			joined += "/" + strings.TrimRight(part, "/")
		}
	}
	return object.StrOf(joined), nil
}

// writeAtomic writes another file beside the one at path and gives it that name at the end.
func writeAtomic(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	path := r.Call(r.From("posix", "fspath"), a[0])
	mode := a[2]
	if mode.IsNull() {
		mode = object.Int64(0o666)
	}
	aside := object.StrOf(r.Str(path) + "." + r.Str(r.Call(r.Builtin("id"), a[1])))
	flags := int64(0)
	for _, name := range []string{"O_CREAT", "O_EXCL", "O_WRONLY"} {
		n, _ := object.IntValue(r.From("posix", name))
		flags |= n
	}
	perm := r.Method(mode, "__and__", object.Int64(0o666))
	fd := r.Call(r.From("posix", "open"), aside, object.Int64(flags), perm)
	if !r.OK() {
		return value{}, r.Exc
	}
	f := r.Call(r.Builtin("open"), fd, object.StrOf("wb"))
	r.Method(f, "write", a[1])
	closing := native.Begin(th)
	if !f.IsNone() {
		closing.Method(f, "close")
	}
	r.Fail(closing.Exc)
	r.Call(r.From("posix", "replace"), aside, path)
	if !r.OK() {
		native.Begin(th).Call(native.Begin(th).From("posix", "unlink"), aside)
	}
	return r.Done(object.None)
}
