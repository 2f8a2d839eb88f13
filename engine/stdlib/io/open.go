// This file implements open and the parsing of modes.

package io

import (
	"os"
	"syscall"

	"dappco.re/go/py/engine/object"
)

const (
	isDirectory = syscall.EISDIR
	illegalSeek = syscall.ESPIPE
)

// openMode is the mode argument of open taken apart.
type openMode struct {
	creating, reading, writing, appending, updating bool
	text, binary                                    bool
	plain                                           string // without b and t
}

// parseMode reads a mode; ok is false when a letter is unknown or comes twice.
func parseMode(mode string) (m openMode, ok bool) {
	seen := map[rune]bool{}
	for _, c := range mode {
		if seen[c] {
			return m, false
		}
		seen[c] = true
		switch c {
		case 'x':
			m.creating = true
		case 'r':
			m.reading = true
		case 'w':
			m.writing = true
		case 'a':
			m.appending = true
		case '+':
			m.updating = true
		case 't':
			m.text = true
			continue
		case 'b':
			m.binary = true
			continue
		default:
			return m, false
		}
		m.plain += string(c)
	}
	return m, true
}

func (m openMode) check() *Exception {
	n := 0
	for _, b := range []bool{m.creating, m.reading, m.writing, m.appending} {
		if b {
			n++
		}
	}
	switch {
	case m.text && m.binary:
		return object.ValueErrorf("can't have text and binary mode at once")
	case n > 1:
		return object.ValueErrorf("must have exactly one of create/read/write/append mode")
	case n == 0:
		return object.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
	}
	return nil
}

// flags are the mode for object.Files.
func (m openMode) flags() object.OpenFlags {
	var f object.OpenFlags
	switch {
	case m.reading:
		f = object.OpenRead
	case m.writing:
		f = object.OpenWrite | object.OpenCreate | object.OpenTruncate
	case m.appending:
		f = object.OpenWrite | object.OpenCreate | object.OpenAppend
	default:
		f = object.OpenWrite | object.OpenCreate | object.OpenExclusive
	}
	if m.updating {
		f |= object.OpenRead | object.OpenWrite
	}
	return f
}

// systemFlags are the mode as an opener gets them: the constants of module os.
func (m openMode) systemFlags() int { return osFlags(m.flags()) | syscall.O_CLOEXEC }

func osFlags(f object.OpenFlags) int {
	flags := os.O_RDONLY
	switch f & (object.OpenRead | object.OpenWrite) {
	case object.OpenWrite:
		flags = os.O_WRONLY
	case object.OpenRead | object.OpenWrite:
		flags = os.O_RDWR
	}
	for _, p := range []struct {
		f object.OpenFlags
		o int
	}{{object.OpenAppend, os.O_APPEND}, {object.OpenCreate, os.O_CREATE}, {object.OpenTruncate, os.O_TRUNC}, {object.OpenExclusive, os.O_EXCL}} {
		if f&p.f != 0 {
			flags |= p.o
		}
	}
	return flags
}

// openMethod is the function open.
var openMethod = object.Method{Name: "open", Sig: "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)",
	Doc: "Open file and return a stream.  Raise OSError upon failure.", FS: open}

// openArguments are the arguments of open after their types were checked.
type openArguments struct {
	file                      Value
	mode                      string
	buffering                 int
	encoding, errors, newline Value
	closefd                   bool
	opener                    Value
}

func parseOpen(th *Thread, args []Value) (a openArguments, exc *Exception) {
	a = openArguments{file: args[0], mode: "r", buffering: -1, encoding: object.None, errors: object.None, newline: object.None, closefd: true, opener: object.None}
	text := func(i int, name string, none bool) (Value, *Exception) {
		v := args[i]
		if v.IsNull() {
			return object.None, nil
		}
		if v.Type().Has(object.FlagStr) || none && v.IsNone() {
			return v, nil
		}
		what := "str"
		if none {
			what = "str or None"
		}
		return v, object.TypeErrorf("open() argument '%s' must be %s, not %s", name, what, typeOrNone(v))
	}
	mode, exc := text(1, "mode", false)
	if exc != nil {
		return a, exc
	}
	if !mode.IsNone() {
		a.mode = mode.AsStr().String()
	}
	if !args[2].IsNull() {
		if a.buffering, exc = object.ToIndexInt(th, args[2], object.OverflowErrorType); exc != nil {
			return a, exc
		}
	}
	if a.encoding, exc = text(3, "encoding", true); exc != nil {
		return a, exc
	}
	if a.errors, exc = text(4, "errors", true); exc != nil {
		return a, exc
	}
	if a.newline, exc = text(5, "newline", true); exc != nil {
		return a, exc
	}
	if !args[6].IsNull() {
		if a.closefd, exc = object.Truth(th, args[6]); exc != nil {
			return a, exc
		}
	}
	if !args[7].IsNull() {
		a.opener = args[7]
	}
	return a, nil
}

func typeOrNone(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

// check refuses combinations of arguments.
func (a *openArguments) check(m openMode) *Exception {
	if exc := m.check(); exc != nil {
		return exc
	}
	if m.binary {
		for _, p := range []struct {
			v         Value
			what, art string
		}{{a.encoding, "encoding", "an"}, {a.errors, "errors", "an"}, {a.newline, "newline", "a"}} {
			if !p.v.IsNone() {
				return object.ValueErrorf("binary mode doesn't take %s %s argument", p.art, p.what)
			}
		}
	}
	return nil
}

func open(th *Thread, _ Value, args []Value) (Value, *Exception) {
	a, exc := parseOpen(th, args)
	if exc != nil {
		return Value{}, exc
	}
	if t := a.file.Type(); !a.file.IsInt64() && !a.file.IsBool() && !t.Has(object.FlagStr) && !t.Has(object.FlagBytes) {
		if a.file, exc = object.FSPath(th, a.file, nil); exc != nil {
			return Value{}, exc
		}
	}
	m, ok := parseMode(a.mode)
	if !ok {
		return Value{}, object.ValueErrorf("invalid mode: '%s'", a.mode)
	}
	if exc := a.check(m); exc != nil {
		return Value{}, exc
	}
	raw, exc := alloc[fileIO](th, FileIOType)
	if exc != nil {
		return Value{}, exc
	}
	if exc := raw.open(th, a.file, m, a.closefd, a.opener); exc != nil {
		return Value{}, exc
	}
	v, exc := a.layers(th, raw, m)
	if exc != nil {
		fileClose(th, raw.Value())
	}
	return v, exc
}

// layers puts the buffer and the text layer that the mode asks for on raw.
func (a *openArguments) layers(th *Thread, raw *fileIO, m openMode) (Value, *Exception) {
	lineBuffered := a.buffering == 1 && !m.binary || a.buffering < 0 && isTerminal(raw.file)
	size := a.buffering
	if size < 0 || size == 1 {
		size = bufferSize
	}
	if size == 0 {
		if !m.binary {
			return Value{}, object.ValueErrorf("can't have unbuffered text I/O")
		}
		return raw.Value(), nil
	}
	b, exc := newBuffered(th, raw, m, size)
	if exc != nil || m.binary {
		return b.Value(), exc
	}
	t, exc := alloc[textFile](th, TextIOWrapperType)
	if exc != nil {
		return Value{}, exc
	}
	if exc := t.init(th, b.Value(), a.encoding, a.errors, a.newline, lineBuffered, false); exc != nil {
		return Value{}, exc
	}
	object.AttrsOf(t.Value()).Set(TextIOWrapperType, object.Intern("mode"), object.StrOf(a.mode))
	return t.Value(), nil
}
