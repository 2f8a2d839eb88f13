// This file implements the built-in functions about text: format, ascii, print, input.

package builtins

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/io"
)

var (
	formatName   = object.Intern("__format__")
	writeName    = object.Intern("write")
	flushName    = object.Intern("flush")
	readlineName = object.Intern("readline")
)

func format(th *Thread, _ Value, args []Value) (Value, *Exception) {
	spec := object.EmptyStr.Value()
	if len(args) > 1 {
		spec = args[1]
		if !spec.Type().Has(object.FlagStr) {
			name := spec.Type().Name
			if spec.IsNone() {
				name = "None"
			}
			return Value{}, object.TypeErrorf("format() argument 2 must be str, not %s", name)
		}
	}
	v := args[0]
	if v.Type() == object.StrType && spec.AsStr().String() == "" {
		return v, nil
	}
	r, ok, exc := object.CallSpecial(th, v, formatName, spec)
	if exc != nil {
		return Value{}, exc
	}
	if !ok {
		return Value{}, object.TypeErrorf("Type %s doesn't define __format__", v.Type().Name)
	}
	if !r.Type().Has(object.FlagStr) {
		return Value{}, object.TypeErrorf("__format__ must return a str, not %s", r.Type().Name)
	}
	return r, nil
}

func ascii(th *Thread, _, v Value) (Value, *Exception) {
	r, exc := object.Repr(th, v)
	if exc != nil {
		return Value{}, exc
	}
	if r.IsASCII() {
		return r.Value(), nil
	}
	text := r.String()
	b := make([]byte, 0, len(text)*2)
	for i := 0; i < len(text); {
		c, size := object.DecodeRune(text[i:])
		i += size
		switch {
		case c < utf8.RuneSelf:
			b = append(b, byte(c))
		case c < 0x100:
			b = appendHex(append(b, `\x`...), c, 2)
		case c < 0x10000:
			b = appendHex(append(b, `\u`...), c, 4)
		default:
			b = appendHex(append(b, `\U`...), c, 8)
		}
	}
	return object.NewASCII(string(b)).Value(), nil
}

func appendHex(b []byte, c rune, digits int) []byte {
	for shift := (digits - 1) * 4; shift >= 0; shift -= 4 {
		b = append(b, "0123456789abcdef"[c>>shift&15])
	}
	return b
}

// printOptions are the keyword arguments of print.
type printOptions struct {
	sep, end string
	file     Value
	flush    bool
}

func (o *printOptions) parse(th *Thread, values []Value, kw []*Str) *Exception {
	*o = printOptions{sep: " ", end: "\n", file: object.None}
	for i, name := range kw {
		v := values[i]
		switch name.String() {
		case "sep", "end":
			if v.IsNone() {
				continue
			}
			if !v.Type().Has(object.FlagStr) {
				return object.TypeErrorf("%s must be None or a string, not %s", name.String(), v.Type().Name)
			}
			if name.String() == "sep" {
				o.sep = v.AsStr().String()
			} else {
				o.end = v.AsStr().String()
			}
		case "file":
			o.file = v
		case "flush":
			flush, exc := object.Truth(th, v)
			if exc != nil {
				return exc
			}
			o.flush = flush
		default:
			return object.UnexpectedKeyword("print", name.String(), "sep", "end", "file", "flush")
		}
	}
	return nil
}

// standardStream is the object that module sys has under name, null when there is none.
func standardStream(th *Thread, name string) Value {
	v, _ := th.Interp.SysAttr(name)
	return v
}

func printValues(th *Thread, _ Value, args []Value, kw []*Str) (Value, *Exception) {
	npos := len(args) - len(kw)
	var o printOptions
	if exc := o.parse(th, args[npos:], kw); exc != nil {
		return Value{}, exc
	}
	if o.file.IsNone() {
		o.file = standardStream(th, "stdout")
		if o.file.IsNull() {
			return Value{}, object.Errorf(object.RuntimeErrorType, "lost sys.stdout")
		}
		if o.file.IsNone() {
			return object.None, nil
		}
	}
	print := printPieces
	if io.IsTextFile(o.file) {
		print = printFast
	}
	if exc := print(th, &o, args[:npos]); exc != nil {
		return Value{}, exc
	}
	if o.flush {
		if _, exc := object.CallMethod(th, o.file, flushName); exc != nil {
			return Value{}, exc
		}
	}
	return object.None, nil
}

// lines are the buffers that print puts its text together in.
var lines = sync.Pool{New: func() any { return new([]byte) }}

// printFast writes to a text file of our own: all at once, so that lines of different threads do not mix.
func printFast(th *Thread, o *printOptions, args []Value) *Exception {
	line := lines.Get().(*[]byte)
	b := (*line)[:0]
	defer func() {
		if cap(b) <= 1<<16 {
			*line = b
			lines.Put(line)
		}
	}()
	for i, v := range args {
		if i > 0 {
			b = append(b, o.sep...)
		}
		if v.IsInt64() {
			b = strconv.AppendInt(b, v.AsInt64(), 10)
			continue
		}
		s, exc := object.ToStr(th, v)
		if exc != nil {
			// What came before has been printed by then.
			if early := io.WriteText(th, o.file, b); early != nil {
				return early
			}
			return exc
		}
		b = append(b, s.String()...)
	}
	b = append(b, o.end...)
	return io.WriteText(th, o.file, b)
}

// printPieces writes to any object with a write method, piece by piece.
func printPieces(th *Thread, o *printOptions, args []Value) *Exception {
	write := func(text Value) *Exception {
		_, exc := object.CallMethod(th, o.file, writeName, text)
		return exc
	}
	for i, v := range args {
		if i > 0 {
			if exc := write(object.StrOf(o.sep)); exc != nil {
				return exc
			}
		}
		s, exc := object.ToStr(th, v)
		if exc != nil {
			return exc
		}
		if exc := write(s.Value()); exc != nil {
			return exc
		}
	}
	return write(object.StrOf(o.end))
}

func input(th *Thread, _ Value, args []Value) (Value, *Exception) {
	stdin, stdout, stderr := standardStream(th, "stdin"), standardStream(th, "stdout"), standardStream(th, "stderr")
	for _, s := range []struct {
		name string
		v    Value
	}{{"stdin", stdin}, {"stdout", stdout}, {"stderr", stderr}} {
		if s.v.IsNull() || s.v.IsNone() {
			return Value{}, object.Errorf(object.RuntimeErrorType, "input(): lost sys.%s", s.name)
		}
	}
	if _, exc := object.CallMethod(th, stderr, flushName); exc != nil {
		return Value{}, exc
	}
	if len(args) > 0 {
		prompt, exc := object.ToStr(th, args[0])
		if exc != nil {
			return Value{}, exc
		}
		if _, exc := object.CallMethod(th, stdout, writeName, prompt.Value()); exc != nil {
			return Value{}, exc
		}
	}
	if _, exc := object.CallMethod(th, stdout, flushName); exc != nil {
		return Value{}, exc
	}
	line, exc := object.CallMethod(th, stdin, readlineName)
	if exc != nil {
		return Value{}, exc
	}
	if !line.Type().Has(object.FlagStr) {
		return Value{}, object.TypeErrorf("object.readline() returned non-string")
	}
	text := line.AsStr().String()
	if text == "" {
		return Value{}, object.Errorf(object.EOFErrorType, "EOF when reading a line")
	}
	return object.StrOf(strings.TrimSuffix(text, "\n")), nil
}
