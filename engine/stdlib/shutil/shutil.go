// Package shutil implements module shutil: copying, moving and removing files and whole directories.
package shutil

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	run       = native.Run
)

// bufferSize is how much of a file is in memory at a time.
const bufferSize = 256 << 10

// state is what an interpreter has of the module.
type state struct {
	err, same, special, read, registry, usage *object.Type
	packers, unpackers                        *object.Dict
	copy2                                     value
}

type stateKey struct{}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{packers: object.NewDict(), unpackers: object.NewDict()} }).(*state)
}

// New makes module shutil. Files are reached through the functions of modules os and io, so that what these may not do is not done here.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("shutil", "Copy, move and remove files and directory trees, and pack them into archives.", nil)
	s := stateOf(th)
	c := native.NewClasses(th, m, "shutil").Know(object.OSErrorType, object.ExceptionType)
	s.err = c.Add("Error", "What went wrong while many files were copied; its argument is then a list of tuples (source, destination, reason).", []string{"OSError"}, nil)
	s.same = c.Add("SameFileError", "Source and destination are one and the same file.", []string{"Error"}, nil)
	s.special = c.Add("SpecialFileError", "The operation makes no sense for a file of this kind, such as a named pipe.", []string{"OSError"}, nil)
	s.read = c.Add("ReadError", "The archive cannot be read.", []string{"OSError"}, nil)
	s.registry = c.Add("RegistryError", "A format of archives cannot be registered.", []string{"Exception"}, nil)
	if c.Err != nil {
		return nil, c.Err
	}
	var exc *exception
	if s.usage, exc = native.NamedTuple(th, "shutil", "usage", nil, "total", "used", "free"); exc != nil {
		return nil, exc
	}
	m.Dict.SetName("_ntuple_diskusage", s.usage.Value())
	m.Dict.SetName("COPY_BUFSIZE", object.Int64(bufferSize))
	for _, group := range [][]object.Method{copyFunctions(), treeFunctions(), systemFunctions(), formatFunctions()} {
		native.Add(m.Dict, "shutil", group)
	}
	s.copy2 = shown(copyFunctions(), "copy2")
	m.Dict.SetName("copy2", s.copy2)
	remove := removeFunction()
	if exc := object.SetAttr(th, remove, object.Intern("avoids_symlink_attacks"), object.True); exc != nil {
		return nil, exc
	}
	m.Dict.SetName("rmtree", remove)
	m.Dict.SetName("__all__", native.Strings("copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError", "make_archive",
		"get_archive_formats", "register_archive_format", "unregister_archive_format", "get_unpack_formats", "register_unpack_format", "unregister_unpack_format", "unpack_archive",
		"ignore_patterns", "chown", "which", "get_terminal_size", "SameFileError", "disk_usage"))
	return m, registerFormats(th, s)
}

// def is a function that scripts see as one written in Python.
func def(name, sig, doc string, f func(r *run, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, a))
	})
}

// shown is a function of the list as an object whose repr is that of a function written in Python: signatures show it as a default.
func shown(list []object.Method, name string) value {
	var m *object.Method
	for i := range list {
		if list[i].Name == name {
			m = &list[i]
		}
	}
	f := native.Signed(native.NewClosure("shutil", name, name, func(th *thread, args []value, kw []*object.Str) (value, *exception) {
		return m.Invoke(th, value{}, args, kw)
	}), m.Sig)
	_ = object.SetAttr(nil, f, object.Intern("__doc__"), text(m.Doc))
	return f
}

func text(s string) value { return object.StrOf(s) }

// or is v, or otherwise if v is absent.
func or(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}

// sys calls a function of module os.
func sys(r *run, name string, args ...value) value { return r.Call(r.From("os", name), args...) }

// path calls a function of module os.path.
func path(r *run, name string, args ...value) value {
	return r.Call(r.Attr(r.From("os", "path"), name), args...)
}

// is is the answer of a predicate of module os.path.
func is(r *run, name string, args ...value) bool { return r.Truth(path(r, name, args...)) }

// follow calls a function of module os with the keyword follow_symlinks last.
func follow(r *run, name string, yes bool, args ...value) value {
	return r.CallNamed(r.From("os", name), append(args, object.Bool(yes)), "follow_symlinks")
}

// raise makes an instance of class and remembers it.
func raise(r *run, class value, args ...value) {
	if r.OK() {
		r.Fail(object.Raise(r.Th, class, args...))
	}
}

// fail raises an exception of a class with a message.
func fail(r *run, class *object.Type, message string) { raise(r, class.Value(), text(message)) }

func audit(r *run, event string, args ...value) {
	r.Call(r.From("sys", "audit"), append([]value{text("shutil." + event)}, args...)...)
}

// number is an attribute of v as a number.
func number(r *run, v value, name string) int64 {
	n, exc := int64(0), (*exception)(nil)
	if x := r.Attr(v, name); r.OK() {
		var i int
		i, exc = object.ToSsize(r.Th, x)
		n = int64(i)
	}
	if exc != nil {
		r.Fail(exc)
	}
	return n
}

// pair is the two items of an iterable that has two.
func pair(r *run, v value) (a, b value) {
	items := r.Items(v)
	if r.OK() && len(items) == 2 {
		return items[0], items[1]
	}
	r.Raise(object.ValueErrorType, "two values are needed, not %d", len(items))
	return object.None, object.None
}
