// Package tempfile implements module tempfile: files and directories that nobody else uses, and that go when they are done with.
package tempfile

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// attempts is how many names are tried before giving up: TMP_MAX.
const attempts = 20

// module is the module of one interpreter. Scripts change its names tempdir, template and _name_sequence, so they are looked up when needed.
type module struct {
	ns     *object.Dict
	by     map[string]*object.Type
	unlink value // os.unlink, for the closers
}

// New makes module tempfile.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("tempfile", "Temporary files and directories, which get names that nobody else uses.", nil)
	r := native.Begin(th)
	mod := &module{ns: m.Dict, by: map[string]*object.Type{}, unlink: r.From("os", "unlink")}
	lock := r.From("_thread", "allocate_lock")
	for _, e := range []struct {
		name string
		v    value
	}{
		{"tempdir", object.None}, {"template", object.StrOf("tmp")}, {"TMP_MAX", object.Int64(attempts)}, {"_name_sequence", object.None}, {"_O_TMPFILE_WORKS", object.True},
		{"_once_lock", r.Call(lock)}, {"_allocate_lock", lock}, {"_Random", r.From("random", "Random")},
		{"_os", r.Import("os")}, {"_io", r.Import("io")}, {"_weakref", r.Import("weakref")}, {"_shutil", r.Import("shutil")}, {"_warnings", r.Import("warnings")},
		{"_sys", r.Import("sys")}, {"_types", r.Import("types")}, {"_errno", r.Import("errno")}, {"_thread", r.Import("_thread")}, {"_functools", r.Import("functools")},
	} {
		m.Dict.SetName(e.name, e.v)
	}
	binary := openFlags(r)
	m.Dict.SetName("_text_openflags", object.Int64(int64(binary)))
	m.Dict.SetName("_bin_openflags", object.Int64(int64(binary)))
	if !r.OK() {
		return nil, r.Exc
	}
	for _, add := range []func(th *thread) *exception{mod.addNames, mod.addFiles, mod.addSpooled, mod.addDirectory} {
		if exc := add(th); exc != nil {
			return nil, exc
		}
	}
	native.Add(m.Dict, "tempfile", mod.functions())
	m.Dict.SetName("__all__", native.Strings("NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
		"TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"))
	return m, nil
}

// openFlags is how new files are opened: only if they are new, and not through a link.
func openFlags(r *native.Run) int {
	flags, os := 0, r.Import("os")
	for _, name := range []string{"O_RDWR", "O_CREAT", "O_EXCL", "O_NOFOLLOW", "O_BINARY"} {
		if v := r.Find(os, name); !v.IsNull() {
			n, exc := object.ToSsize(r.Th, v)
			r.Fail(exc)
			flags |= n
		}
	}
	return flags
}

// add makes a class of the module.
func (m *module) add(th *thread, spec object.ClassSpec) *exception {
	spec.Module = "tempfile"
	t, exc := object.NewClass(th, spec)
	if exc == nil {
		m.by[spec.Name] = t
		m.ns.SetName(spec.Name, t.Value())
	}
	return exc
}

// global is a name of the module, as scripts have left it.
func (m *module) global(name string) value {
	if v, ok := m.ns.GetName(name); ok {
		return v
	}
	return object.None
}

// or is v, or instead if the argument was left out.
func or(v, instead value) value {
	if v.IsNull() {
		return instead
	}
	return v
}

const (
	namesSig  = "(suffix=None, prefix=None, dir=None)"
	fileSig   = "(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None)"
	namedSig  = "(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True)"
	mkstempAs = "(suffix=None, prefix=None, dir=None, text=False)"
)

// functions are those of the module.
func (m *module) functions() []object.Method {
	text := func(f func(r *native.Run) value) native.Body {
		return func(th *thread, _ value, _ []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(f(r))
		}
	}
	return []object.Method{
		native.Python("gettempdir", "()", "Return the directory for temporary files, as a str.", text(func(r *native.Run) value {
			return r.Call(r.From("os", "fsdecode"), m.directory(r))
		})),
		native.Python("gettempdirb", "()", "Return the directory for temporary files, as bytes.", text(func(r *native.Run) value {
			return r.Call(r.From("os", "fsencode"), m.directory(r))
		})),
		native.Python("_gettempdir", "()", "Return tempdir, which is chosen now if it is None.", text(m.directory)),
		native.Python("gettempprefix", "()", "Return what the names of temporary files begin with, as a str.", text(func(r *native.Run) value {
			return r.Call(r.From("os", "fsdecode"), m.global("template"))
		})),
		native.Python("gettempprefixb", "()", "Return what the names of temporary files begin with, as bytes.", text(func(r *native.Run) value {
			return r.Call(r.From("os", "fsencode"), m.global("template"))
		})),
		native.Python("mkstemp", mkstempAs, "Make a new file that only this user can read and write, and open it.\n\n"+
			"Return the open descriptor and the absolute path. Who calls it removes the file.", m.mkstemp),
		native.Python("mkdtemp", namesSig, "Make a new directory that only this user can use, and return its absolute path.\n\nWho calls it removes the directory.", m.mkdtemp),
		native.Python("mktemp", "(suffix='', prefix='tmp', dir=None)", "Return a path where there is no file yet.\n\n"+
			"Somebody else can make a file there before its use, so this is not safe: use mkstemp().", m.mktemp),
		native.Python("TemporaryFile", fileSig, "Open a new file without a name, which goes when it is closed.", m.temporaryFile),
		native.Python("NamedTemporaryFile", namedSig, "Open a new file that has a name, in its attribute name.\n\n"+
			"With delete it is removed when it is closed, or at the end of the with statement if delete_on_close is false.", m.namedTemporaryFile),
		native.Python("_candidate_tempdir_list", "()", "Return the directories that may be the one for temporary files, the best first.", text(candidates)),
		native.Python("_get_default_tempdir", "(dirlist=None)", "Return the first of the directories in which a file can be written.", m.defaultDirectory),
		native.Python("_get_candidate_names", "()", "Return the iterator over random names that all share.", text(m.sequence)),
		{Name: "_infer_return_type", Sig: "(*args)", Doc: "Return the type of paths, bytes or str, that goes with the arguments.", Max: -1, FN: func(th *thread, _ value, args []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(m.pathKind(r, args...).Value())
		}},
		native.Python("_sanitize_params", "(prefix, suffix, dir)", "Return prefix, suffix, directory and type of the path, with defaults for those that are None.", func(th *thread, _ value, args []value) (value, *exception) {
			r := native.Begin(th)
			p := m.parts(r, args[1], args[0], args[2])
			return r.Done(object.TupleOf(p.prefix, p.suffix, p.dir, p.kind.Value()))
		}),
		native.Python("_mkstemp_inner", "(dir, pre, suf, flags, output_type)", "Make and open a file; return its descriptor and path.", func(th *thread, _ value, args []value) (value, *exception) {
			r := native.Begin(th)
			p := parts{dir: args[0], prefix: args[1], suffix: args[2], kind: object.StrType}
			if args[4].Is(object.BytesType.Value()) {
				p.kind = object.BytesType
			}
			fd, path := m.create(r, p, args[3])
			return r.Done(object.TupleOf(fd, path))
		}),
		native.Python("_exists", "(fn)", "Tell whether there is something at a path, even a link to nothing.", func(th *thread, _ value, args []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(object.Bool(exists(r, args[0])))
		}),
	}
}
