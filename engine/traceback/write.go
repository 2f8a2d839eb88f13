// This file writes reports: chains one above the other, members of groups as a tree.

package traceback

import (
	"fmt"
	"strings"
)

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

// writer collects the text in parts, one for each entry, message or heading. level is how deep in groups it is; open says that the tree of the innermost group still
// lacks its closing line.
type writer struct {
	parts        []string
	width, depth int
	level        int
	open         bool
}

// emit writes text, which ends in a newline, with the margin of the current level; margin replaces the bar of its lines.
func (w *writer) emit(text, margin string) {
	if w.level == 0 {
		w.parts = append(w.parts, text)
		return
	}
	prefix := w.indent() + margin + " "
	var b strings.Builder
	for len(text) > 0 {
		i := strings.IndexByte(text, '\n') + 1
		if i == 0 {
			i = len(text)
		}
		b.WriteString(prefix)
		b.WriteString(text[:i])
		text = text[i:]
	}
	w.parts = append(w.parts, b.String())
}

func (w *writer) indent() string { return strings.Repeat("  ", w.level) }

// report writes r and, before it, what it came from.
func (w *writer) report(r *Report) {
	var chain []*Report
	for ; r != nil; r = r.Cause {
		chain = append(chain, r)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		r := chain[i]
		if r.Cause != nil {
			if r.Explicit {
				w.emit(causeText, "|")
			} else {
				w.emit(contextText, "|")
			}
		}
		switch {
		case !r.Group:
			if r.HasStack {
				w.emit("Traceback (most recent call last):\n", "|")
				w.emitAll(r.Stack)
			}
			w.emitAll(r.Last)
		case w.level > w.depth:
			w.emit(fmt.Sprintf("... (max_group_depth is %d)\n", w.depth), "|")
		default:
			w.group(r)
		}
	}
}

// group writes an exception group with its members.
func (w *writer) group(r *Report) {
	outermost := w.level == 0
	if outermost {
		w.level++
	}
	if r.HasStack {
		margin := "|"
		if outermost {
			margin = "+"
		}
		w.emit("Exception Group Traceback (most recent call last):\n", margin)
		w.emitAll(r.Stack)
	}
	w.emitAll(r.Last)
	n := min(len(r.Members), w.width+1)
	w.open = false
	for i := range n {
		if i == n-1 {
			// Whoever is innermost draws the line that closes all the trees that end here.
			w.open = true
		}
		title, corner := fmt.Sprint(i+1), "  "
		if i == 0 {
			corner = "+-"
		}
		if i >= w.width {
			title = "..."
		}
		w.parts = append(w.parts, w.indent()+corner+"+---------------- "+title+" ----------------\n")
		w.level++
		if i < w.width {
			w.report(r.Members[i])
		} else {
			plural := "s"
			rest := len(r.Members) - w.width + r.Rest
			if rest == 1 {
				plural = ""
			}
			w.emit(fmt.Sprintf("and %d more exception%s\n", rest, plural), "|")
		}
		if i == n-1 && w.open {
			w.parts = append(w.parts, w.indent()+"+------------------------------------\n")
			w.open = false
		}
		w.level--
	}
	if outermost {
		w.level = 0
	}
}

func (w *writer) emitAll(texts []string) {
	for _, text := range texts {
		w.emit(text, "|")
	}
}

// Parts is the text of r in parts, as traceback.TracebackException.format() yields them; width and depth bound what is shown of groups.
func (r *Report) Parts(width, depth int) []string {
	w := &writer{width: width, depth: depth}
	w.report(r)
	return w.parts
}
