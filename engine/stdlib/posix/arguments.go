// This file converts arguments: paths, descriptors, directories that paths are relative to, flags.

package posix

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// path is an argument that names a file, or is a descriptor of it.
type path struct {
	v     value
	name  string // as the host writes it
	bytes bool
	fd    int
	isFD  bool
}

// of makes a name of the host an object of the kind of p.
func (p *path) of(name string) value {
	if p.bytes {
		return object.NewBytes(name)
	}
	return object.FSDecode(name)
}

// What may stand for a path.
const (
	allowFD   = 1 << iota // a descriptor
	allowNone             // None, which is the working directory
)

func wrongPath(fn, param string, allow int, v value) *exception {
	kinds := "string, bytes or os.PathLike"
	switch allow {
	case allowFD:
		kinds = "string, bytes, os.PathLike or integer"
	case allowFD | allowNone:
		kinds = "string, bytes, os.PathLike, integer or None"
	case allowNone:
		kinds = "string, bytes, os.PathLike or None"
	}
	return object.TypeErrorf("%s: %s should be %s, not %s", fn, param, kinds, v.Type().Name)
}

// toPath is argument param of function fn.
func toPath(th *thread, fn, param string, v value, allow int) (path, *exception) {
	if v.IsNull() || v.IsNone() {
		if allow&allowNone != 0 {
			return path{v: object.None, name: "."}, nil
		}
		return path{}, wrongPath(fn, param, allow, v)
	}
	t := v.Type()
	if allow&allowFD != 0 && !t.Has(object.FlagStr) && !t.Has(object.FlagBytes) && object.HasIndex(v) {
		if exc := warnOfBool(th, v); exc != nil {
			return path{}, exc
		}
		fd, exc := toDescriptor(th, v)
		return path{v: v, fd: fd, isFD: true}, exc
	}
	p, exc := object.FSPath(th, v, func(v value) *exception { return wrongPath(fn, param, allow, v) })
	if exc != nil {
		return path{}, exc
	}
	name, exc := object.FSEncode(th, p)
	if exc != nil {
		return path{}, exc
	}
	if strings.IndexByte(name, 0) >= 0 {
		return path{}, object.ValueErrorf("%s: embedded null character in %s", fn, param)
	}
	return path{v: p, name: name, bytes: p.Type().Has(object.FlagBytes)}, nil
}

// onlyPath is argument path of function fn, which must be a name.
func onlyPath(th *thread, fn string, v value) (path, *exception) {
	return toPath(th, fn, "path", v, 0)
}

// warnOfBool warns of a truth in the place of a number of an open file.
func warnOfBool(th *thread, v value) *exception {
	if v.Type() != object.BoolType {
		return nil
	}
	return object.Warn(th, object.RuntimeWarningType, "bool is used as a file descriptor")
}

// toDescriptor is a number of an open file.
func toDescriptor(th *thread, v value) (int, *exception) {
	fd, exc := object.ToInt32(th, v)
	return int(fd), exc
}

// fileDescriptor is a number of an open file, or that of an object with a method fileno.
func fileDescriptor(th *thread, v value) (int, *exception) {
	if object.HasIndex(v) {
		if exc := warnOfBool(th, v); exc != nil {
			return 0, exc
		}
		return toDescriptor(th, v)
	}
	fileno, ok, exc := object.FindAttr(th, v, object.Intern("fileno"))
	if exc != nil {
		return 0, exc
	}
	if !ok {
		return 0, object.TypeErrorf("argument must be an int, or have a fileno() method.")
	}
	fd, exc := object.Call0(th, fileno)
	if exc != nil {
		return 0, exc
	}
	if !fd.Type().Has(object.FlagInt) {
		return 0, object.TypeErrorf("fileno() returned a non-integer")
	}
	n, exc := object.ToInt32(th, fd)
	if exc == nil && n < 0 {
		exc = object.ValueErrorf("file descriptor cannot be a negative integer (%d)", n)
	}
	return int(n), exc
}

// toInt is an argument that is a C int, or otherwise where it is absent.
func toInt(th *thread, v value, otherwise int) (int, *exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	n, exc := object.ToInt32(th, v)
	return int(n), exc
}

// toTruth is a flag, or otherwise where it is absent.
func toTruth(th *thread, v value, otherwise bool) (bool, *exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	return object.Truth(th, v)
}

// ints are arguments that are C ints.
func ints(th *thread, args []value) ([]int, *exception) {
	all := make([]int, len(args))
	for i, v := range args {
		n, exc := object.ToInt32(th, v)
		if exc != nil {
			return nil, exc
		}
		all[i] = int(n)
	}
	return all, nil
}

// toID is a user or group number; -1 stands for none.
func toID(th *thread, what string, v value) (int, *exception) {
	if !object.HasIndex(v) {
		return 0, object.TypeErrorf("%s should be integer, not %s", what, v.Type().Name)
	}
	n, exc := object.Index(th, v)
	if exc != nil {
		return 0, exc
	}
	i, ok := object.IntValue(n)
	switch {
	case i < -1 || !ok && object.IntSign(n) < 0:
		return 0, object.OverflowErrorf("%s is less than minimum", what)
	case !ok || i > 0xffffffff:
		return 0, object.OverflowErrorf("%s is greater than maximum", what)
	}
	return int(i), nil
}

// fsName is a str, bytes or path as the host writes it.
func fsName(th *thread, v value) (string, *exception) { return object.FSName(th, v) }

// FileDescriptor is a number of an open file, or that of an object with a method fileno.
func FileDescriptor(th *thread, v value) (int, *exception) { return fileDescriptor(th, v) }
