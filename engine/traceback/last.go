// This file makes the last lines of a report: class, message and notes.

package traceback

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

var (
	nameModule = object.Name{Text: "__module__"}
	nameNotes  = object.Name{Text: "__notes__"}
)

// last is the last lines of exc.
func (s *shower) last(exc *object.Exception) string { return strings.Join(s.lastLines(exc), "") }

// lastLines is the same in parts: one for each line of a SyntaxError and of notes, one for class and message.
func (s *shower) lastLines(exc *object.Exception) []string {
	var lines []string
	if exc.Is(object.SyntaxErrorType) {
		lines = s.syntaxError(exc)
	} else {
		lines = []string{lastLine(s.className(exc.Type()), s.message(exc))}
	}
	for notes := s.notes(exc); notes != ""; {
		i := strings.IndexByte(notes, '\n') + 1
		lines = append(lines, notes[:i])
		notes = notes[i:]
	}
	return lines
}

// message is str(exc) with what was probably meant.
func (s *shower) message(exc *object.Exception) string {
	return s.str(exc.Value(), "exception") + s.hint(exc)
}

func lastLine(class, message string) string {
	if message == "" {
		return class + "\n"
	}
	return class + ": " + message + "\n"
}

// className is the qualified name of t, with its module unless that is builtins or __main__.
func (s *shower) className(t *object.Type) string {
	module := t.Module
	if v := t.Lookup(nameModule.Str()); t.IsHeap() && !v.IsNull() {
		module = "<unknown>"
		if v.Type().Has(object.FlagStr) {
			module = v.AsStr().String()
		}
	}
	if module == "builtins" || module == "__main__" {
		return t.Qualname
	}
	return module + "." + t.Qualname
}

// str is str(v), or a placeholder that says what of failed.
func (s *shower) str(v object.Value, what string) string {
	text, exc := object.ToStr(s.th, v)
	if exc != nil {
		return "<" + what + " str() failed>"
	}
	return text.String()
}

func (s *shower) repr(v object.Value, what string) string {
	text, exc := object.Repr(s.th, v)
	if exc != nil {
		return "<" + what + " repr() failed>"
	}
	return text.String()
}

// notes is the lines of __notes__: a sequence of notes, or else whatever it is.
func (s *shower) notes(exc *object.Exception) string {
	v, ok, failed := object.FindAttr(s.th, exc.Value(), nameNotes.Str())
	if failed != nil {
		return "Ignored error getting __notes__: " + s.repr(failed.Value(), "__notes__") + "\n"
	}
	if !ok || v.IsNone() {
		return ""
	}
	t := v.Type()
	if !t.Has(object.FlagSequence) && !t.Has(object.FlagList) && !t.Has(object.FlagTuple) {
		return s.repr(v, "__notes__") + "\n"
	}
	items, failed := object.Collect(s.th, v)
	if failed != nil {
		return s.repr(v, "__notes__") + "\n"
	}
	var b strings.Builder
	for _, note := range items {
		b.WriteString(s.str(note, "note") + "\n")
	}
	return b.String()
}

// LastLine is the line with class and message.
func LastLine(class, message string) string { return lastLine(class, message) }
