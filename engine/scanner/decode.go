// Source text: encoding declarations, byte order marks, line ends.

package scanner

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/ondemand"
	"golang.org/x/text/encoding/charmap"
)

// Absent stands for a line or column that an error does not have.
const Absent = -1 << 31

// Decoder decodes source text in an encoding that this package does not know. ok is false for an unknown encoding; err is the
// text of the decoding error.
type Decoder func(encoding string, src []byte) (text string, ok bool, err error)

// Decode returns the text of a source file: decoded by its byte order mark or encoding declaration, with "\n" line ends. A
// text that is already a string has isString set; its declaration is ignored. addNewline adds a missing last newline. more may be nil.
func Decode(src []byte, isString, addNewline bool, more Decoder) (string, *Error) {
	if bytes.IndexByte(src, 0) >= 0 {
		return "", &Error{Class: "SyntaxError", Msg: "source code string cannot contain null bytes", Line: Absent, Col: Absent,
			EndLine: Absent, EndCol: Absent}
	}
	if isString {
		return normalise(string(src), addNewline), nil
	}
	bom := bytes.HasPrefix(src, []byte("\xef\xbb\xbf"))
	if bom {
		src = src[3:]
	}
	name, line := declaration(src)
	canonical := canonicalEncoding(name)
	if bom && name != "" && shortEncoding(name) != "utf-8" {
		return "", &Error{Class: "SyntaxError", Msg: fmt.Sprintf("encoding problem: %s with BOM", shortEncoding(name)), Line: 1, Col: 0,
			EndLine: 1, EndCol: len(line), Text: line}
	}
	if name == "" || canonical == "utf-8" {
		text := normalise(string(src), addNewline)
		if !utf8.ValidString(text) {
			return "", invalidUTF8(text)
		}
		return text, nil
	}
	text, ok, err := decodeNamed(canonical, src, more)
	if err == nil && !ok {
		err = fmt.Errorf("unknown encoding: %s", name)
	}
	if err != nil {
		return "", &Error{Class: "SyntaxError", Msg: err.Error(), Line: 0, Col: -1, EndLine: Absent, EndCol: Absent}
	}
	return normalise(text, addNewline), nil
}

// normalise replaces "\r\n" and "\r" by "\n" and adds a missing last newline if asked to.
func normalise(text string, addNewline bool) string {
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if addNewline && len(text) > 0 && text[len(text)-1] != '\n' {
		text += "\n"
	}
	return text
}

func invalidUTF8(text string) *Error {
	line, start := 1, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			end := start + strings.IndexByte(text[start:]+"\n", '\n')
			col := utf8.RuneCountInString(text[start:i]) + 1
			return &Error{Class: "SyntaxError", Msg: fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' on line %d, but no encoding declared; "+
				"see https://peps.python.org/pep-0263/ for details", text[i], line), Line: line, Col: col, EndLine: line,
				EndCol: col, Text: strings.ToValidUTF8(text[start:end], "\ufffd")}
		}
		if r == '\n' {
			line, start = line+1, i+1
		}
		i += size
	}
	return nil
}

// declaration returns the encoding named by a comment on line one, or on line two if line one is blank or a comment.
func declaration(src []byte) (name, line string) {
	for n := 0; n < 2; n++ {
		end := bytes.IndexAny(src, "\r\n")
		if end < 0 {
			end = len(src)
		}
		text := string(src[:end])
		trimmed := strings.TrimLeft(text, " \t\f")
		if trimmed != "" && trimmed[0] != '#' {
			return "", ""
		}
		if name := codingIn(trimmed); name != "" {
			return name, text
		}
		if end+1 < len(src) && src[end] == '\r' && src[end+1] == '\n' {
			end++
		}
		src = src[min(end+1, len(src)):]
	}
	return "", ""
}

// Declared is the encoding that a source file declares, "" if it declares none.
func Declared(src []byte) string {
	name, _ := declaration(bytes.TrimPrefix(src, []byte("\xef\xbb\xbf")))
	return name
}

// codingIn returns the encoding that a comment declares with "coding:" or "coding=".
func codingIn(comment string) string {
	for {
		i := strings.Index(comment, "coding")
		if i < 0 {
			return ""
		}
		comment = comment[i+len("coding"):]
		if comment == "" || comment[0] != ':' && comment[0] != '=' {
			continue
		}
		rest := strings.TrimLeft(comment[1:], " \t")
		n := 0
		for n < len(rest) && (class[rest[n]] == classLetter && rest[n] < 0x80 || isDigit(rest[n]) || rest[n] == '-' || rest[n] == '.') {
			n++
		}
		if n > 0 {
			return rest[:n]
		}
	}
}

