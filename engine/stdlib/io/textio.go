// This file defines TextIOWrapper: text over a buffered binary stream.

package io

import (
	"runtime"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// textFile is a TextIOWrapper object.
//
// Reading: text[at:] was decoded and not yet handed out, with line ends as they were read; they are translated when they are handed out. Its first byte lies at
// chunkAt in the buffer's stream, so that tell can say where text[at:] begins. carry is the incomplete character behind it. Writing: pending
// is encoded and not yet given to the buffer.
type textFile struct {
	base
	buffer Value     // null after detach
	buf    *buffered // buffer, when it is one of ours

	encoding, errors string
	codec            *object.TextCodec
	whole            bool // the encoding has a state: everything is decoded at once
	plain            bool // the encoding is UTF-8: valid text is its own encoding
	newline          Value

	lineBuffering, writeThrough bool
	translate, universal        bool   // how lines end when reading
	writeEnd                    string // what "\n" is written as
	lineEnd                     string // the line end when it is given

	text    string
	at      int
	carry   []byte
	chunkAt int64
	decoded bool // something was read since the last seek
	telling bool
	seen    lineEnds
	pending []byte
	started bool // something was written at the start of the stream, so that a byte order mark is out
}

// lineEnds is which line ends were seen while translating.
type lineEnds uint8

const (
	sawCR lineEnds = 1 << iota
	sawLF
	sawCRLF
)

func (s lineEnds) value() Value {
	var names []Value
	for _, e := range []struct {
		bit  lineEnds
		text string
	}{{sawCR, "\r"}, {sawLF, "\n"}, {sawCRLF, "\r\n"}} {
		if s&e.bit != 0 {
			names = append(names, object.StrOf(e.text))
		}
	}
	switch len(names) {
	case 0:
		return object.None
	case 1:
		return names[0]
	}
	return object.TupleOf(names...)
}

// textChunk is how much is read from the buffer at a time.
const textChunk = 8192 * 4

func lineSeparator() string {
	if runtime.GOOS == "windows" {
		return "\r\n"
	}
	return "\n"
}

// encodingName is the encoding that v names: the locale's is UTF-8, written as the C library does.
func encodingName(v Value) string {
	if name := v.AsStr().String(); name != "locale" {
		return name
	}
	return "UTF-8"
}

// init makes t a text layer on buffer.
func (t *textFile) init(th *Thread, buffer, encoding, errors, newline Value, lineBuffering, writeThrough bool) *Exception {
	if exc := t.setNewline(newline); exc != nil {
		return exc
	}
	t.encoding, t.errors = "utf-8", "strict"
	if !encoding.IsNone() {
		t.encoding = encodingName(encoding)
	}
	if !errors.IsNone() {
		t.errors = errors.AsStr().String()
	}
	if exc := t.findCodec(th); exc != nil {
		return exc
	}
	t.lineBuffering, t.writeThrough, t.telling = lineBuffering, writeThrough, true
	if buffer.Type() == BufferedReaderType || buffer.Type() == BufferedWriterType || buffer.Type() == BufferedRandomType {
		t.buf = object.Cast[buffered](buffer)
	} else {
		for _, name := range []string{"readable", "writable", "seekable"} {
			if _, exc := object.GetAttrName(th, buffer, name); exc != nil {
				return exc
			}
		}
	}
	t.buffer = buffer
	if t.whole && (t.buf == nil || t.buf.writable) {
		t.started = t.bufferTell(th) > 0
	}
	return nil
}

func (t *textFile) findCodec(th *Thread) *Exception {
	t.codec = object.FindTextCodec(th, t.encoding)
	if t.codec == nil {
		info, exc := object.FindCodecInfo(th, t.encoding)
		if exc != nil {
			return exc
		}
		if isText, ok, exc := object.FindAttr(th, info, object.Intern("_is_text_encoding")); exc != nil {
			return exc
		} else if ok && isText.Is(object.False) {
			return object.Errorf(object.LookupErrorType, "'%s' is not a text encoding", t.encoding)
		}
		t.codec = registeredCodec(t.encoding, info)
		t.whole, t.plain = true, false
		return nil
	}
	name := object.NormalizeEncoding(t.codec.Name)
	t.plain = name == "utf_8"
	t.whole = strings.HasPrefix(name, "utf_16") || strings.HasPrefix(name, "utf_32") || name == "utf_8_sig"
	return nil
}

// registeredCodec is a codec that Python code has registered. What it encodes goes through one incremental encoder; all that is decoded at once through a new
// decoder.
func registeredCodec(encoding string, info Value) *object.TextCodec {
	var encoder Value
	piece := func(th *Thread, coder Value, method string, v Value, final bool) (Value, *Exception) {
		return call(th, coder, method, v, object.Bool(final))
	}
	make := func(th *Thread, name, errors string) (Value, bool, *Exception) {
		class, ok, exc := object.FindAttr(th, info, object.Intern(name))
		if exc != nil || !ok || class.IsNone() {
			return Value{}, false, exc
		}
		coder, exc := object.Call1(th, class, object.StrOf(errors))
		return coder, true, exc
	}
	return &object.TextCodec{
		Name: encoding,
		Encode: func(th *Thread, s *Str, errors string) (string, *Exception) {
			if encoder.IsNull() {
				coder, ok, exc := make(th, "incrementalencoder", errors)
				if exc != nil {
					return "", exc
				}
				if !ok {
					coder = object.None
				}
				encoder = coder
			}
			var v Value
			var exc *Exception
			if encoder.IsNone() {
				v, exc = object.EncodeText(th, s, encoding, errors)
			} else {
				v, exc = piece(th, encoder, "encode", s.Value(), false)
			}
			if exc != nil {
				return "", exc
			}
			if !v.Type().Has(object.FlagBytes) {
				return "", object.TypeErrorf("encoder should return a bytes object, not '%s'", v.Type().Name)
			}
			return object.Cast[object.Bytes](v).Data, nil
		},
		Decode: func(th *Thread, data, errors string, _ bool) (*Str, int, *Exception) {
			decoder, ok, exc := make(th, "incrementaldecoder", errors)
			if exc != nil {
				return nil, 0, exc
			}
			if !ok {
				s, exc := object.DecodeText(th, []byte(data), encoding, errors)
				return s, len(data), exc
			}
			v, exc := piece(th, decoder, "decode", object.NewBytes(data), true)
			if exc != nil {
				return nil, 0, exc
			}
			if !v.Type().Has(object.FlagStr) {
				return nil, 0, object.TypeErrorf("decoder should return a string result, not '%s'", v.Type().Name)
			}
			return v.AsStr(), len(data), nil
		},
	}
}

func (t *textFile) setNewline(newline Value) *Exception {
	text := ""
	if !newline.IsNone() {
		text = newline.AsStr().String()
		switch text {
		case "", "\n", "\r", "\r\n":
		default:
			return object.ValueErrorf("illegal newline value: %s", text)
		}
	}
	t.newline = newline
	t.translate = newline.IsNone()
	t.universal = text == ""
	t.lineEnd = text
	t.writeEnd = "\n"
	if t.translate {
		t.writeEnd = lineSeparator()
	} else if text != "" {
		t.writeEnd = text
	}
	return nil
}

// usable refuses to go on when the buffer is detached or closed.
func (t *textFile) usable(th *Thread) *Exception {
	if t.buffer.IsNull() {
		if t.codec == nil {
			return object.ValueErrorf("I/O operation on uninitialized object")
		}
		return object.ValueErrorf("underlying buffer has been detached")
	}
	closed := false
	var exc *Exception
	if t.buf != nil && t.buf.file != nil {
		closed = t.buf.file.file == nil
	} else {
		closed, exc = isClosed(th, t.buffer)
	}
	if exc == nil && closed {
		exc = object.ValueErrorf("I/O operation on closed file.")
	}
	return exc
}

// readChunk is some bytes from the buffer, none at the end.
func (t *textFile) readChunk(th *Thread) ([]byte, *Exception) {
	if t.buf != nil {
		if !t.buf.readable {
			return nil, unsupported("not readable")
		}
		if t.whole {
			return t.buf.read(th, -1)
		}
		if _, exc := t.buf.fill(th); exc != nil {
			return nil, exc
		}
		b := t.buf
		n := min(textChunk, len(b.in)-b.at)
		b.at += n
		return b.in[b.at-n : b.at], nil
	}
	name, arg := "read1", object.Int64(textChunk)
	if _, ok, exc := object.FindAttr(th, t.buffer, object.Intern("read1")); exc != nil {
		return nil, exc
	} else if !ok || t.whole {
		name = "read"
	}
	if t.whole {
		arg = object.Int64(-1)
	}
	v, exc := call(th, t.buffer, name, arg)
	if exc != nil {
		return nil, exc
	}
	if v.Type().Buffer == nil && !v.Type().Has(object.FlagBytes) {
		return nil, object.TypeErrorf("underlying %s() should have returned a bytes-like object, not '%s'", name, v.Type().Name)
	}
	data, release, exc := dataOf(th, v)
	if exc != nil {
		return nil, exc
	}
	defer release()
	return append([]byte(nil), data...), nil
}

// fill decodes another chunk; more is false at the end of the stream.
func (t *textFile) fill(th *Thread) (more bool, exc *Exception) {
	if exc := t.flushPending(th); exc != nil {
		return false, exc
	}
	if !t.decoded && t.telling {
		t.chunkAt = t.bufferTell(th)
		t.decoded = true
	}
	chunk, exc := t.readChunk(th)
	if exc != nil {
		return false, exc
	}
	if len(chunk) == 0 && len(t.carry) == 0 {
		return false, nil
	}
	data := string(chunk)
	if len(t.carry) > 0 {
		data = string(t.carry) + data
		t.carry = nil
	}
	var text string
	used := len(data)
	if t.plain && utf8.ValidString(data) {
		text = data
	} else {
		var s *Str
		if s, used, exc = t.codec.Decode(th, data, t.errors, len(chunk) == 0); exc != nil {
			return false, exc
		}
		text = s.String()
	}
	t.carry = []byte(data[used:])
	if t.at == len(t.text) {
		t.chunkAt += int64(t.encodedLen(th, t.text))
		t.text, t.at = text, 0
	} else {
		t.chunkAt += int64(t.encodedLen(th, t.text[:t.at]))
		t.text, t.at = t.text[t.at:]+text, 0
	}
	return len(chunk) > 0 || text != "", nil
}

// encodedLen is how many bytes text was decoded from.
func (t *textFile) encodedLen(th *Thread, text string) int {
	if text == "" || t.plain && t.errors == "strict" {
		return len(text)
	}
	data, exc := t.codec.Encode(th, object.NewStr(text), t.errors)
	if exc != nil {
		return len(text)
	}
	return len(data)
}

// bufferTell is the position of the buffer, -1 if it has none.
func (t *textFile) bufferTell(th *Thread) int64 {
	v, exc := call(th, t.buffer, "tell")
	if exc != nil || !v.IsInt64() {
		return -1
	}
	return v.AsInt64()
}

// translateEnds is text as it is handed out; it notes the line ends.
func (t *textFile) translateEnds(text string) string {
	if !t.universal {
		return text
	}
	return translateLines(text, t.translate, &t.seen)
}

// translateLines makes every line end "\n" if translate says so, and notes which there were.
func translateLines(text string, translate bool, seen *lineEnds) string {
	if !strings.Contains(text, "\r") {
		if *seen&sawLF == 0 && strings.Contains(text, "\n") {
			*seen |= sawLF
		}
		return text
	}
	b := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n':
			*seen |= sawLF
			b = append(b, c)
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
			*seen |= sawCRLF
			b = append(b, '\n')
			i++
		case c == '\r':
			*seen |= sawCR
			b = append(b, '\n')
		default:
			b = append(b, c)
		}
	}
	if !translate {
		return text
	}
	return string(b)
}

