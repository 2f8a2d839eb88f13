// This file puts the lines of a delta side by side. Changes in a line are between \x00, a mark, and \x01.

package difflib

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
)

// cell is a line of one side; the number of one that is not there is empty.
type cell struct{ number, text string }

// row is a line of both sides. A gap is between parts that are far from each other.
type row struct {
	from, to     cell
	changed, gap bool
}

// item is a line of a delta, with the line of marks below it if there is one.
type item struct {
	kind        byte // '-', '+', ' ', or 0 beyond the end
	text, marks string
}

// itemsOf is the lines of a delta.
func itemsOf(delta []string) (items []item) {
	for _, text := range delta {
		if text[0] == '?' {
			items[len(items)-1].marks = text
		} else {
			items = append(items, item{kind: text[0], text: text[2:]})
		}
	}
	return items
}

// pairing puts the items of a delta on their sides.
type pairing struct {
	items   []item
	numbers [2]int
	sides   [2][]cell
	flags   [2][]bool
	balance int // how many more lines were added than deleted since blanks were put
}

// item is the one at i.
func (p *pairing) item(i int) item {
	if i < len(p.items) {
		return p.items[i]
	}
	return item{}
}

// changed says whether the items at i are a line and what it became, with marks.
func (p *pairing) changed(i int) bool {
	old, now := p.item(i), p.item(i+1)
	return old.kind == '-' && now.kind == '+' && (old.marks != "" || now.marks != "")
}

// closes says whether the item at i, deleted or added, is the last one before blanks are put beside those that have no counterpart:
// before lines that are equal, before a line that took the place of one other, and before a single deletion after additions.
func (p *pairing) closes(i int) bool {
	next, after := p.item(i+1), p.item(i+2)
	switch {
	case next.kind == ' ':
		return true
	case p.items[i].kind == '-':
		return p.changed(i+1) || next.kind == '-' && after.kind == '+' && p.item(i+3).kind != '+'
	}
	return next.kind == '-' && after.kind != '-'
}

// paired is the rows of a delta.
func paired(delta []string) (rows []row) {
	p := &pairing{items: itemsOf(delta)}
	for i := 0; i < len(p.items); i++ {
		switch it := p.items[i]; {
		case it.kind == ' ':
			for side := range 2 {
				p.put(side, p.cell(side, it.text), false)
			}
		case p.changed(i):
			for side := range 2 {
				p.put(side, p.cell(side, marked(p.items[i+side])), true)
			}
			i++
		default:
			p.alone(i)
		}
	}
	p.level()
	for i := range min(len(p.sides[0]), len(p.sides[1])) {
		rows = append(rows, row{from: p.sides[0][i], to: p.sides[1][i], changed: p.flags[0][i] || p.flags[1][i]})
	}
	return rows
}

// alone puts a line that was deleted or added.
func (p *pairing) alone(i int) {
	it, side, step := p.items[i], 0, -1
	if it.kind == '+' {
		side, step = 1, 1
	}
	if it.text == "" {
		it.text = " "
	}
	p.balance += step
	c := p.cell(side, "\x00"+string(it.kind)+it.text+"\x01")
	if p.closes(i) {
		p.level()
	}
	p.put(side, c, true)
}

func (p *pairing) put(side int, c cell, changed bool) {
	p.sides[side], p.flags[side] = append(p.sides[side], c), append(p.flags[side], changed)
}

// cell is the next line of a side.
func (p *pairing) cell(side int, text string) cell {
	p.numbers[side]++
	return cell{strconv.Itoa(p.numbers[side]), text}
}

// level puts blanks on the side that has fewer lines.
func (p *pairing) level() {
	for ; p.balance < 0; p.balance++ {
		p.put(1, cell{"", "\n"}, true)
	}
	for ; p.balance > 0; p.balance-- {
		p.put(0, cell{"", "\n"}, true)
	}
}

// marked is the text of a line with its changes marked. The marks begin two columns before the text.
func marked(it item) string {
	text, marks := it.text, strings.TrimPrefix(it.marks, "? ")
	var out []byte
	last := byte(0)
	for i := 0; len(text) > 0; i++ {
		mark := byte(0)
		if len(marks) > 0 {
			c, n := object.DecodeRune(marks)
			if marks = marks[n:]; c == '+' || c == '-' || c == '^' {
				mark = byte(c)
			}
		}
		if mark != last && last != 0 {
			out = append(out, 1)
		}
		if mark != last && mark != 0 {
			out = append(out, 0, mark)
		}
		last = mark
		c, n := object.DecodeRune(text)
		out = object.AppendRune(out, c)
		text = text[n:]
	}
	if last != 0 {
		out = append(out, 1)
	}
	return string(out)
}

// nearby is the rows that changed and n around them, with gaps between.
func nearby(rows []row, n int) (out []row) {
	n = max(n, 0)
	for at := 0; ; {
		next := at
		for next < len(rows) && !rows[next].changed {
			next++
		}
		if next == len(rows) {
			return out
		}
		if next-at > n {
			out = append(out, row{gap: true})
			at = next - n
		}
		out = append(out, rows[at:next+1]...)
		at = next + 1
		for left := n; left > 0 && at < len(rows); at++ {
			left--
			if rows[at].changed {
				left = n
			}
			out = append(out, rows[at])
		}
	}
}

// wrapped is rows whose texts are at most as wide as the table wants them.
func (t *table) wrapped(rows []row) (out []row) {
	for _, w := range rows {
		if w.gap {
			out = append(out, w)
			continue
		}
		from, to := t.split(w.from), t.split(w.to)
		for i := range max(len(from), len(to)) {
			part := row{from: cell{"", " "}, to: cell{"", " "}, changed: w.changed}
			if i < len(from) {
				part.from = from[i]
			}
			if i < len(to) {
				part.to = to[i]
			}
			out = append(out, part)
		}
	}
	return out
}

// split is the pieces of a line; a change goes on in the next piece.
func (t *table) split(c cell) (out []cell) {
	if c.number == "" {
		return []cell{c}
	}
	text := []byte(c.text)
	for {
		size := object.NewStr(string(text)).Len()
		if size <= t.wrap || size-3*strings.Count(string(text), "\x00") <= t.wrap || t.wrap < 0 {
			return append(out, cell{c.number, string(text)})
		}
		i, mark := 0, byte(0)
		for n := 0; n < t.wrap && i < len(text); {
			switch text[i] {
			case 0:
				mark = text[i+1]
				i += 2
			case 1:
				mark = 0
				i++
			default:
				_, width := object.DecodeRune(string(text[i:min(i+4, len(text))]))
				i += width
				n++
			}
		}
		piece, rest := string(text[:i]), text[i:]
		if mark != 0 {
			piece += "\x01"
			rest = append([]byte{0, mark}, rest...)
		}
		out = append(out, cell{c.number, piece})
		c.number, text = ">", rest
	}
}
