// This file unpacks the archives of the formats that come with the module. Nothing is written outside of the directory.

package shutil

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/gzip"
	"io"
	"strings"

	"dappco.re/go/py/engine/object"
)

// unpacker is the function that unpacks archives of a format.
func unpacker(name string) value {
	short, f := "_unpack_tarfile", unpackTar
	if name == "zip" {
		short, f = "_unpack_zipfile", unpackZip
	}
	sig := "(filename, extract_dir, *, filter=None)"
	if name == "zip" {
		sig = "(filename, extract_dir)"
	}
	m := def(short, sig, "", func(r *run, a []value) value {
		in := r.Call(r.From("io", "open"), a[0], text("rb"))
		if !r.OK() {
			return object.None
		}
		f(r, a, in)
		closeFile(r, in)
		return object.None
	})
	return object.NewNative(&m, value{}).Value()
}

// target is where the entry name is unpacked; ReadError if that is outside of dir, by links that are there too.
func target(r *run, dir value, name string) value {
	to := path(r, "join", dir, text(name))
	if strings.ContainsRune(name, 0) {
		fail(r, stateOf(r.Th).read, r.Repr(text(name))+" is no name of a file")
	}
	within(r, dir, to, name)
	return to
}

// within raises ReadError if a path is outside of dir.
func within(r *run, dir, to value, name string) {
	root, real := path(r, "realpath", dir), path(r, "realpath", to)
	if !r.OK() {
		return
	}
	if !r.Equal(root, real) && !r.Truth(r.Method(real, "startswith", path(r, "join", root, text("")))) {
		fail(r, stateOf(r.Th).read, r.Repr(text(name))+" would be unpacked outside of the directory")
	}
}

// makeDir makes a directory and those that it is in.
func makeDir(r *run, dir value) {
	r.CallNamed(r.From("os", "makedirs"), []value{dir, object.True}, "exist_ok")
}

// put writes the file to.
func put(r *run, to value, in io.Reader, message string) {
	makeDir(r, path(r, "dirname", to))
	f := r.Call(r.From("io", "open"), to, text("wb"))
	if !r.OK() {
		return
	}
	_, err := io.CopyBuffer(file{r, f}, struct{ io.Reader }{in}, make([]byte, bufferSize))
	check(r, err, stateOf(r.Th).read, message)
	closeFile(r, f)
}

func unpackZip(r *run, a []value, in value) {
	read, message := stateOf(r.Th).read, r.Str(a[0])+" is not a zip file"
	size := r.Method(in, "seek", object.Int64(0), object.Int64(2))
	if !r.OK() {
		return
	}
	z, err := zip.NewReader(file{r, in}, int64(place(r, size)))
	if err == zip.ErrInsecurePath {
		err = nil // such names are left out
	}
	if !check(r, err, read, message) {
		return
	}
	for _, f := range z.File {
		if !r.OK() {
			return
		}
		if strings.HasPrefix(f.Name, "/") || strings.Contains(f.Name, "..") {
			continue
		}
		to := target(r, a[1], f.Name)
		if strings.HasSuffix(f.Name, "/") {
			makeDir(r, to)
			continue
		}
		content, err := f.Open()
		if check(r, err, read, "cannot unpack "+r.Repr(text(f.Name))) {
			put(r, to, content, "cannot unpack "+r.Repr(text(f.Name)))
			content.Close()
		}
	}
}

func unpackTar(r *run, a []value, in value) {
	read, message := stateOf(r.Th).read, r.Str(a[0])+" is not a compressed or uncompressed tar file"
	if filter := or(a[2], object.None); r.OK() && !filter.IsNone() && (!filter.Type().Has(object.FlagStr) || r.Str(filter) != "data") {
		r.Raise(object.NotImplementedErrorType, "only the filter 'data' is supported")
		return
	}
	buffered := bufio.NewReaderSize(file{r, in}, bufferSize)
	var from io.Reader = buffered
	if magic, _ := buffered.Peek(2); string(magic) == "\x1f\x8b" {
		z, err := gzip.NewReader(buffered)
		if !check(r, err, read, message) {
			return
		}
		from = z
	}
	t := tar.NewReader(from)
	for r.OK() {
		h, err := t.Next()
		if err == io.EOF {
			return
		}
		if err == tar.ErrInsecurePath {
			err = nil // target looks at the names
		}
		if !check(r, err, read, message) {
			return
		}
		unpackEntry(r, a[1], h, t)
	}
}

// unpackEntry unpacks one entry as the filter data of module tarfile has it: no special files, no links to the outside, no permissions for others to write.
func unpackEntry(r *run, dir value, h *tar.Header, t *tar.Reader) {
	to := target(r, dir, strings.TrimLeft(h.Name, "/"))
	if !r.OK() {
		return
	}
	refuse := func(why string) { fail(r, stateOf(r.Th).read, r.Repr(text(h.Name))+" "+why) }
	switch h.Typeflag {
	case tar.TypeDir:
		makeDir(r, to)
	case tar.TypeReg:
		put(r, to, t, "cannot unpack "+r.Repr(text(h.Name)))
		mode := h.Mode&0o755 | 0o600
		if mode&0o100 == 0 {
			mode &^= 0o111
		}
		sys(r, "chmod", to, object.Int64(mode))
		seconds := object.Int64(h.ModTime.Unix())
		sys(r, "utime", to, object.TupleOf(seconds, seconds))
	case tar.TypeSymlink, tar.TypeLink:
		below := h.Linkname
		for strings.HasPrefix(below, "../") {
			below = below[3:]
		}
		if strings.HasPrefix(h.Linkname, "/") || below != ".." && strings.Contains("/"+below+"/", "/../") {
			refuse("is a link to an absolute path or up from another link")
			return
		}
		makeDir(r, path(r, "dirname", to))
		if h.Typeflag == tar.TypeSymlink {
			within(r, dir, path(r, "join", path(r, "realpath", path(r, "dirname", to)), text(h.Linkname)), h.Name)
			sys(r, "symlink", text(h.Linkname), to)
			return
		}
		from := target(r, dir, h.Linkname)
		if is(r, "islink", from) {
			refuse("is a link to a link")
		}
		sys(r, "link", from, to)
	default:
		refuse("is a special file")
	}
}
