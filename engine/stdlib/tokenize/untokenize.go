// This file makes program text of tokens again.

package tokenize

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	stdtoken "dappco.re/go/py/engine/stdlib/token"
)

// The numbers of tokens that untokenize treats in a way of their own and module token does not name in Go.
const (
	fstringMiddle = stdtoken.FStringStart + 1
	fstringEnd    = stdtoken.FStringStart + 2
	tstringStart  = stdtoken.FStringStart + 3
	tstringMiddle = stdtoken.FStringStart + 4
	tstringEnd    = stdtoken.FStringStart + 5
)

// writer puts tokens at their places.
type writer struct {
	out      []string
	row, col int
	kind     int
	line     string
	encoding string
	indents  []string
}

// place is a pair of numbers.
func placeOf(th *thread, v value) (row, col int, exc *exception) {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return 0, 0, exc
	}
	if len(items) != 2 {
		if len(items) < 2 {
			return 0, 0, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
		}
		return 0, 0, object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
	}
	if row, exc = object.ToIndexInt(th, items[0], object.OverflowErrorType); exc == nil {
		col, exc = object.ToIndexInt(th, items[1], object.OverflowErrorType)
	}
	return row, col, exc
}

// goTo writes what leads from the last token to a place: joined lines and spaces.
func (w *writer) goTo(th *thread, row, col int) *exception {
	if row < w.row || row == w.row && col < w.col {
		return object.ValueErrorf("start (%d,%d) precedes previous end (%d,%d)", row, col, w.row, w.col)
	}
	if n := row - w.row; n > 0 {
		if exc := th.CheckAlloc(n, 3); exc != nil {
			return exc
		}
		w.joinLines(n)
		w.col = 0
	}
	if n := col - w.col; n > 0 {
		if exc := th.CheckAlloc(n, 1); exc != nil {
			return exc
		}
		w.out = append(w.out, strings.Repeat(" ", n))
	}
	return nil
}

// joinLines writes n line ends with a backslash, and blanks before the first as the line of the token before had them.
func (w *writer) joinLines(n int) {
	newline := "\n"
	body := w.line
	switch {
	case strings.HasSuffix(body, "\r\n"):
		newline = "\r\n"
	case strings.HasSuffix(body, "\r"):
		newline = "\r"
	}
	body = strings.TrimRight(body, "\n\r")
	body = strings.TrimRight(body, "\\")
	trimmed := strings.TrimRight(body, " \t\f\v")
	w.out = append(w.out, body[len(trimmed):])
	w.out = append(w.out, strings.Repeat("\\"+newline, n))
}

// escapeBraces doubles the braces of the text of an f-string, but those of names of characters.
func escapeBraces(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		if (c == '{' || c == '}') && !named(b.String(), c) {
			b.WriteByte(c)
		}
		b.WriteByte(c)
	}
	return b.String()
}

