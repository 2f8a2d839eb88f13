// This file shows SyntaxErrors: the place, the line and what of it is wrong.

package traceback

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// syntaxError is the last lines of exc, a SyntaxError.
func (s *shower) syntaxError(exc *object.Exception) []string {
	field := func(i int) object.Value {
		if v := exc.Field(i); !v.IsNull() {
			return v
		}
		return object.None
	}
	class := s.className(exc.Type())
	filename, line := field(object.SyntaxErrorFilename), field(object.SyntaxErrorLineno)
	message := "<no detail available>"
	if m := field(object.SyntaxErrorMsg); !m.IsNone() {
		if text := s.str(m, "exception"); text != "" {
			message = text
		}
	}
	var place []string
	suffix := ""
	switch {
	case !line.IsNone():
		name := "<string>"
		if !filename.IsNone() {
			if text := s.str(filename, "exception"); text != "" {
				name = text
			}
		}
		place = []string{"  File \"" + name + "\", line " + s.str(line, "exception") + "\n"}
	case !filename.IsNone():
		suffix = " (" + s.str(filename, "exception") + ")"
	}
	if text := field(object.SyntaxErrorText); text.Type().Has(object.FlagStr) {
		bad := badText{text: text.AsStr().String()}
		bad.line, _ = object.IntValue(line)
		bad.offset, bad.hasOffset = object.IntValue(field(object.SyntaxErrorOffset))
		bad.endLine, _ = object.IntValue(field(object.SyntaxErrorEndLineno))
		bad.endOffset, _ = object.IntValue(field(object.SyntaxErrorEndOffset))
		if word, hint := s.keywordTypo(exc, message); hint != "" {
			bad.text, bad.offset, bad.endOffset, bad.endLine = word.text, int64(word.from), int64(word.to), bad.line
			message = hint
		}
		shown := bad.show()
		i := strings.IndexByte(shown, '\n') + 1
		if place = append(place, shown[:i]); i < len(shown) {
			place = append(place, shown[i:])
		}
	}
	return append(place, class+": "+message+suffix+"\n")
}

// badText is the line of a SyntaxError; offsets count characters from 1.
type badText struct {
	text              string
	line, endLine     int64
	offset, endOffset int64
	hasOffset         bool
}

// show is the line, without its indentation, and the marks below it.
func (b badText) show() string {
	line := strings.TrimRight(b.text, "\n")
	shown := strings.TrimLeft(line, " \n\f")
	indent := int64(len(line) - len(shown))
	text := "    " + shown + "\n"
	if !b.hasOffset {
		return text
	}
	length := int64(utf8.RuneCountInString(line))
	from, to := b.offset, b.endOffset
	if b.line != b.endLine {
		to = length + 1
	} else if to == 0 {
		to = from
	}
	if b.text != "" {
		// Places beyond the line are the one behind it.
		from, to = min(from, length+1), min(to, length+1)
	}
	if from >= to || to < 0 {
		to = from + 1
	}
	from, to = from-1-indent, to-1-indent
	if from < 0 {
		return text
	}
	var marks strings.Builder
	i := int64(0)
	for _, r := range shown {
		if i == from {
			break
		}
		i++
		if unicode.IsSpace(r) {
			marks.WriteRune(r)
		} else {
			marks.WriteByte(' ')
		}
	}
	const most = 1 << 16 // offsets can be made up
	marks.WriteString(strings.Repeat("^", int(min(to-from, most))))
	return text + "    " + marks.String() + "\n"
}
