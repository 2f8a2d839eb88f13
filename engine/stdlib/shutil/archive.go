// This file makes the archives of the formats that come with the module.

package shutil

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
)

// errRaised says that what went wrong is an exception, which the run holds.
var errRaised = errors.New("raised")

// file is a file object of Python for the packages of Go.
type file struct {
	r *run
	f value
}

// Write writes bytes.
func (f file) Write(p []byte) (int, error) {
	if exc := f.r.Th.Poll(); exc != nil {
		f.r.Fail(exc)
	}
	f.r.Method(f.f, "write", object.NewBytes(string(p)))
	if !f.r.OK() {
		return 0, errRaised
	}
	return len(p), nil
}

// Read reads bytes.
func (f file) Read(p []byte) (int, error) {
	if exc := f.r.Th.Poll(); exc != nil {
		f.r.Fail(exc)
	}
	data := f.r.Method(f.f, "read", object.Int64(int64(len(p))))
	if !f.r.OK() {
		return 0, errRaised
	}
	s, exc := object.BytesOf(f.r.Th, data)
	if exc != nil {
		f.r.Fail(exc)
		return 0, errRaised
	}
	if s == "" && len(p) > 0 {
		return 0, io.EOF
	}
	return copy(p, s), nil
}

// ReadAt reads bytes at a place.
func (f file) ReadAt(p []byte, at int64) (int, error) {
	f.r.Method(f.f, "seek", object.Int64(at))
	return io.ReadFull(f, p)
}

// check makes an error of Go an exception of class, unless it is one.
func check(r *run, err error, class *object.Type, message string) bool {
	if err == nil {
		return r.OK()
	}
	if r.OK() {
		fail(r, class, message)
	}
	return false
}

// source is a file that goes into an archive.
type source struct {
	name, path string // in the archive and in the file system
	st         value
}

func (s source) mode(r *run) int64 { return number(r, s.st, "st_mode") }

// gather calls add for a file and, if it is a directory, for all that is in it by name.
func gather(r *run, name, full string, add func(s source)) {
	st := sys(r, "lstat", text(full))
	if !r.OK() {
		return
	}
	s := source{name, full, st}
	add(s)
	if s.mode(r)&kindBits != kindDir {
		return
	}
	if exc := r.Th.EnterCall(); exc != nil {
		r.Fail(exc)
		return
	}
	defer r.Th.LeaveCall()
	for _, entry := range r.Items(r.Call(r.Builtin("sorted"), sys(r, "listdir", text(full)))) {
		if r.OK() {
			gather(r, r.Str(path(r, "join", text(name), entry)), r.Str(path(r, "join", text(full), entry)), add)
		}
	}
}

// pack writes an archive of a directory with ending; add gets the file and what goes into it.
func pack(r *run, a []value, ending string, fill func(out file, each func(add func(s source)))) value {
	archive := text(r.Str(sys(r, "fspath", a[0])) + ending)
	base := r.Str(sys(r, "fspath", a[1]))
	if dir := path(r, "dirname", archive); r.Truth(dir) && !is(r, "exists", dir) && !r.Truth(or(a[2], object.None)) {
		sys(r, "makedirs", dir)
	}
	if r.Truth(or(a[2], object.None)) || !r.OK() {
		return archive
	}
	full := base
	if root := or(a[6], object.None); !root.IsNone() {
		full = r.Str(path(r, "join", root, text(base)))
	}
	f := r.Call(r.From("io", "open"), archive, text("wb"))
	if !r.OK() {
		return archive
	}
	self := sys(r, "stat", archive)
	fill(file{r, f}, func(add func(s source)) {
		gather(r, base, full, func(s source) {
			// An archive does not contain itself.
			if !r.OK() || r.Equal(r.Attr(s.st, "st_ino"), r.Attr(self, "st_ino")) && r.Equal(r.Attr(s.st, "st_dev"), r.Attr(self, "st_dev")) {
				return
			}
			add(s)
		})
	})
	closeFile(r, f)
	return archive
}

// content copies a file into an archive.
func content(r *run, name string, to io.Writer) {
	f := r.Call(r.From("io", "open"), text(name), text("rb"))
	if !r.OK() {
		return
	}
	_, err := io.Copy(to, file{r, f})
	check(r, err, object.OSErrorType, "cannot archive "+name)
	closeFile(r, f)
}