// take hands out n bytes of text.
func (t *textFile) take(n int) string {
	s := t.text[t.at : t.at+n]
	t.at += n
	return s
}

// readAll is the rest of the stream.
func (t *textFile) readAll(th *Thread) (string, *Exception) {
	for {
		more, exc := t.fill(th)
		if exc != nil {
			return "", exc
		}
		if !more {
			return t.translateEnds(t.take(len(t.text) - t.at)), nil
		}
		if exc := th.CheckAlloc(len(t.text), 2); exc != nil {
			return "", exc
		}
	}
}

// readChars is up to n code points.
func (t *textFile) readChars(th *Thread, n int) (string, *Exception) {
	if t.at == len(t.text) {
		if _, exc := t.fill(th); exc != nil {
			return "", exc
		}
	}
	for {
		end, enough := t.spanOf(n)
		if enough {
			return t.translateEnds(t.take(end - t.at)), nil
		}
		more, exc := t.fill(th)
		if exc != nil {
			return "", exc
		}
		if !more {
			return t.translateEnds(t.take(len(t.text) - t.at)), nil
		}
	}
}

// spanOf is where n code points of the decoded text end, when they are all there; a line end that is translated counts once.
func (t *textFile) spanOf(n int) (end int, enough bool) {
	i := t.at
	for ; n > 0; n-- {
		if i >= len(t.text) {
			return i, false
		}
		if t.text[i] == '\r' && t.translate {
			if i+1 == len(t.text) {
				return i, false
			}
			if t.text[i+1] == '\n' {
				i++
			}
		}
		i++
		for i < len(t.text) && t.text[i]&0xC0 == 0x80 {
			i++
		}
	}
	return i, true
}

