// This file implements the reader: a machine that takes lines apart.

package csv

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// readState is where in a row the reader is.
type readState uint8

const (
	startRow readState = iota
	startField
	escaped // behind an escape
	inField
	inQuotes
	escapedInQuotes
	quoteInQuotes // behind a quote that may be the last
	lineEnd       // behind the end of the line
	behindEscapedEnd
)

// endOfLine stands for the end of a line from the iterator.
const endOfLine rune = -2

// reader is an object of type _csv.reader.
type reader struct {
	object.Head
	dialect  *dialect
	lines    value
	line     int
	state    readState
	field    []byte
	n        int // characters of field
	unquoted bool
	row      *object.List
}

var readerType = &object.Type{Name: "reader", Module: "_csv", Doc: "An iterator over the rows of an iterable of lines.", Def: readerDef{}}

type readerDef struct{}

// Define implements object.Definition.
func (readerDef) Define(t *object.Type) {
	native.Iterator[reader](t, nil, func(th *thread, v value) (value, *exception) {
		return object.Cast[reader](v).next(th)
	}, func(t *object.Type) {
		t.AddMembers([]object.GetSet{
			{Name: "dialect", Get: func(_ *thread, v value) (value, *exception) { return object.Cast[reader](v).dialect.Value(), nil }},
			{Name: "line_num", Get: func(_ *thread, v value) (value, *exception) {
				return object.Int64(int64(object.Cast[reader](v).line)), nil
			}},
		})
	})
}

