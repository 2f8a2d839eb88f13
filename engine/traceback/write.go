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

// writer collects the text. level is how deep in groups it is; open says that the tree of the innermost group still
// lacks its closing line.
type writer struct {
	text         strings.Builder
	width, depth int
	level        int
	open         bool
}

// emit writes text, which ends in a newline, with the margin of the current level; margin replaces the bar of its lines.
func (w *writer) emit(text, margin string) {
	if w.level == 0 {
		w.text.WriteString(text)
		return
	}
	prefix := w.indent() + margin + " "
	for len(text) > 0 {
		i := strings.IndexByte(text, '\n') + 1
		if i == 0 {
			i = len(text)
		}
		w.text.WriteString(prefix)
		w.text.WriteString(text[:i])
		text = text[i:]
	}
}

func (w *writer) indent() string { return strings.Repeat("  ", w.level) }

// report writes r and, before it, what it came from.
func (w *writer) report(r *report) {
	var chain []*report
	for ; r != nil; r = r.cause {
		chain = append(chain, r)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		r := chain[i]
		if r.cause != nil {
			if r.explicit {
				w.emit(causeText, "|")
			} else {
				w.emit(contextText, "|")
			}
		}
		switch {
		case !r.isGroup:
			if r.hasStack {
				w.emit("Traceback (most recent call last):\n", "|")
				w.emit(r.stack, "|")
			}
			w.emit(r.last, "|")
		case w.level > w.depth:
			w.emit(fmt.Sprintf("... (max_group_depth is %d)\n", w.depth), "|")
		default:
			w.group(r)
		}
	}
}

// group writes an exception group with its members.
func (w *writer) group(r *report) {
	outermost := w.level == 0
	if outermost {
		w.level++
	}
	if r.hasStack {
		margin := "|"
		if outermost {
			margin = "+"
		}
		w.emit("Exception Group Traceback (most recent call last):\n", margin)
		w.emit(r.stack, "|")
	}
	w.emit(r.last, "|")
	n := min(len(r.members), w.width+1)
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
		w.text.WriteString(w.indent() + corner + "+---------------- " + title + " ----------------\n")
		w.level++
		if i < w.width {
			w.report(r.members[i])
		} else {
			plural := "s"
			rest := len(r.members) - w.width + r.rest
			if rest == 1 {
				plural = ""
			}
			w.emit(fmt.Sprintf("and %d more exception%s\n", rest, plural), "|")
		}
		if i == n-1 && w.open {
			w.text.WriteString(w.indent() + "+------------------------------------\n")
			w.open = false
		}
		w.level--
	}
	if outermost {
		w.level = 0
	}
}
