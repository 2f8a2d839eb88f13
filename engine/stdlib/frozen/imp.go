// Package frozen implements modules _imp, _frozen_importlib and _frozen_importlib_external, through which the library of CPython reaches the import system. The
// system itself is that of package imports.
package frozen

import (
	"sync/atomic"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/importlib"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// magicToken is the magic number of byte code of Python 3.14 as _imp has it.
const magicToken = 168627755

// NewImp makes module _imp.
func NewImp(*thread) (*object.Module, *exception) {
	depth := new(atomic.Int64)
	m := native.Module("_imp", "What the import system needs of the interpreter: built-in modules. There are neither frozen modules nor extension modules in machine code.", impFunctions.Get())
	native.Add(m.Dict, "_imp", []object.Method{
		{Name: "acquire_lock", Sig: "($module, /)", Doc: "Count one more holder of the import lock.", F0: func(*thread, value) (value, *exception) {
			depth.Add(1)
			return object.None, nil
		}},
		{Name: "release_lock", Sig: "($module, /)", Doc: "Count one holder of the import lock less; RuntimeError if there is none.", F0: func(*thread, value) (value, *exception) {
			if depth.Add(-1) < 0 {
				depth.Add(1)
				return value{}, object.Errorf(object.RuntimeErrorType, "not holding the import lock")
			}
			return object.None, nil
		}},
		{Name: "lock_held", Sig: "($module, /)", Doc: "Whether the import lock is held.", F0: func(*thread, value) (value, *exception) {
			return object.Bool(depth.Load() > 0), nil
		}},
	})
	m.Dict.SetName("check_hash_based_pycs", object.StrOf("default"))
	m.Dict.SetName("pyc_magic_number_token", object.Int64(magicToken))
	return m, nil
}

// constant is a function that always gives v.
func constant(v func() value) func(*thread, value) (value, *exception) {
	return func(*thread, value) (value, *exception) { return v(), nil }
}

// constant1 is a function of one argument, which it does not look at.
func constant1(v value) func(*thread, value, value) (value, *exception) {
	return func(*thread, value, value) (value, *exception) { return v, nil }
}

var impFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "is_builtin", Sig: "($module, name, /)", Doc: "1 for the name of a built-in module, 0 otherwise.", F1: isBuiltin},
		{Name: "create_builtin", Sig: "($module, spec, /)", Doc: "The built-in module of spec.", F1: func(th *thread, _, spec value) (value, *exception) {
			return object.CallMethod(th, imports.BuiltinFinderType.Value(), object.Intern("create_module"), spec)
		}},
		{Name: "exec_builtin", Sig: "($module, mod, /)", Doc: "0: built-in modules are complete when they are made.", F1: constant1(object.Int64(0))},
		{Name: "extension_suffixes", Sig: "($module, /)", Doc: "The endings of names of extension modules: none.", F0: constant(func() value { return object.ListOf() })},
		{Name: "create_dynamic", Sig: "($module, spec, file=None, /)", Doc: "Raises ImportError: there are no extension modules.", FS: createDynamic},
		{Name: "exec_dynamic", Sig: "($module, mod, /)", Doc: "0: there are no extension modules.", F1: constant1(object.Int64(0))},
		{Name: "is_frozen", Sig: "($module, name, /)", Doc: "False: there are no frozen modules.", F1: func(_ *thread, _, name value) (value, *exception) {
			return object.False, checkName("is_frozen", name)
		}},
		{Name: "is_frozen_package", Sig: "($module, name, /)", Doc: "Raises ImportError: there are no frozen modules.", F1: noFrozen("is_frozen_package")},
		{Name: "get_frozen_object", Sig: "($module, name, data=None, /)", Doc: "Raises ImportError: there are no frozen modules.", FS: func(th *thread, self value, a []value) (value, *exception) {
			return noFrozen("get_frozen_object")(th, self, a[0])
		}},
		{Name: "find_frozen", Sig: "($module, name, /, *, withdata=False)", Doc: "None: there are no frozen modules.", FS: func(_ *thread, _ value, a []value) (value, *exception) {
			return object.None, checkName("find_frozen", a[0])
		}},
		{Name: "init_frozen", Sig: "($module, name, /)", Doc: "None: there are no frozen modules.", F1: func(_ *thread, _, name value) (value, *exception) {
			return object.None, checkName("init_frozen", name)
		}},
		{Name: "_frozen_module_names", Sig: "($module, /)", Doc: "The names of frozen modules: none.", F0: constant(func() value { return object.ListOf() })},
		{Name: "_override_frozen_modules_for_tests", Sig: "($module, override, /)", Doc: "Does nothing.", F1: constant1(object.None)},
		{Name: "_override_multi_interp_extensions_check", Sig: "($module, override, /)", Doc: "0: there are no extension modules.", F1: constant1(object.Int64(0))},
		{Name: "_fix_co_filename", Sig: "($module, code, path, /)", Doc: "Code keeps the file name that it was compiled with.", F2: fixFilename},
		{Name: "source_hash", Sig: "($module, /, key, source)", Doc: "The hash of source with the integer key, in 8 bytes.", FS: func(th *thread, _ value, a []value) (value, *exception) {
			key, exc := object.ToInt64(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			data, exc := object.BytesOf(th, a[1])
			if exc != nil {
				return value{}, exc
			}
			return object.NewBytes(importlib.SourceHash(uint64(key), data)), nil
		}},
	}
}}

// checkName refuses names that are no str.
func checkName(function string, name value) *exception {
	if !name.Type().Has(object.FlagStr) {
		return object.TypeErrorf("%s() argument must be str, not %s", function, name.Type().MessageName())
	}
	return nil
}

func isBuiltin(th *thread, _, name value) (value, *exception) {
	if exc := checkName("is_builtin", name); exc != nil {
		return value{}, exc
	}
	spec, exc := object.CallMethod(th, imports.BuiltinFinderType.Value(), object.Intern("find_spec"), name)
	if exc != nil || spec.IsNone() {
		return object.Int64(0), exc
	}
	return object.Int64(1), nil
}

func noFrozen(function string) func(*thread, value, value) (value, *exception) {
	return func(th *thread, _, name value) (value, *exception) {
		if exc := checkName(function, name); exc != nil {
			return value{}, exc
		}
		r := native.Begin(th)
		shown := r.Repr(name)
		if !r.OK() {
			return value{}, r.Exc
		}
		exc := object.Errorf(object.ImportErrorType, "No such frozen object named %s", shown)
		exc.SetField(object.ImportErrorName, name)
		return value{}, exc
	}
}

func createDynamic(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	name, origin := r.Attr(a[0], "name"), r.Attr(a[0], "origin")
	text := r.Str(origin)
	if !r.OK() {
		return value{}, r.Exc
	}
	exc := object.Errorf(object.ImportErrorType, "%s: CorePy cannot run extension modules", text)
	exc.SetField(object.ImportErrorName, name)
	exc.SetField(object.ImportErrorPath, origin)
	return value{}, exc
}

func fixFilename(th *thread, _, code, path value) (value, *exception) {
	if exc := checkName("_fix_co_filename", path); exc != nil {
		return value{}, exc
	}
	r := native.Begin(th)
	if now := r.Attr(code, "co_filename"); r.OK() && !r.Equal(now, path) {
		r.Raise(object.NotImplementedErrorType, "code cannot be given another file name")
	}
	return r.Done(object.None)
}
