// Package traceback shows exceptions as CPython 3.14 does: stack entries with source lines and markers, chains, groups,
// notes, and what was probably meant.
//
// An exception is first taken apart into a report (report.go): the texts of its stack entries (stack.go, marks.go), its
// last lines (last.go, syntax.go, suggest.go) and the reports of its cause, context and members. The report is then
// written with the margins of exception groups (write.go). Nothing here fails: where an object cannot be shown, a
// placeholder stands for it.
package traceback

import (
	"io"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// How much of an exception group is shown.
const (
	maxGroupWidth = 15
	maxGroupDepth = 10
)

// Options say how an exception is shown.
type Options struct {
	// Limit is the most stack entries of each traceback, counted from the outermost if positive and from the innermost
	// if negative. Nil means no limit.
	Limit *int
	// NoChain leaves cause and context out.
	NoChain bool
	// GroupWidth and GroupDepth bound what is shown of exception groups; 0 means 15 and 10.
	GroupWidth, GroupDepth int
	// NoMarks leaves out the lines of ^ and ~ below source lines.
	NoMarks bool
}

// Format is the text that the interpreter prints for an uncaught exc; sys.tracebacklimit is obeyed.
func Format(th *object.Thread, exc *object.Exception) string {
	return FormatWith(th, exc, Options{Limit: Limit(th), NoMarks: th.Interp.PlainTracebacks})
}

// Print writes Format to w.
func Print(th *object.Thread, w io.Writer, exc *object.Exception) error {
	_, err := io.WriteString(w, Format(th, exc))
	return err
}

// FormatWith is Format with options; sys.tracebacklimit has no influence.
func FormatWith(th *object.Thread, exc *object.Exception, opt Options) string {
	s := newShower(th, opt)
	out := &writer{width: s.width(), depth: opt.GroupDepth}
	if out.depth == 0 {
		out.depth = maxGroupDepth
	}
	out.report(s.take(exc))
	return strings.Join(out.parts, "")
}

// FormatOnly is the last lines of an exception: class, message and notes, or the place and text of a SyntaxError.
func FormatOnly(th *object.Thread, exc *object.Exception) string {
	return newShower(th, Options{NoChain: true}).last(exc)
}

// LastLines is FormatOnly in parts, as traceback.format_exception_only() has them; Message is the message in it.
func LastLines(th *object.Thread, exc *object.Exception) []string {
	return newShower(th, Options{}).lastLines(exc)
}

// Message is str(exc) with what was probably meant.
func Message(th *object.Thread, exc *object.Exception) string {
	return newShower(th, Options{}).message(exc)
}

// Entry is the text of one stack entry whose source lines are text; -1 stands for what is not known.
func Entry(filename, name string, line, endLine, col, endCol int, text string) string {
	e := entry{filename: filename, name: name, pos: code.Position{Line: int32(line), EndLine: int32(endLine), Col: int32(col), EndCol: int32(endCol)}}
	return e.text(splitLines(text), true)
}

// FormatTraceback is the stack entries of a traceback object.
func FormatTraceback(th *object.Thread, tb *vm.Traceback, opt Options) string {
	s := newShower(th, opt)
	return s.stack(s.entries(tb))
}

// FormatStack is the entries of frame and its callers, innermost last.
func FormatStack(th *object.Thread, frame *vm.FrameObject, opt Options) string {
	s := newShower(th, opt)
	var entries []entry
	for f := frame; f != nil; f = f.Back() {
		entries = append(entries, entryOf(f, f.Position()))
	}
	for i, j := 0, len(entries)-1; i < j; i, j = i+1, j-1 {
		entries[i], entries[j] = entries[j], entries[i]
	}
	return s.stack(limited(entries, opt.Limit))
}

// width is how many members of a group are shown.
func (s *shower) width() int {
	if s.opt.GroupWidth == 0 {
		return maxGroupWidth
	}
	return s.opt.GroupWidth
}

// Limit is sys.tracebacklimit as a limit from the innermost entry, nil if it is not set.
func Limit(th *object.Thread) *int {
	if th.Interp.SysDict == nil {
		return nil
	}
	v, ok := th.Interp.SysDict.GetName("tracebacklimit")
	if !ok || v.IsNone() {
		return nil
	}
	n, ok := object.IntValue(v)
	if !ok {
		return nil
	}
	limit := -max(0, int(n))
	return &limit
}

// limited is the part of entries that limit lets through.
func limited(entries []entry, limit *int) []entry {
	switch {
	case limit == nil:
		return entries
	case *limit > 0:
		return entries[:min(len(entries), *limit)]
	}
	return entries[max(0, len(entries)+*limit):]
}

// shower has what showing one exception needs.
type shower struct {
	th      *object.Thread
	opt     Options
	sources sources
	texts   map[entry]string // of stack entries
	size    int              // of the texts so far
}

func newShower(th *object.Thread, opt Options) *shower {
	return &shower{th: th, opt: opt, sources: sources{th: th, files: map[string][]string{}}}
}
