// This file defines the class GzipFile.

package zlib

import (
	"path"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// gzipState is what a GzipFile keeps, in its attribute _stream: what reads or what writes.
type gzipState struct {
	object.Head
	*gunzip
	*writer
	ahead  []byte // read, but not asked for yet
	offset int64  // written so far, or read
	mtime  value
}

var gzipStateType = &class{Name: "_Stream", Module: "gzip", Def: gzipStateDef{}}

type gzipStateDef struct{}

// Define implements object.Definition.
func (gzipStateDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) { t.Flags |= object.FlagDisallowNew })
}

func stateOf(th *thread, self value) (*gzipState, *exception) {
	v, ok, exc := object.FindAttr(th, self, object.Intern("_stream"))
	if exc != nil {
		return nil, exc
	}
	if !ok || v.Type() != gzipStateType {
		return nil, object.ValueErrorf("I/O operation on closed file.")
	}
	return object.Cast[gzipState](v), nil
}

// wrongMode is the error of a call that the mode does not allow.
func wrongMode(text string) *exception {
	return object.NewException(object.OSErrorType, object.Int64(9), object.StrOf(text))
}

// fileOf is the attribute fileobj, None once the file was closed.
func fileOf(th *thread, self value) (value, *exception) {
	v, ok, exc := object.FindAttr(th, self, object.Intern("fileobj"))
	if exc != nil || !ok {
		return object.None, exc
	}
	return v, nil
}

// open is the state of a GzipFile that is not closed.
func openState(th *thread, self value) (*gzipState, *exception) {
	f, exc := fileOf(th, self)
	if exc != nil {
		return nil, exc
	}
	if f.IsNone() {
		return nil, object.ValueErrorf("I/O operation on closed file")
	}
	return stateOf(th, self)
}

func gzipInit(th *thread, self value, args []value) (value, *exception) {
	for i, v := range args {
		if v.IsNull() {
			args[i] = object.None
		}
	}
	file, mode, given := args[3], "", !args[1].IsNone()
	if given {
		s, exc := object.ToStr(th, args[1])
		if exc != nil {
			return value{}, exc
		}
		if mode = s.String(); strings.ContainsAny(mode, "tU") {
			return value{}, object.ValueErrorf("Invalid mode: '%s'", mode)
		}
		if mode != "" && !strings.Contains(mode, "b") {
			mode += "b"
		}
	}
	own := object.None
	if file.IsNone() {
		opened, exc := openOwn(th, args[0], mode)
		if exc != nil {
			return value{}, exc
		}
		file, own = opened, opened
	}
	name, exc := gzipName(th, args[0], file)
	if exc != nil {
		return value{}, exc
	}
	if !given || mode == "" {
		mode = "rb"
		v, ok, exc := object.FindAttr(th, file, object.Intern("mode"))
		if exc != nil {
			return value{}, exc
		}
		if ok && v.Type().Has(object.FlagStr) {
			mode = v.AsStr().String()
		}
	}
	state := &gzipState{Head: object.NewHead(gzipStateType), mtime: args[4]}
	switch {
	case strings.HasPrefix(mode, "r"):
		mode = "rb"
		state.gunzip = &gunzip{source: reading(file)}
	case mode != "" && strings.Contains("wax", mode[:1]):
		if !given {
			if exc := object.Warn(th, object.FutureWarningType, "GzipFile was opened for writing, but this will change in future Python releases.  Specify the mode argument for opening it for writing."); exc != nil {
				return value{}, exc
			}
		}
		mode = "wb"
		level, exc := intArg(th, nullOf(args[2]), 9)
		if exc != nil {
			return value{}, exc
		}
		if level < -1 || level > 9 {
			return value{}, object.ValueErrorf("Invalid initialization option")
		}
		state.writer = newWriter(gzipForm, 15, level, 0, nil)
		state.begun = true
		if exc := state.writeHead(th, name, level); exc != nil {
			return value{}, exc
		}
	default:
		return value{}, object.ValueErrorf("Invalid mode: '%s'", mode)
	}
	if exc := setAttrs(th, self, []string{"myfileobj", "mode", "name", "_stream", "fileobj"}, own, object.StrOf(mode), name, state.Value(), file); exc != nil {
		return value{}, exc
	}
	if state.writer != nil {
		return object.None, state.drain(th, file)
	}
	return object.None, nil
}

// setAttrs sets attributes of an object.
func setAttrs(th *thread, self value, names []string, values ...value) *exception {
	for i, name := range names {
		if exc := native.SetAttr(th, self, name, values[i]); exc != nil {
			return exc
		}
	}
	return nil
}

func nullOf(v value) value {
	if v.IsNone() {
		return value{}
	}
	return v
}