// readLine is the text to the next line end, at most limit code points of it unless that is negative.
func (t *textFile) readLine(th *Thread, limit int) (string, *Exception) {
	scanned := t.at
	for {
		end := t.findLine(scanned)
		if end < 0 {
			done := len(t.text) - t.at
			if limit >= 0 && done >= limit {
				if at, enough := t.spanOf(limit); enough {
					return t.translateEnds(t.take(at - t.at)), nil
				}
			}
			// A "\r" at the end may be half of a line end.
			done = max(0, done-1)
			more, exc := t.fill(th)
			if exc != nil {
				return "", exc
			}
			if !more {
				if end = t.findLast(); end < 0 {
					end = len(t.text)
				}
			} else {
				scanned = t.at + done
				continue
			}
		}
		if limit >= 0 && end-t.at > limit {
			if at, enough := t.spanOf(limit); enough && at < end {
				end = at
			}
		}
		return t.translateEnds(t.take(end - t.at)), nil
	}
}

// findLine is where the line ends that text[from:] continues, -1 when that is not known yet.
func (t *textFile) findLine(from int) int {
	s := t.text[from:]
	if !t.universal {
		if i := strings.Index(s, t.lineEnd); i >= 0 {
			return from + i + len(t.lineEnd)
		}
		return -1
	}
	lf := strings.IndexByte(s, '\n')
	if lf >= 0 {
		s = s[:lf]
	}
	if cr := strings.IndexByte(s, '\r'); cr >= 0 {
		switch {
		case cr+1 < len(s):
			return from + cr + 1
		case lf >= 0:
			return from + lf + 1
		default:
			return -1
		}
	}
	if lf < 0 {
		return -1
	}
	return from + lf + 1
}

// findLast is findLine at the end of the stream, where a last "\r" is a line end.
func (t *textFile) findLast() int { return t.findLine(t.at) }
