// This file shows the source lines of an instruction with ^ and ~ below the part that it comes from (PEP 657).

package traceback

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// spot is a place in source lines: a line counted from 0 and a character in it.
type spot struct{ line, col int }

func (s spot) before(t spot) bool { return s.line < t.line || s.line == t.line && s.col < t.col }

// marked is lines, the lines of one instruction, with marks below its range: from byte col of the first line to byte
// endCol of the last.
func marked(original []string, col, endCol int, marks bool) string {
	lines := dedented(original)
	last := len(lines) - 1
	removed := utf8.RuneCountInString(original[0]) - utf8.RuneCountInString(lines[0])
	from := max(0, characters(original[0], col)-removed)
	to := max(0, characters(original[last], endCol)-removed)

	segment := cut(lines, from, to)
	a := anchorsOf(segment)
	shown := map[int]bool{0: true, last: true}
	if a != nil {
		if a.left.line == 0 {
			a.left.col += from
		}
		if a.right.line == 0 {
			a.right.col += from
		}
		for d := -1; d <= 1; d++ {
			shown[a.left.line+d] = true
			shown[a.right.line+d] = true
		}
	}
	m := &marker{lines: lines, from: width(lines[0], from), to: width(lines[last], to)}
	if a != nil {
		m.anchored = true
		m.left = spot{a.left.line, width(lines[a.left.line], a.left.col)}
		m.right = spot{a.right.line, width(lines[a.right.line], a.right.col)}
	}
	m.marks = marks && worthMarking(lines, from, to, a != nil)

	var numbers []int
	for n := range shown {
		if n >= 0 && n <= last {
			numbers = append(numbers, n)
		}
	}
	sort.Ints(numbers)
	for i, n := range numbers {
		if i > 0 {
			switch gap := n - numbers[i-1] - 1; {
			case gap == 1:
				m.line(n - 1)
			case gap > 1:
				m.out = append(m.out, fmt.Sprintf("...<%d lines>...", gap))
			}
		}
		m.line(n)
	}
	var b strings.Builder
	for _, l := range dedented(m.out) {
		b.WriteString("    " + l + "\n")
	}
	return b.String()
}

// marker writes lines and marks. from and to are columns of the terminal; left and right bound the part marked by ^
// when there are anchors.
type marker struct {
	lines       []string
	from, to    int
	anchored    bool
	left, right spot
	marks       bool
	out         []string
}

func (m *marker) line(n int) {
	text := m.lines[n]
	m.out = append(m.out, text)
	if !m.marks {
		return
	}
	end := width(text, utf8.RuneCountInString(text))
	if n == len(m.lines)-1 {
		end = m.to
	}
	start := utf8.RuneCountInString(text) - utf8.RuneCountInString(strings.TrimLeftFunc(text, unicode.IsSpace))
	if n == 0 {
		start = max(start, m.from)
	}
	b := make([]byte, 0, end)
	for col := range end {
		at := spot{n, col}
		switch {
		case col < start:
			b = append(b, ' ')
		case !m.anchored || !at.before(m.left) && at.before(m.right):
			b = append(b, '^')
		default:
			b = append(b, '~')
		}
	}
	m.out = append(m.out, string(b))
}

// cut is the text between character from of the first line and character to of the last.
func cut(lines []string, from, to int) string {
	last := len(lines) - 1
	part := append([]string(nil), lines...)
	part[last] = head(part[last], to)
	if last > 0 || from <= to {
		part[0] = part[0][len(head(part[0], from)):]
	} else {
		part[0] = ""
	}
	return strings.Join(part, "\n")
}

// head is the first n characters of s, or s if it has no more.
func head(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// characters is how many characters of s begin before byte offset n.
func characters(s string, n int) int {
	if n >= len(s) {
		return utf8.RuneCountInString(s)
	}
	return utf8.RuneCountInString(s[:n])
}

// width is how many columns the first n characters of s take on a terminal.
func width(s string, n int) int {
	cols := 0
	for _, r := range s {
		if n == 0 {
			break
		}
		n--
		cols++
		if r >= 0x1100 && isWide(r) {
			cols++
		}
	}
	return cols
}

func isWide(r rune) bool {
	i := sort.Search(len(wide), func(i int) bool { return wide[i][1] >= r })
	return i < len(wide) && wide[i][0] <= r
}

// dedented is lines without the white space that all of them begin with; lines of nothing but white space become empty
// and do not count.
func dedented(lines []string) []string {
	margin, some := "", false
	for _, l := range lines {
		body := strings.TrimLeft(l, " \t")
		if strings.TrimSpace(l) == "" {
			continue
		}
		lead := l[:len(l)-len(body)]
		if !some {
			margin, some = lead, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(lead) && margin[n] == lead[n] {
			n++
		}
		margin = margin[:n]
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.TrimSpace(l) != "" {
			out[i] = l[len(margin):]
		}
	}
	return out
}
