// This file implements the registers of formats of archives, and the functions that pack and unpack by them.

package shutil

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// packages are the formats that come with the module.
var packages = []struct {
	name, description string
	endings           []string
}{
	{"zip", "ZIP file", []string{".zip"}},
	{"tar", "uncompressed tar file", []string{".tar"}},
	{"gztar", "gzip'ed tar-file", []string{".tar.gz", ".tgz"}},
}

// registerFormats fills the registers with the formats that come with the module: entries are tuples (function, arguments, description) and (endings, function, arguments, description).
func registerFormats(th *thread, s *state) *exception {
	for _, p := range packages {
		var endings []value
		for _, e := range p.endings {
			endings = append(endings, text(e))
		}
		none := object.ListOf()
		s.packers.SetName(p.name, object.TupleOf(packer(p.name), none, text(p.description)))
		s.unpackers.SetName(p.name, object.TupleOf(object.ListOf(endings...), unpacker(p.name), none, text(p.description)))
	}
	return nil
}

func formatFunctions() []object.Method {
	return []object.Method{
		def("get_archive_formats", "()", "Return the list of the formats that make_archive() knows, as tuples (name, description).", func(r *run, _ []value) value {
			return formats(r, stateOf(r.Th).packers, func(name value, entry []value) value { return object.TupleOf(name, entry[2]) })
		}),
		def("get_unpack_formats", "()", "Return the list of the formats that unpack_archive() knows, as tuples (name, endings, description).", func(r *run, _ []value) value {
			return formats(r, stateOf(r.Th).unpackers, func(name value, entry []value) value { return object.TupleOf(name, entry[0], entry[3]) })
		}),
		def("register_archive_format", "(name, function, extra_args=None, description='')", "Have make_archive() call function(base_name, base_dir, **extra_args) for the format name; extra_args is a sequence of pairs.", registerPacker),
		def("unregister_archive_format", "(name)", "Forget a format of make_archive().", func(r *run, a []value) value { return forget(r, stateOf(r.Th).packers, a[0]) }),
		def("register_unpack_format", "(name, extensions, function, extra_args=None, description='')", "Have unpack_archive() call function(filename, directory, **extra_args) for files with one of the extensions.", registerUnpacker),
		def("unregister_unpack_format", "(name)", "Forget a format of unpack_archive().", func(r *run, a []value) value { return forget(r, stateOf(r.Th).unpackers, a[0]) }),
		def("make_archive", "(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None)",
			"Pack a directory into an archive and return its name, which is base_name with the ending of the format.\n\nroot_dir is the directory that names in the archive are relative to, base_dir where to begin, below root_dir. dry_run says that nothing is written.", makeArchive),
		def("unpack_archive", "(filename, extract_dir=None, format=None, *, filter=None)", "Unpack an archive into a directory, the working directory unless one is given. The ending of the file says what format it has, unless one is given. filter is for tar files.", unpackArchive),
	}
}

func formats(r *run, register *object.Dict, show func(name value, entry []value) value) value {
	var out []value
	for _, name := range r.Items(register.Value()) {
		out = append(out, show(name, r.Items(r.Item(register.Value(), name))))
	}
	return r.Call(r.Builtin("sorted"), object.ListOf(out...))
}

func forget(r *run, register *object.Dict, name value) value {
	r.Method(register.Value(), "__delitem__", name)
	return object.None
}

func registerPacker(r *run, a []value) value {
	extra := or(a[2], object.None)
	if extra.IsNone() {
		extra = object.ListOf()
	}
	if a[1].Type().Call == nil {
		r.Raise(object.TypeErrorType, "The %s object is not callable", r.Str(a[1]))
		return object.None
	}
	if !extra.Type().Has(object.FlagTuple) && !extra.Type().Has(object.FlagList) {
		r.Raise(object.TypeErrorType, "extra_args needs to be a sequence")
		return object.None
	}
	for _, e := range r.Items(extra) {
		if !e.Type().Has(object.FlagTuple) && !e.Type().Has(object.FlagList) || r.Len(e) != 2 {
			r.Raise(object.TypeErrorType, "extra_args elements are : (arg_name, value)")
			return object.None
		}
	}
	r.SetItem(stateOf(r.Th).packers.Value(), a[0], object.TupleOf(a[1], extra, or(a[3], text(""))))
	return object.None
}

