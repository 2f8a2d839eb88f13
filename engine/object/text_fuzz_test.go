// This file fuzzes formatting and decoding.

package object

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// checkText fails when v is a str whose text or length is not what the representation promises.
func checkText(t *testing.T, v Value) {
	if v.IsNull() || v.Type() != StrType {
		return
	}
	s := v.AsStr()
	n := 0
	for rest := s.s; rest != ""; n++ {
		r, size := DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			t.Fatalf("invalid text %q", s.s)
		}
		rest = rest[size:]
	}
	if s.Len() != n {
		t.Fatalf("%q has %d characters, not %d", s.s, n, s.Len())
	}
}

// FuzzPercent checks that printf-style formatting of any format neither panics nor makes invalid text, for str and bytes.
func FuzzPercent(f *testing.F) {
	for _, seed := range []string{"%s", "%5.2f|%-7.3s|%03d", "%(a)s", "%*.*f", "%#x%%", "%(a(b))d", "%c%r%a", "%99999d", "é%s日", "%"} {
		f.Add(seed, int64(5), "x")
	}
	th := testThread()
	th.Interp.MemoryLimit = 1 << 20
	f.Fuzz(func(t *testing.T, format string, n int64, text string) {
		if !utf8.ValidString(format) || !utf8.ValidString(text) {
			return
		}
		d := NewDict()
		d.SetName("a", Int64(n))
		d.SetName(text, StrOf(text))
		for _, args := range []Value{Int64(n), StrOf(text), TupleOf(Int64(n), StrOf(text), Float(float64(n)/3)), TupleOf(Float(1.5), Int64(n)), d.Value(), None, EmptyTuple.Value()} {
			v, exc := strMod(th, StrOf(format), args)
			if exc == nil {
				checkText(t, v)
			}
			_, _ = bytesMod(th, NewBytes(format), args)
		}
	})
}

// FuzzStrFormat checks the same of str.format, and that the parser of module _string agrees on what is valid.
func FuzzStrFormat(f *testing.F) {
	for _, seed := range []string{"{}", "{0}{a}", "{0[0]}", "{a.real}", "{!r:>{w}}", "{{}}", "{:{:{}}}", "{0[a]x}", "{!}", "}", "{", "{99999999999999999999}", "{:09999999d}", "日{}本"} {
		f.Add(seed, int64(5), "x")
	}
	th := testThread()
	th.Interp.MemoryLimit = 1 << 20
	f.Fuzz(func(t *testing.T, format string, n int64, text string) {
		if !utf8.ValidString(format) || !utf8.ValidString(text) {
			return
		}
		args := []Value{Int64(n), StrOf(text), ListOf(Int64(1), StrOf(text)), Float(1.5), StrOf("q")}
		v, exc := strFormatMethod(th, StrOf(format), args, []*Str{Intern("a"), Intern("w")})
		if exc == nil {
			checkText(t, v)
		}
		m := markup{text: format}
		for {
			p, ok, parseExc := m.next()
			if parseExc != nil {
				if exc == nil {
					t.Fatalf("%q formats but does not parse", format)
				}
				return
			}
			if !ok {
				return
			}
			if p.hasField && !strings.Contains(format, p.name) {
				t.Fatalf("%q has no field %q", format, p.name)
			}
		}
	})
}

// FuzzDecode checks that decoding any data by any built-in codec and error handler neither panics nor makes invalid text.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"abc", "\xff\xfea\x00", "\xed\xa0\x80", `\N{DIGIT ONE}\x4\u12`, "\xf0\x9f\x98", "\x3d\xd8\x00\xde"} {
		f.Add([]byte(seed))
	}
	th := testThread()
	codecs := strings.Fields("utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be latin-1 ascii utf-8-sig unicode_escape raw_unicode_escape")
	handlers := strings.Fields("strict ignore replace backslashreplace surrogateescape surrogatepass xmlcharrefreplace")
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, c := range codecs {
			for _, h := range handlers {
				s, exc := DecodeText(th, data, c, h)
				if exc != nil {
					continue
				}
				checkText(t, s.Value())
				if h != "strict" {
					continue
				}
				back, exc := EncodeText(th, s, c, h)
				if exc == nil && (c == "utf-8" || c == "latin-1" || c == "ascii" || c == "utf-16-le" || c == "utf-32-be") && byteText(back) != string(data) {
					t.Fatalf("%s: %q became %q", c, data, byteText(back))
				}
			}
		}
	})
}