// named reports that brace c behind before belongs to \N{...}.
func named(before string, c byte) bool {
	if c == '{' {
		if !strings.HasSuffix(before, `\N`) {
			return false
		}
		head := strings.TrimRight(before[:len(before)-1], `\`)
		return (len(before)-1-len(head))%2 == 1
	}
	i := strings.LastIndexByte(before, '{')
	return i >= 0 && strings.IndexByte(before[i:], '}') < 0 && named(before[:i], '{')
}

// untokenize is the text of tokens: a str, or bytes if the first token names an encoding.
func untokenize(th *thread, iterable value) (value, *exception) {
	it, exc := object.Iter(th, iterable)
	if exc != nil {
		return value{}, exc
	}
	w := &writer{row: 1}
	for startLine := false; ; {
		v, exc := object.Next(th, it)
		if exc != nil {
			return value{}, exc
		}
		if v.IsNull() {
			break
		}
		items, exc := object.Collect(th, v)
		if exc != nil {
			return value{}, exc
		}
		if len(items) == 2 {
			if exc := w.loose(th, items, it); exc != nil {
				return value{}, exc
			}
			break
		}
		ended, exc := w.exact(th, items, &startLine)
		if exc != nil {
			return value{}, exc
		}
		if ended {
			break
		}
	}
	text := strings.Join(w.out, "")
	if w.encoding == "" {
		return object.StrOf(text), nil
	}
	return object.EncodeText(th, object.NewStr(text), w.encoding, "strict")
}

// exact writes a token with places.
func (w *writer) exact(th *thread, items []value, startLine *bool) (ended bool, exc *exception) {
	if len(items) != 5 {
		if len(items) < 5 {
			return false, object.ValueErrorf("not enough values to unpack (expected 5, got %d)", len(items))
		}
		return false, object.ValueErrorf("too many values to unpack (expected 5, got %d)", len(items))
	}
	kind, text, exc := kindAndText(th, items)
	if exc != nil {
		return false, exc
	}
	if kind == stdtoken.Encoding {
		w.encoding = text
		return false, nil
	}
	if kind == stdtoken.EndMarker {
		return true, nil
	}
	row, col, exc := placeOf(th, items[2])
	if exc != nil {
		return false, exc
	}
	endRow, endCol, exc := placeOf(th, items[3])
	if exc != nil {
		return false, exc
	}
	switch {
	case kind == stdtoken.Indent:
		w.indents = append(w.indents, text)
		return false, nil
	case kind == stdtoken.Dedent:
		if len(w.indents) == 0 {
			return false, object.Errorf(object.IndexErrorType, "pop from empty list")
		}
		w.indents = w.indents[:len(w.indents)-1]
		w.row, w.col = endRow, endCol
		return false, nil
	case kind == stdtoken.Newline || kind == stdtoken.NL:
		*startLine = true
	case len(w.indents) > 0 && *startLine:
		indent := w.indents[len(w.indents)-1]
		if n := utf8.RuneCountInString(indent); col >= n {
			w.out = append(w.out, indent)
			w.col = n
		}
		*startLine = false
	case kind == fstringMiddle || kind == tstringMiddle:
		if strings.ContainsAny(text, "{}") {
			text = escapeBraces(text)
			last := text[strings.LastIndexByte(text, '\n')+1:]
			endCol += strings.Count(last, "{{") + strings.Count(last, "}}")
		}
	}
	if exc := w.goTo(th, row, col); exc != nil {
		return false, exc
	}
	w.out = append(w.out, text)
	w.row, w.col = endRow, endCol
	if kind == stdtoken.Newline || kind == stdtoken.NL {
		w.row, w.col = w.row+1, 0
	}
	w.kind = kind
	if items[4].Type().Has(object.FlagStr) {
		w.line = items[4].AsStr().String()
	}
	return false, nil
}

func kindAndText(th *thread, items []value) (int, string, *exception) {
	kind, exc := object.ToIndexInt(th, items[0], object.OverflowErrorType)
	if exc != nil {
		return 0, "", exc
	}
	if !items[1].Type().Has(object.FlagStr) {
		return 0, "", object.TypeErrorf("sequence item 0: expected str instance, %s found", items[1].Type().Name)
	}
	return kind, items[1].AsStr().String(), nil
}

// loose writes tokens without places, of which items is the first: only the tokens will be the same again, not the space between them.
func (w *writer) loose(th *thread, items []value, it value) *exception {
	indents := w.indents
	startLine, afterString, depth, before := false, false, 0, 0
	for first := true; ; first = false {
		if !first {
			v, exc := object.Next(th, it)
			if exc != nil || v.IsNull() {
				return exc
			}
			if items, exc = object.Collect(th, v); exc != nil {
				return exc
			}
			if len(items) < 2 {
				return object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
			}
		}
		kind, text, exc := kindAndText(th, items)
		if exc != nil {
			return exc
		}
		if first {
			startLine = kind == stdtoken.Newline || kind == stdtoken.NL
		}
		if kind == stdtoken.Encoding {
			w.encoding = text
			continue
		}
		if kind == stdtoken.Name || kind == stdtoken.Number {
			text += " "
		}
		if kind == stdtoken.String && afterString {
			text = " " + text
		}
		afterString = kind == stdtoken.String
		if (before == stdtoken.String || before == fstringEnd) && (kind == stdtoken.String || kind == stdtoken.FStringStart) {
			text = " " + text
		}
		before = kind
		switch {
		case kind == stdtoken.FStringStart || kind == tstringStart:
			depth++
		case kind == fstringEnd || kind == tstringEnd:
			depth--
		}
		switch {
		case kind == stdtoken.Indent:
			indents = append(indents, text)
			continue
		case kind == stdtoken.Dedent:
			if len(indents) == 0 {
				return object.Errorf(object.IndexErrorType, "pop from empty list")
			}
			indents = indents[:len(indents)-1]
			continue
		case kind == stdtoken.Newline || kind == stdtoken.NL:
			startLine = true
		case startLine && len(indents) > 0:
			w.out = append(w.out, indents[len(indents)-1])
			startLine = false
		case kind == fstringMiddle || kind == tstringMiddle:
			text = escapeBraces(text)
		}
		if n := len(w.out); n > 0 && depth > 0 && (text == "{" || text == "}") && w.out[n-1] == text {
			text = " " + text
		}
		w.out = append(w.out, text)
	}
}
