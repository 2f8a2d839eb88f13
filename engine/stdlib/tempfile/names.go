// This file chooses directories and names, and makes the files and directories that have them.

package tempfile

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// parts is what a path is made of. kind is the type of the path, str or bytes.
type parts struct {
	prefix, suffix, dir value
	kind                *object.Type
}

// addNames makes the class of random names.
func (m *module) addNames(th *thread) *exception {
	rng, exc := native.Property(th, "rng", "The source of random numbers, a new one in a process that was forked.", m.rng, nil)
	if exc != nil {
		return exc
	}
	return m.add(th, object.ClassSpec{Name: "_RandomNameSequence", Doc: "An iterator over random names for files, of eight characters each.",
		Methods: []object.Method{
			native.Python("_RandomNameSequence.__iter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) { return self, nil }),
			native.Python("_RandomNameSequence.__next__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				r := native.Begin(th)
				chosen := r.CallNamed(r.Attr(r.Attr(self, "rng"), "choices"), []value{r.Attr(self, "characters"), object.Int64(8)}, "k")
				return r.Done(r.Method(object.EmptyStr.Value(), "join", chosen))
			}),
		}, Attrs: []object.ClassAttr{{Name: "characters", V: object.StrOf("abcdefghijklmnopqrstuvwxyz0123456789_")}, rng}})
}

func (m *module) rng(th *thread, self value) (value, *exception) {
	r := native.Begin(th)
	pid, made := r.Call(r.From("os", "getpid")), r.Find(self, "_rng_pid")
	if r.OK() && (made.IsNull() || !r.Equal(made, pid)) {
		r.Set(self, "_rng", r.Call(m.global("_Random")))
		r.Set(self, "_rng_pid", pid)
	}
	return r.Done(r.Attr(self, "_rng"))
}

// sequence is the iterator over names, which is made when it is first needed.
func (m *module) sequence(r *native.Run) value {
	if s := m.global("_name_sequence"); !s.IsNone() {
		return s
	}
	s := r.Call(m.by["_RandomNameSequence"].Value())
	if r.OK() {
		m.ns.SetName("_name_sequence", s)
	}
	return s
}

// candidates is the directories that may do, those that the environment names first.
func candidates(r *native.Run) value {
	var dirs []value
	getenv := r.From("os", "getenv")
	for _, name := range []string{"TMPDIR", "TEMP", "TMP"} {
		if dir := r.Call(getenv, object.StrOf(name)); r.Truth(dir) {
			dirs = append(dirs, dir)
		}
	}
	for _, dir := range []string{"/tmp", "/var/tmp", "/usr/tmp"} {
		dirs = append(dirs, object.StrOf(dir))
	}
	here := r.Call(r.From("os", "getcwd"))
	if r.Catch(object.OSErrorType) {
		here = object.StrOf(".")
	}
	return object.ListOf(append(dirs, here)...)
}

// directory is tempdir, which is chosen if it is None.
func (m *module) directory(r *native.Run) value {
	dir := m.global("tempdir")
	if dir.IsNone() {
		dir = r.Keep(m.defaultDirectory(r.Th, value{}, []value{{}}))
		if r.OK() {
			m.ns.SetName("tempdir", dir)
		}
	}
	return dir
}

func (m *module) defaultDirectory(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	list := or(args[0], object.None)
	if list.IsNone() {
		list = candidates(r)
	}
	names := r.Call(m.by["_RandomNameSequence"].Value())
	for _, dir := range r.Items(list) {
		dir = r.Call(r.From("os.path", "abspath"), dir)
		if r.OK() && writable(r, dir, names) {
			return dir, nil
		}
		if !r.OK() {
			return value{}, r.Exc
		}
	}
	if r.OK() {
		raise(r, object.FileNotFoundErrorType, "ENOENT", "No usable temporary directory found in "+r.Repr(list))
	}
	return value{}, r.Exc
}

// writable tries a directory out: a file is made there, written and removed.
func writable(r *native.Run, dir, names value) bool {
	for range 100 {
		path := r.Call(r.From("os.path", "join"), dir, r.Method(names, "__next__"))
		f := r.Call(r.From("io", "open"), path, object.StrOf("xb"))
		if r.Catch(object.FileExistsErrorType) {
			continue
		}
		if !r.OK() {
			r.Catch(object.OSErrorType)
			return false
		}
		r.Method(f, "write", object.NewBytes("test"))
		written := r.Exc
		r.Exc = nil
		r.Method(f, "close")
		r.Fail(written)
		written, r.Exc = r.Exc, nil
		r.Call(r.From("os", "unlink"), path)
		r.Exc = first(written, r.Exc)
		if r.Catch(object.OSErrorType) {
			return false
		}
		return r.OK()
	}
	return false
}

// first is the exception that counts where a step and what cleans up after it have both failed.
func first(exc, later *exception) *exception {
	if exc != nil {
		return exc
	}
	return later
}

// raise is an OSError with the number that module errno has by that name.
func raise(r *native.Run, class *object.Type, number, message string) {
	n := r.From("errno", number)
	if r.OK() {
		r.Fail(object.NewException(class, n, object.StrOf(message)))
	}
}

