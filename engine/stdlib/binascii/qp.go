// This file converts quoted-printable text.

package binascii

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func decodeQP(th *thread, _ value, args []value) (value, *exception) {
	data, exc := ascii(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	header, exc := flag(th, args[1], false)
	if exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); {
		c := data[i]
		i++
		if c == '_' && header {
			c = ' '
		}
		if c != '=' {
			out = append(out, c)
			continue
		}
		switch {
		case i == len(data):
		case data[i] == '\n' || data[i] == '\r': // a soft line break
			if n := strings.IndexByte(data[i:], '\n'); n >= 0 {
				i += n + 1
			} else {
				i = len(data)
			}
		case data[i] == '=':
			out = append(out, '=')
			i++
		default:
			if i+1 < len(data) {
				high, ok := nibble(data[i])
				low, also := nibble(data[i+1])
				if ok && also {
					c = high<<4 | low
					i += 2
				}
			}
			out = append(out, c)
		}
	}
	return object.NewBytes(string(out)), nil
}

// quoter writes quoted-printable text.
type quoter struct {
	data                 string
	tabs, istext, header bool
	newline              string
	out                  []byte
	column               int
}

const maxLine = 76

func encodeQP(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	q := quoter{data: data, newline: "\n"}
	for i, to := range []*bool{&q.tabs, &q.istext, &q.header} {
		if *to, exc = flag(th, args[i+1], i == 1); exc != nil {
			return value{}, exc
		}
	}
	if i := strings.IndexByte(data, '\n'); i > 0 && data[i-1] == '\r' {
		q.newline = "\r\n"
	}
	if exc := th.CheckAlloc(len(data), 4); exc != nil {
		return value{}, exc
	}
	for i := 0; i < len(data); {
		i = q.char(i)
	}
	return object.NewBytes(string(q.out)), nil
}

// room breaks the line unless n more characters fit on it.
func (q *quoter) room(n int) {
	if q.column+n >= maxLine {
		q.out = append(append(q.out, '='), q.newline...)
		q.column = 0
	}
}

func (q *quoter) code(c byte) {
	q.out = append(q.out, '=', hexUpper[c>>4], hexUpper[c&15])
	q.column += 3
}

// char writes the character at i and is where the next one is.
func (q *quoter) char(i int) int {
	c := q.data[i]
	if q.quoted(i) {
		q.room(3)
		q.code(c)
		return i + 1
	}
	next := byte(0)
	if i+1 < len(q.data) {
		next = q.data[i+1]
	}
	if q.istext && (c == '\n' || c == '\r' && next == '\n') {
		if n := len(q.out); n > 0 && (q.out[n-1] == ' ' || q.out[n-1] == '\t') {
			last := q.out[n-1]
			q.out = q.out[:n-1]
			q.code(last)
		}
		q.out = append(q.out, q.newline...)
		q.column = 0
		if c == '\r' {
			return i + 2
		}
		return i + 1
	}
	if i+1 < len(q.data) && next != '\n' {
		q.room(1)
	}
	if q.column++; q.header && c == ' ' {
		c = '_'
	}
	q.out = append(q.out, c)
	return i + 1
}

// quoted reports that the character at i has to be written as its code.
func (q *quoter) quoted(i int) bool {
	c, last := q.data[i], i+1 == len(q.data)
	switch {
	case c > '~' || c == '=' || c == '_' && q.header:
		return true
	case c == '.' && q.column == 0:
		return last || q.data[i+1] == '\n' || q.data[i+1] == '\r' || q.data[i+1] == 0
	case c == '\n' || c == '\r':
		return !q.istext
	case c == ' ' || c == '\t':
		return last || q.tabs
	}
	return c < ' '
}
