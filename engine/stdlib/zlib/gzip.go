// This file implements the functions of module gzip.

package zlib

import (
	"encoding/binary"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// badGzip is gzip.BadGzipFile.
var badGzip = &class{Name: "BadGzipFile", Module: "gzip", Doc: "Raised about files that are no gzip files, or damaged ones.", Def: badGzipDef{}}

type badGzipDef struct{}

// Define implements object.Definition.
func (badGzipDef) Define(t *object.Type) {
	native.Ready(t, object.OSErrorType, func(t *class) { t.Flags |= object.FlagBasetype })
}

func badFile(text string) *exception { return object.NewException(badGzip, object.StrOf(text)) }

// NewGzip makes module gzip.
func NewGzip(th *thread) (*object.Module, *exception) {
	m := native.Module("gzip", "Files in the format of the program gzip.", []object.Method{
		native.Python("compress", "(data, compresslevel=9, *, mtime=0)", "data as a gzip file. mtime is the time in its head, None for the current time.", gzipCompress),
		native.Python("decompress", "(data)", "What was compressed to data, a gzip file of one or more parts.", gzipDecompress),
		native.Python("open", "(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None)", "Opens a gzip file: a GzipFile, or in text mode what reads or writes text through one.\n\nfilename may be a file that is open already.", gzipOpen),
		native.Python("main", "()", "The command line of this module: pack or unpack files, or standard input.", gzipMain),
	})
	c := native.NewClasses(th, m, "gzip")
	addGzipFile(c)
	if c.Err != nil {
		return nil, c.Err
	}
	m.Dict.SetName("BadGzipFile", badGzip.Value())
	for i, name := range []string{"FTEXT", "FHCRC", "FEXTRA", "FNAME", "FCOMMENT"} {
		m.Dict.SetName(name, object.Int64(1<<i))
	}
	m.Dict.SetName("READ", object.StrOf("rb"))
	m.Dict.SetName("WRITE", object.StrOf("wb"))
	m.Dict.SetName("READ_BUFFER_SIZE", object.Int64(chunk))
	for i, name := range map[int]string{1: "FAST", 6: "TRADEOFF", 9: "BEST"} {
		m.Dict.SetName("_COMPRESS_LEVEL_"+name, object.Int64(int64(i)))
	}
	m.Dict.SetName("__all__", native.Strings("BadGzipFile", "GzipFile", "open", "compress", "decompress"))
	return m, nil
}

// modified is the argument mtime of a head: a number of seconds, or None for now.
func modified(th *thread, v value) (uint32, *exception) {
	if v.IsNone() {
		f, exc := native.FromModule(th, "time", "time")
		if exc == nil {
			v, exc = object.Call0(th, f)
		}
		if exc != nil {
			return 0, exc
		}
	}
	v, exc := object.ToInt(th, v)
	if exc != nil {
		return 0, exc
	}
	n, exc := object.ToInt64(th, v)
	return uint32(n), exc
}

// gzipHead is a head of 10 bytes and a name if there is one.
func gzipHead(level int, mtime uint32, os byte, name string) string {
	head := []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, os}
	binary.LittleEndian.PutUint32(head[4:], mtime)
	switch level {
	case 9:
		head[8] = 2
	case 0, 1:
		head[8] = 4
	}
	if name != "" {
		head[3] = 8
		return string(head) + name + "\x00"
	}
	return string(head)
}

func gzipCompress(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	level, exc := intArg(th, args[1], 9)
	if exc != nil {
		return value{}, exc
	}
	if level < -1 || level > 9 {
		return value{}, failure("Bad compression level")
	}
	mtime := uint32(0)
	if !args[2].IsNull() {
		if mtime, exc = modified(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	w := newWriter(gzipForm, 15, level, 0, nil)
	w.begun = true
	w.buf.WriteString(gzipHead(level, mtime, 255, ""))
	if exc := w.feed(th, []byte(data)); exc != nil {
		return value{}, exc
	}
	w.flush(4)
	return object.NewBytes(w.out()), nil
}

func gzipDecompress(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	g := &gunzip{whole: true, source: func(*thread, int) (string, *exception) { return "", nil }}
	g.in = []byte(data)
	out, exc := g.read(th, -1)
	return object.NewBytes(string(out)), exc
}

func gzipOpen(th *thread, _ value, args []value) (value, *exception) {
	mode := "rb"
	if v := args[1]; !v.IsNull() {
		s, exc := object.ToStr(th, v)
		if exc != nil {
			return value{}, exc
		}
		mode = s.String()
	}
	for i := 3; i < 6; i++ {
		if args[i].IsNull() {
			args[i] = object.None
		}
	}
	asText := strings.Contains(mode, "t")
	if asText && strings.Contains(mode, "b") {
		return value{}, object.ValueErrorf("Invalid mode: '%s'", mode)
	}
	for i, name := range []string{"encoding", "errors", "newline"} {
		if !asText && !args[3+i].IsNone() {
			return value{}, object.ValueErrorf("Argument '%s' not supported in binary mode", name)
		}
	}
	level := args[2]
	if level.IsNull() {
		level = object.Int64(9)
	}
	cls, exc := native.FromModule(th, "gzip", "GzipFile")
	if exc != nil {
		return value{}, exc
	}
	file, exc := openGzipFile(th, cls, args[0], object.StrOf(strings.ReplaceAll(mode, "t", "")), level)
	if exc != nil || !asText {
		return file, exc
	}
	wrapper, exc := native.FromModule(th, "io", "TextIOWrapper")
	if exc != nil {
		return value{}, exc
	}
	if args[3].IsNone() {
		args[3] = object.StrOf("locale")
		if f, exc := native.FromModule(th, "io", "text_encoding"); exc == nil {
			if args[3], exc = object.Call1(th, f, object.None); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.Call(th, wrapper, []value{file, args[3], args[4], args[5]}, nil)
}

// openGzipFile is a GzipFile of a name or of an open file.
func openGzipFile(th *thread, cls, file, mode, level value) (value, *exception) {
	t := file.Type()
	_, isPath, exc := object.FindAttr(th, file, object.Intern("__fspath__"))
	if exc != nil {
		return value{}, exc
	}
	if t.Has(object.FlagStr) || t.Has(object.FlagBytes) || isPath {
		return object.Call3(th, cls, file, mode, level)
	}
	for _, name := range []string{"read", "write"} {
		_, ok, exc := object.FindAttr(th, file, object.Intern(name))
		if exc != nil {
			return value{}, exc
		}
		if ok {
			return object.Call(th, cls, []value{object.None, mode, level, file}, nil)
		}
	}
	return value{}, object.TypeErrorf("filename must be a str or bytes object, or a file")
}