func modified(r *run, s source) time.Time { return time.Unix(number(r, s.st, "st_mtime_ns")/1e9, 0) }

func packZip(r *run, a []value) value {
	return pack(r, a, ".zip", func(out file, each func(add func(s source))) {
		z := zip.NewWriter(out)
		each(func(s source) {
			name, mode := strings.TrimPrefix(r.Str(path(r, "normpath", text(s.name))), "/"), s.mode(r)
			if mode&kindBits == kindLink {
				if s.st = stat(r, text(s.path)); s.st.IsNull() {
					return
				}
				mode = s.mode(r)
			}
			h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: modified(r, s), CreatorVersion: 3 << 8, ExternalAttrs: uint32(mode) << 16}
			switch mode & kindBits {
			case kindDir:
				h.Method = zip.Store
				h.Name += "/"
				if name == "." {
					return
				}
			case kindFile:
			default:
				return
			}
			if w, err := z.CreateHeader(h); check(r, err, object.OSErrorType, "cannot archive "+s.path) && mode&kindBits == kindFile {
				content(r, s.path, w)
			}
		})
		if r.OK() {
			check(r, z.Close(), object.OSErrorType, "cannot write the archive")
		}
	})
}

func packTar(r *run, a []value, compressed bool) value {
	ending := ".tar"
	if compressed {
		ending += ".gz"
	}
	for i, what := range map[int][4]string{4: {"user", "pwd", "getpwnam", "pw_uid"}, 5: {"group", "grp", "getgrnam", "gr_gid"}} {
		if owner(r, a[i], what[0], what[1], what[2], what[3]); r.Catch(object.LookupErrorType) {
			a[i] = object.None // the files keep theirs
		}
	}
	uid := owner(r, a[4], "user", "pwd", "getpwnam", "pw_uid")
	gid := owner(r, a[5], "group", "grp", "getgrnam", "gr_gid")
	names := [2]string{}
	for i, v := range []value{a[4], a[5]} {
		if !v.IsNull() && !v.IsNone() {
			names[i] = r.Str(v)
		}
	}
	return pack(r, a, ending, func(out file, each func(add func(s source))) {
		var to io.Writer = out
		var z *gzip.Writer
		if compressed {
			z = gzip.NewWriter(out)
			to = z
		}
		t := tar.NewWriter(to)
		each(func(s source) {
			mode := s.mode(r)
			h := &tar.Header{Name: strings.TrimPrefix(s.name, "/"), Mode: mode & modeBits, ModTime: modified(r, s), Uid: int(number(r, s.st, "st_uid")), Gid: int(number(r, s.st, "st_gid"))}
			if names[0] != "" {
				h.Uname, h.Uid = names[0], place(r, uid)
			}
			if names[1] != "" {
				h.Gname, h.Gid = names[1], place(r, gid)
			}
			switch mode & kindBits {
			case kindDir:
				h.Typeflag = tar.TypeDir
				h.Name += "/"
			case kindLink:
				h.Typeflag, h.Linkname = tar.TypeSymlink, r.Str(sys(r, "readlink", text(s.path)))
			case kindFIFO:
				h.Typeflag = tar.TypeFifo
			case kindFile:
				h.Typeflag, h.Size = tar.TypeReg, number(r, s.st, "st_size")
			default:
				return
			}
			if r.OK() && check(r, t.WriteHeader(h), object.OSErrorType, "cannot archive "+s.path) && h.Typeflag == tar.TypeReg {
				content(r, s.path, t)
			}
		})
		if r.OK() && check(r, t.Close(), object.OSErrorType, "cannot write the archive") && z != nil {
			check(r, z.Close(), object.OSErrorType, "cannot write the archive")
		}
	})
}

// place is a number that is small.
func place(r *run, v value) int {
	n, exc := object.ToSsize(r.Th, v)
	if exc != nil {
		r.Fail(exc)
	}
	return n
}

// packer is the function that makes archives of a format.
func packer(name string) value {
	short, f := "_make_tarball", func(r *run, a []value) value { return packTar(r, a, name == "gztar") }
	if name == "zip" {
		short, f = "_make_zipfile", packZip
	}
	m := def(short, "(base_name, base_dir, dry_run=0, logger=None, owner=None, group=None, root_dir=None)", "", f)
	return object.NewNative(&m, value{}).Value()
}