func exists(r *native.Run, path value) bool {
	r.Call(r.From("os", "lstat"), path)
	if r.Catch(object.OSErrorType) {
		return false
	}
	return r.OK()
}

// pathKind is the type that the path gets: that of the arguments which are not None, or that of tempdir.
func (m *module) pathKind(r *native.Run, args ...value) *object.Type {
	var kind *object.Type
	for _, v := range args {
		if v.IsNone() || !r.OK() {
			continue
		}
		if !v.Type().Has(object.FlagStr) && !v.Type().Has(object.FlagBytes) && !r.Find(v.Type().Value(), "__fspath__").IsNull() {
			v = r.Call(r.From("os", "fspath"), v)
		}
		this := object.StrType
		if v.Type().Has(object.FlagBytes) {
			this = object.BytesType
		}
		if kind != nil && kind != this {
			r.Raise(object.TypeErrorType, "Can't mix bytes and non-bytes in path components.")
		}
		kind = this
	}
	switch dir := m.global("tempdir"); {
	case kind != nil:
		return kind
	case dir.Type().Has(object.FlagBytes):
		return object.BytesType
	}
	return object.StrType
}

// parts is the arguments of the functions with defaults for what is None.
func (m *module) parts(r *native.Run, suffix, prefix, dir value) parts {
	p := parts{prefix: or(prefix, object.None), suffix: or(suffix, object.None), dir: or(dir, object.None)}
	p.kind = m.pathKind(r, p.prefix, p.suffix, p.dir)
	as := "fsdecode"
	if p.kind == object.BytesType {
		as = "fsencode"
	}
	convert := r.From("os", as)
	if p.suffix.IsNone() {
		p.suffix = r.Call(convert, object.EmptyStr.Value())
	}
	if p.prefix.IsNone() {
		p.prefix = r.Call(convert, m.global("template"))
	}
	if p.dir.IsNone() {
		p.dir = r.Call(convert, m.directory(r))
	}
	return p
}

// relative is what mktemp looks for, and directory what mkdtemp does: their paths begin with the directory as it was given.
const (
	relative  = "filename"
	directory = "directory name"
)

// place calls try with one path after the other until it does not raise FileExistsError.
func (m *module) place(r *native.Run, p parts, what string, try func(path value)) value {
	names := m.sequence(r)
	join, dir := r.From("os.path", "join"), p.dir
	if what != relative && what != directory {
		dir = r.Call(r.From("os.path", "abspath"), dir)
	}
	tries := limit(r, m)
	for i := 0; i < tries && r.OK(); i++ {
		r.Fail(r.Th.Poll())
		name := r.Method(names, "__next__")
		if p.kind == object.BytesType {
			name = r.Call(r.From("os", "fsencode"), name)
		}
		path := r.Call(join, dir, add(r, add(r, p.prefix, name), p.suffix))
		if !r.OK() {
			break
		}
		try(path)
		if !r.Catch(object.FileExistsErrorType) {
			return path
		}
	}
	if r.OK() {
		raise(r, object.FileExistsErrorType, "EEXIST", "No usable temporary "+what+" found")
	}
	return object.None
}

func add(r *native.Run, a, b value) value {
	if !r.OK() {
		return object.None
	}
	return r.Keep(object.Binary(r.Th, object.Add, a, b))
}

// limit is TMP_MAX.
func limit(r *native.Run, m *module) int {
	n, exc := object.ToSsize(r.Th, m.global("TMP_MAX"))
	r.Fail(exc)
	return n
}

func audit(r *native.Run, event string, path value) {
	r.Call(r.From("sys", "audit"), object.StrOf(event), path)
}

// create makes and opens a file: its descriptor and its path.
func (m *module) create(r *native.Run, p parts, flags value) (fd, path value) {
	fd = object.None
	open := r.From("os", "open")
	path = m.place(r, p, "file name", func(path value) {
		audit(r, "tempfile.mkstemp", path)
		fd = r.Call(open, path, flags, object.Int64(0o600))
	})
	return fd, path
}

func (m *module) mkstemp(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	p := m.parts(r, args[0], args[1], args[2])
	flags := "_bin_openflags"
	if r.Truth(args[3]) {
		flags = "_text_openflags"
	}
	fd, path := m.create(r, p, m.global(flags))
	return r.Done(object.TupleOf(fd, path))
}

func (m *module) mkdtemp(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	p := m.parts(r, args[0], args[1], args[2])
	mkdir := r.From("os", "mkdir")
	made := m.place(r, p, directory, func(path value) {
		audit(r, "tempfile.mkdtemp", path)
		r.Call(mkdir, path, object.Int64(0o700))
	})
	return r.Done(r.Call(r.From("os.path", "abspath"), made))
}

func (m *module) mktemp(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	dir := or(args[2], object.None)
	if dir.IsNone() {
		dir = r.Call(r.From("os", "fsdecode"), m.directory(r))
	}
	p := parts{suffix: or(args[0], object.EmptyStr.Value()), prefix: or(args[1], object.StrOf("tmp")), dir: dir, kind: object.StrType}
	return r.Done(m.place(r, p, relative, func(path value) {
		if exists(r, path) {
			r.Raise(object.FileExistsErrorType, "")
		}
	}))
}
