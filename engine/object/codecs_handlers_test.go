// This file tests error handlers of codecs.

package object

import "testing"

// handlerReturning is an error handler that always answers r.
func handlerReturning(r Value) Value {
	return NewNative(&Method{Name: "handler", F1: func(*Thread, Value, Value) (Value, *Exception) { return r, nil }}, Value{}).Value()
}

// TestErrorHandlers checks registered handlers, with the answers of CPython for the same ones.
func TestErrorHandlers(t *testing.T) {
	th := testThread()
	answer := func(with Value, at int64) Value { return TupleOf(with, Int64(at)) }
	for _, c := range []struct {
		answer   Value
		encode   string // 'a日b' in latin-1
		decode   string // b'a\xffb' in utf-8
		encoding string
	}{
		{answer(StrOf("X"), 2), `b"aXb"`, `"aXb"`, "latin-1"},
		{answer(StrOf("é"), 2), `b"a\xe9b"`, `"a\u00e9b"`, "latin-1"},
		{answer(StrOf("é"), -1), `b"a\xe9b"`, `"a\u00e9b"`, "latin-1"},
		{answer(StrOf("X"), 3), `b"aX"`, `"aX"`, "ascii"},
		{answer(StrOf("é"), 2), `UnicodeEncodeError, "ascii", "a\u65e5b", 1, 2, "ordinal not in range(128)"`, `"a\u00e9b"`, "ascii"},
		{answer(NewBytes("\xfe"), 2), `b"a\xfeb"`, "TypeError: decoding error handler must return (str, int) tuple", "ascii"},
		{answer(StrOf("X"), 9), "IndexError: position 9 from error handler out of bounds", "IndexError: position 9 from error handler out of bounds", "ascii"},
		{answer(StrOf("X"), -9), "IndexError: position -6 from error handler out of bounds", "IndexError: position -6 from error handler out of bounds", "ascii"},
		{StrOf("X"), "TypeError: encoding error handler must return (str/bytes, int) tuple", "TypeError: decoding error handler must return (str, int) tuple", "ascii"},
		{answer(None, 2), "TypeError: encoding error handler must return (str/bytes, int) tuple", "TypeError: decoding error handler must return (str, int) tuple", "ascii"},
	} {
		if exc := RegisterErrorHandler(th, "test", handlerReturning(c.answer)); exc != nil {
			t.Fatal(showError(exc))
		}
		got := ""
		if v, exc := EncodeText(th, NewStr("a日b"), c.encoding, "test"); exc != nil {
			got = showError(exc)
		} else {
			got = show(v)
		}
		if got != c.encode {
			t.Errorf("%s encodes %s, want %s", show(c.answer), got, c.encode)
		}
		if s, exc := DecodeText(th, []byte("a\xffb"), "utf-8", "test"); exc != nil {
			got = showError(exc)
		} else {
			got = show(s.Value())
		}
		if got != c.decode {
			t.Errorf("%s decodes %s, want %s", show(c.answer), got, c.decode)
		}
	}
	if exc := RegisterErrorHandler(th, "test", None); exc == nil {
		t.Error("None is a handler")
	}
	if _, exc := FindErrorHandler(th, "nope"); exc == nil || !exc.Is(LookupErrorType) {
		t.Error("an unknown handler was found")
	}
	if ok, _ := UnregisterErrorHandler(th, "test"); !ok {
		t.Error("the handler was not there")
	}
}

// TestBuiltinHandlersCalled checks the built-in handlers called as functions.
func TestBuiltinHandlersCalled(t *testing.T) {
	th := testThread()
	encode := NewException(UnicodeEncodeErrorType, StrOf("ascii"), StrOf("a日b"), Int64(1), Int64(2), StrOf("r"))
	decode := NewException(UnicodeDecodeErrorType, StrOf("utf-8"), NewBytes("a\xffb"), Int64(1), Int64(2), StrOf("r"))
	translate := NewException(UnicodeTranslateErrorType, StrOf("a日b"), Int64(1), Int64(2), StrOf("r"))
	for _, c := range []struct{ name, encode, decode, translate string }{
		{"ignore", `tuple("", 2, )`, `tuple("", 2, )`, `tuple("", 2, )`},
		{"replace", `tuple("?", 2, )`, `tuple("\ufffd", 2, )`, `tuple("\ufffd", 2, )`},
		{"backslashreplace", `tuple("\\u65e5", 2, )`, `tuple("\\xff", 2, )`, `tuple("\\u65e5", 2, )`},
		{"xmlcharrefreplace", `tuple("&#26085;", 2, )`, "TypeError", "TypeError"},
		{"namereplace", `tuple("\\N{CJK UNIFIED IDEOGRAPH-65E5}", 2, )`, "TypeError", "TypeError"},
		{"surrogateescape", "UnicodeEncodeError", `tuple("\xed\xb3\xbf", 2, )`, "TypeError"},
		{"strict", "UnicodeEncodeError", "UnicodeDecodeError", "UnicodeTranslateError"},
	} {
		for i, e := range []*Exception{encode, decode, translate} {
			got := ""
			h, exc := FindErrorHandler(th, c.name)
			if exc != nil {
				t.Fatal(showError(exc))
			}
			if v, exc := Call1(th, h, e.Value()); exc != nil {
				got = exc.Type().Name
			} else {
				got = show(v)
			}
			if want := [3]string{c.encode, c.decode, c.translate}[i]; got != want {
				t.Errorf("%s(%s) is %s, want %s", c.name, e.Type().Name, got, want)
			}
		}
	}
}
