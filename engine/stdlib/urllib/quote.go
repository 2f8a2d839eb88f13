// This file quotes and unquotes.

package urllib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const alwaysSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"

var quoteFunctions = []object.Method{
	{Name: "quote", Sig: "(string, safe='/', encoding=None, errors=None)", Doc: "string with %XX for all characters but letters, digits, the characters _.-~ and those in safe.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		return quote(th, "quote", args, "/")
	}},
	native.Python("quote_plus", "(string, safe='', encoding=None, errors=None)", "As quote(), with + for spaces, as queries have them.", quotePlus),
	{Name: "quote_from_bytes", Sig: "(bs, safe='/')", Doc: "bytes, quoted as quote() does, as text.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		safe, exc := safeBytes(th, args[1], "/")
		if exc != nil {
			return value{}, exc
		}
		return quoteBytes(th, args[0], safe)
	}},
	{Name: "unquote", Sig: "(string, encoding='utf-8', errors='replace')", Doc: "string with the characters that %XX stand for.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		return unquote(th, args[0], args[1], args[2])
	}},
	{Name: "unquote_plus", Sig: "(string, encoding='utf-8', errors='replace')", Doc: "As unquote(), with spaces for +.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		s, exc := native.CallMethod(th, args[0], "replace", object.StrOf("+"), object.StrOf(" "))
		if exc != nil {
			return value{}, exc
		}
		return unquote(th, s, args[1], args[2])
	}},
	{Name: "unquote_to_bytes", Sig: "(string)", Doc: "string, or bytes, with the bytes that %XX stand for.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		text := ""
		if args[0].Type().Has(object.FlagStr) {
			b, exc := object.EncodeText(th, args[0].AsStr(), "utf-8", "strict")
			if exc != nil {
				return value{}, exc
			}
			text = object.Cast[object.Bytes](b).Data
		} else if given, exc := object.Truth(th, args[0]); exc != nil {
			return value{}, exc
		} else if given {
			if !isBytes(args[0]) {
				return value{}, object.AttributeErrorf("'%s' object has no attribute 'split'", args[0].Type().MessageName())
			}
			if text, exc = object.BytesOf(th, args[0]); exc != nil {
				return value{}, exc
			}
		}
		return object.NewBytes(unquoteBytes(text)), nil
	}},
}

func isBytes(v value) bool {
	return v.Type().Has(object.FlagBytes) || v.Type().Has(object.FlagByteArray)
}

// safeBytes is the argument safe: ASCII characters that are not quoted.
func safeBytes(th *thread, v value, otherwise string) (string, *exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	text := ""
	if v.Type().Has(object.FlagStr) {
		text = v.AsStr().String()
	} else if !isBytes(v) {
		items, exc := object.Collect(th, v)
		if exc != nil {
			return "", exc
		}
		for _, item := range items {
			n, exc := object.ToInt64(th, item)
			if exc != nil {
				return "", exc
			}
			if n >= 0 && n < 128 {
				text += string(rune(n))
			}
		}
	} else {
		var exc *exception
		if text, exc = object.BytesOf(th, v); exc != nil {
			return "", exc
		}
	}
	return strings.Map(func(r rune) rune {
		if r >= 128 {
			return -1
		}
		return r
	}, text), nil
}

