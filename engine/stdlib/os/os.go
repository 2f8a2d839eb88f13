// Package os implements module os: what programs use of the operating system, over module posix.
package os

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const doc = "The operating system: files and directories, processes, the environment.\n\nWhat is here works on every system as far as the system has it; os.path takes names of files apart. Failures are OSError, whose\nerrno says what is wrong."

// posix calls a function of module posix.
func posix(th *thread, name string, args ...value) (value, *exception) {
	f, exc := native.FromModule(th, "posix", name)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, args, nil)
}

// posixWith is posix with keywords: the last arguments are theirs.
func posixWith(th *thread, name string, keywords []string, args ...value) (value, *exception) {
	f, exc := native.FromModule(th, "posix", name)
	if exc != nil {
		return value{}, exc
	}
	kw := make([]*object.Str, len(keywords))
	for i, k := range keywords {
		kw[i] = object.Intern(k)
	}
	return object.Call(th, f, args, kw)
}

// pathFunction calls a function of os.path.
func pathFunction(th *thread, name string, args ...value) (value, *exception) {
	f, exc := native.FromModule(th, "posixpath", name)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, args, nil)
}

// pathTest is the truth of what a function of os.path says.
func pathTest(th *thread, name string, args ...value) (bool, *exception) {
	v, exc := pathFunction(th, name, args...)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, v)
}

// exports is the names of __all__ that do not come from module posix.
var exports = ondemand.Value[[]string]{Make: func() []string {
	return strings.Fields(`altsep curdir pardir sep pathsep linesep defpath name path devnull SEEK_SET SEEK_CUR SEEK_END fsencode fsdecode get_exec_path fdopen extsep _exit
	makedirs removedirs renames walk fwalk execl execle execlp execlpe execvp execvpe reload_environ getenv supports_bytes_environ environb getenvb P_WAIT P_NOWAIT P_NOWAITO
	spawnv spawnve spawnvp spawnvpe spawnl spawnle spawnlp spawnlpe popen`)
}}

// supports is the sets that say which functions take what.
var supports = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"supports_dir_fd":          "access chmod chown stat lstat link mkdir mkfifo mknod open readlink rename symlink unlink rmdir utime",
		"supports_effective_ids":   "access",
		"supports_fd":              "chdir chmod chown listdir scandir execve stat statvfs truncate utime pathconf",
		"supports_follow_symlinks": "access chown stat link utime",
	}
}}

// New makes module os; os.path is module posixpath.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("os", doc, functions())
	low, exc := native.ImportModule(th, "posix")
	if exc != nil {
		return nil, exc
	}
	path, exc := native.Import(th, "posixpath")
	if exc != nil {
		return nil, exc
	}
	names := addPosix(m.Dict, low.Dict)
	th.Interp.Modules.SetName("os.path", path)
	m.Dict.SetName("path", path)
	for _, name := range []string{"curdir", "pardir", "sep", "pathsep", "defpath", "extsep", "altsep", "devnull"} {
		v, exc := object.GetAttrName(th, path, name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name, v)
	}
	for name, v := range map[string]value{
		"name": object.StrOf("posix"), "linesep": object.StrOf("\n"), "SEEK_SET": object.Int64(0), "SEEK_CUR": object.Int64(1), "SEEK_END": object.Int64(2),
		"P_WAIT": object.Int64(0), "P_NOWAIT": object.Int64(1), "P_NOWAITO": object.Int64(1), "supports_bytes_environ": object.True,
	} {
		m.Dict.SetName(name, v)
	}
	for name, list := range supports.Get() {
		var items []value
		for function := range strings.FieldsSeq(list) {
			if f, ok := m.Dict.GetName(function); ok {
				items = append(items, f)
			}
		}
		set, exc := object.Call1(th, object.SetType.Value(), object.ListOf(items...))
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name, set)
	}
	if exc := addClasses(th, m); exc != nil {
		return nil, exc
	}
	m.Dict.SetName("__all__", native.Strings(slices.Concat(exports.Get()[:16], names, exports.Get()[16:])...))
	return m, nil
}

// addPosix puts what is in low into ns and says what is public of it, sorted.
func addPosix(ns, low *object.Dict) []string {
	var names []string
	for i := 0; ; {
		k, v, next, ok := low.Next(i)
		if !ok {
			slices.Sort(names)
			return names
		}
		i = next
		name := k.AsStr().String()
		if strings.HasPrefix(name, "_") && name != "_exit" && name != "_have_functions" && name != "_create_environ" {
			continue
		}
		ns.SetStr(k.AsStr(), v)
		if !strings.HasPrefix(name, "_") {
			names = append(names, name)
		}
	}
}

func functions() []object.Method {
	return slices.Concat(treeFunctions(), walkFunctions(), nameFunctions(), exportsList(), execFunctions(), spawnFunctions(), environFunctions())
}

// exportsList is what modules of the library use that offer all the names of another.
func exportsList() []object.Method {
	return []object.Method{native.Python("_get_exports_list", "(module)", "The names that a module offers: those of __all__, or those without an underscore.", func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		if all := r.Find(a[0], "__all__"); !all.IsNull() {
			return r.Done(r.Call(object.ListType.Value(), all))
		}
		var names []value
		r.Each(r.Call(r.Builtin("dir"), a[0]), func(name value) {
			if name.Type().Has(object.FlagStr) && !strings.HasPrefix(name.AsStr().String(), "_") {
				names = append(names, name)
			}
		})
		return r.Done(object.ListOf(names...))
	})}
}
