// This file shows stack entries: where, in which function, and the source lines.

package traceback

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/vm"
)

// foldAfter is how many equal entries in a row are shown before the rest is counted.
const foldAfter = 3

// maxRuns bounds a stack of levels that are not all alike: of a deeper one, the outermost and innermost are shown.
const maxRuns = 10_000

// entry is one level of a stack. The range is that of the instruction that was running: Col -1 means that only the line
// is known.
type entry struct {
	code     *vm.Code
	filename string
	name     string
	pos      code.Position
}

func entryOf(f *vm.FrameObject, pos code.Position) entry {
	c := f.Code()
	return entry{code: c, filename: c.Filename, name: c.Name, pos: pos}
}

// entries is the levels of tb, outermost first.
func (s *shower) entries(tb *vm.Traceback) []entry {
	var list []entry
	for ; tb != nil; tb = tb.Next() {
		list = append(list, entryOf(tb.Frame(), tb.Position()))
	}
	return limited(list, s.opt.Limit)
}

// stack is the text of entries.
func (s *shower) stack(entries []entry) string {
	var b strings.Builder
	repeats := 0
	fold := func() {
		if n := repeats - foldAfter; n > 0 {
			plural := "s"
			if n == 1 {
				plural = ""
			}
			fmt.Fprintf(&b, "  [Previous line repeated %d more time%s]\n", n, plural)
		}
	}
	shown := 0
	for i, e := range entries {
		if left := len(entries) - i - 1; shown > 2*maxRuns && left > maxRuns {
			continue
		}
		if i == 0 || e.filename != entries[i-1].filename || e.pos.Line != entries[i-1].pos.Line || e.name != entries[i-1].name {
			fold()
			repeats = 0
		}
		if repeats++; repeats <= foldAfter {
			if shown++; shown == 2*maxRuns+1 && len(entries)-i-1 > maxRuns {
				fmt.Fprintf(&b, "  [%d levels left out]\n", len(entries)-i-maxRuns)
				continue
			}
			b.WriteString(s.entry(e))
		}
	}
	fold()
	s.size += b.Len()
	return b.String()
}

// entry is the text of one level; levels at the same place share it.
func (s *shower) entry(e entry) string {
	text, ok := s.texts[e]
	if ok {
		return text
	}
	var lines []string
	if e.pos.Line > 0 {
		lines = s.sources.lines(e, int(e.pos.Line), max(int(e.pos.Line), int(e.pos.EndLine)))
	}
	text = e.text(lines, !s.opt.NoMarks)
	if s.texts == nil {
		s.texts = map[entry]string{}
	}
	s.texts[e] = text
	return text
}

// text is the text of e, whose source lines are lines.
func (e entry) text(lines []string, marks bool) string {
	filename := e.filename
	if strings.HasPrefix(filename, "<stdin-") && strings.HasSuffix(filename, ">") {
		filename = "<stdin>"
	}
	line := fmt.Sprint(e.pos.Line)
	if e.pos.Line <= 0 {
		line = "None"
	}
	text := "  File \"" + filename + "\", line " + line + ", in " + e.name + "\n"
	blank := true
	for _, l := range lines {
		blank = blank && strings.TrimSpace(l) == ""
	}
	if blank {
		return text
	}
	if e.pos.Col < 0 || len(lines) <= int(e.pos.EndLine-e.pos.Line) || e.pos.EndCol < 0 {
		return text + "    " + strings.TrimSpace(lines[0]) + "\n"
	}
	return text + marked(lines, int(e.pos.Col), int(e.pos.EndCol), marks)
}
