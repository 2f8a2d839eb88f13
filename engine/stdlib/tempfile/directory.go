// This file implements TemporaryDirectory.

package tempfile

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// addDirectory makes the class.
func (m *module) addDirectory(th *thread) *exception {
	body := func(name, params, doc string, f func(r *native.Run, self value, args []value) value) object.Method {
		return native.Python("TemporaryDirectory."+name, params, doc, func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(f(r, self, args))
		})
	}
	return m.add(th, object.ClassSpec{Name: "TemporaryDirectory", Doc: "A new directory, which is removed with what is in it at the end of the with statement,\nwhen cleanup() is called, or when the object is gone.\n\n" +
		"With delete=False it stays. Errors of the removal are left out with ignore_cleanup_errors.",
		Methods: []object.Method{
			object.GenericClass(),
			body("__init__", "($self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True)", "", m.initDirectory),
			body("_rmtree", "($cls, name, ignore_errors=False, repeated=False)", "Remove a directory, with permissions changed where they are in the way.", func(r *native.Run, cls value, args []value) value {
				removeTree(r, args[0], r.Truth(args[1]))
				return object.None
			}),
			body("_cleanup", "($cls, name, warn_message, ignore_errors=False, delete=True)", "Remove a directory that nobody has removed, and warn of that.", func(r *native.Run, cls value, args []value) value {
				if args[3].IsNull() || r.Truth(args[3]) {
					r.Method(cls, "_rmtree", args[0], or(args[2], object.False))
					if text := r.Str(args[1]); r.OK() {
						r.Fail(object.Warn(r.Th, object.ResourceWarningType, "%s", text))
					}
				}
				return object.None
			}),
			body("__repr__", "($self)", "", func(r *native.Run, self value, _ []value) value {
				return object.StrOf("<" + self.Type().Name + " " + r.Repr(r.Attr(self, "name")) + ">")
			}),
			body("__enter__", "($self)", "", func(r *native.Run, self value, _ []value) value { return r.Attr(self, "name") }),
			body("__exit__", "($self, exc, value, tb)", "", func(r *native.Run, self value, _ []value) value {
				if r.Truth(r.Attr(self, "_delete")) {
					r.Method(self, "cleanup")
				}
				return object.None
			}),
			body("cleanup", "($self)", "Remove the directory and what is in it.", func(r *native.Run, self value, _ []value) value {
				name := r.Attr(self, "name")
				if r.Truth(r.Method(r.Attr(self, "_finalizer"), "detach")) || r.OK() && r.Truth(r.Call(r.From("os.path", "exists"), name)) {
					r.Method(self, "_rmtree", name, r.Attr(self, "_ignore_cleanup_errors"))
				}
				return object.None
			}),
		}})
}

func (m *module) initDirectory(r *native.Run, self value, args []value) value {
	ignore, remove := or(args[3], object.False), or(args[4], object.True)
	name := r.Call(m.global("mkdtemp"), or(args[0], object.None), or(args[1], object.None), or(args[2], object.None))
	r.Set(self, "name", name)
	r.Set(self, "_ignore_cleanup_errors", ignore)
	r.Set(self, "_delete", remove)
	message := object.StrOf("Implicitly cleaning up " + r.Repr(self))
	r.Set(self, "_finalizer", r.CallNamed(r.From("weakref", "finalize"), []value{self, r.Attr(self, "_cleanup"), name, message, ignore, remove}, "warn_message", "ignore_errors", "delete"))
	return object.None
}

// allow changes the permissions of a path, not of what a link leads to, so that it can be removed.
func allow(r *native.Run, path value) {
	if !r.Truth(r.Call(r.From("os.path", "islink"), path)) && r.OK() {
		r.Call(r.From("os", "chmod"), path, object.Int64(0o700))
	}
}

// removeTree removes a directory. Where permissions are in the way they are changed, once for each path.
func removeTree(r *native.Run, name value, ignore bool) {
	tried := map[string]bool{}
	var onexc value
	remove := func(r *native.Run, path value) {
		r.CallNamed(r.From("shutil", "rmtree"), []value{path, onexc}, "onexc")
	}
	again := func(r *native.Run, path value) {
		allow(r, r.Call(r.From("os.path", "dirname"), path))
		r.Catch(object.OSErrorType)
		allow(r, path)
		if r.Call(r.From("os", "unlink"), path); !r.OK() && (r.Exc.Is(object.IsADirectoryErrorType) || r.Exc.Is(object.PermissionErrorType)) {
			r.Exc = nil
			remove(r, path)
		}
		r.Catch(object.FileNotFoundErrorType)
	}
	onexc = native.NewClosure("tempfile", "onexc", "TemporaryDirectory._rmtree.<locals>.onexc", func(th *thread, args []value, _ []*object.Str) (value, *exception) {
		r := native.Begin(th)
		if len(args) != 3 || !args[2].Type().Has(object.FlagException) {
			return value{}, object.TypeErrorf("onexc() takes 3 positional arguments but %d were given", len(args))
		}
		exc := args[2].AsException()
		key := r.Repr(args[1])
		switch {
		case !r.OK() || exc.Is(object.FileNotFoundErrorType):
		case exc.Is(object.PermissionErrorType) && !tried[key]:
			tried[key] = true
			if again(r, args[1]); ignore {
				r.Catch(object.OSErrorType)
			}
		case !ignore:
			return value{}, exc
		}
		return r.Done(object.None)
	})
	remove(r, name)
}