// openOwn opens the file name for a GzipFile that was given none.
func openOwn(th *thread, name value, mode string) (value, *exception) {
	if name.IsNone() {
		return value{}, object.TypeErrorf("expected str, bytes or os.PathLike object, not NoneType")
	}
	if mode == "" {
		mode = "rb"
	}
	f, exc := native.FromModule(th, "io", "open")
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, f, name, object.StrOf(mode))
}

// gzipName is the attribute name: the argument, or that of the file if it is text.
func gzipName(th *thread, given, file value) (value, *exception) {
	if !given.IsNone() {
		if f, ok, exc := object.FindAttr(th, given, object.Intern("__fspath__")); exc != nil || ok {
			if exc != nil {
				return value{}, exc
			}
			return object.Call0(th, f)
		}
		return given, nil
	}
	v, ok, exc := object.FindAttr(th, file, object.Intern("name"))
	if exc != nil {
		return value{}, exc
	}
	if ok && (v.Type().Has(object.FlagStr) || v.Type().Has(object.FlagBytes)) {
		return v, nil
	}
	return object.StrOf(""), nil
}

// reading reads of a file.
func reading(file value) func(*thread, int) (string, *exception) {
	return func(th *thread, n int) (string, *exception) {
		v, exc := native.CallMethod(th, file, "read", object.Int64(int64(n)))
		if exc != nil {
			return "", exc
		}
		return object.BytesOf(th, v)
	}
}

// writeHead puts the head in front, with the name of the file without folders and .gz if Latin-1 can write it.
func (s *gzipState) writeHead(th *thread, name value, level int) *exception {
	mtime, exc := modified(th, s.mtime)
	if exc != nil {
		return exc
	}
	base := ""
	switch {
	case name.Type().Has(object.FlagStr):
		for _, r := range name.AsStr().String() {
			if r > 255 {
				base = ""
				break
			}
			base += string([]byte{byte(r)})
		}
	case name.Type().Has(object.FlagBytes):
		base = object.Cast[object.Bytes](name).Data
	}
	if base != "" {
		if strings.HasSuffix(base, "/") {
			base = ""
		} else {
			base = strings.TrimSuffix(path.Base(base), ".gz")
		}
	}
	head := gzipHead(level, mtime, 255, base)
	if level == 0 {
		head = head[:8] + "\x00" + head[9:]
	}
	s.buf.WriteString(head)
	return nil
}

// drain writes what is ready to the file.
func (s *gzipState) drain(th *thread, file value) *exception {
	if s.buf.Len() == 0 {
		return nil
	}
	_, exc := native.CallMethod(th, file, "write", object.NewBytes(s.out()))
	return exc
}

func gzipWrite(th *thread, self value, args []value) (value, *exception) {
	s, exc := openState(th, self)
	if exc != nil {
		return value{}, exc
	}
	if s.writer == nil {
		return value{}, wrongMode("write() on read-only GzipFile object")
	}
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := s.feed(th, []byte(data)); exc != nil {
		return value{}, exc
	}
	s.offset += int64(len(data))
	file, exc := fileOf(th, self)
	if exc == nil && s.buf.Len() >= chunk {
		exc = s.drain(th, file)
	}
	return object.Int64(int64(len(data))), exc
}

func gzipClose(th *thread, self value, _ []value) (value, *exception) {
	file, exc := fileOf(th, self)
	if exc != nil || file.IsNone() {
		return object.None, exc
	}
	if exc := native.SetAttr(th, self, "fileobj", object.None); exc != nil {
		return value{}, exc
	}
	s, exc := stateOf(th, self)
	if exc == nil && s.writer != nil {
		s.flush(4)
		exc = s.drain(th, file)
	}
	own, ownExc := object.GetAttrName(th, self, "myfileobj")
	if ownExc == nil && !own.IsNone() {
		ownExc = native.SetAttr(th, self, "myfileobj", object.None)
		if _, closeExc := native.CallMethod(th, own, "close"); ownExc == nil {
			ownExc = closeExc
		}
	}
	if exc == nil {
		exc = ownExc
	}
	return object.None, exc
}

func gzipFlush(th *thread, self value, args []value) (value, *exception) {
	s, exc := openState(th, self)
	if exc != nil || s.writer == nil {
		return object.None, exc
	}
	mode, exc := intArg(th, args[0], 2)
	if exc != nil {
		return value{}, exc
	}
	if mode < 0 || mode > 5 || mode == 4 {
		return value{}, failure("Error -2 while flushing: inconsistent stream state")
	}
	s.flush(mode)
	file, exc := fileOf(th, self)
	if exc == nil {
		exc = s.drain(th, file)
	}
	if exc == nil {
		_, exc = native.CallMethod(th, file, "flush")
	}
	return object.None, exc
}