// shortEncoding returns the name that CPython's reader of declarations gives an encoding: it knows few aliases.
func shortEncoding(name string) string {
	low := strings.ReplaceAll(strings.ToLower(name), "_", "-")
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

// canonicalEncoding returns the name by which this package knows an encoding.
func canonicalEncoding(name string) string {
	low := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	switch {
	case low == "utf-8" || low == "utf8" || low == "u8" || low == "utf" || low == "cp65001" || strings.HasPrefix(low, "utf-8-"):
		return "utf-8"
	case low == "latin-1" || low == "iso-8859-1" || low == "iso-latin-1" || low == "latin1" || low == "l1" || low == "iso8859-1" ||
		low == "8859" || low == "cp819" || strings.HasPrefix(low, "latin-1-") || strings.HasPrefix(low, "iso-8859-1-") ||
		strings.HasPrefix(low, "iso-latin-1-"):
		return "iso-8859-1"
	case low == "ascii" || low == "us-ascii" || low == "646":
		return "ascii"
	}
	return low
}

// charmaps are the single-byte encodings beside ASCII and Latin-1.
var charmaps = ondemand.Value[map[string]*charmap.Charmap]{Make: func() map[string]*charmap.Charmap {
	return map[string]*charmap.Charmap{
		"cp437": charmap.CodePage437, "cp850": charmap.CodePage850, "cp852": charmap.CodePage852, "cp855": charmap.CodePage855,
		"cp858": charmap.CodePage858, "cp860": charmap.CodePage860, "cp862": charmap.CodePage862, "cp863": charmap.CodePage863,
		"cp865": charmap.CodePage865, "cp866": charmap.CodePage866, "cp1250": charmap.Windows1250, "cp1251": charmap.Windows1251,
		"cp1252": charmap.Windows1252, "cp1253": charmap.Windows1253, "cp1254": charmap.Windows1254, "cp1255": charmap.Windows1255,
		"cp1256": charmap.Windows1256, "cp1257": charmap.Windows1257, "cp1258": charmap.Windows1258, "iso8859-2": charmap.ISO8859_2,
		"iso8859-3": charmap.ISO8859_3, "iso8859-4": charmap.ISO8859_4, "iso8859-5": charmap.ISO8859_5, "iso8859-6": charmap.ISO8859_6,
		"iso8859-7": charmap.ISO8859_7, "iso8859-8": charmap.ISO8859_8, "iso8859-9": charmap.ISO8859_9, "iso8859-10": charmap.ISO8859_10,
		"iso8859-13": charmap.ISO8859_13, "iso8859-14": charmap.ISO8859_14, "iso8859-15": charmap.ISO8859_15,
		"iso8859-16": charmap.ISO8859_16, "koi8-r": charmap.KOI8R, "koi8-u": charmap.KOI8U, "mac-roman": charmap.Macintosh,
		"mac-cyrillic": charmap.MacintoshCyrillic,
	}
}}

func decodeNamed(name string, src []byte, more Decoder) (string, bool, error) {
	switch name {
	case "iso-8859-1":
		return decodeLatin1(src), true, nil
	case "ascii":
		for i, c := range src {
			if c >= 0x80 {
				return "", true, fmt.Errorf("'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", c, i)
			}
		}
		return string(src), true, nil
	}
	if m := charmaps.Get()[charmapName(name)]; m != nil {
		var b strings.Builder
		for i, c := range src {
			r := m.DecodeByte(c)
			if r == utf8.RuneError {
				return "", true, fmt.Errorf("'charmap' codec can't decode byte 0x%02x in position %d: character maps to <undefined>", c, i)
			}
			b.WriteRune(r)
		}
		return b.String(), true, nil
	}
	if more != nil {
		return more(name, src)
	}
	return "", false, nil
}

// charmapName maps the usual aliases of the single-byte encodings to one spelling.
func charmapName(name string) string {
	switch {
	case strings.HasPrefix(name, "windows-"):
		return "cp" + name[len("windows-"):]
	case strings.HasPrefix(name, "iso-8859-"):
		return "iso8859-" + name[len("iso-8859-"):]
	case name == "latin2" || name == "latin-2":
		return "iso8859-2"
	case name == "latin9" || name == "latin-9":
		return "iso8859-15"
	}
	return name
}

func decodeLatin1(src []byte) string {
	var b strings.Builder
	b.Grow(len(src) + len(src)/8)
	for _, c := range src {
		b.WriteRune(rune(c))
	}
	return b.String()
}
