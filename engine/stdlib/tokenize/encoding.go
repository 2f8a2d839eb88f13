// This file finds the encoding that a program declares.

package tokenize

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	cookie = native.Pattern{Text: `^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`}
	blank  = native.Pattern{Text: `^[ \t\f]*(?:[#\r\n]|$)`}
)

const bom = "\xef\xbb\xbf"

// normalName is the name of an encoding as reports have it: the usual names of UTF-8 and Latin-1 are told from others.
func normalName(name string) string {
	low := strings.ReplaceAll(strings.ToLower(firstOf(name, 12)), "_", "-")
	if low == "utf-8" || strings.HasPrefix(low, "utf-8-") {
		return "utf-8"
	}
	for _, latin := range []string{"latin-1", "iso-8859-1", "iso-latin-1"} {
		if low == latin || strings.HasPrefix(low, latin+"-") {
			return "iso-8859-1"
		}
	}
	return name
}

func firstOf(s string, n int) string { return s[:min(n, len(s))] }

// detector reads the first lines of a program.
type detector struct {
	th       *thread
	readline value
	filename string // as repr, "" if it is not known
	marked   bool   // a byte order mark came first
}

func (d *detector) errorf(msg, about string) *exception {
	if d.filename != "" {
		msg += " for " + d.filename
	}
	if about != "" {
		msg += ": " + about
	}
	return object.Errorf(object.SyntaxErrorType, "%s", msg)
}

// line is the next line; the end is an empty one.
func (d *detector) line() (value, string, *exception) {
	v, exc := object.Call0(d.th, d.readline)
	if exc != nil {
		if exc.Is(object.StopIterationType) {
			return object.NewBytes(""), "", nil
		}
		return value{}, "", exc
	}
	if v.Type().Has(object.FlagStr) {
		return value{}, "", object.TypeErrorf("startswith first arg must be str or a tuple of str, not bytes")
	}
	if !v.Type().Has(object.FlagBytes) {
		if _, exc := object.GetAttrName(d.th, v, "startswith"); exc != nil {
			return value{}, "", exc
		}
	}
	data, exc := object.BytesOf(d.th, v)
	return v, data, exc
}

// declared is the encoding that a line declares, "" if it declares none.
func (d *detector) declared(data string) (string, *exception) {
	if !utf8.ValidString(data) {
		return "", d.errorf("invalid or missing encoding declaration", "")
	}
	if strings.IndexByte(data, 0) >= 0 {
		return "", object.Errorf(object.SyntaxErrorType, "source code cannot contain null bytes")
	}
	m := cookie.Get().FindStringSubmatch(strings.TrimRight(data, "\r\n"))
	if m == nil {
		return "", nil
	}
	name := normalName(m[1])
	if object.FindTextCodec(d.th, name) == nil {
		if _, exc := object.FindCodecInfo(d.th, name); exc != nil {
			if !exc.Is(object.LookupErrorType) {
				return "", exc
			}
			if d.filename != "" {
				return "", d.errorf("unknown encoding", name)
			}
			return "", object.Errorf(object.SyntaxErrorType, "unknown encoding: %s", name)
		}
	}
	if d.marked {
		if name != "utf-8" {
			return "", d.errorf("encoding problem", "utf-8")
		}
		name += "-sig"
	}
	return name, nil
}

// detect is the encoding and the lines that were read to find it.
func detect(th *thread, readline value) (encoding string, read []value, exc *exception) {
	d := &detector{th: th, readline: readline}
	if self, ok, exc := object.FindAttr(th, readline, object.Intern("__self__")); exc == nil && ok {
		if name, ok, exc := object.FindAttr(th, self, object.Intern("name")); exc == nil && ok {
			text, exc := object.Repr(th, name)
			if exc != nil {
				return "", nil, exc
			}
			d.filename = text.String()
		}
	}
	encoding = "utf-8"
	first, data, exc := d.line()
	if exc != nil {
		return "", nil, exc
	}
	if strings.HasPrefix(data, bom) {
		data = data[len(bom):]
		first = object.NewBytes(data)
		encoding, d.marked = "utf-8-sig", true
	}
	if data == "" {
		return encoding, nil, nil
	}
	name, exc := d.declared(data)
	if exc != nil {
		return "", nil, exc
	}
	if name != "" {
		return name, []value{first}, nil
	}
	if !blank.Get().MatchString(data) {
		return encoding, []value{first}, nil
	}
	second, data, exc := d.line()
	if exc != nil {
		return "", nil, exc
	}
	if data == "" {
		return encoding, []value{first}, nil
	}
	if name, exc = d.declared(data); exc != nil {
		return "", nil, exc
	}
	if name != "" {
		encoding = name
	}
	return encoding, []value{first, second}, nil
}
