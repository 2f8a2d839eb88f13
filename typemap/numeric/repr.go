// This file shows arrays and matrices: as the call that makes them, and only the ends of long ones.

package numeric

import "dappco.re/go/py/engine/object"

// Limits of what is shown: arrays of up to shownAll elements whole, of longer ones shownEnds at both ends.
const (
	shownAll  = 100
	shownEnds = 3
)

// appendNumbers appends the elements of s in brackets.
func appendNumbers(th *thread, b []byte, t *Type, s span) ([]byte, *exception) {
	b = append(b, '[')
	for i := 0; i < s.n; i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		if s.n > shownAll && i == shownEnds {
			b = append(b, "..., "...)
			i = s.n - shownEnds
		}
		v, exc := t.get(th, s.item(i))
		if exc != nil {
			return b, exc
		}
		text, exc := object.Repr(th, v)
		if exc != nil {
			return b, exc
		}
		b = append(b, text.String()...)
	}
	return append(b, ']'), nil
}

// appendEnd closes the call: with the type, unless the numbers tell it, and with the shape of what is not shown.
func appendEnd(b []byte, t *Type, n int, shape string) []byte {
	if n == 0 && t != float64Type || t.plain() != float64Type && t.plain() != intType && t.plain() != boolType && t.plain() != complexType {
		b = append(b, ", dtype='"+t.Name+"'"...)
	}
	if shape != "" {
		b = append(b, ", "+shape...)
	}
	return append(b, ')')
}

func arrayRepr(th *thread, v value) (value, *exception) {
	a := arrayOf(v)
	if !th.EnterRepr(v) {
		return object.StrOf("go.array(...)"), nil
	}
	defer th.LeaveRepr()
	s := a.span()
	b, exc := appendNumbers(th, []byte("go.array("), a.typ, s)
	if exc != nil {
		return value{}, exc
	}
	shape := ""
	if s.n > shownAll {
		shape = "length=" + itoa(s.n)
	}
	return object.StrOf(string(appendEnd(b, a.typ, s.n, shape))), nil
}

func matrixRepr(th *thread, v value) (value, *exception) {
	m := matrixOf(v)
	b := []byte("go.matrix([")
	for i := 0; i < m.rows; i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		if (m.rows*m.cols > shownAll || m.rows > shownAll) && m.rows > 2*shownEnds && i == shownEnds {
			b = append(b, "..., "...)
			i = m.rows - shownEnds
		}
		var exc *exception
		if b, exc = appendNumbers(th, b, m.typ, m.row(i)); exc != nil {
			return value{}, exc
		}
	}
	shape := ""
	if m.rows*m.cols > shownAll || m.rows == 0 || m.cols == 0 {
		shape = "shape=(" + itoa(m.rows) + ", " + itoa(m.cols) + ")"
	}
	return object.StrOf(string(appendEnd(append(b, ']'), m.typ, m.rows*m.cols, shape))), nil
}