func newReader(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	n := len(args) - len(kw)
	if n < 1 || n > 2 {
		return value{}, native.Arity("reader", n, 1, 2)
	}
	lines, exc := object.Iter(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	d, exc := dialectOf(th, args[1:], kw)
	if exc != nil {
		return value{}, exc
	}
	r := &reader{Head: object.NewHead(readerType), dialect: d, lines: lines}
	return r.Value(), nil
}

// next is the next row.
func (r *reader) next(th *thread) (value, *exception) {
	r.row = object.NewList(nil)
	r.state = startRow
	r.field, r.n, r.unquoted = r.field[:0], 0, true
	for {
		line, exc := object.NextInner(th, r.lines)
		if exc != nil {
			return value{}, exc
		}
		if line.IsNull() {
			return r.end(th)
		}
		if !line.Type().Has(object.FlagStr) {
			return value{}, fail(th, "iterator should return strings, not %s (the file should be opened in text mode)", line.Type().Name)
		}
		r.line++
		if exc := r.parse(th, line.AsStr().String()); exc != nil {
			return value{}, exc
		}
		if r.state == startRow {
			row := r.row
			r.row = nil
			return row.Value(), nil
		}
	}
}

// end is the last row if the lines end within one.
func (r *reader) end(th *thread) (value, *exception) {
	if r.n == 0 && r.state != inQuotes {
		return value{}, nil
	}
	if r.dialect.strict {
		return value{}, fail(th, "unexpected end of data")
	}
	if exc := r.save(th); exc != nil {
		return value{}, exc
	}
	return r.row.Value(), nil
}

// parse takes a line.
func (r *reader) parse(th *thread, text string) *exception {
	limit := stateOf(th).limit
	for at := 0; at < len(text); {
		c, size := rune(text[at]), 1
		if c >= 0x80 {
			c, size = object.DecodeRune(text[at:])
		}
		at += size
		if r.state == inField && c != '\n' && c != '\r' && c != r.dialect.escape && c != r.dialect.delimiter || r.state == inQuotes && c != r.dialect.escape && c != r.dialect.quote {
			r.field = append(r.field, text[at-size:at]...)
			r.n++
		} else if exc := r.char(th, c); exc != nil {
			return exc
		}
		if r.n > limit {
			return fail(th, "field larger than field limit (%d)", limit)
		}
	}
	if len(text) > 1<<16 {
		if exc := th.Poll(); exc != nil {
			return exc
		}
	}
	return r.char(th, endOfLine)
}

func (r *reader) add(c rune) {
	r.field = object.AppendRune(r.field, c)
	r.n++
}

// save ends the field.
func (r *reader) save(th *thread) *exception {
	v := object.StrOf(string(r.field))
	if r.unquoted {
		switch r.dialect.quoting {
		case quoteNotNull, quoteStrings:
			if r.n == 0 {
				v = object.None
			}
		}
		if q := r.dialect.quoting; (q == quoteNonnumeric || q == quoteStrings) && r.n > 0 {
			f, exc := object.ParseFloat(th, v.AsStr())
			if exc != nil {
				return exc
			}
			v = object.Float(f)
		}
	}
	r.row.Append(v)
	r.field, r.n, r.unquoted = r.field[:0], 0, true
	return nil
}

// saveAtEnd ends the field and the line.
func (r *reader) saveAtEnd(th *thread, c rune) *exception {
	r.state = lineEnd
	if c == endOfLine {
		r.state = startRow
	}
	return r.save(th)
}

func isEnd(c rune) bool { return c == '\n' || c == '\r' || c == endOfLine }

// char takes a character.
func (r *reader) char(th *thread, c rune) *exception {
	d := r.dialect
	quotes := d.quoting != quoteNone && c == d.quote
	switch r.state {
	case startRow:
		switch {
		case c == endOfLine:
			return nil
		case isEnd(c):
			r.state = lineEnd
			return nil
		}
		return r.first(th, c)
	case startField:
		return r.first(th, c)
	case escaped:
		switch {
		case c == '\n', c == '\r':
			r.add(c)
			r.state = behindEscapedEnd
			return nil
		case c == endOfLine:
			c = '\n'
		}
		r.add(c)
		r.state = inField
	case behindEscapedEnd:
		if c == endOfLine {
			return nil
		}
		return r.inside(th, c)
	case inField:
		return r.inside(th, c)
	case inQuotes:
		switch {
		case c == endOfLine:
		case c == d.escape:
			r.state = escapedInQuotes
		case quotes && d.double:
			r.state = quoteInQuotes
		case quotes:
			r.state = inField
		default:
			r.add(c)
		}
	case escapedInQuotes:
		if c == endOfLine {
			c = '\n'
		}
		r.add(c)
		r.state = inQuotes
	case quoteInQuotes:
		switch {
		case quotes:
			r.add(c)
			r.state = inQuotes
		case c == d.delimiter:
			r.state = startField
			return r.save(th)
		case isEnd(c):
			return r.saveAtEnd(th, c)
		case d.strict:
			return fail(th, "'%c' expected after '%c'", d.delimiter, d.quote)
		default:
			r.add(c)
			r.state = inField
		}
	case lineEnd:
		switch {
		case c == endOfLine:
			r.state = startRow
		case !isEnd(c):
			return fail(th, "new-line character seen in unquoted field - do you need to open the file with newline=''?")
		}
	}
	return nil
}

// first takes the first character of a field.
func (r *reader) first(th *thread, c rune) *exception {
	d := r.dialect
	r.state = startField
	switch {
	case isEnd(c):
		return r.saveAtEnd(th, c)
	case c == d.quote && d.quoting != quoteNone:
		r.unquoted = false
		r.state = inQuotes
	case c == d.escape:
		r.state = escaped
	case c == ' ' && d.skip:
	case c == d.delimiter:
		return r.save(th)
	default:
		r.add(c)
		r.state = inField
	}
	return nil
}

// inside takes a character of a field without quotes.
func (r *reader) inside(th *thread, c rune) *exception {
	switch {
	case isEnd(c):
		return r.saveAtEnd(th, c)
	case c == r.dialect.escape:
		r.state = escaped
	case c == r.dialect.delimiter:
		r.state = startField
		return r.save(th)
	default:
		r.add(c)
	}
	return nil
}
