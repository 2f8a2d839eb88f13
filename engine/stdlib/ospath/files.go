// This file implements module genericpath: questions about files, which os.stat and its like answer.

package ospath

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// What the bits of st_mode say about the kind of a file.
const (
	kindBits  = 0o170000
	directory = 0o040000
	regular   = 0o100000
	symlink   = 0o120000
)

// NewGeneric makes module genericpath.
func NewGeneric(th *thread) (*object.Module, *exception) {
	m := native.Module("genericpath", "Questions about files that have the same answer on all systems.", genericFunctions.Get())
	native.Add(m.Dict, "genericpath", fileFunctions.Get())
	class, exc := object.NewClass(th, object.ClassSpec{Module: "genericpath", Name: "ALLOW_MISSING", Doc: "The class of the value of strict for which realpath forgives only what is missing.",
		Methods: []object.Method{
			{Name: "__repr__", Sig: "($self)", F0: func(*thread, value) (value, *exception) { return object.StrOf("os.path.ALLOW_MISSING"), nil }},
			{Name: "__reduce__", Sig: "($self)", F0: func(_ *thread, self value) (value, *exception) { return object.StrOf(self.Type().Name), nil }},
		}})
	if exc != nil {
		return nil, exc
	}
	allowMissing, exc := object.Call0(th, class.Value())
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("ALLOW_MISSING", allowMissing)
	m.Dict.SetName("__all__", native.Strings(genericNames...))
	return m, nil
}

// genericNames are the public names of genericpath, which posixpath and ntpath have too.
var genericNames = []string{"commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir", "isfile", "isjunction", "islink", "lexists", "samefile", "sameopenfile",
	"samestat", "ALLOW_MISSING"}

// addGeneric puts what genericpath has into the module m, with all its public names as __all__.
func addGeneric(th *thread, m *object.Module) *exception {
	public := append([]string(nil), genericNames...)
	for key, _, at, ok := m.Dict.Next(0); ok; key, _, at, ok = m.Dict.Next(at) {
		if name := key.AsStr().String(); name[0] != '_' {
			public = append(public, name)
		}
	}
	r := native.Begin(th)
	for _, name := range genericNames {
		m.Dict.SetName(name, r.From("genericpath", name))
	}
	for _, name := range []string{"genericpath", "stat", "sys"} {
		m.Dict.SetName(name, r.Import(name))
	}
	m.Dict.SetName("__all__", native.Strings(public...))
	return r.Exc
}

var fileFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		status("exists", "(path)", "Whether there is something at path; a symbolic link counts if what it leads to does.", "stat", func(int64) bool { return true }),
		status("lexists", "(path)", "Whether there is something at path, if only a symbolic link that leads nowhere.", "lstat", func(int64) bool { return true }),
		status("isfile", "(path)", "Whether path, or what a symbolic link there leads to, is a regular file.", "stat", func(kind int64) bool { return kind == regular }),
		status("isdir", "(s)", "Whether s, or what a symbolic link there leads to, is a directory.", "stat", func(kind int64) bool { return kind == directory }),
		status("islink", "(path)", "Whether path is a symbolic link.", "lstat", func(kind int64) bool { return kind == symlink }),
		field("getsize", "The size of a file in bytes.", "st_size"),
		field("getmtime", "When the contents of a file last changed, in seconds.", "st_mtime"),
		field("getatime", "When a file was last read, in seconds.", "st_atime"),
		field("getctime", "When what the system knows about a file last changed, in seconds.", "st_ctime"),
		native.Python("samestat", "(s1, s2)", "Whether two results of os.stat are about the same file.", func(th *thread, _ value, args []value) (value, *exception) {
			return samestat(th, args[0], args[1])
		}),
		same("samefile", "(f1, f2)", "Whether two paths lead to the same file.", "stat"),
		same("sameopenfile", "(fp1, fp2)", "Whether two descriptors are of the same file.", "fstat"),
	}
}}

// status is a function of a path about the kind of the file there: false if the system does not know the file.
func status(name, sig, doc, ask string, is func(kind int64) bool) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		r := native.Begin(th)
		kind := kindOf(r, r.Call(r.From("os", ask), args[0]))
		if r.Catch(object.OSErrorType) || r.Catch(object.ValueErrorType) {
			return object.False, nil
		}
		return r.Done(object.Bool(r.OK() && is(kind)))
	})
}

// kindOf is what a result of os.stat says about the kind of the file.
func kindOf(r *native.Run, stat value) int64 {
	mode := r.Attr(stat, "st_mode")
	if !r.OK() {
		return 0
	}
	n, exc := object.ToInt64(r.Th, mode)
	r.Fail(exc)
	return n & kindBits
}

// field is a function of a file that has the answer in a field of os.stat.
func field(name, doc, attr string) object.Method {
	return native.Python(name, "(filename)", doc, func(th *thread, _ value, args []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(r.Attr(r.Call(r.From("os", "stat"), args[0]), attr))
	})
}

// same is a function of two files, which are compared by what ask says about them.
func same(name, sig, doc, ask string) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		r := native.Begin(th)
		f := r.From("os", ask)
		first := r.Call(f, args[0])
		second := r.Call(f, args[1])
		if !r.OK() {
			return value{}, r.Exc
		}
		return samestat(th, first, second)
	})
}

// samestat compares the numbers of the files and those of their devices; the answer is what the last comparison gave.
func samestat(th *thread, a, b value) (value, *exception) {
	r := native.Begin(th)
	var equal value
	for _, attr := range []string{"st_ino", "st_dev"} {
		x := r.Attr(a, attr)
		y := r.Attr(b, attr)
		if !r.OK() {
			break
		}
		equal = r.Keep(object.Compare(th, x, y, object.EQ))
		if !r.Truth(equal) {
			break
		}
	}
	return r.Done(equal)
}