// quoteBytes is quote_from_bytes.
func quoteBytes(th *thread, v value, safe string) (value, *exception) {
	if !isBytes(v) {
		return value{}, object.TypeErrorf("quote_from_bytes() expected bytes")
	}
	text, exc := object.BytesOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	var plain [256]bool
	for _, c := range []byte(alwaysSafe + safe) {
		plain[c] = true
	}
	if exc := th.CheckAlloc(len(text), 3); exc != nil {
		return value{}, exc
	}
	var b strings.Builder
	const digits = "0123456789ABCDEF"
	for i := range len(text) {
		if c := text[i]; plain[c] {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return object.StrOf(b.String()), nil
}

func isGiven(v value) bool { return !v.IsNull() && !v.IsNone() }

// encoded is a str argument as bytes, by its encoding and errors.
func quote(th *thread, name string, args []value, safeDefault string) (value, *exception) {
	s := args[0]
	if s.Type().Has(object.FlagStr) {
		if s.AsStr().Len() == 0 {
			return s, nil
		}
		encoding, errors := "utf-8", "strict"
		for i, to := range map[int]*string{2: &encoding, 3: &errors} {
			if isGiven(args[i]) {
				t, exc := object.ToStr(th, args[i])
				if exc != nil {
					return value{}, exc
				}
				*to = t.String()
			}
		}
		var exc *exception
		if s, exc = object.EncodeText(th, s.AsStr(), encoding, errors); exc != nil {
			return value{}, exc
		}
	} else {
		for i, what := range []string{"encoding", "errors"} {
			if isGiven(args[2+i]) {
				return value{}, object.TypeErrorf("quote() doesn't support '%s' for bytes", what)
			}
		}
	}
	safe, exc := safeBytes(th, args[1], safeDefault)
	if exc != nil {
		return value{}, exc
	}
	return quoteBytes(th, s, safe)
}

func quotePlus(th *thread, _ value, args []value) (value, *exception) {
	s := args[0]
	space := object.StrOf(" ")
	if !s.Type().Has(object.FlagStr) {
		space = object.NewBytes(" ")
	}
	if s.Type().Has(object.FlagStr) || s.Type().Has(object.FlagBytes) {
		has, exc := object.Contains(th, s, space)
		if exc != nil {
			return value{}, exc
		}
		if !has {
			return quote(th, "quote", args, "")
		}
	}
	safe, exc := safeBytes(th, args[1], "")
	if exc != nil {
		return value{}, exc
	}
	q, exc := quote(th, "quote", []value{s, object.StrOf(safe + " "), args[2], args[3]}, "")
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(strings.ReplaceAll(q.AsStr().String(), " ", "+")), nil
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// unquoteBytes replaces %XX.
func unquoteBytes(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if h, l := hexDigit(s[i+1]), hexDigit(s[i+2]); h >= 0 && l >= 0 {
				b = append(b, byte(h<<4|l))
				i += 2
				continue
			}
		}
		b = append(b, s[i])
	}
	return string(b)
}

func unquote(th *thread, v, encoding, errors value) (value, *exception) {
	if v.Type().Has(object.FlagBytes) {
		s, exc := decode(th, unquoteBytes(object.Cast[object.Bytes](v).Data), encoding, errors)
		if exc != nil {
			return value{}, exc
		}
		return s.Value(), nil
	}
	if !v.Type().Has(object.FlagStr) {
		has, exc := object.Contains(th, v, object.StrOf("%"))
		if exc != nil {
			return value{}, exc
		}
		if !has {
			// As CPython does, which splits a str.
			_, exc = native.CallMethod(th, v, "split")
		} else {
			exc = object.TypeErrorf("expected string or bytes-like object, got '%s'", v.Type().MessageName())
		}
		if exc != nil {
			return value{}, exc
		}
		return v, nil
	}
	return unquoteText(th, v.AsStr(), encoding, errors)
}

func decode(th *thread, s string, encoding, errors value) (*str, *exception) {
	names := [2]string{"utf-8", "replace"}
	for i, v := range []value{encoding, errors} {
		if isGiven(v) {
			t, exc := object.ToStr(th, v)
			if exc != nil {
				return nil, exc
			}
			names[i] = t.String()
		}
	}
	return object.DecodeText(th, []byte(s), names[0], names[1])
}

// unquoteText unquotes and decodes the ASCII parts of a str.
func unquoteText(th *thread, s *str, encoding, errors value) (value, *exception) {
	text := s.String()
	if !strings.Contains(text, "%") {
		return s.Value(), nil
	}
	var b object.StrBuilder
	for text != "" {
		n := 0
		for n < len(text) && text[n] < 128 {
			n++
		}
		if n == 0 {
			for n < len(text) && text[n] >= 128 {
				n++
			}
			b.Add(text[:n])
		} else {
			piece, exc := decode(th, unquoteBytes(text[:n]), encoding, errors)
			if exc != nil {
				return value{}, exc
			}
			b.AddStr(piece)
		}
		text = text[n:]
	}
	return b.Str().Value(), nil
}

// urlencodeMethod is urlencode, whose default quote_via is plus.
func urlencodeMethod(plus value) object.Method {
	return native.Python("urlencode", "(query, doseq=False, safe='', encoding=None, errors=None, quote_via=<function quote_plus>)", "A query of a mapping or a sequence of pairs. With doseq set, values that are sequences make a field for each of their items.", func(th *thread, _ value, args []value) (value, *exception) {
		if args[2].IsNull() {
			args[2] = object.StrOf("")
		}
		for i := 3; i < 5; i++ {
			if args[i].IsNull() {
				args[i] = object.None
			}
		}
		if args[5].IsNull() {
			args[5] = plus
		}
		return urlencode(th, args)
	})
}

// pairsOf is the fields of the argument query.
func pairsOf(th *thread, v value) ([]value, *exception) {
	if f, ok, exc := object.FindAttr(th, v, object.Intern("items")); exc != nil {
		return nil, exc
	} else if ok {
		if v, exc = object.Call0(th, f); exc != nil {
			return nil, exc
		}
	} else {
		bad := object.TypeErrorf("not a valid non-string sequence or mapping object")
		n, exc := object.Len(th, v)
		if exc != nil {
			return nil, bad
		}
		if n > 0 {
			first, exc := object.GetItem(th, v, object.Int64(0))
			if exc != nil && !exc.Is(object.TypeErrorType) {
				return nil, exc
			}
			if exc != nil || !first.Type().Has(object.FlagTuple) {
				return nil, bad
			}
		}
	}
	return object.Collect(th, v)
}

func urlencode(th *thread, args []value) (value, *exception) {
	items, exc := pairsOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	doseq, exc := truth(th, args[1], false)
	if exc != nil {
		return value{}, exc
	}
	quoted := func(v value) (string, *exception) {
		var q value
		if v.Type().Has(object.FlagBytes) {
			q, exc = object.Call2(th, args[5], v, args[2])
		} else {
			s, exc := object.ToStr(th, v)
			if exc != nil {
				return "", exc
			}
			if q, exc = object.Call(th, args[5], []value{s.Value(), args[2], args[3], args[4]}, nil); exc != nil {
				return "", exc
			}
		}
		if exc != nil {
			return "", exc
		}
		if !q.Type().Has(object.FlagStr) {
			return "", object.TypeErrorf("can only concatenate str (not \"%s\") to str", q.Type().MessageName())
		}
		return q.AsStr().String(), nil
	}
	var fields []string
	for _, item := range items {
		pair, exc := object.Collect(th, item)
		if exc != nil {
			return value{}, exc
		}
		if len(pair) < 2 {
			return value{}, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(pair))
		}
		if len(pair) > 2 {
			return value{}, object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(pair))
		}
		name, exc := quoted(pair[0])
		if exc != nil {
			return value{}, exc
		}
		values := []value{pair[1]}
		if t := pair[1].Type(); doseq && !t.Has(object.FlagBytes) && !t.Has(object.FlagStr) {
			if _, exc := object.Len(th, pair[1]); exc == nil {
				if values, exc = object.Collect(th, pair[1]); exc != nil {
					return value{}, exc
				}
			} else if !exc.Is(object.TypeErrorType) {
				return value{}, exc
			}
		}
		for _, v := range values {
			q, exc := quoted(v)
			if exc != nil {
				return value{}, exc
			}
			fields = append(fields, name+"="+q)
		}
	}
	return object.StrOf(strings.Join(fields, "&")), nil
}