func registerUnpacker(r *run, a []value) value {
	extra := or(a[3], object.None)
	if extra.IsNone() {
		extra = object.ListOf()
	}
	s := stateOf(r.Th)
	for _, name := range r.Items(s.unpackers.Value()) {
		for _, e := range r.Items(r.Item(r.Item(s.unpackers.Value(), name), object.Int64(0))) {
			if r.Contains(a[1], e) {
				fail(r, s.registry, r.Str(e)+" is already registered for \""+r.Str(name)+"\"")
			}
		}
	}
	if r.OK() && a[2].Type().Call == nil {
		r.Raise(object.TypeErrorType, "The registered function must be a callable")
	}
	r.SetItem(s.unpackers.Value(), a[0], object.TupleOf(a[1], a[2], extra, or(a[4], text(""))))
	return object.None
}

// named adds the pairs of extra to the keywords.
func named(r *run, names []string, values []value, extra value) ([]string, []value) {
	for _, e := range r.Items(extra) {
		k, v := pair(r, e)
		name := r.Str(k)
		if i := slices.Index(names, name); i >= 0 {
			values[i] = v
			continue
		}
		names, values = append(names, name), append(values, v)
	}
	return names, values
}

// isOwn reports that a function is one of the module's own.
func isOwn(f value) bool {
	return f.Type() == object.NativeType && ownPackers.Get()[object.Cast[object.Native](f).Method.Name]
}

// ownPackers are the names of the functions that take a root directory.
var ownPackers = ondemand.Value[map[string]bool]{Make: func() map[string]bool { return map[string]bool{"_make_zipfile": true, "_make_tarball": true} }}

func makeArchive(r *run, a []value) value {
	none := object.None
	base, root, dir := a[0], or(a[2], none), or(a[3], none)
	audit(r, "make_archive", base, a[1], root, dir)
	entry, ok, exc := stateOf(r.Th).packers.Get(r.Th, a[1])
	if exc != nil {
		r.Fail(exc)
	} else if !ok {
		r.Raise(object.ValueErrorType, "unknown archive format %s", r.Repr(a[1]))
	}
	if !r.OK() {
		return none
	}
	format := r.Items(entry)
	names, values := []string{"dry_run", "logger"}, []value{or(a[5], object.Int64(0)), or(a[8], none)}
	if r.Repr(a[1]) != "'zip'" {
		names, values = append(names, "owner", "group"), append(values, or(a[6], none), or(a[7], none))
	}
	names, values = named(r, names, values, format[1])
	if dir.IsNone() {
		dir = r.From("os", "curdir")
	}
	back := none
	if !root.IsNone() && r.OK() {
		st := sys(r, "stat", root)
		if r.OK() && number(r, st, "st_mode")&kindBits != kindDir {
			raise(r, object.NotADirectoryErrorType.Value(), r.From("errno", "ENOTDIR"), text("Not a directory"), root)
		}
		supports := r.Find(format[0], "supports_root_dir")
		rooted := !supports.IsNull() && r.Truth(supports)
		if !rooted {
			base = path(r, "abspath", sys(r, "fspath", base))
		}
		if rooted || isOwn(format[0]) {
			names, values = append(names, "root_dir"), append(values, sys(r, "fspath", root))
		} else if back = sys(r, "getcwd"); r.OK() && !r.Truth(or(a[5], none)) {
			sys(r, "chdir", root)
		}
	}
	made := r.CallNamed(format[0], append([]value{base, dir}, values...), names...)
	if !back.IsNone() {
		q := quietly(r)
		sys(q, "chdir", back)
		if r.OK() {
			r.Exc = q.Exc
		}
	}
	return made
}

func unpackArchive(r *run, a []value) value {
	dir, format, filter := or(a[1], object.None), or(a[2], object.None), or(a[3], object.None)
	audit(r, "unpack_archive", a[0], dir, format)
	if dir.IsNone() {
		dir = sys(r, "getcwd")
	}
	dir = sys(r, "fspath", dir)
	file := sys(r, "fspath", a[0])
	s := stateOf(r.Th)
	var entry []value
	if format.IsNone() {
		name := r.Str(file)
		for _, key := range r.Items(s.unpackers.Value()) {
			e := r.Items(r.Item(s.unpackers.Value(), key))
			if r.OK() && slices.ContainsFunc(r.Items(e[0]), func(end value) bool { return strings.HasSuffix(name, r.Str(end)) }) {
				entry = e
				break
			}
		}
		if entry == nil {
			fail(r, s.read, "Unknown archive format '"+name+"'")
		}
	} else if e, ok, exc := s.unpackers.Get(r.Th, format); exc != nil {
		r.Fail(exc)
	} else if ok {
		entry = r.Items(e)
	} else {
		r.Raise(object.ValueErrorType, "Unknown unpack format '%s'", r.Str(format))
	}
	if !r.OK() {
		return object.None
	}
	names, values := named(r, nil, nil, entry[2])
	if !filter.IsNone() {
		names, values = append(names, "filter"), append(values, filter)
	}
	r.CallNamed(entry[1], append([]value{file, dir}, values...), names...)
	return object.None
}
