// This file encodes str to bytes: one loop for all character sets, with the error handlers.

package object

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/internal/multibyte"
	"dappco.re/go/py/engine/internal/unicodedata"
)

// charset says what a codec can encode and how. runs says that neighbouring characters that it cannot encode are
// reported to the handler together.
type charset struct {
	name   string
	reason string
	can    func(r rune) bool
	emit   func(out []byte, r rune) []byte
	runs   bool
	unit   int // what the size of encoded text is a multiple of, if more than 1
	// pair encodes two characters that have one form together; nil if there are no such.
	pair func(out []byte, a, b rune) ([]byte, bool)
	// pass encodes a surrogate for the handler surrogatepass; nil where there is no such form.
	pass func(out []byte, r rune) []byte
}

// encoding is one run of a charset over text; at is the byte offset of what comes next.
type encoding struct {
	th     *Thread
	set    *charset
	s      *Str
	errors string
	out    []byte
	at     int
	// failure is the exception that handlers were given; they are given it again, with other fields.
	failure *Exception
}

// raise is the UnicodeEncodeError about the n characters at e.at.
func (e *encoding) raise(n int) *Exception {
	f := e.error(n)
	if e.failure == nil {
		return f.raise()
	}
	e.failure.SetField(UnicodeErrorStart, Int64(int64(f.start)))
	e.failure.SetField(UnicodeErrorEnd, Int64(int64(f.end)))
	return e.failure
}

// encodeCharset is the Encode function of codecs that are charsets; prefix goes first.
func encodeCharset(th *Thread, set *charset, s *Str, errors, prefix string, width int) (string, *Exception) {
	e := encoding{th: th, set: set, s: s, errors: errors}
	if width*s.Len() > 1<<20 {
		if exc := th.CheckAlloc(s.Len(), width); exc != nil {
			return "", exc
		}
	}
	e.out = make([]byte, 0, len(prefix)+width*s.Len())
	e.out = append(e.out, prefix...)
	for round := 1; e.at < len(s.s); round++ {
		if round&pieceMask == 0 {
			if exc := th.PollUrgent(); exc != nil {
				return "", exc
			}
		}
		r, size := DecodeRune(s.s[e.at:])
		if set.pair != nil && e.at+size < len(s.s) {
			next, more := DecodeRune(s.s[e.at+size:])
			if out, ok := set.pair(e.out, r, next); ok {
				e.out = out
				e.at += size + more
				continue
			}
		}
		if set.can(r) {
			e.out = set.emit(e.out, r)
			e.at += size
			continue
		}
		if exc := e.handle(); exc != nil {
			return "", exc
		}
	}
	return sharedString(e.out), nil
}

// handle deals with the characters at e.at that cannot be encoded.
func (e *encoding) handle() *Exception {
	text := e.s.s
	end, n := e.at, 0
	for end < len(text) {
		r, size := DecodeRune(text[end:])
		if e.set.can(r) || n == 1 && !e.set.runs {
			break
		}
		end += size
		n++
	}
	bad := text[e.at:end]
	switch e.errors {
	case "strict":
	case "ignore":
	case "replace":
		if !e.set.can('?') {
			return e.raise(n)
		}
		for ; n > 0; n-- {
			e.out = e.set.emit(e.out, '?')
		}
	case "surrogateescape", "surrogatepass":
		if e.set.name == "charmap" || e.set.reason == multibyte.Illegal {
			e.failure = e.raise(n)
		}
		if !e.surrogates(bad) {
			if e.failure == nil {
				n -= e.escapeLeading(bad)
			}
			return e.custom(end, n)
		}
	case "backslashreplace", "xmlcharrefreplace", "namereplace":
		for _, c := range replacementFor(e.errors, bad) {
			if !e.set.can(c) {
				return e.raise(n)
			}
			e.out = e.set.emit(e.out, c)
		}
	default:
		return e.custom(end, n)
	}
	if e.errors == "strict" {
		return e.raise(n)
	}
	e.at = end
	return nil
}

// encodeFailure is the place and reason of a UnicodeEncodeError.
type encodeFailure struct {
	name, reason string
	s            *Str
	start, end   int
}

func (e *encoding) error(n int) encodeFailure {
	start := e.s.Index(e.at)
	return encodeFailure{e.set.name, e.set.reason, e.s, start, start + n}
}

func (f encodeFailure) raise() *Exception {
	return NewException(UnicodeEncodeErrorType, StrOf(f.name), f.s.exact(), Int64(int64(f.start)), Int64(int64(f.end)), StrOf(f.reason))
}

// surrogates applies surrogateescape or surrogatepass to bad, if every character allows it.
func (e *encoding) surrogates(bad string) bool {
	out := e.out
	for bad != "" {
		r, size := DecodeRune(bad)
		bad = bad[size:]
		switch {
		case e.errors == "surrogateescape" && r >= 0xDC80 && r <= 0xDCFF && e.set.unit <= 1:
			out = append(out, byte(r))
		case e.errors == "surrogatepass" && r >= 0xD800 && r <= 0xDFFF && e.set.pass != nil:
			out = e.set.pass(out, r)
		default:
			return false
		}
	}
	e.out = out
	return true
}

// escapeLeading puts out the bytes that bad begins with, those of surrogateescape, and says how many they are: a failure is about the rest.
func (e *encoding) escapeLeading(bad string) int {
	n := 0
	for e.errors == "surrogateescape" && e.set.unit <= 1 && bad != "" {
		r, size := DecodeRune(bad)
		if r < 0xDC80 || r > 0xDCFF {
			break
		}
		e.out = append(e.out, byte(r))
		bad = bad[size:]
		e.at += size
		n++
	}
	return n
}

// replacementFor is what the handlers that spell characters out put for bad.
func replacementFor(errors, bad string) string {
	var out []byte
	for bad != "" {
		r, size := DecodeRune(bad)
		bad = bad[size:]
		switch errors {
		case "xmlcharrefreplace":
			out = fmt.Appendf(out, "&#%d;", r)
			continue
		case "namereplace":
			if name := unicodedata.Name(r); name != "" {
				out = append(append(append(out, `\N{`...), name...), '}')
				continue
			}
		}
		out = appendNumericEscape(out, r)
	}
	return sharedString(out)
}

// custom calls a registered handler for the n characters up to offset end, encodes its replacement and goes on where it says.
func (e *encoding) custom(end, n int) *Exception {
	handler, exc := FindErrorHandler(e.th, e.errors)
	if exc != nil {
		return exc
	}
	failure := e.raise(n)
	e.failure = failure
	with, pos, exc := callErrorHandler(e.th, handler, failure, "encoding error handler must return (str/bytes, int) tuple", true)
	if exc != nil {
		return exc
	}
	length := e.s.Len()
	if pos < 0 {
		pos += length
	}
	if pos < 0 || pos > length {
		return Errorf(IndexErrorType, "position %d from error handler out of bounds", pos)
	}
	if with.Type().Has(FlagBytes) {
		data := Cast[Bytes](with).Data
		if e.set.unit > 1 && len(data)%e.set.unit != 0 {
			return failure
		}
		e.out = append(e.out, data...)
	} else {
		for rest := with.AsStr().s; rest != ""; {
			r, size := DecodeRune(rest)
			rest = rest[size:]
			if !e.set.can(r) || strings.HasPrefix(e.set.name, "utf") && r >= 0x80 {
				return e.raise(n)
			}
			e.out = e.set.emit(e.out, r)
		}
	}
	e.at = e.s.Offset(pos)
	return nil
}
