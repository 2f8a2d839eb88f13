// This file reads the lines of a program and remembers where each came from, so that places in the joined text lead back to rows and columns.

package tokenize

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// line is a line of the program. A string that readline() returned is one row, even if it has several lines.
type line struct {
	start  int    // of the line in the text
	row    int    // which call of readline() returned it, counted from 1
	base   int    // how many characters of the row come before it
	ending string // how it ended before it was made to end with a newline
	width  int    // characters that the ending counts for
}

// lines is a program whose lines end with newlines.
type lines struct {
	text  string
	lines []line
	rows  []string
	exc   *exception // what readline() raised behind the last line
	null  int        // the row behind the last that has a null byte, 0 for none
}

// read calls readline until there is nothing left.
func read(th *thread, readline func() (string, *exception)) (*lines, *exception) {
	p := &lines{}
	var text strings.Builder
	for {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		row, exc := readline()
		if exc != nil {
			p.exc = exc
			break
		}
		if row == "" {
			break
		}
		if exc := th.CheckAlloc(text.Len()+len(row), 2); exc != nil {
			return nil, exc
		}
		if strings.IndexByte(row, 0) >= 0 {
			p.null = len(p.rows) + 1
			break
		}
		p.rows = append(p.rows, row)
		p.add(&text, row)
	}
	p.text = text.String()
	return p, nil
}

// add appends the lines of a row.
func (p *lines) add(text *strings.Builder, row string) {
	base := 0
	for row != "" {
		l := line{start: text.Len(), row: len(p.rows), base: base, ending: "\n", width: 1}
		content, rest, ended := strings.Cut(row, "\n")
		switch {
		case ended && strings.HasSuffix(content, "\r"):
			content, l.ending, l.width = content[:len(content)-1], "\r\n", 2
		case ended:
		case strings.HasSuffix(content, "\r"):
			content, l.ending, l.width = content[:len(content)-1], "\r", 2
		default:
			l.ending = ""
		}
		text.WriteString(content)
		text.WriteByte('\n')
		p.lines = append(p.lines, l)
		base += utf8.RuneCountInString(content) + l.width
		row = rest
	}
}

// place is the row and column of offset pos in line n, counted from 1. Behind the text is a row of its own.
func (p *lines) place(n, pos int) (row, col int) {
	if n > len(p.lines) {
		return len(p.rows) + 1, 0
	}
	l := p.lines[n-1]
	return l.row, l.base + utf8.RuneCountInString(p.text[l.start:pos])
}

// piece is the text between two offsets, the first in line n, with the line ends that it had.
func (p *lines) piece(n, from, to int) string {
	if n >= len(p.lines) || to <= p.lines[n].start {
		return p.text[from:to]
	}
	var b strings.Builder
	for ; n < len(p.lines) && p.lines[n].start <= to; n++ {
		end := p.lines[n].start - 1
		b.WriteString(p.text[from:end])
		if e := p.lines[n-1].ending; e != "" {
			b.WriteString(e)
		} else {
			b.WriteByte('\n')
		}
		from = end + 1
	}
	b.WriteString(p.text[from:to])
	return b.String()
}

// shown is the text of the rows from one place to another.
func (p *lines) shown(from, to int) string {
	if from > len(p.rows) {
		return ""
	}
	if to > len(p.rows) {
		to = len(p.rows)
	}
	if from == to {
		return p.rows[from-1]
	}
	return strings.Join(p.rows[from-1:to], "")
}

// stringReader reads rows that have to be strs.
func stringReader(th *thread, readline value) func() (string, *exception) {
	return func() (string, *exception) {
		v, exc := object.Call0(th, readline)
		switch {
		case exc != nil && exc.Is(object.StopIterationType):
			return "", nil
		case exc != nil:
			return "", exc
		case !v.Type().Has(object.FlagStr):
			return "", object.TypeErrorf("readline() returned a non-string object")
		}
		return v.AsStr().String(), nil
	}
}

// bytesReader reads rows that have to be bytes in an encoding; bytes that are wrong are replaced.
func bytesReader(th *thread, readline value, encoding string) func() (string, *exception) {
	return func() (string, *exception) {
		v, exc := object.Call0(th, readline)
		switch {
		case exc != nil && exc.Is(object.StopIterationType):
			return "", nil
		case exc != nil:
			return "", exc
		case !v.Type().Has(object.FlagBytes):
			return "", object.TypeErrorf("readline() returned a non-bytes object")
		}
		data, exc := object.BytesOf(th, v)
		if exc != nil {
			return "", exc
		}
		s, exc := object.DecodeText(th, []byte(data), encoding, "replace")
		if exc != nil {
			return "", exc
		}
		return s.String(), nil
	}
}
